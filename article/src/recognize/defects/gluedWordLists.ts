/** Written for this project; tuned on the English training pages of the boilerplate benchmark. */

export const WEEKDAYS: ReadonlySet<string> = new Set(
  (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday " +
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag"
  ).split(" "),
);

/** Glued only where the day of the month follows. */
export const MONTHS: ReadonlySet<string> = new Set(
  (
    "January February March April May June July August September October November December " +
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Januar Februar März Mai Juni Juli Oktober Dezember"
  ).split(" "),
);

/** First halves of names made with a weekday: BlackFriday. */
export const DAY_BRANDS: ReadonlySet<string> = new Set(
  "black blue casual cyber easter fat giving good green holy palm ruby shrove small super taco the tgi white".split(
    " ",
  ),
);

/** Words that end a label or a time stamp and stand in front of a headline or a name. */
export const LABELS: ReadonlySet<string> = new Set(
  "ago updated published advertisement minutes hours yesterday photo video comments correspondent reporter".split(" "),
);

/** Words that open a sentence and are no part of a brand name. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    "The This That These Those They There Their When While Where After Before During Since Although Because However Meanwhile Moreover " +
    "Despite According Earlier Also Although Advertisement Published Updated"
  ).split(" "),
);

/** As above, but LinkedIn, PostIt, WeWork: only after a longer word in lower case. Words that identifiers of programs are made with (createdAt, appendIf) are left out. */
export const SHORT_OPENERS: ReadonlySet<string> = new Set("A An In It He She We But Our His Her Its Mr Mrs".split(" "));

/** Last parts of addresses that are longer than three letters, and endings of files: `Change.Info`, `Setup.Docx`. */
export const DOMAINS: ReadonlySet<string> = new Set(
  "info news online shop site store tech blog live life world media today asia travel html docx xlsx pptx jpeg json".split(
    " ",
  ),
);

/** First parts of addresses and of names of programs: `www.Example`, `node.Server`. */
export const DOMAIN_NAMES: ReadonlySet<string> = new Set("www blog mail node java system self this".split(" "));

/** `Tags: …`, `Subjects: …` */
export const TAG_LABEL: RegExp =
  /^\s{0,8}(?:subjects?|tags?|topics?|themen|schlagworte|temas|etiquetas|теги|темы|теми)\s{0,2}:/iu;

/** Closed word classes of English, German, French, Spanish, Russian and Ukrainian, as far as a speaker beside a cue needs them. Written for this project. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

export const SPEAKER_PRONOUNS: ReadonlySet<string> = words(
  "he she they it i we you who him her them me us someone somebody everyone nobody others " +
    "er sie es ich wir il elle ils elles je nous él ella ellos ellas yo nosotros он она они я мы він вона вони ми",
);

export const POSSESSIVES: ReadonlySet<string> = words(
  "his her their its my our sein seine seinem seinen seiner ihr ihre ihrem ihren ihrer son sa ses leur su sus его её их його її їх",
);

/** Nouns for something said or written: what follows "her … that" or "his … was" are their words. */
export const CUE_NOUNS: ReadonlySet<string> = words(
  "statement remark remarks comment comments claim claims assertion warning declaration admission argument answer answers reply response question questions call calls pledge promise vow demand message " +
    "words belief view conclusion description motto slogan dictum mantra chant refrain tweet tweets post letter email note memo speech insistence suggestion accusation allegation charge complaint joke quip " +
    "line boast reference advice observation prediction theory verdict plea request rhetoric phrase",
);

/** Pronouns that mean a person named before. */
export const MALE_PRONOUNS: ReadonlySet<string> = words("he him er il él он він");
export const FEMALE_PRONOUNS: ReadonlySet<string> = words("she her elle ella она вона");
export const RELATIVE_PRONOUNS: ReadonlySet<string> = words(
  "who which whom whose qui que der die das который которая який яка",
);

export const DETERMINERS: ReadonlySet<string> = words(
  "the a an this that these those his her its their our my your one two three four five six several many some another both all each every no other any most " +
    "der die das dem den des ein eine einer einem einen eines sein seine seiner ihr ihre ihrer le la les l un une des son sa ses leur el los las lo su sus una unos",
);

/** Determiners that may be a whole phrase. */
export const STANDS_ALONE: ReadonlySet<string> = words(
  "one two three both some many several another all each most other",
);

/** A noun phrase ends before these. `of` is apart: it may stand inside a name. */
export const PREPOSITIONS: ReadonlySet<string> = words(
  "for from in on at with to by about after before during under over against between among through into since until without within near toward towards outside inside like amid " +
    "despite following via as than per upon behind across around throughout regarding concerning " +
    "in im am an auf aus bei beim mit nach von vom vor zu zum zur über unter gegen für gegenüber seit während wegen durch um ohne laut " +
    "à au aux dans en par pour selon sur avec chez contre sans sous vers lors du de con por para sin sobre ante desde hasta entre según del al " +
    "в на с из от для по о об при за под к у со во про до із з та від під",
);

export const CONJUNCTIONS: ReadonlySet<string> = words(
  "and or but nor yet so because if when while although though whereas whether that which who whom whose where why how what unless once even whenever " +
    "und oder aber denn dass daß weil wenn als ob obwohl wie et ou mais car si quand que qui comme y o pero porque como и а но или что который если когда как і але або що який якщо коли як",
);

/** Open a clause that is none by itself. */
export const SUBORDINATORS: ReadonlySet<string> = words(
  "while after when if although because as since before though whereas once until unless nachdem während wenn als weil obwohl",
);

/** May stand between a subject and its cue verb, or between the two verbs of a cue ("went on to say"). */
export const AUXILIARIES: ReadonlySet<string> = words(
  "is are was were be been being am has have had having do does did will would can could may might must shall should 's 'd ’s ’d 've ’ve not didn't doesn't don't went goes going go on on kept keeps quoted " +
    "hat haben hatte hatten habe wird wurde wurden werden ist war sei se s’est s'est a ont avait est ha han había fue",
);

/** Adverbs and time words that may stand between a subject and its cue verb, or after the verb. */
export const ADVERBS: ReadonlySet<string> = words(
  "also then later again once now just still even only already never ever often always sometimes too ago here there today yesterday tonight tomorrow earlier meanwhile instead " +
    "however moreover furthermore further therefore thus otherwise perhaps maybe simply rather quite soon before recently afterwards afterward " +
    "monday tuesday wednesday thursday friday saturday sunday " +
    "auch heute gestern morgen dann später zudem außerdem weiter jedoch dazu hingegen bereits hinzu hervor zurück bekannt am montag dienstag mittwoch donnerstag freitag samstag sonntag abend " +
    "aussi hier également ensuite encore aujourd'hui también ayer hoy además luego сегодня вчера также затем ранее сьогодні вчора також тоді раніше",
);

export const TIME_WORDS: ReadonlySet<string> = words(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tonight morning afternoon evening night " +
    "week month year montag dienstag mittwoch donnerstag freitag samstag sonntag",
);

/** Words after which a full stop belongs to a name. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = words(
  "mr mrs ms mx dr prof rev hon gen gov sen rep lt col capt cpl sgt maj adm cmdr supt insp pres amb st jr sr reps sens govs messrs fr sra srta dott det",
);

/** "according to X": each is a sequence of lower-case words that a source follows. */
export const SOURCE_PHRASES: readonly (readonly string[])[] = [
  ["according", "to"],
  ["in", "the", "words", "of"],
  ["as", "told", "by"],
  ["nach", "angaben", "von"],
  ["nach", "angaben"],
  ["nach", "ansicht", "von"],
  ["nach", "ansicht"],
  ["laut"],
  ["selon"],
  ["d'après"],
  ["d’après"],
  ["según"],
  ["de", "acuerdo", "con"],
  ["по", "словам"],
  ["по", "мнению"],
  ["за", "словами"],
  ["на", "думку"],
];

/** Words before a term or another name, rather than the title of a work. */
export const TERM_WORDS: ReadonlySet<string> = words(
  "called named dubbed nicknamed known word words term terms phrase phrases slogan motto hashtag alias aka genannte genannten genannter namens",
);

/** Words before quoted words that are a name, a title or a term. */
export const NAMING_WORDS: ReadonlySet<string> = words(
  "so-called called named titled entitled dubbed nicknamed known word words term terms phrase phrases slogan motto song songs film films movie movies book books album novel show shows series single magazine " +
    "newspaper program programme project group headline hashtag alias aka podcast autobiography memoir play musical sequel documentary poem painting exhibition essay track band anthem episode column " +
    "drama comedy sitcom thriller game app ballad opera sculpture video trailer franchise imprint segment special novella bestseller titre sogenannte sogenannten sogenannter sogenanntes genannte genannten genannter film buch zeitung magazin namens titel",
);

/** How a cue verb tells its words; the classes order how much a pair of marks near it is worth. */
type CueClass = "speech" | "manner" | "directive" | "writing" | "naming" | "mind";

export interface Cue {
  readonly cueClass: CueClass;
  /** `base`: "say"; `present`: "says" (often a noun as well); `past`: "said"; `participle`: "saying". */
  readonly form: "base" | "present" | "past" | "participle";
  /** Verbs outside English: the subject may follow the verb in any clause. */
  readonly inverts: boolean;
}

/** What is known of a lower-case word as a cue verb; whether it is one where it stands, `isCueAt` says. */
export function cueOf(word: string): Cue | undefined {
  return CUES.get(word);
}

/** Whether the verb tells of words: verbs of the mind do not, and those of naming take no clause. */
export function isSpoken({ cueClass }: Cue): boolean {
  return cueClass !== "mind" && cueClass !== "naming";
}

/** All words that may be a cue verb. */
export function cueWords(): Iterable<string> {
  return CUES.keys();
}

/** Forms that are more often nouns (or past forms) than the present of a verb: they need a subject right before them. */
export function isOftenNoun(word: string): boolean {
  return OFTEN_NOUNS.has(word);
}

/**
 * English verbs by class, regular ones as their base, a doubled consonant shown as `admit+`, irregular pasts after a slash. Written for this project after the classes in
 * the quotation conventions.
 */
const ENGLISH: Readonly<Record<CueClass, string>> = {
  speech:
    "say/said put/put tell/told state add note explain remark observe mention comment respond reply answer ask continue conclude confirm announce declare reveal speak/spoke/spoken " +
    "recall reiterate repeat clarify disclose detail elaborate interject testify suggest agree begin/began/begun offer admonish advise inform recount relate summarise summarize " +
    "predict indicate point caution counter retort express discuss talk acknowledge describe assure assert affirm posit contend articulate reason muse quote signal+ outline",
  manner:
    "chant herald anticipate project mouth proclaim echo invoke assail implore champion " +
    "insist claim argue stress emphasise emphasize underscore underline warn admit+ concede deny dismiss quip+ retaliate interrupt deadpan+ muse joke lament boast reject rebuke slam+ blast criticise criticize " +
    "condemn denounce decry praise laud hail mock deride attack complain allege accuse charge protest shout yell scream whisper exclaim cry declaim gush fume rail lash maintain profess " +
    "opine confess implore beg+ scoff sneer tout bemoan bristle blame defend rant vent blurt chide chastise compliment caution highlight apologise apologize rip+ hit/hit " +
    "thunder sigh laugh snap+ crow brag+ gripe grumble opine shrug+ taunt knock trash",
  directive:
    "urge call demand order vow promise pledge propose request require invite plead instruct threaten recommend advocate encourage challenge appeal commit+ swear/swore/sworn rule " +
    "command exhort beseech",
  writing: "write/wrote/written tweet post read/read report publish cite retweet email blog+ text sign caption print",
  naming: "label brand dub+ refer+ deem characterise characterize portray compare liken depict term cast/cast",
  mind: "think/thought believe hope fear feel/felt worry consider regard expect view find/found imagine",
};

const OFTEN_NOUNS: ReadonlySet<string> = new Set(
  (
    "report reports claim claims comment comments note notes state states answer answers demand demands promise promises post posts tweet tweets call calls charge charges order orders joke jokes boast " +
    "boasts remark remarks offer offers point points detail details quote quotes signal signals reason reasons talk talks request requests challenge challenges appeal appeals press rule rules command commands " +
    "text texts sign signs print prints blog blogs email emails brand brands label labels term terms cast view views hope hopes fear fears worry worries wonder wonders wish wishes attack attacks protest " +
    "protests blast hit hits laugh cry blame praise rant vent dream dreams love like find want knock trash detail caption captions pledge pledges vow vows request fear warning reading writing " +
    "feeling calling meeting finding thought felt concern concerns repeat proposal appeal slam snap sigh rail rails relate pressing spoken known seen written read cites cite outline outlines read " +
    "highlight highlights"
  ).split(" "),
);

/** Finite forms in other languages, most frequent first. Written for this project. */
const OTHER_LANGUAGES: Readonly<Record<string, string>> = {
  german:
    "sagte sagt sagten sagen erklärte erklärt erklärten betonte betont meinte meint teilte äußerte äußerten kritisierte kritisierten forderte forderten fordert warnte warnt warnten berichtete " +
    "berichteten berichtet fügte ergänzte bezeichnete bezeichneten bezeichnet nannte nannten nennt schrieb schreibt schrieben kommentierte kündigte antwortete versicherte behauptete behauptet " +
    "begründete heißt hieß sprach sprachen spricht zitiert zitierte wies verwies fuhr unterstrich bekräftigte bestätigte verkündete urteilte gab mahnte rief räumte wertete verteidigte lobte " +
    "bedauerte hob führte stellte mitteilte erläuterte entgegnete erwiderte resümierte lautete lautet unterstellte",
  french:
    "dit disait déclare déclaré affirme affirmé explique expliqué souligne souligné estime estimé ajoute ajouté indique indiqué précise précisé assure assuré rappelle rappelé raconte raconté " +
    "confie confié regrette regretté annonce annoncé lance lancé insiste insisté conclut poursuit écrit tweeté dénonce dénoncé reconnaît juge jugé témoigne témoigné répond répondu",
  spanish:
    "dijo dice dijeron afirmó afirma aseguró asegura declaró explicó explica señaló señala agregó añadió indicó manifestó sostuvo apuntó comentó expresó subrayó destacó advirtió insistió concluyó " +
    "escribió recordó reconoció respondió precisó denunció contó lamentó criticó reiteró anunció aclaró",
  russian:
    "сказал сказала сказали заявил заявила заявили отметил отметила отметили подчеркнул подчеркнула добавил добавила добавили пояснил пояснила сообщил сообщила сообщили рассказал рассказала " +
    "рассказали считает говорит говорится написал написала написали объяснил объяснила уточнил уточнила ответил ответила указал указала признал признала назвал назвала отмечает пишет цитирует " +
    "приводит передает уверен уверена утверждает полагает",
  ukrainian:
    "сказав сказала сказали заявив заявила заявили зазначив зазначила зазначили наголосив наголосила додав додала пояснив пояснила повідомив повідомила повідомили розповів розповіла підкреслив " +
    "підкреслила написав написала вважає каже йдеться відповів відповіла назвав назвала уточнив стверджує переконаний переконана",
};

const CUES: ReadonlyMap<string, Cue> = buildCues();

function buildCues(): Map<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const words of Object.values(OTHER_LANGUAGES)) {
    for (const word of words.split(" ")) cues.set(word, { cueClass: "speech", form: "past", inverts: true });
  }
  for (const [cueClass, verbs] of Object.entries(ENGLISH) as [CueClass, string][]) {
    for (const verb of verbs.split(" ")) addVerb(cues, cueClass, verb);
  }
  return cues;
}

function addVerb(cues: Map<string, Cue>, cueClass: CueClass, verb: string): void {
  const [written = "", ...pasts] = verb.split("/");
  const doubles = written.endsWith("+");
  const base = doubles ? written.slice(0, -1) : written;
  const stem = doubles ? base + base.slice(-1) : base.endsWith("e") ? base.slice(0, -1) : base;
  const hasY = /[^aeiou]y$/.test(base);
  const add = (word: string, form: Cue["form"]): void => {
    if (!cues.has(word) || cues.get(word)?.inverts) cues.set(word, { cueClass, form, inverts: false });
  };
  for (const past of pasts.length > 0 ? pasts : [hasY ? `${base.slice(0, -1)}ied` : `${stem}ed`]) add(past, "past");
  add(base, "base");
  add(hasY ? `${base.slice(0, -1)}ies` : /(s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`, "present");
  add(`${base === "see" || base === "agree" ? base : stem}ing`, "participle");
}

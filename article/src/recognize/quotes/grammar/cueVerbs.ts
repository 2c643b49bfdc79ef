import { FRENCH_CUES } from "./cues/french.ts";
import { GERMAN_CUES, GERMAN_PARTICLES } from "./cues/german.ts";
import { RUSSIAN_CUES } from "./cues/russian.ts";
import { SPANISH_CUES } from "./cues/spanish.ts";
import { UKRAINIAN_CUES } from "./cues/ukrainian.ts";

/** How a cue verb tells its words; the classes order how much a pair of marks near it is worth. */
export type CueClass = "speech" | "manner" | "directive" | "writing" | "naming" | "mind";

export interface Cue {
  readonly cueClass: CueClass;
  /** `base`: "say"; `present`: "says" (often a noun as well); `past`: "said"; `participle`: "saying". */
  readonly form: "base" | "present" | "past" | "participle";
  /** Verbs outside English: the subject may follow the verb in any clause. */
  readonly inverts: boolean;
  /** The English verb, "say"; empty for others. */
  readonly verb: string;
  /** German: one of these closes the clause, or the verb is no cue: "fügte … hinzu". */
  readonly particles?: readonly string[];
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
    "go/went wonder predict indicate point caution counter retort express discuss talk acknowledge describe assure assert affirm posit contend articulate reason muse quote signal+ outline",
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

const OTHER_LANGUAGES: readonly (readonly string[])[] = [
  GERMAN_CUES,
  FRENCH_CUES,
  SPANISH_CUES,
  RUSSIAN_CUES,
  UKRAINIAN_CUES,
];

/** The English verbs. */
export const CUE_VERBS: readonly string[] = [
  ...new Set(
    Object.values(ENGLISH).flatMap((verbs) =>
      verbs.split(" ").map((entry) => (entry.split("/")[0] as string).replace("+", "")),
    ),
  ),
];

const CUES: ReadonlyMap<string, Cue> = buildCues();

function buildCues(): Map<string, Cue> {
  const cues = new Map<string, Cue>();
  const other: Cue = { cueClass: "speech", form: "past", inverts: true, verb: "" };
  for (const [word, particles] of GERMAN_PARTICLES) cues.set(word, { ...other, particles });
  for (const words of OTHER_LANGUAGES) {
    for (const word of words) cues.set(word, other);
  }
  for (const [cueClass, verbs] of Object.entries(ENGLISH) as [CueClass, string][]) {
    for (const verb of verbs.split(" ")) addVerb(cues, cueClass, verb);
  }
  return cues;
}

function addVerb(cues: Map<string, Cue>, cueClass: CueClass, entry: string): void {
  const [written = "", ...pasts] = entry.split("/");
  const doubles = written.endsWith("+");
  const base = doubles ? written.slice(0, -1) : written;
  const stem = doubles ? base + base.slice(-1) : base.endsWith("e") ? base.slice(0, -1) : base;
  const hasY = /[^aeiou]y$/.test(base);
  const add = (word: string, form: Cue["form"]): void => {
    if (!cues.has(word) || cues.get(word)?.inverts) cues.set(word, { cueClass, form, inverts: false, verb: base });
  };
  for (const past of pasts.length > 0 ? pasts : [hasY ? `${base.slice(0, -1)}ied` : `${stem}ed`]) add(past, "past");
  add(base, "base");
  add(hasY ? `${base.slice(0, -1)}ies` : /(s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`, "present");
  add(`${base === "see" || base === "agree" ? base : stem}ing`, "participle");
}

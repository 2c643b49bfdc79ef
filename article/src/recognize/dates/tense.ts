import { isCapitalized, type Words, wordAt } from "./words.ts";

/**
 * What the nearest verb of the sentence says of a time without a year or a week: the one before it, else the one behind. `undefined` where neither tells.
 * `[from, until)` is the sentence, `first` and `end` the time's own tokens.
 */
export function tenseAt(
  words: Words,
  first: number,
  end: number,
  from: number,
  until: number,
): "past" | "future" | undefined {
  const farthest = Math.max(from, first - REACH);
  for (let i = first - 1; i >= farthest; i--) {
    const tense = tenseOf(words, i);
    if (tense !== undefined) return tense;
  }
  for (let i = end, last = Math.min(until, end + REACH); i < last; i++) {
    const tense = tenseOf(words, i);
    if (tense !== undefined) return tense;
  }
  return undefined;
}

/** Tokens looked at on either side. Half of the sentences of news text (TimeBank, MEANTIME) are shorter than 25 tokens. */
const REACH = 16;

function tenseOf(words: Words, i: number): "past" | "future" | undefined {
  const word = wordAt(words, i);
  const known = VERBS.get(word);
  // `in May and June`
  if (word === "may" && isCapitalized(words, i)) return undefined;
  if (known === "future" && ANNOUNCED.has(word) && WAS.has(wordAt(words, i - 1))) return undefined;
  // `the alarm set off`, `when she set aside her plans`
  if (word === "set" && wordAt(words, i + 1) !== "to" && !SET_BY.has(wordAt(words, i - 1))) return undefined;
  // `her plans`, `the hopes`: nouns.
  if (NOUNS.has(word) && DETERMINERS.has(wordAt(words, i - 1))) return undefined;
  // `planned to leave on Thursday`: to come, seen from the time that is told of.
  if (PLANNED.has(word)) return wordAt(words, i + 1) === "to" ? "future" : word === "plan" ? undefined : "past";
  if (known === "future") return known;
  if (word === "to") {
    // `is to meet`, `are to vote`
    const before = wordAt(words, i - 1);
    return before === "is" || before === "are" ? "future" : undefined;
  }
  const isPast = known === "past" || (word.length > 4 && word.endsWith("ed") && !NOT_PAST.has(word));
  return isPast ? passiveTense(words, i) : undefined;
}

/** `will be held`: the verb before tells; `to be held on Friday` is to come. */
function passiveTense(words: Words, i: number): "past" | "future" | undefined {
  const at = wordAt(words, i - 1).endsWith("ly") ? i - 2 : i - 1;
  if (wordAt(words, at) !== "be") return "past";
  return wordAt(words, at - 1) === "to" ? "future" : undefined;
}

/** `is due Friday` is to come; `had been due Friday` or `was set for Friday` says nothing. */
const ANNOUNCED: ReadonlySet<string> = new Set(["due", "scheduled", "set", "slated", "expected"]);
const WAS: ReadonlySet<string> = new Set(["been", "had", "and", "previously"]);

const SET_BY: ReadonlySet<string> = new Set(["is", "are", "'s", "’s", "be"]);
const PLANNED: ReadonlySet<string> = new Set([
  "plan",
  "planned",
  "hoped",
  "agreed",
  "intended",
  "vowed",
  "pledged",
  "promised",
  "threatened",
]);

const NOUNS: ReadonlySet<string> = new Set(["plans", "hopes", "aims"]);
const DETERMINERS: ReadonlySet<string> = new Set(
  "the a his her its their our your my these those no new of all any some".split(" "),
);

/** In the present they say what a timetable says: `opens Friday`. */
const TIMETABLE = "opens begins starts resumes kicks";
const FUTURE =
  "will 'll ’ll won't won’t shall plans planning expected expects expect scheduled due slated set upcoming intends hopes aims would could may might should";
const PAST =
  "said was were had did told went came took made began met won lost fell rose held ran wrote gave left found became sent got saw spoke led died broke brought bought sold kept put grew shot hit cut posted sank stood fled flew drew drove paid sought struck thought felt knew threw chose rode shook stole swore tore wore woke wound bore bent bound dealt dug fed fought forbade forgot froze hung heard hid laid lent lit meant overtook rang sang shrank slept slid spent spun sprang stuck stung swept swam swung taught understood undertook withdrew wept wasn't weren't didn't hadn't wasn’t weren’t didn’t hadn’t";

/** Written for this project: what the sentence's time is after each word, commonest verbs of news reports. */
const VERBS: ReadonlyMap<string, "past" | "future"> = new Map([
  ...`${FUTURE} ${TIMETABLE}`.split(" ").map((word): [string, "future"] => [word, "future"]),
  ...PAST.split(" ").map((word): [string, "past"] => [word, "past"]),
]);

const NOT_PAST: ReadonlySet<string> = new Set([
  "united",
  "hundred",
  "indeed",
  "proposed",
  "related",
  "limited",
  "armed",
]);

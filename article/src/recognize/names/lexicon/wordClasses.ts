import { COMMON_WORDS } from "./commonWords.ts";
import { FIRST_NAMES } from "./firstNames.ts";
import { GROUPS } from "./groups.ts";
import {
  DIRECTIONS,
  EVENT_HEADS,
  FIRM_NOUNS,
  MISC_HEADS,
  MISC_NAMES,
  NOT_NAMES,
  ORGANIZATION_HEADS,
  ORGANIZATION_WORDS,
  ORGANIZATIONS,
  PARTICLES,
  PERSON_VERBS,
  PLACE_HEADS,
  PLACE_PREPOSITIONS,
  PLACE_STARTS,
  TOWN_NOUNS,
} from "./nameWords.ts";
import { PLACES } from "./places.ts";
import { COURTESY_TITLES, ROLE_MODIFIERS, ROLES } from "./titles.ts";

/** What the word lists say of a word: one bit a list. */
export const WordClass = {
  place: 0x1,
  group: 0x2,
  organization: 0x4,
  firstName: 0x8,
  courtesy: 0x10,
  role: 0x20,
  roleModifier: 0x40,
  organizationHead: 0x80,
  organizationWord: 0x100,
  placeHead: 0x200,
  placeStart: 0x400,
  eventHead: 0x800,
  miscHead: 0x1000,
  personVerb: 0x2000,
  placePreposition: 0x4000,
  particle: 0x8000,
  notName: 0x10000,
  common: 0x20000,
  /** A listed name of several tokens begins with this word. */
  phraseStart: 0x40000,
  misc: 0x80000,
  direction: 0x100000,
  /** Small, before a firm's name: `the chain Sparmo`. */
  firmNoun: 0x200000,
  /** Small, before a place's name: `the town of Rye`. */
  townNoun: 0x400000,
} as const;

/** The bits of a lower-case word; 0 where no list knows it. */
export function wordClass(lower: string): number {
  return CLASSES.get(lower) ?? 0;
}

/** The bits (`place`, `group`, `organization`, `misc`) of a listed name of several tokens, lower case, written as it is read; 0 where none is listed. */
export function phraseClass(lower: string): number {
  return PHRASES.get(lower) ?? 0;
}

const CLASSES = new Map<string, number>();
const PHRASES = new Map<string, number>();

function add(words: readonly string[], bit: number): void {
  for (const word of words) {
    CLASSES.set(word, (CLASSES.get(word) ?? 0) | bit);
    if (word.includes("'")) {
      const curly = word.replaceAll("'", "’");
      CLASSES.set(curly, (CLASSES.get(curly) ?? 0) | bit);
    }
  }
}

/** Names of more than one token (cut at spaces, hyphens and full stops, as the tokenizer does) go to the phrases. */
function addNames(names: readonly string[], bit: number): void {
  for (const name of names) {
    const cut = name.search(/[ -]|\.(?= )/);
    if (cut < 0) {
      add([name], bit);
    } else {
      PHRASES.set(name, (PHRASES.get(name) ?? 0) | bit);
      add([name.slice(0, cut)], WordClass.phraseStart);
    }
  }
}

addNames(PLACES, WordClass.place);
addNames(GROUPS, WordClass.group);
addNames(
  GROUPS.filter((name) => !/(?:s|sh|ch|ese|men|ism)$/.test(name)).map((name) => `${name}s`),
  WordClass.group,
);
addNames(ORGANIZATIONS, WordClass.organization);
addNames(MISC_NAMES, WordClass.misc);
add(FIRST_NAMES, WordClass.firstName);
add(COURTESY_TITLES, WordClass.courtesy);
add(ROLES, WordClass.role);
add(ROLE_MODIFIERS, WordClass.roleModifier);
add(ORGANIZATION_HEADS, WordClass.organizationHead);
add(ORGANIZATION_WORDS, WordClass.organizationWord);
add(PLACE_HEADS, WordClass.placeHead);
add(PLACE_STARTS, WordClass.placeStart);
add(EVENT_HEADS, WordClass.eventHead);
add(MISC_HEADS, WordClass.miscHead);
add(PERSON_VERBS, WordClass.personVerb);
add(PLACE_PREPOSITIONS, WordClass.placePreposition);
add(PARTICLES, WordClass.particle);
add(NOT_NAMES, WordClass.notName);
add(DIRECTIONS, WordClass.direction);
add(FIRM_NOUNS, WordClass.firmNoun);
add(TOWN_NOUNS, WordClass.townNoun);
add(COMMON_WORDS, WordClass.common);

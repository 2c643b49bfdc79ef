// Words for one office, and words that stand for several. Written for this project from general knowledge.

/** Words of a line mean the same office; the first names it. */
const SAME: readonly string[] = [
  "spokesperson spokesman spokeswoman",
  "chairperson chairman chairwoman chair",
  "premier pm",
  "mp legislator lawmaker parliamentarian congressman congresswoman mla assemblyman assemblywoman",
  "lawyer attorney advocate barrister solicitor counsel",
  "businessperson businessman businesswoman entrepreneur",
  "policeman policewoman",
  "ceo chief-executive",
  "author writer novelist",
  "coach trainer",
  "actor actress",
  "emir amir",
  "councillor councilor",
  "adviser advisor",
  "king monarch",
  "reporter journalist",
];

/** What an office is called, whoever holds it: `spokeswoman` → `spokesperson`. */
export const OFFICE_NAMES: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((line) => {
    const [office = "", ...others] = line.split(" ");
    return others.map((word) => [word, office] as const);
  }),
);

/** Words that make another office of the one after them: `vice president`, `prime minister`, `first lady`. */
export const OFFICE_STARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["president", new Set(["vice", "deputy"])],
  ["premier", new Set(["vice", "deputy"])],
  ["minister", new Set(["prime", "chief", "deputy", "vice"])],
  ["secretary", new Set(["general", "press"])],
  [
    "general",
    new Set([
      "secretary",
      "director",
      "attorney",
      "solicitor",
      "inspector",
      "auditor",
      "major",
      "lieutenant",
      "brigadier",
    ]),
  ],
  ["executive", new Set(["chief"])],
  ["lady", new Set(["first"])],
  ["governor", new Set(["deputy", "vice", "lieutenant"])],
  ["mayor", new Set(["deputy", "vice"])],
  ["speaker", new Set(["deputy"])],
  ["justice", new Set(["chief"])],
  ["prince", new Set(["crown"])],
]);

/** What the parts above are called together, where other words say the same. */
export const WHOLE_OFFICES: ReadonlyMap<string, string> = new Map([
  ["prime minister", "premier"],
  ["deputy president", "vice president"],
  ["chief executive", "ceo"],
  ["general secretary", "secretary general"],
]);

/** Words for the holder of any of several offices. */
export const WIDE_OFFICES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["leader", new Set(["president", "chairperson", "premier", "chief minister", "chief", "head", "boss"])],
  ["mp", new Set(["senator", "representative", "deputy"])],
  ["diplomat", new Set(["ambassador", "envoy", "consul"])],
  ["chief", new Set(["head", "chairperson", "president"])],
  ["head", new Set(["chief", "chairperson"])],
  ["representative", new Set(["spokesperson"])],
  ["boss", new Set(["chief", "ceo", "head", "manager", "coach"])],
]);

/** Words before an office that are of the moment, not of the office: `the embattled president`. */
export const PASSING: ReadonlySet<string> = new Set(
  "current new newly elected re-elected reelected incumbent then outgoing incoming acting interim embattled controversial veteran longtime long-time long top senior leading popular famous renowned prominent young old own said late sitting".split(
    " ",
  ),
);

/** Nouns for organisations, with the words that their names have for it. */
export const BODY_NAMES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["company", ["company", "co", "ltd", "inc", "corp", "corporation", "group", "limited", "plc", "holdings"]],
  ["firm", ["firm", "co", "ltd", "inc", "corp", "company", "group", "limited", "plc", "partners", "associates"]],
  ["organisation", ["organisation", "organization", "foundation", "association"]],
  ["organization", ["organization", "organisation", "foundation", "association"]],
  ["team", ["fc", "united", "club", "team"]],
  ["club", ["fc", "club", "united"]],
  ...(
    "party ministry court university college school hospital bank council committee commission board institute foundation association union federation agency department assembly parliament senate congress government museum church police army navy " +
    "tribunal authority bureau group league network fund movement alliance front coalition society academy center centre office"
  )
    .split(" ")
    .map((word): readonly [string, readonly string[]] => [word, [word]]),
]);

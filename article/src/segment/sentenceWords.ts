/**
 * Abbreviations with a full stop in English, German and the Romance languages. `always`: a name or more of the same sentence follows (`Dr. Smith`); `often`: the next
 * word tells (`Acme Inc. Chief Executive`, `Acme Inc. The`). Written for this project.
 */
export const ABBREVIATIONS: ReadonlyMap<string, "always" | "often"> = new Map([
  ...listed(
    "always",
    "mr mrs ms mx dr prof rev hon gen gov sen rep lt col capt cpl sgt maj adm cmdr brig supt det insp pres amb atty st ste messrs mme mlle sra srta " +
      "hr fr dott sig on avv ing vs eds bzw ca evtl ggf inkl sog usw vgl z d u",
  ),
  ...listed(
    "often",
    "jr sr jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri " +
      "inc corp co ltd llc plc bros al approx dept est ave blvd rd mt ft ret av str tel",
  ),
]);

/** Abbreviations before a number; before anything else their stop ends the sentence (`He said no. The`). Written for this project. */
export const NUMBERED: ReadonlySet<string> = new Set("no nos nr núm art fig eq vol p pp pág ch sec para".split(" "));

/**
 * Words that open a sentence in title case and hardly ever continue a name after an abbreviation. Written for this project.
 */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    "The A An He She It They We You I This That These Those There Here But And Or So Yet In On At By For From With Without After Before Since Until During Under Over " +
    "As If When While Where Who What Why How His Her Its Their Our My Your One Some Many Most More All Both Each Such No Not Now Then Also However Although Though " +
    "Because Despite Even Meanwhile According About Among Between"
  ).split(" "),
);

/** Verbs that report what was just quoted. Written for this project. */
export const REPORTING_VERBS: ReadonlySet<string> = new Set(
  "said says asked asks told added adds wrote writes tweeted posted replied exclaimed shouted wondered".split(" "),
);

/** German months, and `Jahrhundert`: after a number with a stop they make it an ordinal. Written for this project. */
export const MONTHS_AFTER_ORDINAL: ReadonlySet<string> = new Set(
  "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts".split(
    " ",
  ),
);

function listed<Kind extends string>(kind: Kind, words: string): (readonly [string, Kind])[] {
  return words.split(" ").map((word) => [word, kind] as const);
}

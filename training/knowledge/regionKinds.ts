/** What first-level regions are called, by the two letters of the country: `s` state, `p` province, `c` a country of its own in another, `t` territory, `d` district, `r` region where it differs or is not known. */
const KINDS: Readonly<Record<string, string>> = {
  AR: "p",
  AT: "s",
  AU: "s",
  BE: "r",
  BR: "s",
  CA: "p",
  CN: "p",
  DE: "s",
  GB: "c",
  IN: "s",
  MX: "s",
  MY: "s",
  NG: "s",
  NL: "p",
  PK: "p",
  TR: "p",
  US: "s",
  ZA: "p",
};

/** Those of another kind than the rest of their country. */
const OTHERS: Readonly<Record<string, string>> = {
  "AR.07": "r",
  "AU.01": "t",
  "AU.03": "t",
  "BR.07": "d",
  "CA.12": "t",
  "CA.13": "t",
  "CA.14": "t",
  "CN.14": "r",
  "CN.13": "r",
  "CN.21": "r",
  "CN.16": "r",
  "CN.20": "r",
  "CN.22": "r",
  "CN.23": "r",
  "CN.28": "r",
  "CN.33": "r",
  "IN.01": "t",
  "IN.05": "t",
  "IN.07": "t",
  "IN.12": "t",
  "IN.14": "t",
  "IN.22": "t",
  "IN.41": "t",
  "IN.52": "t",
  "GB.NIR": "r",
  "MX.09": "r",
  "MY.14": "t",
  "MY.15": "t",
  "MY.17": "t",
  "NG.11": "t",
  "PK.06": "r",
  "PK.07": "r",
  "PK.08": "t",
  "US.DC": "d",
};

/** `code`: `US.GA`. */
export function regionKind(code: string): string {
  return OTHERS[code] ?? KINDS[code.slice(0, 2)] ?? "r";
}

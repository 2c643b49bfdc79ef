import type { Formatter } from "./formatter.ts";

/** One JSON array of findings, one finding a line. */
export const json: Formatter = {
  name: "json",
  start() {
    let separator = "\n";
    return {
      begin: "[",
      findings: (findings) =>
        findings
          .map((finding) => {
            const before = separator;
            separator = ",\n";
            return before + JSON.stringify(finding);
          })
          .join(""),
      end: () => "\n]\n",
    };
  },
};

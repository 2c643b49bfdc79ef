import type { Formatter } from "./formatter.ts";

/** One finding a line, `file:line:column: severity: message [code]`, as terminals and editors make it clickable; a count at the end. */
export const human: Formatter = {
  name: "human",
  start: () => ({
    begin: "",
    findings: (findings) =>
      findings
        .map(({ file, line, column, severity, message, code }) => {
          return `${file}:${line}:${column}: ${severity}: ${oneLine(message)} [${code}]\n`;
        })
        .join(""),
    end: ({ files, found, filesWithFindings }) =>
      found === 0
        ? `Nothing found in ${count(files, "file")}.\n`
        : `${count(found, "finding")} in ${filesWithFindings} of ${count(files, "file")}.\n`,
  }),
};

function oneLine(message: string): string {
  return message.replace(/[\r\n]/gu, " ");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

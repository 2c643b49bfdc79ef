import type { Severity } from "@copydesk/article";
import type { Formatter } from "./formatter.ts";

/** Workflow commands that GitHub Actions shows as annotations: `::warning file=a.txt,line=3,col=1,endLine=3,endColumn=9,title=code::message`. */
export const github: Formatter = {
  name: "github",
  start: () => ({
    begin: "",
    findings: (findings) =>
      findings
        .map(({ file, line, column, endLine, endColumn, severity, code, message }) => {
          const place = `file=${property(file)},line=${line},col=${column},endLine=${endLine},endColumn=${endColumn}`;
          return `::${LEVELS[severity]} ${place},title=${property(code)}::${data(message)}\n`;
        })
        .join(""),
    end: () => "",
  }),
};

/** GitHub knows three levels. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** The escapes of the workflow command syntax: a message may hold anything but `%` and line breaks, a property neither `:` nor `,`. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

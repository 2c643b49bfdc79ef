import fc from "fast-check";

const LINES = [
  "Harbour deal within reach, says mayor",
  "World",
  "Advertisement",
  "Share this article",
  "Sign up for our newsletter",
  "10:20",
  "By Ana RuizTuesday, 4 June 2024, 09:15",
  "By Lena Okafor",
  "Published 3 June 2024",
  "“We are close to a deal,” Mayor Lena Okafor said on Monday.",
  "“It took two years,” she added. “We paid a price.”",
  "Okafor met port workers in Rotterdam, and the Dutch minister Jan de Wit joined her.",
  "The talks began last week, after the port authority (PAR) had asked for help.",
  "According to PAR, the “new era” starts in the third quarter.",
  'He said: "No, we will not wait until 14 July.',
  '"And we mean it," de Wit said.',
  "Related: Port strike ends after 12 days",
  "• Ships wait outside the harbour.",
  "Tags: Port, Trade, Rotterdam",
  "© 2024 Harbour News. All rights reserved.",
  "Die Bürgermeisterin sagte am Freitag: „Wir sind bereit.“",
  '<persName ref="#ana">Ana Ruiz</persName> wrote it.',
  "It cost &#163;5 million &amp; more.",
  "",
];

/** Articles of ordinary and disorderly lines, in any order: what recognizers meet, in small. */
export function newsText(): fc.Arbitrary<string> {
  return fc
    .array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 14 })
    .chain((lines) => fc.constantFrom("\n", "\r\n", "\n\n").map((lineBreak) => lines.join(lineBreak)));
}

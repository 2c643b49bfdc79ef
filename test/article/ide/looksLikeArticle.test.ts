import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Analyzer, looksLikeArticle } from "../../../article/src/index.ts";

const PARAGRAPHS = `The ferry between Hamre and the islands will stop for three weeks in October while the harbour wall is mended, the county said.
Passengers will be taken by a smaller boat twice a day, and lorries have to drive round the bay, which takes about two hours longer.
The wall was damaged in the storms of last winter, when waves tore out eleven metres of stone that were laid more than a century ago.`;

const SAMPLES = join(import.meta.dirname, "../../../samples");

function verdict(text: string): boolean {
  return looksLikeArticle(new Analyzer().analyze(text));
}

const SCRAPED: Readonly<Record<string, string>> = {
  "a report between a share bar and a newsletter box": `Home\nNews\nSport\n\nFerry to stop for three weeks\n\nBy Ingrid Moen\n3 September 2024, 08:15\n\nShare on Facebook\nShare on X\n\n${PARAGRAPHS}\n\nSign up for our newsletter\n`,
  "a report with advertisements and a rights line": `Ferry to stop for three weeks\n\nAdvertisement\n\n${PARAGRAPHS}\n\nAdvertisement\n\n© 2024 Hamre Post. All rights reserved.\n`,
  "a report with its date and reader comments": `Ferry to stop for three weeks\n\nPublished: 3 September 2024, 08:15\n\n${PARAGRAPHS}\n\n14 comments\nLog in to comment\n`,
  "a page in German": `Startseite\nPolitik\n\nFähre fällt drei Wochen aus\n\n3. September 2024, 08:15 Uhr\nTeilen\nMerken\nDrucken\n\nDie Fähre zwischen Hamre und den Inseln fällt im Oktober drei Wochen lang aus, weil die Mauer des Hafens ausgebessert wird, teilte der Kreis mit.\nFahrgäste werden zweimal am Tag mit einem kleineren Boot gebracht, und Lastwagen müssen um die Bucht fahren, was rund zwei Stunden länger dauert.\nDie Mauer war in den Stürmen des letzten Winters beschädigt worden, als Wellen elf Meter Stein herausrissen, die vor mehr als hundert Jahren gelegt wurden.\n\nAnzeige\n\nNewsletter abonnieren\n`,
};

/** Several of these hold one line that would be page furniture elsewhere. */
const OTHER: Readonly<Record<string, string>> = {
  nothing: "",
  "one line": "Share on Facebook\n",
  "only furniture":
    "Home\nNews\nShare on Facebook\nAdvertisement\nSign up for our newsletter\n© 2024 Hamre Post. All rights reserved.\n",
  "a clean article": `Ferry to stop for three weeks\n\n${PARAGRAPHS}\n`,
  "a clean article with its author and date": `Ferry to stop for three weeks\nBy Ingrid Moen\n3 September 2024\n\n${PARAGRAPHS}\n`,
  "a README": `# Ferry times\n\nReads the time table of a ferry line and prints the next departure, with the delay where the operator tells of one, in the language of the terminal.\n\n## Install\n\n\`\`\`\nnpm install ferry-times\n\`\`\`\n\n## Usage\n\nCall \`next()\` with the name of a quay; it answers with a promise of the departure, which is undefined where no boat leaves any more on the same day.\n\nThe table is read once a day and kept in a file of the user's cache folder, so that the second call of a day needs no network and answers at once.\n\n## Related\n\n- [bus-times](https://example.org/bus) - The same for buses\n\n## Follow us\n\nShare\n\n© 2024 Ingrid Moen\n`,
  "a licence": `Copyright (c) 2024 Ingrid Moen. All rights reserved.\n\nPermission is granted to anyone who has a copy of this work to read it, to change it and to give it on to others, as long as this notice stays with each of the copies.\nThe work comes as it is and without any promise; whoever wrote it cannot be held to account for what happens to those who use it or what it is built into.\nNames and signs of the authors may not be used to advertise what was made from the work, unless they have said in writing beforehand that they agree to it.\n`,
  "a log": Array.from(
    { length: 30 },
    (_, i) =>
      `2024-09-03 08:15:${10 + i} INFO harbour.scheduler: the boat of quay ${i} left on time with ${i * 3} passengers and ${i} cars on board; the next departure was announced`,
  ).join("\n"),
  "a poem": `The ferry waits, the water sleeps,\nthe gulls have gone to land,\nand what the harbour master keeps\nhe keeps within his hand.\n\nThe rope is wet, the lamp is low,\nthe bell has rung for ten,\nand those who wanted most to go\nwill not come back again.\n`,
  "a list of things to do":
    "To do\n\n- call the harbour office\n- share the plan with Ingrid\n- print the tickets\n- comment on the draft\n- buy rope\n- sign up for the course\n",
  code: `import { table } from "./table.js";\n\n/** Answers with the next departure from a quay, or undefined where no boat leaves any more on the day that was asked for. */\nexport function next(quay, now) {\n  const times = table.get(quay);\n  return times.find((time) => time > now);\n}\n\nfunction share() {\n  save();\n}\n\n// Copyright 2024 Ingrid Moen\n`,
  "a letter": `Hamre, 3 September 2024\n\nDear Ingrid,\n\nthank you for the pictures of the harbour, which came yesterday with the same boat as the new lamp; we have hung both of them in the hall beside the old map.\nYour brother says that the wall will be mended in October and that the boat stops for three weeks, so we shall come to see you before that, if it suits you.\nPlease give our love to the children, and tell the eldest that the book she asked for lies here on the table and will travel with us in the brown bag.\n\nYours, as ever,\nHenrik\n`,
  "a mail with a footer": `From: Ingrid Moen <ingrid@example.org>\nTo: All at the office\nSubject: Ferry\nDate: 3 September 2024\n\n${PARAGRAPHS}\n\nUnsubscribe\nFollow us\n`,
  "a chapter of a novel": `Chapter Two\n\nThe boat was late, and Marta stood with her two bags under the roof of the ticket office and counted the lamps on the other shore until the rain hid them.\n“You could wait inside,” the clerk said through the window, though there was nothing inside but his own chair, a stove that had gone out, and a calendar of last year.\nShe thanked him and stayed where she was. The last time she had gone into a warm room to wait for something, she had come out of it eleven years older.\n\nWhen the boat came at last, nobody got off. She took it for a sign and then, because she did not believe in signs, she picked up the bags and went on board.\n`,
  "minutes of a meeting": `Minutes, 3 September 2024, 18:00\n\nPresent: I. Moen, H. Solberg, M. Dahl\n\nThe chair opened the meeting and read the minutes of the last one, which were taken as read after two changes that the clerk had asked for in writing.\nThe harbour wall will be mended in October. Mr Solberg said that the money had come from the county and that the work would be done within three weeks.\nMs Dahl asked whether the smaller boat could take bicycles. It could not, and she wished this to be noted in the minutes and told to the operator.\n\nThe meeting ended at 19:40.\n`,
};

test.each(Object.entries(SCRAPED))("takes for a scraped article %s", (_name, text) => {
  expect(verdict(text)).toBe(true);
});

test.each(["harbour-strike", "reservoir-drought", "steelworks-talks", "fernwaerme-lechenau", "bibliobus-zarichne"])(
  "takes for a scraped article the sample %s",
  (name) => {
    expect(verdict(readFileSync(join(SAMPLES, `${name}.article`), "utf8"))).toBe(true);
  },
);

test.each(Object.entries(OTHER))("leaves alone %s", (_name, text) => {
  expect(verdict(text)).toBe(false);
});

test("misses a page whose paragraphs a scraper has broken into lines", () => {
  // They look like a licence or a mail then: better missed.
  const broken = PARAGRAPHS.replace(/(.{50,70}) /g, "$1\n");
  expect(verdict(`Ferry to stop\n\nAdvertisement\nShare on Facebook\n\n${broken}\n`)).toBe(false);
});

test("is quick on a line of a megabyte", () => {
  expect(verdict("share ".repeat(180_000))).toBe(false);
});

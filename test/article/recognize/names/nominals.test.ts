import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LineReading } from "../../../../article/src/analysis/reading.ts";
import type { Cluster, EntityMention, EntityType, Role } from "../../../../article/src/model/analysis.ts";
import type { DocumentLine } from "../../../../article/src/model/reading.ts";
import { Nominals } from "../../../../article/src/recognize/names/nominals.ts";

/**
 * Who the phrase in `⟦…⟧` stands for: a name, `nobody`. Names and their roles are told beforehand, as `Ana Quill: mayor of Rye; former judge`; the last word alone names them, too. `organization` before a name makes it one.
 */
function meant(marked: string, told: readonly string[]): string {
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧") - 1;
  const text = marked.replace(/[⟦⟧]/g, "");
  const clusters = told.map((line, id) => clusterOf(text, line, id));
  return new Nominals(linesOf(text), mentionsOf(clusters), clusters).resolve({ start, end })?.name ?? "nobody";
}

function clusterOf(text: string, line: string, id: number): Cluster {
  const [, kind = "person", name = "", told = ""] = /^(?:(organization) )?([^:]*)(?:: (.*))?$/.exec(line) ?? [];
  const forms = [name, name.split(" ").at(-1) ?? name];
  const mentions = Array.from(text.matchAll(new RegExp(forms.join("|"), "g")), ({ index, 0: form }) => ({
    start: index,
    end: index + form.length,
  }));
  const roles =
    told === ""
      ? []
      : told
          .split("; ")
          .map((role): Role => ({ text: role, start: text.indexOf(role), end: text.indexOf(role) + role.length }));
  return { id, type: kind as EntityType, name, mentions, roles, variants: [] };
}

function mentionsOf(clusters: readonly Cluster[]): readonly EntityMention[] {
  return clusters
    .flatMap(({ id, type, mentions }) => mentions.map((span) => ({ ...span, type, confidence: 1, cluster: id })))
    .sort((a, b) => a.start - b.start);
}

function linesOf(text: string): readonly DocumentLine[] {
  let start = 0;
  return text.split("\n").map((line, number) => {
    const documentLine = { start, end: start + line.length, number, reading: new LineReading(line) };
    start += line.length + 1;
    return documentLine;
  });
}

const MAYOR = "Ana Quill: mayor of Rye";
const JUDGE = "Tom Reed: former judge";

describe("an office means its holder", () => {
  test.each([
    ["Ana Quill, mayor of Rye, sang. Then ⟦the mayor⟧ left.", [MAYOR, JUDGE], "Ana Quill"],
    [
      "Kremlin spokeswoman Ana Quill sang. Later ⟦the spokesperson⟧ left.",
      ["Ana Quill: Kremlin spokeswoman"],
      "Ana Quill",
    ],
    [
      "Norlandic President Ana Quill met Borduric President Tom Reed. ⟦The Norlandic head of state⟧ left.",
      ["Ana Quill: Norlandic President", "Tom Reed: Borduric President"],
      "Ana Quill",
    ],
    ["Prime Minister Ana Quill sang. ⟦The premier⟧ left.", ["Ana Quill: Prime Minister"], "Ana Quill"],
    [
      "Rye's president Ana Quill met his predecessor Tom Reed. ⟦His predecessor⟧ left.",
      ["Ana Quill: Rye's president", "Tom Reed: predecessor"],
      "Tom Reed",
    ],
    ["Coastal Unity chairman Tom Reed sang. ⟦The CU chairman⟧ left.", ["Tom Reed: Coastal Unity chairman"], "Tom Reed"],
    [
      "Coastal Unity (CU) president Tom Reed sang. ⟦The CU leader⟧ left.",
      ["Tom Reed: Coastal Unity (CU) president"],
      "Tom Reed",
    ],
    ["Tom Reed, former judge, sang. ⟦The former judge⟧ left.", [JUDGE], "Tom Reed"],
    ["⟦The mayor⟧ sang.\nAna Quill, mayor of Rye, left.", [MAYOR], "Ana Quill"],
    [
      "Ana Quill, mayor of Rye, met Mary Cole, mayor of Ely.\nCole spoke.\n⟦The mayor⟧ left.",
      [MAYOR, "Mary Cole: mayor of Ely"],
      "Mary Cole",
    ],
    ["⟦The mayor of Rye⟧, Ana Quill, left.", [MAYOR, JUDGE], "Ana Quill"],
    [
      "Tom Reed, minister of trade and fisheries, sang. ⟦The fisheries minister⟧ left.",
      ["Tom Reed: minister of trade and fisheries"],
      "Tom Reed",
    ],
    [
      "Tom Reed, president and former Rye and Ely chief minister, sang. ⟦The former chief minister⟧ left.",
      ["Tom Reed: president and former Rye and Ely chief minister"],
      "Tom Reed",
    ],
    ["Ana Quill, mayor of Rye, sang. They accuse ⟦the mayor⟧ of singing.", [MAYOR], "Ana Quill"],
    ["Legislator Mary Cole sang. ⟦The embattled lawmaker⟧ left.", ["Mary Cole: Legislator"], "Mary Cole"],
  ])("%s", (text, told, name) => {
    expect(meant(text, told)).toBe(name);
  });
});

describe("is left alone where the text does not say", () => {
  test.each([
    ["A mayor, Ana Quill, sang. Then ⟦a mayor⟧ left.", [MAYOR]],
    ["Ana Quill, mayor of Rye, sang. ⟦The former mayor⟧ left.", [MAYOR]],
    ["Tom Reed, former judge, sang. ⟦The judge⟧ left.", [JUDGE]],
    ["Ana Quill, mayor of Rye, met Mary Cole, mayor of Ely. ⟦The mayor⟧ left.", [MAYOR, "Mary Cole: mayor of Ely"]],
    ["Norlandic minister Ana Quill sang. ⟦The Borduric minister⟧ left.", ["Ana Quill: Norlandic minister"]],
    [
      "Tom Reed, former Rye and Ely chief minister, sang. ⟦The chief minister⟧ left.",
      ["Tom Reed: former Rye and Ely chief minister"],
    ],
    ["Minister Ana Quill sang. ⟦The Irish minister⟧ left.", ["Ana Quill: Minister"]],
    ["Ana Quill, mayor of Rye, sang. ⟦The last mayor⟧ left.", [MAYOR]],
    ["President Ana Quill sang. ⟦The leader⟧ left.", ["Ana Quill: President"]],
    ["Tom Reed, father of three, sang. ⟦His father⟧ left.", ["Tom Reed: father of three"]],
    ["Foreign Minister Ana Quill sang. ⟦The finance minister⟧ left.", ["Ana Quill: Foreign Minister"]],
    ["Vice President Ana Quill sang. ⟦The president⟧ left.", ["Ana Quill: Vice President"]],
    ["Spokesman Tom Reed sang. ⟦The spokeswoman⟧ left.", ["Tom Reed: Spokesman"]],
    ["Ana Quill, mayor of Rye, sang. ⟦The mayor⟧ of a town left.", [MAYOR]],
    ["Ana Quill, mayor of Rye, sang. ⟦The mayor⟧ of Ely left.", [MAYOR]],
    ["Ana Quill, mayor of Rye, sang. ⟦The mayor⟧, Mary Cole, left.", [MAYOR, "Mary Cole: singer"]],
    ["She sang.\nShe sat.\nShe rose.\nShe saw ⟦the mayor⟧.\nAna Quill, mayor of Rye, left.", [MAYOR]],
    [
      "Tom Reed is the son of Ana Quill.\nIt rained.\nIt snowed.\nIt hailed.\n⟦Her son⟧ left.",
      ["Tom Reed: son of Ana Quill", "Ana Quill"],
    ],
  ])("%s", (text, told) => {
    expect(meant(text, told)).toBe("nobody");
  });
});

describe("a noun for an organisation means the one that is named so", () => {
  test.each([
    [
      "The Coastal Unity Party met. Then ⟦the party⟧ sang.",
      ["organization Coastal Unity Party"],
      "Coastal Unity Party",
    ],
    [
      "Tverdal Shipping Ltd closed. ⟦The company⟧ owes money.",
      ["organization Tverdal Shipping Ltd"],
      "Tverdal Shipping Ltd",
    ],
    [
      "The Coastal Unity Party met the Greens. Then ⟦the party⟧ sang.",
      ["organization Coastal Unity Party", "organization Greens"],
      "nobody",
    ],
    [
      "The Labour Party met the Unity Party. Then ⟦the party⟧ sang.",
      ["organization Labour Party", "organization Unity Party"],
      "nobody",
    ],
    ["The Unity Party met. Then ⟦his party⟧ sang.", ["organization Unity Party"], "nobody"],
    ["The Rye High Court met. Then ⟦the supreme court⟧ sat.", ["organization Rye High Court"], "nobody"],
  ])("%s", (text, told, name) => {
    expect(meant(text, told)).toBe(name);
  });
});

test("several who fit are told apart by their standing, if it is said", () => {
  const text = "Mayor Ana Quill met Mayor Mary Cole. Then the mayor left.";
  const clusters = ["Ana Quill: Mayor", "Mary Cole: Mayor"].map((line, id) => clusterOf(text, line, id));
  const nominals = new Nominals(linesOf(text), mentionsOf(clusters), clusters);
  const start = text.indexOf("the mayor");
  const span = { start, end: start + "the mayor".length };
  expect(nominals.resolve(span, ({ id }) => id)?.name).toBe("Mary Cole");
  expect(nominals.resolve(span, () => 0)).toBeUndefined();
});

test("answers whatever the phrase is", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(40), fc.nat(40), (role, start, length) => {
      const text = `Ana Quill, ${role}, sang. The ${role} left.`.replace(/\n/g, " ");
      const cluster: Cluster = {
        ...clusterOf(text, "Ana Quill", 0),
        roles: [{ text: role, start: 11, end: 11 + role.length }],
      };
      const span = { start: Math.min(start, text.length), end: Math.min(start + length, text.length) };
      expect([undefined, cluster]).toContain(
        new Nominals(linesOf(text), mentionsOf([cluster]), [cluster]).resolve(span),
      );
    }),
  );
});

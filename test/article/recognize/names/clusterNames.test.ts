import { expect, test } from "vitest";
import { clusterNames, refineNames } from "../../../../article/src/recognize/names/index.ts";
import { documentOf, formsOf } from "./marked.ts";

function cluster(text: string, furniture: readonly number[] = []): ReturnType<typeof clusterNames> {
  const { lines, verdicts } = documentOf(text, furniture);
  return clusterNames(lines, refineNames(lines, verdicts));
}

/** `name: form, form` of every cluster. */
function expectClusters(text: string, expected: readonly string[]): void {
  const { clusters } = cluster(text);
  expect(clusters.map(({ name, mentions }) => `${name}: ${formsOf(text, mentions).join(", ")}`)).toEqual(expected);
}

test("joins a surname to the full name, before it as after it", () => {
  expectClusters("Tverdal resigns, aide says\nMayor Ingrid Tverdal resigned. Ms. Tverdal’s aide confirmed it.", [
    "Ingrid Tverdal: Tverdal, Ingrid Tverdal, Tverdal",
  ]);
});

test("joins shorter and fuller names of one person", () => {
  expectClusters("Maria Elena Orrego sang. Later Elena Orrego slept.", [
    "Maria Elena Orrego: Maria Elena Orrego, Elena Orrego",
  ]);
});

test("joins the beginning of a name, and a name between the first and the last", () => {
  expectClusters("Maria Elena Orrego Vidal sang. Later Maria Elena slept, and Orrego left.", [
    "Maria Elena Orrego Vidal: Maria Elena Orrego Vidal, Maria Elena, Orrego",
  ]);
});

test("joins what the text calls another name of the same person", () => {
  expectClusters("Ramón Orrego, also known by the alias “Miguel Zurdo,” was freed.", [
    "Ramón Orrego: Ramón Orrego, Miguel Zurdo",
  ]);
  expectClusters("Peter Hallam, better known as Dodo, sang. Dodo slept.", ["Peter Hallam: Peter Hallam, Dodo, Dodo"]);
});

test("gives a surname alone in another paragraph to whom the article is about", () => {
  expectClusters(
    [
      "Ingrid Tverdal resigned on Monday. Ingrid Tverdal was mayor for ten years, after her husband Peter Tverdal.",
      "Tverdal will speak today.",
    ].join("\n"),
    ["Ingrid Tverdal: Ingrid Tverdal, Ingrid Tverdal, Tverdal", "Peter Tverdal: Peter Tverdal"],
  );
});

test("does not take a king's name for the given name of somebody else", () => {
  expectClusters("King Harald left early. Minister Harald Lindqvist stayed.", [
    "Harald: Harald",
    "Harald Lindqvist: Harald Lindqvist",
  ]);
});

test("joins an organisation that is called so with and without what it is", () => {
  expectClusters("The Lindqvist Shipping Company sank. Lindqvist Shipping had three ships.", [
    "Lindqvist Shipping Company: Lindqvist Shipping Company, Lindqvist Shipping",
  ]);
});

test("joins a short name in brackets whatever its letters", () => {
  expectClusters("The National Renewal Party (Renova) won. The leader of Renova spoke to members of Renova.", [
    "National Renewal Party: National Renewal Party, Renova, Renova, Renova",
  ]);
});

test("keeps two people of one surname apart and gives a surname alone to the one named last", () => {
  expectClusters("Mayor Ingrid Tverdal met Peter Tverdal. Mr Tverdal smiled.", [
    "Ingrid Tverdal: Ingrid Tverdal",
    "Peter Tverdal: Peter Tverdal, Tverdal",
  ]);
});

test("keeps a relative's given name apart from the namesake", () => {
  expectClusters("Mayor Ingrid Tverdal came with her daughter Ingrid.", [
    "Ingrid Tverdal: Ingrid Tverdal",
    "Ingrid: Ingrid",
  ]);
});

test("joins a relative's given name to the one person of that name who is not mentioned just before", () => {
  expectClusters("Mayor Ingrid Tverdal came with her sister Solveig. Solveig Tverdal sang.", [
    "Ingrid Tverdal: Ingrid Tverdal",
    "Solveig Tverdal: Solveig, Solveig Tverdal",
  ]);
});

test("joins a surname that is an everyday word where somebody has it", () => {
  expectClusters("Mayor Ingrid Rule resigned. “It was time,” Rule said.", ["Ingrid Rule: Ingrid Rule, Rule"]);
});

test("joins an acronym to its long form in front of the brackets, and without brackets by its letters", () => {
  expectClusters(
    "The Institute for the Study of Rivers (ISR) closed. ISR staff left. The Coastal Fish Board and CFB staff wept.",
    [
      "Institute for the Study of Rivers: Institute for the Study of Rivers, ISR, ISR",
      "Coastal Fish Board: Coastal Fish Board, CFB",
    ],
  );
});

test("leaves an acronym of other letters alone", () => {
  expectClusters("The Coastal Fish Board met XYZ staff.", ["Coastal Fish Board: Coastal Fish Board", "XYZ: XYZ"]);
});

test("joins a rare misspelling", () => {
  expectClusters("Mayor Ingrid Tverdal came. Tverdal left, and later Tverdel spoke.", [
    "Ingrid Tverdal: Ingrid Tverdal, Tverdal, Tverdel",
  ]);
});

test("does not take two full names with different given names for one misspelt person", () => {
  expectClusters("Mayor Ingrid Tverdal met Peter Tverdel. Tverdal spoke.", [
    "Ingrid Tverdal: Ingrid Tverdal, Tverdal",
    "Peter Tverdel: Peter Tverdel",
  ]);
});

test("collects every wording of a role once, with its place in the document", () => {
  const text = "A storm came.\nMayor Ingrid Tverdal left. Mayor Tverdal, a former judge, returned.";
  const { clusters } = cluster(text);
  expect(clusters.map(({ roles }) => roles)).toEqual([
    [
      { text: "Mayor", start: 14, end: 19 },
      { text: "former judge", start: 58, end: 70 },
    ],
  ]);
});

test("numbers clusters by first mention and leaves furniture and money out", () => {
  const text = "Home Lisbon\nMr Okonjo sent $500 to Oslo. Okonjo left.";
  const { mentions } = cluster(text, [0]);
  expect(mentions.map(({ cluster: id }) => id)).toEqual([undefined, 0, undefined, 1, 0]);
});

import { expect, test } from "vitest";
import { ngramsOf } from "../../article/src/boilerplate/ngrams.ts";
import { scanLine } from "../../article/src/boilerplate/scanLine.ts";
import { bytesOf } from "../../article/src/learned/base64.ts";
import { WordTable } from "../../article/src/learned/wordTable.ts";
import { packWords } from "../../training/pack.ts";
import { scoreWords, trainWordModel, type WordLines } from "../../training/wordModel.ts";

const FURNITURE = ["Sign up for our letter", "Share this story", "Read more stories"];
const TEXT = ["The mayor spoke to the council on Monday", "Rain fell on the harbour all night", "A witness saw the boat leave"];

/** The same lines on six sites, and one line that only the first site has. */
function sixSites(): WordLines {
  const lines: { text: string; label: number; site: number }[] = [];
  for (let site = 0; site < 6; site++) {
    if (site === 0) lines.push({ text: "Zephyr quux", label: 1, site });
    for (const text of FURNITURE) lines.push({ text, label: 1, site });
    for (const text of TEXT) lines.push({ text, label: 0, site });
  }
  const ngrams = lines.map(({ text }) => [...ngramsOfText(text)]);
  const starts = [0];
  for (const each of ngrams) starts.push((starts.at(-1) as number) + each.length);
  return {
    length: lines.length,
    ngrams: Int32Array.from(ngrams.flat()),
    starts: Int32Array.from(starts),
    labels: Uint8Array.from(lines, ({ label }) => label),
    sites: Int32Array.from(lines, ({ site }) => site),
  };
}

function ngramsOfText(text: string): readonly number[] {
  const { hashes, count } = scanLine(text);
  return ngramsOf(hashes, count);
}

const lines = sixSites();
const model = trainWordModel(lines, new Float32Array(lines.length).fill(1), () => true);

test("tells the words of furniture from those of text, and knows no word of one site alone", () => {
  for (let i = 1; i < lines.length; i++)
    expect(scoreWords(model, lines, i).score > 0, `line ${i}`).toBe(lines.labels[i] === 1);
  // Its length class and the mark of its beginning may be known, its words are not.
  expect(scoreWords(model, lines, 0).known).toBeLessThan(0.4);
});

test("a packed table says what the model says", () => {
  const packed = packWords(model, 2 ** 10);
  const table = new WordTable(packed, bytesOf(packed.bytes));
  for (const text of [...FURNITURE, ...TEXT]) {
    const ngrams = [...ngramsOfText(text)];
    const exact = ngrams.reduce((sum, hash) => sum + (model.weights.get(hash) ?? 0), 0) / Math.sqrt(ngrams.length);
    const { score, known } = table.score(ngrams);
    expect(score).toBeCloseTo(model.bias + exact, 0);
    expect(known).toBeGreaterThan(0.9);
  }
  expect(table.score([...ngramsOfText("Gloops wibble frumious bandersnatch")]).known).toBeLessThan(0.3);
  expect(table.score([])).toEqual({ score: 0, known: 0 });
});

import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** DESIGN.md's budget for the packaged extension. */
const LARGEST_BYTES = 6_000_000;

/** All that may be in the package; a file of another name was put there by mistake. */
const ALLOWED = [
  /^extension\/(?:package(?:\.nls(?:\.[a-z]{2})?)?\.json|language-configuration\.json|l10n\/bundle\.l10n\.[a-z]{2}\.json)$/,
  /^extension\/(?:readme\.md|changelog\.md|notice|license(?:\.txt|\.md)?)$/i,
  /^extension\/dist\/(?:extension\.cjs|extension\.web\.cjs(?:\.js)?|reader\.(?:css|js)|server\.cjs|server\.web\.js)$/,
  /^extension\/dist\/models\/(?:knowledge|names|words)\.json$/,
  /^extension\/(?:syntaxes|images)\/[^/]+$/,
  /^extension\/samples\/harbour-strike\.article$/,
  /^extension\.vsixmanifest$/,
  /^\[Content_Types\]\.xml$/,
];

const NEEDED = [
  "dist/models/knowledge.json",
  "dist/models/names.json",
  "dist/models/words.json",
  "dist/reader.css",
  "dist/reader.js",
  "dist/server.cjs",
  "dist/server.web.js",
  "l10n/bundle.l10n.de.json",
  "notice",
  "package.nls.de.json",
  "package.nls.json",
  "readme.md",
  "samples/harbour-strike.article",
].map((file) => `extension/${file}`);

/** What is wrong with the packaged extension (nothing, when all is well), and one line on its size. */
export async function findPackagingProblems(root) {
  const zip = await readFile(join(root, ".build/copydesk.vsix"));
  const names = entryNames(zip);
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const lower = new Set(names.map((name) => name.toLowerCase()));
  const needed = [...NEEDED, ...filesOf(manifest).map((file) => `extension/${file.replace(/^\.\//, "")}`)];
  const problems = [
    ...names
      .filter((name) => !ALLOWED.some((pattern) => pattern.test(name)))
      .map((name) => `does not belong in there: ${name}`),
    ...needed.filter((name) => !lower.has(name.toLowerCase())).map((name) => `is missing: ${name}`),
    ...(zip.length > LARGEST_BYTES ? [`is too large: ${zip.length} bytes, at most ${LARGEST_BYTES}`] : []),
  ];
  return { problems, summary: `${(zip.length / 1e6).toFixed(2)} MB, ${names.length} files` };
}

/** Every file the manifest points at. */
function filesOf({ main, browser, icon, contributes = {} }) {
  const languages = (contributes.languages ?? []).flatMap(({ configuration, icon }) => [
    configuration,
    icon?.light,
    icon?.dark,
  ]);
  const grammars = (contributes.grammars ?? []).map((grammar) => grammar.path);
  const steps = (contributes.walkthroughs ?? []).flatMap((walkthrough) => walkthrough.steps);
  const media = steps.map((step) => step.media.svg);
  return [main, browser, icon, ...languages, ...grammars, ...media].filter((file) => file !== undefined);
}

/** The names in a zip's central directory (APPNOTE.TXT 4.3.12; the end record is found from the back, 4.3.16). */
function entryNames(zip) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error("the .vsix is not a zip file");
  const count = zip.readUInt16LE(end + 10);
  const names = [];
  for (let i = 0, at = zip.readUInt32LE(end + 16); i < count; i++) {
    const nameLength = zip.readUInt16LE(at + 28);
    names.push(zip.toString("utf8", at + 46, at + 46 + nameLength));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names;
}

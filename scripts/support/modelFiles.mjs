import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** The largest models: one file each beside the bundles, read when they are first needed, where each bundle would else hold them all. */
const MODELS = ["knowledge.json", "names.json", "words.json"];
const PATTERN = /[\\/]models[\\/](?:knowledge|names|words)\.json$/;
const FOLDER = "models";

/** How a bundle finds and reads a file beside itself: in one go, because whoever asks for a name waits for it. */
const READERS = {
  cjs: (file) =>
    `require("node:fs").readFileSync(require("node:path").join(__dirname, ${JSON.stringify(`${FOLDER}/${file}`)}), "utf8")`,
  esm: (file) => `readFileSync(new URL(${JSON.stringify(`${FOLDER}/${file}`)}, import.meta.url), "utf8")`,
  // Whoever starts the worker names it by the folder's address (`client/src/extension.web.ts`); VS Code puts words of its own and an arrow before that.
  worker: (file) => `fetched(new URL(${JSON.stringify(file)}, self.name.split(" -> ").pop()))`,
};

/** Only a worker may wait for an answer. */
const FETCHED = `function fetched(url) {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  request.send();
  if (request.status !== 200) throw new Error("cannot read " + url + ": status " + request.status);
  return request.responseText;
}`;

/** An esbuild plugin: in place of each model a module that reads its file when the first of its keys is asked for. `kind` is a key of `READERS`. */
export function modelsFromFiles(kind) {
  const head = { cjs: "", esm: 'import { readFileSync } from "node:fs";', worker: FETCHED }[kind];
  return {
    name: "models-from-files",
    setup(builder) {
      builder.onLoad({ filter: PATTERN }, async ({ path }) => {
        const keys = Object.keys(JSON.parse(await readFile(path, "utf8")));
        const getters = keys.map((key) => `get ${key}() { return read().${key}; }`).join(", ");
        const contents = `${head}
let model;
// What is made of a model is kept by who made it; its text need not be.
const read = () => {
  const known = model?.deref();
  if (known !== undefined) return known;
  const parsed = JSON.parse(${READERS[kind](basename(path))});
  model = new WeakRef(parsed);
  return parsed;
};
export default { ${getters} };`;
        return { contents, loader: "js" };
      });
    },
  };
}

/** Puts the files where the bundles look for them. */
export async function copyModels(root) {
  await mkdir(join(root, "dist", FOLDER), { recursive: true });
  for (const file of MODELS) {
    const model = JSON.parse(await readFile(join(root, "models", file), "utf8"));
    await writeFile(join(root, "dist", FOLDER, file), JSON.stringify(model));
  }
}

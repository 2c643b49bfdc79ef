import os from "node:os";
import { parseArgs } from "node:util";
import { accuracy } from "./accuracy.ts";
import { dateClasses } from "./dateClasses.ts";
import { keystroke } from "./keystroke.ts";
import { seeds } from "./seeds.ts";
import { server } from "./server.ts";
import { slips } from "./slips.ts";
import { speed } from "./speed.ts";
import { type Figure, formatTable } from "./table.ts";
import { tagger } from "./tagger.ts";
import { typing } from "./typing.ts";

/** In the order of the table. */
const SECTIONS: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
  seeds,
  accuracy,
  tagger,
  slips,
  dateClasses,
  speed,
  keystroke: async () => [...keystroke(), ...(await typing())],
  server,
};

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`no section ${unknown.join(", ")}; there are ${Object.keys(SECTIONS).join(", ")}`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const [name, measure] of Object.entries(SECTIONS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.error(`measuring ${name} …`);
  figures.push(...(await measure()));
}
console.log(
  `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? "unknown processor"}, load ${os.loadavg()[0]?.toFixed(1)}`,
);
console.log(formatTable(figures));

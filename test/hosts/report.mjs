// What one run in a host has found: collected by the runners in this folder, printed as it comes, and written as JSON to
// the file named by --report, where scripts/test.mjs counts it.
import { writeFile } from "node:fs/promises";

export class Report {
  #tests = [];

  passed(name, ms = 0) {
    this.#add({ name, state: "passed", ms });
  }

  failed(name, message, ms = 0) {
    this.#add({ name, state: "failed", message: String(message), ms });
  }

  skipped(name, message) {
    this.#add({ name, state: "skipped", message, ms: 0 });
  }

  /** Runs one check of a story and answers whether it held. The story decides whether what follows still makes sense. */
  async check(name, work) {
    const began = Date.now();
    try {
      await work();
      this.passed(name, Date.now() - began);
      return true;
    } catch (error) {
      this.failed(name, error?.stack ?? error, Date.now() - began);
      return false;
    }
  }

  get isGood() {
    return this.#tests.some((test) => test.state === "passed") && this.#tests.every((test) => test.state !== "failed");
  }

  async write(file) {
    if (file) await writeFile(file, JSON.stringify({ tests: this.#tests }));
  }

  #add(test) {
    this.#tests.push(test);
    const mark = { passed: "ok", failed: "not ok", skipped: "skipped" }[test.state];
    console.log(`${mark} - ${test.name}${test.ms ? ` (${test.ms} ms)` : ""}`);
    if (test.message) console.log(`    ${test.message.replaceAll("\n", "\n    ")}`);
  }
}

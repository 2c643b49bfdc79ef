const started = Date.now();

/** One line of progress, with the seconds since the start before it. */
export function say(what: string): void {
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${what}`);
}

/** `node:assert` is not there in a browser's worker host. */
export function ok(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, what = "value"): void {
  const [a, b] = [JSON.stringify(actual, undefined, 2), JSON.stringify(expected, undefined, 2)];
  if (a !== b) throw new Error(`${what}:\nexpected ${b}\n     got ${a}`);
}

export function match(actual: string, pattern: RegExp, what = "text"): void {
  if (!pattern.test(actual)) throw new Error(`${what} does not match ${pattern}:\n${actual}`);
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES: Uint8Array = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

/** The bytes that a base64 string (RFC 4648, padded) stands for, in memory of their own. The library runs where neither Node's `Buffer` nor a browser's `atob` need be. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((base64.length / 4) * 3 - padding);
  for (let i = 0, at = 0; at < bytes.length; i += 4) {
    const group =
      (valueAt(base64, i) << 18) |
      (valueAt(base64, i + 1) << 12) |
      (valueAt(base64, i + 2) << 6) |
      valueAt(base64, i + 3);
    // A typed array leaves out what is written past its end.
    bytes[at++] = group >> 16;
    bytes[at++] = group >> 8;
    bytes[at++] = group;
  }
  return bytes;
}

function valueAt(base64: string, i: number): number {
  return VALUES[base64.charCodeAt(i)] as number;
}

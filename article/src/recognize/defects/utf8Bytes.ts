/** UTF-8 sequences that follow one another, where each byte was read as one character. */
export interface ByteRun {
  readonly start: number;
  readonly end: number;
  readonly sequences: number;
  /** What the bytes stand for. */
  readonly decoded: string;
}

/** The byte of a character in a one-byte character set; `undefined` where the set has no such character. */
export type ByteOf = (code: number) => number | undefined;

/** The bytes 0x80–0xFF of a character set from its characters in their order. */
export function upperHalf(characters: string): ReadonlyMap<number, number> {
  return new Map(Array.from(characters, (character, i) => [character.charCodeAt(0), 0x80 + i]));
}

/** The run of valid sequences that starts here; empty where none does. */
export function readByteRun(text: string, start: number, byteOf: ByteOf): ByteRun {
  let end = start;
  let decoded = "";
  let sequences = 0;
  for (;;) {
    const length = sequenceLength(byteOf(text.charCodeAt(end)));
    const point = decode(text, end, length, byteOf);
    if (point === undefined) return { start, end, sequences, decoded };
    decoded += String.fromCodePoint(point);
    sequences++;
    end += length;
  }
}

/** Bytes of the sequence that a lead byte opens; 0 where it is none. */
export function sequenceLength(lead: number | undefined): number {
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** The code point of a valid sequence; undefined for surplus forms, surrogates, C1 controls. */
function decode(text: string, start: number, length: number, byteOf: ByteOf): number | undefined {
  if (length === 0) return undefined;
  let point = (byteOf(text.charCodeAt(start)) ?? 0) & (0x7f >> length);
  for (let i = start + 1; i < start + length; i++) {
    const byte = byteOf(text.charCodeAt(i));
    if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  const least = length === 2 ? 0xa0 : length === 3 ? 0x800 : 0x10000;
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined;
  return point;
}

/** Filled anew by every `ngramsOf`, which gives an exact copy: an array that grows is made several times over. */
const NGRAMS: number[] = [];

/** Words at the beginning and at the end of a line; what stands between says little more. */
const HEAD = 38;
const TAIL = 12;
/** Words of the longest line that is an n-gram as a whole. */
const WHOLE = 7;

/**
 * The n-grams of a line by which the word model knows it, as hashes of 32 bits: its words, its pairs of words (its beginning and its end count as words), its first two and three
 * words, the whole line where it is short, and how long it is. `hashes` holds a hash a word (`scanLine`), `count` of them.
 */
export function ngramsOf(hashes: readonly number[], count: number): readonly number[] {
  let found = 0;
  let before: number = Salt.edge;
  for (let i = 0; i < count; i++) {
    if (i === HEAD && count > HEAD + TAIL) {
      i = count - TAIL;
      before = hashes[i - 1] as number;
    }
    const hash = hashes[i] as number;
    NGRAMS[found++] = mix(hash, Salt.word);
    NGRAMS[found++] = mix(Math.imul(before, Salt.pair) ^ hash, Salt.pair);
    before = hash;
  }
  if (count > 0) NGRAMS[found++] = mix(Math.imul(before, Salt.pair) ^ Salt.edge, Salt.pair);
  if (count > 1) {
    const two = Math.imul(hashes[0] as number, Salt.opening) ^ (hashes[1] as number);
    NGRAMS[found++] = mix(two, Salt.opening);
    if (count > 2) NGRAMS[found++] = mix(Math.imul(two, Salt.opening) ^ (hashes[2] as number), Salt.opening);
  }
  if (count > 0 && count <= WHOLE) {
    let whole = count;
    for (let i = 0; i < count; i++) whole = Math.imul(whole, Salt.whole) ^ (hashes[i] as number);
    NGRAMS[found++] = mix(whole, Salt.whole);
  }
  NGRAMS[found++] = mix(lengthClass(count), Salt.length);
  return NGRAMS.slice(0, found);
}

/** Odd numbers without a pattern, one a sort of n-gram, so that equal words make different hashes. */
const Salt = {
  word: 0x2c1b3c6d,
  pair: 0x297a2d39,
  opening: 0x1b873593,
  whole: 0x4cf5ad43,
  length: 0x38495ab5,
  edge: 0x52dce729,
} as const;

/** The final mixing of MurmurHash3 (Austin Appleby, public domain): every bit of the result depends on every bit of the number. */
function mix(hash: number, salt: number): number {
  let h = hash ^ salt;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** 0 to 5 words one by one, then in growing steps. */
function lengthClass(count: number): number {
  if (count < 6) return count;
  return count < 9 ? 6 : count < 13 ? 7 : count < 20 ? 8 : count < 40 ? 9 : 10;
}

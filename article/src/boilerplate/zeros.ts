/**
 * So many zeros. No typed array: one of more than 64 bytes lies outside of the heap, and to get and to give back that memory (2 µs) takes longer than most of what is done with the
 * numbers of a page's lines.
 */
export function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}

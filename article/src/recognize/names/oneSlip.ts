/** Whether `a` becomes `b` by one letter put in, left out or changed. */
export function isOneSlip(a: string, b: string): boolean {
  const longer = a.length - b.length;
  if (longer > 1 || longer < -1) return false;
  const least = longer < 0 ? a.length : b.length;
  let i = 0;
  while (i < least && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  let j = 0;
  while (j < least - i && a.charCodeAt(a.length - 1 - j) === b.charCodeAt(b.length - 1 - j)) j++;
  // What is left between the common beginning and the common end.
  return (longer < 0 ? b.length : a.length) - i - j === 1;
}

/** Letters. Shorter names differ by one letter too often to be slips of each other. */
export const SHORTEST_SLIP = 6;

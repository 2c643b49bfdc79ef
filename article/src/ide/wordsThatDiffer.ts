/** What is left of the two when the words at their beginning and end that are the same are taken away: `Kanani` and `Kanaani` of `Nasser Kanani` and `Nasser Kanaani`. */
export function wordsThatDiffer(a: string, b: string): readonly [string, string] {
  const ofA = a.split(" ");
  const ofB = b.split(" ");
  while (ofA.length > 1 && ofB.length > 1 && ofA[0] === ofB[0]) {
    ofA.shift();
    ofB.shift();
  }
  while (ofA.length > 1 && ofB.length > 1 && ofA.at(-1) === ofB.at(-1)) {
    ofA.pop();
    ofB.pop();
  }
  return [ofA.join(" "), ofB.join(" ")];
}

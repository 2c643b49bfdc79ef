/** Numbers in digits of 36, of fixed width, so that a row needs no separators. `training/knowledge.ts` writes what this reads. */

export const REGION_DIGITS = 3;
export const PEOPLE_DIGITS = 3;
export const POINT_DIGITS = 6;
/** A region's number, a kind, a point, a number of people. */
export const PLACE_LENGTH: number = REGION_DIGITS + 1 + POINT_DIGITS + PEOPLE_DIGITS;

/** Hundredths of a degree, about a kilometre. */
const STEPS = 100;
const LONGITUDES = 360 * STEPS + 1;

export function digits(number: number, width: number): string {
  return number.toString(36).padStart(width, "0");
}

export function fromDigits(text: string): number {
  return Number.parseInt(text, 36);
}

/** Three significant digits: two of 36 for them, one for the power of ten. */
export function packPeople(people: number): string {
  let power = 0;
  let figure = Math.round(people);
  for (; figure > 999; power++) figure = Math.round(people / 10 ** (power + 1));
  return digits(figure, 2) + digits(power, 1);
}

export function readPeople(text: string): number {
  return fromDigits(text.slice(0, 2)) * 10 ** fromDigits(text.slice(2));
}

export function packPoint(latitude: number, longitude: number): string {
  const row = Math.round((latitude + 90) * STEPS);
  return digits(row * LONGITUDES + Math.round((longitude + 180) * STEPS), POINT_DIGITS);
}

/** Degrees north and east. */
export function readPoint(text: string): { readonly latitude: number; readonly longitude: number } {
  const point = fromDigits(text);
  return {
    latitude: (Math.floor(point / LONGITUDES) - 90 * STEPS) / STEPS,
    longitude: ((point % LONGITUDES) - 180 * STEPS) / STEPS,
  };
}

import {
  fromDigits,
  PEOPLE_DIGITS,
  PLACE_LENGTH,
  POINT_DIGITS,
  REGION_DIGITS,
  readPeople,
  readPoint,
} from "./packedFacts.ts";
import { type Region, regionOfNumber } from "./regions.ts";
import { sameMarks } from "./sameMarks.ts";
import { shippedKnowledge } from "./shippedKnowledge.ts";

const KINDS = { c: "capital", s: "seat", d: "district", p: "place" } as const;

/** A town or city, or a part of one. */
export interface Place {
  readonly name: string;
  /** `capital` of its country, `seat` of its region, `district` of a city, else `place`. */
  readonly kind: (typeof KINDS)[keyof typeof KINDS];
  /** Two letters of ISO 3166-1. */
  readonly country: string;
  /** `undefined` where the country has none or the sources do not say. */
  readonly region: Region | undefined;
  /** To three digits; 0 where it is not known. */
  readonly population: number;
  /** Degrees north and east, to two digits. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Places of 15,000 people and more, and capitals, by name or another name; the most people first. */
export function placesNamed(name: string): readonly Place[] {
  const others = shippedKnowledge("otherNames")
    .find(name)
    .flatMap(({ facts }) => ofName(facts));
  const found = [...ofName(name), ...others];
  const isAgain = (place: Place, i: number): boolean =>
    found.findIndex(({ latitude, longitude }) => latitude === place.latitude && longitude === place.longitude) < i;
  return found.filter((place, i) => !isAgain(place, i)).sort((a, b) => b.population - a.population);
}

function ofName(name: string): readonly Place[] {
  return sameMarks(name, shippedKnowledge("places").find(name).flatMap(toPlaces));
}

function toPlaces({ name, facts }: { readonly name: string; readonly facts: string }): readonly Place[] {
  return Array.from({ length: facts.length / PLACE_LENGTH }, (_, i) => {
    const at = i * PLACE_LENGTH;
    const kindAt = at + REGION_DIGITS;
    const peopleAt = kindAt + 1 + POINT_DIGITS;
    const region = regionOfNumber(fromDigits(facts.slice(at, kindAt)));
    return {
      name,
      kind: KINDS[facts[kindAt] as keyof typeof KINDS],
      country: region?.country ?? "",
      region: region?.name === "" ? undefined : region,
      population: readPeople(facts.slice(peopleAt, peopleAt + PEOPLE_DIGITS)),
      ...readPoint(facts.slice(kindAt + 1, peopleAt)),
    };
  });
}

/** Pages of one outlet as a scraper leaves them: each with a story of its own between the same furniture. */

const PLACES = ["Aldmouth", "Brennick", "Carrow", "Dunholt", "Eastby", "Farrow", "Garnsea", "Hale", "Inver", "Kelby"];
const THINGS = ["bridge", "library", "ferry", "market hall", "swimming pool", "lighthouse", "tram depot", "clinic"];
const DEEDS = ["reopened", "was sold", "closed for repairs", "got a new roof", "lost its licence", "won an award"];

/** The words of story `i`; two numbers below 480 never give the same. */
export function story(i: number): { readonly headline: string; readonly paragraphs: readonly string[] } {
  const place = PLACES[i % PLACES.length] as string;
  const thing = THINGS[Math.floor(i / 10) % THINGS.length] as string;
  const deed = DEEDS[Math.floor(i / 80) % DEEDS.length] as string;
  return {
    headline: `The ${thing} in ${place} ${deed}`,
    paragraphs: [
      `The old ${thing} in ${place} ${deed} after a long debate in the council, the town's clerk wrote in a letter.`,
      `Neighbours of the ${thing} had waited for that day since ${1950 + i}, and many of them came from ${place} to see it.`,
      `Work on the ${thing} took the builders of ${place} ${i + 3} weeks, and nobody was hurt while it lasted.`,
    ],
  };
}

/** Lines around the story: above the headline, and below the last paragraph. */
export interface Around {
  readonly above?: readonly string[];
  readonly below?: readonly string[];
  readonly frontMatter?: string;
}

export function page(i: number, { above = [], below = [], frontMatter = "" }: Around): string {
  const { headline, paragraphs } = story(i);
  return `${frontMatter}${[...above, headline, ...paragraphs, ...below].join("\n")}\n`;
}

/** Such pages from number `from` on. */
export function pages(count: number, around: (i: number) => Around, from = 0): readonly string[] {
  return Array.from({ length: count }, (_, i) => page(from + i, around(from + i)));
}

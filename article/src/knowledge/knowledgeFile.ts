/** The file that `training/knowledge.ts` writes: texts for a `Directory` each. */
export interface KnowledgeFile {
  /** `GE=GEO;Georgia;Tbilisi;EU,AS;c;…;Georgian`, by the two letters of ISO 3166-1: the three letters, name, capital, continents, kind, people, demonym. `GEO=GE` beside it. */
  readonly countries: string;
  /** `Burma=MM`, `Georgian=GE*`: names and, with a star, what people and things of there are called. */
  readonly countryNames: string;
  /** `Georgia=US;s;…;Atlanta`: country, kind, people, seat. Rows without a name stand for what of a country is in no region. */
  readonly regions: string;
  /** `Atlanta=…`: for each place of this name, by size, the packed facts. */
  readonly places: string;
  /** `Bombay=Mumbai`: other names of places. */
  readonly otherNames: string;
  /** `Rubicon=lthe boundary …`: a letter for what it is, a line. `Tom Paine=>Thomas Paine`: another name of the same. */
  readonly glosses: string;
}

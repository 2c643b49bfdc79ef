// Small words that tell English from other languages written in Latin letters. Written for this project from general knowledge.
// Left out: words of both sides (`in`, `was`, `so`, `am`), and the small words of names (`de`, `la`, `von`, `der`, `el`, `van`).

/** Lower case, at most six letters. */
const ENGLISH_WORDS =
  "the and of to that is with for have has had by from said on at he she it this they we you his her its their be been are were would which who what when but as if not can could than then there about after before into over out up our your i my";

/** German, French, Spanish, Portuguese, Italian, Dutch, Scandinavian, Polish, Turkish, Indonesian; lower case, at most six letters. */
const OTHER_WORDS =
  "das und ist mit ein eine einen einem einer eines dem im auf für zu nicht sich wird wurde werden auch bei beim nach aus sie es zum zur vom als dass daß sind wie nur noch wenn kann haben dann doch soll seit über durch gegen vor oder aber ihn ihm " +
  "ihr ihre ihren seine seinen wir ich hatte wer wo keine dieser diese dieses nichts davon ihrem unter zwei mehr jetzt schon hier bis " +
  "les et est une dans pour sur par qui que aux ou mais pas avec ses cette ces sont été leur elle ils nous vous plus comme " +
  "los las una por para como más pero sus ser fue han este esta entre y según sobre desde hasta muy " +
  "não uma são pelo pela mais foi aos nos seu sua " +
  "il che gli della delle nel nella alla sono più anche dei questo " +
  "het een niet dat voor zijn wordt werd naar ook bij uit maar deze hij ze aan " +
  "och att det som är av på ett inte til og på ikke jeg har " +
  "się nie jest jak przez oraz " +
  "bir ve için ile bu " +
  "yang dan dari untuk dengan pada akan ini itu";

/** The same, but also English or parts of names (`men die`, `Jan van der Velde`): half as telling. */
const DOUBTFUL_WORDS = "die der den des um con ha dos nas";

/** What a small word says of its line. */
export const Telling = { english: 1, other: 2, doubtful: 3 } as const;

/** A `Telling` by word, lower case. */
export const FUNCTION_WORDS: ReadonlyMap<string, number> = new Map([
  ...DOUBTFUL_WORDS.split(" ").map((word) => [word, Telling.doubtful] as const),
  ...OTHER_WORDS.split(" ").map((word) => [word, Telling.other] as const),
  ...ENGLISH_WORDS.split(" ").map((word) => [word, Telling.english] as const),
]);

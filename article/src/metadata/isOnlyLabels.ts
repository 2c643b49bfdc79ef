import { CONJUNCTIONS, WEEKDAYS } from "./bylineWords.ts";

/** Whether nothing but labels stands in a line's text where the values it announces have been taken out: `Published , by  |`. */
export function isOnlyLabels(text: string): boolean {
  if (text.length > LONGEST) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.every((word) => isLabel(word));
}

function isLabel(word: string): boolean {
  return ANNOUNCING.has(word) || CONJUNCTIONS.has(word) || WEEKDAYS.has(word);
}

/** A by-line, a time stamp or a list of topics is shorter; longer lines say something of their own. */
const LONGEST = 400;

/** Written for this project. Words that only announce a by-line, a time, a source or topics, or join two of them. */
const ANNOUNCING: ReadonlySet<string> = new Set(
  (
    "by written reported story words report reporting text author authors of the article von autor autorin autoren par auteur por autore door автор автори авторы текст " +
    "update updated published posted modified last first created issued edit on at date time um am pm uhr hrs le el la à a las alle kl о об в у от the " +
    "veröffentlicht erstellt geändert stand publié modifié publicado atualizado pubblicato aggiornato gepubliceerd bijgewerkt опубликован опубліковано оновлено обновлено " +
    "source sources quelle quellen fuente fuentes fonte fonti bron źródło источник джерело " +
    "subject subjects tag tags topic topics category categories keyword keywords related filed under in tagged with more about read " +
    "themen schlagworte schlagwörter mots clés thèmes temas etiquetas argomenti теги темы теми"
  ).split(" "),
);

import { LineEnding, type LineForm, LineOpening } from "../model/reading.ts";
import { cueWeight, isTimeLine, shapeOf } from "./lineShape.ts";
import { MOST_TOPICAL, newForm } from "./newForm.ts";

/**
 * The form of a text that was broken into these lines, from their forms alone: nothing is read again. Phrases that open a later line or fill one open and fill nothing here; a
 * phrase that a break has cut in two is not seen.
 */
export function joinForms(forms: readonly LineForm[]): LineForm {
  const first = forms[0] as LineForm;
  const form = newForm();
  form.opening = first.opening;
  form.ending = (forms[forms.length - 1] as LineForm).ending;
  form.pattern = first.pattern;
  form.indent = first.indent;
  let { cues } = form;
  let known = 0;
  let score = 0;
  for (const other of forms) {
    form.fingerprint = Math.imul(form.fingerprint ^ other.fingerprint, FNV_PRIME);
    form.words += other.words;
    form.length += other.length + 1;
    known += other.known * other.words;
    score += other.wordScore * other.words;
    if (form.topical.length < MOST_TOPICAL) form.topical = [...form.topical, ...other.topical].slice(0, MOST_TOPICAL);
    form.capitals += other.capitals;
    form.shouted += other.shouted;
    form.lower += other.lower;
    form.numbers += other.numbers;
    form.stopWords += other.stopWords;
    form.timeWords += other.timeWords;
    form.sentences += other.sentences;
    form.commas += other.commas;
    form.separators += other.separators;
    form.tags += other.tags;
    form.addresses += other.addresses;
    form.quotation ||= other.quotation;
    form.attribution ||= other.attribution;
    form.hasClock ||= other.hasClock;
    form.hasDate ||= other.hasDate;
    if (other.cues.length === 0) continue;
    const isFirst = other === first;
    cues = [...cues, ...other.cues.filter(({ place }) => place === "inside" || (isFirst && place === "start"))];
  }
  form.cues = cues;
  form.known = known / Math.max(1, form.words);
  form.wordScore = score / Math.max(1, form.words);
  form.cueWeight = cueWeight(form);
  form.shape = shapeOf(form);
  form.isTime = isTimeLine(form);
  return form;
}

const FNV_PRIME = 0x01000193;

/** The line goes on below: it ends within a sentence. */
export function endsWithin({ ending }: LineForm): boolean {
  return ending === LineEnding.none || ending === LineEnding.open;
}

/** The line goes on from above: it opens with a small letter. */
export function opensWithin({ opening }: LineForm): boolean {
  return opening === LineOpening.lower;
}

import { LineEnding, type LineForm, LineOpening } from "../model/reading.ts";
import { cueWeight, isTimeLine, shapeOf } from "./lineShape.ts";

/**
 * The form of a text that was broken into these lines, from their forms alone: nothing is read again. Phrases that open a later line or fill one open and fill nothing here; a
 * phrase that a break has cut in two is not seen.
 */
export function joinForms(forms: readonly LineForm[]): LineForm {
  const first = forms[0] as LineForm;
  const last = forms[forms.length - 1] as LineForm;
  const sum = (count: (form: LineForm) => number): number => forms.reduce((total, form) => total + count(form), 0);
  const form = {
    fingerprint: forms.reduce((hash, { fingerprint }) => Math.imul(hash ^ fingerprint, 0x01000193), 0),
    words: sum(({ words }) => words),
    capitals: sum(({ capitals }) => capitals),
    shouted: sum(({ shouted }) => shouted),
    lower: sum(({ lower }) => lower),
    numbers: sum(({ numbers }) => numbers),
    stopWords: sum(({ stopWords }) => stopWords),
    timeWords: sum(({ timeWords }) => timeWords),
    sentences: sum(({ sentences }) => sentences),
    commas: sum(({ commas }) => commas),
    separators: sum(({ separators }) => separators),
    tags: sum(({ tags }) => tags),
    opening: first.opening,
    ending: last.ending,
    quotation: forms.some(({ quotation }) => quotation),
    attribution: forms.some(({ attribution }) => attribution),
    addresses: sum(({ addresses }) => addresses),
    hasClock: forms.some(({ hasClock }) => hasClock),
    hasDate: forms.some(({ hasDate }) => hasDate),
    isAgency: false,
    cues: forms.flatMap(({ cues }, i) =>
      cues.filter(({ place }) => place === "inside" || (i === 0 && place === "start")),
    ),
    cueWeight: 0,
    shape: 0 as number,
    isTime: false,
  };
  form.cueWeight = cueWeight(form);
  form.shape = shapeOf(form);
  form.isTime = isTimeLine(form);
  return form;
}

/** The line goes on below: it ends within a sentence. */
export function endsWithin({ ending }: LineForm): boolean {
  return ending === LineEnding.none || ending === LineEnding.open;
}

/** The line goes on from above: it opens with a small letter. */
export function opensWithin({ opening }: LineForm): boolean {
  return opening === LineOpening.lower;
}

import { type Message, message } from "../model/message.ts";
import type { LineForm } from "../model/reading.ts";
import type { Layout } from "./layout.ts";

/** Why the model takes a line for furniture where no rule does, in words: what of its evidence a person can check. */
export function scoreReasons(layout: Layout, i: number, margins: Float32Array): readonly Message[] {
  const { wordScore, pattern } = layout.forms[i] as LineForm;
  const reasons: Message[] = [];
  if (wordScore > TELLING) reasons.push(message("Its words are those of page furniture."));
  const around = near(layout, i);
  const furniture = around.filter((j) => (margins[j] as number) > 0).length;
  if (furniture >= 2 && 2 * furniture > around.length)
    reasons.push(message("{0} of the {1} lines around it are furniture.", furniture, around.length));
  const alike = around.filter((j) => (layout.forms[j] as LineForm).pattern === pattern).length;
  if (alike >= 2) reasons.push(message("{0} lines around it are written alike.", alike));
  return reasons;
}

/** Log-odds by the words alone: three to one. */
const TELLING = 1;

/** The lines above and below, three on each side where there are so many. */
function near(layout: Layout, i: number): readonly number[] {
  const lines: number[] = [];
  for (let j = Math.max(0, i - 3); j <= Math.min(layout.lines.length - 1, i + 3); j++) if (j !== i) lines.push(j);
  return lines;
}

import type { Outline } from "../grammar/outline.ts";
import { inWords, quotedAsSaying, sourceAhead } from "./aroundQuote.ts";
import {
  colonBefore,
  cueBefore,
  labelBefore,
  moodBefore,
  nounBefore,
  sentenceBefore,
  sourceBefore,
} from "./beforeQuote.ts";
import { cueAtEnd, cueThenSubject, dashAfter, sourceAfter, subjectThenCue } from "./behindQuote.ts";
import type { Accept, Pattern } from "./pattern.ts";

const PATTERNS: readonly Pattern[] = [
  subjectThenCue,
  cueThenSubject,
  cueBefore,
  sourceAfter,
  sourceBefore,
  sourceAhead,
  inWords,
  labelBefore,
  colonBefore,
  dashAfter,
  cueAtEnd,
  nounBefore,
  sentenceBefore,
  moodBefore,
];

/** Everybody who may be said to speak the quote at item `place`. */
export function eachAttribution(outline: Outline, place: number, accept: Accept): void {
  // "quoted him as saying" leaves no doubt: who quotes does not speak.
  let isQuoted = false;
  quotedAsSaying(outline, place, (candidate) => {
    isQuoted = true;
    accept(candidate);
  });
  if (isQuoted) return;
  for (const pattern of PATTERNS) pattern(outline, place, accept);
}

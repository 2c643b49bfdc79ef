import type { Analysis } from "../analysis/analysis.ts";
import type { Span, TextEdit } from "../model/span.ts";
import { idAt, idPlaces } from "./idPlaces.ts";
import { unique } from "./ids.ts";
import { t } from "./l10n.ts";
import { shortened } from "./markdown.ts";

/** A sentence for the person who asked, saying why not. */
export interface NoRename {
  readonly reason: string;
}

/** The id at `offset` that can be renamed: where it stands there, without its `#`. Never throws. */
export function renamable(analysis: Analysis, offset: number): (Span & { readonly id: string }) | NoRename {
  const place = idAt(idPlaces(analysis), offset);
  if (place) return { start: place.start, end: place.end, id: place.id };
  return { reason: t("Ids are renamed here: put the cursor on the value of ref, who, xml:id, prev or next.") };
}

/**
 * The edits that rename the id at `offset` everywhere in the file, sorted; nothing else changes. `name` may begin with `#`. Refused where there is no id, where the name cannot be
 * an id, and where the file has another id of that name: two would become one. Never throws.
 */
export function rename(
  analysis: Analysis,
  offset: number,
  name: string,
): { readonly edits: readonly TextEdit[] } | NoRename {
  const places = idPlaces(analysis);
  const place = idAt(places, offset);
  if (!place) return renamable(analysis, offset) as NoRename;
  const id = name.trim().replace(/^#/, "").normalize("NFC");
  if (id === place.id) return { edits: [] };
  const shown = shortened(id, 60);
  if (!ID.test(id)) {
    return {
      reason: t(
        "“{0}” cannot be an id: an id begins with a letter and goes on with letters, digits, “-”, “_” and “.”.",
        shown,
      ),
    };
  }
  if (places.some((other) => other.id === id)) {
    const free = shortened(unique(id, new Set(places.map((other) => other.id))), 60);
    return {
      reason: t("“{0}” is the id of something else in this file; choose another one, for instance “{1}”.", shown, free),
    };
  }
  const edits = places.filter((other) => other.id === place.id).map(({ start, end }) => ({ start, end, text: id }));
  return { edits };
}

/** An NCName of XML, in the letters that Unicode has today. */
const ID = /^[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u;

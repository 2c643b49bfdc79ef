import file from "../../../models/furniture.json" with { type: "json" };
import { bytesOf } from "../learned/base64.ts";
import { Forest, type ForestShape } from "../learned/forest.ts";
import { WordTable } from "../learned/wordTable.ts";

/** What was learnt of furniture (`training/furniture.ts` writes it). Each part is read on first use. */
export const furnitureModel = {
  get words(): WordTable {
    return (words ??= new WordTable(file.words, bytesOf(file.words.bytes)));
  },
  get lines(): Forest {
    return (lines ??= forest(file.lines));
  },
  get headlines(): Forest {
    return (headlines ??= forest(file.headlines));
  },
  get rivals(): Forest {
    return (rivals ??= forest(file.rivals));
  },
  get tidy(): Forest {
    return (tidy ??= forest(file.tidy));
  },
};

let words: WordTable | undefined;
let lines: Forest | undefined;
let headlines: Forest | undefined;
let rivals: Forest | undefined;
let tidy: Forest | undefined;

function forest(packed: ForestShape & { readonly bytes: string }): Forest {
  return new Forest(packed, bytesOf(packed.bytes));
}

import weights from "../../../../../models/names.json" with { type: "json" };
import words from "../../../../../models/words.json" with { type: "json" };
import { knowledgeOf, NameModel } from "./nameModel.ts";

let model: NameModel | undefined;

/** The model of the package, put together when the first name is looked for. */
export function shippedModel(): NameModel {
  return (model ??= new NameModel(weights, knowledgeOf(words)));
}

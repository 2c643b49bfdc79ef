import weights from "../../../../../models/quotes.json" with { type: "json" };
import { QuoteModel } from "./quoteModel.ts";

let model: QuoteModel | undefined;

/** The model of the package, put together when the first quote is looked at. */
export function shippedModel(): QuoteModel {
  return (model ??= new QuoteModel(weights));
}

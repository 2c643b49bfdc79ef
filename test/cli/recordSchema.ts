import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

/** The contract of `copydesk analyze`, as it is published with the command line. */
export const RECORD_SCHEMA: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL("../../cli/record.schema.json", import.meta.url), "utf8"),
);

const validate = new Ajv2020({ strict: false }).compile(RECORD_SCHEMA);

/** What is wrong with an output record by the schema; empty for a right one. */
export function explainRecord(record: unknown): string {
  return validate(record) ? "" : JSON.stringify(validate.errors?.slice(0, 5));
}

import fc from "fast-check";
import { test } from "vitest";
import { bytesOf } from "../../../article/src/learned/base64.ts";

test("reads what others write", () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const read = bytesOf(Buffer.from(bytes).toString("base64"));
      return read.length === bytes.length && read.every((byte, i) => byte === bytes[i]);
    }),
  ));

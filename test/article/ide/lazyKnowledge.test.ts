import { expect, test, vi } from "vitest";
import {
  Analyzer,
  codeActions,
  diagnostics,
  documentSymbols,
  hover,
  inlayHints,
  semanticTokens,
} from "../../../article/src/index.ts";

const looks = vi.hoisted(() => ({ count: 0 }));
vi.mock("../../../article/src/knowledge/shippedKnowledge.ts", async (original) => {
  const { shippedKnowledge } = await original<typeof import("../../../article/src/knowledge/shippedKnowledge.ts")>();
  const counted: typeof shippedKnowledge = (part) => {
    looks.count++;
    return shippedKnowledge(part);
  };
  return { shippedKnowledge: counted };
});

const PAGE =
  "Share on Facebook\nOSLO (NTB) – The crews went back to work on Monday, Mayor Ingrid Solheim said in Bergen.\nAdvertisement";

test("what is known of names is read for the hover on a name, and for nothing before it", () => {
  const analysis = new Analyzer().analyze(PAGE);
  const everywhere = { start: 0, end: PAGE.length };
  diagnostics(analysis);
  documentSymbols(analysis);
  semanticTokens(analysis, everywhere);
  inlayHints(analysis, everywhere, { dates: true, speakers: true });
  codeActions(analysis, everywhere);
  hover(analysis, PAGE.indexOf("Monday"));
  expect(looks.count).toBe(0);
  expect(hover(analysis, PAGE.indexOf("Bergen"))?.markdown).toContain("GeoNames");
  expect(looks.count).toBeGreaterThan(0);
});

import { expect, test, vi } from "vitest";
import { Analyzer, diagnostics } from "../../../article/src/index.ts";

const loads = vi.hoisted(() => ({ count: 0 }));
vi.mock("../../../article/src/recognize/names/tagger/shippedModel.ts", async (original) => {
  const { shippedModel } =
    await original<typeof import("../../../article/src/recognize/names/tagger/shippedModel.ts")>();
  const counted: typeof shippedModel = () => {
    loads.count++;
    return shippedModel();
  };
  return { shippedModel: counted };
});

const PAGE =
  "Home | News | Sport\nFerry strike ends after nine days\nBy Marta Lindqvist\n14 July 2024\nOSLO (NTB) – The crews went back to work on Monday, Mayor Ingrid Solheim said.\nAdvertisement\nShare on Facebook";

test("diagnostics of all but names do not wait for the name model, which is read when the first name is asked for", () => {
  const analysis = new Analyzer().analyze(PAGE);
  expect(diagnostics(analysis, {}, { withoutNames: true }).length).toBeGreaterThan(2);
  expect(loads.count).toBe(0);
  expect(analysis.entities.length).toBeGreaterThan(0);
  expect(loads.count).toBeGreaterThan(0);
});

import { expect, test } from "vitest";
import type { ClientCapabilities, Range, ShowDocumentParams, WorkspaceEdit } from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { FULL_CLIENT, useServer } from "./languageServer.ts";

const server = useServer();

const URI = "file:///desk/harbour.article";
const ARTICLE = [
  "Dockers end strike after twelve days",
  "The port authority and the dockers agreed on 3 June 2024 to end a strike of twelve days, the city said.",
  "“We paid a price that nobody wanted,” Mayor Lena Okafor said. “Now we work.” Okafor left for Brussels.",
  "",
].join("\n");

interface Answer {
  readonly reason?: string;
}

/** An editor at work: it makes the edits it is asked for and goes where it is sent. */
async function desk(capabilities: ClientCapabilities) {
  const session = server.start();
  const edits: WorkspaceEdit[] = [];
  const shown: ShowDocumentParams[] = [];
  session.connection.onRequest("workspace/applyEdit", ({ edit }: { readonly edit: WorkspaceEdit }) => {
    edits.push(edit);
    return { applied: true };
  });
  session.connection.onRequest("window/showDocument", (params: ShowDocumentParams) => {
    shown.push(params);
    return { success: true };
  });
  await session.initialize(capabilities);
  await session.open(URI, ARTICLE);
  const run = <Result = Answer>(command: string, argument: object): Promise<Result> =>
    session.connection.sendRequest("workspace/executeCommand", { command, arguments: [{ uri: URI, ...argument }] });
  /** The text after the edits of the last command. */
  const text = (uri = URI): string => {
    const changes = edits.at(-1)?.documentChanges?.flatMap((change) => ("edits" in change ? change.edits : [])) ?? [];
    return TextDocument.applyEdits(session.document(uri), changes as never);
  };
  return { session, run, text, edits, shown };
}

const JUMPING: ClientCapabilities = { ...FULL_CLIENT, window: { showDocument: { support: true } } };
const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

test("a chosen tag goes where the selection is, in any editor that runs commands", async () => {
  const { session, run, text } = await desk(FULL_CLIENT);
  const range = session.find(URI, "the dockers");
  expect(await run("copydesk.apply", { action: "tagOrganization", range })).toEqual({});
  expect(text()).toBe(ARTICLE.replace("the dockers", '<orgName ref="#the-dockers">the dockers</orgName>'));
  const whole = { start: TOP.start, end: { line: 1, character: 9 } };
  expect((await run("copydesk.apply", { action: "tagPerson", range: whole })).reason).toMatch(
    /tag each line by itself/,
  );
});

test("untagged places are gone to one after the other and round, or told where the editor cannot be moved", async () => {
  const { session, run, shown } = await desk(JUMPING);
  let range = TOP;
  for (const words of ["“We paid a price that nobody wanted,”", "“Now we work.”"]) {
    expect(await run("copydesk.goToUntagged", { range, direction: 1, layer: "quotes" })).toEqual({});
    expect(shown.at(-1)).toMatchObject({ uri: URI, takeFocus: true, selection: session.find(URI, words) });
    range = session.find(URI, words);
  }
  expect((await run("copydesk.goToUntagged", { range, direction: 1, layer: "quotes" })).reason).toContain("top");
  expect(shown.at(-1)?.selection).toEqual(session.find(URI, "“We paid a price that nobody wanted,”"));
  await run("copydesk.goToUntagged", { range: TOP, direction: -1 });
  expect(shown.at(-1)?.selection).toEqual(session.find(URI, "Brussels"));
  // What begins at the cursor comes first, also where the editor selects nothing of what it is sent to.
  for (const words of ["Lena Okafor", "Okafor left"]) {
    const start = session.find(URI, words).start;
    await run("copydesk.goToUntagged", { range: { start, end: start }, direction: 1, layer: "entities" });
    expect(shown.at(-1)?.selection?.start).toEqual(start);
  }
  const at = (words: string): Range => ({ start: session.find(URI, words).start, end: session.find(URI, words).start });
  await run("copydesk.goToUntagged", { range: at("Okafor left"), direction: 1, layer: "entities" });
  expect(shown.at(-1)?.selection).toEqual(session.find(URI, "Brussels"));
  await run("copydesk.goToUntagged", { range: at("Okafor left"), direction: -1, layer: "entities" });
  expect(shown.at(-1)?.selection).toEqual(session.find(URI, "Lena Okafor"));
  const still = await desk(FULL_CLIENT);
  expect((await still.run("copydesk.goToUntagged", { range: TOP, direction: 1, layer: "dates" })).reason).toContain(
    "line 1",
  );
});

test("names above a confidence are counted and tagged in one step", async () => {
  const { run, text } = await desk(FULL_CLIENT);
  const steps = await run<readonly { layer: string; steps: readonly { least: number; count: number }[] }[]>(
    "copydesk.confidences",
    {},
  );
  const names = steps.find(({ layer }) => layer === "entities")?.steps ?? [];
  expect(names.length).toBeGreaterThan(1);
  for (const { least, count } of names) {
    await run("copydesk.tagAbove", { layer: "entities", least });
    expect(text().match(/<\/(?:\w{3,5}N|n)ame>/g)).toHaveLength(count);
  }
  expect((await run("copydesk.tagAbove", { layer: "entities", least: 1.1 })).reason).toMatch(/No untagged name/);
});

test("tags are listed by kind and taken away by kind, and pointers set", async () => {
  const { session, run, text } = await desk(FULL_CLIENT);
  const uri = "file:///desk/tagged.article";
  await session.open(
    uri,
    '<persName ref="#lena">Lena Okafor</persName> met <persName>Ana Ruiz</persName> in <date>May</date>.\n',
  );
  expect(await run("copydesk.tagKinds", { uri })).toEqual([
    { label: "<persName>", count: 2 },
    { label: "<date>", count: 1 },
  ]);
  const range = session.find(uri, "Ana Ruiz");
  const { choices } = await run<{ choices: { attribute: string; known: readonly { value: string }[] } }>(
    "copydesk.pointers",
    { uri, range },
  );
  expect(choices.attribute).toBe("ref");
  expect(choices.known.map(({ value }) => value)).toContain("#lena");
  expect(await run("copydesk.pointTo", { uri, range, value: "#ana" })).toEqual({});
  expect(text(uri)).toContain('<persName ref="#ana">Ana Ruiz</persName>');
  expect(await run("copydesk.removeTagsOfKind", { uri, label: "<persName>" })).toEqual({});
  expect(text(uri)).toBe("Lena Okafor met Ana Ruiz in <date>May</date>.\n");
  expect((await run("copydesk.removeTagsOfKind", { uri, label: "<said>" })).reason).toContain("no <said>");
});

test("what is left as it is, is told", async () => {
  const { session, run, text, edits } = await desk(FULL_CLIENT);
  const half = "file:///desk/half.article";
  await session.open(half, "<persName>Ana</persName> met.\n<per<persName></persName>sName>Bo</persName>\n");
  const removed = await run("copydesk.removeTagsOfKind", { uri: half, label: "<persName>" });
  expect(removed.reason).toContain("half tag");
  expect(text(half)).toMatch(/^Ana met\.\n<per<persName>/);
  const crossing = "file:///desk/crossing.article";
  await session.open(crossing, "“I had one <said>shoe,” Ana Ruiz said.</said> “It was red,” Bo Lee said.\n");
  const tagged = await run("copydesk.apply", { action: "tagAllQuotes", uri: crossing, range: TOP });
  expect(tagged.reason).toContain("1 could not be tagged: This would overlap <said>");
  expect(text(crossing)).toContain("“It was red,”</said>");
  const doubtful = "file:///desk/doubtful.article";
  await session.open(doubtful, "In <placeName>the yard</placeName> they met, at the yard, not in the yards.\n");
  const range = session.find(doubtful, "yard");
  const before = edits.length;
  expect((await run("copydesk.apply", { action: "tagAllMentions", uri: doubtful, range })).reason).toContain(
    "doubtful",
  );
  expect(edits).toHaveLength(before);
  const titles = async (): Promise<string> => (await session.actions(doubtful, range)).map(({ title }) => title).join();
  expect(await titles()).not.toContain("every mention");
});

test("an editor that refuses an edit because somebody typed says so", async () => {
  const session = server.start();
  session.connection.onRequest("workspace/applyEdit", async () => {
    await session.change(URI, TOP, "Now: ");
    return { applied: false };
  });
  await session.initialize(FULL_CLIENT);
  await session.open(URI, ARTICLE);
  expect(await session.apply(URI, "tagPerson", "Lena Okafor")).toEqual({
    reason: expect.stringContaining("The text changed meanwhile"),
  });
});

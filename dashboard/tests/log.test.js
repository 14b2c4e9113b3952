/** Statements are entered, believed, corrected, and never deleted. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, it } from "node:test";
import { believed, CLOSED, Entry, saidByProgram } from "./support/entry.js";
import { eventually } from "./support/eventually.js";
import { settle } from "./support/house.js";
import { asked } from "./support/program.js";
import { plain } from "./support/words.js";

const LACHIN = "Lachin corridor";

describe("log", () => {
  const house = settle({ isFresh: true });

  /** Holds the timeline and the figures at the top against the command line, which reads the tables on disk. */
  async function isAsTheProgramSays(reader) {
    await reader.shows("map");
    const access = await asked("access", house.folder);
    const days = saidByProgram(access, "LACHIN");
    await eventually(async () => assert.deepEqual(await believed(reader, LACHIN), days), 60_000);
    const { summary } = await asked("plan", house.folder);
    await eventually(async () => assert.equal(await reader.figure("tile-met"), Math.round(summary.met_share * 100)));
    return days;
  }

  it("a statement changes what is believed, and the one that undoes it changes it back", async () => {
    const reader = await house.reader();
    const before = await isAsTheProgramSays(reader);
    const entry = new Entry(reader);
    await entry.opens();
    await entry.writes(CLOSED);
    await entry.checks();
    const statements = path.join(house.folder, "statements.csv");
    const untouched = await readFile(statements, "utf8");
    const id = await entry.saves();
    assert.ok((await readFile(statements, "utf8")).startsWith(untouched.trimEnd()), "rows are only added");
    const after = await isAsTheProgramSays(reader);
    // From the day it speaks of until others say something newer.
    assert.equal(before[17].state, "open");
    assert.equal(after[17].state, "closed");
    assert.deepEqual(after.slice(0, 17), before.slice(0, 17));

    await reader.shows("log");
    await reader.button("entry-undo").click();
    assert.equal(await entry.value("supersedes"), id);
    await entry.checks();
    await entry.saves();
    assert.deepEqual(await isAsTheProgramSays(reader), before);
  });

  it("a statement of the list is corrected by one that takes its place", async () => {
    const reader = await house.reader();
    await reader.shows("log");
    await reader.page.getByRole("searchbox").fill("NK060");
    const correct = reader.page.getByRole("button", { name: /NK060/ }).filter({ hasText: reader.said("statement-correct") });
    await correct.click();
    const entry = new Entry(reader);
    await entry.form.waitFor();
    assert.equal(await entry.value("supersedes"), "NK060");
    await entry.writes({ note: "Corrected by a test." });
    await entry.checks();
    const id = await entry.saves();
    await reader.button("entry-to-log").click();
    const old = reader.page.getByRole("article").filter({ hasText: "NK060" }).filter({ hasText: reader.said("statement-replaced-by", { ids: id }) });
    await old.waitFor();
    const { statements } = await house.server.read("/api/log");
    assert.equal(statements.find((one) => one.id === id).supersedes, "NK060");
    assert.equal(statements.find((one) => one.id === "NK060").stands, false);
  });

  it("a demand is kept and opens nothing", async () => {
    const reader = await house.reader();
    const before = await isAsTheProgramSays(reader);
    const entry = new Entry(reader);
    await entry.opens();
    await entry.writes({ ...CLOSED, says: "open", modality: "demand", source: "EU-HR", valid_from: "2023-09-12" });
    await entry.checks();
    await entry.saves();
    await reader.page.getByText(reader.said("change-none-manner")).waitFor();
    assert.deepEqual(await isAsTheProgramSays(reader), before);
  });

  it("bad input is told at its field, and nothing is written", async () => {
    const reader = await house.reader();
    reader.expects(/status of 422/);
    const statements = path.join(house.folder, "statements.csv");
    const untouched = await readFile(statements, "utf8");
    const entry = new Entry(reader);
    await entry.opens();

    await entry.button("entry-check").click();
    for (const column of ["source", "about", "says"]) {
      await eventually(async () => assert.equal(await entry.field(column).getAttribute("aria-invalid"), "true", column));
      assert.ok((await entry.told(column)).includes(plain(reader.said("fault-E106"))), column);
    }
    // The reader is taken to the first of them.
    await eventually(async () => assert.ok(await entry.field("source").evaluate((field) => field === document.activeElement)));

    await entry.writes({ ...CLOSED, valid_to: "2023-09-20", trucks_per_day: "many", share: "2" });
    await entry.button("entry-check").click();
    for (const [column, code] of [["trucks_per_day", "E121"], ["share", "E113"]]) {
      await eventually(async () => assert.equal(await entry.field(column).getAttribute("aria-invalid"), "true", column));
      assert.ok((await entry.told(column)).includes(code), `${column}: ${await entry.told(column)}`);
    }
    await entry.writes({ trucks_per_day: "", share: "" });
    await entry.button("entry-check").click();
    await eventually(async () => assert.equal(await entry.field("valid_to").getAttribute("aria-invalid"), "true"));
    assert.ok((await entry.told("valid_to")).includes(plain(reader.said("fault-E203"))));
    assert.equal(await entry.field("share").getAttribute("aria-invalid"), "false");
    assert.equal(await readFile(statements, "utf8"), untouched);

    await entry.writes({ valid_to: "" });
    await entry.checks();
    assert.equal(await readFile(statements, "utf8"), untouched, "a check writes nothing");
  });

  it("contradictions stand side by side with both sources", async () => {
    const reader = await house.reader();
    await reader.shows("log");
    await reader.tab("log-contradictions").click();
    const panel = reader.page.getByRole("tabpanel");
    const { disputes } = await house.server.read("/api/disputes");
    const cases = panel.getByRole("heading", { level: 3 });
    await eventually(async () => assert.equal(await cases.count(), disputes.length));
    assert.ok(disputes.length > 0);
    const [first] = disputes;
    const region = panel.getByRole("region").first();
    for (const { statements } of first.sides) for (const id of statements) await region.getByText(id, { exact: true }).first().waitFor();
  });
});

/** Nothing is lost: over a reload, when the program is ended in the midst of work, when others change the tables. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, it } from "node:test";
import { CLOSED, Entry } from "./support/entry.js";
import { eventually } from "./support/eventually.js";
import { settle } from "./support/house.js";
import { asked } from "./support/program.js";
import { speaker } from "./support/words.js";
import { edit } from "./support/workspace.js";

const LACHIN = "Lachin corridor";

/** What Chromium writes to the console of its own accord when nobody answers. */
const NOBODY = [/ERR_CONNECTION_REFUSED/, /ERR_CONNECTION_RESET/, /ERR_EMPTY_RESPONSE/, /ERR_INCOMPLETE_CHUNKED_ENCODING/, /ERR_FAILED/];

describe("keeping", () => {
  const house = settle({ isFresh: true });

  const rows = async () => (await readFile(path.join(house.folder, "statements.csv"), "utf8")).trim().split("\n");
  const isLost = (reader) => reader.page.getByText(reader.said("lost-title")).waitFor();
  const isBack = (reader) => reader.page.getByText(reader.said("lost-title")).waitFor({ state: "detached" });

  it("a reload keeps choice, day, view, language and draft", async () => {
    const reader = await house.reader();
    await reader.supposes(LACHIN, "closed", "2023-09-20");
    await reader.choosesDay(12);
    const entry = new Entry(reader);
    await entry.opens();
    await entry.writes({ ...CLOSED, quote: "Kept over a reload." });
    await reader.page.getByLabel(reader.said("language")).selectOption("fr");
    const worst = await reader.page.locator(".tile").nth(1).getByRole("button").innerText();

    await reader.page.reload();
    reader.said = speaker("fr");
    await reader.isReady();
    assert.equal(await reader.page.evaluate(() => document.documentElement.lang), "fr");
    const chosen = reader.corridor(LACHIN).getByRole("radio", { name: reader.said("suppose-closed"), exact: true });
    assert.ok(await chosen.isChecked());
    assert.equal(await reader.corridor(LACHIN).getByLabel(reader.said("from"), { exact: true }).inputValue(), "2023-09-20");
    await eventually(async () => assert.equal(await reader.page.locator(".tile").nth(1).getByRole("button").innerText(), worst));
    // The log is the view that was shown.
    await reader.tab("log-enter").click();
    const again = new Entry(reader);
    await again.form.waitFor();
    for (const [column, text] of Object.entries({ ...CLOSED, quote: "Kept over a reload." })) assert.equal(await again.value(column), text, column);
    await reader.shows("map");
    assert.equal(await reader.slider().getAttribute("aria-valuenow"), "12");
  });

  it("when the program is killed in the midst of writing nothing acknowledged is lost, and the draft is still there", async () => {
    const reader = await house.reader();
    reader.expects(...NOBODY);
    const entry = new Entry(reader);
    await entry.opens();
    await entry.writes(CLOSED);
    await entry.checks();
    const id = await entry.saves();
    await reader.button("entry-another").click();
    await entry.writes({ ...CLOSED, source: "ICRC", quote: "In the midst of writing." });

    await house.server.kill();
    await isLost(reader);
    await entry.writes({ note: "Written while nobody answers." });
    await entry.button("entry-check").click();
    await reader.page.getByText(reader.said("entry-cut")).waitFor();

    await house.server.start();
    await isBack(reader);
    const { statements } = await house.server.read("/api/log");
    assert.ok(statements.some((one) => one.id === id), "what was acknowledged is in the log");
    assert.equal(await entry.value("quote"), "In the midst of writing.");
    await reader.page.reload();
    await reader.isReady();
    await reader.tab("log-enter").click();
    assert.equal(await entry.value("note"), "Written while nobody answers.");
    await entry.checks();
    const second = await entry.saves();
    assert.notEqual(second, id);
    const plan = await asked("plan", house.folder);
    await eventually(async () => assert.equal(await reader.figure("tile-met"), Math.round(plan.summary.met_share * 100)));
  });

  it("a statement whose answer was lost is found in the log and not entered twice", async () => {
    const reader = await house.reader();
    reader.expects(...NOBODY);
    const entry = new Entry(reader);
    await entry.opens();
    await entry.writes({ ...CLOSED, note: "Saved, but the answer was lost." });
    await entry.checks();
    const before = (await rows()).length;
    await reader.page.route("**/api/statements", async (route) => {
      // The program writes it to the disk and is killed before the page hears of it.
      await route.fetch();
      await house.server.kill();
      await route.abort("connectionreset");
    });
    await entry.button("entry-save").click();
    await reader.page.getByText(reader.said("entry-unsure")).waitFor();
    assert.equal((await rows()).length, before + 1);
    await reader.page.unroute("**/api/statements");
    await house.server.start();
    await entry.savedAs();
    assert.equal((await rows()).length, before + 1);
  });

  it("a statement that never reached the program is offered to be saved again", async () => {
    const reader = await house.reader();
    reader.expects(...NOBODY, /status of 404/);
    const entry = new Entry(reader);
    await entry.opens();
    await entry.writes({ ...CLOSED, note: "Never arrived." });
    await entry.checks();
    const before = (await rows()).length;
    await reader.page.route("**/api/statements", async (route) => {
      await house.server.kill();
      await route.abort("connectionrefused");
    });
    await entry.button("entry-save").click();
    await reader.page.getByText(reader.said("entry-unsure")).waitFor();
    await reader.page.unroute("**/api/statements");
    await house.server.start();
    await reader.page.getByText(reader.said("entry-not-entered")).waitFor();
    assert.equal((await rows()).length, before);
    assert.equal(await entry.value("note"), "Never arrived.");
    await entry.checks();
    await entry.saves();
    assert.equal((await rows()).length, before + 1);
  });

  it("tables that are changed into a fault are told, with the last good answer still there, and mended ones are read", async () => {
    const reader = await house.reader();
    const met = await reader.figure("tile-met");
    await edit(house.folder, "stocks.csv", (text) => text.replace("KORN,FLOUR,181", "KORN,FLOUR,a lot"));
    const notice = reader.page.getByRole("alert").filter({ hasText: reader.said("stale-title", { count: 1 }) });
    await notice.waitFor();
    await notice.getByText(reader.said("stale-text")).click();
    await notice.getByText("stocks.csv:2").waitFor();
    assert.equal(await reader.figure("tile-met"), met);
    // Whoever opens the page now is told as well.
    await reader.page.reload();
    await reader.isReady();
    await notice.waitFor();
    // What is asked is answered all the same.
    await reader.supposes(LACHIN, "closed");
    assert.ok((await reader.figure("tile-met")) < met);
    await reader.button("corridors-reset").click();
    await reader.isAnswered();

    await edit(house.folder, "stocks.csv", (text) => text.replace("KORN,FLOUR,a lot", "KORN,FLOUR,18"));
    await notice.waitFor({ state: "detached" });
    const { summary } = await asked("plan", house.folder);
    assert.notEqual(Math.round(summary.person_days_short), 0);
    await eventually(async () => assert.equal(await reader.figure("tile-met"), Math.round(summary.met_share * 100)));
    const base = await house.server.read("/api/workspace");
    assert.deepEqual(base.warnings.filter(({ severity }) => severity === "error"), []);
  });
});

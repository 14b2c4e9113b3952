/** The main job without a mouse: suppose a road, read who eats, ask why, look into the log. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { eventually } from "./support/eventually.js";
import { settle } from "./support/house.js";
import { asked } from "./support/program.js";

describe("keyboard", () => {
  const house = settle();

  /** What has the focus: its role as far as it is told, its name, and whether it can be seen. */
  const focused = (page) =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      const drawn = element.matches("input[type=radio]") ? element.closest("label") : element;
      const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
      // The last stop inside a field of a date is the button of its calendar, which the browser marks by itself.
      const isCalendar = element.matches("input[type=date]:not(:focus-visible)");
      return {
        tag: element.tagName,
        type: element.getAttribute("type"),
        role: element.getAttribute("role"),
        value: element.getAttribute("value"),
        name: element.getAttribute("name"),
        text: (element.getAttribute("aria-label") ?? element.textContent ?? "").trim(),
        isInSight: width > 0 && height > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
        isMarked: isCalendar || outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2,
      };
    });

  /** Presses Tab until `found` is true of what has the focus. */
  async function tabsTo(page, found, key = "Tab") {
    for (let step = 0; step < 120; step += 1) {
      await page.keyboard.press(key);
      const here = await focused(page);
      if (here !== null && found(here)) return here;
    }
    throw new Error(`never reached by ${key}`);
  }

  it("both roads are opened from the 18th, and the numbers are those of the command line", async () => {
    const reader = await house.reader();
    const { page, said } = reader;
    const plan = await asked("plan", house.folder, "--open", "LACHIN@2023-09-18", "--open", "AGHDAM@2023-09-18");

    const skip = await tabsTo(page, () => true);
    assert.equal(skip.text, said("skip-to-corridors"));
    await page.keyboard.press("Enter");
    // The day first: what is supposed then holds from it on.
    await tabsTo(page, ({ role }) => role === "slider", "Tab");
    for (let day = 0; day < 7; day += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Home");
    for (let day = 0; day < 7; day += 1) await page.keyboard.press("ArrowRight");
    assert.equal(await reader.slider().getAttribute("aria-valuenow"), "7");
    for (const corridor of ["LACHIN", "AGHDAM"]) {
      await tabsTo(page, ({ name }) => name === `suppose-${corridor}`, "Shift+Tab");
      for (let step = 0; step < 4 && (await focused(page)).value !== "open"; step += 1) {
        await page.keyboard.press("ArrowRight");
        await reader.isAnswered();
      }
      assert.equal((await focused(page)).value, "open");
      assert.equal(await reader.corridor(corridor === "LACHIN" ? "Lachin" : "Aghdam").getByLabel(said("from"), { exact: true }).inputValue(), "2023-09-18");
    }
    await reader.isAnswered();
    await eventually(async () => assert.equal(await reader.figure("tile-met"), Math.round(plan.summary.met_share * 100)));
  });

  it("a number opens its reasons, Escape closes them, and the focus goes back", async () => {
    const reader = await house.reader();
    const { page, said } = reader;
    await reader.tile("tile-worst").getByRole("button").focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    // The focus stays inside while it is open.
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      const where = await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog") !== null);
      assert.ok(where);
    }
    const why = dialog.getByRole("button", { name: said("short-why") }).first();
    await why.focus();
    await page.keyboard.press("Enter");
    await dialog.getByRole("heading", { level: 2 }).waitFor();
    await dialog.getByText(said("reasons-loading")).waitFor({ state: "detached" });
    assert.ok((await dialog.locator("li").count()) > 0);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await eventually(async () => assert.ok(await reader.tile("tile-worst").getByRole("button").evaluate((button) => button === document.activeElement)));
  });

  it("a day of a road is looked into from the timeline", async () => {
    const reader = await house.reader();
    const { page } = reader;
    await tabsTo(page, ({ role, text }) => role === "button" && text.startsWith("Lachin corridor"));
    await page.keyboard.press("Home");
    for (let day = 0; day < 7; day += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: "Lachin corridor" }).waitFor();
    const { corridors } = await asked("access", house.folder);
    const { because, disputed_by } = corridors.find(({ id }) => id === "LACHIN").days[7];
    const { statements } = await house.server.read("/api/log");
    const { sources } = await house.server.read("/api/workspace");
    for (const id of [...because, ...disputed_by]) {
      const { source } = statements.find((one) => one.id === id);
      await dialog.getByText(sources.find((one) => one.id === source).name).first().waitFor();
    }
  });

  for (const view of ["map", "plan", "log", "scenarios"]) {
    it(`every stop of the ${view} can be seen, is marked, and none is a trap`, async () => {
      const reader = await house.reader();
      const { page } = reader;
      if (view !== "map") await reader.shows(view);
      await page.evaluate(() => {
        document.activeElement?.blur?.();
        getSelection()?.removeAllRanges();
      });
      const stops = [];
      const faults = [];
      // From the last link of the log no reader comes by Tab alone; the first hundred stops hold every kind there is.
      for (let step = 0; step < 100; step += 1) {
        await page.keyboard.press("Tab");
        const here = await focused(page);
        if (here === null) break;
        stops.push(here);
        if (!here.isInSight || !here.isMarked) faults.push(here);
      }
      assert.ok(stops.length > 15, `only ${stops.length} stops`);
      assert.deepEqual(faults, []);
      const [last, before] = stops.slice(-2);
      assert.notDeepEqual(last, before);
    });
  }
});

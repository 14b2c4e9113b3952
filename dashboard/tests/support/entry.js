/** The form of a statement, and the timeline that shows what came of it. */
import assert from "node:assert/strict";
import { eventually } from "./eventually.js";
import { plain } from "./words.js";

/** A statement that nobody made: on every day of it the case believes the Lachin corridor open. */
export const CLOSED = {
  source: "AZ-BORDER",
  about: "LACHIN",
  says: "closed",
  modality: "observation",
  said_on: "2023-09-27",
  valid_from: "2023-09-28",
};

export class Entry {
  /** @param {import("./page.js").Reader} reader */
  constructor(reader) {
    this.reader = reader;
    this.form = reader.page.getByRole("form", { name: reader.said("log-enter") });
  }

  async opens() {
    await this.reader.shows("log");
    await this.reader.tab("log-enter").click();
    await this.form.waitFor();
  }

  /** The field of a column. */
  field(column) {
    const label = this.reader.said(`column-${column}`).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return this.form.getByLabel(new RegExp(`^\\s*${label}`));
  }

  /** Writes cells as a reader would, each in its field. */
  async writes(cells) {
    for (const [column, text] of Object.entries(cells)) {
      const field = this.field(column);
      const isList = (await field.evaluate(({ tagName }) => tagName)) === "SELECT";
      if (isList) await field.selectOption(text);
      else await field.fill(text);
    }
  }

  /** What stands in a field now. */
  async value(column) {
    return this.field(column).inputValue();
  }

  /** What is told of a field. */
  async told(column) {
    const field = this.field(column);
    const ids = ((await field.getAttribute("aria-describedby")) ?? "").split(" ").filter(Boolean);
    const texts = await Promise.all(ids.map((id) => this.reader.page.locator(`[id="${id}"]`).innerText()));
    return plain(texts.join(" "));
  }

  button(id) {
    return this.form.getByRole("button", { name: this.reader.said(id), exact: true });
  }

  async checks() {
    await this.button("entry-check").click();
    await this.button("entry-save").waitFor();
  }

  /** Saves what was checked, and gives the id that the page names. */
  async saves() {
    await this.button("entry-save").click();
    return this.savedAs();
  }

  async savedAs() {
    const [before] = this.reader.said("entry-saved", { ids: "\n" }).split("\n");
    const heading = this.reader.page.getByRole("heading").filter({ hasText: before.trim() });
    await heading.waitFor();
    return plain(await heading.innerText()).slice(plain(before).length + 1);
  }
}

/** What the timeline says of a corridor on each day: state, and whether sources disagree. */
export async function believed(reader, corridor) {
  const { page, said } = reader;
  const slider = reader.slider();
  await slider.focus();
  await page.keyboard.press("Home");
  const days = Number(await slider.getAttribute("aria-valuemax")) + 1;
  const row = page.getByRole("region", { name: said("timeline-title") }).getByRole("button").filter({ has: page.locator(".run") });
  const told = [];
  for (let day = 0; day < days; day += 1) {
    await eventually(async () => assert.equal(await slider.getAttribute("aria-valuenow"), String(day)));
    const labels = await row.evaluateAll((rows) => rows.map((one) => one.getAttribute("aria-label")));
    const label = labels.map(plain).find((one) => one.startsWith(corridor));
    const [state, ...flags] = label.slice(label.lastIndexOf(": ") + 2).split(", ");
    told.push({ state, isDisputed: flags.includes(said("disputed")) });
    await page.keyboard.press("ArrowUp");
  }
  return told;
}

/** The same of the command line. */
export function saidByProgram(access, id) {
  const { days } = access.corridors.find((corridor) => corridor.id === id);
  return days.map(({ state, disputed_by }) => ({ state, isDisputed: disputed_by.length > 0 }));
}

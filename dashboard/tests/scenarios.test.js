/** What is supposed can be named, kept and compared; the plan can be taken along. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, it } from "node:test";
import { eventually } from "./support/eventually.js";
import { settle } from "./support/house.js";
import { asked } from "./support/program.js";
import { numberIn, plain } from "./support/words.js";

describe("scenarios and tables", () => {
  const house = settle({ isFresh: true });

  it("a scenario is kept in the tables and compared with the numbers of the command line", async () => {
    const reader = await house.reader();
    // A question about the tables as they were is refused, and asked again of those that are.
    reader.expects(/status of 409/);
    await reader.supposes("Lachin corridor", "open", "2023-09-18");
    await reader.supposes("Aghdam-Stepanakert road", "restricted", "2023-09-20");
    await reader.shows("scenarios");
    await reader.page.getByRole("textbox", { name: reader.said("keep-name") }).fill("Öffnung im Süden");
    await reader.button("keep-keep").click();
    await reader.page.getByText(reader.said("keep-kept", { id: "offnung-im-suden" })).waitFor();
    const table = await readFile(path.join(house.folder, "scenarios.csv"), "utf8");
    assert.match(table, /offnung-im-suden,LACHIN,open,2023-09-18/);
    assert.match(table, /offnung-im-suden,AGHDAM,restricted,2023-09-20/);

    const region = reader.page.getByRole("region", { name: reader.said("compare-title"), exact: true }).first();
    for (const id of ["closed", "lachin", "aghdam", "both", "offnung-im-suden"]) {
      const box = reader.page.getByRole("checkbox", { name: id, exact: true });
      await box.waitFor();
      if (await box.isEnabled()) await box.setChecked(["both", "offnung-im-suden"].includes(id));
    }
    for (const id of ["both", "offnung-im-suden"]) {
      const box = reader.page.getByRole("checkbox", { name: id, exact: true });
      if (!(await box.isChecked())) await box.check();
      const { summary } = await asked("plan", house.folder, "--scenario", id);
      await eventually(async () => {
        const names = (await region.getByRole("columnheader").allInnerTexts()).map(plain);
        const column = names.indexOf(id);
        assert.ok(column >= 0, `${id} is among ${names}`);
        const row = region.getByRole("row").filter({ has: reader.page.getByRole("rowheader", { name: reader.said("compare-person-days") }) });
        const cells = await row.locator("td .value").allInnerTexts();
        assert.equal(numberIn(cells[column]), Math.round(summary.person_days_short));
      });
    }
  });

  it("a name that is taken is told before anything is sent", async () => {
    const reader = await house.reader();
    await reader.supposes("Lachin corridor", "open", "2023-09-18");
    await reader.shows("scenarios");
    await reader.page.getByRole("textbox", { name: reader.said("keep-name") }).fill("Both");
    await reader.page.getByText(reader.said("keep-taken", { id: "both" })).waitFor();
    assert.ok(await reader.button("keep-keep").isDisabled());
  });

  for (const [language, mark] of [["en", "."], ["fr", ","]]) {
    it(`the plan table is copied as tab-separated text, with numbers for a spreadsheet in ${language}`, async () => {
      const reader = await house.reader({ language });
      await reader.shows("plan");
      await reader.button("sheet-copy").click();
      const { movements } = await asked("plan", house.folder);
      await reader.page.getByText(reader.said("sheet-copied", { count: movements.length })).waitFor();
      const text = await reader.page.evaluate(() => navigator.clipboard.readText());
      const [header, ...rows] = text.split(/\r?\n/).filter(Boolean).map((line) => line.split("\t"));
      const columns = ["depart", "arrive", "from", "to", "corridors", "commodity", "quantity", "trucks", "fleet"];
      assert.deepEqual(header, columns.map((name) => reader.said(`movement-${name}`)));
      const { sites, commodities } = await house.server.read("/api/workspace");
      const name = new Map([...sites, ...commodities].map(({ id, name }) => [id, name]));
      const line = ({ depart, arrive, from, to, commodity, quantity_t, trucks }) =>
        [depart, arrive, name.get(from), name.get(to), name.get(commodity), String(quantity_t).replace(".", mark), String(trucks)].join("|");
      const shown = rows.map(([depart, arrive, from, to, , commodity, quantity, trucks]) =>
        [depart, arrive, from, to, commodity, quantity, trucks].join("|"),
      );
      assert.deepEqual(shown.sort(), movements.map(line).sort());
    });
  }

  it("the rows that a filter leaves are downloaded as a table", async () => {
    const reader = await house.reader();
    await reader.shows("plan");
    const { movements } = await asked("plan", house.folder);
    const day = movements[0].depart;
    await reader.page.getByLabel(reader.said("movement-day")).selectOption(`=${day}`);
    const [download] = await Promise.all([reader.page.waitForEvent("download"), reader.button("sheet-download").click()]);
    const text = await readFile(await download.path(), "utf8");
    assert.equal(text[0], "\ufeff");
    assert.equal(text.trim().split("\r\n").length - 1, movements.filter(({ depart }) => depart === day).length);
  });
});

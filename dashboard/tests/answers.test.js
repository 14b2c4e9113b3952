/** What the page shows is what the command line says. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { eventually } from "./support/eventually.js";
import { settle } from "./support/house.js";
import { asked } from "./support/program.js";
import { grouped, plain } from "./support/words.js";

const DAY = "2023-09-18";
const KNOWN = "2023-09-11";
const BOTH = ["--open", `LACHIN@${DAY}`, "--open", `AGHDAM@${DAY}`];

describe("answers", () => {
  const house = settle();
  let reader;

  /** People short by day, from the rows of a plan of the command line. */
  function peopleShort(plan, workspace) {
    const people = new Map(workspace.sites.map(({ id, people }) => [id, people ?? 0]));
    return Array.from({ length: plan.days }, (_, index) => {
      const date = new Date(Date.parse(plan.start) + index * 86_400_000).toISOString().slice(0, 10);
      const short = new Set(plan.unmet.filter((row) => row.date === date && row.unmet > 0).map(({ site }) => site));
      return [...short].reduce((sum, site) => sum + people.get(site), 0);
    });
  }

  /** Run-out dates that stand on the page: `date item place`, in order. */
  async function runOuts() {
    const region = reader.region("first-title");
    const all = region.getByRole("button", { name: /^(Show all|Show) \d+$/ });
    if (await all.isVisible()) await all.click();
    const rows = await region.locator("tbody tr").evaluateAll((rows) =>
      rows.flatMap((row) => {
        const [day, item, places] = row.cells;
        const sites = [...places.querySelectorAll("button")].map((button) => button.textContent.trim());
        return sites.map((site) => [day.querySelector("strong").textContent.trim(), item.textContent.trim(), site]);
      }),
    );
    return rows.filter(([day]) => day !== reader.said("never")).map((row) => plain(row.join(" "))).sort();
  }

  /** Holds every number of the page against a plan. */
  async function compare(plan, base) {
    const workspace = await house.server.read("/api/workspace");
    const { summary } = plan;
    const short = peopleShort(plan, workspace);
    const day = (date) => new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }).format(new Date(date));
    await eventually(async () => assert.equal(await reader.figure("tile-worst"), Math.max(...short)));
    assert.equal(await reader.figure("tile-days"), short.filter((people) => people > 0).length);
    assert.equal(await reader.figure("tile-met"), Math.round(summary.met_share * 100));
    const place = reader.tile("tile-place");
    assert.equal(await reader.text(place.getByRole("button")), workspace.sites.find(({ id }) => id === summary.worst_site).name);
    assert.match(await reader.text(place), new RegExp(`${Math.round(summary.worst_site_met_share * 100)} %`));
    const chosen = Number(await reader.slider().getAttribute("aria-valuenow"));
    const [first] = await reader.page.locator(".tile").all();
    assert.equal(await reader.text(first.getByRole("button")), plain(grouped(short[chosen])));
    const note = reader.said("tile-day-note", { people: short[chosen], all: grouped(summary.people) });
    assert.ok((await reader.text(first)).endsWith(plain(note)), note);
    const people = await reader.text(reader.region("people-title"));
    const [was, now] = [base, plan].map((one) => grouped(one.summary.person_days_short));
    const words = base === plan ? reader.said("person-days", { count: now }) : reader.said("person-days-moved", { was, now });
    assert.ok(people.includes(plain(words)), `\`${plain(words)}\` stands in \`${people}\``);
    const names = new Map([...workspace.items, ...workspace.commodities, ...workspace.sites].map(({ id, name }) => [id, name]));
    const expected = plan.runs_out.map(({ site, item, date }) => plain(`${day(date)} ${names.get(item)} ${names.get(site)}`)).sort();
    assert.deepEqual(await runOuts(), expected);
  }

  it("the first look shows the plan of the command line", async () => {
    reader = await house.reader();
    const base = await asked("plan", house.folder);
    await compare(base, base);
  });

  it("both roads open from the 18th give the numbers of the command line, against what was believed on the 11th", async () => {
    reader = await house.reader();
    await reader.page.getByLabel(reader.said("belief-as-of")).fill(KNOWN);
    await reader.isAnswered();
    await reader.supposes("Lachin corridor", "open", DAY);
    await reader.supposes("Aghdam-Stepanakert road", "open", DAY);
    await reader.choosesDay(7);
    const asOf = ["--as-of", KNOWN];
    const [base, plan] = [await asked("plan", house.folder, ...asOf), await asked("plan", house.folder, ...asOf, ...BOTH)];
    assert.notEqual(plan.summary.person_days_short, base.summary.person_days_short);
    await compare(plan, base);
  });

  it("a road is supposed from the chosen day on, and back as believed gives the first numbers again", async () => {
    reader = await house.reader();
    await reader.choosesDay(9);
    await reader.supposes("Lachin corridor", "closed");
    const base = await asked("plan", house.folder);
    await compare(await asked("plan", house.folder, "--close", "LACHIN@2023-09-20"), base);
    await reader.button("corridors-reset").click();
    await reader.isAnswered();
    await compare(base, base);
  });

  it("another rule and another as-of date give the numbers of the command line", async () => {
    reader = await house.reader();
    await reader.page.getByLabel(reader.said("belief-rule")).selectOption("pessimistic");
    const pessimistic = await asked("plan", house.folder, "--rule", "pessimistic");
    // The figures of before stand until the new ones are here, and some of them are the same.
    await eventually(() => compare(pessimistic, pessimistic));
    await reader.page.getByLabel(reader.said("belief-as-of")).fill(KNOWN);
    const asOf = await asked("plan", house.folder, "--rule", "pessimistic", "--as-of", KNOWN);
    // Another belief is no supposition: there is nothing to hold it against.
    await eventually(() => compare(asOf, asOf));
  });

  it("the worth of each road from the day supposed is that of the command line", async () => {
    reader = await house.reader();
    await reader.supposes("Lachin corridor", "open", DAY);
    const region = reader.region("worth-title");
    await region.getByRole("button", { name: reader.said("worth-ask") }).click();
    const { cases } = await asked("compare", house.folder, "--from", DAY);
    const figures = region.locator("li .figure");
    await eventually(async () => assert.equal(await figures.count(), cases.length), 60_000);
    assert.deepEqual((await figures.allInnerTexts()).map(plain), cases.map((one) => plain(grouped(one.person_days_short))));
  });

  it("a toggle shows its number within two seconds, or thrice the time of the command line where that is slower", async () => {
    reader = await house.reader();
    const started = performance.now();
    await asked("plan", house.folder);
    const limit = Math.max(2000, 3 * (performance.now() - started));
    const times = [];
    const card = reader.corridor("Lachin corridor");
    for (const [says, date] of [["open", "12"], ["closed", "13"], ["open", "14"], ["closed", "15"], ["open", "16"], ["closed", "17"], ["open", "18"]]) {
      await reader.choosesDay(Number(date) - 11);
      // A question that was not asked before: another day, and no answer kept from an earlier test.
      await reader.supposes("Lachin corridor", "believed");
      const choice = card.getByRole("radio", { name: reader.said(`suppose-${says}`), exact: true });
      times.push(
        await choice.evaluate(async (radio) => {
          const people = () => document.querySelector("main").innerText;
          const before = people();
          const started = performance.now();
          performance.clearResourceTimings();
          radio.click();
          const isDone = () => document.querySelector('main [aria-busy="true"]') === null && people() !== before;
          while (!isDone()) {
            await new Promise(requestAnimationFrame);
            if (performance.now() - started > 20_000) throw new Error("no answer in twenty seconds");
          }
          const ended = performance.now();
          const asked = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/api/answers"));
          return { whole: ended - started, server: (asked?.responseEnd ?? started) - (asked?.startTime ?? started) };
        }),
      );
    }
    const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
    const [whole, asking] = [median(times.map(({ whole }) => whole)), median(times.map(({ server }) => server))];
    console.log(`from a click to the number on the screen: median ${whole.toFixed(0)} ms of ${times.length}, of it ${asking.toFixed(0)} ms for the answer`);
    assert.ok(whole < limit, `${whole} ms of ${limit}`);
  });
});

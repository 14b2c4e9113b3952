/** Every view, language, light and width, looked at by axe-core; and whether a phone has to scroll sideways. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { settle } from "./support/house.js";
import { DESK, PHONE } from "./support/page.js";
import { LANGUAGES } from "./support/words.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Each state of the page, and how a reader comes to it. */
const STATES = [
  ["map", async () => {}],
  ["map, both roads supposed", async (reader) => {
    for (const name of ["Lachin corridor", "Aghdam-Stepanakert road"]) await reader.supposes(name, "open", "2023-09-18");
  }],
  ["reasons", async (reader) => {
    await reader.page.locator(".tile").nth(1).getByRole("button").click();
    await reader.page.getByRole("dialog").waitFor();
  }, closes],
  ["a day of a road", async (reader) => {
    await reader.page.locator(".today.opens").first().click();
    await reader.page.getByRole("dialog").waitFor();
  }, closes],
  ["a place", async (reader) => {
    await reader.region("places-title").getByRole("button").first().click();
    await reader.page.getByRole("dialog").waitFor();
  }, closes],
  ["plan", (reader) => reader.shows("plan")],
  ["plan, dispatch", (reader) => reader.tab("plan-dispatch").click()],
  ["plan, shortages", (reader) => reader.tab("plan-shortages").click()],
  ["log", (reader) => reader.shows("log")],
  ["log, contradictions", async (reader) => {
    await reader.tab("log-contradictions").click();
    await reader.page.getByRole("tabpanel").getByRole("heading", { level: 3 }).first().waitFor();
  }],
  ["log, entering", async (reader) => {
    await reader.tab("log-enter").click();
    await reader.button("entry-check").click();
    await reader.page.locator('[aria-invalid="true"]').first().waitFor();
  }],
  ["scenarios", (reader) => reader.shows("scenarios")],
];

async function closes(reader) {
  await reader.page.keyboard.press("Escape");
  await reader.page.getByRole("dialog").waitFor({ state: "hidden" });
}

/** Violations in a few words: the rule, and where. */
async function violations(reader) {
  const { violations } = await reader.page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary.split("\n").slice(1, 2).join(" ").trim()})`).join("; ")}`);
}

describe("accessibility", () => {
  const house = settle();

  it("axe finds a fault that is put into the page", async () => {
    const reader = await house.reader();
    await reader.page.evaluate(AXE);
    await reader.page.evaluate(() => document.querySelector("main").append(document.createElement("input")));
    assert.ok((await violations(reader)).some((violation) => violation.startsWith("label:")));
  });

  for (const language of LANGUAGES) {
    for (const [width, size] of [["a desk", DESK], ["a phone", PHONE]]) {
      it(`axe finds nothing on ${width} in ${language}, in light and dark`, { timeout: 240_000 }, async () => {
        const reader = await house.reader({ language, size });
        assert.equal(await reader.page.evaluate(() => document.documentElement.dir), language === "ar" ? "rtl" : "ltr");
        // The policy of the page lets nobody put a script into it but the one who drives the browser.
        await reader.page.evaluate(AXE);
        const found = [];
        for (const [state, comes, leaves] of STATES) {
          await comes(reader);
          await reader.isAnswered();
          await reader.hasLoaded();
          for (const scheme of ["light", "dark"]) {
            await reader.page.emulateMedia({ colorScheme: scheme });
            for (const violation of await violations(reader)) found.push(`${state}, ${scheme}: ${violation}`);
            await reader.pictures([state, language, width, scheme].join(" ").replaceAll(/[^a-z]+/g, "-"));
          }
          const { wide, seen } = await reader.page.evaluate(() => ({ wide: document.documentElement.scrollWidth, seen: innerWidth }));
          if (wide > seen) found.push(`${state}: scrolls sideways, ${wide} pixels in ${seen}`);
          await leaves?.(reader);
        }
        assert.deepEqual(found, []);
      });
    }
  }
});

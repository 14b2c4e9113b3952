/** Fifteen thousand drawn features: 5 000 places and nearly 10 000 roads between them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settle } from "./support/house.js";
import { folderOf, grid } from "./support/workspace.js";

/** The longest that half of all frames may take on a slow machine without a graphics card, in milliseconds. */
const SLOWEST = 400;

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

/** Times between frames while `moves` is done, in milliseconds. */
async function frames(page, moves) {
  await page.evaluate(() => {
    const times = (globalThis.frameTimes = []);
    let last = performance.now();
    const step = (now) => {
      times.push(now - last);
      last = now;
      if (globalThis.frameTimes === times) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
  await moves();
  return page.evaluate(() => {
    const times = globalThis.frameTimes;
    globalThis.frameTimes = null;
    return times.slice(1);
  });
}

for (const [name, graphics, address] of [["without a graphics card", false, "/"], ["with WebGL", true, "/?map=gl"]]) {
  describe(`many features, ${name}`, () => {
    const house = settle({ graphics, lays: () => folderOf(grid(50, 100)) });

    it(`fifteen thousand features are moved and zoomed ${name}`, { timeout: 180_000 }, async () => {
      const reader = await house.reader({ address });
      const { page, said } = reader;
      const { sites, legs } = await house.server.read("/api/workspace");
      assert.ok(sites.length + legs.length > 14_800, `${sites.length} places and ${legs.length} roads`);
      if (graphics) await page.getByRole("img", { name: said("map-label") }).waitFor({ state: "detached" });
      const map = graphics ? page.locator("canvas.maplibregl-canvas") : page.getByRole("img", { name: said("map-label") });
      const { x, y, width, height } = await map.boundingBox();
      const [left, top] = [x + width * 0.4, y + height * 0.4];
      await page.mouse.move(left, top);
      const panned = await frames(page, async () => {
        await page.mouse.down();
        for (let step = 1; step <= 20; step += 1) await page.mouse.move(left + step * 6, top + step * 3);
        await page.mouse.up();
      });
      const zoomed = await frames(page, async () => {
        for (let step = 0; step < 12; step += 1) await page.mouse.wheel(0, step < 6 ? -120 : 120);
      });
      const told = [panned, zoomed].map((times) => `${median(times).toFixed(0)} ms of ${times.length}, at worst ${Math.max(...times).toFixed(0)}`);
      console.log(`frames ${name}: moved ${told[0]}; zoomed ${told[1]}`);
      assert.ok(median(panned) < SLOWEST, `moved: ${median(panned)} ms`);
      assert.ok(median(zoomed) < SLOWEST, `zoomed: ${median(zoomed)} ms`);
      await reader.pictures(`many-${graphics ? "gl" : "svg"}`);
    });
  });
}

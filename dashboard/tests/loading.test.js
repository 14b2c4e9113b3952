/** What a first look costs, what it asks for, and what is shown where something is missing. */
import assert from "node:assert/strict";
import { get } from "node:http";
import { networkInterfaces } from "node:os";
import { describe, it } from "node:test";
import { eventually } from "./support/eventually.js";
import { settle } from "./support/house.js";
import { Reader } from "./support/page.js";
import { colours } from "./support/picture.js";

/** The most that a first look may bring over the line, in bytes, compressed. */
const MOST_BYTES = 600_000;

/** Bytes over the line by address: heads and bodies as they were sent, those of workers too. */
async function weighed(reader) {
  const bytes = new Map();
  for (const request of reader.requests) {
    // The stream of events has no end.
    if (request.url().endsWith("/api/events")) continue;
    const { responseHeadersSize, responseBodySize } = await request.sizes();
    // The browser does not count what a worker begins with: it is weighed beside it.
    const body = responseBodySize > 0 ? responseBodySize : await packed(request.url());
    bytes.set(request.url(), responseHeadersSize + body);
  }
  return bytes;
}

/** Bytes of a body as it is sent to whoever takes it compressed. */
function packed(url) {
  return new Promise((resolve, reject) => {
    const asked = get(url, { headers: { "accept-encoding": "gzip" } }, (response) => {
      let bytes = 0;
      response.on("data", (part) => (bytes += part.length));
      response.on("end", () => resolve(bytes));
    });
    asked.on("error", reject);
  });
}

describe("loading, without a graphics card", () => {
  const house = settle();

  it("the first look brings less than 600 kB and asks nobody but its server", async () => {
    const reader = await house.reader();
    const bytes = await weighed(reader);
    const sum = [...bytes.values()].reduce((sum, one) => sum + one, 0);
    console.log(`first look without a graphics card: ${(sum / 1000).toFixed(0)} kB in ${bytes.size} requests`);
    assert.ok(sum > 10_000, "something was measured");
    assert.ok(sum < MOST_BYTES, `${sum} bytes`);
    assert.ok(reader.requests.length >= bytes.size);
    for (const request of reader.requests) assert.equal(new URL(request.url()).origin, house.server.origin);
  });

  it("the map is drawn as plain SVG, moves by the buttons, and names its places", async () => {
    const reader = await house.reader();
    const { page, said } = reader;
    assert.equal(await page.evaluate(() => document.createElement("canvas").getContext("webgl2")), null);
    const map = page.getByRole("img", { name: said("map-label") });
    await map.waitFor();
    const place = page.getByRole("button", { name: /Stepanakert/ }).first();
    const before = await place.boundingBox();
    await page.getByRole("button", { name: said("map-closer") }).click();
    await page.getByRole("button", { name: said("map-closer") }).click();
    await page.getByRole("button", { name: said("map-whole") }).click();
    await eventually(async () => assert.deepEqual(await place.boundingBox(), before));
  });

  it("answers are sent with a policy that forbids all that is inline or from elsewhere", async () => {
    const { headers } = await fetch(house.server.url);
    const policy = headers.get("content-security-policy") ?? "";
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /unsafe|https?:|\*/);
    const reader = await house.reader();
    reader.expects(/Content Security Policy/);
    const ran = await reader.page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.ranInline = true";
      document.head.append(script);
      return window.ranInline === true;
    });
    assert.equal(ran, false);
  });

  it("a page that asked somebody else would fail these tests", async () => {
    const reader = await Reader.at(house.browser, house.server);
    await reader.page.evaluate(() => fetch("http://127.0.0.2:9/").catch(() => {}));
    await assert.rejects(reader.leaves());
  });

  it("there is no way out while the page is tried", { skip: process.env.PASSAGE_ALONE === undefined && "this computer's own network" }, () => {
    const ways = Object.values(networkInterfaces()).flat();
    assert.deepEqual(ways.filter(({ internal }) => !internal), []);
  });

  it("the report of what is supposed opens for print", async () => {
    const reader = await house.reader();
    await reader.supposes("Lachin corridor", "open", "2023-09-18");
    const address = await reader.page.getByRole("link", { name: reader.said("report") }).getAttribute("href");
    const response = await fetch(new URL(address, house.server.url));
    assert.equal(response.status, 200);
    assert.match(await response.text(), /<html/);
  });
});

describe("loading, with WebGL", () => {
  const house = settle({ graphics: true });

  it("MapLibre draws corridors and places, for less than 600 kB in all", async () => {
    const reader = await house.reader({ address: "/?map=gl" });
    const canvas = reader.page.locator("canvas.maplibregl-canvas");
    await canvas.waitFor();
    // The plain map gives way once MapLibre has drawn.
    await reader.page.getByRole("img", { name: reader.said("map-label") }).waitFor({ state: "detached" });
    const bytes = await weighed(reader);
    const sum = [...bytes.values()].reduce((sum, one) => sum + one, 0);
    console.log(`first look with WebGL: ${(sum / 1000).toFixed(0)} kB in ${bytes.size} requests`);
    for (const part of ["GlMap", "maplibre-gl-worker"]) {
      assert.ok([...bytes].some(([name, size]) => name.includes(part) && size > 50_000), part);
    }
    assert.ok(sum < MOST_BYTES, `${sum} bytes`);
    assert.ok((await colours(reader.page, await canvas.screenshot())) > 20, "something is drawn");
  });

  it("a click on a place of the WebGL map opens it, and dark colours are drawn in the dark", async () => {
    const reader = await house.reader({ address: "/?map=gl" });
    const { page, said } = reader;
    await page.getByRole("img", { name: said("map-label") }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: /Stepanakert/ }).first().click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    const canvas = page.locator("canvas.maplibregl-canvas");
    const light = await canvas.screenshot();
    await page.emulateMedia({ colorScheme: "dark" });
    await eventually(async () => assert.notDeepEqual(await canvas.screenshot(), light));
    await page.getByRole("img", { name: said("map-label") }).waitFor({ state: "detached" });
  });
});

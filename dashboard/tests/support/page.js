/** The page in a real browser, watched: whatever it asks of others or complains about fails the test. */
import assert from "node:assert/strict";
import path from "node:path";
import { chromium } from "playwright-core";
import { eventually } from "./eventually.js";
import { numberIn, plain, speaker } from "./words.js";

const CHROMIUM = process.env.PASSAGE_CHROMIUM ?? "/usr/bin/chromium";

/** Chromium by itself asks its makers for news, and has no sandbox for root. */
const FLAGS = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };

/** A browser. `graphics`: draws WebGL, slowly and without a graphics card; else none at all. */
export function browse({ graphics = false } = {}) {
  const drawing = graphics ? ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"] : ["--disable-gpu", "--disable-3d-apis"];
  return chromium.launch({ executablePath: CHROMIUM, chromiumSandbox: process.getuid?.() !== 0, args: [...FLAGS, ...drawing] });
}

/** A reader at the page of a server. */
export class Reader {
  /** What the page asked for, and what of it was not its server's. */
  requests = [];
  #outside = [];
  #complaints = [];
  #expected = [];

  /**
   * @param {import("playwright-core").Browser} browser
   * @param {import("./program.js").Server} server
   */
  static async at(browser, server, { size = DESK, scheme = "light", language = "en", address = "/", goes = true } = {}) {
    const context = await browser.newContext({
      viewport: size,
      colorScheme: scheme,
      locale: { en: "en-GB", fr: "fr-FR", ar: "ar" }[language],
      hasTouch: size.width < 600,
      permissions: ["clipboard-read", "clipboard-write"],
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(20_000);
    const reader = new Reader();
    Object.assign(reader, { context, server, language, said: speaker(language) });
    reader.page = await context.newPage();
    reader.#watch();
    if (goes) await reader.goes(address);
    return reader;
  }

  #watch() {
    const { page, context } = this;
    context.on("request", (request) => {
      const url = new URL(request.url());
      this.requests.push(request);
      if (url.protocol === "blob:" ? !request.url().startsWith(`blob:${this.server.origin}`) : url.origin !== this.server.origin) {
        this.#outside.push(request.url());
      }
    });
    // Violations of the policy are told here too.
    page.on("console", (message) => {
      if (message.type() === "error") this.#complaints.push(`${message.text().split("\n")[0]} (${message.location().url})`);
    });
    page.on("pageerror", (error) => this.#complaints.push(error.stack ?? error.message));
    page.on("crash", () => this.#complaints.push("the page crashed"));
  }

  /** Opens the page and waits for its first answer. */
  async goes(address = "/") {
    await this.page.goto(address === "/" ? this.server.url : new URL(address, this.server.url).href);
    await this.isReady();
  }

  async isReady() {
    await this.page.locator("main .tile").first().waitFor();
    await this.isAnswered();
  }

  /** Waits until no newer answer is on its way. */
  async isAnswered() {
    await this.page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null);
  }

  /** Waits until no part of the page says that it is loading. */
  async hasLoaded() {
    for (const id of ["loading", "reasons-loading"]) await this.page.getByText(this.said(id), { exact: true }).first().waitFor({ state: "detached" });
  }

  /** From here on the console may say this: a server that is stopped, a fault that is looked for. */
  expects(...complaints) {
    this.#expected.push(...complaints);
  }

  /** Leaves, and fails where the page asked anything of others or complained. */
  async leaves() {
    await this.context.close();
    assert.deepEqual(this.#outside, [], "the page asks nobody but its server");
    const unexpected = this.#complaints.filter((one) => !this.#expected.some((expected) => expected.test(one)));
    assert.deepEqual(unexpected, [], "the console of the browser is clean");
  }

  // What a reader does.

  /** Shows a view: `map`, `plan`, `log`, `scenarios`. */
  async shows(view) {
    const button = this.page.getByRole("navigation", { name: this.said("views") }).getByRole("button", { name: this.said(`view-${view}`), exact: true });
    await button.click();
    await this.hasLoaded();
  }

  tab(id) {
    return this.page.getByRole("tab", { name: this.said(id), exact: true });
  }

  button(id, args) {
    return this.page.getByRole("button", { name: this.said(id, args), exact: true });
  }

  /** The card of a corridor, by its name in the tables. */
  corridor(name) {
    return this.page.getByRole("group").filter({ has: this.page.locator("legend", { hasText: name }) });
  }

  /** Supposes something of a corridor, `open`, `restricted`, `closed` or `believed`, and from a day on. */
  async supposes(corridor, says, from) {
    const card = this.corridor(corridor);
    await card.getByRole("radio", { name: this.said(`suppose-${says}`), exact: true }).check({ force: true });
    if (from !== undefined) await card.getByLabel(this.said("from"), { exact: true }).fill(from);
    await this.isAnswered();
  }

  /** Moves the slider to a day, counted from the first. */
  async choosesDay(day) {
    const slider = this.slider();
    await slider.focus();
    await this.page.keyboard.press("Home");
    for (let step = 0; step < day; step += 1) await this.page.keyboard.press("ArrowUp");
    await eventually(async () => assert.equal(await slider.getAttribute("aria-valuenow"), String(day)));
  }

  slider() {
    return this.page.getByRole("slider", { name: this.said("day-slider") });
  }

  // What a reader sees.

  /** The tile with this label, `tile-met`. */
  tile(id, args) {
    return this.page.locator(".tile").filter({ has: this.page.getByRole("heading", { name: this.said(id, args), exact: true }) });
  }

  /** The figure of a tile. */
  async figure(id) {
    return numberIn(await this.tile(id).getByRole("button").innerText());
  }

  /** The region under a heading. */
  region(id) {
    return this.page.getByRole("region", { name: this.said(id), exact: true });
  }

  /** What the browser keeps for this page. */
  kept() {
    return this.page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
  }

  async text(locator) {
    return plain(await locator.innerText());
  }

  /** A picture for the eye, into `out/dashboard/`. */
  async pictures(name) {
    const folder = process.env.PASSAGE_PICTURES;
    if (folder !== undefined) await this.page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: false });
  }
}

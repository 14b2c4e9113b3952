/** What is shown while there is nothing to show, and to those who may not see or write. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settle } from "./support/house.js";
import { folderOf, grid } from "./support/workspace.js";

describe("a workspace without corridors", () => {
  const house = settle({
    lays: () => folderOf({ ...grid(3, 4), "corridors.csv": "id,name\n", "legs.csv": "id,from,to,mode,length_km,transit_h\nR,P0-0,P1-0,road,5,0.2\n" }),
  });

  it("it says what is needed and names the example", async () => {
    const reader = await house.reader({ goes: false });
    await reader.page.goto(house.server.url);
    await reader.page.getByRole("heading", { name: reader.said("empty-title") }).waitFor();
    await reader.page.getByText("passage init DIR --from nagorno-karabakh-2023").waitFor();
    await reader.pictures("empty");
  });
});

describe("loading", () => {
  const house = settle();

  it("while the first plan is made the page says so", async () => {
    const reader = await house.reader({ goes: false });
    let lets;
    const held = new Promise((resolve) => (lets = resolve));
    await reader.page.route("**/api/answers", async (route) => {
      await held;
      await route.continue();
    });
    await reader.page.goto(house.server.url);
    await reader.page.getByRole("heading", { name: reader.said("loading-title") }).waitFor();
    await reader.pictures("loading");
    lets();
    await reader.isReady();
  });
});

describe("a server with a token", () => {
  const house = settle({ flags: ["--token", "a-token-for-this-test"] });

  it("the address with the token opens the page, and the token leaves the address", async () => {
    const reader = await house.reader();
    assert.equal(reader.page.url(), `${house.server.origin}/`);
  });

  it("without the token nothing is told", async () => {
    const reader = await house.reader({ goes: false });
    reader.expects(/status of 401/);
    const response = await reader.page.goto(house.server.origin);
    assert.equal(response.status(), 401);
    assert.doesNotMatch(await response.text(), /Karabakh|Lachin/);
  });
});

describe("readers of the public edition", () => {
  const house = settle({ flags: ["--audience", "public"] });

  it("they can suppose and read, and are told that nothing can be entered", async () => {
    const reader = await house.reader();
    await reader.supposes("Lachin corridor", "open", "2023-09-18");
    await reader.shows("log");
    await reader.tab("log-enter").click();
    await reader.page.getByRole("heading", { name: reader.said("entry-not-editable") }).waitFor();
    await reader.pictures("public");
  });
});

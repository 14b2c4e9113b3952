import { expect, it } from "vitest";
import type { Answer } from "../api/types";
import { placeFigures } from "./places";

const answer = {
  runs_out: [
    { site: "SMALL", item: "OIL", date: "2031-03-05" },
    { site: "SMALL", item: "FLOUR", date: "2031-03-03" },
  ],
  places: [
    { site: "STORE", stock_t: [5], days_of_supply: [null], met_share: [null], by_commodity: [] },
    { site: "SMALL", stock_t: [0], days_of_supply: [0], met_share: [0.2], by_commodity: [] },
    { site: "LARGE", stock_t: [0], days_of_supply: [0], met_share: [0.9], by_commodity: [] },
  ],
} as unknown as Answer;

it("places are ordered by people times what is missing", () => {
  const people: Record<string, number> = { SMALL: 100, LARGE: 1000 };
  expect(placeFigures(answer, (site) => people[site] ?? 0).map(({ site }) => site)).toEqual(["LARGE", "SMALL"]);
});

it("a place is short from the earliest day of any of its items", () => {
  const rows = placeFigures(answer, () => 1);
  expect(rows.find(({ site }) => site === "SMALL")?.first).toBe("2031-03-03");
  expect(rows.find(({ site }) => site === "LARGE")?.first).toBeNull();
});

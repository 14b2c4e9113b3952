import { expect, it } from "vitest";
import { stairs, steps } from "./chart";

it("steps are round and reach the top", () => {
  expect(steps(120_000)).toEqual([0, 50_000, 100_000, 150_000]);
  for (const most of [1, 7, 33, 999, 40_000]) {
    expect(steps(most).at(-1)).toBeGreaterThanOrEqual(most);
    expect(steps(most).length).toBeLessThanOrEqual(5);
  }
});

it("a chart of nothing has one step", () => {
  expect(steps(0)).toEqual([0]);
});

it("an outline stays level over each day", () => {
  expect(stairs([0, 10], 10, 20, 100)).toBe("M0.0 100.0H10.0L10.0 0.0H20.0");
});

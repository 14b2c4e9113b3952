import { describe, expect, it } from "vitest";
import { runsOf, spans } from "./runs";
import { dayAt, dayByKey, ticks } from "./ticks";

describe("runs", () => {
  it("days that are alike are one run", () => {
    expect(runsOf(["a", "a", "b", "a"], (day) => day)).toEqual([
      { first: 0, last: 1, value: "a" },
      { first: 2, last: 2, value: "b" },
      { first: 3, last: 3, value: "a" },
    ]);
  });

  it("only days on which it holds are spans", () => {
    expect(spans([0, 1, 1, 0, 1], (day) => day === 1).map(({ first, last }) => [first, last])).toEqual([[1, 2], [4, 4]]);
  });
});

describe("the axis", () => {
  const days = Array.from({ length: 90 }, (_, index) => new Date(Date.UTC(2031, 0, 1 + index)).toISOString().slice(0, 10));

  it("marks weeks where there is room for them", () => {
    expect(ticks(days, 20).slice(0, 3)).toEqual([0, 7, 14]);
  });

  it("marks months where weeks are too many", () => {
    expect(ticks(days, 5).map((index) => days[index])).toEqual(["2031-01-01", "2031-02-01", "2031-03-01"]);
  });

  it("never marks more than there is room for", () => {
    expect(ticks(days, 2).length).toBeLessThanOrEqual(2);
  });

  it("a click at the very end is the last day", () => {
    expect(dayAt(1, 35)).toBe(34);
    expect(dayAt(-0.1, 35)).toBe(0);
  });

  it("against the reading direction the right key goes back", () => {
    expect(dayByKey("ArrowRight", 5, 35, "ltr")).toBe(6);
    expect(dayByKey("ArrowRight", 5, 35, "rtl")).toBe(4);
  });

  it("keys stop at the ends, and other keys say nothing", () => {
    expect(dayByKey("PageUp", 33, 35, "ltr")).toBe(34);
    expect(dayByKey("Home", 12, 35, "ltr")).toBe(0);
    expect(dayByKey("a", 12, 35, "ltr")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import type { Answer } from "../api/types";
import { figuresOf, shifts, turnOf } from "./difference";
import { grouped } from "./grouped";

function answer(people_short: number[]): Answer {
  return {
    key: "k",
    revision: "r",
    choice: {},
    start: "2031-03-01",
    days: people_short.length,
    summary: {
      people: 100,
      need_t: 10,
      met_t: 9,
      unmet_t: 1,
      met_share: 0.9,
      worst_site: "KASIR",
      worst_site_met_share: 0.5,
      person_days_short: 40,
      delivered_t: 8,
      cost: 0,
    },
    status: { solver: "", outcome: "", gap: 0, seconds: 0 },
    people_short,
    runs_out: [],
    places: [],
    corridors: [],
    use: [],
    shortages: [],
    limits: [],
    warnings: [],
    notice: null,
  };
}

describe("figures of an answer", () => {
  it("the worst day is the first of those with most people short", () => {
    const figures = figuresOf(answer([0, 50, 80, 80, 0]));
    expect(figures).toMatchObject({ worst: 80, worstDay: "2031-03-03", daysShort: 3, firstShort: "2031-03-02" });
  });

  it("without anybody short there is no worst and no first day", () => {
    expect(figuresOf(answer([0, 0]))).toMatchObject({ worst: 0, worstDay: null, daysShort: 0, firstShort: null });
  });
});

describe("turns", () => {
  it("fewer people short is better, more is worse", () => {
    expect(turnOf(100, 60)).toBe("better");
    expect(turnOf(60, 100)).toBe("worse");
  });

  it("a difference too small to be shown is none", () => {
    expect(turnOf(100, 100.2)).toBe("same");
  });
});

describe("first days short", () => {
  const base = [
    { site: "KASIR", item: "FLOUR", date: "2031-03-04" },
    { site: "TARIQ", item: "OIL", date: "2031-03-02" },
  ];

  it("what no longer goes short comes last", () => {
    const moved = shifts(base, [{ site: "KASIR", item: "FLOUR", date: "2031-03-09" }]);
    expect(moved).toEqual([
      { site: "KASIR", item: "FLOUR", base: "2031-03-04", now: "2031-03-09" },
      { site: "TARIQ", item: "OIL", base: "2031-03-02", now: null },
    ]);
  });

  it("what goes short only now has no day before", () => {
    expect(shifts([], [{ site: "KASIR", item: "FLOUR", date: "2031-03-09" }])[0]?.base).toBeNull();
  });

  it("places with the same item on the same day are one line", () => {
    const rows = [
      { site: "A", item: "OIL", date: "2031-03-02" },
      { site: "B", item: "OIL", date: "2031-03-02" },
      { site: "C", item: "OIL", date: "2031-03-03" },
    ];
    expect(grouped(shifts(rows, rows)).map(({ sites }) => sites)).toEqual([["A", "B"], ["C"]]);
  });
});

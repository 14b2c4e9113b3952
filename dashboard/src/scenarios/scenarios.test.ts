import { describe, expect, it } from "vitest";
import type { Answer } from "../api/types";
import { comparedOf, differenceOf } from "./compared";
import { idOf, toKeep } from "./kept";

const corridors = [{ id: "UPPER" }, { id: "LOWER" }];
const row = (about: string, says: string, share: number | null = null) => ({ about, says, from: null, to: null, share, trucks_per_day: null });

describe("a scenario that is kept", () => {
  it("holds what is supposed, after the rows of the scenario that lies below it", () => {
    const { whatIfs, leftOut } = toKeep(
      { scenario: "both", what_ifs: [{ corridor: "UPPER", says: "closed", from: "2031-03-02", to: null }] },
      [{ id: "both", rows: [row("UPPER", "open"), row("LOWER", "open")] }],
      corridors,
    );
    expect(whatIfs.map(({ corridor, says }) => `${corridor} ${says}`)).toEqual(["UPPER open", "LOWER open", "UPPER closed"]);
    expect(leftOut).toEqual([]);
  });

  it("tells what of that scenario it cannot take over", () => {
    const { whatIfs, leftOut } = toKeep(
      { scenario: "half" },
      [{ id: "half", rows: [row("UPPER", "restricted", 0.5), row("BRIDGE", "open")] }],
      corridors,
    );
    expect(whatIfs).toEqual([]);
    expect(leftOut.map(({ about }) => about)).toEqual(["UPPER", "BRIDGE"]);
  });

  it("gets an id of letters that tables allow", () => {
    expect([idOf("Both roads, from the 18th"), idOf("Été à Laçın"), idOf("الطريقان"), idOf("--")]).toEqual([
      "both-roads-from-the-18th",
      "ete-a-lacin",
      "",
      "",
    ]);
  });
});

describe("scenarios side by side", () => {
  const answer = (people_short: number[], met_share: number, delivered_t: number): Answer =>
    ({
      start: "2031-03-01",
      days: people_short.length,
      people_short,
      runs_out: [
        { site: "HILL", item: "OIL", date: "2031-03-05" },
        { site: "DALE", item: "FLOUR", date: "2031-03-02" },
      ],
      summary: { person_days_short: 5, met_share, worst_site: "HILL", worst_site_met_share: met_share, delivered_t },
    }) as unknown as Answer;

  it("tell the first need that cannot be met", () => {
    expect(comparedOf(answer([0, 10], 0.9, 7)).firstRunOut).toMatchObject({ site: "DALE", item: "FLOUR" });
  });

  it("differ for the better where fewer people go short and where more is delivered", () => {
    const [base, one] = [comparedOf(answer([0, 100], 0.5, 10)), comparedOf(answer([0, 40], 0.8, 20))];
    expect(differenceOf(base, one, "worst")).toEqual({ by: -60, turn: "better" });
    expect(differenceOf(base, one, "delivered_t")).toEqual({ by: 10, turn: "better" });
    expect(differenceOf(one, base, "metShare").turn).toBe("worse");
    expect(differenceOf(base, base, "metShare")).toEqual({ by: 0, turn: "same" });
  });
});

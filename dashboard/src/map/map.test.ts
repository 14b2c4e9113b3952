import { describe, expect, it } from "vitest";
import type { Leg, Movement, Site, Workspace } from "../api/types";
import { siteAt, symbols } from "./batches";
import { place, type Wish } from "./labels";
import { reaching } from "./reach";
import { flowsOf, middleOf } from "./scene";
import { supplyOf } from "./supply";
import { along, beside, boundsOf, degrees, fit, mercator, roundLength, toScreen, zoomed } from "./view";

function site(id: string, kind: Site["kind"]): Site {
  return { id, name: id, other_names: [], kind, lat: 0, lon: 0, people: null, is_coarse: false };
}

function leg(id: string, from: string, to: string, corridors: string[] = []): Leg {
  return { id, from, to, mode: "road", length_km: 1, corridors, line: [[from.length, 0], [to.length, 1]] };
}

function movement(way: string[], from: string, quantity_t: number): Movement {
  return {
    depart: "2031-03-02",
    arrive: "2031-03-03",
    from,
    to: "",
    corridors: [],
    legs: way,
    fleet: null,
    trucks: 1,
    commodity: "FLOUR",
    quantity_t,
    commitment: null,
    load: null,
  };
}

describe("projection", () => {
  it("comes back from where it went", () => {
    const [lon, lat] = degrees(mercator([46.75, 39.82]));
    expect(lon).toBeCloseTo(46.75, 9);
    expect(lat).toBeCloseTo(39.82, 9);
  });

  it("fits all places on the screen, inside the padding", () => {
    const bounds = boundsOf([[46, 39], [47, 40]]);
    if (bounds === null) throw new Error("there are places");
    const view = fit(bounds, 800, 400, 50);
    for (const corner of bounds) {
      const [x, y] = toScreen(corner, view, 800, 400);
      expect(x).toBeGreaterThanOrEqual(50 - 1e-6);
      expect(x).toBeLessThanOrEqual(750 + 1e-6);
      expect(y).toBeGreaterThanOrEqual(50 - 1e-6);
      expect(y).toBeLessThanOrEqual(350 + 1e-6);
    }
  });

  it("one place alone does not zoom without end", () => {
    expect(Number.isFinite(fit([[46, 39], [46, 39]], 800, 400, 50).scale)).toBe(true);
  });

  it("zooms about the pointer, which stays over the same place", () => {
    const view = { x: 0.6, y: 0.4, scale: 10_000 };
    const before = toScreen([46, 39], view, 800, 400);
    const after = toScreen([46, 39], zoomed(view, 2, before, 800, 400), 800, 400);
    expect(after[0]).toBeCloseTo(before[0], 6);
    expect(after[1]).toBeCloseTo(before[1], 6);
  });

  it("the scale bar has a round length", () => {
    expect(roundLength(23_400)).toBe(20_000);
    expect(roundLength(9.9)).toBe(5);
  });

  it("a line moved aside runs on its right", () => {
    expect(beside([[0, 0], [10, 0]], 4)).toEqual([[0, 4], [10, 4]]);
  });
});

describe("names on the map", () => {
  const wish = (id: string, x: number, importance: number): Wish => ({ id, x, y: 100, distance: 5, sizes: [{ width: 80, height: 15 }], importance });

  it("the more important of two names at one place stays, and neither lies over the other", () => {
    const placed = place([wish("small", 200, 1), wish("large", 203, 2)], 400, 200);
    expect(placed[0]?.id).toBe("large");
    const [one, other] = placed;
    if (one !== undefined && other !== undefined) {
      const apart = Math.abs(one.left - other.left) >= 80 || Math.abs(one.top - other.top) >= 15;
      expect(apart).toBe(true);
    }
  });

  it("no name reaches over the edge", () => {
    const [placed] = place([wish("edge", 395, 1)], 400, 200);
    expect(placed === undefined || placed.left + 80 <= 400).toBe(true);
  });

  it("places off the screen get no name", () => {
    expect(place([wish("far", 900, 1)], 400, 200)).toEqual([]);
  });

  it("a name that has no room set wide is set narrow", () => {
    const sizes = [{ width: 500, height: 15 }, { width: 60, height: 30 }];
    expect(place([{ ...wish("long", 200, 1), sizes }], 400, 200)[0]?.size).toBe(1);
  });

  it("a name stands clear of a line where it can", () => {
    const lines = along([[200, 100], [400, 100]], 10);
    const [placed] = place([wish("gate", 200, 1)], 600, 200, { lines });
    expect(placed !== undefined && placed.left + 80 <= 200).toBe(true);
  });

  it("no name lies over what is kept free", () => {
    const kept = { left: 0, top: 0, right: 400, bottom: 200 };
    expect(place([wish("under", 200, 1)], 400, 200, { kept: [kept] })).toEqual([]);
  });

  it("no more names than asked for", () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ ...wish(`n${index}`, 100 + index * 200, 1), y: 100 }));
    expect(place(many, 20_000, 200, { most: 7 })).toHaveLength(7);
  });
});

describe("stocks that can get to people", () => {
  const sites = [site("STORE", "warehouse"), site("GATE", "crossing"), site("TOWN", "community")];
  const legs = [leg("a", "STORE", "GATE"), leg("b", "GATE", "TOWN", ["UPPER"])];

  it("behind a closed corridor they are stranded", () => {
    expect(reaching(sites, legs, new Set(["UPPER"])).has("STORE")).toBe(false);
    expect(reaching(sites, legs, new Set()).has("STORE")).toBe(true);
  });

  it("a way round is enough", () => {
    const round = [...legs, leg("c", "TOWN", "STORE", ["LOWER"])];
    expect(reaching(sites, round, new Set(["UPPER"])).has("STORE")).toBe(true);
  });
});

describe("what moves", () => {
  const workspace = { legs: [leg("a", "S", "GG"), leg("b", "TTT", "GG"), leg("c", "GG", "UUUU")] } as unknown as Workspace;

  it("legs that carry the same goods on are one flow, whichever way they were entered", () => {
    const flows = flowsOf(workspace, [movement(["a", "b"], "S", 20), movement(["a", "b"], "S", 3)], "2031-03-02");
    expect(flows).toHaveLength(1);
    expect(flows[0]?.tonnes).toBe(23);
    expect(flows[0]?.line.at(-1)).toEqual([3, 0]);
  });

  it("where goods part the flow parts", () => {
    const flows = flowsOf(workspace, [movement(["a", "b"], "S", 20), movement(["a", "c"], "S", 5)], "2031-03-02");
    expect(flows.map(({ tonnes }) => tonnes).sort((one, other) => one - other)).toEqual([5, 20, 25]);
  });

  it("is drawn from departure to arrival and on no other day", () => {
    const on = (date: string) => flowsOf(workspace, [movement(["a"], "S", 20)], date).length;
    expect([on("2031-03-01"), on("2031-03-02"), on("2031-03-03"), on("2031-03-04")]).toEqual([0, 1, 1, 0]);
  });

  it("goods that run in a circle are drawn once", () => {
    const circle = { legs: [leg("a", "S", "GG"), leg("b", "GG", "TTT"), leg("c", "TTT", "S")] } as unknown as Workspace;
    const flows = flowsOf(circle, [movement(["a", "b", "c"], "S", 7)], "2031-03-02");
    expect(flows).toHaveLength(1);
  });
});

it("the middle of a line is half-way along it, not its middle point", () => {
  expect(middleOf([[0, 0], [1, 0], [10, 0]])).toEqual([5, 0]);
});

it("days of supply fall into the steps of the report", () => {
  expect([30, 29.9, 14, 7, 3, 2.9, 0].map(supplyOf)).toEqual(["full", "most", "most", "half", "little", "least", "least"]);
});

describe("symbols of the plain map", () => {
  const project = ([x, y]: [number, number]): [number, number] => [x, y];
  const scene = {
    roads: [],
    flows: [],
    points: [{ id: "GATE", at: [100, 100] as [number, number], kind: "crossing" as const }],
    stocks: [{ id: "STORE", at: [200, 100] as [number, number], tonnes: 5, halfSide: 8, isStranded: true }],
    communities: [
      { id: "TOWN", at: [300, 100] as [number, number], people: 5, radius: 12, days: 2, supply: "least" as const },
      { id: "CITY", at: [310, 100] as [number, number], people: 9, radius: 12, days: 40, supply: "full" as const },
      { id: "FAR", at: [9000, 100] as [number, number], people: 9, radius: 12, days: 40, supply: "full" as const },
    ],
  };

  it("places that are alike are one path, and those in need lie on top", () => {
    const tones = symbols(scene, project, 800, 400).map(({ tone }) => tone);
    expect(tones).toEqual(["crossing", "stranded", "full", "least"]);
  });

  it("what is far off the screen is not drawn", () => {
    const full = symbols(scene, project, 800, 400).find(({ tone }) => tone === "full");
    expect(full?.d.match(/M/g)).toHaveLength(1);
  });

  it("a click finds the nearest symbol, and nothing beside all of them", () => {
    expect(siteAt(scene, project, [306, 100])).toBe("CITY");
    expect(siteAt(scene, project, [302, 100])).toBe("TOWN");
    expect(siteAt(scene, project, [500, 300])).toBeNull();
  });
});

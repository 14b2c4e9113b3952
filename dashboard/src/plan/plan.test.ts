import { describe, expect, it } from "vitest";
import type { Movement } from "../api/types";
import { dispatchOf } from "./dispatch";
import { isShown, noFilter, rowsOf, sorted, sums } from "./movement";
import { commaSeparated, tabSeparated } from "./spreadsheet";
import { windowOf } from "./window";

function movement(given: Partial<Movement>): Movement {
  return {
    depart: "2031-03-01",
    arrive: "2031-03-02",
    from: "PORT",
    to: "HILL",
    corridors: ["UPPER"],
    legs: [],
    fleet: "F",
    trucks: 1,
    commodity: "FLOUR",
    quantity_t: 10,
    commitment: null,
    load: null,
    ...given,
  };
}

const naming = { site: (id: string) => id.toLowerCase(), corridor: (id: string) => id, commodity: (id: string) => id };
const rows = (...given: Partial<Movement>[]) => rowsOf(given.map(movement), naming);

describe("movements", () => {
  it("are found by day, by either place, by corridor and by goods", () => {
    const [row] = rows({});
    if (row === undefined) throw new Error("there is a row");
    expect(isShown(row, noFilter())).toBe(true);
    expect(isShown(row, { ...noFilter(), day: "2031-03-01" })).toBe(true);
    expect(isShown(row, { ...noFilter(), day: "2031-03-02" })).toBe(false);
    expect(isShown(row, { ...noFilter(), place: "PORT" })).toBe(true);
    expect(isShown(row, { ...noFilter(), place: "HILL" })).toBe(true);
    expect(isShown(row, { ...noFilter(), place: "DALE" })).toBe(false);
    expect(isShown(row, { ...noFilter(), corridor: "UPPER" })).toBe(true);
    expect(isShown(row, { ...noFilter(), corridor: "LOWER" })).toBe(false);
    expect(isShown(row, { ...noFilter(), commodity: "OIL" })).toBe(false);
  });

  it("that pass no corridor are found as such", () => {
    const [over, past] = rows({ corridors: [] }, {});
    const filter = { ...noFilter(), corridor: "" };
    expect([over && isShown(over, filter), past && isShown(past, filter)]).toEqual([true, false]);
  });

  it("are sorted by number as numbers, and rows alike stay in order", () => {
    const order = (isDescending: boolean) =>
      sorted(rows({ quantity_t: 9, to: "A" }, { quantity_t: 10, to: "B" }, { quantity_t: 9, to: "C" }), { column: "quantity", isDescending }, "en").map(
        ({ to }) => to,
      );
    expect(order(false)).toEqual(["a", "c", "b"]);
    expect(order(true)).toEqual(["b", "a", "c"]);
  });

  it("count the trucks of a load once", () => {
    expect(sums(rows({ trucks: 2, load: "1" }, { trucks: 0, quantity_t: 5, load: "1" }))).toEqual({ quantity_t: 15, trucks: 2 });
  });
});

describe("dispatch of a day", () => {
  it("sums what leaves a place for another over the same corridors, most first", () => {
    const [first, second, ...rest] = dispatchOf(
      [
        movement({ quantity_t: 3, trucks: 1 }),
        movement({ quantity_t: 4, trucks: 0, commodity: "OIL" }),
        movement({ quantity_t: 1, trucks: 1, corridors: ["LOWER"] }),
        movement({ from: "DALE", quantity_t: 20, trucks: 2 }),
        movement({ depart: "2031-03-02", quantity_t: 99 }),
      ],
      "2031-03-01",
    );
    expect(rest).toEqual([]);
    expect([first?.from, first?.trucks, first?.quantity_t]).toEqual(["DALE", 2, 20]);
    expect([second?.from, second?.trucks, second?.quantity_t]).toEqual(["PORT", 2, 8]);
    expect(second?.departures.map(({ corridors, quantity_t }) => [corridors, quantity_t])).toEqual([
      [["UPPER"], 7],
      [["LOWER"], 1],
    ]);
    expect(second?.departures[0]?.goods.map(({ commodity }) => commodity)).toEqual(["OIL", "FLOUR"]);
  });
});

describe("tables for a spreadsheet", () => {
  const header = ["a", "b"];

  it("are pasted with the decimal mark of the reader and without line breaks in a cell", () => {
    expect(tabSeparated({ header, rows: [["x\ty\nz", 1234.5]] }, ",")).toBe("a\tb\r\nx y z\t1234,5");
  });

  it("are written with decimal points, and with quotes where a cell needs them", () => {
    expect(commaSeparated({ header, rows: [['say "no", twice', 0.25]] })).toBe('\ufeffa,b\r\n"say ""no"", twice",0.25\r\n');
  });

  it("hold no formula that somebody put into a name", () => {
    expect(tabSeparated({ header, rows: [["=1+1", -2]] }, ".")).toBe("a\tb\r\n'=1+1\t-2");
  });

  it("hold no marks of direction", () => {
    expect(tabSeparated({ header, rows: [["\u2068Flour\u2069 20", 1]] }, ".")).toBe("a\tb\r\nFlour 20\t1");
  });

  it("show grams as nothing and kilograms in full", () => {
    expect(tabSeparated({ header, rows: [[0.1 + 0.2, null]] }, ".")).toBe("a\tb\r\n0.3\t");
  });
});

describe("the window of a long table", () => {
  it("holds what is in sight and keeps the height of all", () => {
    const { first, end, before, after } = windowOf(15_000, 32, 32_000, 640);
    expect([first, end]).toEqual([988, 1032]);
    expect(before + (end - first) * 32 + after).toBe(15_000 * 32);
  });

  it("of a short table is the whole table", () => {
    expect(windowOf(3, 32, 0, 640)).toEqual({ first: 0, end: 3, before: 0, after: 0 });
  });

  it("never begins beyond a table that has become shorter", () => {
    const { first, end, after } = windowOf(5, 32, 400_000, 640);
    expect([first, end, after]).toEqual([0, 5, 0]);
  });
});

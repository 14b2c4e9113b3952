import { describe, expect, it } from "vitest";
import { dayAfter, daysBetween, isDay } from "./date";
import { percent, THIN_SPACE, tonnes, written } from "./number";

describe("numbers", () => {
  it("have thin spaces between thousands", () => {
    expect(written(1234567)).toBe(`1${THIN_SPACE}234${THIN_SPACE}567`);
    expect(written(999)).toBe("999");
  });

  it("carry the decimal mark of the language", () => {
    expect(written(1234.56, 1, ",")).toBe(`1${THIN_SPACE}234,6`);
  });

  it("nothing is never minus nothing", () => {
    expect(written(-0.2)).toBe("0");
    expect(written(-3)).toBe("\u22123");
  });

  it("tonnes are told as finely as they matter", () => {
    expect([tonnes(1234), tonnes(23.4), tonnes(2.34), tonnes(0.234), tonnes(0)]).toEqual([`1${THIN_SPACE}234`, "23", "2.3", "0.23", "0"]);
  });

  it("what is not all is never 100 per cent, what is not nothing never 0", () => {
    expect([percent(1), percent(0.9999), percent(0.0001), percent(0), percent(0.887)]).toEqual(["100", "99", "1", "0", "89"]);
  });
});

describe("days", () => {
  it("are counted over ends of months and changes of the clock", () => {
    expect(daysBetween("2031-02-27", "2031-03-01")).toBe(2);
    expect(dayAfter("2031-03-29", 2)).toBe("2031-03-31");
    expect(dayAfter("2031-03-01", -1)).toBe("2031-02-28");
  });

  it("that the calendar does not have are none", () => {
    expect([isDay("2031-02-30"), isDay("2031-2-3"), isDay("soon"), isDay(7), isDay("2032-02-29")]).toEqual([false, false, false, false, true]);
  });
});

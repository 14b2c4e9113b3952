/** Marks on the axis of days. */
import type { Day } from "../api/types";

/** The days that carry a mark: each week from the first, each month where weeks would be too many; at most `most` of them. */
export function ticks(days: readonly Day[], most: number): number[] {
  const weeks = days.map((_, index) => index).filter((index) => index % 7 === 0);
  if (weeks.length <= most) return weeks;
  const months = days.map((_, index) => index).filter((index) => days[index]?.endsWith("-01"));
  const step = Math.max(1, Math.ceil(months.length / Math.max(1, most)));
  return months.filter((_, place) => place % step === 0);
}

/** The day at `share` (0 to 1) of the axis of so many days. */
export function dayAt(share: number, days: number): number {
  return Math.max(0, Math.min(days - 1, Math.floor(share * days)));
}

/** The day that a key leads to from `day`, or `null`: the key says nothing here. Against the reading direction, days go the other way. */
export function dayByKey(key: string, day: number, days: number, direction: "ltr" | "rtl"): number | null {
  const forward = direction === "ltr" ? 1 : -1;
  switch (key) {
    case "ArrowRight":
      return clamp(day + forward, days);
    case "ArrowLeft":
      return clamp(day - forward, days);
    case "PageUp":
      return clamp(day + 7, days);
    case "PageDown":
      return clamp(day - 7, days);
    case "Home":
      return 0;
    case "End":
      return days - 1;
    default:
      return null;
  }
}

function clamp(day: number, days: number): number {
  return Math.max(0, Math.min(days - 1, day));
}

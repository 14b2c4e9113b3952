/** Days of the horizon. A day is an ISO date without a time; all reckoning is in whole days of UTC. */
import type { Day } from "../api/types";

const MILLISECONDS_PER_DAY = 86_400_000;

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_PER_DAY);
}

/** The day so many days after `day`. */
export function dayAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether `text` is a day that the calendar has, as ISO writes it. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}

export type DateStyle = "short" | "long" | "weekday" | "day" | "month";

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: "numeric", month: "short" },
  long: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long", day: "numeric", month: "long" },
  day: { day: "numeric" },
  month: { month: "short" },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words of `locale`, for instance `18 Sept`. */
export function dated(day: Day, style: DateStyle, locale: string): string {
  const name = `${locale} ${style}`;
  let format = formats.get(name);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: "UTC" });
    formats.set(name, format);
  }
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? day : format.format(at);
}

/** What an answer comes to in a few figures, and how it differs from the answer as believed. */
import type { Answer, Day, RunsOut } from "../api/types";
import { dayAfter } from "../words/date";

/** The figures by which answers are compared. */
export interface Figures {
  /** People short on the worst day. */
  worst: number;
  /** The first day with so many; `null`: nobody is short on any day. */
  worstDay: Day | null;
  /** Days on which anybody is short. */
  daysShort: number;
  /** The first of them; `null`: none. */
  firstShort: Day | null;
  personDaysShort: number;
  metShare: number;
  worstSite: string | null;
  worstSiteShare: number;
}

/** The figures of an answer. */
export function figuresOf(answer: Answer): Figures {
  const { people_short, start, summary } = answer;
  const worst = people_short.reduce((most, one) => Math.max(most, one), 0);
  const first = people_short.findIndex((one) => one > 0);
  return {
    worst,
    worstDay: worst === 0 ? null : dayAfter(start, people_short.indexOf(worst)),
    daysShort: people_short.filter((one) => one > 0).length,
    firstShort: first < 0 ? null : dayAfter(start, first),
    personDaysShort: summary.person_days_short,
    metShare: summary.met_share,
    worstSite: summary.worst_site,
    worstSiteShare: summary.worst_site_met_share,
  };
}

/** Which way a figure went, from the side of those who need. */
export type Turn = "better" | "worse" | "same";

/** The turn of a figure of which less is better. Differences too small to be shown are none. */
export function turnOf(base: number, now: number, smallest = 0.5): Turn {
  if (Math.abs(now - base) < smallest) return "same";
  return now < base ? "better" : "worse";
}

/** A day on which a need first goes short, as believed and as supposed; `null`: on no day of the plan. */
export interface Shift {
  site: string;
  item: string;
  base: Day | null;
  now: Day | null;
}

/** Every need that goes short in either answer, the earliest now first, those that no longer do last. */
export function shifts(base: readonly RunsOut[], now: readonly RunsOut[]): Shift[] {
  const found = new Map<string, Shift>();
  for (const { site, item, date } of now) found.set(`${site} ${item}`, { site, item, base: null, now: date });
  for (const { site, item, date } of base) {
    const there = found.get(`${site} ${item}`);
    if (there === undefined) found.set(`${site} ${item}`, { site, item, base: date, now: null });
    else there.base = date;
  }
  const last = "9999";
  return [...found.values()].sort(
    (one, other) =>
      (one.now ?? last).localeCompare(other.now ?? last) ||
      (one.base ?? last).localeCompare(other.base ?? last) ||
      one.site.localeCompare(other.site) ||
      one.item.localeCompare(other.item),
  );
}

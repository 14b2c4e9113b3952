/** Places where the same item goes short on the same day are told in one line. */
import type { Day } from "../api/types";
import type { Shift } from "./difference";

/** An item that first goes short on one day in several places; days as in `Shift`. */
export interface Group {
  id: string;
  item: string;
  base: Day | null;
  now: Day | null;
  sites: string[];
}

/** Keeps the order of the shifts. */
export function grouped(shifts: readonly Shift[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { site, item, base, now } of shifts) {
    const id = `${item} ${base} ${now}`;
    const there = groups.get(id);
    if (there === undefined) groups.set(id, { id, item, base, now, sites: [site] });
    else there.sites.push(site);
  }
  return [...groups.values()];
}

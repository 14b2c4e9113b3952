/** How places fare under an answer. */
import type { Answer, Day } from "../api/types";

/** One place that has needs. */
export interface PlaceFigures {
  site: string;
  people: number;
  /** Share of the worst-met item that is met, day by day; `null`: no need on that day. */
  shares: (number | null)[];
  /** The first day on which some item is short; `null`: none is. */
  first: Day | null;
  /** People x the share that is not met, summed over the days: the order of the rows. */
  shortage: number;
}

/** All places with needs, the worst off first. */
export function placeFigures(answer: Answer, peopleOf: (site: string) => number): PlaceFigures[] {
  const first = new Map<string, Day>();
  for (const { site, date } of answer.runs_out) {
    const there = first.get(site);
    if (there === undefined || date < there) first.set(site, date);
  }
  return answer.places
    .filter(({ met_share }) => met_share.some((share) => share !== null))
    .map(({ site, met_share }): PlaceFigures => {
      const people = peopleOf(site);
      const missing = met_share.reduce<number>((sum, share) => sum + (share === null ? 0 : 1 - share), 0);
      return { site, people, shares: met_share, first: first.get(site) ?? null, shortage: people * missing };
    })
    .sort((one, other) => other.shortage - one.shortage || other.people - one.people);
}

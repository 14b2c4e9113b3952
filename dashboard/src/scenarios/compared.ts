/** The figures by which scenarios are held against each other. */
import { figuresOf, turnOf, type Figures, type Turn } from "../answers/difference";
import type { Answer, RunsOut } from "../api/types";

export interface Compared extends Figures {
  /** The first need that cannot be met in full; `null`: none. */
  firstRunOut: RunsOut | null;
  delivered_t: number;
}

export function comparedOf(answer: Answer): Compared {
  const first = answer.runs_out.reduce<RunsOut | null>((least, one) => (least === null || one.date < least.date ? one : least), null);
  return { ...figuresOf(answer), firstRunOut: first, delivered_t: answer.summary.delivered_t };
}

/** The figures that are numbers, and whether more of them is better. */
export const MEASURES = {
  worst: { isMoreBetter: false, smallest: 0.5 },
  daysShort: { isMoreBetter: false, smallest: 0.5 },
  personDaysShort: { isMoreBetter: false, smallest: 0.5 },
  metShare: { isMoreBetter: true, smallest: 0.0005 },
  worstSiteShare: { isMoreBetter: true, smallest: 0.0005 },
  delivered_t: { isMoreBetter: true, smallest: 0.05 },
} as const;
export type Measure = keyof typeof MEASURES;

/** What a figure differs from that of the base by, and which way that turns for those who need. */
export function differenceOf(base: Compared, one: Compared, measure: Measure): { by: number; turn: Turn } {
  const { isMoreBetter, smallest } = MEASURES[measure];
  const by = one[measure] - base[measure];
  return { by, turn: isMoreBetter ? turnOf(-base[measure], -one[measure], smallest) : turnOf(base[measure], one[measure], smallest) };
}

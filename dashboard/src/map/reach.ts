/** Which stocks can get to people on a day. */
import type { Leg, Site } from "../api/types";

/** Sites from which some community can be reached over legs of which no corridor is closed. */
export function reaching(sites: readonly Site[], legs: readonly Leg[], closed: ReadonlySet<string>): Set<string> {
  const neighbours = new Map<string, string[]>();
  for (const { from, to, corridors } of legs) {
    if (corridors.some((id) => closed.has(id))) continue;
    join(neighbours, from, to);
    join(neighbours, to, from);
  }
  const reached = new Set(sites.filter(({ kind }) => kind === "community").map(({ id }) => id));
  const ahead = [...reached];
  for (let site = ahead.pop(); site !== undefined; site = ahead.pop()) {
    for (const next of neighbours.get(site) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      ahead.push(next);
    }
  }
  return reached;
}

function join(neighbours: Map<string, string[]>, from: string, to: string): void {
  const there = neighbours.get(from);
  if (there === undefined) neighbours.set(from, [to]);
  else there.push(to);
}

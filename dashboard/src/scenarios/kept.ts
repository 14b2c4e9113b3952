/** A scenario made of what is supposed now. */
import type { Choice, Scenario, WhatIf } from "../api/types";

/** What a scenario would hold. */
export interface ToKeep {
  whatIfs: WhatIf[];
  /** Rows of the chosen scenario that cannot be taken over: about legs or sites, or with figures. */
  leftOut: Scenario["rows"];
}

const STATES = ["open", "restricted", "closed"] as const;

/** Everything that is supposed: the rows of the chosen scenario first, since later what-ifs overrule earlier ones. */
export function toKeep(choice: Choice, scenarios: readonly Scenario[], corridors: readonly { id: string }[]): ToKeep {
  const rows = scenarios.find(({ id }) => id === choice.scenario)?.rows ?? [];
  const whatIfs: WhatIf[] = [];
  const leftOut: Scenario["rows"] = [];
  for (const row of rows) {
    const says = STATES.find((state) => state === row.says);
    const isWhole = row.share === null && row.trucks_per_day === null;
    if (says === undefined || !isWhole || !corridors.some(({ id }) => id === row.about)) leftOut.push(row);
    else whatIfs.push({ corridor: row.about, says, from: row.from, to: row.to });
  }
  return { whatIfs: [...whatIfs, ...(choice.what_ifs ?? [])], leftOut };
}

/** An id made of a name: letters, digits and hyphens. Empty where nothing of the name can be kept. */
export function idOf(name: string): string {
  return name
    .replaceAll("ı", "i")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9_-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
}

/** Which statements of the log are shown, and in which order. */
import type { Day, Source, Statement } from "../api/types";

/** Empty texts: any. */
export interface StatementFilter {
  about: string;
  source: string;
  party: string;
  says: string;
  modality: string;
  /** Words that all stand somewhere in the statement. */
  text: string;
  /** Said from this day on. */
  from: Day | "";
  /** Said until this day. */
  to: Day | "";
  /** Without those that another one has taken the place of. */
  onlyStanding: boolean;
}

export function allStatements(): StatementFilter {
  return { about: "", source: "", party: "", says: "", modality: "", text: "", from: "", to: "", onlyStanding: false };
}

export function isFiltered(filter: StatementFilter): boolean {
  return Object.values(filter).some((one) => one !== "" && one !== false);
}

/** Without case and accents, so that `lacin` finds `Laçın`. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ı", "i");
}

/** Those that pass the filter, as they came. `named` is what a statement can be found by besides its own words. */
export function filtered(
  statements: readonly Statement[],
  filter: StatementFilter,
  sourceOf: (id: string) => Source | undefined,
  named: (statement: Statement) => string,
): Statement[] {
  const words = folded(filter.text).split(/\s+/).filter(Boolean);
  return statements.filter((one) => {
    if (filter.about !== "" && one.about !== filter.about) return false;
    if (filter.source !== "" && one.source !== filter.source) return false;
    if (filter.party !== "" && sourceOf(one.source)?.party !== filter.party) return false;
    if (filter.says !== "" && one.says !== filter.says) return false;
    if (filter.modality !== "" && one.modality !== filter.modality) return false;
    if (filter.from !== "" && one.said_on < filter.from) return false;
    if (filter.to !== "" && one.said_on > filter.to) return false;
    if (filter.onlyStanding && !one.stands) return false;
    if (words.length === 0) return true;
    const text = folded([one.id, one.quote, one.note, one.url, one.relayed_by ?? "", named(one)].join(" "));
    return words.every((word) => text.includes(word));
  });
}

/** The newest first: by the day it was said, then by the day it was recorded, then the later row of the log. */
export function newestFirst(statements: readonly Statement[]): Statement[] {
  return statements
    .map((one, at) => ({ one, at }))
    .sort(
      (a, b) => b.one.said_on.localeCompare(a.one.said_on) || b.one.recorded_on.localeCompare(a.one.recorded_on) || b.at - a.at,
    )
    .map(({ one }) => one);
}

/** Ids of those that take the place of each statement. */
export function successors(statements: readonly Statement[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, supersedes } of statements) {
    if (supersedes !== null) found.set(supersedes, [...(found.get(supersedes) ?? []), id]);
  }
  return found;
}

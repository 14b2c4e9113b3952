/** What the reader supposes, and the choice that this asks of the server. */
import type { Choice, Day, State, Workspace } from "../api/types";
import { dayAfter, isDay } from "../words/date";

/** What a corridor is supposed to be: as believed, or in a state on some days. */
export interface Supposition {
  says: State | "believed";
  /** First day; `null`: from the first day of the plan. */
  from: Day | null;
  /** Last day; `null`: until further notice. */
  to: Day | null;
}

/** All that the reader has chosen. `null`: as the settings of the workspace say. */
export interface Supposed {
  corridors: Record<string, Supposition>;
  rule: string | null;
  asOf: Day | null;
  scenario: string | null;
}

/** A corridor left as it is believed to be. */
export const AS_BELIEVED: Supposition = { says: "believed", from: null, to: null };

/** Nothing supposed. */
export function nothingSupposed(): Supposed {
  return { corridors: {}, rule: null, asOf: null, scenario: null };
}

/** The choice of what is supposed. Corridors follow each other as in the tables, so that equal suppositions ask equally. */
export function choiceOf(supposed: Supposed, corridors: readonly { id: string }[]): Choice {
  const what_ifs = corridors.flatMap(({ id }) => {
    const one = supposed.corridors[id];
    if (one === undefined || one.says === "believed") return [];
    return [{ corridor: id, says: one.says, from: one.from, to: one.to }];
  });
  return { rule: supposed.rule, as_of: supposed.asOf, scenario: supposed.scenario, what_ifs };
}

/** Whether anything is supposed beyond what is believed. */
export function hasSupposed(choice: Choice): boolean {
  return Boolean(choice.scenario) || (choice.what_ifs ?? []).length > 0;
}

/** What is believed under a choice, with nothing supposed: by which rule, and with what was known when. */
export function beliefOf({ rule = null, as_of = null }: Choice): Choice {
  return { rule, as_of };
}

/** What the server was started with, as what is supposed. */
export function supposedBy({ rule = null, as_of = null, scenario = null, what_ifs = [] }: Choice): Supposed {
  const corridors = what_ifs.map(({ corridor, says, from = null, to = null }) => [corridor, { says, from, to }] as const);
  return { corridors: Object.fromEntries(corridors), rule, asOf: as_of, scenario };
}

/** One name for equal choices. */
export function nameOf(choice: Choice): string {
  return JSON.stringify([choice.rule ?? null, choice.as_of ?? null, choice.scenario ?? null, choice.what_ifs ?? []]);
}

/** What is left of `supposed` in these tables: corridors, rules and scenarios that are gone are dropped, days brought into the horizon. */
export function fitted(supposed: Supposed, workspace: Workspace): Supposed {
  const last = dayAfter(workspace.start, workspace.days - 1);
  const within = (day: Day | null): Day | null => (isDay(day) && day >= workspace.start && day <= last ? day : null);
  const corridors: Record<string, Supposition> = {};
  for (const { id } of workspace.corridors) {
    const one = supposed.corridors[id];
    if (one !== undefined) corridors[id] = { says: one.says, from: within(one.from), to: within(one.to) };
  }
  return {
    corridors,
    rule: workspace.rules.some(({ id }) => id === supposed.rule) ? supposed.rule : null,
    asOf: isDay(supposed.asOf) ? supposed.asOf : null,
    scenario: workspace.scenarios.some(({ id }) => id === supposed.scenario) ? supposed.scenario : null,
  };
}

/** The verbs by which the program names what-ifs. */
const VERBS: Record<State, string> = { open: "open", restricted: "restrict", closed: "close" };

/** The address of the print view of a choice; `start` is the first day of the plan. */
export function reportAddress(choice: Choice, language: string, start: Day): string {
  const parts = new URLSearchParams({ language });
  if (choice.rule) parts.append("rule", choice.rule);
  if (choice.as_of) parts.append("as_of", choice.as_of);
  if (choice.scenario) parts.append("scenario", choice.scenario);
  for (const { says, corridor, from, to } of choice.what_ifs ?? []) {
    const days = from || to ? `@${from ?? start}${to ? `..${to}` : ""}` : "";
    parts.append("what_if", `${VERBS[says]}:${corridor}${days}`);
  }
  return `/report?${parts}`;
}

/** What the server of `passage serve` sends and takes. Days are ISO dates, shares 0 to 1, quantities tonnes, ids as in the tables. */

/** An ISO date, `2023-09-18`. */
export type Day = string;

/** Something wrong or odd in the tables or in a request, with its place and how to mend it. */
export interface Fault {
  code: string;
  severity: "error" | "warning";
  file: string;
  line: number;
  column: number;
  message: string;
  hint: string | null;
}

export type State = "open" | "restricted" | "closed";
export type Audience = "public" | "partners" | "internal";

/** What an answer is asked under. `null` or absent: as the settings of the workspace say. */
export interface Choice {
  rule?: string | null;
  as_of?: Day | null;
  scenario?: string | null;
  /** Later ones overrule earlier ones. */
  what_ifs?: WhatIf[];
}

/** A corridor supposed to be in a state on some days. No `from`: from the first day; no `to`: until further notice. */
export interface WhatIf {
  corridor: string;
  says: State;
  from?: Day | null;
  to?: Day | null;
}

/** Everything that does not depend on a plan. */
export interface Workspace {
  version: string;
  name: string;
  note: string;
  currency: string;
  start: Day;
  days: number;
  known_by: Day;
  today: Day;
  /** Digest of the tables; another whenever they change. */
  revision: string;
  audience: Audience;
  is_editable: boolean;
  why_not_editable: string | null;
  rule: string;
  people: number;
  sites: Site[];
  legs: Leg[];
  corridors: Corridor[];
  commodities: Commodity[];
  items: Item[];
  sources: Source[];
  rules: Rule[];
  scenarios: Scenario[];
  warnings: Fault[];
  /** Head of the log; `null` where it is empty. */
  head: string | null;
}

export type SiteKind = "supply" | "warehouse" | "crossing" | "junction" | "community";

export interface Site {
  id: string;
  name: string;
  other_names: string[];
  kind: SiteKind;
  /** `null`: kept back from the audience. */
  lat: number | null;
  lon: number | null;
  people: number | null;
  /** Whether the place is that of a coarse cell and not its own. */
  is_coarse: boolean;
}

export interface Leg {
  id: string;
  from: string;
  to: string;
  mode: string;
  length_km: number;
  corridors: string[];
  /** Longitude and latitude of its points. */
  line: [number, number][];
}

export interface Corridor {
  id: string;
  name: string;
  other_names: string[];
  controlled_by: string | null;
  default_state: State;
  capacity_t_per_day: number | null;
  capacity_trucks_per_day: number | null;
  inspection_h: number;
  notice_days: number;
  closed_weekdays: string[];
  note: string;
}

export interface Commodity {
  id: string;
  name: string;
  group: string;
}

export interface Item {
  id: string;
  name: string;
  unit: string;
}

export interface Source {
  id: string;
  name: string;
  role: string;
  party: string | null;
  reliability: string | null;
}

export interface Rule {
  id: string;
  /** Of `party:ID`; `null` for the other rules. */
  party: string | null;
}

export interface Scenario {
  id: string;
  rows: {
    about: string;
    says: string;
    from: Day | null;
    to: Day | null;
    share: number | null;
    trucks_per_day: number | null;
  }[];
}

export interface Summary {
  people: number;
  need_t: number;
  met_t: number;
  unmet_t: number;
  met_share: number;
  worst_site: string | null;
  worst_site_met_share: number;
  person_days_short: number;
  delivered_t: number;
  cost: number;
}

/** What a choice comes to. */
export interface Answer {
  /** Names the plan. */
  key: string;
  revision: string;
  choice: Choice;
  start: Day;
  days: number;
  summary: Summary;
  status: { solver: string; outcome: string; gap: number; seconds: number };
  /** Per day: people of whom some need is not met in full. */
  people_short: number[];
  runs_out: RunsOut[];
  places: Place[];
  corridors: CorridorDays[];
  use: { corridor: string; t: number[]; trucks: number[] }[];
  /** Worst first. */
  shortages: Shortage[];
  limits: Limit[];
  warnings: Fault[];
  /** What was left out for the audience. */
  notice: string | null;
}

/** The first day on which a need cannot be met in full. */
export interface RunsOut {
  site: string;
  item: string;
  date: Day;
}

/** A place at the end of each day. */
export interface Place {
  site: string;
  stock_t: number[];
  /** Of the scarcest item; `null` without need. */
  days_of_supply: (number | null)[];
  met_share: (number | null)[];
  by_commodity: { commodity: string; t: number[] }[];
}

export interface CorridorDays {
  id: string;
  days: CorridorDay[];
}

export interface CorridorDay {
  date: Day;
  state: State;
  share: number;
  trucks_per_day: number | null;
  t_per_day: number | null;
  /** `statements`, `default`, `weekday`, `scenario` or `what_if`. */
  basis: string;
  because: string[];
  disputed_by: string[];
  exposed_by: string[];
}

export interface Shortage {
  site: string;
  item: string;
  people: number;
  first: Day;
  days: number;
  lowest_share: number;
  mean_share: number;
}

export interface Limit {
  what: string;
  id: string;
  date: Day;
  worth: number;
  because: string[];
}

/** What the page reads of a plan document (`passage.plan/1`). */
export interface Plan {
  movements: Movement[];
  distribution: { date: Day; site: string; commodity: string; quantity_t: number }[];
  stocks: { date: Day; site: string; commodity: string; quantity_t: number }[];
  unmet: { date: Day; site: string; item: string; need: number; unmet: number; unit: string; met_share: number }[];
}

export interface Movement {
  depart: Day;
  arrive: Day;
  from: string;
  to: string;
  corridors: string[];
  legs: string[];
  fleet: string | null;
  trucks: number;
  commodity: string;
  quantity_t: number;
  commitment: string | null;
  load: string | null;
}

/** `passage.explain/1` */
export interface Explanation {
  reasons: Reason[];
}

export interface Reason {
  site: string;
  item: string;
  date: Day;
  met_share: number;
  bottleneck: string;
  ids: string[];
  because: string[];
  disputed_by: string[];
  sentence: string;
}

/** `passage.outlook/1` */
export interface Outlook {
  start: Day;
  last: Day;
  rows: OutlookRow[];
}

export interface OutlookRow {
  site: string;
  item: string;
  quantity_t: number;
  need_t_per_day: number;
  days_of_supply: number | null;
  runs_out: Day | null;
}

/** `passage.log/1` */
export interface Log {
  statements: Statement[];
}

export interface Statement {
  id: string;
  about: string;
  says: "open" | "restricted" | "closed" | "threatened" | "none";
  modality: string;
  share: number | null;
  trucks_per_day: number | null;
  t_per_day: number | null;
  valid_from: Day;
  valid_to: Day | null;
  said_on: Day;
  recorded_on: Day;
  source: string;
  relayed_by: string | null;
  credibility: number | null;
  scope: string[];
  with: string | null;
  supersedes: string | null;
  stands: boolean;
  sensitivity: Audience;
  quote: string;
  url: string;
  note: string;
}

/** `passage.statement/1` */
export interface StatementDetail {
  statement: Statement;
  supports: Statement[];
  contradicts: Statement[];
  /** What takes its place. */
  superseded_by: Statement[];
}

/** Claims of different sources that cannot all hold, on a run of days. */
export interface Dispute {
  /** The corridor, leg or site. */
  about: string;
  /** What it is about: `state`, a figure, a count. */
  kind: string;
  /** The group of goods for which they clash; `null`: all goods. */
  group: string | null;
  first: Day;
  last: Day;
  sides: DisputeSide[];
}

/** Those who claim the same. */
export interface DisputeSide {
  /** In words of the program: `closed`, `open: 10 trucks a day`, `361 t counted`. */
  claim: string;
  statements: string[];
  deliveries: string[];
  sources: string[];
}

/** The part of `passage.access/1` that lists disputes. */
export interface Disputes {
  disputes: Dispute[];
}

/** A column of a table, for a form. */
export interface Column {
  name: string;
  is_required: boolean;
  /** In words of the program, which are English. */
  meaning: string;
  /** The words it knows; empty: anything of its kind. */
  words: string[];
}

export interface Columns {
  statements: Column[];
}

/** What was added to the log, or would be. */
export interface Added {
  ids: string[];
  revision?: string;
  head?: string | null;
  /** Warnings about the new rows; absent where the server gives none. */
  faults?: Fault[];
  /** The standing statements that say otherwise, by the id of the new one; empty for a preview, where nobody looks. */
  contradicts?: Record<string, string[]> | null;
}

/** A scenario that was kept. */
export interface KeptScenario {
  id: string;
  revision: string;
}

/** Work that takes longer than a click. */
export interface Job {
  id: string;
  kind: JobKind;
  state: "waiting" | "running" | "done" | "failed" | "cancelled";
  done: number;
  total: number | null;
  faults: Fault[];
}

export type JobKind = "plan" | "compare" | "readings";

/** Whether trucks were counted whole, as on the road, or cut up, which is quicker and a little better than can be. */
export type Trucks = "whole" | "divisible";

/** `passage.compare/1` */
export interface Comparison {
  from: Day;
  trucks: Trucks;
  cases: ComparedCase[];
  worth: Worth[];
  interaction: { corridors: string[]; value: number }[];
  believed: ComparedCase;
}

export interface ComparedCase {
  open: string[];
  met_share: number;
  unmet_t: number;
  person_days_short: number;
  delivered_t: number;
}

export interface Worth {
  corridor: string;
  alone: number;
  shapley: number | null;
  per_day_of_delay: number;
}

/** The plan under each belief rule, and what single statements change. */
export interface Readings {
  readings: { rule: string; summary: Summary; is_same_as: string | null; not_kept: string[]; trucks: Trucks }[];
  spread: { person_days_short: { least: number; most: number } };
  influence: { statement: string; person_days_short: number; unmet_t: number; sentence: string }[];
}

/** Sent whenever the tables on disk change; with faults, the answers are still those of the tables before. */
export interface WorkspaceEvent {
  revision: string;
  faults: Fault[];
}

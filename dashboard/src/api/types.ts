/**
 * What the server of `passage serve` sends and takes. Days are ISO dates, shares 0 to 1, quantities tonnes, ids as in the tables.
 * The first part is made of `openapi.json` (`npm run types`); the second names what the page reads of documents that are those
 * of the command line.
 */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Fault = Schemas["Fault"];
export type State = Schemas["State"];
export type Audience = Schemas["Audience"];
export type Choice = Schemas["Choice"];
export type WhatIf = Schemas["WhatIf"];
export type Workspace = Omit<Schemas["Workspace"], "legs"> & { legs: Leg[] };
export type SiteKind = Schemas["SiteKind"];
export type Site = Schemas["Site"];
/** With longitude and latitude of its points. */
export type Leg = Omit<Schemas["Leg"], "line"> & { line: [number, number][] };
export type Corridor = Schemas["Corridor"];
export type Commodity = Schemas["Commodity"];
export type Item = Schemas["Item"];
export type Source = Schemas["Source"];
export type Rule = Schemas["Rule"];
export type Scenario = Schemas["Scenario"];
export type Summary = Schemas["Summary"];
export type Answer = Schemas["Answer"];
export type RunsOut = Schemas["RunsOut"];
export type Place = Schemas["Place"];
export type CorridorDays = Schemas["CorridorDays"];
export type CorridorDay = Schemas["CorridorDay"];
export type Shortage = Schemas["Shortage"];
export type Limit = Schemas["Limit"];
export type Column = Schemas["Column"];
export type Columns = Schemas["Columns"];
export type Added = Schemas["Added"];
export type Job = Schemas["Job"];
export type JobKind = Schemas["JobKind"];
export type WorkspaceEvent = Schemas["WorkspaceEvent"];

/** An ISO date, `2023-09-18`. */
export type Day = string;

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

/** A scenario that was kept. */
export interface KeptScenario {
  id: string;
  revision: string;
}

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
  /** All roads opened so many days later. */
  all_delayed: { days: number; person_days_short: number }[];
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

/** How the columns of a statement are laid out as a form. */
import type { Column } from "../api/types";

export type Kind = "subject" | "source" | "words" | "date" | "number" | "groups" | "condition" | "long" | "address" | "text";

/** Columns that are asked for together. */
export interface Group {
  /** The message that names it. */
  label: string;
  columns: Column[];
}

const KINDS: Record<string, Kind> = {
  about: "subject",
  source: "source",
  scope: "groups",
  condition: "condition",
  quote: "long",
  note: "long",
  url: "address",
  share: "number",
  trucks_per_day: "number",
  t_per_day: "number",
};

const GROUPS: [label: string, names: string[]][] = [
  ["entry-what", ["source", "about", "says", "modality", "said_on"]],
  ["entry-days", ["valid_from", "valid_to", "condition"]],
  ["entry-much", ["trucks_per_day", "t_per_day", "share", "scope"]],
  ["entry-origin", ["quote", "relayed_by", "url", "credibility"]],
  ["entry-log", ["note", "sensitivity", "supersedes", "recorded_on", "id"]],
];

/** Columns that this page has names for in every language. */
export const NAMED: readonly string[] = GROUPS.flatMap(([, names]) => names);

export function kindOf({ name, words }: Column): Kind {
  const kind = KINDS[name];
  if (kind !== undefined) return kind;
  if (name.endsWith("_on") || name.startsWith("valid_")) return "date";
  return words.length > 0 ? "words" : "text";
}

/** The columns in their groups. Those that are not known here come last, under their own names. */
export function groupsOf(columns: readonly Column[]): Group[] {
  const groups = GROUPS.map(([label, names]) => ({
    label,
    columns: names.flatMap((name) => columns.find((column) => column.name === name) ?? []),
  }));
  groups.at(-1)?.columns.push(...columns.filter(({ name }) => !NAMED.includes(name)));
  return groups.filter((group) => group.columns.length > 0);
}

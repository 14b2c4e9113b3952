/** The statement that is being written, kept in the browser until the program has acknowledged it. */
import type { Statement } from "../api/types";
import type { Store } from "../state/keep";

/** Cells by column; what is not there is empty. */
export type Cells = Record<string, string>;

export interface Draft {
  cells: Cells;
  /** The id under which it was sent without an answer: it may be in the log already. `null`: it was not sent. */
  sentAs: string | null;
}

/** The key of a workspace, as that of its choice. */
export function draftKey(workspace: { name: string; start: string }): string {
  return `passage draft: ${workspace.name}, ${workspace.start}`;
}

/** The draft that was left; `null`: none, or none that can be read. */
export function recallDraft(store: Store, key: string): Draft | null {
  try {
    const read: unknown = JSON.parse(store.getItem(key) ?? "null");
    if (typeof read !== "object" || read === null || !("cells" in read)) return null;
    const { cells, sentAs } = read as { cells: unknown; sentAs?: unknown };
    if (typeof cells !== "object" || cells === null) return null;
    const texts = Object.entries(cells).filter((pair): pair is [string, string] => typeof pair[1] === "string");
    return { cells: Object.fromEntries(texts), sentAs: typeof sentAs === "string" ? sentAs : null };
  } catch {
    return null;
  }
}

/** Keeps the draft. `false`: the browser keeps nothing, so that a reload would lose it. */
export function keepDraft(store: Store, key: string, draft: Draft): boolean {
  try {
    store.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets the draft, once it is acknowledged or thrown away. */
export function forgetDraft(store: Store, key: string): void {
  try {
    store.removeItem(key);
  } catch {
    // A store that cannot be written keeps nothing either.
  }
}

/** Cells that are sent: without empty ones, and numbers with a decimal point where they were typed with a comma. */
export function sent(cells: Cells): Cells {
  const filled: Cells = {};
  for (const [name, typed] of Object.entries(cells)) {
    const text = typed.trim();
    if (text === "") continue;
    filled[name] = NUMBERS.includes(name) && /^\d+,\d+$/.test(text) ? text.replace(",", ".") : text;
  }
  return filled;
}

/** Columns that hold numbers. */
export const NUMBERS = ["share", "trucks_per_day", "t_per_day", "credibility"];

/** Whether anything is written beyond what the form begins with. */
export function isBlank(cells: Cells, begun: Cells): boolean {
  return Object.entries(cells).every(([name, text]) => text.trim() === "" || text === begun[name]);
}

/** A new statement: said today. */
export function newCells(today: string): Cells {
  return { said_on: today };
}

/** A text as it is compared: the tables keep no line breaks, and ids in any case are the same. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

/** Whether the log holds under the draft's id what the draft says. */
export function isEntered(cells: Cells, statement: Statement): boolean {
  const typed = sent(cells);
  const same = (name: "about" | "says" | "source" | "said_on" | "quote" | "note" | "url") =>
    typed[name] === undefined || plain(typed[name]) === plain(String(statement[name]));
  return same("about") && same("says") && same("source") && same("said_on") && same("quote") && same("note") && same("url");
}

/** The cells of a statement, as its successor begins: the same in all but its id and the day it is recorded. */
export function correctionOf(statement: Statement): Cells {
  const { id, about, says, modality, valid_from, valid_to, said_on, source, relayed_by, scope, sensitivity, quote, url, note } = statement;
  const cells: Cells = { about, says, modality, valid_from, said_on, source, sensitivity, quote, url, note, supersedes: id };
  if (valid_to !== null) cells.valid_to = valid_to;
  if (relayed_by) cells.relayed_by = relayed_by;
  if (scope.length > 0) cells.scope = scope.join("|");
  if (statement.with !== null) cells.condition = `with:${statement.with}`;
  for (const name of ["share", "trucks_per_day", "t_per_day", "credibility"] as const) {
    const value = statement[name];
    if (value !== null) cells[name] = String(value);
  }
  return cells;
}

/**
 * The cells that undo a statement: what stood before it is said again. Where nothing did, a statement of the same source that says
 * nothing of the state takes its place.
 */
export function undoingOf(statement: Statement, before: Statement | undefined, note: string): Cells {
  if (before !== undefined) return { ...correctionOf(before), supersedes: statement.id };
  const { about, modality, said_on, source, sensitivity } = statement;
  return { about, says: "none", modality, said_on, source, sensitivity, note, supersedes: statement.id };
}

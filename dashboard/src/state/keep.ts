/** What a reload keeps: the reader's choice, in the browser and nowhere else. No data of the tables. */
import { isDay } from "../words/date";
import type { Choice } from "../api/types";
import { nameOf, nothingSupposed, type Supposed, type Supposition } from "./suppose";

/** What is kept for one workspace. */
export interface Kept {
  supposed: Supposed;
  /** The chosen day; `null`: none yet. */
  day: string | null;
  view: string | null;
}

/** The part of `Storage` that is used. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const LANGUAGE = "passage language";

/** The key of a workspace and of what the server was started with: two workspaces opened on one port do not mix. */
export function keyOf(workspace: { name: string; start: string; choice: Choice }): string {
  return `passage choice: ${workspace.name}, ${workspace.start}, ${nameOf(workspace.choice)}`;
}

/** What was kept, or `null`: nothing, or nothing that can be read. */
export function recall(store: Store, key: string): Kept | null {
  const text = attempt(() => store.getItem(key));
  if (text == null) return null;
  try {
    return checked(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Keeps; a full or forbidden store is no reason to stop working. */
export function keep(store: Store, key: string, kept: Kept): void {
  attempt(() => store.setItem(key, JSON.stringify(kept)));
}

export function recallLanguage(store: Store): string | null {
  return attempt(() => store.getItem(LANGUAGE));
}

export function keepLanguage(store: Store, code: string): void {
  attempt(() => store.setItem(LANGUAGE, code));
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function checked(read: unknown): Kept | null {
  if (!isRecord(read)) return null;
  const supposed = nothingSupposed();
  if (isRecord(read.supposed)) {
    supposed.rule = text(read.supposed.rule);
    supposed.scenario = text(read.supposed.scenario);
    supposed.asOf = day(read.supposed.asOf);
    if (isRecord(read.supposed.corridors)) {
      for (const [id, one] of Object.entries(read.supposed.corridors)) {
        const supposition = suppositionOf(one);
        if (supposition !== null) supposed.corridors[id] = supposition;
      }
    }
  }
  return { supposed, day: day(read.day), view: text(read.view) };
}

function suppositionOf(read: unknown): Supposition | null {
  if (!isRecord(read)) return null;
  const { says } = read;
  if (says !== "open" && says !== "restricted" && says !== "closed" && says !== "believed") return null;
  return { says, from: day(read.from), to: day(read.to) };
}

function isRecord(read: unknown): read is Record<string, unknown> {
  return typeof read === "object" && read !== null && !Array.isArray(read);
}

function text(read: unknown): string | null {
  return typeof read === "string" ? read : null;
}

function day(read: unknown): string | null {
  return isDay(read) ? read : null;
}

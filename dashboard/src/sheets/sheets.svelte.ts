/** What stands open beside the page: the reasons of a number. One at a time; from one, others can be opened and gone back from. */
import type { Day } from "../api/types";

/** One kind for each component in `SheetFrame.svelte`. */
export type Sheet =
  /** What is believed of a corridor on a day, on whose word, and who says otherwise. */
  | { kind: "access"; corridor: string; day: number }
  /** Who goes short on a day, and why. */
  | { kind: "short"; day: number }
  /** Why a place goes short of an item, on its worst or the given day. */
  | { kind: "reasons"; site: string; item?: string; date?: Day }
  /** One place: people, stock, supply. */
  | { kind: "place"; site: string }
  /** What holds the plan back. */
  | { kind: "limits" }
  /** One statement, what supports it and what contradicts it. */
  | { kind: "statement"; id: string };

class Sheets {
  #stack: Sheet[] = $state.raw([]);

  get current(): Sheet | null {
    return this.#stack.at(-1) ?? null;
  }

  get canGoBack(): boolean {
    return this.#stack.length > 1;
  }

  /** Opens a sheet from the page: those before are closed. */
  open(sheet: Sheet): void {
    this.#stack = [sheet];
  }

  /** Opens a sheet from within another, which can be gone back to. */
  deeper(sheet: Sheet): void {
    this.#stack = [...this.#stack, sheet];
  }

  back(): void {
    this.#stack = this.#stack.slice(0, -1);
  }

  close(): void {
    this.#stack = [];
  }
}

export const sheets = new Sheets();

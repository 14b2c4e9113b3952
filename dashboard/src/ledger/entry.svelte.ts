/** Entering a statement: written, checked, saved. Nothing is lost between these: the draft is kept until it is acknowledged. */
import { getColumns, getStatement, postStatement, Refused, Unreachable } from "../api/client";
import type { Added, Answer, Column, Fault, Statement } from "../api/types";
import { situation } from "../state/situation.svelte";
import { statements } from "../state/statements.svelte";
import { lacking } from "./fault";
import {
  type Cells,
  correctionOf,
  draftKey,
  forgetDraft,
  isBlank,
  isEntered,
  keepDraft,
  newCells,
  recallDraft,
  sent,
  undoingOf,
} from "./draft";

/**
 * Where an entry stands: being written; on its way to be checked; without faults, to be saved; on its way to be saved; acknowledged;
 * sent without an answer, so that nobody knows whether it is in the log.
 */
export type Step = "writing" | "checking" | "checked" | "saving" | "saved" | "unsure";

class Entry {
  columns: Column[] = $state.raw([]);
  /** Why the form cannot be shown. */
  hasFailed = $state(false);
  cells: Cells = $state({});
  step: Step = $state("writing");
  faults: Fault[] = $state.raw([]);
  /** What saving would add. */
  preview: Added | null = $state.raw(null);
  /** Ids that were added last. */
  savedAs: string[] = $state.raw([]);
  /** Ids of standing statements that say otherwise than what was added last. */
  contradicted: string[] = $state.raw([]);
  /** The answer to the tables before the last saving; `null`: the page was loaded anew since. */
  before: Answer | null = $state.raw(null);
  /** The program did not answer the last check or saving. */
  isCut = $state(false);
  /** The tables had changed since the page read them. */
  isOutdated = $state(false);
  /** Whether the browser keeps the draft. */
  isKept = $state(true);
  /** A draft that was sent without an answer was looked for and is not in the log. */
  isNotEntered = $state(false);

  #key = "";
  #begun: Cells = {};
  #sentAs: string | null = null;

  /** Whether something is written that a new beginning would throw away. */
  readonly hasDraft = $derived(!isBlank(this.cells, this.#begun));

  /** Reads the columns, and the draft that was left, once per workspace. */
  async begin(): Promise<void> {
    const { workspace } = situation;
    if (workspace === null) return;
    const key = draftKey(workspace);
    if (key !== this.#key) {
      this.#key = key;
      this.#begun = newCells(workspace.today);
      const left = recallDraft(localStorage, key);
      this.cells = left?.cells ?? { ...this.#begun };
      this.#sentAs = left?.sentAs ?? null;
      this.step = this.#sentAs === null ? "writing" : "unsure";
    }
    if (this.columns.length === 0) {
      this.hasFailed = false;
      try {
        this.columns = (await getColumns()).statements;
      } catch {
        // The form says so and offers to try again.
        this.hasFailed = true;
      }
    }
    if (this.step === "unsure") await this.settle();
  }

  /** Writes a cell. What was checked before has to be checked again. */
  write(column: string, text: string): void {
    if (this.cells[column] === text) return;
    this.cells[column] = text;
    if (this.step !== "unsure") this.step = "writing";
    this.preview = null;
    this.#keep();
  }

  /** Begins anew with the given cells. */
  start(cells?: Cells): void {
    const workspace = situation.workspace;
    this.#begun = newCells(workspace?.today ?? "");
    this.cells = { ...(cells ?? this.#begun) };
    this.step = "writing";
    this.faults = [];
    this.preview = null;
    this.isCut = false;
    this.isOutdated = false;
    this.isNotEntered = false;
    this.#sentAs = null;
    if (cells === undefined) forgetDraft(localStorage, this.#key);
    else this.#keep();
  }

  correct(statement: Statement): void {
    this.start(correctionOf(statement));
  }

  /** Begins the statement that undoes `statement`. */
  undo(statement: Statement, note: string): void {
    const before = statement.supersedes === null ? undefined : statements.of(statement.supersedes);
    this.start(undoingOf(statement, before, note));
  }

  /** Lets the program check what is written, and adds nothing. */
  async check(): Promise<void> {
    this.#forgetFindings();
    this.faults = lacking(this.cells, this.columns);
    if (this.faults.length > 0) {
      this.step = "writing";
      return;
    }
    this.step = "checking";
    try {
      this.preview = await postStatement(sent(this.cells), true);
      this.faults = this.preview.faults ?? [];
      this.step = "checked";
    } catch (problem) {
      this.#fail(problem);
    }
  }

  /**
   * Saves what was checked, under the id that the check gave: should the answer be lost, the log can be asked for that id, and the
   * same statement cannot be entered twice.
   */
  async save(): Promise<void> {
    const id = this.cells.id?.trim() || this.preview?.ids[0];
    this.step = "saving";
    this.#forgetFindings();
    this.#sentAs = id ?? null;
    this.#keep();
    this.before = situation.base;
    try {
      const added = await postStatement(sent(id === undefined ? this.cells : { ...this.cells, id }), false);
      await this.#acknowledge(added);
    } catch (problem) {
      if (problem instanceof Unreachable && this.#sentAs !== null) {
        this.isCut = true;
        this.step = "unsure";
      } else {
        this.#sentAs = null;
        this.#keep();
        this.#fail(problem);
      }
    }
  }

  /** Looks whether a draft that was sent without an answer is in the log. */
  async settle(): Promise<void> {
    const id = this.#sentAs;
    if (id === null) return;
    try {
      const { statement } = await getStatement(id);
      // Asked twice at the same time, the second answer finds nothing left to settle.
      if (this.#sentAs !== id) return;
      if (isEntered(this.cells, statement)) await this.#acknowledge({ ids: [id] });
      else this.#takeBack();
    } catch (problem) {
      if (this.#sentAs !== id) return;
      if (problem instanceof Refused && problem.status === 404) this.#takeBack();
      else if (problem instanceof Refused) this.#fail(problem);
      else this.isCut = true;
    }
  }

  /**
   * The log does not show it: it can be checked and saved again, under the same id, so that the program refuses it should it be
   * there after all.
   */
  #takeBack(): void {
    if (this.#sentAs !== null) this.cells.id = this.#sentAs;
    this.#sentAs = null;
    this.isCut = false;
    this.isNotEntered = true;
    this.step = "writing";
    this.#keep();
  }

  async #acknowledge({ ids, contradicts }: Pick<Added, "ids"> & Partial<Added>): Promise<void> {
    forgetDraft(localStorage, this.#key);
    this.#sentAs = null;
    this.isCut = false;
    this.savedAs = ids;
    this.contradicted = [...new Set(Object.values(contradicts ?? {}).flat())];
    this.#begun = newCells(situation.workspace?.today ?? "");
    this.cells = { ...this.#begun };
    this.preview = null;
    this.step = "saved";
    await situation.reread();
    await statements.read();
  }

  #forgetFindings(): void {
    this.isCut = false;
    this.isOutdated = false;
    this.isNotEntered = false;
    this.faults = [];
  }

  #fail(problem: unknown): void {
    this.step = "writing";
    this.preview = null;
    if (problem instanceof Unreachable) {
      this.isCut = true;
    } else if (problem instanceof Refused && problem.isOutdated) {
      // What is written stays, and is checked against the tables as they are now.
      this.isOutdated = true;
      void situation.reread();
    } else if (problem instanceof Refused) {
      this.faults = problem.faults;
    } else {
      throw problem;
    }
  }

  #keep(): void {
    this.isKept = keepDraft(localStorage, this.#key, { cells: this.cells, sentAs: this.#sentAs });
  }
}

/** The one entry of this page. */
export const entry = new Entry();

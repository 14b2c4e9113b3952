/** Scenarios that are held side by side: which, and their answers. */
import { isAborted, postAnswer, Refused } from "../api/client";
import type { Answer, Choice, Fault } from "../api/types";
import { questionOf, situation } from "../state/situation.svelte";

/** Most that stand side by side, besides belief. */
export const MOST = 4;

/** Stands for what is supposed now. No scenario has it as its id: ids hold no spaces. */
export const NOW = "as supposed";

/** What is known of one answer. */
export type Found = { state: "waiting" } | { state: "here"; answer: Answer } | { state: "failed"; faults: Fault[] };

class Comparison {
  /** Ids of scenarios, and `NOW`. */
  chosen: string[] = $state([]);
  #found: Record<string, Found> = $state({});

  /** The choice of a column; `null`: belief alone. All stand under the same rule and as-of date. */
  choiceOf(id: string | null): Choice {
    const { rule = null, as_of = null } = situation.choice;
    if (id === NOW) return situation.choice;
    return { rule, as_of, scenario: id, what_ifs: [] };
  }

  /** The answer of a column. */
  of(id: string | null): Found {
    return this.#found[this.#question(id)] ?? { state: "waiting" };
  }

  choose(id: string, isChosen: boolean): void {
    const others = this.chosen.filter((one) => one !== id);
    this.chosen = isChosen ? [...others, id].slice(0, MOST) : others;
  }

  /** Asks for all columns that have no answer yet, one after the other. */
  async ask(): Promise<void> {
    const { workspace } = situation;
    if (workspace === null) return;
    for (const id of [null, ...this.chosen]) {
      const question = this.#question(id);
      if (question in this.#found) continue;
      this.#found[question] = { state: "waiting" };
      try {
        this.#found[question] = { state: "here", answer: await postAnswer(this.choiceOf(id), workspace.revision) };
      } catch (problem) {
        if (isAborted(problem)) delete this.#found[question];
        else this.#found[question] = { state: "failed", faults: problem instanceof Refused ? problem.faults : [] };
        if (problem instanceof Refused && problem.isOutdated) void situation.reread();
      }
    }
  }

  /** Asks anew for what failed. */
  async again(): Promise<void> {
    for (const [question, { state }] of Object.entries(this.#found)) if (state === "failed") delete this.#found[question];
    await this.ask();
  }

  #question(id: string | null): string {
    return questionOf(this.choiceOf(id), situation.workspace?.revision ?? "");
  }
}

export const comparison = new Comparison();

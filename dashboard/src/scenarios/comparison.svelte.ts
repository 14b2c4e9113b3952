/** Scenarios that are held side by side: which, and their answers. */
import { postAnswer, Refused } from "../api/client";
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
  #isAsking = false;

  /** The choice of a column; `null`: belief alone. All stand under the same rule and as-of date. */
  choiceOf(id: string | null): Choice {
    const { rule = null, as_of = null } = situation.choice;
    if (id === NOW) return situation.choice;
    return { rule, as_of, scenario: id, what_ifs: [] };
  }

  /** The answer of a column. That to the tables as they stand is here already. */
  of(id: string | null): Found {
    const { base, choice, workspace } = situation;
    if (id === null && !choice.rule && !choice.as_of && base !== null && base.revision === workspace?.revision) {
      return { state: "here", answer: base };
    }
    return this.#found[this.#question(id)] ?? { state: "waiting" };
  }

  choose(id: string, isChosen: boolean): void {
    const others = this.chosen.filter((one) => one !== id);
    this.chosen = isChosen ? [...others, id].slice(0, MOST) : others;
  }

  /** Shows a scenario that was just kept, in the place of the last one where there is no room. */
  add(id: string): void {
    this.chosen = [...this.chosen.filter((one) => one !== id).slice(0, MOST - 1), id];
  }

  /** Asks for all columns that have no answer yet, one after the other. A column that is added meanwhile is asked for too. */
  async ask(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    for (;;) {
      const { workspace } = situation;
      const id = [null, ...this.chosen].find((one) => this.of(one).state === "waiting");
      if (workspace === null || id === undefined) break;
      const question = this.#question(id);
      try {
        this.#found[question] = { state: "here", answer: await postAnswer(this.choiceOf(id), workspace.revision) };
      } catch (problem) {
        this.#found[question] = { state: "failed", faults: problem instanceof Refused ? problem.faults : [] };
        if (problem instanceof Refused && problem.isOutdated) await situation.reread();
      }
    }
    this.#isAsking = false;
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

/** The whole plan behind the answer that is shown: movements and what is given out. Read once per answer. */
import { getPlan } from "../api/client";
import type { Plan } from "../api/types";
import { Newest } from "./newest";
import { situation } from "./situation.svelte";

class Planned {
  /** The newest plan that is here; stays until the next one is. */
  plan: Plan | null = $state.raw(null);
  /** The key of that plan. Another than that of the answer: it is on its way. */
  key = $state("");
  hasFailed = $state(false);
  #asked = "";
  #newest = new Newest();

  readonly isCurrent = $derived(this.key === situation.answer?.key);

  /** Reads the plan of the answer that is shown now. */
  async read(): Promise<void> {
    const key = situation.answer?.key;
    if (key === undefined || key === this.#asked) return;
    this.#asked = key;
    this.hasFailed = false;
    try {
      const plan = await this.#newest.run((signal) => getPlan(key, signal));
      if (plan !== null) {
        this.plan = plan;
        this.key = key;
      }
    } catch {
      this.#asked = "";
      this.hasFailed = true;
    }
  }
}

export const planned = new Planned();

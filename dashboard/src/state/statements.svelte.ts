/** The log, read when somebody first asks who said something. */
import { getLog } from "../api/client";
import type { Statement } from "../api/types";
import { Newest } from "./newest";
import { questionOf, situation } from "./situation.svelte";

class Statements {
  #byId: Map<string, Statement> = $state.raw(new Map());
  /** Whether the log could not be read. */
  hasFailed = $state(false);
  #readFor = "";
  #newest = new Newest();

  /** The statement of this id; `undefined` while the log is not read, or where it is kept from the audience. */
  of(id: string): Statement | undefined {
    return this.#byId.get(id);
  }

  /** All of them, in the order of the log. */
  get all(): Statement[] {
    return [...this.#byId.values()];
  }

  /** Reads the log, unless it is that of the same tables and as-of date already. */
  async read(): Promise<void> {
    const { workspace, choice } = situation;
    if (workspace === null) return;
    const question = questionOf({ as_of: choice.as_of ?? null }, workspace.revision);
    if (this.#readFor === question) return;
    this.#readFor = question;
    this.hasFailed = false;
    try {
      const log = await this.#newest.run((signal) => getLog(choice.as_of ?? null, signal));
      if (log !== null) this.#byId = new Map(log.statements.map((one) => [one.id, one]));
    } catch {
      // Shown where statements are asked for, with a button to try again.
      this.#readFor = "";
      this.hasFailed = true;
    }
  }
}

export const statements = new Statements();

/** How long stocks last if nothing more arrives: it depends on the tables alone, not on what is supposed of roads. */
import { getOutlook } from "../api/client";
import type { OutlookRow } from "../api/types";
import { Newest } from "./newest";
import { questionOf, situation } from "./situation.svelte";

class Lasting {
  #rows: OutlookRow[] = $state.raw([]);
  #readFor = "";
  #newest = new Newest();

  /** The rows of a place; empty while they are not read. */
  at(site: string): OutlookRow[] {
    return this.#rows.filter((row) => row.site === site);
  }

  async read(): Promise<void> {
    const { workspace, choice } = situation;
    if (workspace === null) return;
    const question = questionOf({ as_of: choice.as_of ?? null }, workspace.revision);
    if (this.#readFor === question) return;
    this.#readFor = question;
    try {
      const outlook = await this.#newest.run((signal) => getOutlook(choice.as_of ?? null, signal));
      if (outlook !== null) this.#rows = outlook.rows;
    } catch {
      // The column stays empty; the next sheet of a place asks again.
      this.#readFor = "";
    }
  }
}

export const lasting = new Lasting();

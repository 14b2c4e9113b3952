/** What is shown of the log; kept while other views are looked at. */
import { allStatements, type StatementFilter } from "./filter";

class Ledger {
  /** The part of the view: `statements`, `contradictions` or `enter`. */
  part = $state("statements");
  filter: StatementFilter = $state(allStatements());
  /** The statement whose contradictions are looked at; `null`: all disputes. */
  focus: string | null = $state(null);

  /** Shows what supports and what contradicts a statement. */
  look(id: string): void {
    this.focus = id;
    this.part = "contradictions";
  }
}

export const ledger = new Ledger();

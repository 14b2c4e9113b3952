/** The one store of the page: what the tables say, what is supposed, and what comes of it. */
import { getWorkspace, isAborted, isThere, postAnswer, Refused, Unreachable } from "../api/client";
import { listen } from "../api/events";
import type { Answer, Choice, Day, Fault, Workspace } from "../api/types";
import { dayAfter, daysBetween } from "../words/date";
import { keep, keyOf, recall } from "./keep";
import { Newest } from "./newest";
import { AS_BELIEVED, beliefOf, choiceOf, fitted, hasSupposed, nameOf, nothingSupposed, supposedBy, type Supposed, type Supposition } from "./suppose";

/**
 * Where the page stands: before the first answer (`loading`), with one (`ready`), with tables that hold no corridor (`empty`),
 * with tables or a request that have faults before any answer (`faulty`), without the token (`locked`).
 */
export type Phase = "loading" | "ready" | "empty" | "faulty" | "locked";

/** What is looked at more closely. */
export type Selection = { kind: "site" | "corridor"; id: string } | null;

class Situation {
  phase: Phase = $state("loading");
  workspace: Workspace | null = $state.raw(null);
  /** The answer with nothing supposed, under the same rule and as-of date as `answer`. */
  base: Answer | null = $state.raw(null);
  /** The newest answer that has arrived; stays until the next one is here. */
  answer: Answer | null = $state.raw(null);
  supposed: Supposed = $state(nothingSupposed());
  /** The chosen day, counted from the first day of the plan. */
  day = $state(0);
  selection: Selection = $state.raw(null);
  view = $state("map");
  /** Whether a newer answer than the one shown is on its way. */
  isBusy = $state(false);
  /** Whether the program answers. */
  isConnected = $state(true);
  /** Why the last request was refused; empty: it was not. */
  faults: Fault[] = $state.raw([]);
  /** Faults of the tables on disk, while the answers are those of the tables before. */
  stale: Fault[] = $state.raw([]);

  readonly choice: Choice = $derived(choiceOf(this.supposed, this.workspace?.corridors ?? []));
  /** Whether anything is supposed now, answered or not. */
  readonly hasSupposed = $derived(hasSupposed(this.choice));
  /** Whether the answer that is shown is one to something supposed, and can be held against the one as believed. */
  readonly compares = $derived(
    this.answer !== null && this.base !== null && this.answer.days === this.base.days && hasSupposed(this.answer.choice),
  );
  readonly days: Day[] = $derived.by(() => {
    const { start, days } = this.answer ?? this.workspace ?? { start: "1970-01-01", days: 0 };
    return Array.from({ length: days }, (_, index) => dayAfter(start, index));
  });
  readonly date: Day = $derived(this.days[this.day] ?? this.workspace?.start ?? "1970-01-01");

  #newest = new Newest();
  #reading = new Newest();
  #stop: (() => void) | null = null;
  /** The revision that the server last called outdated: it is read anew once, not for ever. */
  #outdated = "";

  /** Reads the tables, recalls what was supposed before a reload, asks, and listens from then on. */
  async start(): Promise<void> {
    this.#stop?.();
    this.#stop = listen({
      onOpen: () => {
        const wasLost = !this.isConnected;
        this.isConnected = true;
        if (wasLost) void this.reread();
      },
      onLost: () => {
        // The stream alone may have ended; only where nothing answers has the program stopped.
        void isThere().then((there) => {
          if (!there) this.isConnected = false;
        });
      },
      onWorkspace: (event) => {
        this.stale = event.faults.filter(isError);
        if (this.stale.length === 0 && event.revision !== this.workspace?.revision) void this.reread();
      },
    });
    await this.reread();
  }

  /** Reads the tables anew and asks both answers again; what is supposed stays as far as the tables still have it. */
  async reread(): Promise<void> {
    this.isBusy = this.answer !== null;
    try {
      const workspace = await this.#reading.run((signal) => getWorkspace(this.supposed.asOf, signal));
      if (workspace === null) return;
      const isFirst = this.workspace === null;
      this.#adopt(workspace, isFirst);
      if (isFirst && this.supposed.asOf !== null) {
        // A reload recalled an as-of date: the tables are asked for again, as they were known then.
        await this.reread();
        return;
      }
      if (workspace.corridors.length === 0) {
        this.phase = "empty";
        this.isBusy = false;
        return;
      }
      await this.ask();
    } catch (problem) {
      this.#fail(problem);
    }
  }

  #adopt(workspace: Workspace, isFirst: boolean): void {
    const chosen = isFirst ? null : this.date;
    let supposed: Supposed = this.supposed;
    this.workspace = workspace;
    this.stale = workspace.stale.filter(isError);
    let day = chosen;
    if (isFirst) {
      const kept = recall(localStorage, keyOf(workspace));
      supposed = kept?.supposed ?? supposedBy(workspace.choice);
      if (kept !== null) {
        day = kept.day;
        this.view = kept.view ?? this.view;
      }
    }
    this.supposed = fitted(supposed, workspace);
    this.day = this.#within(day === null ? 0 : daysBetween(workspace.start, day));
  }

  /**
   * Asks for what is supposed now, and for what is believed under the same rule and as-of date, to hold it against. The numbers
   * shown stay until the new ones are here.
   */
  async ask(): Promise<void> {
    this.#keep();
    const { workspace, choice } = this;
    if (workspace === null || this.phase === "empty") return;
    const { revision } = workspace;
    const belief = beliefOf(choice);
    this.isBusy = true;
    try {
      const answers = await this.#newest.run(async (signal) => {
        const base = this.#baseOf(belief, revision) ?? postAnswer(belief, revision, signal);
        return Promise.all([base, hasSupposed(choice) ? postAnswer(choice, revision, signal) : base]);
      });
      if (answers !== null) {
        const [base, answer] = answers;
        this.base = base;
        this.#show(answer);
      }
    } catch (problem) {
      this.#fail(problem);
    }
  }

  /** The base that is here already, where it is of this belief and these tables. */
  #baseOf(belief: Choice, revision: string): Answer | null {
    const { base } = this;
    return base !== null && base.revision === revision && nameOf(base.choice) === nameOf(belief) ? base : null;
  }

  #show(answer: Answer): void {
    this.answer = answer;
    this.faults = [];
    this.isBusy = false;
    this.isConnected = true;
    this.phase = "ready";
    this.day = this.#within(this.day);
  }

  #fail(problem: unknown): void {
    this.isBusy = false;
    if (isAborted(problem)) return;
    if (problem instanceof Unreachable) {
      this.isConnected = false;
    } else if (problem instanceof Refused && problem.isLocked) {
      this.phase = "locked";
    } else if (problem instanceof Refused && problem.isOutdated && this.#outdated !== this.workspace?.revision) {
      this.#outdated = this.workspace?.revision ?? "";
      void this.reread();
    } else if (problem instanceof Refused) {
      this.faults = problem.faults;
      if (this.answer === null) this.phase = "faulty";
    } else {
      throw problem;
    }
  }

  /** What a corridor is supposed to be. */
  suppositionOf(corridor: string): Supposition {
    return this.supposed.corridors[corridor] ?? AS_BELIEVED;
  }

  /** Supposes something of a corridor, and asks at once. */
  suppose(corridor: string, supposition: Supposition): void {
    this.supposed.corridors[corridor] = supposition;
    void this.ask();
  }

  /** Takes over a whole set of suppositions, as of a kept scenario, and asks at once. */
  supposeAll(supposed: Supposed): void {
    this.supposed = supposed;
    void this.ask();
  }

  chooseRule(rule: string | null): void {
    this.supposed.rule = rule;
    void this.ask();
  }

  chooseAsOf(day: Day | null): void {
    this.supposed.asOf = day;
    void this.reread();
  }

  chooseScenario(scenario: string | null): void {
    this.supposed.scenario = scenario;
    void this.ask();
  }

  /** Back to the tables as they stand. */
  /** Takes back what is supposed; rule and as-of date stay. */
  reset(): void {
    const { rule, asOf } = this.supposed;
    this.supposed = { ...nothingSupposed(), rule, asOf };
    void this.ask();
  }

  chooseDay(day: number): void {
    this.day = this.#within(day);
    this.#keep();
  }

  show(view: string): void {
    this.view = view;
    this.#keep();
  }

  #within(day: number): number {
    const { days } = this.answer ?? this.workspace ?? { days: 1 };
    return Math.max(0, Math.min(days - 1, day));
  }

  #keep(): void {
    if (this.workspace === null) return;
    keep(localStorage, keyOf(this.workspace), { supposed: this.supposed, day: this.date, view: this.view });
  }
}

/** The situation of this page. */
export const situation = new Situation();

function isError({ severity }: Fault): boolean {
  return severity === "error";
}

/** One name for equal questions, to know whether something that was worked out still fits. */
export function questionOf(choice: Choice, revision: string): string {
  return `${revision} ${nameOf(choice)}`;
}

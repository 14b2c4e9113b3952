/** Longer work at the server: asked for by a click, with progress, and called off by another. */
import { cancelJob, getJob, getJobResult, postJob, Refused } from "../api/client";
import { follow, hasEnded } from "../api/events";
import type { Choice, Day, Fault, Job, JobKind } from "../api/types";
import { questionOf, situation } from "./situation.svelte";

/** One kind of work, its newest result and the question that this result answers. */
export class Work<Result> {
  job: Job | null = $state.raw(null);
  result: Result | null = $state.raw(null);
  faults: Fault[] = $state.raw([]);
  /** Whether the way to the program was cut in the midst of it. */
  isLost = $state(false);
  #answers = $state("");
  #stop: (() => void) | null = null;

  readonly isRunning = $derived(this.job !== null && !hasEnded(this.job));
  readonly isCurrent: boolean;

  /** `choiceOf` leaves out of a choice what the work does not depend on; `firstDay` tells from when roads open in a comparison. */
  constructor(
    readonly kind: JobKind,
    private readonly choiceOf: (choice: Choice) => Choice,
    private readonly firstDay: () => Day | null = () => null,
  ) {
    this.isCurrent = $derived(this.#answers === this.#question());
  }

  #question(): string {
    return `${questionOf(this.choiceOf(situation.choice), situation.workspace?.revision ?? "")} ${this.firstDay() ?? ""}`;
  }

  async start(): Promise<void> {
    this.#stop?.();
    this.faults = [];
    this.isLost = false;
    const question = this.#question();
    try {
      const job = await postJob(this.kind, this.choiceOf(situation.choice), situation.workspace?.revision ?? null, this.firstDay());
      this.job = job;
      if (hasEnded(job)) {
        await this.#take(job, question);
        return;
      }
      this.#stop = follow(
        job.id,
        (news) => {
          this.job = news;
          if (hasEnded(news)) void this.#take(news, question);
        },
        () => void this.#lookAgain(job.id, question),
      );
    } catch (problem) {
      this.#fail(problem);
    }
  }

  /** The stream has ended; the job may have ended with it. */
  async #lookAgain(id: string, question: string): Promise<void> {
    try {
      const job = await getJob(id);
      this.job = job;
      if (hasEnded(job)) await this.#take(job, question);
      else this.#fail(null);
    } catch (problem) {
      this.#fail(problem);
    }
  }

  async #take(job: Job, question: string): Promise<void> {
    this.faults = job.faults;
    if (job.state !== "done") return;
    try {
      this.result = await getJobResult<Result>(job.id);
      this.#answers = question;
    } catch (problem) {
      this.#fail(problem);
    }
  }

  #fail(problem: unknown): void {
    this.job = null;
    if (problem instanceof Refused) this.faults = problem.faults;
    else this.isLost = true;
  }

  async cancel(): Promise<void> {
    const { job } = this;
    this.#stop?.();
    this.job = null;
    if (job === null) return;
    try {
      await cancelJob(job.id);
    } catch {
      // The page waits for it no longer, whatever becomes of it.
    }
  }
}

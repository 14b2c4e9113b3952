/** Of several requests for the same thing only the newest counts; older ones are called off. */
export class Newest {
  #controller: AbortController | null = null;

  /** Runs `work`, calling off what ran before. `null` where it was itself overtaken, with a result or a fault. */
  async run<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result | null> {
    this.#controller?.abort();
    const controller = new AbortController();
    this.#controller = controller;
    try {
      const result = await work(controller.signal);
      return this.#controller === controller ? result : null;
    } catch (problem) {
      if (this.#controller !== controller) return null;
      throw problem;
    }
  }

  /** Calls off what runs. */
  stop(): void {
    this.#controller?.abort();
    this.#controller = null;
  }
}

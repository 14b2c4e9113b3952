/** What a side of a dispute claims, as data: the server gives it in English words. */

export interface Claim {
  /** `null`: a count, which speaks of no state. */
  state: "open" | "restricted" | "closed" | null;
  /** The message that tells the figure, with its number; `null`: the state alone. */
  figure: { id: string; value: number } | null;
}

const FIGURES: [form: RegExp, id: string][] = [
  [/^([\d.]+) % of capacity$/, "claim-share"],
  [/^([\d.]+) trucks? a day$/, "claim-trucks"],
  [/^([\d.]+) t a day$/, "claim-tonnes"],
  [/^([\d.]+) trucks? counted$/, "claim-trucks-counted"],
  [/^([\d.]+) t counted$/, "claim-tonnes-counted"],
];

/** The claim in these words; `null`: words that are not known here, to be shown as they are. */
export function claimOf(words: string): Claim | null {
  const [, state, rest] = /^(?:(open|restricted|closed)(?:: |$))?(.*)$/.exec(words) ?? [];
  const known = (state ?? null) as Claim["state"];
  if (rest === undefined || rest === "") return known === null ? null : { state: known, figure: null };
  for (const [form, id] of FIGURES) {
    const value = Number(form.exec(rest)?.[1] ?? Number.NaN);
    if (!Number.isNaN(value)) return { state: known, figure: { id, value } };
  }
  return null;
}

/** The days of a row of a scenario, in words. */
import type { Day } from "../api/types";
import { date, t } from "../words/words.svelte";

/** `null`: from the first day, or until further notice. */
export function days(from: Day | null, to: Day | null): string {
  if (from === null && to === null) return t("scenario-always");
  if (from === null) return t("scenario-until", { to: date(to ?? "") });
  if (to === null) return t("scenario-from", { from: date(from) });
  return t("statement-days", { from: date(from), to: date(to) });
}

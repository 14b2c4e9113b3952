/** The new result in one sentence, for those who hear the page. */
import type { Answer } from "../api/types";
import { date, share, t } from "../words/words.svelte";
import { figuresOf } from "./difference";

/** What an answer says, and what it said as believed where something is supposed. */
export function sentenceOf(base: Answer, now: Answer, compares: boolean): string {
  const [was, is] = [figuresOf(base), figuresOf(now)];
  const result =
    is.worstDay === null
      ? t("heard-nobody", { met: share(is.metShare) })
      : t("heard-result", { people: is.worst, day: date(is.worstDay), met: share(is.metShare), days: is.daysShort });
  if (!compares) return `${t("heard-believed")} ${result}`;
  return `${result} ${t("heard-before", { people: was.worst, met: share(was.metShare), days: was.daysShort })}`;
}

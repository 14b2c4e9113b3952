/** What a belief rule is called. */
import { sourceName } from "../state/names.svelte";
import { t } from "../words/words.svelte";

const PARTY = "party:";

/** `latest` and the others by their message, `party:ID` by the party. */
export function ruleName(id: string): string {
  return id.startsWith(PARTY) ? t("rule-party", { party: sourceName(id.slice(PARTY.length)) }) : t(`rule-${id}`);
}

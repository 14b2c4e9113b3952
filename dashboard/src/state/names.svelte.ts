/** What things are called. An id that the tables do not have stands for itself. */
import type { Commodity, Corridor, Item, Leg, Site, Source } from "../api/types";
import { t } from "../words/words.svelte";
import { situation } from "./situation.svelte";

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

class Names {
  readonly sites: Map<string, Site> = $derived(byId(situation.workspace?.sites ?? []));
  readonly legs: Map<string, Leg> = $derived(byId(situation.workspace?.legs ?? []));
  readonly corridors: Map<string, Corridor> = $derived(byId(situation.workspace?.corridors ?? []));
  readonly commodities: Map<string, Commodity> = $derived(byId(situation.workspace?.commodities ?? []));
  readonly items: Map<string, Item> = $derived(byId(situation.workspace?.items ?? []));
  readonly sources: Map<string, Source> = $derived(byId(situation.workspace?.sources ?? []));
}

const names = new Names();

export const siteOf = (id: string): Site | undefined => names.sites.get(id);
export const legOf = (id: string): Leg | undefined => names.legs.get(id);
export const corridorOf = (id: string): Corridor | undefined => names.corridors.get(id);
export const sourceOf = (id: string): Source | undefined => names.sources.get(id);

export const siteName = (id: string): string => names.sites.get(id)?.name ?? id;
export const corridorName = (id: string): string => names.corridors.get(id)?.name ?? id;
export const commodityName = (id: string): string => names.commodities.get(id)?.name ?? id;
export const itemName = (id: string): string => names.items.get(id)?.name ?? names.commodities.get(id)?.name ?? id;
export const sourceName = (id: string): string => names.sources.get(id)?.name ?? id;

/** What a statement, scenario or limit is about: a corridor, leg or site, or anything else by its id. */
export function aboutName(id: string): string {
  return names.corridors.get(id)?.name ?? names.sites.get(id)?.name ?? names.commodities.get(id)?.name ?? legName(id);
}

function legName(id: string): string {
  const leg = names.legs.get(id);
  return leg === undefined ? id : t("leg-name", { from: siteName(leg.from), to: siteName(leg.to) });
}

/** Several names of one place or road: the first, and all others. Neither is left out for the other. */
export function otherNames(names: readonly string[]): string {
  return names.join(" · ");
}

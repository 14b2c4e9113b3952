/** What can stand in the wide region of the page. The corridor panel and the answers stay beside it. */
import type { Component } from "svelte";

export interface View {
  /** Kept over a reload. */
  id: string;
  /** The message that names it. */
  label: string;
  load: () => Promise<{ default: Component }>;
}

/** In the order of the tabs. The first is shown at first. */
export const VIEWS: View[] = [
  { id: "map", label: "view-map", load: () => import("./map/MapView.svelte") },
  { id: "plan", label: "view-plan", load: () => import("./plan/PlanView.svelte") },
  { id: "log", label: "view-log", load: () => import("./ledger/LedgerView.svelte") },
  { id: "scenarios", label: "view-scenarios", load: () => import("./scenarios/ScenariosView.svelte") },
];

/** What there is to draw on a day, whoever draws it. */
import type { Answer, CorridorDay, Movement, Site, State, Workspace } from "../api/types";
import { reaching } from "./reach";
import { crowdingOf, halfSideOf, radiusOf, supplyOf, type Supply } from "./supply";
import type { Degrees } from "./view";

/** A leg as it is on the day. */
export interface Road {
  id: string;
  line: Degrees[];
  mode: string;
  /** `null`: no corridor; nobody closes it. */
  state: State | null;
  isDisputed: boolean;
  isThreatened: boolean;
  corridors: string[];
}

/** A place where people live. */
export interface Community {
  id: string;
  at: Degrees;
  people: number;
  radius: number;
  /** Days of supply of the scarcest item at the end of the day; `null`: nothing is needed there. */
  days: number | null;
  supply: Supply | null;
}

/** Goods at a place where nobody is given any. */
export interface Stock {
  id: string;
  at: Degrees;
  tonnes: number;
  halfSide: number;
  /** Whether every road from here to people is cut by a closed corridor. */
  isStranded: boolean;
}

/** A junction or crossing, or a store without goods. */
export interface Point {
  id: string;
  at: Degrees;
  kind: Site["kind"];
}

/** Tonnes along one leg or several that follow each other, in the direction of the line. */
export interface Flow {
  id: string;
  line: Degrees[];
  tonnes: number;
  middle: Degrees;
}

export interface Scene {
  roads: Road[];
  communities: Community[];
  stocks: Stock[];
  points: Point[];
  flows: Flow[];
}

/** What limits most counts where a leg is of several corridors. */
const ORDER: State[] = ["open", "restricted", "closed"];

/** A day of the plan: counted from the first, and as a date. */
export interface ShownDay {
  index: number;
  date: string;
}

/** The scene of a day of an answer, for a map whose shorter side has `room` pixels. Without movements nothing moves yet. */
export function sceneOf(workspace: Workspace, answer: Answer, movements: readonly Movement[], shown: ShownDay, room: number): Scene {
  const { index: day, date } = shown;
  const states = new Map<string, CorridorDay>();
  for (const { id, days } of answer.corridors) {
    const there = days[day];
    if (there !== undefined) states.set(id, there);
  }
  const closed = new Set([...states].filter(([, { state }]) => state === "closed").map(([id]) => id));
  const reached = reaching(workspace.sites, workspace.legs, closed);
  const places = new Map(answer.places.map((place) => [place.site, place]));
  const mostPeople = workspace.sites.reduce((most, { people }) => Math.max(most, people ?? 0), 1);
  const mostTonnes = answer.places.reduce((most, { stock_t }) => stock_t.reduce((more, one) => Math.max(more, one), most), 1);

  const crowding = crowdingOf(workspace.sites.length, room);
  const communities: Community[] = [];
  const stocks: Stock[] = [];
  const points: Point[] = [];
  for (const { id, kind, lat, lon, people } of workspace.sites) {
    if (lat === null || lon === null) continue;
    const at: Degrees = [lon, lat];
    const place = places.get(id);
    const tonnes = place?.stock_t[day] ?? 0;
    if (kind === "community") {
      const days = place?.days_of_supply[day] ?? null;
      const supply = days === null ? null : supplyOf(days);
      communities.push({ id, at, people: people ?? 0, radius: radiusOf(people ?? 0, mostPeople, crowding), days, supply });
    } else if (tonnes >= 0.05) {
      stocks.push({ id, at, tonnes, halfSide: halfSideOf(tonnes, mostTonnes, crowding), isStranded: !reached.has(id) });
    } else {
      points.push({ id, at, kind });
    }
  }
  // The small ones above the large ones.
  communities.sort((one, other) => other.people - one.people);
  return { roads: roadsOf(workspace, states), communities, stocks, points, flows: flowsOf(workspace, movements, date) };
}

function roadsOf(workspace: Workspace, states: ReadonlyMap<string, CorridorDay>): Road[] {
  return workspace.legs
    .filter(({ line }) => line.length >= 2)
    .map(({ id, line, mode, corridors }) => {
      const there = corridors.flatMap((corridor) => states.get(corridor) ?? []);
      const worst = there.reduce((most, { state }) => Math.max(most, ORDER.indexOf(state)), -1);
      return {
        id,
        line,
        mode,
        corridors,
        state: ORDER[worst] ?? null,
        isDisputed: there.some(({ disputed_by }) => disputed_by.length > 0),
        isThreatened: there.some(({ exposed_by }) => exposed_by.length > 0),
      };
    });
}

/** Goods along one leg in one direction. */
interface Passing {
  from: string;
  to: string;
  line: Degrees[];
  tonnes: number;
}

/** What is on its way on `date`, summed by leg and direction; legs that carry the same goods on are one flow. */
export function flowsOf(workspace: Workspace, movements: readonly Movement[], date: string): Flow[] {
  const legs = new Map(workspace.legs.map((leg) => [leg.id, leg]));
  const passing = new Map<string, Passing>();
  for (const { depart, arrive, from: origin, legs: way, quantity_t } of movements) {
    if (depart > date || arrive < date) continue;
    let from = origin;
    for (const id of way) {
      const leg = legs.get(id);
      if (leg === undefined) break;
      const isForward = leg.from === from;
      const to = isForward ? leg.to : leg.from;
      const key = `${id} ${isForward ? "forth" : "back"}`;
      const there = passing.get(key);
      if (there !== undefined) there.tonnes += quantity_t;
      else if (leg.line.length >= 2) passing.set(key, { from, to, line: isForward ? leg.line : [...leg.line].reverse(), tonnes: quantity_t });
      from = to;
    }
  }
  return chained([...passing.values()].filter(({ tonnes }) => tonnes > 0));
}

/** Joins what comes into a place by one leg and leaves it undiminished by one other. */
function chained(passing: readonly Passing[]): Flow[] {
  const leaving = new Map<string, Passing[]>();
  const coming = new Map<string, Passing[]>();
  for (const one of passing) {
    leaving.set(one.from, [...(leaving.get(one.from) ?? []), one]);
    coming.set(one.to, [...(coming.get(one.to) ?? []), one]);
  }
  /** What carries the same goods on; `null`: they end or part here. */
  const next = (one: Passing): Passing | null => {
    const [on, ...others] = leaving.get(one.to) ?? [];
    const isOnly = on !== undefined && others.length === 0 && coming.get(one.to)?.length === 1;
    return isOnly && on.to !== one.from && Math.abs(on.tonnes - one.tonnes) < 0.0005 ? on : null;
  };
  const followed = new Set(passing.map(next).filter((one) => one !== null));
  const flows: Flow[] = [];
  const taken = new Set<Passing>();
  // Chains begin where nothing comes before; what is left runs in a circle and may begin anywhere.
  for (const first of [...passing.filter((one) => !followed.has(one)), ...passing]) {
    if (taken.has(first)) continue;
    const line = [...first.line];
    taken.add(first);
    for (let on = next(first); on !== null && !taken.has(on); on = next(on)) {
      taken.add(on);
      line.push(...on.line.slice(1));
    }
    flows.push({ id: `${first.from} ${flows.length}`, line, tonnes: first.tonnes, middle: middleOf(line) });
  }
  return flows;
}

/** The point half-way along a line. */
export function middleOf(line: readonly Degrees[]): Degrees {
  const lengths = line.slice(1).map((point, index) => {
    const before = line[index] ?? point;
    return Math.hypot(point[0] - before[0], point[1] - before[1]);
  });
  let left = lengths.reduce((sum, one) => sum + one, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [line[index], line[index + 1]];
    if (from === undefined || to === undefined) break;
    if (left <= length) {
      const part = length === 0 ? 0 : left / length;
      return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
    }
    left -= length;
  }
  return line.at(-1) ?? [0, 0];
}

/** All places that are drawn, to fit them on the screen. */
export function placesOf(workspace: Workspace): Degrees[] {
  const sites = workspace.sites.flatMap(({ lat, lon }): Degrees[] => (lat === null || lon === null ? [] : [[lon, lat]]));
  return [...sites, ...workspace.legs.flatMap(({ line }) => line)];
}

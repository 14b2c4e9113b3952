/** What leaves on one day: departures by origin, as a dispatcher calls them out. */
import type { Day, Movement } from "../api/types";

/** Movements that leave one site for one other over the same corridors. */
export interface Departure {
  to: string;
  corridors: string[];
  trucks: number;
  quantity_t: number;
  /** Most first. */
  goods: { commodity: string; quantity_t: number }[];
}

/** All that leaves one site. */
export interface Origin {
  from: string;
  trucks: number;
  quantity_t: number;
  /** Most tonnes first. */
  departures: Departure[];
}

/** What leaves on `day`, the origin with most tonnes first. */
export function dispatchOf(movements: readonly Movement[], day: Day): Origin[] {
  const origins = new Map<string, Map<string, Departure>>();
  for (const movement of movements) {
    if (movement.depart !== day) continue;
    const departures = entry(origins, movement.from, () => new Map<string, Departure>());
    const key = [movement.to, ...movement.corridors].join(" ");
    const departure = entry(departures, key, () => ({
      to: movement.to,
      corridors: movement.corridors,
      trucks: 0,
      quantity_t: 0,
      goods: [],
    }));
    departure.trucks += movement.trucks;
    departure.quantity_t += movement.quantity_t;
    const good = departure.goods.find(({ commodity }) => commodity === movement.commodity);
    if (good === undefined) departure.goods.push({ commodity: movement.commodity, quantity_t: movement.quantity_t });
    else good.quantity_t += movement.quantity_t;
  }
  const most = (one: { quantity_t: number }, other: { quantity_t: number }) => other.quantity_t - one.quantity_t;
  return [...origins]
    .map(([from, departures]) => {
      const all = [...departures.values()].sort(most);
      for (const { goods } of all) goods.sort(most);
      const trucks = all.reduce((sum, one) => sum + one.trucks, 0);
      const quantity_t = all.reduce((sum, one) => sum + one.quantity_t, 0);
      return { from, trucks, quantity_t, departures: all };
    })
    .sort((one, other) => most(one, other) || one.from.localeCompare(other.from));
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

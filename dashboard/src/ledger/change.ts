/** What a new statement changed in what is believed of the corridors. */
import type { CorridorDay, CorridorDays, Day } from "../api/types";

/** A run of days on which one corridor is believed otherwise in the same way. */
export interface Change {
  corridor: string;
  first: Day;
  last: Day;
  before: CorridorDay;
  after: CorridorDay;
  /** Whether state or capacity changed; otherwise only who says what. */
  isOfState: boolean;
}

/** `null`: only trucks or tonnes are told. */
function isSameShare(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : Math.abs(one - other) < 1e-6;
}

function isSameState(one: CorridorDay, other: CorridorDay): boolean {
  return (
    one.state === other.state &&
    isSameShare(one.share, other.share) &&
    one.trucks_per_day === other.trucks_per_day &&
    one.t_per_day === other.t_per_day
  );
}

const isDisputed = (day: CorridorDay) => day.disputed_by.length > 0;
const isExposed = (day: CorridorDay) => day.exposed_by.length > 0;

function isSame(one: CorridorDay, other: CorridorDay): boolean {
  return isSameState(one, other) && isDisputed(one) === isDisputed(other) && isExposed(one) === isExposed(other);
}

/** Whether two days of the same corridor look alike, so that they can be told as one run. */
function continues(run: Change, before: CorridorDay, after: CorridorDay): boolean {
  return isSame(run.before, before) && isSame(run.after, after);
}

/** All changes between two beliefs, corridor by corridor in order of days. Corridors and days of one of them only are passed over. */
export function changesOf(before: readonly CorridorDays[], after: readonly CorridorDays[]): Change[] {
  const changes: Change[] = [];
  for (const { id, days } of after) {
    const earlier = new Map(before.find((one) => one.id === id)?.days.map((day) => [day.date, day]));
    let run: Change | null = null;
    for (const day of days) {
      const was = earlier.get(day.date);
      if (was === undefined || isSame(was, day)) {
        run = null;
      } else if (run !== null && continues(run, was, day)) {
        run.last = day.date;
      } else {
        run = { corridor: id, first: day.date, last: day.date, before: was, after: day, isOfState: !isSameState(was, day) };
        changes.push(run);
      }
    }
  }
  return changes;
}

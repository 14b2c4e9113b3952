/** Days that follow each other and are alike are drawn as one. */

/** Days `first` to `last` (both within, counted from 0) that share a value. */
export interface Run<Value> {
  first: number;
  last: number;
  value: Value;
}

/** Cuts `days` into runs of equal values; `name` tells which are equal. */
export function runsOf<Day, Value>(days: readonly Day[], valueOf: (day: Day) => Value): Run<Value>[] {
  const runs: Run<Value>[] = [];
  days.forEach((day, index) => {
    const value = valueOf(day);
    const run = runs.at(-1);
    if (run !== undefined && run.value === value) run.last = index;
    else runs.push({ first: index, last: index, value });
  });
  return runs;
}

/** The runs on which something holds. */
export function spans<Day>(days: readonly Day[], holds: (day: Day) => boolean): Run<true>[] {
  return runsOf(days, holds).filter((run): run is Run<true> => run.value);
}

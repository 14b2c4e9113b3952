/** The movements of a plan as rows of a table: named, filtered, sorted, summed. */
import type { Day, Movement } from "../api/types";

/** A movement with the names it is shown and sorted by. */
export interface MovementRow {
  movement: Movement;
  from: string;
  to: string;
  /** Names of its corridors, one after the other; empty: it passes none. */
  corridors: string;
  commodity: string;
}

/** The columns, in the order in which they are shown and copied. */
export const COLUMNS = ["depart", "arrive", "from", "to", "corridors", "commodity", "quantity", "trucks", "fleet"] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** Which rows are shown. `null`: all. */
export interface MovementFilter {
  /** Day of departure. */
  day: Day | null;
  /** Origin or destination. */
  place: string | null;
  /** A corridor; the empty text: movements that pass none. */
  corridor: string | null;
  commodity: string | null;
}

export interface Order {
  column: ColumnName;
  isDescending: boolean;
}

/** How an id is named. */
export interface Naming {
  site: (id: string) => string;
  corridor: (id: string) => string;
  commodity: (id: string) => string;
}

export function noFilter(): MovementFilter {
  return { day: null, place: null, corridor: null, commodity: null };
}

export function rowsOf(movements: readonly Movement[], naming: Naming): MovementRow[] {
  return movements.map((movement) => ({
    movement,
    from: naming.site(movement.from),
    to: naming.site(movement.to),
    corridors: movement.corridors.map(naming.corridor).join(" · "),
    commodity: naming.commodity(movement.commodity),
  }));
}

export function isShown({ movement }: MovementRow, filter: MovementFilter): boolean {
  const { day, place, corridor, commodity } = filter;
  if (day !== null && movement.depart !== day) return false;
  if (place !== null && movement.from !== place && movement.to !== place) return false;
  if (commodity !== null && movement.commodity !== commodity) return false;
  if (corridor === null) return true;
  return corridor === "" ? movement.corridors.length === 0 : movement.corridors.includes(corridor);
}

function keyOf(row: MovementRow, column: ColumnName): string | number {
  switch (column) {
    case "quantity":
      return row.movement.quantity_t;
    case "trucks":
      return row.movement.trucks;
    case "depart":
    case "arrive":
      return row.movement[column];
    case "fleet":
      return row.movement.fleet ?? "";
    default:
      return row[column];
  }
}

/** Rows in the given order; rows alike in it stay as the plan has them. Names are sorted as `locale` does. */
export function sorted(rows: readonly MovementRow[], { column, isDescending }: Order, locale: string): MovementRow[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [keyOf(one, column), keyOf(other, column)];
    return sign * (typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b)));
  });
}

/** Sums of some rows. Rows of one load share its trucks, which the plan writes on one of them only. */
export function sums(rows: readonly { movement: Movement }[]): { quantity_t: number; trucks: number } {
  let [quantity_t, trucks] = [0, 0];
  for (const { movement } of rows) {
    quantity_t += movement.quantity_t;
    trucks += movement.trucks;
  }
  return { quantity_t, trucks };
}

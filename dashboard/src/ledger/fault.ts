/** Faults of a new row, at the field they speak of. */
import type { Column, Fault } from "../api/types";
import type { Cells } from "./draft";

/** Faults by column, and those of none. */
export interface Placed {
  byColumn: Map<string, Fault[]>;
  others: Fault[];
}

/** Columns that a code speaks of where the message names none. */
const COLUMNS_OF_CODE: Record<string, string> = {
  E102: "id",
  E114: "valid_to",
  E201: "condition",
  E202: "condition",
  E203: "valid_to",
  E204: "supersedes",
};

/** Codes that the page tells in the reader's language. Others are told in the words of the program. */
export const TOLD = ["E102", "E103", "E104", "E106", "E111", "E113", "E121", "E122", "E124", "E201", "E202", "E203", "E204"];

/** Puts each fault to its column, in order. `columns` are those of the form. */
export function placed(faults: readonly Fault[], columns: readonly string[]): Placed {
  const byColumn = new Map<string, Fault[]>();
  const others: Fault[] = [];
  for (const fault of faults) {
    const named = /column `([a-z_]+)`/.exec(fault.message)?.[1];
    const column = named ?? COLUMNS_OF_CODE[fault.code];
    if (column === undefined || !columns.includes(column)) others.push(fault);
    else byColumn.set(column, [...(byColumn.get(column) ?? []), fault]);
  }
  return { byColumn, others };
}

/** Columns that have to be filled in and are not: told at once, without asking the program. An id it makes by itself. */
export function lacking(cells: Cells, columns: readonly Column[]): Fault[] {
  return columns
    .filter(({ name, is_required }) => is_required && name !== "id" && (cells[name] ?? "").trim() === "")
    .map(({ name }) => ({
      code: "E106",
      severity: "error",
      file: "statements",
      line: 0,
      column: 0,
      message: `nothing stands in column \`${name}\``,
      hint: null,
    }));
}

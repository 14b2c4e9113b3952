/** Tables for a spreadsheet program: as text for the clipboard, and as a file. */

/** A cell: a text, a number, or nothing. */
export type Cell = string | number | null;

/** Columns of a table and its rows. */
export interface Sheet {
  header: string[];
  rows: Cell[][];
}

/**
 * A text that a spreadsheet would take for a formula gets an apostrophe, as in the files of the program. Marks that keep names of
 * another direction in their place are for the page alone: in a cell they would only be in the way of searching.
 */
function safe(given: string): string {
  const text = given.replace(/[\u2066-\u2069]/g, "");
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** To the kilogram, without zeros at the end. */
function plain(value: number, mark: string): string {
  if (!Number.isFinite(value)) return "";
  return String(Number(value.toFixed(3))).replace(".", mark);
}

/** Tab-separated, as it is pasted into a spreadsheet. Numbers carry the decimal mark of the reader's language and no spaces. */
export function tabSeparated({ header, rows }: Sheet, mark: string): string {
  const cell = (one: Cell) =>
    one === null ? "" : typeof one === "number" ? plain(one, mark) : safe(one.replace(/[\t\r\n]+/g, " "));
  return [header, ...rows].map((row) => row.map(cell).join("\t")).join("\r\n");
}

/** Comma-separated with decimal points, as the tables of a workspace are; with a mark of UTF-8 that spreadsheets look for. */
export function commaSeparated({ header, rows }: Sheet): string {
  const cell = (one: Cell) => {
    if (one === null) return "";
    if (typeof one === "number") return plain(one, ".");
    const text = safe(one);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** Puts `text` on the clipboard. `false`: the browser does not let us. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Hands `text` to the reader as a file. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

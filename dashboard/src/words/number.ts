/** Numbers as they are written in every language: thin spaces between thousands, never a comma or point. */

/** A narrow space at which a line does not break. */
export const THIN_SPACE = "\u202f";

/** `12345.678` with one decimal: `12 345.7`. `mark` stands between the whole and the decimals. */
export function written(value: number, decimals = 0, mark = "."): string {
  if (!Number.isFinite(value)) return "–";
  const fixed = Math.abs(value).toFixed(decimals);
  const [whole = "0", part] = fixed.split(".");
  const isZero = Number(fixed) === 0;
  const sign = value < 0 && !isZero ? "\u2212" : "";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
  return part === undefined ? sign + grouped : `${sign}${grouped}${mark}${part}`;
}

/** Tonnes: whole ones from ten on, one decimal below, two below one. */
export function tonnes(value: number, mark = "."): string {
  const size = Math.abs(value);
  return written(value, size >= 10 || size === 0 ? 0 : size >= 1 ? 1 : 2, mark);
}

/** A share as per cent. What is not all is never rounded to 100, what is not nothing never to 0. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (share < 1 && rounded === 100) return "99";
  if (share > 0 && rounded === 0) return "1";
  return written(rounded);
}

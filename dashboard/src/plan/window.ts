/** Of a long table only the rows in sight, and some before and after, are in the page. */

/** Rows `first` to before `end` are drawn; the others are empty space of so many pixels. */
export interface Window {
  first: number;
  end: number;
  before: number;
  after: number;
}

/** Rows drawn beyond what is in sight, so that a turn of the wheel shows no blanks. */
const BEYOND = 12;

/** The window of `count` rows of `height` pixels where `scrolled` pixels are above the sight of `seen` pixels. */
export function windowOf(count: number, height: number, scrolled: number, seen: number): Window {
  const first = Math.max(0, Math.min(count, Math.floor(scrolled / height)) - BEYOND);
  const end = Math.min(count, Math.ceil((scrolled + seen) / height) + BEYOND);
  return { first, end: Math.max(first, end), before: first * height, after: (count - Math.max(first, end)) * height };
}

/** Names on the map. They are plain text of the page, so that every script is shaped right; here is decided which have room. */
import type { Pixels } from "./view";

/** A text that would like to stand beside a point of the screen. */
export interface Wish {
  id: string;
  /** The point, in pixels. */
  x: number;
  y: number;
  /** How far from the point the text has to stay. */
  distance: number;
  /** Sizes of the text, set wide first; narrower ones are tried where the wide one has no room. */
  sizes: { width: number; height: number }[];
  /** Where there is too little room, the more important text stays. */
  importance: number;
}

/** Where a text came to stand: its upper left corner, and in which of its sizes. */
export interface Placed {
  id: string;
  size: number;
  left: number;
  top: number;
}

/** A rectangle of the screen, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Cells of the grid by which neighbours are found. */
const CELL = 64;

/** Boxes by the cells that they touch. */
class Taken {
  #cells = new Map<string, Box[]>();

  has(box: Box): boolean {
    return this.#names(box).some((name) => (this.#cells.get(name) ?? []).some((other) => overlap(box, other)));
  }

  add(box: Box): void {
    for (const name of this.#names(box)) {
      const there = this.#cells.get(name);
      if (there === undefined) this.#cells.set(name, [box]);
      else there.push(box);
    }
  }

  #names({ left, top, right, bottom }: Box): string[] {
    const names: string[] = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) names.push(`${x} ${y}`);
    return names;
  }
}

/** Points of lines over which a text would be hard to read, by the cells that they lie in. */
class Crossed {
  #cells = new Map<string, Pixels[]>();

  constructor(points: readonly Pixels[]) {
    for (const point of points) {
      const name = `${Math.floor(point[0] / CELL)} ${Math.floor(point[1] / CELL)}`;
      const there = this.#cells.get(name);
      if (there === undefined) this.#cells.set(name, [point]);
      else there.push(point);
    }
  }

  /** How many of the points lie under a text. */
  under({ left, top, right, bottom }: Box): number {
    let count = 0;
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1)
      for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1)
        for (const [x, y] of this.#cells.get(`${column} ${row}`) ?? []) if (x > left && x < right && y > top && y < bottom) count += 1;
    return count;
  }
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/**
 * Places as many texts as have room, the important ones first: beside their point, below, above, then across from it. Symbols
 * at all points keep their room, and so do the `kept` rectangles; where there is a choice, texts stand clear of the points of
 * `lines`. Texts off the screen are left out, and so are all beyond `most`.
 */
export function place(
  wishes: readonly Wish[],
  width: number,
  height: number,
  { kept = [], lines = [], most = 150 }: { kept?: readonly Box[]; lines?: readonly Pixels[]; most?: number } = {},
): Placed[] {
  const taken = new Taken();
  const crossed = new Crossed(lines);
  for (const box of kept) taken.add(box);
  const seen = wishes.filter(({ x, y }) => x >= -20 && y >= -20 && x <= width + 20 && y <= height + 20);
  for (const { x, y, distance: far } of seen) taken.add({ left: x - far, top: y - far, right: x + far, bottom: y + far });
  const placed: Placed[] = [];
  for (const wish of [...seen].sort((one, other) => other.importance - one.importance)) {
    if (placed.length >= most) break;
    for (const [size, room] of wish.sizes.entries()) {
      const box = corners(wish, room.width, room.height)
        .map(({ left, top }) => ({ left, top, right: left + room.width, bottom: top + room.height }))
        .filter((one) => one.left >= 0 && one.top >= 0 && one.right <= width && one.bottom <= height && !taken.has(one))
        .map((one) => ({ one, crossings: crossed.under(one) }))
        .reduce<{ one: Box; crossings: number } | null>((best, next) => (best === null || next.crossings < best.crossings ? next : best), null)?.one;
      if (box === undefined) continue;
      taken.add(box);
      placed.push({ id: wish.id, size, left: box.left, top: box.top });
      break;
    }
  }
  return placed;
}

function corners({ x, y, distance }: Wish, width: number, height: number): { left: number; top: number }[] {
  const gap = distance + 3;
  return [
    { left: x + gap, top: y - height / 2 },
    { left: x - gap - width, top: y - height / 2 },
    { left: x - width / 2, top: y + gap },
    { left: x - width / 2, top: y - gap - height },
    { left: x + gap * 0.75, top: y - gap * 0.75 - height },
    { left: x + gap * 0.75, top: y + gap * 0.75 },
    { left: x - gap * 0.75 - width, top: y - gap * 0.75 - height },
    { left: x - gap * 0.75 - width, top: y + gap * 0.75 },
  ];
}

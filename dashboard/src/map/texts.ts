/** Texts on the map, each with the point that it belongs to. */
import type { Scene } from "./scene";
import { ROOM_FOR_FIGURE } from "./supply";
import type { Degrees } from "./view";

/** A text beside a symbol. */
export interface Text {
  id: string;
  at: Degrees;
  /** How far from the point the text has to stay. */
  distance: number;
  kind: "community" | "stock" | "flow" | "point";
  /** The site that a click opens; `null`: none. */
  site: string | null;
  /** The lines, set wide first and then narrower. Told only for those that may have room. */
  lines: () => string[][];
  importance: number;
}

/** A figure inside a symbol. */
export interface Figure {
  id: string;
  at: Degrees;
  days: number;
  /** The class that gives its colour. */
  tone: string;
}

/** The words that the texts are made of. */
export interface TextWords {
  name(site: string): string;
  others(site: string): string[];
  people(count: number): string;
  peopleAndDays(count: number, days: number): string;
  tonnes(weight: number): string;
}

/** All texts of a scene, more than there may be room for. */
export function textsOf(scene: Scene, words: TextWords): Text[] {
  const texts: Text[] = [];
  for (const { id, at, radius, people, days } of scene.communities) {
    const lines = () => {
      const [other] = words.others(id);
      const name = words.name(id);
      // Where the circle has no room for the figure it stands here.
      const last = days === null || radius >= ROOM_FOR_FIGURE ? words.people(people) : words.peopleAndDays(people, days);
      return other === undefined ? [[name, last]] : [[`${name} · ${other}`, last], [name, other, last]];
    };
    texts.push({ id, at, distance: radius, kind: "community", site: id, lines, importance: 1e9 + people });
  }
  for (const { id, at, halfSide, tonnes } of scene.stocks) {
    const lines = () => [[words.name(id), words.tonnes(tonnes)]];
    texts.push({ id, at, distance: halfSide, kind: "stock", site: id, lines, importance: 1e8 + tonnes });
  }
  for (const { id, middle, tonnes } of scene.flows)
    texts.push({ id, at: middle, distance: 4, kind: "flow", site: null, lines: () => [[words.tonnes(tonnes)]], importance: 1e7 + tonnes });
  for (const { id, at, kind } of scene.points)
    texts.push({ id, at, distance: 5, kind: "point", site: null, lines: () => [[words.name(id)]], importance: kind === "junction" ? 0 : 1e3 });
  return texts;
}

/** Days of supply inside the circles, those of the most people first. */
export function figuresOf(scene: Scene): Figure[] {
  return scene.communities.flatMap(({ id, at, radius, days, supply }) =>
    days === null || supply === null || radius < ROOM_FOR_FIGURE ? [] : [{ id, at, days, tone: supply }],
  );
}

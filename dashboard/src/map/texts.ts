/** Texts on the map, each with the point that it belongs to. */
import type { Scene } from "./scene";
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
  lines: string[];
  importance: number;
}

/** A figure inside a symbol. */
export interface Figure {
  id: string;
  at: Degrees;
  text: string;
  /** The class that gives its colour. */
  tone: string;
}

/** The words that the texts are made of. */
export interface TextWords {
  name(site: string): string;
  others(site: string): string[];
  people(count: number): string;
  tonnes(weight: number): string;
  days(days: number): string;
}

/** All texts of a scene, more than there may be room for. */
export function textsOf(scene: Scene, words: TextWords): Text[] {
  const texts: Text[] = [];
  for (const { id, at, radius, people } of scene.communities) {
    const [other] = words.others(id);
    texts.push({
      id,
      at,
      distance: radius,
      kind: "community",
      site: id,
      lines: [other === undefined ? words.name(id) : `${words.name(id)} · ${other}`, words.people(people)],
      importance: 1e9 + people,
    });
  }
  for (const { id, at, halfSide, tonnes } of scene.stocks) {
    const lines = [words.name(id), words.tonnes(tonnes)];
    texts.push({ id, at, distance: halfSide, kind: "stock", site: id, lines, importance: 1e8 + tonnes });
  }
  for (const { id, middle, tonnes } of scene.flows)
    texts.push({ id, at: middle, distance: 4, kind: "flow", site: null, lines: [words.tonnes(tonnes)], importance: 1e7 + tonnes });
  for (const { id, at, kind } of scene.points)
    texts.push({ id, at, distance: 5, kind: "point", site: null, lines: [words.name(id)], importance: kind === "junction" ? 0 : 1e3 });
  return texts;
}

/** Days of supply inside the circles, as far as the circles have room for them. */
export function figuresOf(scene: Scene, words: TextWords): Figure[] {
  return scene.communities.flatMap(({ id, at, days, supply }) =>
    days === null || supply === null ? [] : [{ id, at, text: words.days(days), tone: supply }],
  );
}

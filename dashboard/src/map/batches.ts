/**
 * Symbols of the plain map, several in one path: thousands of elements are slow, and so is one path of thousands of pieces.
 */
import type { Road, Scene } from "./scene";
import { SUPPLY_STEPS } from "./supply";
import type { Degrees, Pixels } from "./view";

/** A path and the class that gives its colours. */
export interface Batch {
  id: string;
  tone: string;
  d: string;
}

/** How many pieces one path has at most. */
const MOST_PIECES = 64;

/** Paths by their class, filled piece by piece. */
class Batches {
  #paths = new Map<string, string[]>();
  #pieces = new Map<string, number>();

  add(tone: string, piece: string): void {
    const paths = this.#paths.get(tone) ?? [];
    const pieces = this.#pieces.get(tone) ?? 0;
    if (pieces % MOST_PIECES === 0) paths.push("");
    paths[paths.length - 1] += piece;
    this.#paths.set(tone, paths);
    this.#pieces.set(tone, pieces + 1);
  }

  /** All paths, those of the first class first. */
  inOrder(tones: readonly string[]): Batch[] {
    return tones.flatMap((tone) => (this.#paths.get(tone) ?? []).map((d, index) => ({ id: `${tone} ${index}`, tone, d })));
  }
}

type Project = (place: Degrees) => Pixels;

/** How far beyond the edge is still drawn, so that a map that is being dragged has no empty border at once. */
const MARGIN = 400;

function isNear([x, y]: Pixels, width: number, height: number): boolean {
  return x > -MARGIN && y > -MARGIN && x < width + MARGIN && y < height + MARGIN;
}

function short(value: number): string {
  return value.toFixed(1);
}

/** A line of the screen as a path. */
export function lineOf(points: readonly Pixels[]): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${short(x)} ${short(y)}`).join("");
}

function circleOf([x, y]: Pixels, radius: number): string {
  // Rounded once: two halves that do not meet exactly are drawn as ovals.
  const tenths = Math.round(radius * 10);
  const [r, across] = [short(tenths / 10), short(tenths / 5)];
  return `M${short(x - radius)} ${short(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0z`;
}

function squareOf([x, y]: Pixels, half: number): string {
  return `M${short(x - half)} ${short(y - half)}h${short(2 * half)}v${short(2 * half)}h-${short(2 * half)}z`;
}

/** Roads that no corridor is on: those of land, and ways through air and over water. */
export function plainLines(roads: readonly Road[], project: Project, width: number, height: number): Batch[] {
  const batches = new Batches();
  for (const { line, mode, state } of roads) {
    if (state !== null) continue;
    const points = line.map(project);
    if (!points.some((point) => isNear(point, width, height))) continue;
    batches.add(mode === "air" || mode === "sea" || mode === "river" ? "way" : "plain", lineOf(points));
  }
  return batches.inOrder(["plain", "way"]);
}

/** Symbols of all places, the most pressing ones last and so above the others. */
export function symbols(scene: Scene, project: Project, width: number, height: number): Batch[] {
  const batches = new Batches();
  for (const { at, kind } of scene.points) {
    const [x, y] = project(at);
    if (!isNear([x, y], width, height)) continue;
    if (kind === "crossing") batches.add("crossing", `M${short(x - 5)} ${short(y)}l5 -5l5 5l-5 5z`);
    else batches.add("point", circleOf([x, y], kind === "junction" ? 2.5 : 4));
  }
  for (const { at, halfSide: half, isStranded } of scene.stocks) {
    const [x, y] = project(at);
    if (!isNear([x, y], width, height)) continue;
    const strike = `M${short(x - half)} ${short(y + half)}l${short(2 * half)} -${short(2 * half)}`;
    batches.add(isStranded ? "stranded" : "staged", squareOf([x, y], half) + (isStranded ? strike : ""));
  }
  for (const { at, radius, supply } of scene.communities) {
    const point = project(at);
    if (isNear(point, width, height)) batches.add(supply ?? "none", circleOf(point, radius));
  }
  return batches.inOrder(["point", "crossing", "staged", "stranded", "none", ...SUPPLY_STEPS.map(({ step }) => step)]);
}

/** The place whose symbol lies under a point of the screen; of several the nearest. `null`: none. */
export function siteAt(scene: Scene, project: Project, [x, y]: Pixels): string | null {
  let found: { id: string; distance: number } | null = null;
  const look = (id: string, at: Degrees, reach: number) => {
    const [px, py] = project(at);
    const distance = Math.hypot(px - x, py - y);
    if (distance <= reach && (found === null || distance < found.distance)) found = { id, distance };
  };
  for (const { id, at } of scene.points) look(id, at, 8);
  for (const { id, at, halfSide } of scene.stocks) look(id, at, halfSide + 3);
  for (const { id, at, radius } of scene.communities) look(id, at, radius);
  return (found as { id: string } | null)?.id ?? null;
}

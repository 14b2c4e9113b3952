/** What both maps tell the layer of names above them. */
import type { Degrees, Pixels } from "./view";

/** Where places are on the screen now. */
export interface Projector {
  project(place: Degrees): Pixels;
  width: number;
  height: number;
  /** By how many pixels all is shifted while the map is dragged. */
  shift: Pixels;
  /** Metres on the ground of one pixel in the middle. */
  metresPerPixel: number;
}

/** What the buttons of the map ask of either map. */
export interface Controls {
  zoom(factor: number): void;
  fit(): void;
}

/** Room in pixels between the outermost places and the edge of a map of this size. */
export function paddingOf(width: number, height: number): number {
  return Math.max(46, Math.min(60, Math.min(width, height) / 8));
}

/** The map projection (Mercator) and what part of it is seen. */

/** Longitude and latitude in degrees. */
export type Degrees = [number, number];

/** A point on the screen in pixels. */
export type Pixels = [number, number];

/** Mercator: the world as a square of side 1, y downwards. */
export function mercator([lon, lat]: Degrees): Pixels {
  const bounded = Math.max(-85, Math.min(85, lat));
  const radians = (bounded * Math.PI) / 180;
  return [(lon + 180) / 360, 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI)];
}

/** Back from Mercator. */
export function degrees([x, y]: Pixels): Degrees {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

/** What is seen: the Mercator point in the middle, and pixels per side of the world. */
export interface View {
  x: number;
  y: number;
  scale: number;
}

/** Corner points of all `points`: south-west, north-east. `null` without points. */
export function boundsOf(points: Iterable<Degrees>): [Degrees, Degrees] | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west > east ? null : [[west, south], [east, north]];
}

/** The view in which `bounds` fill a screen of this size but for `padding` pixels on each side. */
export function fit(bounds: [Degrees, Degrees], width: number, height: number, padding: number): View {
  const [left, bottom] = mercator(bounds[0]);
  const [right, top] = mercator(bounds[1]);
  const across = Math.max(right - left, 1e-5);
  const down = Math.max(bottom - top, 1e-5);
  const scale = Math.min(Math.max(40, width - 2 * padding) / across, Math.max(40, height - 2 * padding) / down);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale };
}

/** Where a place is on a screen of this size. */
export function toScreen(place: Degrees, view: View, width: number, height: number): Pixels {
  const [x, y] = mercator(place);
  return [(x - view.x) * view.scale + width / 2, (y - view.y) * view.scale + height / 2];
}

/** `view` zoomed by `factor` about a point of the screen, which stays where it is. */
export function zoomed(view: View, factor: number, [px, py]: Pixels, width: number, height: number): View {
  const scale = Math.max(256, Math.min(view.scale * factor, 256 * 2 ** 18));
  const [dx, dy] = [px - width / 2, py - height / 2];
  return { x: view.x + dx / view.scale - dx / scale, y: view.y + dy / view.scale - dy / scale, scale };
}

/** Metres on the ground of one pixel in the middle of the view. */
export function metresPerPixel(latitude: number, scale: number): number {
  return (40_075_016.686 * Math.cos((latitude * Math.PI) / 180)) / scale;
}

/** The longest round length (1, 2 or 5 times a power of ten) of at most `most` metres. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [5, 2, 1].find((one) => one * power <= most) ?? 1;
  return step * power;
}

/** Lines of longitude and latitude at a round step, about `count` across the wider side. */
export function graticule([[west, south], [east, north]]: [Degrees, Degrees], count = 5): Degrees[][] {
  const step = roundLength(Math.max((east - west) / count, (north - south) / count, 1e-3) * 1.5);
  const lines: Degrees[][] = [];
  for (let lon = Math.ceil(west / step) * step; lon <= east; lon += step) lines.push([[lon, south], [lon, north]]);
  for (let lat = Math.ceil(south / step) * step; lat <= north; lat += step) lines.push([[west, lat], [east, lat]]);
  return lines;
}

/** A line of the screen moved aside by `distance` pixels, to the right of its direction. */
export function beside(line: readonly Pixels[], distance: number): Pixels[] {
  return line.map((point, index) => {
    const before = line[Math.max(0, index - 1)] ?? point;
    const after = line[Math.min(line.length - 1, index + 1)] ?? point;
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const length = Math.hypot(dx, dy) || 1;
    return [point[0] - (dy / length) * distance, point[1] + (dx / length) * distance];
  });
}

/** Points along a line of the screen, one every `step` pixels. */
export function along(line: readonly Pixels[], step: number): Pixels[] {
  const points: Pixels[] = [];
  for (const [index, to] of line.entries()) {
    const from = line[index - 1];
    if (from === undefined) continue;
    const count = Math.min(400, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / step));
    for (let part = 0; part < count; part += 1)
      points.push([from[0] + ((to[0] - from[0]) * part) / count, from[1] + ((to[1] - from[1]) * part) / count]);
  }
  return points;
}

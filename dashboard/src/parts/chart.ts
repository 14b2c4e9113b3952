/** Small charts of one figure a day. */

/** Round steps from 0 up to at least `most`, at most four of them. */
export function steps(most: number): number[] {
  if (!(most > 0)) return [0];
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  // People come whole.
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power);
  const found = [0];
  while ((found.at(-1) ?? 0) < most) found.push(found.length * step);
  return found;
}

/** An outline that stays level over each day, `width` by `height`, of values up to `top`. Days run in the reading direction. */
export function stairs(values: readonly number[], top: number, width: number, height: number): string {
  const across = width / Math.max(1, values.length);
  return values
    .map((value, index) => {
      const y = (height - (top > 0 ? value / top : 0) * height).toFixed(1);
      return `${index === 0 ? "M" : "L"}${(index * across).toFixed(1)} ${y}H${((index + 1) * across).toFixed(1)}`;
    })
    .join("");
}

/** The same, closed along the bottom, to be filled. */
export function stairsFilled(values: readonly number[], top: number, width: number, height: number): string {
  return values.length === 0 ? "" : `${stairs(values, top, width, height)}V${height}H0Z`;
}

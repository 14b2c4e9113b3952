/** Which of the two maps this computer can draw. */

/** Whether a graphics card (and not a slow stand-in for one) draws here. `?map=gl` and `?map=svg` in the address decide it by hand. */
export function canDrawFast(address: string): boolean {
  const asked = new URLSearchParams(new URL(address).search).get("map");
  if (asked === "svg") return false;
  const options = { failIfMajorPerformanceCaveat: asked !== "gl" };
  try {
    return document.createElement("canvas").getContext("webgl2", options) !== null;
  } catch {
    return false;
  }
}

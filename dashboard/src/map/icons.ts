/** Small pictures for MapLibre, drawn in the colours of the page: it has no patterns of its own, and takes no fonts from us. */

/** Colours of the page by the name of their variable. */
export type Colours = (name: string) => string;

/** The colours as they are now, light or dark. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

/** How many pixels of a picture are one of the screen. */
export const PICTURE_SCALE = 2;

type Draw = (context: CanvasRenderingContext2D) => void;

function picture(width: number, height: number, draw: Draw): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = width * PICTURE_SCALE;
  canvas.height = height * PICTURE_SCALE;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser draws nothing on a canvas");
  context.scale(PICTURE_SCALE, PICTURE_SCALE);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** All pictures of the map by their name. Squares are 40 pixels wide and scaled by `icon-size`. */
export function pictures(colour: Colours): Map<string, ImageData> {
  const path = (context: CanvasRenderingContext2D, points: [number, number][]) => {
    context.beginPath();
    points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  };
  return new Map([
    // Across the line, which runs from left to right.
    [
      "bar",
      picture(4, 14, (context) => {
        context.fillStyle = colour("closed");
        context.fillRect(0.8, 1, 2.4, 12);
      }),
    ],
    [
      "hatch",
      picture(8, 8, (context) => {
        context.strokeStyle = colour("disputed");
        context.lineWidth = 1.3;
        for (const shift of [-8, 0, 8]) {
          path(context, [[shift, 8], [shift + 8, 0]]);
          context.stroke();
        }
      }),
    ],
    [
      "arrow",
      picture(16, 16, (context) => {
        context.fillStyle = colour("movement");
        path(context, [[2, 1.5], [15, 8], [2, 14.5]]);
        context.fill();
      }),
    ],
    [
      "crossing",
      picture(14, 14, (context) => {
        context.fillStyle = colour("surface");
        context.strokeStyle = colour("ink");
        context.lineWidth = 1.5;
        path(context, [[7, 1.5], [12.5, 7], [7, 12.5], [1.5, 7]]);
        context.closePath();
        context.fill();
        context.stroke();
      }),
    ],
    [
      "staged",
      picture(40, 40, (context) => {
        context.fillStyle = colour("stock");
        context.fillRect(2, 2, 36, 36);
      }),
    ],
    [
      "stranded",
      picture(40, 40, (context) => {
        context.fillStyle = colour("surface");
        context.fillRect(2, 2, 36, 36);
        context.strokeStyle = colour("stock");
        context.lineWidth = 5;
        context.strokeRect(3.5, 3.5, 33, 33);
        path(context, [[4, 36], [36, 4]]);
        context.stroke();
      }),
    ],
  ]);
}

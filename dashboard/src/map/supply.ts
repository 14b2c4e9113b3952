/** Days of supply as the map shows them, in the same five steps as the report. */

export type Supply = "full" | "most" | "half" | "little" | "least";

/** From the most to the least, with the fewest days of each. */
export const SUPPLY_STEPS: { step: Supply; from: number }[] = [
  { step: "full", from: 30 },
  { step: "most", from: 14 },
  { step: "half", from: 7 },
  { step: "little", from: 3 },
  { step: "least", from: 0 },
];

/** The step of so many days of supply. */
export function supplyOf(days: number): Supply {
  return SUPPLY_STEPS.find(({ from }) => days >= from)?.step ?? "least";
}

/** The radius in pixels of a circle for so many people: its area goes by their number, within what can be seen and told apart. */
export function radiusOf(people: number, most: number, crowding: number): number {
  return Math.max(3, (11 + 15 * Math.sqrt(Math.max(0, people) / Math.max(1, most))) * crowding);
}

/** From this radius on there is room for a figure inside. */
export const ROOM_FOR_FIGURE = 9;

/** How much smaller symbols are where there are very many or the map is small: 1 up to a hundred places on `room` of 480 pixels. */
export function crowdingOf(places: number, room: number): number {
  const many = Math.min(1, Math.max(0.25, Math.sqrt(150 / Math.max(1, places))));
  return many * Math.min(1, Math.max(0.65, room / 480));
}

/** Half the side in pixels of a square for so many tonnes. */
export function halfSideOf(tonnes: number, most: number, crowding: number): number {
  return Math.max(3, (6 + 9 * Math.sqrt(Math.max(0, tonnes) / Math.max(1, most))) * crowding);
}

/** The scene as MapLibre takes it: features, and the layers that draw them. No glyphs: names stand above the map as text. */
import type { FeatureCollection, Geometry } from "geojson";
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Colours } from "./icons";
import type { Community, Flow, Point, Road, Scene, Stock } from "./scene";
import type { Degrees } from "./view";

export const SOURCES = ["graticule", "roads", "corridors", "flows", "sites"] as const;
export type SourceName = (typeof SOURCES)[number];

/** Layers in which a click finds something. */
export const CLICKED = ["communities", "stocks", "points", "crossings", "corridor-touch"];

export type Features = FeatureCollection<Geometry, Record<string, unknown>>;

export const NOTHING: Features = { type: "FeatureCollection", features: [] };

function lines<Row extends { line: Degrees[] }>(rows: readonly Row[], properties: (row: Row) => Record<string, unknown>): Features {
  return {
    type: "FeatureCollection",
    features: rows.map((row) => ({
      type: "Feature",
      properties: properties(row),
      geometry: { type: "LineString", coordinates: row.line },
    })),
  };
}

/** Roads that nobody closes: they are the same on every day. */
export function plainRoads(roads: readonly Road[]): Features {
  return lines(roads.filter(({ state }) => state === null), ({ mode }) => ({ mode }));
}

/** Legs of corridors as they are on the day. */
export function corridorRoads(roads: readonly Road[]): Features {
  return lines(roads.filter(({ state }) => state !== null), ({ state, isDisputed, corridors }) => ({
    state,
    isDisputed,
    corridor: corridors[0] ?? "",
  }));
}

export function flowLines(flows: readonly Flow[]): Features {
  return lines(flows, ({ tonnes }) => ({ tonnes }));
}

export function graticuleLines(grid: readonly Degrees[][]): Features {
  return lines(grid.map((line) => ({ line })), () => ({}));
}

/** All places, with what tells their symbols. */
export function siteFeatures({ communities, stocks, points }: Scene): Features {
  const feature = ({ id, at }: Community | Stock | Point, properties: Record<string, unknown>) => ({
    type: "Feature" as const,
    properties: { id, ...properties },
    geometry: { type: "Point" as const, coordinates: at },
  });
  return {
    type: "FeatureCollection",
    features: [
      ...points.map((one) => feature(one, { kind: one.kind === "crossing" ? "crossing" : "point", radius: one.kind === "junction" ? 2.5 : 4 })),
      ...stocks.map((one) => feature(one, { kind: "stock", icon: one.isStranded ? "stranded" : "staged", size: one.halfSide / 20 })),
      ...communities.map((one) => feature(one, { kind: "community", radius: one.radius, supply: one.supply ?? "none" })),
    ],
  };
}

/** The layers from the ground up. */
export function layers(colour: Colours): LayerSpecification[] {
  const is = (name: string, value: string): ExpressionSpecification => ["==", ["get", name], value];
  return [
    { id: "ground", type: "background", paint: { "background-color": colour("ground") } },
    { id: "graticule", type: "line", source: "graticule", paint: { "line-color": colour("graticule"), "line-width": 1 } },
    {
      id: "roads",
      type: "line",
      source: "roads",
      filter: ["match", ["get", "mode"], ["air", "sea", "river"], false, true],
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": colour("road"), "line-width": 1.4 },
    },
    {
      id: "ways",
      type: "line",
      source: "roads",
      filter: ["match", ["get", "mode"], ["air", "sea", "river"], true, false],
      paint: { "line-color": colour("road"), "line-width": 1.4, "line-dasharray": [2, 3] },
    },
    {
      id: "disputed",
      type: "line",
      source: "corridors",
      filter: ["get", "isDisputed"],
      paint: { "line-pattern": "hatch", "line-width": 17, "line-opacity": 0.75 },
    },
    { id: "casing", type: "line", source: "corridors", paint: { "line-color": colour("halo"), "line-width": 9 } },
    {
      id: "open",
      type: "line",
      source: "corridors",
      filter: is("state", "open"),
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": colour("open"), "line-width": 4.5 },
    },
    {
      id: "restricted",
      type: "line",
      source: "corridors",
      filter: is("state", "restricted"),
      paint: { "line-color": colour("restricted"), "line-width": 4.5, "line-dasharray": [2.4, 1.1] },
    },
    {
      id: "closed",
      type: "line",
      source: "corridors",
      filter: is("state", "closed"),
      paint: { "line-color": colour("closed"), "line-width": 2.4, "line-dasharray": [0.7, 1.7] },
    },
    {
      id: "bars",
      type: "symbol",
      source: "corridors",
      filter: is("state", "closed"),
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 11,
        "icon-image": "bar",
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "icon-rotation-alignment": "map",
        "icon-padding": 0,
      },
    },
    { id: "corridor-touch", type: "line", source: "corridors", paint: { "line-color": colour("halo"), "line-width": 18, "line-opacity": 0 } },
    {
      id: "flows",
      type: "line",
      source: "flows",
      layout: { "line-join": "round" },
      paint: { "line-color": colour("movement"), "line-width": 3.5, "line-offset": 7 },
    },
    {
      id: "arrows",
      type: "symbol",
      source: "flows",
      layout: {
        "symbol-placement": "line",
        "symbol-spacing": 90,
        "icon-image": "arrow",
        "icon-offset": [0, 7],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "icon-rotation-alignment": "map",
        "icon-keep-upright": false,
        "icon-padding": 0,
      },
    },
    {
      id: "points",
      type: "circle",
      source: "sites",
      filter: is("kind", "point"),
      paint: {
        "circle-radius": ["get", "radius"],
        "circle-color": colour("surface"),
        "circle-stroke-color": colour("edge"),
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: "crossings",
      type: "symbol",
      source: "sites",
      filter: is("kind", "crossing"),
      layout: { "icon-image": "crossing", "icon-allow-overlap": true, "icon-ignore-placement": true },
    },
    {
      id: "stocks",
      type: "symbol",
      source: "sites",
      filter: is("kind", "stock"),
      layout: {
        "icon-image": ["get", "icon"],
        "icon-size": ["get", "size"],
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
      },
    },
    {
      id: "communities",
      type: "circle",
      source: "sites",
      filter: is("kind", "community"),
      paint: {
        "circle-radius": ["get", "radius"],
        "circle-color": [
          "match",
          ["get", "supply"],
          "full",
          colour("supply-full"),
          "most",
          colour("supply-most"),
          "half",
          colour("supply-half"),
          "little",
          colour("supply-little"),
          "least",
          colour("supply-least"),
          colour("surface"),
        ],
        "circle-stroke-color": colour("ink"),
        "circle-stroke-width": 1.5,
      },
    },
  ];
}

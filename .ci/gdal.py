#!/usr/bin/env python3
"""What GDAL does to a store, as a person with QGIS or GeoPandas would; Passage reads and writes it in between.

    python3 -m venv VENV && VENV/bin/pip install pyogrio geopandas
    PASSAGE_PYTHON=VENV/bin/python cargo test -p passage-workspace --lib -- --ignored gdal

The test `gdal_reads_and_edits_a_store` makes the store, and calls this file for each step: `gdal.py STEP FILE`.
"""

import sqlite3
import sys

import geopandas
import pyogrio
from shapely.geometry import Point


def check(is_so, what):
    if not is_so:
        sys.exit(f"not so: {what}")


def sites_of(path, **choice):
    return pyogrio.read_dataframe(path, layer="sites", **choice)


def read(path):
    """A new store is what GDAL takes for a GeoPackage."""
    layers = dict(pyogrio.list_layers(path).tolist())
    check(layers.get("sites") == "Point" and layers.get("legs") == "LineString", layers)
    check("statements" in layers and layers["statements"] is None, layers)
    check(not any(name.startswith("passage_") for name in layers), layers)
    sites = sites_of(path)
    check(len(sites) == 4 and sites.crs.to_epsg() == 4326, sites)
    check((sites.geometry.y == sites.lat).all() and (sites.geometry.x == sites.lon).all(), sites)
    legs = pyogrio.read_dataframe(path, layer="legs")
    check(len(legs) == 3 and legs.geometry.length.gt(0).all(), legs)
    statements = pyogrio.read_dataframe(path, layer="statements", read_geometry=False)
    check(len(statements) == 3 and statements.share.dtype.kind == "f", statements.dtypes)
    bounds = pyogrio.read_info(path, layer="sites")["total_bounds"]
    check(tuple(bounds) == (36.0, 36.0, 36.0, 36.3), bounds)


def append(path):
    """A site is drawn on the map, without coordinates in the table."""
    new = {"id": ["DAR"], "name": ["Dar"], "kind": ["junction"]}
    new = geopandas.GeoDataFrame(new, geometry=[Point(36.5, 36.4)], crs=4326)
    pyogrio.write_dataframe(new, path, layer="sites", append=True)


def rewrite(path):
    """The layer is written anew: a column more, a site moved, types and spatial index as GDAL makes them."""
    sites = sites_of(path)
    sites["checked"] = ["yes"] * len(sites)
    sites.loc[sites.id == "GATE", "geometry"] = Point(36.05, 36.15)
    pyogrio.write_dataframe(sites, path, layer="sites", layer_options={"SPATIAL_INDEX": "YES"})
    wells = geopandas.GeoDataFrame({"depth_m": [3.5]}, geometry=[Point(36, 36)], crs=4326)
    pyogrio.write_dataframe(wells, path, layer="boreholes")
    with sqlite3.connect(path) as connection:
        index = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'rtree_sites_geom'")
        check(index.fetchone() == (1,), "GDAL has made a spatial index")


def after(path):
    """Passage has written to the store again."""
    layers = dict(pyogrio.list_layers(path).tolist())
    check(layers.get("boreholes") == "Point", layers)
    check(len(pyogrio.read_dataframe(path, layer="boreholes")) == 1, "the layer that was added has its row")
    sites = sites_of(path)
    check(len(sites) == 6 and list(sites.checked[:5]) == ["yes"] * 5, sites)
    found = sites_of(path, bbox=(36.04, 36.14, 36.06, 36.16))
    check(list(found.id) == ["GATE"], found)
    found = sites_of(path, bbox=(40, 40, 42, 42))
    check(list(found.id) == ["FAR"], found)
    check(pyogrio.read_info(path, layer="sites")["features"] == 6, "GDAL counts the sites")
    statements = pyogrio.read_dataframe(path, layer="statements", read_geometry=False)
    check(len(statements) == 4, statements)


if __name__ == "__main__":
    steps = {"read": read, "append": append, "rewrite": rewrite, "after": after}
    if len(sys.argv) != 3 or sys.argv[1] not in steps:
        sys.exit(__doc__)
    steps[sys.argv[1]](sys.argv[2])

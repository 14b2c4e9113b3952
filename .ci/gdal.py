#!/usr/bin/env python3
"""Checks that GDAL reads and edits a store, and that Passage reads what GDAL wrote.

    python3 -m venv VENV && VENV/bin/pip install pyogrio geopandas
    cargo build -p passage-workspace --example store
    VENV/bin/python .ci/gdal.py TARGET/debug/examples/store

The example `store` is a thin shell around the library: `store tables FILE` prints what Passage reads as JSON.
The check works on a copy of `fixtures/store/v1.gpkg`.
"""

import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import geopandas
import pyogrio
from shapely.geometry import Point

FIXTURE = Path(__file__).resolve().parent.parent / "fixtures/store/v1.gpkg"


def passage(program, *words):
    """What the example prints, as JSON."""
    done = subprocess.run([program, *map(str, words)], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"store {' '.join(map(str, words))}: {done.stderr}")
    return json.loads(done.stdout)


def main(program):
    checks = 0

    def check(is_so, what):
        nonlocal checks
        if not is_so:
            sys.exit(f"gdal: not so: {what}")
        checks += 1

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ws.gpkg"
        shutil.copy(FIXTURE, path)

        layers = dict(pyogrio.list_layers(path).tolist())
        check(layers.get("sites") == "Point" and layers.get("legs") == "LineString", f"layers: {layers}")
        check(layers.get("statements", "") is None and "passage_chain" not in layers, f"tables: {layers}")
        sites = pyogrio.read_dataframe(path, layer="sites")
        check(len(sites) == 4 and sites.crs.to_epsg() == 4326, "geopandas reads the sites")
        check((sites.geometry.y == sites["Breite"] if "Breite" in sites else sites.geometry.y == sites.lat).all(),
              "points lie where the columns say")
        check(len(pyogrio.read_dataframe(path, layer="legs")) == 3, "geopandas reads the legs")

        # A row in another program, by GDAL itself: a site is drawn without coordinates.
        new = geopandas.GeoDataFrame(
            {"id": ["DAR"], "name": ["Dar"], "kind": ["junction"]}, geometry=[Point(36.5, 36.4)], crs=4326)
        pyogrio.write_dataframe(new, path, layer="sites", append=True)
        tables = passage(program, "tables", path)
        row = next(row for row in tables["sites"] if row["id"] == "DAR")
        check((row["lat"], row["lon"]) == ("36.4", "36.5"), f"the drawn site: {row}")

        # The layer written anew, with a column more, another place, GDAL's own types and its spatial index.
        sites = pyogrio.read_dataframe(path, layer="sites")
        sites["checked"] = ["yes"] * len(sites)
        sites.loc[sites.id == "GATE", "geometry"] = Point(36.05, 36.15)
        pyogrio.write_dataframe(sites, path, layer="sites", SPATIAL_INDEX="YES")
        wells = geopandas.GeoDataFrame({"depth_m": [3.5]}, geometry=[Point(36, 36)], crs=4326)
        pyogrio.write_dataframe(wells, path, layer="boreholes")
        connection = sqlite3.connect(path)
        index = "SELECT count(*) FROM sqlite_master WHERE name = 'rtree_sites_geom'"
        check(connection.execute(index).fetchone() == (1,), "GDAL has made a spatial index")
        connection.close()
        tables = passage(program, "tables", path)
        gate = next(row for row in tables["sites"] if row["id"] == "GATE")
        check((gate["lat"], gate["lon"]) == ("36.15", "36.05"), f"the moved site: {gate}")
        check(all(row["checked"] == "yes" for row in tables["sites"]), "the column that was added is read")
        check(passage(program, "audit", path)["broken"] == [], "the log is whole")

        # Passage writes to it again.
        passage(program, "replace", path)
        passage(program, "append", path)
        tables = passage(program, "tables", path)
        check(len(tables["statements"]) == 4, "the log has grown")
        check(len(tables["sites"]) == 5, "the sites are all there")
        check(all(row["checked"] == "yes" for row in tables["sites"]), "the column that was added is kept")
        check(passage(program, "audit", path)["broken"] == [], "the log is whole after new rows")
        layers = dict(pyogrio.list_layers(path).tolist())
        check("boreholes" in layers and "wells" in layers, f"layers of others are kept: {layers}")
        sites = pyogrio.read_dataframe(path, layer="sites", bbox=(36.04, 36.14, 36.06, 36.16))
        check(list(sites.id) == ["GATE"], f"the spatial index follows: {list(sites.id)}")
        check(len(pyogrio.read_dataframe(path, layer="boreholes")) == 1, "the layer that was added has its row")

        # The log refuses GDAL.
        statements = pyogrio.read_dataframe(path, layer="statements", read_geometry=False)
        check(len(statements) == 4, "geopandas reads the log")
    print(f"{checks} passed, 0 failed")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

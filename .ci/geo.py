#!/usr/bin/env python3
"""Opens what `passage export` writes with the programs that others use: GDAL, libhxl, pandas.

    python3 -m venv /tmp/venv && /tmp/venv/bin/pip install pyogrio geopandas pandas pyarrow libhxl six
    /tmp/venv/bin/python .ci/geo.py target/debug/passage examples/nagorno-karabakh-2023
"""

import pathlib
import subprocess
import sys
import tempfile

import geopandas
import hxl
import pandas
import pyarrow.parquet
import pyogrio


def main(program: str, workspace: str) -> None:
    out = pathlib.Path(tempfile.mkdtemp())
    program, workspace = pathlib.Path(program).resolve(), pathlib.Path(workspace).resolve()

    def passage(*words: str) -> None:
        subprocess.run([program, *words], check=True, cwd=out, stdout=subprocess.DEVNULL)

    def export(file: str, *flags: str) -> pathlib.Path:
        passage("export", str(workspace), file, "--audience", "internal", *flags)
        return out / file

    geojson = export("map.geojson")
    frame = geopandas.read_file(geojson)
    kinds = frame.groupby("table").geometry.agg(lambda shapes: sorted(set(shapes.geom_type)))
    assert kinds["sites"] == ["Point"] and kinds["legs"] == ["LineString"], kinds
    assert frame.crs.to_epsg() == 4326, frame.crs
    people = frame[frame.table == "sites"].people
    assert people.dropna().gt(0).any(), people
    assert set(frame[frame.table == "legs"].state.dropna()) <= {"open", "restricted", "closed"}
    print(f"GDAL {pyogrio.__gdal_version_string__}: GeoJSON {len(frame)} features")

    # Saved by GDAL as a map program does: it drops foreign members and rounds; what comes back changes nothing.
    passage("import", str(workspace), "copy")
    saved = out / "saved.geojson"
    frame.to_file(saved, driver="GeoJSON", RFC7946="YES")
    taken = subprocess.run([program, "import", saved, "copy"], check=True, cwd=out, capture_output=True, text=True)
    assert "tables" not in taken.stdout, taken.stdout
    assert "not taken in" not in taken.stderr, taken.stderr
    print("GeoJSON saved by GDAL and taken in again: nothing changed")

    kml = export("map.kml")
    layers = {name: pyogrio.read_dataframe(kml, layer=name) for name, _ in pyogrio.list_layers(kml)}
    names = set(layers)
    assert {"Places", "Roads"} <= names, names
    assert set(layers["Places"].geometry.geom_type) == {"Point"}
    assert len(layers["Places"]) + len(layers["Roads"]) == len(frame)
    print(f"GDAL: KML layers {sorted(names)}")

    for table in ["sites", "legs", "statements", "access", "unmet"]:
        path = export(f"{table}.csv")
        data = hxl.data(str(path), hxl.InputOptions(allow_local=True))
        rows = list(data)
        with path.open(encoding="utf-8") as lines:
            header, tags = next(lines).strip().split(","), next(lines).strip().split(",")
        assert [column.display_tag for column in data.columns if column.tag] == [
            hxl.model.Column.parse(tag).display_tag for tag in tags if tag
        ], table
        assert [column.header for column in data.columns] == header, table
        assert rows, table
        print(f"libhxl: {table} {len(rows)} rows, {len(tags)} tags")

    star = export("star.parquet/")
    wanted = {
        ("sites", "lat"): "double",
        ("sites", "people"): "int64",
        ("sites", "id"): "string",
        ("statements", "said_on"): "date32[day]",
        ("statements", "share"): "double",
        ("legs", "one_way"): "bool",
        ("access", "disputed"): "bool",
        ("access", "date"): "date32[day]",
        ("movements", "depart"): "date32[day]",
        ("movements", "trucks"): "int64",
        ("planned_stocks", "quantity_t"): "double",
    }
    for (table, column), kind in wanted.items():
        found = str(pyarrow.parquet.read_schema(star / f"{table}.parquet").field(column).type)
        assert found == kind, (table, column, found)
    tables = {path.stem: pandas.read_parquet(path) for path in sorted(star.iterdir())}
    assert set(tables["access"][tables["access"].kind == "corridor"].about) <= set(tables["corridors"].id)
    assert set(tables["legs"]["from"]) | set(tables["legs"]["to"]) <= set(tables["sites"].id)
    assert set(tables["unmet"].site) <= set(tables["sites"].id)
    sizes = {name: len(table) for name, table in tables.items() if len(table)}
    print(f"pandas {pandas.__version__}: {sizes}")


if __name__ == "__main__":
    main(*sys.argv[1:])

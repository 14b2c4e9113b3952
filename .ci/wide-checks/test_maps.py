"""Maps: GDAL opens GeoJSON, KML and GeoPackage, as QGIS and GeoPandas do."""

import csv
import unittest

import geopandas
import pyogrio

import cases


def exported(example, file):
    return cases.export(cases.workspace(example), file, "--audience", "internal")


def count(example, table):
    """How many rows a table of the workspace has."""
    with (cases.workspace(example) / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return sum(1 for _ in csv.DictReader(lines))


class Maps(unittest.TestCase):
    def test_gdal_opens_geojson_with_a_feature_for_each_site_and_leg(self):
        for example in cases.EXAMPLES:
            frame = pyogrio.read_dataframe(exported(example, "map.geojson"))
            self.assertEqual(frame.crs.to_epsg(), 4326)
            sites, legs = frame[frame.table == "sites"], frame[frame.table == "legs"]
            self.assertEqual((len(sites), len(legs)), (count(example, "sites"), count(example, "legs")))
            self.assertEqual(set(sites.geometry.geom_type), {"Point"})
            self.assertEqual(set(legs.geometry.geom_type), {"LineString"})
            self.assertTrue(sites.people.dropna().gt(0).any())
            states = set(legs.state.dropna())
            self.assertTrue(states and states <= {"open", "restricted", "closed"}, states)
            self.assertLessEqual(set(cases.SEEDED), set(sites.name))

    def test_a_map_that_gdal_saved_is_taken_in_and_changes_nothing(self):
        for example in cases.EXAMPLES:
            frame = pyogrio.read_dataframe(exported(example, "map.geojson"))
            copy, saved = cases.SCRATCH / f"{example}-copy", cases.SCRATCH / f"{example}-saved.geojson"
            cases.run("import", cases.workspace(example), copy)
            before = {name: (copy / name).read_text(encoding="utf-8") for name in ["sites.csv", "legs.csv"]}
            geopandas.GeoDataFrame(frame).to_file(saved, driver="GeoJSON", RFC7946="YES")
            taken = cases.run("import", saved, copy)
            self.assertNotIn("tables", taken.stdout)
            self.assertNotIn("not taken in", taken.stderr)
            self.assertEqual({name: (copy / name).read_text(encoding="utf-8") for name in before}, before)

    def test_gdal_opens_kml_with_places_and_roads(self):
        for example in cases.EXAMPLES:
            path = exported(example, "map.kml")
            layers = {name: pyogrio.read_dataframe(path, layer=name) for name, _ in pyogrio.list_layers(path)}
            places, roads = layers["Places"], layers["Roads"]
            self.assertEqual((len(places), len(roads)), (count(example, "sites"), count(example, "legs")))
            self.assertEqual(set(places.geometry.geom_type), {"Point"})
            self.assertEqual({layer.crs.to_epsg() for layer in layers.values()}, {4326})
            said = "\n".join([*places.Name, *roads.Name])
            for name in cases.SEEDED:
                self.assertIn(name, said)
            for road, state in zip(roads.Name, roads.state):
                self.assertIn(state, road, "the name of a road says its state")

    def test_gdal_opens_a_geopackage_with_its_layers_and_tables(self):
        for example in cases.EXAMPLES:
            path = cases.export(cases.workspace(example), "store.gpkg")
            layers = dict(pyogrio.list_layers(path).tolist())
            drawn = {name: kind for name, kind in layers.items() if kind}
            self.assertEqual(drawn, {"sites": "Point", "legs": "LineString"})
            self.assertFalse([name for name in layers if name.startswith("passage_")])
            for table in ["sites", "legs", "statements", "stocks"]:
                frame = pyogrio.read_dataframe(path, layer=table)
                self.assertEqual(len(frame), count(example, table), table)
                if layers[table]:
                    self.assertEqual(frame.crs.to_epsg(), 4326)
                    self.assertFalse(frame.geometry.is_empty.any())
            sites = pyogrio.read_dataframe(path, layer="sites")
            self.assertTrue((sites.geometry.y == sites.lat).all() and (sites.geometry.x == sites.lon).all())
            self.assertLessEqual(set(cases.SEEDED), set(sites.name))

    def test_a_geopackage_brings_its_styles(self):
        path = cases.export(cases.workspace("two-bridges"), "store.gpkg")
        styles = pyogrio.read_dataframe(path, layer="layer_styles")
        self.assertEqual(set(styles.f_table_name), {"sites", "legs"})
        self.assertTrue(styles.useAsDefault.astype(bool).all())
        self.assertTrue(styles.styleQML.str.contains("renderer-v2").all())

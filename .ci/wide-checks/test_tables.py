"""Parquet: pandas reads typed tables that join and add up to the plan."""

import functools
import unittest

import pandas
import pyarrow
import pyarrow.parquet

import cases

TYPES = {
    ("sites", "id"): "string",
    ("sites", "lat"): "double",
    ("sites", "people"): "int64",
    ("statements", "said_on"): "date32[day]",
    ("statements", "share"): "double",
    ("legs", "one_way"): "bool",
    ("access", "date"): "date32[day]",
    ("access", "disputed"): "bool",
    ("movements", "depart"): "date32[day]",
    ("movements", "trucks"): "int64",
    ("unmet", "date"): "date32[day]",
    ("unmet", "unmet"): "double",
    ("planned_stocks", "quantity_t"): "double",
}


@functools.cache
def star(example):
    return cases.export(cases.workspace(example), "all.parquet/", "--audience", "internal")


@functools.cache
def tables(example):
    return {path.stem: pandas.read_parquet(path) for path in sorted(star(example).iterdir())}


class Tables(unittest.TestCase):
    def test_columns_have_their_types(self):
        for example in cases.EXAMPLES:
            for (table, column), kind in TYPES.items():
                schema = pyarrow.parquet.read_schema(star(example) / f"{table}.parquet")
                self.assertEqual(str(schema.field(column).type), kind, (table, column))
            for path in star(example).iterdir():
                for field in pyarrow.parquet.read_schema(path):
                    if field.name == "date" or field.name.endswith("_on") or field.name in ("runs_out", "valid_from"):
                        self.assertTrue(pyarrow.types.is_date32(field.type), (path.name, field.name))

    def test_empty_cells_are_null(self):
        for example in cases.EXAMPLES:
            sites = pyarrow.parquet.read_table(star(example) / "sites.parquet")
            typed = pandas.read_csv(cases.workspace(example) / "sites.csv")
            self.assertEqual(sites.column("people").null_count, int(typed.people.isna().sum()))
            self.assertGreater(sites.column("people").null_count, 0)
            self.assertFalse((sites.to_pandas().name == "").any())
            statements = pyarrow.parquet.read_table(star(example) / "statements.parquet")
            self.assertGreater(statements.column("valid_to").null_count, 0)

    def test_unmet_joins_with_sites_as_the_guide_has_it(self):
        for example in cases.EXAMPLES:
            unmet, sites = tables(example)["unmet"], tables(example)["sites"]
            joined = unmet.merge(sites, left_on="site", right_on="id")
            self.assertEqual(len(joined), len(unmet))
            by_name = joined.groupby("name").met_share.mean()
            self.assertTrue(by_name.between(0, 1).all())
            names = set(sites[sites.kind == "community"].name)
            self.assertLessEqual(set(by_name.index), names)
            self.assertTrue({cases.ARABIC, cases.FORMULA} & set(by_name.index))

    def test_ids_of_results_are_those_of_the_tables(self):
        for example in cases.EXAMPLES:
            found = tables(example)
            sites = set(found["sites"].id)
            self.assertLessEqual(set(found["legs"]["from"]) | set(found["legs"].to), sites)
            self.assertLessEqual(set(found["distribution"].site) | set(found["planned_stocks"].site), sites)
            self.assertLessEqual(set(found["movements"].commodity), set(found["commodities"].id))
            roads = found["access"]
            self.assertLessEqual(set(roads[roads.kind == "corridor"].about), set(found["corridors"].id))

    def test_sums_are_those_of_the_plan(self):
        for example in cases.EXAMPLES:
            plan = cases.plan(example)
            for table, key, column in [
                ("movements", "movements", "quantity_t"),
                ("distribution", "distribution", "quantity_t"),
                ("planned_stocks", "stocks", "quantity_t"),
                ("unmet", "unmet", "unmet"),
            ]:
                found = tables(example)[table]
                self.assertEqual(len(found), len(plan[key]), table)
                self.assertTrue(len(found), table)
                self.assertAlmostEqual(found[column].sum(), sum(row[column] for row in plan[key]), places=6)

    def test_names_survive(self):
        for example in cases.EXAMPLES:
            self.assertLessEqual(set(cases.SEEDED), set(tables(example)["sites"].name))

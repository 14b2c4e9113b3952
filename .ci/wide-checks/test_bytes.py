"""Two runs of whatever is handed on give the same bytes."""

import unittest

import cases

EXPORTS = [
    ("map.geojson",),
    ("map.geojson", "--audience", "internal"),
    ("map.kml", "--audience", "internal"),
    ("sites.csv", "--audience", "internal"),
    ("unmet.csv", "--audience", "internal"),
    ("unmet.parquet", "--audience", "internal"),
    ("all.parquet/", "--audience", "internal"),
    ("tagged", "--hxl"),
    ("tables.xlsx",),
    ("store.gpkg",),
]
# Every scenario and case is planned for these, so the small example alone has them.
RESULTS = [("results.xlsx", "--results"), ("public.xlsx", "--results", "--audience", "public")]


def contents(path):
    files = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
    assert files, path
    return {file.relative_to(path.parent).as_posix(): file.read_bytes() for file in files}


class Bytes(unittest.TestCase):
    def assert_same(self, make):
        one, other = (contents(make(cases.SCRATCH / "runs" / run)) for run in ("one", "two"))
        self.assertEqual(one.keys(), other.keys())
        differing = [name for name, content in one.items() if content != other[name]]
        self.assertEqual(differing, [])

    def test_two_exports_give_the_same_bytes(self):
        for example in cases.EXAMPLES:
            for at, (file, *flags) in enumerate(EXPORTS + (RESULTS if example == "two-bridges" else [])):

                def make(folder):
                    place = folder / example / str(at)
                    place.mkdir(parents=True)
                    cases.run("export", cases.workspace(example), f"{place}/{file}", *flags)
                    return place / file

                self.assert_same(make)

    def test_two_reports_give_the_same_bytes(self):
        for example in cases.EXAMPLES:
            again = cases.SCRATCH / "again" / example
            cases.run("report", cases.workspace(example), "--out", again, "--audience", "internal")
            first = contents(cases.report(example))
            self.assertLessEqual({f"{example}/report.html", f"{example}/report.xlsx"}, first.keys())
            differing = [name for name, content in contents(again).items() if content != first.get(name)]
            self.assertEqual(differing, [])

    def test_two_annotated_workbooks_and_templates_have_the_same_bytes(self):
        def annotated(folder):
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / "annotated.xlsx"
            cases.run("check", cases.workspace("nagorno-karabakh-2023"), "--annotate", path)
            return path

        def template(folder):
            cases.run("init", folder / "template")
            return folder / "template"

        self.assert_same(annotated)
        self.assert_same(template)

    def test_names_survive_in_the_page(self):
        for example in cases.EXAMPLES:
            page = (cases.report(example) / "report.html").read_text(encoding="utf-8").replace("&#39;", "'")
            for name in [cases.ARABIC, cases.FORMULA]:
                self.assertIn(name, page)

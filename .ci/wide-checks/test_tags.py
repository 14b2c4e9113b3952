"""HXL: libhxl reads the tags of every table, and they are those of the reference."""

import re
import unittest

import hxl

import cases

LOCAL = hxl.InputOptions(allow_local=True)
RESULTS = ["access", "outlook", "movements", "distribution", "planned_stocks", "unmet"]


def reference():
    """Tags and kinds by table and column, as `docs/reference/tables.md` has them."""
    found, table = {}, None
    for line in (cases.REPOSITORY / "docs/reference/tables.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            table = line[3:].strip()
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)]
        if len(cells) > 6 and (tag := re.fullmatch(r"`(#[^`]+)`", cells[-2])):
            found.setdefault(table, {})[cells[1].strip("*")] = (tag[1], cells[2])
    return found


def same(tag):
    """A tag with its attributes in order, as HXL does not mind their order."""
    return hxl.model.Column.parse(tag).display_tag


def read(path, **options):
    data = hxl.data(str(path), hxl.InputOptions(allow_local=True, **options))
    columns = data.columns
    return columns, [row.values for row in data]


class Tags(unittest.TestCase):
    def assert_as_in_the_reference(self, table, columns, lines):
        wanted = reference()[table]
        for at, column in enumerate(columns):
            if column.header not in wanted:
                self.assertEqual(column.tag or "", "", (table, column.header))
                continue
            tag, kind = wanted[column.header]
            self.assertEqual(column.display_tag, same(tag), (table, column.header))
            if re.match("number|whole number", kind):
                for line in lines:
                    if line[at] != "":
                        float(line[at])
        self.assertTrue(lines, table)

    def test_the_reference_names_tags_of_every_table(self):
        self.assertGreaterEqual(len(reference()), 14)
        self.assertEqual(reference()["sites"]["id"][0], "#loc+code")

    def test_a_tagged_folder_has_the_tags_of_the_reference(self):
        for example in cases.EXAMPLES:
            folder = cases.export(cases.workspace(example), "tagged", "--hxl")
            files = sorted(folder.glob("*.csv"))
            self.assertGreaterEqual(len(files), 10)
            for path in files:
                self.assert_as_in_the_reference(path.stem, *read(path))

    def test_a_tagged_workbook_has_the_tags_of_the_reference(self):
        for example in cases.EXAMPLES:
            path = cases.export(cases.workspace(example), "tagged.xlsx", "--hxl")
            folder = cases.export(cases.workspace(example), "tagged", "--hxl")
            names = hxl.input.info(str(path), LOCAL)["sheets"]
            tables = [(at, sheet["name"]) for at, sheet in enumerate(names) if sheet["name"] in reference()]
            filled = {path.stem for path in folder.glob("*.csv")}
            self.assertEqual(filled - {name for _, name in tables}, set())
            # A workbook also has sheets without rows or tags for tables that are often filled later.
            tables = [(at, name) for at, name in tables if name in filled]
            for at, name in tables:
                self.assert_as_in_the_reference(name, *read(path, sheet_index=at))

    def test_a_single_table_has_the_tags_of_the_reference(self):
        for example in cases.EXAMPLES:
            for table in reference().keys() - {"Settings", "offers", "commitments"}:
                if not (cases.workspace(example) / f"{table}.csv").exists():
                    continue
                path = cases.export(cases.workspace(example), f"{table}.csv", "--audience", "internal")
                self.assert_as_in_the_reference(table, *read(path))

    def test_results_are_tagged_column_by_column(self):
        for example in cases.EXAMPLES:
            for table in RESULTS:
                path = cases.export(cases.workspace(example), f"{table}.csv", "--audience", "internal")
                columns, lines = read(path)
                header = path.read_text(encoding="utf-8").splitlines()[0].split(",")
                self.assertEqual([column.header for column in columns], header)
                self.assertTrue(all(column.tag for column in columns), table)
                self.assertTrue(lines, (example, table))
                for at, column in enumerate(columns):
                    if re.search("_t$|_t_per_day$|^share$|^trucks$|met_share", column.header):
                        for line in lines:
                            if line[at] != "":
                                float(line[at])

    def test_the_validator_of_libhxl_finds_no_error(self):
        for example in cases.EXAMPLES:
            folder = cases.export(cases.workspace(example), "tagged", "--hxl")
            for path in sorted(folder.glob("*.csv")):
                schema = hxl.schema(hxl.data(str(cases.HERE / "hxl-schema.json"), LOCAL))
                report = []
                schema.callback = report.append
                for_all = schema.validate(hxl.data(str(path), LOCAL))
                self.assertTrue(for_all, [str(error.rule.description) + str(error.value) for error in report[:5]])

    def test_names_survive_in_tagged_tables(self):
        for example in cases.EXAMPLES:
            for path in [
                cases.export(cases.workspace(example), "tagged", "--hxl") / "sites.csv",
                cases.export(cases.workspace(example), "sites.csv", "--audience", "internal"),
            ]:
                columns, lines = read(path)
                at = [column.header for column in columns].index("name")
                self.assertLessEqual(set(cases.SEEDED), {line[at] for line in lines}, path)

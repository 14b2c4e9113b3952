"""Workbooks: LibreOffice opens, saves and prints them; what was saved and edited is read again."""

import datetime
import functools
import re
import shutil
import unittest
import zipfile

import openpyxl
import pypdf

import cases
import office


@functools.cache
def report(example):
    """`report.xlsx` under a name of its own, as LibreOffice names what it writes after what it reads."""
    path = cases.SCRATCH / f"report-{example}.xlsx"
    shutil.copy(cases.report(example) / "report.xlsx", path)
    return path


@functools.cache
def full(example):
    """The tables with the results behind them."""
    return cases.export(cases.workspace(example), f"full-{example}.xlsx", "--results")


@functools.cache
def annotated(example):
    """The tables with their faults as notes."""
    path = cases.SCRATCH / f"annotated-{example}.xlsx"
    cases.run("check", cases.workspace(example), "--annotate", path)
    return path


@functools.cache
def workbooks():
    made = [make(example) for example in cases.EXAMPLES for make in (report, full, annotated)]
    return (*made, cases.template())


@functools.cache
def book(path):
    return openpyxl.load_workbook(path)


@functools.cache
def saved(path):
    """A workbook of ours as LibreOffice has saved it."""
    return office.convert(workbooks(), "xlsx") / path.name


def rows(path, sheet):
    """The rows of a sheet, by its header."""
    lines = book(path)[sheet].iter_rows(values_only=True)
    header = next(lines)
    return [dict(zip(header, line)) for line in lines]


@unittest.skipUnless(office.PROGRAM, "`soffice` is not installed")
class Workbooks(unittest.TestCase):
    @staticmethod
    def each_result():
        for example in cases.EXAMPLES:
            for make in (report, full):
                yield example, make(example)

    def test_libreoffice_converts_every_workbook_to_every_form(self):
        for form in ["xlsx", "ods", "pdf"]:
            out = office.convert(workbooks(), form)
            self.assertEqual(
                sorted(path.name for path in out.iterdir()), sorted(f"{path.stem}.{form}" for path in workbooks())
            )
        out = office.convert(workbooks(), office.ALL_SHEETS)
        for path in workbooks():
            written = {file.name for file in out.glob(f"{path.stem}-*.csv")}
            self.assertEqual(written, {f"{path.stem}-{sheet}.csv" for sheet in book(path).sheetnames})

    def test_libreoffice_keeps_every_sheet_and_every_cell(self):
        for path in workbooks():
            self.assertEqual(book(saved(path)).sheetnames, book(path).sheetnames)
            for sheet in book(path).sheetnames:
                ours = [line for line in book(path)[sheet].iter_rows(values_only=True) if any(line)]
                theirs = [line for line in book(saved(path))[sheet].iter_rows(values_only=True) if any(line)]
                width = max(map(len, ours), default=0)
                theirs = [line[:width] for line in theirs]
                self.assertEqual(len(theirs), len(ours), (path.name, sheet))
                for one, other in zip(ours, theirs):
                    for cell, found in zip(one, other):
                        if isinstance(cell, float):
                            self.assertAlmostEqual(found, cell, msg=(path.name, sheet, one))
                        else:
                            self.assertEqual(found, cell, (path.name, sheet, one))

    def test_movements_in_the_saved_workbook_are_those_of_the_plan(self):
        for example, path in self.each_result():
            told = cases.plan(example)["movements"]
            # Notes stand below the table, in its first column.
            found = [row for row in rows(saved(path), "Result movements") if row["trucks"] is not None]
            self.assertEqual(len(found), len(told))
            self.assertEqual(
                round(sum(row["quantity, t"] for row in found), 3), round(sum(row["quantity_t"] for row in told), 3)
            )
            self.assertEqual(sum(row["trucks"] for row in found), sum(row["trucks"] for row in told))
            days = [row["departs"].date().isoformat() for row in found]
            self.assertEqual(sorted(days), sorted(row["depart"] for row in told))

    def test_weeks_in_the_saved_workbook_add_up_to_the_plan(self):
        for example, path in self.each_result():
            # A journey in several movements counts once for each, as in the table of movements.
            told = sum(row["quantity_t"] for row in cases.plan(example)["movements"] if row["corridors"])
            found = 0
            for row in rows(saved(path), "Result by corridor"):
                found += sum(tonnes for name, tonnes in row.items() if name not in ("week from", "no corridor, t"))
            self.assertEqual(round(found, 3), round(told, 3))

    def test_shortages_in_the_saved_workbook_are_those_of_the_plan(self):
        for example, path in self.each_result():
            told = {(row["date"], row["site"], row["item"]): row["unmet"] for row in cases.plan(example)["unmet"]}
            found = rows(saved(path), "Result unmet")
            found = {(row["date"].date().isoformat(), row["id"], row["item id"]): row["not met"] for row in found}
            self.assertTrue(told)
            self.assertEqual(found.keys(), told.keys())
            for key, unmet in told.items():
                self.assertAlmostEqual(found[key], unmet)

    def test_the_summary_in_the_saved_workbook_is_that_of_the_plan(self):
        for example, path in self.each_result():
            told = cases.plan(example)["summary"]
            found = rows(saved(path), "Result scenarios")[0]
            self.assertAlmostEqual(found["delivered, t"], told["delivered_t"])
            self.assertAlmostEqual(found["need met"], told["met_share"])
            self.assertAlmostEqual(found["person-days short"], told["person_days_short"])

    def test_every_chart_is_there_and_is_printed(self):
        out = office.convert(workbooks(), "pdf")
        for _, path in self.each_result():
            charts = book(path)["Result charts"]._charts
            self.assertGreaterEqual(len(charts), 4)
            # Counted in the archive: openpyxl cannot read every chart as LibreOffice writes it.
            with zipfile.ZipFile(saved(path)) as archive:
                parts = [name for name in archive.namelist() if re.fullmatch(r"xl/charts/chart\d+\.xml", name)]
            self.assertEqual(len(parts), len(charts))
            pages = [page.extract_text() for page in pypdf.PdfReader(out / f"{path.stem}.pdf").pages]
            printed = squeezed("".join(pages))
            for chart in charts:
                title = "".join(run.t for part in chart.title.tx.rich.p for run in part.r or [])
                self.assertTrue(title)
                # The sheet itself has no words: what is printed of a title is printed by the chart.
                self.assertIn(squeezed(title), printed)

    def test_every_fault_is_a_note_in_its_cell(self):
        for example in cases.EXAMPLES:
            told = cases.document("check", cases.workspace(example))["faults"]
            for path in [annotated(example), saved(annotated(example))]:
                listed = [row for row in rows(path, "Faults") if row["code"]]
                self.assertEqual(sorted(row["code"] for row in listed), sorted(fault["code"] for fault in told))
                for row in [row for row in listed if row["cell"]]:
                    note = book(path)[row["cell"].split("!")[0]][row["cell"].split("!")[1]].comment
                    self.assertIsNotNone(note, row)
                    self.assertIn(squeezed(row["what is wrong"]), squeezed(note.text))

    def test_names_survive_and_no_cell_becomes_a_formula(self):
        for path in workbooks():
            for one in [path, saved(path)]:
                cells = [cell for sheet in book(one) for line in sheet for cell in line if cell.value is not None]
                formulas = [cell.value for cell in cells if cell.data_type == "f"]
                self.assertEqual(formulas, [], one.name)
                if path != cases.template():
                    words = {cell.value for cell in cells if isinstance(cell.value, str)}
                    wanted = cases.SEEDED if "sites" in book(path).sheetnames else [cases.ARABIC, cases.FORMULA]
                    self.assertLessEqual(set(wanted), words, one.name)

    def test_what_libreoffice_saved_is_planned_as_before(self):
        for example in cases.EXAMPLES:
            self.assert_same_plan(saved(full(example)), example, set())

    def test_what_was_edited_by_hand_is_planned_as_before(self):
        for example in cases.EXAMPLES:
            edited = openpyxl.load_workbook(saved(full(example)))
            as_serial_numbers(edited["statements"], "said_on")
            as_text(edited["stocks"], "quantity_t")
            for line in (3, 4):
                edited["sites"].row_dimensions[line].hidden = True
            with_column(edited["sites"], "checked_by", "a colleague")
            with_title(edited["legs"], "Roads of the operation")
            path = cases.SCRATCH / f"edited-{example}.xlsx"
            edited.save(path)
            self.assert_same_plan(path, example, {"W101"})

    def assert_same_plan(self, path, example, further):
        def told(workspace):
            document = cases.document("check", workspace)
            return document["counts"]["errors"], sorted(fault["code"] for fault in document["faults"])

        errors, codes = told(cases.workspace(example))
        self.assertEqual(told(path), (errors, sorted([*codes, *further])))
        one, other = cases.plan(example), cases.document("plan", path)
        for key in ["summary", "movements", "distribution", "stocks", "unmet", "runs_out"]:
            self.assertEqual(other[key], one[key], (path.name, key))

    def test_an_ods_is_refused_with_what_to_do(self):
        ods = office.convert(workbooks(), "ods") / full("two-bridges").with_suffix(".ods").name
        told = cases.run("check", ods, expect=2).stdout
        self.assertIn("E110", told)
        self.assertIn("save it as `.xlsx`", told)


def squeezed(text):
    """Without white space, which printing changes."""
    return re.sub(r"\s+", "", text)


def column_of(sheet, name):
    """The cells below a header."""
    at = [cell.value for cell in sheet[1]].index(name) + 1
    return [sheet.cell(line, at) for line in range(2, sheet.max_row + 1)]


def as_serial_numbers(sheet, name):
    """Dates as bare numbers of days, as a cell format lost leaves them."""
    cells = [cell for cell in column_of(sheet, name) if isinstance(cell.value, datetime.datetime)]
    assert cells, name
    for cell in cells:
        cell.value = (cell.value - datetime.datetime(1899, 12, 30)).days
        cell.number_format = "General"


def as_text(sheet, name):
    cells = [cell for cell in column_of(sheet, name) if isinstance(cell.value, (int, float))]
    assert cells, name
    for cell in cells:
        cell.value = str(cell.value)
        cell.number_format = "@"


def with_column(sheet, name, content):
    at = sheet.max_column + 1
    sheet.cell(1, at, name)
    sheet.cell(2, at, content)


def with_title(sheet, title):
    """Two rows above the header, of which the first is one merged cell."""
    sheet.insert_rows(1, 2)
    sheet.cell(1, 1, title)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=6)

"""The workspaces that the checks run on, with names that break things, and the programs that run them."""

import csv
import functools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
PROGRAM = pathlib.Path(os.environ["PASSAGE_PROGRAM"]).resolve()
SCRATCH = pathlib.Path(tempfile.mkdtemp(prefix="passage-wide-"))

EXAMPLES = ["two-bridges", "nagorno-karabakh-2023"]
# Names of places as people type them, and one as somebody types it who wants a spreadsheet to run it. All are invented.
ARABIC = "أوسترين"
ARMENIAN = "Օստրինե Վերին"
FRENCH = "Saint-Élie-sur-l'Île, œuvre"
FORMULA = "=cmd|'/C calc'!A0"
SEEDED = [ARABIC, ARMENIAN, FRENCH, FORMULA]
# The sites of each example that take these names, in that order.
RENAMED = {
    "two-bridges": ["OSTRINE", "TOLLIVANE", "UPPER-END", "WEXLOW"],
    "nagorno-karabakh-2023": ["ASKE", "GORI", "TEGH", "MTNI"],
}


def run(*words, expect=0):
    """Runs Passage; stops the check where it ends otherwise than expected."""
    done = subprocess.run([PROGRAM, *map(str, words)], cwd=SCRATCH, capture_output=True, text=True)
    if done.returncode != expect:
        raise AssertionError(f"passage {' '.join(map(str, words))} ended with {done.returncode}:\n{done.stderr}")
    return done


def document(verb, workspace, *flags):
    """What a verb says as JSON."""
    return json.loads(run(verb, workspace, "--json", *flags).stdout)


@functools.cache
def workspace(example):
    """A copy of an example with the seeded names."""
    folder = SCRATCH / "workspaces" / example
    shutil.copytree(REPOSITORY / "examples" / example, folder)
    names = dict(zip(RENAMED[example], SEEDED))
    path = folder / "sites.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert names.keys() <= {row["id"] for row in rows}, "the sites to rename are there"
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        for row in rows:
            writer.writerow(row | {"name": names.get(row["id"], row["name"])})
    return folder


@functools.cache
def template():
    """An empty workspace as `init` makes it, as a workbook; the first day is set, which no template can know."""
    folder = SCRATCH / "workspaces" / "template"
    run("init", folder)
    settings = folder / "workspace.toml"
    text = settings.read_text(encoding="utf-8")
    assert "[plan]\n" in text, text
    settings.write_text(text.replace("[plan]\n", "[plan]\nstart = 2031-03-01\n"), encoding="utf-8")
    return export(folder, "template.xlsx")


@functools.cache
def export(folder, file, *flags):
    """A file, or folder, that `export` writes."""
    place = SCRATCH / "exports" / folder.name
    place.mkdir(parents=True, exist_ok=True)
    # A slash at the end asks for a folder; pathlib would drop it.
    run("export", folder, f"{place}/{file}", *flags)
    return place / file


@functools.cache
def report(example):
    """The folder of a report, for internal readers so that it holds what `plan --json` tells."""
    out = SCRATCH / "reports" / example
    run("report", workspace(example), "--out", out, "--audience", "internal")
    return out


@functools.cache
def plan(example):
    """The plan of a seeded example."""
    return document("plan", workspace(example))


def dissolve():
    """Removes all that was made."""
    shutil.rmtree(SCRATCH, ignore_errors=True)

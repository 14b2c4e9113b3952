#!/usr/bin/env python3
"""Turns marked-up texts (`source/SPLIT/CRISIS.txt`) into annotated items (`items/SPLIT/CRISIS.jsonl`).

A span is marked where it stands, `{1:the road is shut}`, so it can be neither lost nor found twice. README.md gives the notation.
`mark.py` writes the items, `mark.py --check` only says whether those written are those of the sources. Standard library only.
"""

import datetime
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
TEXT_KIND = "own words; setting real; words, persons, figures and days invented"
KINDS = {
    "OPEN": "RouteOpen", "CLOSED": "RouteClosed", "RESTR": "RouteRestricted", "CALL": "CallToOpen",
    "AGREE": "Agreement", "DENY": "Denial", "THREAT": "Threat", "DELIV": "DeliveryMade",
    "BLOCK": "DeliveryBlocked", "PEND": "DeliveryPending", "NEED": "StockNeed", "TALKS": "Talks",
}
MODALITIES = {
    "ass": "asserted", "den": "denied", "dem": "demanded", "off": "offered", "warn": "warned",
    "ann": "announced", "hyp": "hypothetical",
}
LINKS = {"Denies", "Contradicts", "Corroborates"}
WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Fault(Exception):
    """What is wrong in a source, with its place."""


def day(word, date, where):
    """One day: ISO, `=` (the item's date), `-3d`, `+2d`, `fri` (that day or the last such day before it), `+fri` (the next after it)."""
    if word == "=":
        return date.isoformat()
    if match := re.fullmatch(r"([+-])(\d+)d", word):
        return (date + datetime.timedelta(days=int(match[1] + match[2]))).isoformat()
    if word in WEEKDAYS:
        return (date - datetime.timedelta(days=(date.weekday() - WEEKDAYS.index(word)) % 7)).isoformat()
    if word.startswith("+") and word[1:] in WEEKDAYS:
        ahead = (WEEKDAYS.index(word[1:]) - date.weekday()) % 7 or 7
        return (date + datetime.timedelta(days=ahead)).isoformat()
    if re.fullmatch(r"\d{4}(-\d\d){0,2}", word):
        parts = [int(part) for part in word.split("-")]
        datetime.date(*(parts + [1, 1])[:3])
        return word
    raise Fault(f"{where}: `{word}` is not a date")


def when(words, date, where):
    """Accepted dates, parted by commas; an interval is `from/to`; `week-1` is Monday to Sunday of the week before."""
    accepted = []
    for word in (word.strip() for word in words.split(",")):
        if match := re.fullmatch(r"week([+-]\d+)", word):
            monday = date - datetime.timedelta(days=date.weekday()) + datetime.timedelta(weeks=int(match[1]))
            accepted.append(f"{monday.isoformat()}/{(monday + datetime.timedelta(days=6)).isoformat()}")
        else:
            accepted.append("/".join(day(part, date, where) for part in word.split("/")))
    return accepted


def alternatives(words):
    return [word.strip() for word in words.split("/") if word.strip()]


def spans(marked, where):
    """The text without its marks, and for each mark its number with start and end in UTF-8 bytes."""
    plain, found, open_marks, at = [], {}, [], 0
    for part in re.split(r"(\{\d+:|\})", marked):
        if match := re.fullmatch(r"\{(\d+):", part):
            open_marks.append((int(match[1]), at))
        elif part == "}":
            if not open_marks:
                raise Fault(f"{where}: `}}` without a mark before it")
            number, start = open_marks.pop()
            if number in found:
                raise Fault(f"{where}: mark {number} stands twice")
            found[number] = (start, at)
        else:
            if "{" in part:
                raise Fault(f"{where}: `{{` without a number in `{part}`")
            plain.append(part)
            at += len(part.encode())
    if open_marks:
        raise Fault(f"{where}: mark {open_marks[-1][0]} is not closed")
    return "".join(plain), found


def claim(line, date, places, where):
    """One line below a text: `1 CLOSED ass; by Name/other name (Party); event fri; at ROAD; q 27 trucks`."""
    head, *fields = (field.strip() for field in line.split(";"))
    number, kinds, modalities = head.split()
    made = {
        "types": [KINDS[kind] for kind in kinds.split("|")],
        "modality": [MODALITIES[modality] for modality in modalities.split("|")],
        "speaker": ["NARRATOR"], "party": [], "addressee": [], "reported_by": [],
        "statement_date": [date.isoformat()], "event_date": [], "places": [], "quantities": [],
        "optional": False, "note": "",
    }
    for field in fields:
        key, _, value = field.partition(" ")
        value = value.strip()
        if key == "by":
            match = re.fullmatch(r"(.+?)\s*(?:\(([^)]*)\))?", value)
            made["speaker"], made["party"] = alternatives(match[1]), alternatives(match[2] or "")
        elif key == "to":
            made["addressee"] = alternatives(value)
        elif key == "via":
            made["reported_by"] = [name.strip() for name in value.split(">")]
        elif key == "said":
            made["statement_date"] = when(value, date, where)
        elif key == "event":
            made["event_date"] = when(value, date, where)
        elif key == "at":
            made["places"] = [place.strip() for place in value.split(",")]
            for place in made["places"]:
                if place not in places:
                    raise Fault(f"{where}: place `{place}` is not among the places of this crisis")
        elif key == "q":
            made["quantities"] = [quantity.strip() for quantity in value.split(",")]
        elif key == "optional":
            made["optional"] = True
        elif key == "note":
            made["note"] = value
        else:
            raise Fault(f"{where}: unknown field `{field}`")
    return int(number), made


def item(block, crisis, places, path):
    head, *lines = block.strip("\n").split("\n")
    identifier, date_words, genre, title = head.split(None, 3)
    where = f"{path.name}: {identifier}"
    date = datetime.date.fromisoformat(date_words)
    if "---" not in lines:
        raise Fault(f"{where}: no line `---` between text and claims")
    cut = lines.index("---")
    marked, sentences, at = "", [], 0
    for line in lines[:cut]:
        joint = ""
        if line.startswith("¶"):
            joint, line = "\n\n", line[1:].lstrip()
        elif line.startswith("/"):
            joint, line = "\n", line[1:].lstrip()
        else:
            joint = " "
        joint = joint if marked else ""
        plain = re.sub(r"\{\d+:|\}", "", line)
        at += len(joint.encode())
        sentences.append([at, at + len(plain.encode())])
        at += len(plain.encode())
        marked += joint + line
    text, found = spans(marked, where)
    claims, links = [], []
    for line in filter(None, (line.strip() for line in lines[cut + 1:])):
        if line.startswith("link "):
            _, first, kind, second = line.split()
            if kind not in LINKS or int(first) not in found or int(second) not in found:
                raise Fault(f"{where}: `{line}` is not a link between two claims")
            links.append({"from": int(first), "kind": kind, "to": int(second)})
            continue
        number, made = claim(line, date, places, where)
        if number not in found:
            raise Fault(f"{where}: claim {number} has no mark in the text")
        start, end = found.pop(number)
        found[number] = (start, end)
        claims.append({"number": number, "span": text.encode()[start:end].decode(), "start": start, "end": end, **made})
    numbers = [made["number"] for made in claims]
    if sorted(numbers) != sorted(found):
        raise Fault(f"{where}: marks {sorted(found)} and claims {sorted(numbers)} are not the same")
    claims.sort(key=lambda made: (made["start"], -made["end"]))
    return {
        "id": identifier, "crisis": crisis, "genre": genre, "date": date.isoformat(), "lang": "en", "title": title,
        "text": text, "text_kind": TEXT_KIND, "sentences": sentences, "claims": claims, "links": links,
    }


def compiled(path):
    """The lines of the items file, and the gazetteer of the crisis: `place ID corridor|site Name | other name`."""
    head, *blocks = re.split(r"^# ", path.read_text(encoding="utf-8"), flags=re.M)
    places = {}
    for line in filter(None, (line.strip() for line in head.split("\n"))):
        _, identifier, kind, names = line.split(None, 3)
        name, *others = (name.strip() for name in names.split("|"))
        places[identifier] = {"id": identifier, "kind": kind, "name": name, "other_names": others}
    items = [item(block, path.stem, places, path) for block in blocks]
    return items, list(places.values())


def main(arguments):
    check = arguments == ["--check"]
    seen, stale, gazetteer = {}, [], {}
    outputs = {}
    try:
        for path in sorted(HERE.glob("source/*/*.txt")):
            items, places = compiled(path)
            gazetteer[path.stem] = places
            for made in items:
                if made["id"] in seen:
                    raise Fault(f"{path.name}: id `{made['id']}` is also in {seen[made['id']]}")
                seen[made["id"]] = path.name
            outputs[HERE / "items" / path.parent.name / f"{path.stem}.jsonl"] = "".join(
                json.dumps(made, ensure_ascii=False) + "\n" for made in items)
    except Fault as fault:
        print(f"error: {fault}", file=sys.stderr)
        return 2
    outputs[HERE / "places.json"] = json.dumps(gazetteer, ensure_ascii=False, indent=1) + "\n"
    for path, text in outputs.items():
        if check:
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                stale.append(path)
        else:
            path.write_text(text, encoding="utf-8")
    for path in stale:
        print(f"error: {path.relative_to(HERE)} is not what its source says\n  hint: run `bench/read/mark.py`", file=sys.stderr)
    return 2 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""Measures `passage read` from outside, against annotated items. README.md is the protocol. Standard library only, no network.

    bench/read/score.py --split held-out            # runs the program named by --passage, $PASSAGE, or the built one
    bench/read/score.py --split develop --verbose   # with what was missed and what was false, word by word
    bench/read/score.py --split shared              # the founding article and the ten items beside the project, where present
"""

import argparse
import collections
import csv
import datetime
import hashlib
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
KINDS = ["RouteOpen", "RouteClosed", "RouteRestricted", "CallToOpen", "Agreement", "Denial", "Threat",
         "DeliveryMade", "DeliveryBlocked", "DeliveryPending", "StockNeed", "Talks"]
NARRATOR = "NARRATOR"


class Fault(Exception):
    """What keeps the measure from being taken."""


# ---- Words, names, dates, quantities: when two of them are the same ----------------------------------------------------

def fold(words):
    """Lower case, without marks on letters, punctuation and leading articles, so that `Adré` is `adre`."""
    bare = unicodedata.normalize("NFKD", str(words).replace("ı", "i"))
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter)).lower()
    bare = re.sub(r"[’']s\b", "s", bare)
    return re.sub(r"^(the|an|a) ", "", re.sub(r"[^\w]+", " ", bare).strip())


def contains(words, part):
    return any(words[at:at + len(part)] == part for at in range(len(words) - len(part) + 1))


def same_name(gold, claimed):
    """Equal when folded; or one within the other: a title added, or the last name or at least half of the words kept."""
    gold, claimed = fold(gold).split(), fold(claimed).split()
    if not gold or not claimed:
        return False
    if contains(claimed, gold):
        return len(claimed) <= len(gold) + 6
    return contains(gold, claimed) and (claimed[-1] == gold[-1] or 2 * len(claimed) >= len(gold))


def is_narrator(name):
    return fold(name or "") in ("", "narrator", "outlet", "press")


def same_speaker(accepted, claimed):
    if is_narrator(claimed):
        return NARRATOR in accepted
    return any(same_name(name, claimed) for name in accepted if name != NARRATOR)


def read_parties(path=HERE / "parties.tsv"):
    number = {}
    for line, names in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if not names.startswith("#"):
            for name in names.split("\t"):
                number.setdefault(fold(name), line)
    return number


PARTIES = read_parties()


def same_party(accepted, claimed):
    """An empty list wants an empty party; `PRESS` is the outlet itself and counts as empty."""
    accepted = [name for name in accepted if fold(name) not in ("", "press")]
    if fold(claimed or "") in ("", "press"):
        return not accepted
    key = PARTIES.get(fold(claimed))
    return any(fold(name) == fold(claimed) or (key is not None and PARTIES.get(fold(name)) == key) for name in accepted)


def interval(words):
    """`2023-09-11`, `2023-09`, `2023` or `from/to` as first and last day."""
    first, _, last = str(words).partition("/")

    def ends(part):
        numbers = [int(number) for number in part[:10].split("-")]
        if len(numbers) == 3:
            return datetime.date(*numbers), datetime.date(*numbers)
        if len(numbers) == 2:
            beginning = datetime.date(numbers[0], numbers[1], 1)
            return beginning, (beginning + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
        return datetime.date(numbers[0], 1, 1), datetime.date(numbers[0], 12, 31)

    return ends(first)[0], ends(last or first)[1]


def same_date(accepted, claimed, report_date):
    """The claimed days lie within an accepted interval; of a state that lasts to the report date, its start does."""
    if claimed is None:
        return False
    first, last = claimed
    for words in accepted:
        low, high = interval(words)
        if low <= first and last <= high:
            return True
        if low <= first <= high and last >= report_date:
            return True
    return False


UNITS = {
    "tonnes": "tonne tonnes ton tons t mt metric_ton metric_tons metric_tonne metric_tonnes",
    "kg": "kg kilo kilos kilogram kilograms kilogramme kilogrammes", "litres": "litre litres liter liters l",
    "wheels": "truck trucks lorry lorries vehicle vehicles tanker tankers bus buses car cars van vans pick-up pick-ups pickup pickups",
    "vessels": "ship ships vessel vessels boat boats barge barges ferry ferries dhow dhows pusher pushers canoe canoes",
    "flights": "flight flights helicopter helicopters aircraft plane planes", "convoys": "convoy convoys",
    "containers": "container containers",
    "people": "person persons people patient patients child children women doctors inhabitants residents",
    "households": "household households family families",
    "packages": "bag bags sack sacks box boxes kit kits pack packs packet packets parcel parcels pallet pallets ration rations",
    "minutes": "minute minutes", "hours": "hour hours h", "days": "day days d", "weeks": "week weeks",
    "months": "month months", "years": "year years",
}
UNIT_OF = {word: unit for unit, words in UNITS.items() for word in words.split()}


def quantity(words):
    """Value and family of unit; None where the unit is none that is scored, or no number is stated."""
    if isinstance(words, dict):
        value, unit = words.get("value"), words.get("unit") or ""
    else:
        match = re.match(r"\s*~?\s*([\d.,]+)\s*(.*)", str(words))
        if not match:
            return None
        value, unit = match[1].replace(",", ""), match[2]
    family = UNIT_OF.get("_".join(unit.lower().split()))
    try:
        return (float(value), family) if family and value is not None else None
    except (TypeError, ValueError):
        return None


# ---- What is measured against ------------------------------------------------------------------------------------------

def gold_claim(claim):
    return {
        "number": claim.get("number"), "start": claim["start"], "end": claim["end"], "kinds": claim["types"],
        "modality": claim["modality"], "speaker": claim["speaker"],
        "party": claim["party"] if isinstance(claim["party"], list) else [claim["party"]],
        "addressee": claim["addressee"] if isinstance(claim["addressee"], list) else list(filter(None, [claim["addressee"]])),
        "said": claim["statement_date"], "event": claim["event_date"], "places": claim["places"],
        "quantities": claim["quantities"], "optional": claim["optional"],
    }


def own_items(split):
    gazetteer = json.loads((HERE / "places.json").read_text(encoding="utf-8"))
    for path in sorted(HERE.glob(f"items/{split}/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            made = json.loads(line)
            lead = f"date {made['date']}\n"
            yield {
                "id": made["id"], "crisis": made["crisis"], "date": made["date"], "given": lead + made["text"],
                "shift": len(lead.encode()), "sentences": made["sentences"], "links": made["links"],
                "claims": [gold_claim(claim) for claim in made["claims"]], "places": gazetteer[made["crisis"]],
            }


def byte_offset(text, characters):
    return len(text[:characters].encode())


def plain_sentences(text):
    """For texts whose sentences nobody marked: after a full stop and white space, and at line ends."""
    cuts = [0] + [match.end() for match in re.finditer(r"(?<=[.!?”])\s+(?=[“\"A-Z\d])|\n+", text)] + [len(text)]
    return [[byte_offset(text, first), byte_offset(text, last)]
            for first, last in zip(cuts, cuts[1:]) if text[first:last].strip()]


SHARED_KINDS = {"open": ["RouteOpen"], "closed": ["RouteClosed"], "restricted": ["RouteRestricted"],
                "call_to_open": ["CallToOpen"], "denied": ["Denial", "DeliveryBlocked"], "threat": ["Threat"],
                "agreement": ["Agreement"]}
SHARED_MODALITIES = {"actual": ["asserted"], "planned": ["announced", "asserted"], "pending": ["asserted", "announced"],
                     "failed": ["asserted", "denied"], "normative": ["demanded"],
                     "hypothetical": ["hypothetical", "offered", "warned"], "rebuttal": ["denied"]}
FOUNDING_KINDS = {"THREAT": "Threat", "CALL_OPEN": "CallToOpen", "STOCK_NEED": "StockNeed", "TALKS": "Talks",
                  "DELIVERY_PENDING": "DeliveryPending", "DENIAL": "Denial"}


def shared_kinds(kind, modality):
    if kind != "delivery":
        return SHARED_KINDS[kind] + (["DeliveryBlocked"] if modality == "failed" else [])
    return {"actual": ["DeliveryMade"], "pending": ["DeliveryPending"], "planned": ["DeliveryPending"],
            "failed": ["DeliveryBlocked"], "rebuttal": ["DeliveryMade", "DeliveryBlocked"]}.get(modality, ["DeliveryPending"])


def shared_items(folder):
    """The ten items and the founding article, from beside the project; their offsets are in characters."""
    path = folder / "annotated.jsonl"
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        made = json.loads(line)
        text, lead, places = made["text"], f"date {made['date']}\n", {}
        claims = []
        for number, claim in enumerate(made["claims"], 1):
            ids = [name for name in claim["corridor_id"].split("|") if name]
            if len(ids) == 1 and claim["corridor"][:1].isupper():
                place = places.setdefault(ids[0], {"id": ids[0].replace("_", "-"), "kind": "corridor",
                                                   "name": claim["corridor"], "other_names": []})
                if claim["corridor"] not in [place["name"], *place["other_names"]]:
                    place["other_names"].append(claim["corridor"])
            claims.append({
                "number": number, "start": byte_offset(text, claim["start"]), "end": byte_offset(text, claim["end"]),
                "kinds": shared_kinds(claim["type"], claim["modality"]), "modality": SHARED_MODALITIES[claim["modality"]],
                "speaker": [NARRATOR if claim["speaker_party"] == "PRESS" else claim["speaker"]],
                "party": [claim["speaker_party"]], "addressee": [], "said": [], "places": [name.replace("_", "-") for name in ids],
                "event": [claim["event_date"]] if claim["event_date"] else [],
                "quantities": [f"{claim[unit]} {unit}" for unit in ("tonnes", "trucks") if claim[unit] is not None],
                "optional": False,
            })
        yield {"id": made["id"], "crisis": made["crisis"], "date": made["date"], "given": lead + text,
               "shift": len(lead.encode()), "sentences": plain_sentences(text), "links": [], "claims": claims,
               "places": list(places.values())}
    article, gold = folder / "founding-article.txt", folder / "founding-article.gold.jsonl"
    if article.exists() and gold.exists():
        text = article.read_text(encoding="utf-8")
        claims = []
        for number, line in enumerate(gold.read_text(encoding="utf-8").splitlines(), 1):
            made = json.loads(line)
            claim = gold_claim({**made, "number": number, "types": [FOUNDING_KINDS[kind] for kind in made["types"]]})
            claim["start"], claim["end"] = byte_offset(text, made["start"]), byte_offset(text, made["end"])
            claim["places"] = [place.upper() for place in made["places"]]
            claims.append(claim)
        numbers = {kind: next((claim["number"] for claim in claims if kind in claim["kinds"] and kind_of in claim["modality"]), None)
                   for kind, kind_of in (("Talks", "offered"), ("Denial", "denied"))}
        yield {"id": "founding-article", "crisis": "founding-article", "date": "2023-09-11", "given": text, "shift": 0,
               "sentences": plain_sentences(text), "claims": claims,
               "links": [{"from": numbers["Denial"], "kind": "Denies", "to": numbers["Talks"]}],
               "places": [{"id": "LACHIN", "kind": "corridor", "name": "Lachin Corridor", "other_names": ["Lachin route", "Lachin"]},
                          {"id": "AGHDAM", "kind": "corridor", "name": "Aghdam route", "other_names": ["Aghdam"]},
                          {"id": "STEPANAKERT", "kind": "site", "name": "Stepanakert", "other_names": []},
                          {"id": "NAGORNO-KARABAKH", "kind": "site", "name": "Nagorno-Karabakh", "other_names": ["Artsakh", "NK"]}]}


# ---- What the program says ---------------------------------------------------------------------------------------------

def write_workspace(folder, places):
    """A workspace that knows the places of a crisis and nobody in it. Positions, people and goods are made up and not used."""
    folder.mkdir(parents=True)
    (folder / "workspace.toml").write_text(
        '[workspace]\nname = "places of one crisis"\n\n[plan]\nstart = 2020-01-01\ndays = 7\n', encoding="utf-8")

    def table(name, columns, rows):
        with open(folder / name, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows(rows)

    sites = [place for place in places if place["kind"] == "site"]
    table("sites.csv", ["id", "name", "other_names", "kind", "lat", "lon", "people"],
          [["BENCH-SUPPLY", "Benchsupply", "", "supply", 2, 2, ""], ["BENCH-TOWN", "Benchtown", "", "community", 2, 3, 1000]] + [
              [place["id"], place["name"], "|".join(place["other_names"]), "community", 1 + row / 10, 1, 1000]
              for row, place in enumerate(sites)])
    table("corridors.csv", ["id", "name", "other_names"],
          [[place["id"], place["name"], "|".join(place["other_names"])] for place in places if place["kind"] == "corridor"])
    table("commodities.csv", ["id", "name", "group"], [["FLOUR", "flour", "cereal"]])
    table("needs.csv", ["site", "item", "per_person_per_day", "unit"], [["*", "cereal", 400, "g"]])


def run(passage, items):
    """Runs the program once a crisis on all of its items; gives the JSON of each item by its id."""
    said = {}
    with tempfile.TemporaryDirectory(prefix="passage-read-") as temporary:
        groups = collections.defaultdict(list)
        for item in items:
            groups[item["crisis"]].append(item)
        for crisis, group in groups.items():
            places = {place["id"]: place for item in group for place in item["places"]}
            workspace = pathlib.Path(temporary) / crisis / "workspace"
            write_workspace(workspace, places.values())
            files = []
            for item in group:
                file = pathlib.Path(temporary) / crisis / f"{item['id']}.txt"
                file.write_bytes(item["given"].encode())
                files.append(str(file))
            ran, again = (subprocess.run([passage, "read", str(workspace), *files, "--json"], capture_output=True, check=False)
                          for _ in range(2))
            if ran.returncode != 0:
                raise Fault(f"`passage read` ended with {ran.returncode} on {crisis}:\n{ran.stderr.decode(errors='replace')[-2000:]}")
            if ran.stdout != again.stdout:
                raise Fault(f"{crisis}: read twice, and not the same bytes came out")
            answer = json.loads(ran.stdout)
            if answer.get("schema") != "passage.read/1" or len(answer["files"]) != len(group):
                raise Fault(f"{crisis}: {len(group)} files were read, schema {answer.get('schema')}, {len(answer.get('files', []))} came back")
            by_name = {pathlib.Path(file["file"]).name: file for file in answer["files"]}
            for item in group:
                said[item["id"]] = by_name[f"{item['id']}.txt"]
    return said


def name_of(value, keys=("name", "text", "id")):
    """A name, whether it comes as a string or as an object."""
    if isinstance(value, dict):
        return next((str(value[key]) for key in keys if value.get(key)), "")
    return "" if value is None else str(value)


def days_of(value):
    """Days, whether they come as a string, as a pair or as an object; None where nothing is stated."""
    if isinstance(value, dict):
        first, last = value.get("from") or value.get("date") or value.get("start"), value.get("to") or value.get("end")
        value = f"{first}/{last}" if first and last else first
    elif isinstance(value, list):
        value = "/".join(str(part) for part in value if part)
    if not value:
        return None
    try:
        if str(value).endswith("/"):
            return interval(str(value)[:-1])[0], datetime.date.max
        return interval(value)
    except ValueError:
        return None


def claims_of(item, answer):
    """The program's claims with offsets moved to the item's text; a slice that is not its offsets' is a fault of the program."""
    given, claims = item["given"].encode(), []
    for claim in answer.get("claims", []):
        start, end = claim["start"], claim["end"]
        if not 0 <= start < end <= len(given) or given[start:end].decode(errors="replace") != claim["text"]:
            raise Fault(f"{item['id']}: claim at {start}..{end} is not the slice `{claim['text']}`")
        places = claim.get("places") or []
        claims.append({
            "id": claim.get("id"), "start": start - item["shift"], "end": end - item["shift"], "text": claim["text"],
            "kind": claim["kind"], "modality": claim.get("modality"), "speaker": name_of(claim.get("speaker")),
            "party": name_of(claim.get("party")), "addressee": name_of(claim.get("addressee")),
            "said": days_of(claim.get("said")), "event": days_of(claim.get("event")),
            "places": {name.upper() for name in (name_of(place, ("id", "name", "text")) for place in places) if name},
            "quantities": collections.Counter(filter(None, map(quantity, claim.get("quantities") or []))),
            "rule": name_of(claim.get("rule")),
        })
    return claims


# ---- Matching ----------------------------------------------------------------------------------------------------------

def overlap(one, other):
    return max(0, min(one["end"], other["end"]) - max(one["start"], other["start"]))


def half_of_shorter(one, other):
    return 2 * overlap(one, other) >= min(one["end"] - one["start"], other["end"] - other["start"]) > 0


def shared_part(one, other):
    """Intersection over union of two spans."""
    common = overlap(one, other)
    return common / (one["end"] - one["start"] + other["end"] - other["start"] - common)


def pair_up(golds, claims, fits):
    """One-to-one pairs, as many as can be; better overlap first. Kuhn's augmenting paths over a greedy start."""
    wishes = [sorted((number for number, claim in enumerate(claims) if fits(gold, claim)),
                     key=lambda number, gold=gold: (-shared_part(gold, claims[number]), number)) for gold in golds]
    held = {}
    edges = sorted((-shared_part(golds[gold], claims[claim]), gold, claim) for gold, wish in enumerate(wishes) for claim in wish)
    taken = set()
    for _, gold, claim in edges:
        if gold not in taken and claim not in held:
            held[claim] = gold
            taken.add(gold)

    def place(gold, seen):
        for claim in wishes[gold]:
            if claim not in seen:
                seen.add(claim)
                if claim not in held or place(held[claim], seen):
                    held[claim] = gold
                    return True
        return False

    for gold in range(len(golds)):
        if gold not in taken:
            place(gold, set())
    return sorted((gold, claim) for claim, gold in held.items())


def matched(golds, claims, fits):
    """Pairs among the required, and which claims are left over beside those that meet an optional one."""
    required = [gold for gold in golds if not gold["optional"]]
    pairs = [(required[gold], claims[claim]) for gold, claim in pair_up(required, claims, fits)]
    used = {id(claim) for _, claim in pairs}
    optional = [gold for gold in golds if gold["optional"]]
    false = [claim for claim in claims if id(claim) not in used and not any(half_of_shorter(gold, claim) for gold in optional)]
    found = {id(gold) for gold, _ in pairs}
    return pairs, [gold for gold in required if id(gold) not in found], false


def measure(item, answer):
    """All counts of one item. Every figure of the report is a ratio of sums of these."""
    golds, claims = item["claims"], claims_of(item, answer)
    counts = collections.Counter(items=1, gold=sum(not gold["optional"] for gold in golds))
    report_date = datetime.date.fromisoformat(item["date"])
    anchor = days_of(answer.get("anchor"))
    counts.update(anchor_right=int(anchor is not None and anchor[0] == report_date))

    spans, _, false = matched(golds, claims, half_of_shorter)
    counts.update(span_hit=len(spans), span_false=len(false))
    close, _, false = matched(golds, claims, lambda gold, claim: shared_part(gold, claim) >= 0.5)
    counts.update(iou_hit=len(close), iou_false=len(false))
    confusion = collections.Counter()
    for gold, claim in spans:
        right = claim["kind"] in gold["kinds"]
        counts.update(kind_right=right, kind_first=claim["kind"] == gold["kinds"][0])
        confusion[(claim["kind"] if right else gold["kinds"][0], claim["kind"])] += 1

    typed, missed, false = matched(golds, claims, lambda gold, claim: half_of_shorter(gold, claim) and claim["kind"] in gold["kinds"])
    counts.update(typed_hit=len(typed), typed_false=len(false))
    wrong = []
    for gold, claim in typed:
        def verdict(field, right, gold=gold, claim=claim):
            counts.update({f"{field}_all": 1, f"{field}_right": int(right)})
            if not right:
                wrong.append((field, gold, claim))

        verdict("modality", claim["modality"] in gold["modality"])
        speaker = same_speaker(gold["speaker"], claim["speaker"])
        verdict("speaker", speaker)
        if NARRATOR not in gold["speaker"]:
            counts.update(named_all=1, named_right=int(speaker))
        outlet = NARRATOR in gold["speaker"] and is_narrator(claim["speaker"])
        party = same_party(gold["party"], claim["party"]) or outlet and same_party([], claim["party"])
        verdict("party", party)
        if any(fold(name) not in ("", "press") for name in gold["party"]):
            counts.update(stated_party_all=1, stated_party_right=int(party))
        if gold["addressee"]:
            verdict("addressee", any(same_name(name, claim["addressee"]) for name in gold["addressee"]))
        said = claim["said"] or (report_date, report_date)
        if gold["said"]:
            verdict("said", same_date(gold["said"], said, datetime.date.max))
            if not same_date(gold["said"], (report_date, report_date), datetime.date.max):
                counts.update(other_said_all=1, other_said_right=int(same_date(gold["said"], said, datetime.date.max)))
        if gold["event"]:
            verdict("event", same_date(gold["event"], claim["event"] or said, report_date))
            counts.update(event_report_date=int(same_date(gold["event"], (report_date, report_date), datetime.date.max)))
        elif claim["event"] and claim["event"] not in (said, (report_date, report_date)):
            counts.update(event_invented=1)
        places = set(gold["places"])
        counts.update(place_hit=len(places & claim["places"]), place_gold=len(places), place_said=len(claim["places"]))
        if places != claim["places"]:
            wrong.append(("places", gold, claim))
        quantities = collections.Counter(filter(None, map(quantity, gold["quantities"])))
        counts.update(quantity_hit=(quantities & claim["quantities"]).total(), quantity_gold=quantities.total(),
                      quantity_said=claim["quantities"].total())
        if quantities != claim["quantities"]:
            wrong.append(("quantities", gold, claim))

    rows = claims + [{"start": row["start"] - item["shift"], "end": row["end"] - item["shift"]} for row in answer.get("candidates", [])]
    sentences = [{"start": start, "end": end} for start, end in item["sentences"]]
    flagged = [any(half_of_shorter(sentence, row) for row in rows) for sentence in sentences]
    empty = [not any(overlap(sentence, gold) for gold in golds) for sentence in sentences]
    counts.update(sentences=len(sentences), flagged=sum(flagged), empty=sum(empty),
                  empty_flagged=sum(flag and bare for flag, bare in zip(flagged, empty)))
    unflagged = []
    for gold in golds:
        if not gold["optional"]:
            home = max(range(len(sentences)), key=lambda number: overlap(sentences[number], gold))
            counts.update(in_flagged=int(flagged[home]))
            if not flagged[home]:
                unflagged.append(gold)

    place_of = {id(claim): number for number, claim in enumerate(claims)}
    gold_at = {place_of[id(claim)]: gold["number"] for gold, claim in spans}
    names = {claim["id"]: number for number, claim in enumerate(claims) if claim["id"] is not None}
    wanted = {frozenset((link["from"], link["to"])) for link in item["links"] if link["kind"] in ("Denies", "Contradicts")}
    hit = set()
    for link in answer.get("links", []):
        if str(link["kind"]).lower() in ("denies", "contradicts"):
            ends = [names.get(end, end) for end in (link["from"], link["to"])]
            pair = frozenset(gold_at.get(end) for end in ends)
            counts.update(link_said=1, link_true=int(pair in wanted))
            hit |= {pair} & wanted
    counts.update(link_gold=len(wanted), link_hit=len(hit))
    return {"item": item, "counts": counts, "confusion": confusion, "missed": missed, "false": false, "wrong": wrong,
            "unflagged": unflagged}


# ---- Figures -----------------------------------------------------------------------------------------------------------

def share(part, whole):
    return part / whole if whole else None


def harmonic(precision, recall):
    if recall is None:
        return None
    if precision is None:
        return 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def figures(counts):
    made = {}
    for name, key in (("typed", "typed"), ("span", "span"), ("span_iou", "iou")):
        hit, false = counts[f"{key}_hit"], counts[f"{key}_false"]
        made[f"{name}_precision"], made[f"{name}_recall"] = share(hit, hit + false), share(hit, counts["gold"])
        made[f"{name}_f1"] = harmonic(made[f"{name}_precision"], made[f"{name}_recall"])
    made["kind"] = share(counts["kind_right"], counts["span_hit"])
    made["kind_first"] = share(counts["kind_first"], counts["span_hit"])
    for field in ("modality", "speaker", "named", "party", "stated_party", "addressee", "said", "other_said", "event"):
        made[field] = share(counts[f"{field}_right"], counts[f"{field}_all"])
    made["anchor"] = share(counts["anchor_right"], counts["items"])
    made["event_if_report_date"] = share(counts["event_report_date"], counts["event_all"])
    for field in ("place", "quantity"):
        hit = counts[f"{field}_hit"]
        made[f"{field}_f1"] = harmonic(share(hit, counts[f"{field}_said"]), share(hit, counts[f"{field}_gold"]))
    made["candidate_recall"] = share(counts["in_flagged"], counts["gold"])
    made["flag_rate"] = share(counts["flagged"], counts["sentences"])
    made["empty_flag_rate"] = share(counts["empty_flagged"], counts["empty"])
    made["link_precision"], made["link_recall"] = share(counts["link_true"], counts["link_said"]), share(counts["link_hit"], counts["link_gold"])
    return made


LINES = [
    ("typed_precision", "claims: precision, kind right", "typed_hit", None),
    ("typed_recall", "claims: recall, kind right", "typed_hit", "gold"),
    ("typed_f1", "claims: F1, kind right", None, None),
    ("span_f1", "spans: F1, half of the shorter", None, None),
    ("span_iou_f1", "spans: F1, intersection over union 0.5", None, None),
    ("kind", "kind, of found spans", "kind_right", "span_hit"),
    ("kind_first", "kind, best reading only", "kind_first", "span_hit"),
    ("modality", "modality", "modality_right", "modality_all"),
    ("speaker", "speaker", "speaker_right", "speaker_all"),
    ("named", "speaker, not the outlet", "named_right", "named_all"),
    ("party", "party", "party_right", "party_all"),
    ("stated_party", "party, where there is one", "stated_party_right", "stated_party_all"),
    ("addressee", "addressee, where there is one", "addressee_right", "addressee_all"),
    ("anchor", "date of the report", "anchor_right", "items"),
    ("said", "said date", "said_right", "said_all"),
    ("other_said", "said date, not the report's", "other_said_right", "other_said_all"),
    ("event", "event date, where stated", "event_right", "event_all"),
    ("event_if_report_date", "  had it always been the report's", "event_report_date", "event_all"),
    ("place_f1", "places: F1", "place_hit", "place_gold"),
    ("quantity_f1", "quantities: F1", "quantity_hit", "quantity_gold"),
    ("candidate_recall", "claims in a flagged sentence", "in_flagged", "gold"),
    ("flag_rate", "sentences flagged", "flagged", "sentences"),
    ("empty_flag_rate", "  of those without any claim", "empty_flagged", "empty"),
    ("link_precision", "denials and contradictions: precision", "link_true", "link_said"),
    ("link_recall", "denials and contradictions: recall", "link_hit", "link_gold"),
]


def total(results):
    counts = collections.Counter()
    for result in results:
        counts.update(result["counts"])
    return counts


def bootstrap(results, samples, seed, by="item"):
    """The 2.5 and 97.5 percentiles of each figure over `samples` draws of items, or of whole crises, with replacement."""
    groups = collections.defaultdict(list)
    for number, result in enumerate(results):
        groups[result["item"]["crisis"] if by == "crisis" else number].append(result["counts"])
    sums = []
    for group in groups.values():
        counts = collections.Counter()
        for one in group:
            counts.update(one)
        sums.append(counts)
    draw, drawn = random.Random(seed), collections.defaultdict(list)
    for _ in range(samples):
        counts = collections.Counter()
        for one in draw.choices(sums, k=len(sums)):
            for key, value in one.items():
                counts[key] += value
        for name, value in figures(counts).items():
            if value is not None:
                drawn[name].append(value)
    ends = {}
    for name, values in drawn.items():
        values.sort()
        ends[name] = [values[int(0.025 * (len(values) - 1))], values[round(0.975 * (len(values) - 1))]]
    return ends


def shown(value):
    return "   -" if value is None else f"{value:.2f}"


def report(results, ends, out):
    print(f"{'crisis':<22}{'items':>6}{'gold':>6}{'said':>6}{'P':>7}{'R':>6}{'F1':>6}{'span F1':>9}{'kind':>6}{'in flagged':>12}{'flag rate':>11}", file=out)
    crises = collections.defaultdict(list)
    for result in results:
        crises[result["item"]["crisis"]].append(result)
    for crisis, group in [*sorted(crises.items()), ("all", results)]:
        counts = total(group)
        made = figures(counts)
        print(f"{crisis:<22}{counts['items']:>6}{counts['gold']:>6}{counts['typed_hit'] + counts['typed_false']:>6}"
              f"{shown(made['typed_precision']):>7}{shown(made['typed_recall']):>6}{shown(made['typed_f1']):>6}"
              f"{shown(made['span_f1']):>9}{shown(made['kind']):>6}{shown(made['candidate_recall']):>12}{shown(made['flag_rate']):>11}", file=out)
    counts = total(results)
    made = figures(counts)
    print(f"\n{'':<40}{'value':>6}   95 % interval   counts", file=out)
    for name, title, part, whole in LINES:
        low, high = ends.get(name, (None, None))
        span = f"{shown(low)} to {shown(high)}" if low is not None else ""
        if name == "typed_precision":
            of = f"{counts['typed_hit']} of {counts['typed_hit'] + counts['typed_false']}"
        else:
            of = f"{counts[part]} of {counts[whole]}" if part and whole else ""
        print(f"{title:<40}{shown(made[name]):>6}   {span:<15} {of}", file=out)
    print(f"{'event dates where none is stated':<40}{counts['event_invented']:>6}", file=out)
    confusion = collections.Counter()
    for result in results:
        confusion.update(result["confusion"])
    print("\nkinds of found spans: down as annotated, across as said", file=out)
    short = {kind: kind.replace("Route", "R.").replace("Delivery", "D.").replace("ToOpen", "") for kind in KINDS}
    print(" " * 16 + "".join(f"{short[kind][:9]:>10}" for kind in KINDS), file=out)
    for gold in KINDS:
        print(f"{gold:<16}" + "".join(f"{confusion[(gold, kind)] or '.':>10}" for kind in KINDS), file=out)


def details(results, out):
    for result in results:
        item = result["item"]
        text = item["given"].encode()

        def words(span, item=item, text=text):
            return text[span["start"] + item["shift"]:span["end"] + item["shift"]].decode(errors="replace").replace("\n", " ")

        for gold in result["missed"]:
            dark = ", sentence not flagged" if gold in result["unflagged"] else ""
            print(f"missed  {item['id']} {gold['number']} {'|'.join(gold['kinds'])}{dark}: {words(gold)}", file=out)
        for claim in result["false"]:
            print(f"false   {item['id']} {claim['kind']} by {claim['rule'] or 'no rule'}: {words(claim)}", file=out)
        for field, gold, claim in result["wrong"]:
            wanted, got = gold[field], claim[field]
            if field == "quantities":
                got = [f"{value:g} {unit}" for value, unit in got]
            elif field in ("said", "event"):
                got = "/".join(day.isoformat() for day in got) if got else None
            elif field == "places":
                got = sorted(got)
            print(f"wrong   {item['id']} {gold['number']} {field}: {wanted} wanted, {got} said: {words(claim)}", file=out)


def digest(items):
    return hashlib.sha256(json.dumps([[item["id"], item["given"], item["claims"]] for item in items],
                                     ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]


def frozen(passage):
    """What was measured: version of the program, commit, and whether the work tree had changes."""
    def ask(*command):
        try:
            return subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout.decode().strip()
        except (OSError, subprocess.CalledProcessError):
            return None
    changes = ask("git", "status", "--porcelain")
    return {"version": ask(passage, "--version"), "commit": ask("git", "rev-parse", "--short=12", "HEAD"),
            "changed": None if changes is None else bool(changes)}


def built_program():
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    return next((str(path) for path in (target / "release/passage", target / "debug/passage") if path.exists()), "passage")


def main(arguments=None):
    parser = argparse.ArgumentParser(description="measures `passage read` against annotated items")
    parser.add_argument("--split", choices=["develop", "held-out", "shared"], required=True)
    parser.add_argument("--crisis", help="only this crisis")
    parser.add_argument("--passage", default=os.environ.get("PASSAGE"), help="the program (default: $PASSAGE, or the one built)")
    parser.add_argument("--shared", default=ROOT.parent / "shared" / "articles", type=pathlib.Path, help="folder of the articles beside the project")
    parser.add_argument("--resample", choices=["item", "crisis"], default="item")
    parser.add_argument("--samples", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="also what was missed, false and wrong, in words")
    parser.add_argument("--json", action="store_true", help="figures as JSON on stdout")
    options = parser.parse_args(arguments)
    items = list(shared_items(options.shared) if options.split == "shared" else own_items(options.split))
    items = [item for item in items if options.crisis in (None, item["crisis"])]
    if not items:
        print(f"nothing to score: no items of `{options.split}`" + (f" in {options.shared}" if options.split == "shared" else ""), file=sys.stderr)
        return 0 if options.split == "shared" else 2
    passage = options.passage or built_program()
    try:
        answers = run(passage, items)
        results = [measure(item, answers[item["id"]]) for item in items]
    except (Fault, OSError, json.JSONDecodeError, KeyError) as fault:
        print(f"error: {type(fault).__name__}: {fault}", file=sys.stderr)
        return 1
    ends = bootstrap(results, options.samples, options.seed, options.resample)
    head = {"split": options.split, "items": digest(items), **frozen(passage)}
    if options.json:
        json.dump({"schema": "passage.bench.read/1", **head, "counts": total(results), "figures": figures(total(results)),
                   "intervals": ends}, sys.stdout, indent=1)
        print()
        return 0
    print(f"{head['version'] or passage}, commit {head['commit']}{' with changes' if head['changed'] else ''}; "
          f"{options.split}, items {head['items']}; {options.samples} draws by {options.resample}, seed {options.seed}\n")
    report(results, ends, sys.stdout)
    if options.verbose:
        print()
        details(results, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())

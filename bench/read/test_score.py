#!/usr/bin/env python3
"""Tests of the scorer and of the items: `python3 bench/read/test_score.py`. Standard library only."""

import contextlib
import datetime
import io
import json
import os
import pathlib
import stat
import sys
import tempfile
import unittest

import mark
import score

HERE = pathlib.Path(__file__).resolve().parent
DATE = datetime.date(2024, 5, 15)
# What stands in for the program: gives back the answer kept beside it under the name of each file.
STUB = """#!{python}
import json, pathlib, sys
if sys.argv[1:] == ["--version"]:
    print("stub 1")
    sys.exit(0)
workspace, *files = [word for word in sys.argv[2:] if word != "--json"]
assert sys.argv[1] == "read" and (pathlib.Path(workspace) / "corridors.csv").exists()
kept = json.loads(pathlib.Path({answers!r}).read_text())
print(json.dumps({{"schema": "passage.read/1", "files": [{{"file": file, **kept[pathlib.Path(file).stem]}} for file in files]}}))
"""


def own_lines():
    for path in sorted(HERE.glob("items/*/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield path, json.loads(line)


def answered(item, claims=None, kinds=None):
    """The answer that says of an item just what is annotated, in the contract's words."""
    text, rows = item["given"].encode(), []
    for gold in item["claims"] if claims is None else claims:
        start, end = gold["start"] + item["shift"], gold["end"] + item["shift"]
        speaker = gold["speaker"][0]
        rows.append({
            "start": start, "end": end, "text": text[start:end].decode(), "kind": gold["kinds"][0], "modality": gold["modality"][0],
            "speaker": None if speaker == score.NARRATOR else speaker, "party": (gold["party"] or [""])[0],
            "addressee": (gold["addressee"] or [""])[0], "via": [], "places": gold["places"], "said": (gold["said"] or [None])[0],
            "event": (gold["event"] or [None])[0], "quantities": gold["quantities"], "rule": "test",
        })
    numbers = [gold["number"] for gold in (item["claims"] if claims is None else claims)]
    links = [{"from": numbers.index(link["from"]), "to": numbers.index(link["to"]), "kind": link["kind"]} for link in item["links"]
             if link["from"] in numbers and link["to"] in numbers]
    return {"anchor": item["date"], "claims": rows, "candidates": [], "links": links}


def made_up():
    """One item of three sentences: two claims and an optional one."""
    text = "The north road is shut. Nobody knows why. The ministry asked for two lorries by Friday, as everybody does."

    def gold(number, words, kinds, **more):
        start = text.encode().index(words.encode())
        return {"number": number, "start": start, "end": start + len(words.encode()), "kinds": kinds, "modality": ["asserted"],
                "speaker": ["NARRATOR"], "party": [], "addressee": [], "said": ["2024-05-15"], "event": [], "places": ["NORTH"],
                "quantities": [], "optional": False, **more}

    return {
        "id": "x-1", "crisis": "x", "date": "2024-05-15", "given": text, "shift": 0, "places": [], "links": [],
        "sentences": [[0, 23], [24, 41], [42, len(text)]],
        "claims": [
            gold(1, "The north road is shut", ["RouteClosed"]),
            gold(2, "asked for two lorries by Friday", ["CallToOpen", "StockNeed"], speaker=["ministry"], party=["Nepal"],
                 modality=["demanded"], event=["2024-05-17"], places=[], quantities=["2 trucks"]),
            gold(3, "as everybody does", ["Talks"], optional=True, places=[]),
        ],
    }


def figures_of(*pairs):
    return score.figures(score.total([score.measure(item, answer) for item, answer in pairs]))


class Sameness(unittest.TestCase):
    def test_names_are_the_same_with_titles_last_names_and_without_marks(self):
        for gold, claimed in [("Aminata Cissé", "Aminata Cisse"), ("Aminata Cissé", "regional official Aminata Cissé"),
                              ("Aminata Cissé", "Cissé"), ("the army", "army"), ("UN official", "a UN official")]:
            self.assertTrue(score.same_name(gold, claimed), (gold, claimed))
        for gold, claimed in [("Aminata Cissé", "Moussa Cissé"), ("association of hauliers", "association"), ("army", ""),
                              ("army", "the paramilitaries who shot at the army last week near the town, he said")]:
            self.assertFalse(score.same_name(gold, claimed), (gold, claimed))

    def test_the_outlet_is_the_speaker_only_where_it_is_annotated(self):
        self.assertTrue(score.same_speaker(["NARRATOR"], ""))
        self.assertFalse(score.same_speaker(["NARRATOR"], "army"))
        self.assertFalse(score.same_speaker(["army"], ""))

    def test_parties_go_by_any_of_their_names_and_nobody_is_not_somebody(self):
        self.assertTrue(score.same_party(["UN"], "World Food Programme"))
        self.assertTrue(score.same_party(["Mali"], "ml"))
        self.assertTrue(score.same_party([], None))
        self.assertTrue(score.same_party(["PRESS"], ""))
        self.assertFalse(score.same_party([], "Mali"))
        self.assertFalse(score.same_party(["Mali"], "Niger"))
        self.assertFalse(score.same_party(["Mali"], ""))

    def test_dates_lie_within_what_is_accepted_and_a_state_counts_by_its_start(self):
        for accepted, claimed, right in [
            (["2024-05-10"], "2024-05-10", True), (["2024-05-10"], "2024-05-11", False), (["2024-05"], "2024-05-11", True),
            (["2024-05-10"], "2024-05-10/2024-05-15", True), (["2024-05-10"], "2024-05-09/2024-05-15", False),
            (["2024-05-10"], "2024-05-10/", True), (["2024-05-06/2024-05-12"], "2024-05-06/2024-05-12", True),
            (["2024-05-10"], "2024-05", False), (["2024-02"], "2024-02-29", True), (["2024-05-01", "2024-05-10"], "2024-05-10", True),
        ]:
            self.assertEqual(score.same_date(accepted, score.days_of(claimed), DATE), right, (accepted, claimed))
        self.assertFalse(score.same_date(["2024-05-10"], None, DATE))
        self.assertIsNone(score.days_of("next spring"))
        self.assertEqual(score.days_of({"from": "2024-05-10", "to": None}), score.days_of("2024-05-10"))

    def test_quantities_are_a_value_and_a_family_of_units(self):
        self.assertEqual(score.quantity("1,200 MT"), (1200.0, "tonnes"))
        self.assertEqual(score.quantity({"value": 27, "unit": "lorries"}), score.quantity("27 trucks"))
        self.assertNotEqual(score.quantity("27 trucks"), score.quantity("27 boats"))
        self.assertIsNone(score.quantity("40 km"))
        self.assertIsNone(score.quantity({"value": None, "unit": "weeks"}))
        self.assertIsNone(score.quantity("weeks"))


class Counting(unittest.TestCase):
    def test_a_perfect_answer_scores_one_in_every_figure(self):
        items = [item for split in ("develop", "held-out") for item in score.own_items(split)]
        results = [score.measure(item, answered(item)) for item in items]
        counts = score.total(results)
        for name, value in score.figures(counts).items():
            if name not in ("flag_rate", "empty_flag_rate", "event_if_report_date"):
                self.assertEqual(value, 1.0, name)
        self.assertEqual(counts["event_invented"], 0)
        self.assertEqual([result["wrong"] + result["missed"] + result["false"] for result in results], [[]] * len(items))
        self.assertEqual(score.figures(counts)["empty_flag_rate"], 0.0)
        self.assertLess(score.figures(counts)["flag_rate"], 0.75)  # items of develop are denser than reports
        ends = score.bootstrap(results, 50, 1)
        self.assertEqual(ends["typed_f1"], [1.0, 1.0])

    def test_an_empty_answer_finds_nothing_and_says_nothing_false(self):
        made = figures_of((made_up(), {"claims": [], "candidates": [], "links": []}))
        self.assertEqual((made["typed_recall"], made["typed_precision"], made["typed_f1"]), (0.0, None, 0.0))
        self.assertEqual((made["candidate_recall"], made["flag_rate"], made["speaker"]), (0.0, 0.0, None))

    def test_half_of_the_claims_give_half_the_recall_at_full_precision(self):
        item = made_up()
        made = figures_of((item, answered(item, item["claims"][:1])))
        self.assertEqual((made["typed_recall"], made["typed_precision"]), (0.5, 1.0))
        self.assertAlmostEqual(made["typed_f1"], 2 / 3)
        self.assertEqual((made["candidate_recall"], made["flag_rate"]), (0.5, 1 / 3))

    def test_a_span_moved_by_less_than_half_holds_and_by_more_does_not(self):
        for moved, hits, close in [(8, 1, 0), (12, 0, 0), (4, 1, 1)]:
            item = made_up()
            length = item["claims"][0]["end"]
            answer = answered(item, item["claims"][:1])
            answer["claims"][0].update(start=moved, end=length + moved, text=item["given"][moved:length + moved])
            counts = score.measure(item, answer)["counts"]
            self.assertEqual((counts["typed_hit"], counts["typed_false"], counts["iou_hit"]), (hits, 1 - hits, close), moved)

    def test_a_wrong_kind_keeps_the_span_and_loses_the_claim(self):
        item = made_up()
        answer = answered(item, item["claims"][:1])
        answer["claims"][0]["kind"] = "RouteOpen"
        result = score.measure(item, answer)
        made = score.figures(result["counts"])
        self.assertEqual((made["span_precision"], made["kind"], made["typed_precision"], made["typed_recall"]), (1.0, 0.0, 0.0, 0.0))
        self.assertEqual(result["confusion"], {("RouteClosed", "RouteOpen"): 1})
        self.assertEqual([gold["number"] for gold in result["missed"]], [1, 2])
        self.assertEqual(len(result["false"]), 1)

    def test_the_second_kind_is_right_but_not_the_best_reading(self):
        item = made_up()
        answer = answered(item, item["claims"][1:2])
        answer["claims"][0]["kind"] = "StockNeed"
        made = figures_of((item, answer))
        self.assertEqual((made["kind"], made["kind_first"], made["typed_precision"]), (1.0, 0.0, 1.0))

    def test_an_optional_claim_is_neither_asked_for_nor_false(self):
        item = made_up()
        made = figures_of((item, answered(item)))
        self.assertEqual((made["typed_precision"], made["typed_recall"]), (1.0, 1.0))
        self.assertEqual(score.total([score.measure(item, answered(item))])["gold"], 2)

    def test_a_second_claim_on_one_annotation_is_false(self):
        item = made_up()
        answer = answered(item)
        answer["claims"].append(dict(answer["claims"][0]))
        self.assertEqual(figures_of((item, answer))["typed_precision"], 2 / 3)

    def test_pairs_are_as_many_as_can_be(self):
        golds = [{"start": 0, "end": 10}, {"start": 6, "end": 12}]
        claims = [{"start": 5, "end": 12}, {"start": 8, "end": 30}]
        self.assertEqual(score.pair_up(golds, claims, lambda gold, claim: score.overlap(gold, claim) >= 4), [(0, 0), (1, 1)])

    def test_each_wrong_field_shows_in_its_own_figure_only(self):
        changes = {"modality": ("modality", "denied"), "speaker": ("speaker", "mayor"), "party": ("party", "India"),
                   "said": ("said", "2024-05-14"), "event": ("event", "2024-05-18"), "quantity_f1": ("quantities", ["3 trucks"]),
                   "place_f1": ("places", ["SOUTH"])}
        for figure, (field, value) in changes.items():
            item = made_up()
            answer = answered(item, item["claims"][1:2] if figure != "place_f1" else item["claims"][:1])
            answer["claims"][0][field] = value
            made = figures_of((item, answer))
            self.assertEqual(made[figure], 0.0, figure)
            self.assertEqual([name for name in ("modality", "speaker", "party", "said", "event") if made[name] == 0.0],
                             [figure] if figure in ("modality", "speaker", "party", "said", "event") else [])

    def test_the_date_of_the_report_is_asked_of_every_item(self):
        item = made_up()
        for anchor, right in [("2024-05-15", 1.0), ({"date": "2024-05-15", "origin": "header"}, 1.0), ("2024-05-14", 0.0), (None, 0.0)]:
            self.assertEqual(figures_of((item, {**answered(item), "anchor": anchor}))["anchor"], right, anchor)

    def test_names_dates_and_quantities_are_read_from_objects_too(self):
        item = made_up()
        answer = answered(item, item["claims"][1:2])
        answer["claims"][0].update(
            speaker={"name": "ministry", "id": "S-1"}, party={"name": "Nepal"}, said={"from": "2024-05-15", "to": "2024-05-15"},
            event={"from": "2024-05-17", "to": None}, quantities=[{"value": 2, "unit": "lorries"}])
        made = figures_of((item, answer))
        self.assertEqual([made[name] for name in ("speaker", "party", "said", "event", "quantity_f1")], [1.0] * 5)

    def test_an_event_nobody_stated_is_counted(self):
        item = made_up()
        answer = answered(item, item["claims"][:1])
        answer["claims"][0]["event"] = "2024-05-01"
        self.assertEqual(score.measure(item, answer)["counts"]["event_invented"], 1)

    def test_a_candidate_row_flags_its_sentence_without_a_claim(self):
        made = figures_of((made_up(), {"claims": [], "links": [], "candidates": [{"start": 0, "end": 23}, {"start": 24, "end": 41}]}))
        self.assertEqual((made["candidate_recall"], made["flag_rate"], made["typed_recall"]), (0.5, 2 / 3, 0.0))
        self.assertEqual(made["empty_flag_rate"], 1.0)

    def test_links_count_by_the_claims_they_join_whatever_their_direction(self):
        item = made_up()
        item["links"] = [{"from": 2, "kind": "Denies", "to": 1}]
        answer = answered(item)
        answer["links"] = [{"from": 0, "kind": "denies", "to": 1}, {"from": 0, "kind": "Contradicts", "to": 2},
                           {"from": 0, "kind": "Corroborates", "to": 2}]
        made = figures_of((item, answer))
        self.assertEqual((made["link_precision"], made["link_recall"]), (0.5, 1.0))

    def test_offsets_that_are_not_those_of_the_slice_stop_the_measure(self):
        item = made_up()
        answer = answered(item)
        answer["claims"][0]["start"] += 1
        with self.assertRaises(score.Fault):
            score.measure(item, answer)

    def test_the_bootstrap_is_the_same_for_the_same_seed_and_holds_the_value(self):
        items = list(score.own_items("develop"))
        results = [score.measure(item, answered(item, item["claims"][:len(item["claims"]) * (number % 3) // 2]))
                   for number, item in enumerate(items)]
        one = score.bootstrap(results, 300, 7)
        self.assertEqual(one, score.bootstrap(results, 300, 7))
        self.assertNotEqual(one, score.bootstrap(results, 300, 8))
        value = score.figures(score.total(results))["typed_recall"]
        self.assertLess(one["typed_recall"][0], value)
        self.assertGreater(one["typed_recall"][1], value)


class Running(unittest.TestCase):
    def scored(self, split, answers, *more):
        with tempfile.TemporaryDirectory() as folder:
            kept, stub = pathlib.Path(folder) / "answers.json", pathlib.Path(folder) / "passage"
            kept.write_text(json.dumps(answers))
            stub.write_text(STUB.format(python=sys.executable, answers=str(kept)))
            stub.chmod(stub.stat().st_mode | stat.S_IXUSR)
            out = io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
                code = score.main(["--split", split, "--passage", str(stub), "--samples", "20", *more])
            return code, out.getvalue()

    def test_a_program_that_says_what_is_annotated_scores_one_from_outside(self):
        answers = {item["id"]: answered(item) for item in score.own_items("develop")}
        code, out = self.scored("develop", answers, "--json")
        self.assertEqual(code, 0, out)
        told = json.loads(out)
        self.assertEqual((told["figures"]["typed_f1"], told["version"]), (1.0, "stub 1"))

    def test_the_report_names_crises_misses_and_false_claims(self):
        answers = {item["id"]: answered(item, item["claims"][:-1]) for item in score.own_items("develop")}
        for answer in answers.values():
            for claim in answer["claims"][:1]:
                claim["kind"] = "Talks"
        code, out = self.scored("develop", answers, "--verbose")
        self.assertEqual(code, 0, out)
        for words in ("caucasus", "missed  ", "false   ", "95 % interval", "RouteClosed"):
            self.assertIn(words, out)

    def test_a_program_that_answers_otherwise_the_second_time_ends_with_a_fault(self):
        with tempfile.TemporaryDirectory() as folder:
            stub = pathlib.Path(folder) / "passage"
            stub.write_text(f"#!{sys.executable}\nimport os\nprint(os.getpid())\n")
            stub.chmod(stub.stat().st_mode | stat.S_IXUSR)
            with self.assertRaises(score.Fault) as caught:
                score.run(str(stub), list(score.own_items("develop"))[:1])
            self.assertIn("not the same bytes", str(caught.exception))

    def test_a_slice_that_is_not_its_offsets_ends_with_a_fault(self):
        answers = {item["id"]: answered(item) for item in score.own_items("develop")}
        next(answer for answer in answers.values() if answer["claims"])["claims"][0]["end"] += 3
        code, out = self.scored("develop", answers)
        self.assertEqual(code, 1)
        self.assertIn("is not the slice", out)

    def test_the_articles_beside_the_project_score_one_where_present(self):
        folder = pathlib.Path(os.environ.get("PASSAGE_SHARED", score.ROOT.parent / "shared" / "articles"))
        items = list(score.shared_items(folder))
        if not items:
            self.skipTest(f"no articles in {folder}")
        made = figures_of(*[(item, answered(item)) for item in items])
        self.assertEqual((made["typed_f1"], made["speaker"], made["event"], made["link_recall"]), (1.0, 1.0, 1.0, 1.0))
        founding = next(item for item in items if item["id"] == "founding-article")
        self.assertEqual(sum(not claim["optional"] for claim in founding["claims"]), 15)


class Items(unittest.TestCase):
    def test_items_are_what_their_sources_say(self):
        self.assertEqual(mark.main(["--check"]), 0)

    def test_every_span_is_the_slice_at_its_offsets_within_one_sentence(self):
        for path, item in own_lines():
            text = item["text"].encode()
            for claim in item["claims"]:
                where = (path.name, item["id"], claim["number"])
                self.assertEqual(text[claim["start"]:claim["end"]].decode(), claim["span"], where)
                self.assertEqual(claim["span"], claim["span"].strip(), where)
                self.assertTrue(any(start <= claim["start"] and claim["end"] <= end for start, end in item["sentences"]), where)

    def test_sentences_cover_the_text_without_overlap(self):
        for _, item in own_lines():
            text, at = item["text"].encode(), 0
            for start, end in item["sentences"]:
                self.assertEqual(text[at:start].strip(), b"", item["id"])
                at = end
            self.assertEqual(at, len(text), item["id"])

    def test_no_crisis_is_in_both_splits_and_none_held_out_is_known_from_elsewhere(self):
        splits = {}
        for path, item in own_lines():
            splits.setdefault(path.parent.name, set()).add(item["crisis"])
        self.assertEqual(set(splits), {"develop", "held-out"})
        self.assertFalse(splits["develop"] & splits["held-out"])
        self.assertFalse(splits["held-out"] & {"caucasus", "nagorno-karabakh", "gaza", "ethiopia", "tigray", "syria", "nw-syria", "sudan", "yemen"})

    def test_there_are_enough_of_them_and_a_good_part_of_the_sentences_claims_nothing(self):
        items = [item for _, item in own_lines()]
        self.assertGreaterEqual(len(items), 80)
        self.assertEqual(len({item["id"] for item in items}), len(items))
        bare = sum(not any(start <= claim["start"] < end for claim in item["claims"]) for item in items for start, end in item["sentences"])
        share = bare / sum(len(item["sentences"]) for item in items)
        self.assertTrue(0.25 <= share <= 0.45, share)
        for item in items:
            self.assertTrue(40 <= len(item["text"].split()) <= 250, item["id"])
        self.assertEqual({kind for item in items for claim in item["claims"] for kind in claim["types"]}, set(score.KINDS))

    def test_the_page_counts_what_is_there(self):
        page = (HERE / "README.md").read_text(encoding="utf-8")
        for split in ("develop", "held-out"):
            items = [item for path, item in own_lines() if path.parent.name == split]
            claims = [claim for item in items for claim in item["claims"]]
            sentences = [any(start <= claim["start"] < end for claim in item["claims"]) for item in items for start, end in item["sentences"]]
            optional = sum(claim["optional"] for claim in claims)
            row = (f"| {split} | {', '.join(sorted({item['crisis'] for item in items}))} | {len(items)} | "
                   f"{len(claims) - optional}, {optional} | {len(sentences)}, {sentences.count(False)} |")
            self.assertIn(row, page)

    def test_claims_have_at_most_two_kinds_and_two_modalities_and_dates_that_are_dates(self):
        for _, item in own_lines():
            for claim in item["claims"]:
                where = (item["id"], claim["number"])
                self.assertIn(len(set(claim["types"])), (1, 2), where)
                self.assertIn(len(set(claim["modality"])), (1, 2), where)
                for words in claim["statement_date"] + claim["event_date"]:
                    first, last = score.interval(words)
                    self.assertLessEqual(first, last, where)
                    self.assertLess(abs((first - datetime.date.fromisoformat(item["date"])).days), 2500, where)
                for party in claim["party"]:
                    self.assertIn(score.fold(party), score.PARTIES, where)

    def test_a_fault_in_a_source_is_named(self):
        places = {"ROAD": {}}
        for block, words in [("x-1 2024-05-15 agency T\nNo line.\n", "no line `---`"),
                             ("x-1 2024-05-15 agency T\n{1:Open}.\n---\n", "not the same"),
                             ("x-1 2024-05-15 agency T\n{1:Open.\n---\n1 OPEN ass\n", "not closed"),
                             ("x-1 2024-05-15 agency T\n{1:Open}.\n---\n1 OPEN ass; at PORT\n", "`PORT` is not among"),
                             ("x-1 2024-05-15 agency T\n{1:Open}.\n---\n1 OPEN ass; event someday\n", "`someday` is not a date")]:
            with self.assertRaises(mark.Fault) as caught:
                mark.item(block, "x", places, pathlib.Path("x.txt"))
            self.assertIn(words, str(caught.exception))


if __name__ == "__main__":
    unittest.main()

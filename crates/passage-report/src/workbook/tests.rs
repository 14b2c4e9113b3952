//! What holds for the workbook, read back as a spreadsheet program would.

use super::workbook;
use crate::language::Language;
use crate::sample::{Sample, march, nothing, valley};
use calamine::{Data, Range, Reader, Xlsx};
use passage_model::audience::Audience;
use passage_model::measure::Kg;
use passage_model::plan::{Limit, Quantity};
use std::io::{Cursor, Read};

/// The sample with stocks by day and limits, for an audience.
fn sample(audience: Audience) -> Sample {
    let mut sample = valley();
    sample.audience = audience;
    let plan = &mut sample.plans[0].1;
    let quantity = |day: i8, kg: i64| Quantity {
        date: march(day),
        site: "DORA".to_owned(),
        commodity: "flour".to_owned(),
        quantity: Kg(kg),
    };
    plan.stocks = vec![quantity(3, 150_000), quantity(4, 126_001), quantity(5, 0), quantity(6, 250)];
    let because = vec!["S-1".to_owned(), "S-CANARY".to_owned()];
    let (what, id) = ("corridor".to_owned(), "WEST".to_owned());
    plan.limits = vec![Limit { what, id, date: march(4), worth: 12.25, because }];
    sample
}

fn bytes(sample: &Sample) -> Vec<u8> {
    workbook(&sample.material()).unwrap()
}

fn open(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

fn sheet(sample: &Sample, name: &str) -> Range<Data> {
    open(bytes(sample)).worksheet_range(name).unwrap()
}

fn header(range: &Range<Data>) -> Vec<String> {
    range.rows().next().unwrap().iter().map(ToString::to_string).collect()
}

/// The cells of a column, without its head.
fn column(range: &Range<Data>, name: &str) -> Vec<Data> {
    let position = header(range).iter().position(|head| head == name).unwrap_or_else(|| panic!("no column {name}"));
    range.rows().skip(1).map(|row| row[position].clone()).collect()
}

/// Every part of the package as text.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut file = archive.by_index(index).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

fn all(sample: &Sample) -> String {
    parts(&bytes(sample)).into_iter().map(|(_, text)| text).collect()
}

#[test]
fn every_sheet_is_named_as_a_result() {
    let names = open(bytes(&sample(Audience::Internal))).sheet_names();
    assert_eq!(names[0], "Result summary");
    assert_eq!(names[1], "Result charts");
    assert!(names.len() > 12 && names.iter().all(|name| name.starts_with("Result ")), "{names:?}");
}

#[test]
fn the_three_numbers_come_first() {
    let summary = sheet(&sample(Audience::Public), "Result summary");
    let first =
        |row: u32| (summary.get_value((row, 0)).unwrap().to_string(), summary.get_value((row, 1)).unwrap().clone());
    assert_eq!(first(3), ("People who go short on the worst day".to_owned(), Data::Float(81_600.0)));
    let (question, date) = first(4);
    assert_eq!(question, "First stock to run out if nothing more arrives");
    assert!(matches!(date, Data::DateTime(_)), "{date:?}");
    assert_eq!(first(5), ("Person-days short that opening one road would avoid".to_owned(), Data::Float(320_000.0)));
}

#[test]
fn the_public_learns_of_movements_by_week_and_of_no_stock_by_day() {
    let public = sheet(&sample(Audience::Public), "Result movements");
    assert_eq!(header(&public), ["week from", "corridors", "commodity", "trucks", "quantity, t"]);
    assert_eq!(column(&public, "trucks"), [3, 4, 2, 1].map(|trucks| Data::Float(f64::from(trucks))));
    let names = open(bytes(&sample(Audience::Public))).sheet_names();
    assert!(!names.iter().any(|name| name == "Result stock by day"));
    let internal = sheet(&sample(Audience::Internal), "Result movements");
    let departs = column(&internal, "departs");
    assert_eq!(departs.len(), 4);
    assert!(departs.iter().all(|cell| matches!(cell, Data::DateTime(_))), "{departs:?}");
}

#[test]
fn weights_are_exact_to_the_kilogram() {
    let stocks = sheet(&sample(Audience::Internal), "Result stock by day");
    let days = column(&stocks, "Dora: Wheat flour, t");
    assert_eq!(days[..3], [Data::Float(150.0), Data::Float(126.001), Data::Float(0.0)]);
    assert_eq!(days[3], Data::Float(0.25));
    let all = all(&sample(Audience::Internal));
    assert!(all.contains("formatCode=\"0.000\"") && !all.contains("#,##0.000"), "shown as on the page");
}

#[test]
fn belief_names_the_statements_of_each_day() {
    let belief = sheet(&sample(Audience::Internal), "Result belief");
    let rows: Vec<_> = column(&belief, "id").into_iter().zip(column(&belief, "believed")).collect();
    assert_eq!(rows.len(), 2 * 14, "two corridors on 14 days");
    assert_eq!(rows[0], (Data::String("WEST".to_owned()), Data::String("closed".to_owned())));
    assert_eq!(column(&belief, "on the word of")[0], Data::String("S-1".to_owned()));
}

#[test]
fn what_an_audience_may_not_read_is_in_no_part_of_the_package() {
    for audience in [Audience::Public, Audience::Partners] {
        let text = all(&sample(audience));
        for word in ["CANARY", "canary.example", "FRIEND", "A friend of the mission"] {
            assert!(!text.contains(word), "{audience}: the workbook holds `{word}`");
        }
        assert!(text.contains("a statement not for"), "{audience}");
    }
    assert!(all(&sample(Audience::Internal)).contains("CANARY-QUOTE"));
}

#[test]
fn the_same_material_gives_the_same_bytes_and_names_nobody() {
    let one = bytes(&sample(Audience::Internal));
    assert_eq!(one, bytes(&sample(Audience::Internal)));
    let core = parts(&one).into_iter().find(|(name, _)| name == "docProps/core.xml").unwrap().1;
    assert!(core.contains("2000-01-01T00:00:00Z") && core.contains("<dc:creator></dc:creator>"), "{core}");
}

#[test]
fn text_that_looks_like_a_formula_stays_text() {
    const EVIL: &str = "=HYPERLINK(\"https://evil.example\",\"+1\")";
    let mut sample = sample(Audience::Internal);
    let network = &mut sample.network;
    network.settings.name = EVIL.to_owned();
    network.sites.iter_mut().for_each(|site| site.name = EVIL.to_owned());
    network.corridors.iter_mut().for_each(|corridor| corridor.name = EVIL.to_owned());
    network.commodities.iter_mut().for_each(|commodity| commodity.name = EVIL.to_owned());
    network.statements[0].quote = EVIL.to_owned();
    sample.plans[0].1.workspace = EVIL.to_owned();
    sample.reasons[0].sentence = EVIL.to_owned();
    for (name, text) in parts(&bytes(&sample)) {
        assert!(!text.contains("<f>") || name.starts_with("xl/charts/"), "{name} holds a formula");
        assert!(!text.contains("<c:f>HYPERLINK"), "{name} refers to a formula");
    }
    let belief = sheet(&sample, "Result belief");
    assert_eq!(column(&belief, "road")[0], Data::String(EVIL.to_owned()));
}

#[test]
fn headers_stay_in_view_and_have_a_filter() {
    for (name, text) in parts(&bytes(&sample(Audience::Internal))) {
        // The first two sheets are the summary and the charts.
        let is_table = name.starts_with("xl/worksheets/sheet")
            && !["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"].contains(&name.as_str());
        if is_table {
            assert!(text.contains("state=\"frozen\"") && text.contains("<autoFilter"), "{name}");
            assert!(text.contains("orientation=\"landscape\"") && text.contains("fitToPage=\"1\""), "{name}");
            assert!(text.contains("fitToHeight=\"0\"") && !text.contains("fitToWidth"), "{name} is one page wide");
        }
    }
}

#[test]
fn each_table_is_printed_whole_with_its_head_on_every_page() {
    let book = parts(&bytes(&sample(Audience::Internal)));
    let (_, book) = book.into_iter().find(|(name, _)| name == "xl/workbook.xml").unwrap();
    for name in ["Print_Area", "Print_Titles"] {
        assert!(book.matches(name).count() > 10, "{name} in {book}");
    }
}

#[test]
fn goods_on_the_trucks_of_others_are_told_of_below_the_table() {
    let mut sample = sample(Audience::Internal);
    let told = |sample: &Sample| all(sample).contains("Goods that share trucks with others count 0 trucks");
    assert!(!told(&sample));
    sample.plans[0].1.movements[0].trucks = 0;
    assert!(told(&sample));
    sample.audience = Audience::Public;
    assert!(crate::html(&sample.material()).contains("Goods that share trucks"));
}

#[test]
fn there_is_a_chart_for_each_question() {
    let charts = |audience| {
        let parts = parts(&bytes(&sample(audience)));
        parts.into_iter().filter(|(name, _)| name.starts_with("xl/charts/chart")).collect::<Vec<_>>()
    };
    assert_eq!(charts(Audience::Internal).len(), 5);
    assert_eq!(charts(Audience::Public).len(), 4, "no stocks by day");
    let stacked = charts(Audience::Public).into_iter().filter(|(_, text)| text.contains("\"stacked\"")).count();
    assert_eq!(stacked, 1);
}

#[test]
fn nothing_gives_a_workbook_that_says_so() {
    let sample = nothing();
    for (name, sentence) in [
        ("Result movements", "Nothing moves in this plan."),
        ("Result unmet", "Every need is met in full."),
        ("Result met share", "No plan was made, or nobody needs anything."),
    ] {
        assert_eq!(sheet(&sample, name).get_value((1, 0)).unwrap().to_string(), sentence);
    }
    assert!(!open(bytes(&sample)).sheet_names().iter().any(|name| name == "Result charts" || name == "Result worth"));
}

fn french() -> Sample {
    let mut sample = sample(Audience::Internal);
    sample.language = Language::French;
    sample
}

#[test]
fn names_of_sheets_are_what_a_workbook_takes_and_say_that_they_are_results() {
    const ENGLISH: &str = include_str!("../../../../messages/en/workbook.ftl");
    const FRENCH: &str = include_str!("../../../../messages/fr/workbook.ftl");
    for (language, mark, messages) in [(Language::English, "Result ", ENGLISH), (Language::French, "Résultat ", FRENCH)]
    {
        let mut sample = sample(Audience::Internal);
        sample.language = language;
        let names = open(bytes(&sample)).sheet_names();
        let mut once: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), names.len(), "{names:?}");
        for name in &names {
            assert!(name.starts_with(mark) && name.chars().count() <= 31, "{name}");
            assert!(messages.contains(&format!(" = {name}\n")), "`{name}` is cut from a longer message");
            assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{name}");
        }
    }
}

#[test]
fn a_french_workbook_has_french_heads_days_and_charts() {
    let sample = french();
    let belief = sheet(&sample, "Résultat accès présumé");
    assert_eq!(header(&belief)[..5], ["axe", "identifiant", "nature", "marchandises", "date"]);
    assert_eq!(column(&belief, "accès présumé")[0], Data::String("fermé".to_owned()));
    assert!(matches!(column(&belief, "date")[0], Data::DateTime(_)), "a day stays a day");
    let all = all(&sample);
    assert!(all.contains("formatCode=\"dd/mm/yyyy\"") && !all.contains("yyyy-mm-dd"));
    assert!(all.contains("Livraisons par couloir et par semaine de départ"));
    let summary = sheet(&sample, "Résultat synthèse");
    assert_eq!(summary.get_value((3, 0)).unwrap().to_string(), "Personnes à court le pire jour");
}

#[test]
fn a_french_workbook_holds_no_sentence_of_the_english_one() {
    let texts = |sample: &Sample| {
        let parts = parts(&bytes(sample));
        let is_text = |name: &str| name == "xl/sharedStrings.xml" || name.starts_with("xl/charts/chart");
        let found = parts.into_iter().filter(|(name, _)| is_text(name)).flat_map(|(_, text)| {
            let split = text.split('<').filter_map(|part| part.split_once('>'));
            split.map(|(_, text)| text.trim().to_owned()).collect::<Vec<_>>()
        });
        found.filter(|text| text.contains(' ')).collect::<std::collections::BTreeSet<_>>()
    };
    // What comes from the tables and the log is in the language of those who wrote it.
    let mut sample = french();
    sample.warnings.clear();
    sample.reasons.iter_mut().for_each(|reason| reason.sentence.clear());
    sample.network.statements.iter_mut().for_each(|statement| statement.quote.clear());
    let network = &sample.network;
    let mut own: Vec<String> = ["latest", "pessimistic", "optimistic", "statement"].map(str::to_owned).to_vec();
    own.extend(network.sites.iter().flat_map(|site| site.other_names.iter().chain([&site.name])).cloned());
    own.extend(network.corridors.iter().map(|corridor| corridor.name.clone()));
    own.extend(network.commodities.iter().map(|commodity| commodity.name.clone()));
    own.extend(network.sources.iter().map(|source| source.name.clone()));
    own.extend(network.statements.iter().map(|statement| statement.relayed_by.clone()));
    own.extend(sample.plans.iter().map(|(name, _)| name.clone()));
    let french = texts(&sample);
    sample.language = Language::English;
    let english = texts(&sample);
    assert!(french.len() > 80, "{}", french.len());
    let is_message = |text: &&String| {
        let rest = own.iter().fold((*text).clone(), |text, own| text.replace(own, ""));
        rest.split(|letter: char| !letter.is_lowercase()).any(|word| word.len() > 2)
    };
    let same: Vec<_> = english.intersection(&french).filter(is_message).collect();
    assert!(same.is_empty(), "{same:#?}");
}

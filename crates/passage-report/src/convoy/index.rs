//! The first sheet: what leaves on which day.

use super::form::{Cell, NONE, audience, day, exact_tonnes, foot, list, note, short_names, table, warnings};
use super::papers::{Departure, Papers, Standing};
use crate::language::Words;
use crate::markup::{Element, Node};
use passage_model::calendar::Date;
use passage_model::measure::Kg;

/// The index of the papers.
pub(super) fn index(papers: &Papers, words: &Words, title: &str) -> Element {
    let mut sheet = Element::new("section")
        .with("class", "sheet")
        .child(Element::new("header").child(Element::new("h1").child(title)))
        .child(audience(papers, words));
    sheet = sheet.children(warnings(papers, words));
    let days = [("from", words.date(papers.start).into()), ("to", words.date(papers.last).into())];
    if papers.departures_in_plan == 0 {
        return sheet.child(note(words.tell("convoy-nothing-moves", days))).child(foot(papers, words));
    }
    if papers.departures.is_empty() {
        return sheet.child(note(words.say("convoy-none-selected"))).child(foot(papers, words));
    }
    sheet.push(note(words.tell("convoy-index-days", days)));
    if papers.departures.len() < papers.departures_in_plan {
        let (shown, all) = (papers.departures.len(), papers.departures_in_plan);
        sheet.push(note(words.tell("convoy-index-part", [("shown", shown.into()), ("all", all.into())])));
    }
    sheet.push(departures(papers, words));
    sheet.push(note(words.say("convoy-index-use")));
    sheet.child(foot(papers, words))
}

fn departures(papers: &Papers, words: &Words) -> Element {
    let headings = [
        words.say("convoy-number"),
        words.say("convoy-from-to"),
        words.say("convoy-corridors"),
        words.say("convoy-arrives"),
        format!("#{}", words.say("convoy-trucks")),
        format!("#{}", words.say("convoy-tonnes")),
        words.say("convoy-submit-by"),
    ];
    let mut rows = Vec::new();
    let mut told: Option<Date> = None;
    for departure in &papers.departures {
        if told.replace(departure.depart) != Some(departure.depart) {
            let of_day = papers.departures.iter().filter(|other| other.depart == departure.depart);
            rows.push(total(words, day(words, departure.depart), of_day));
        }
        let mut way = short_names(&departure.from.named);
        way.push(" → ".into());
        way.extend(short_names(&departure.to.named));
        rows.push(vec![
            Cell::words(departure.number.clone()),
            Cell::of(way),
            Cell::of(list(&departure.corridors, words)),
            Cell::words(words.short_date(departure.arrive)),
            Cell::figure(words.count(departure.trucks)),
            Cell::figure(exact_tonnes(words, departure.quantity)),
            Cell::of(submit_by(words, departure)),
        ]);
    }
    rows.push(total(words, words.say("convoy-all"), papers.departures.iter()));
    table("index", &headings, rows)
}

fn submit_by(words: &Words, departure: &Departure) -> Vec<Node> {
    let Some(notice) = &departure.notice else { return vec![NONE.into()] };
    let date = words.short_date(notice.submit_by);
    match notice.standing {
        Standing::InTime | Standing::InTimeForEntry => vec![date.into()],
        Standing::Agreed => vec![words.tell("convoy-agreed", [("date", date.into())]).into()],
        Standing::Late => {
            vec![Element::new("strong").child(words.tell("convoy-late", [("date", date.into())])).into()]
        }
    }
}

/// Departures, trucks and tonnes of a day or of all days.
fn total<'a>(words: &Words, label: String, departures: impl Iterator<Item = &'a Departure>) -> Vec<Cell> {
    let (mut count, mut trucks, mut quantity) = (0_usize, 0, Kg::ZERO);
    for departure in departures {
        count += 1;
        trucks += departure.trucks;
        quantity += departure.quantity;
    }
    let departures = words.tell("convoy-departures", [("count", count.into())]);
    vec![
        Cell::label(label),
        Cell::label(departures),
        Cell::label(""),
        Cell::label(""),
        Cell::sum(words.count(trucks)),
        Cell::sum(exact_tonnes(words, quantity)),
        Cell::label(""),
    ]
}

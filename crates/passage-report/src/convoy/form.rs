//! Pieces of a paper form: fields, tables, blanks to be filled in by hand.

use super::papers::{Cargo, Named, Papers, Place, Somebody, TruckLine};
use crate::language::{Part, Words};
use crate::markup::{Element, Node, name};
use passage_model::audience::Audience;
use passage_model::calendar::Date;
use passage_model::measure::Kg;

/// Stands where the tables hold nothing and nothing is to be filled in.
pub(super) const NONE: &str = "–";

/// A cell of a table.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    class: Option<&'static str>,
    content: Vec<Node>,
    is_heading: bool,
}

impl Cell {
    /// Words, names and whatever else stands side by side.
    pub(super) fn of(content: Vec<Node>) -> Self {
        Self { class: None, content, is_heading: false }
    }

    /// Plain words.
    pub(super) fn words(words: impl Into<String>) -> Self {
        Self::of(vec![Node::Text(words.into())])
    }

    /// A number, set to the right.
    pub(super) fn figure(words: impl Into<String>) -> Self {
        Self { class: Some("figure"), ..Self::words(words) }
    }

    /// What a field or a row is about.
    pub(super) fn label(words: impl Into<String>) -> Self {
        Self { is_heading: true, ..Self::words(words) }
    }

    /// A sum, set to the right.
    pub(super) fn sum(words: impl Into<String>) -> Self {
        Self { is_heading: true, ..Self::figure(words) }
    }

    /// To be filled in by hand.
    pub(super) fn blank() -> Self {
        Self { class: Some("blank"), ..Self::of(Vec::new()) }
    }

    fn element(self, scope: &'static str) -> Element {
        let mut element = if self.is_heading { Element::new("th").with("scope", scope) } else { Element::new("td") };
        if let Some(class) = self.class {
            element = element.with("class", class);
        }
        element.children(self.content)
    }
}

/// A table with a row of headings; a `#` in front of one sets it to the right, as its column is.
pub(super) fn table(class: &'static str, headings: &[String], rows: Vec<Vec<Cell>>) -> Element {
    let heading = |words: &String| match words.strip_prefix('#') {
        Some(words) => Cell { class: Some("figure"), ..Cell::label(words) },
        None => Cell::label(words.clone()),
    };
    let head = Element::new("tr").children(headings.iter().map(|words| heading(words).element("col")));
    let rows = rows.into_iter().map(row);
    Element::new("table")
        .with("class", class)
        .child(Element::new("thead").child(head))
        .child(Element::new("tbody").children(rows))
}

/// Fields beside their labels, without headings.
pub(super) fn fields(rows: Vec<Vec<Cell>>) -> Element {
    let rows = rows.into_iter().map(row);
    Element::new("table").with("class", "fields").child(Element::new("tbody").children(rows))
}

fn row(cells: Vec<Cell>) -> Element {
    Element::new("tr").children(cells.into_iter().map(|cell| cell.element("row")))
}

/// What stands on top of a sheet: for whom it is, and what it was made under.
pub(super) fn content(papers: &Papers, words: &Words) -> Element {
    let content = Element::new("div").child(audience(papers, words));
    // On top, so that it is never alone on a page.
    content.child(foot(papers, words)).children(warnings(papers, words))
}

/// A sheet of paper: what it is and its number, again on every page that it takes when printed, then its content.
pub(super) fn sheet(title: &str, number: &str, content: Element) -> Element {
    let head = Element::new("header")
        .child(Element::new("h2").child(title))
        .child(Element::new("p").with("class", "number").child(number));
    let only = |inside: Element| Element::new("tr").child(Element::new("td").child(inside));
    // The head of a table is all that browsers repeat on each page.
    let paper = Element::new("table")
        .with("class", "paper")
        .with("role", "presentation")
        .child(Element::new("thead").child(only(head)))
        .child(Element::new("tbody").child(only(content)));
    Element::new("section").with("class", "sheet").child(paper)
}

/// For whom the papers are.
pub(super) fn audience(papers: &Papers, words: &Words) -> Element {
    let told = match papers.audience {
        Audience::Internal => words.say("convoy-for-internal"),
        Audience::Partners | Audience::Public => words.say("convoy-for-partners"),
    };
    Element::new("p").with("class", "audience").child(told)
}

/// Warnings where the roads are not as believed but as supposed, and where more was said since.
pub(super) fn warnings(papers: &Papers, words: &Words) -> Vec<Element> {
    let warning = |told: Vec<Node>| Element::new("p").with("class", "warning").children(told);
    let terms: Vec<&String> = papers.scenario.iter().chain(&papers.what_ifs).collect();
    let mut warnings = Vec::new();
    if !terms.is_empty() {
        let terms = words.list("list-comma", terms.into_iter().map(|term| name(term)));
        warnings.push(warning(words.nodes("convoy-supposed", [("terms", terms.into())])));
    }
    if let Some(as_of) = papers.as_of.filter(|_| papers.has_later_statements) {
        warnings.push(warning(words.nodes("convoy-later", [("date", words.date(as_of).into())])));
    }
    warnings
}

/// What the papers rest on, in small print.
pub(super) fn foot(papers: &Papers, words: &Words) -> Element {
    let log = match papers.as_of {
        Some(date) => words.tell("convoy-log-as-of", [("date", words.date(date).into())]),
        None => words.say("convoy-log-whole"),
    };
    let digest: String = papers.inputs_digest.chars().take(12).collect();
    let parts = [
        ("workspace", Part::from(name(&papers.workspace))),
        ("rule", words.rule(&papers.rule).into()),
        ("log", log.into()),
        ("digest", digest.into()),
    ];
    Element::new("p").with("class", "foot").children(words.nodes("convoy-foot", parts))
}

/// A heading inside a sheet.
pub(super) fn heading(words: &Words, key: &str) -> Element {
    Element::new("h3").child(words.say(key))
}

/// A paragraph of plain words.
pub(super) fn note(told: impl Into<Node>) -> Element {
    Element::new("p").with("class", "note").child(told)
}

/// A day with its weekday.
pub(super) fn day(words: &Words, date: Date) -> String {
    let weekday = words.weekday(date.weekday());
    words.tell("convoy-day", [("weekday", weekday.into()), ("date", words.date(date).into())])
}

/// All names of something.
pub(super) fn names(named: &Named) -> Vec<Node> {
    let mut nodes: Vec<Node> = vec![name(&named.name).into()];
    for other in &named.other_names {
        nodes.push(" / ".into());
        nodes.push(name(other).into());
    }
    nodes
}

/// A name with the first of the others, for lists.
pub(super) fn short_names(named: &Named) -> Vec<Node> {
    names(&Named { other_names: named.other_names.iter().take(1).cloned().collect(), ..named.clone() })
}

/// A place with all its names and its place code.
pub(super) fn place(place: &Place) -> Vec<Node> {
    let mut nodes = names(&place.named);
    nodes.push(" [".into());
    nodes.push(name(&place.named.id).into());
    if !place.pcode.trim().is_empty() {
        nodes.push(", ".into());
        nodes.push(name(&place.pcode).into());
    }
    nodes.push("]".into());
    nodes
}

/// Several names, one after the other; a dash where there are none.
pub(super) fn list(named: &[Named], words: &Words) -> Vec<Node> {
    match named {
        [] => vec![words.say("convoy-no-corridor").into()],
        _ => words.list("list-plus", named.iter().map(short_names)),
    }
}

/// Plain words side by side.
pub(super) fn joined(words: &Words, separator: &str, parts: Vec<String>) -> String {
    words.list(separator, parts).iter().map(Node::text).collect()
}

/// Somebody by name; a role in the language of the papers.
pub(super) fn somebody(words: &Words, somebody: &Somebody) -> Node {
    let role = somebody.role.as_ref().and_then(|code| words.role(code));
    role.map_or_else(|| name(&somebody.name).into(), Node::from)
}

/// Hours and minutes: `2:05`.
pub(super) fn hours(hours: f64) -> String {
    let minutes = (hours * 60.0).round() as i64;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// A weight to the kilogram in tonnes: `1 234.567`, without zeros at the end.
pub(super) fn exact_tonnes(words: &Words, weight: Kg) -> String {
    let (whole, rest) = (weight.0 / 1000, (weight.0 % 1000).abs());
    let decimals = format!("{rest:03}");
    match decimals.trim_end_matches('0') {
        "" => words.count(whole),
        decimals => format!("{}{}{decimals}", words.count(whole), words.language().decimal_mark()),
    }
}

/// Cubic metres; a dash where not known.
pub(super) fn volume(words: &Words, cargo: &Cargo) -> String {
    cargo.volume_m3.map_or_else(|| NONE.to_owned(), |volume| words.decimal(volume, 1))
}

/// A commodity, and whether it has to stay cold.
pub(super) fn goods(words: &Words, cargo: &Cargo) -> Vec<Node> {
    let mut nodes: Vec<Node> = vec![name(&cargo.named.name).into()];
    if cargo.is_cold_chain {
        nodes.push(format!(" ({})", words.say("convoy-cold")).into());
    }
    nodes
}

/// Load of a truck in tonnes; a dash where not known.
pub(super) fn payload(words: &Words, line: &TruckLine) -> String {
    line.payload.map_or_else(|| NONE.to_owned(), |payload| exact_tonnes(words, payload))
}

/// What rides on the trucks of a line: `Wheat flour 17 t; Pulses 1.2 t`, with volumes where the tables give them.
pub(super) fn cargo_list(words: &Words, line: &TruckLine) -> Vec<Node> {
    let told = line.cargo.iter().map(|cargo| {
        let mut nodes = goods(words, cargo);
        nodes.push(format!(" {}\u{a0}t", exact_tonnes(words, cargo.quantity)).into());
        if cargo.volume_m3.is_some() {
            nodes.push(format!(" ({}\u{a0}m³)", volume(words, cargo)).into());
        }
        nodes
    });
    words.list("list-semicolon", told)
}

/// What rides on one truck of a line, in kilograms; what the plan does not tell apart by truck is left to be filled in.
pub(super) fn cargo_of_truck(words: &Words, line: &TruckLine) -> Cell {
    if line.trucks != 1 && line.cargo.len() != 1 {
        return Cell::blank();
    }
    let is_full =
        |cargo: &Cargo| line.payload.and_then(|load| load.0.checked_mul(line.trucks)) == Some(cargo.quantity.0);
    let told = line.cargo.iter().map(|cargo| {
        let kilograms = match (line.trucks, line.payload) {
            (1, _) => words.count(cargo.quantity.0),
            (_, Some(load)) if is_full(cargo) => words.count(load.0),
            _ => "………".to_owned(),
        };
        let mut nodes = goods(words, cargo);
        nodes.push(format!(" {kilograms}\u{a0}kg").into());
        nodes
    });
    Cell::of(words.list("list-semicolon", told))
}

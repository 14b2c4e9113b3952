//! Tables of the page.

use crate::language::Words;
use crate::markup::{Element, Node};
use passage_model::calendar::Date;

/// A table that grows row by row.
#[derive(Clone, Debug)]
pub(super) struct Table {
    head: Vec<Cell>,
    rows: Vec<Element>,
    caption: Option<String>,
    is_detail: bool,
}

/// What stands over a column, by the key of its message.
#[derive(Clone, Copy, Debug)]
pub(super) enum Column {
    /// Over words.
    Words(&'static str),
    /// Over numbers, which are set to the right.
    Figure(&'static str),
}

/// A cell and how it is set.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    tag: &'static str,
    class: Option<&'static str>,
    content: Vec<Node>,
}

impl Cell {
    /// Words.
    pub(super) fn words(content: impl Into<Node>) -> Self {
        Self { tag: "td", class: None, content: vec![content.into()] }
    }

    /// Several things side by side.
    pub(super) fn mixed(content: Vec<Node>) -> Self {
        Self { tag: "td", class: None, content }
    }

    /// A number, set to the right.
    pub(super) fn figure(number: impl Into<Node>) -> Self {
        Self { class: Some("figure"), ..Self::words(number) }
    }

    /// A date, never broken over lines; a dash where there is none.
    pub(super) fn date(date: Option<Date>, words: &Words) -> Self {
        Self {
            class: Some("date"), ..Self::words(date.map_or_else(|| "–".to_owned(), |date| words.short_date(date)))
        }
    }

    /// What the row is about.
    pub(super) fn heading(content: Vec<Node>) -> Self {
        Self { tag: "th", class: None, content }
    }

    /// With a class of the style sheet.
    pub(super) fn class(self, class: &'static str) -> Self {
        Self { class: Some(class), ..self }
    }

    fn element(self, scope: &'static str) -> Element {
        let mut element = Element::new(self.tag);
        if self.tag == "th" {
            element = element.with("scope", scope);
        }
        if let Some(class) = self.class {
            element = element.with("class", class);
        }
        element.children(self.content)
    }
}

impl Table {
    /// A table with these columns.
    pub(super) fn of(words: &Words, columns: &[Column]) -> Self {
        let head = columns.iter().map(|column| match column {
            Column::Words(key) => words.say(key),
            Column::Figure(key) => format!("#{}", words.say(key)),
        });
        let head: Vec<String> = head.collect();
        Self::new(&head.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// A table with these words over its columns; a `#` in front sets a column of numbers to the right.
    pub(super) fn new(columns: &[&str]) -> Self {
        let head = columns.iter().map(|column| match column.strip_prefix('#') {
            Some(words) => Cell { tag: "th", ..Cell::figure(words) },
            None => Cell { tag: "th", ..Cell::words(*column) },
        });
        Self { head: head.collect(), rows: Vec::new(), caption: None, is_detail: false }
    }

    /// With a caption.
    pub(super) fn caption(self, caption: &str) -> Self {
        Self { caption: Some(caption.to_owned()), ..self }
    }

    /// As a detail: what paper leaves to the page where it would take too much room.
    pub(super) fn detail(self) -> Self {
        Self { is_detail: true, ..self }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: Vec<Cell>) {
        self.rows.push(Element::new("tr").children(cells.into_iter().map(|cell| cell.element("row"))));
    }

    /// Adds a heading over the rows that follow.
    pub(super) fn group(&mut self, content: Vec<Node>) {
        let heading = Element::new("th").with("scope", "rowgroup").with("colspan", self.head.len().to_string());
        let row = Element::new("tr").with("class", "group");
        self.rows.push(row.child(heading.children(content)));
    }

    /// Adds the row of sums.
    pub(super) fn total(&mut self, cells: Vec<Cell>) {
        let row = Element::new("tr").with("class", "total");
        self.rows.push(row.children(cells.into_iter().map(|cell| cell.element("row"))));
    }

    /// The finished table, which scrolls where the screen is narrow.
    pub(super) fn element(self) -> Element {
        let mut table = Element::new("table");
        if let Some(caption) = self.caption {
            table.push(Element::new("caption").child(caption));
        }
        let head = Element::new("tr").children(self.head.into_iter().map(|cell| cell.element("col")));
        table.push(Element::new("thead").child(head));
        table.push(Element::new("tbody").children(self.rows));
        Element::new("div").with("class", if self.is_detail { "wide detail" } else { "wide" }).child(table)
    }
}

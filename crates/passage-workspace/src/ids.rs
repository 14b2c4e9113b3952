//! Which ids a table defines, and what an unknown one was probably meant to be.

use crate::nearest::nearest;
use crate::raw::{Place, RawRow, RawTable, RawTables};
use crate::schema::{self, Kind, Table};
use passage_model::fault::{Fault, Origin};
use std::cell::RefCell;
use std::collections::HashMap;

/// After so many different unknown ids no more neighbours are looked for: something else is wrong then.
const MOST_SEARCHES: usize = 200;

/// How many ids a hint lists.
const LISTED: usize = 8;

/// The ids of one table.
pub(crate) struct Ids {
    pub table: &'static Table,
    /// Where the table is; `None` where there is none.
    place: Option<Place>,
    /// Whether the table is there and can be read; if it cannot, no reference to it is called unknown.
    state: State,
    by_key: HashMap<String, usize>,
    defined: Vec<Defined>,
    hints: RefCell<HashMap<String, Option<String>>>,
}

#[derive(PartialEq)]
enum State {
    Read,
    Missing,
    Unreadable,
}

struct Defined {
    /// Position of the row in its table.
    position: usize,
    line: usize,
    typed: String,
}

/// What a reference leads to.
pub(crate) enum Found {
    /// The row at this position.
    Row(usize),
    /// No row.
    Unknown,
    /// The table cannot be read, so that nobody knows.
    Unclear,
}

impl Ids {
    /// Collects the ids of a table; double and malformed ones are faults.
    pub fn collect(tables: &RawTables, name: &str, faults: &mut Vec<Fault>) -> Self {
        let schema = schema::table(name).expect("callers name tables of the schema");
        let mut ids = Self {
            table: schema,
            place: None,
            state: State::Missing,
            by_key: HashMap::new(),
            defined: Vec::new(),
            hints: RefCell::new(HashMap::new()),
        };
        if tables.unreadable.contains(&schema.name) {
            ids.state = State::Unreadable;
        }
        let Some(table) = tables.table(name) else {
            return ids;
        };
        let has_ids = table.position("id").is_some();
        ids.place = Some(table.place.clone());
        ids.state = if has_ids { State::Read } else { State::Unreadable };
        if has_ids {
            for (position, row) in table.rows.iter().enumerate() {
                ids.add(table, row, position, faults);
            }
        }
        ids
    }

    fn add(&mut self, table: &RawTable, row: &RawRow, position: usize, faults: &mut Vec<Fault>) {
        let typed = table.cell(row, "id").text().into_owned();
        let (noun, column) = (self.table.noun, "id");
        if typed.is_empty() {
            return;
        }
        if table.is_usable
            && let Some(fault) = malformed(&typed, noun, table.origin(row, column))
        {
            faults.push(Fault { origin: table.origin(row, column), ..fault });
        }
        let key = typed.to_lowercase();
        if let Some(first) = self.by_key.get(&key) {
            let first = &self.defined[*first];
            let message = format!("{noun} id `{typed}` is already used on line {}", first.line);
            let hint = if first.typed == typed {
                format!("give each {noun} an id of its own, or delete one of the two rows")
            } else {
                format!("ids ignore case, so `{}` and `{typed}` are the same {noun}", first.typed)
            };
            if table.is_usable {
                faults.push(Fault::new("E102", table.origin(row, column), message).hint(hint));
            }
            return;
        }
        self.by_key.insert(key, self.defined.len());
        self.defined.push(Defined { position, line: row.line, typed });
    }

    /// Whether there is no such table.
    pub fn is_missing(&self) -> bool {
        self.state == State::Missing
    }

    /// What an id leads to, in any case.
    pub fn find(&self, id: &str) -> Found {
        match self.by_key.get(&id.to_lowercase()) {
            Some(defined) => Found::Row(self.defined[*defined].position),
            None if self.state == State::Unreadable => Found::Unclear,
            None => Found::Unknown,
        }
    }

    /// Where the id that was probably meant is defined.
    pub fn hint(&self, typed: &str) -> Option<String> {
        if self.state == State::Missing {
            return Some(format!("there is no table `{}`", self.table.name));
        }
        let mut hints = self.hints.borrow_mut();
        if let Some(known) = hints.get(typed) {
            return known.clone();
        }
        if hints.len() >= MOST_SEARCHES {
            return None;
        }
        let near = nearest(typed, self.defined.iter().map(|defined| defined.typed.as_str()));
        let near = near.and_then(|near| self.defined.iter().find(|defined| defined.typed == near));
        let place = self.place.as_ref().map_or(self.table.name, Place::name);
        let hint = near.map(|near| format!("`{place}` line {} defines `{}`", near.line, near.typed));
        hints.insert(typed.to_owned(), hint.clone());
        hint
    }

    /// The ids there are, where nothing is near to the one that was typed.
    fn listed(&self) -> Option<String> {
        let place = self.place.as_ref().map_or(self.table.name, Place::name);
        let ids: Vec<String> = self.defined.iter().take(LISTED).map(|one| format!("`{}`", one.typed)).collect();
        let more = self.defined.len().saturating_sub(LISTED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        (!ids.is_empty()).then(|| format!("`{place}` defines {}{more}", ids.join(", ")))
    }

    /// The fault of a reference to no row.
    pub fn unknown(&self, typed: &str, column: &str, origin: Origin) -> Fault {
        let message = format!("unknown {} `{typed}` in column `{column}`", self.table.noun);
        Fault { hint: self.hint(typed).or_else(|| self.listed()), ..Fault::new("E104", origin, message) }
    }
}

/// The fault of an id with other letters than ids have.
pub(crate) fn malformed(typed: &str, noun: &str, origin: Origin) -> Option<Fault> {
    let is_good = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    if typed.chars().all(is_good) {
        return None;
    }
    let words = typed.split(|letter| !is_good(letter)).filter(|word| !word.is_empty());
    let mended = words.collect::<Vec<_>>().join("-");
    let hint = if mended.is_empty() {
        "write ids with the letters A to Z, digits, `_` and `-`".to_owned()
    } else {
        format!("write ids with the letters A to Z, digits, `_` and `-`, for example `{mended}`")
    };
    let message = format!("{noun} id `{typed}` holds letters that ids cannot have");
    Some(Fault::new("E103", origin, message).hint(hint))
}

/// The tables that others refer to.
const REFERRED_TO: [&str; 8] =
    ["sites", "legs", "corridors", "commodities", "sources", "statements", "deliveries", "commitments"];

/// The ids of all tables that others refer to.
pub(crate) struct AllIds {
    pub sites: Ids,
    pub legs: Ids,
    pub corridors: Ids,
    pub commodities: Ids,
    pub sources: Ids,
    pub statements: Ids,
    pub deliveries: Ids,
    pub commitments: Ids,
}

impl AllIds {
    /// Collects them, and tells double ids in every table that has ids.
    pub fn collect(tables: &RawTables, faults: &mut Vec<Fault>) -> Self {
        for table in schema::TABLES {
            let is_referred_to = REFERRED_TO.contains(&table.name);
            let has_ids = table.columns.iter().any(|column| column.kind == Kind::Id);
            if has_ids && !is_referred_to {
                Ids::collect(tables, table.name, faults);
            }
        }
        Self {
            sites: Ids::collect(tables, "sites", faults),
            legs: Ids::collect(tables, "legs", faults),
            corridors: Ids::collect(tables, "corridors", faults),
            commodities: Ids::collect(tables, "commodities", faults),
            sources: Ids::collect(tables, "sources", faults),
            statements: Ids::collect(tables, "statements", faults),
            deliveries: Ids::collect(tables, "deliveries", faults),
            commitments: Ids::collect(tables, "commitments", faults),
        }
    }

    /// The ids of a table that others refer to.
    pub fn of(&self, table: &str) -> &Ids {
        match table {
            "sites" => &self.sites,
            "legs" => &self.legs,
            "corridors" => &self.corridors,
            "commodities" => &self.commodities,
            "sources" => &self.sources,
            "statements" => &self.statements,
            "deliveries" => &self.deliveries,
            "commitments" => &self.commitments,
            other => unreachable!("no column refers to `{other}`"),
        }
    }
}

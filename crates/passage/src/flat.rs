//! Everything as flat tables for programs that load tables: those of the workspace, and what was worked out.
//!
//! Ids are written as the tables that define them write them, so that all tables join: sites, corridors and commodities
//! are what the others refer to.

use crate::nearest::unknown;
use crate::{Faulty, Session};
use passage_model::belief::{AccessDay, Basis, Timeline};
use passage_model::measure::Kg;
use passage_model::network::{Network, StatementIndex, Subject};
use passage_model::outlook::Outlook;
use passage_model::plan::{Plan, Quantity};
use passage_workspace::flat::{FlatColumn, FlatTable, Values};
use passage_workspace::schema::{self, TABLES, Table};

/// A flat table by its name.
#[derive(Clone, Copy, Debug)]
pub enum TableName {
    /// A table of the workspace.
    Input(&'static Table),
    /// Something worked out.
    Result(ResultTable),
}

/// What is worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultTable {
    /// What is believed of each road on each day.
    Access,
    /// How long stocks last at each site if nothing more arrives.
    Outlook,
    /// What moves, by day.
    Movements,
    /// What is given out, by day.
    Distribution,
    /// What stands at the end of each day of the plan; `stocks` are those that were counted.
    PlannedStocks,
    /// What is needed and not met, by day.
    Unmet,
}

impl ResultTable {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Access, Self::Outlook, Self::Movements, Self::Distribution, Self::PlannedStocks, Self::Unmet];

    /// Name, as a file without its extension.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Outlook => "outlook",
            Self::Movements => "movements",
            Self::Distribution => "distribution",
            Self::PlannedStocks => "planned_stocks",
            Self::Unmet => "unmet",
        }
    }
}

impl TableName {
    /// Every flat table: those of the workspace, then results.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLES.iter().map(Self::Input).chain(ResultTable::ALL.into_iter().map(Self::Result))
    }

    /// Name, as a file without its extension.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Input(table) => table.name,
            Self::Result(table) => table.name(),
        }
    }

    /// The table of this name, in any case.
    ///
    /// # Errors
    /// When there is none.
    pub fn parse(text: &str) -> Result<Self, Faulty> {
        let result = ResultTable::ALL.into_iter().find(|table| table.name().eq_ignore_ascii_case(text));
        let found = schema::table(text).map(Self::Input).or_else(|| result.map(Self::Result));
        found.ok_or_else(|| Faulty(vec![unknown("E104", "table", text, Self::all().map(Self::name))]))
    }
}

/// What is believed of each corridor, leg and site on each day. Network and timeline as the audience may see them.
#[must_use]
pub fn access(network: &Network, timeline: &Timeline) -> FlatTable {
    let days = timeline.subjects.iter().flat_map(|subject| {
        let dated = timeline.horizon.dates().zip(&subject.days);
        dated.map(|(date, day)| (subject.subject, date, day)).collect::<Vec<_>>()
    });
    let rows: Vec<(Subject, _, &AccessDay)> = days.collect();
    let kind = |subject: Subject| match subject {
        Subject::Corridor(_) => "corridor",
        Subject::Leg(_) => "leg",
        Subject::Site(_) => "site",
    };
    let ids = |list: &[StatementIndex]| {
        let ids = list.iter().map(|index| network[*index].id.as_str()).collect::<Vec<_>>().join("|");
        Some(ids).filter(|ids| !ids.is_empty())
    };
    let basis = |basis: Basis| match basis {
        Basis::Statements => "statements",
        Basis::Default => "default",
        Basis::Weekday => "weekday",
        Basis::Scenario => "scenario",
        Basis::WhatIf => "what_if",
    };
    let table = Columns::of(ResultTable::Access, &rows);
    table
        .text("about", "#x_route+code", |row| Some(network.subject_id(row.0).to_owned()))
        .text("kind", "#x_route+type", |row| Some(kind(row.0).to_owned()))
        .date("date", "#date", |row| Some(row.1))
        .text("state", "#access+status", |row| Some(row.2.state.word().to_owned()))
        .number("share", "#capacity+share", |row| row.2.share)
        .integer("trucks_per_day", "#capacity+day+trucks", |row| row.2.trucks_per_day)
        .number("t_per_day", "#capacity+day+t", |row| row.2.kg_per_day.map(|kg| Kg(kg).tonnes()))
        .text("basis", "#access+basis", |row| Some(basis(row.2.basis).to_owned()))
        .yes_no("disputed", "#access+disputed", |row| Some(!row.2.disputed_by.is_empty()))
        .yes_no("threatened", "#access+threatened", |row| Some(!row.2.exposed_by.is_empty()))
        .text("because", "#meta+statements", |row| ids(&row.2.because))
        .text("disputed_by", "#meta+statements+disputing", |row| ids(&row.2.disputed_by))
        .done()
}

/// How long stocks last at each site if nothing more arrives.
#[must_use]
pub fn outlook(outlook: &Outlook) -> FlatTable {
    Columns::of(ResultTable::Outlook, &outlook.rows)
        .text("site", "#loc+code", |row| Some(row.site.clone()))
        .text("item", "#item+code", |row| Some(row.item.clone()))
        .number("quantity_t", "#value+stock+unit_mt", |row| Some(row.weight.tonnes()))
        .number("quantity", "#value+stock", |row| Some(row.quantity))
        .number("need_per_day", "#value+need", |row| row.need_per_day)
        .text("unit", "#item+unit", |row| Some(row.unit.to_owned()))
        .number("days_of_supply", "#value+days", |row| row.days_of_supply)
        .date("runs_out", "#date+runout", |row| row.runs_out)
        .done()
}

/// A list of a plan, as the audience may see it; `None` for a table that is not of a plan.
#[must_use]
pub fn of_plan(name: ResultTable, plan: &Plan) -> Option<FlatTable> {
    Some(match name {
        ResultTable::Access | ResultTable::Outlook => return None,
        ResultTable::Movements => Columns::of(name, &plan.movements)
            .date("depart", "#date+dispatch", |row| Some(row.depart))
            .date("arrive", "#date+arrival", |row| Some(row.arrive))
            .text("from", "#loc+origin+code", |row| Some(row.from.clone()))
            .text("to", "#loc+dest+code", |row| Some(row.to.clone()))
            .text("corridors", "#x_corridor+code", |row| joined(&row.corridors))
            .text("legs", "#x_route+code", |row| joined(&row.legs))
            .text("fleet", "#x_vehicle+code", |row| row.fleet.clone())
            .integer("trucks", "#x_vehicle+num", |row| Some(row.trucks))
            .text("commodity", "#item+code", |row| Some(row.commodity.clone()))
            .number("quantity_t", "#value+planned+unit_mt", |row| Some(row.quantity.tonnes()))
            .text("commitment", "#x_commitment+code", |row| row.commitment.clone())
            .text("load", "#x_movement+load", |row| row.load.clone())
            .done(),
        ResultTable::Distribution => quantities(name, &plan.distribution, "#value+distributed+unit_mt"),
        ResultTable::PlannedStocks => quantities(name, &plan.stocks, "#value+stock+planned+unit_mt"),
        ResultTable::Unmet => Columns::of(name, &plan.unmet)
            .date("date", "#date", |row| Some(row.date))
            .text("site", "#loc+code", |row| Some(row.site.clone()))
            .text("item", "#item+code", |row| Some(row.item.clone()))
            .number("need", "#value+need", |row| Some(row.need))
            .number("unmet", "#value+unmet", |row| Some(row.unmet))
            .text("unit", "#item+unit", |row| Some(row.unit.clone()))
            .number("met_share", "#value+met+share", |row| Some(row.met_share))
            .done(),
    })
}

fn quantities(name: ResultTable, list: &[Quantity], tag: &'static str) -> FlatTable {
    Columns::of(name, list)
        .date("date", "#date", |row| Some(row.date))
        .text("site", "#loc+code", |row| Some(row.site.clone()))
        .text("commodity", "#item+code", |row| Some(row.commodity.clone()))
        .number("quantity_t", tag, |row| Some(row.quantity.tonnes()))
        .done()
}

fn joined(list: &[String]) -> Option<String> {
    (!list.is_empty()).then(|| list.join("|"))
}

/// Columns read off a list of rows.
struct Columns<'a, T> {
    rows: &'a [T],
    table: FlatTable,
}

impl<'a, T> Columns<'a, T> {
    fn of(name: ResultTable, rows: &'a [T]) -> Self {
        Self { rows, table: FlatTable { name: name.name(), columns: Vec::new() } }
    }

    fn each<V>(&self, read: impl Fn(&T) -> Option<V>) -> Vec<Option<V>> {
        self.rows.iter().map(read).collect()
    }

    fn with(mut self, name: &'static str, tag: &'static str, values: Values) -> Self {
        self.table.columns.push(FlatColumn { name, tag, values });
        self
    }

    fn text(self, name: &'static str, tag: &'static str, read: impl Fn(&T) -> Option<String>) -> Self {
        let values = Values::Text(self.each(read));
        self.with(name, tag, values)
    }

    fn number(self, name: &'static str, tag: &'static str, read: impl Fn(&T) -> Option<f64>) -> Self {
        let values = Values::Number(self.each(read));
        self.with(name, tag, values)
    }

    fn integer(self, name: &'static str, tag: &'static str, read: impl Fn(&T) -> Option<i64>) -> Self {
        let values = Values::Integer(self.each(read));
        self.with(name, tag, values)
    }

    fn date(
        self,
        name: &'static str,
        tag: &'static str,
        read: impl Fn(&T) -> Option<passage_model::calendar::Date>,
    ) -> Self {
        let values = Values::Date(self.each(read));
        self.with(name, tag, values)
    }

    fn yes_no(self, name: &'static str, tag: &'static str, read: impl Fn(&T) -> Option<bool>) -> Self {
        let values = Values::YesNo(self.each(read));
        self.with(name, tag, values)
    }

    fn done(self) -> FlatTable {
        self.table
    }
}

/// A flat table as a CSV file with a row of HXL tags. Dates are ISO, an empty cell is a value that is not there.
#[must_use]
pub fn csv(table: &FlatTable) -> Vec<u8> {
    let names = table.columns.iter().map(|column| column.name.to_owned()).collect();
    let tags = table.columns.iter().map(|column| column.tag.to_owned()).collect();
    let row = |row: usize| table.columns.iter().map(|column| written(&column.values, row)).collect();
    let rows = [names, tags].into_iter().chain((0..table.rows()).map(row));
    crate::plan_file::records(rows)
}

fn written(values: &Values, row: usize) -> String {
    fn text<V>(list: &[Option<V>], row: usize, write: impl Fn(&V) -> String) -> String {
        list.get(row).and_then(Option::as_ref).map_or_else(String::new, write)
    }
    match values {
        Values::Text(list) => text(list, row, |value| crate::plan_file::safe(value)),
        Values::Number(list) => text(list, row, f64::to_string),
        Values::Integer(list) => text(list, row, i64::to_string),
        Values::Date(list) => text(list, row, ToString::to_string),
        Values::YesNo(list) => text(list, row, |yes| if *yes { "yes" } else { "no" }.to_owned()),
    }
}

impl Session {
    /// A result as an audience may see it. `plan` is asked for only where the result is of a plan.
    ///
    /// # Errors
    /// What `plan` fails with.
    pub fn flat<E>(
        &self,
        name: ResultTable,
        audience: passage_model::audience::Audience,
        plan: impl FnOnce() -> Result<Plan, E>,
    ) -> Result<FlatTable, E> {
        Ok(match name {
            ResultTable::Access => {
                let redaction = passage_model::audience::Redaction::new(self.network(), audience);
                access(&redaction.network(), &redaction.timeline(&self.timeline()))
            }
            ResultTable::Outlook => outlook(&self.outlook()),
            _ => {
                let plan = crate::audience::redact_plan(self.network(), &plan()?, audience);
                of_plan(name, &plan).expect("the results that are not of a plan stand above")
            }
        })
    }
}

//! One row, read cell by cell as the schema says; every cell that cannot be read becomes a fault.

use crate::ids::{AllIds, Found};
use crate::raw::{Cell, RawRow, RawTable};
use crate::schema::{Column, Kind, Presence};
use crate::value::{Field, Mistake};
use passage_model::calendar::Date;
use passage_model::fault::{Fault, Origin};
use passage_model::measure::Kg;
use serde::de::DeserializeOwned;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as WordError, StrDeserializer};

/// A cell that cannot be used; the fault that says why is told already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Faulty;

/// The value of a cell, `None` where it is empty.
pub(crate) type Reading<T> = Result<Option<T>, Faulty>;

pub(crate) struct Row<'a> {
    pub table: &'a RawTable,
    pub raw: &'a RawRow,
    pub ids: &'a AllIds,
    pub faults: &'a mut Vec<Fault>,
}

/// Reads every row of a table; the result has one entry per row, `None` where the row is faulty.
pub(crate) fn rows<T>(
    table: Option<&RawTable>,
    ids: &AllIds,
    faults: &mut Vec<Fault>,
    mut read: impl FnMut(&mut Row<'_>) -> Result<T, Faulty>,
) -> Vec<Option<T>> {
    let Some(table) = table.filter(|table| table.is_usable) else {
        return Vec::new();
    };
    table.rows.iter().map(|raw| read(&mut Row { table, raw, ids, faults: &mut *faults }).ok()).collect()
}

impl Row<'_> {
    /// The place of the row.
    pub fn origin(&self) -> Origin {
        self.table.row_origin(self.raw)
    }

    /// The place of a cell.
    pub fn cell_origin(&self, column: &str) -> Origin {
        self.table.origin(self.raw, column)
    }

    /// Tells a fault of a cell.
    pub fn fault(&mut self, code: &'static str, column: &str, message: impl Into<String>, hint: impl Into<String>) {
        let hint = hint.into();
        let fault = Fault::new(code, self.cell_origin(column), message);
        self.faults.push(if hint.is_empty() { fault } else { fault.hint(hint) });
    }

    fn read<T>(&mut self, name: &'static str, read: impl Fn(Field<'_>, &Column) -> Result<T, Mistake>) -> Reading<T> {
        let column = self.table.schema.column(name).expect("code names columns of the schema");
        let cell = self.table.cell(self.raw, name);
        let default;
        let cell = match (cell.is_empty(), column.presence) {
            (false, _) => cell,
            (true, Presence::Required) => {
                self.fault("E106", name, format!("required column `{name}` is empty"), "");
                return Err(Faulty);
            }
            (true, Presence::Default(text)) => {
                default = Cell::Text(text.to_owned());
                &default
            }
            (true, Presence::Empty(_)) => return Ok(None),
        };
        read(Field { cell, what: "column", name }, column).map(Some).map_err(|mistake| {
            self.faults.push(mistake.at(self.table.origin(self.raw, name)));
            Faulty
        })
    }

    /// Free text or an id; empty where there is none.
    pub fn text(&mut self, name: &'static str) -> Result<String, Faulty> {
        Ok(self.read(name, |field, _| field.text())?.unwrap_or_default())
    }

    /// Texts separated by `|`.
    pub fn texts(&mut self, name: &'static str) -> Result<Vec<String>, Faulty> {
        Ok(parts(&self.text(name)?).map(str::to_owned).collect())
    }

    /// A number; for a column that is required or has a default it is always there.
    pub fn number(&mut self, name: &'static str) -> Reading<f64> {
        self.read(name, |field, column| match &column.kind {
            Kind::Number(range) => field.number(range),
            Kind::Latitude => field.degrees("latitude", 90.0),
            Kind::Longitude => field.degrees("longitude", 180.0),
            kind => unreachable!("`{}` is read as a number, but is {kind:?}", column.name),
        })
    }

    /// A whole number.
    pub fn integer(&mut self, name: &'static str) -> Reading<i64> {
        self.read(name, |field, column| match &column.kind {
            Kind::Integer(range) => field.integer(range),
            kind => unreachable!("`{}` is read as a whole number, but is {kind:?}", column.name),
        })
    }

    /// A weight in tonnes, to the nearest kilogram; a finer one is told.
    pub fn weight(&mut self, name: &'static str) -> Reading<Kg> {
        let Some(tonnes) = self.number(name)? else {
            return Ok(None);
        };
        let weight = Kg::from_tonnes(tonnes);
        if (tonnes * 1000.0 - weight.0 as f64).abs() > 1e-3 {
            let message =
                format!("`{tonnes}` tonnes in column `{name}` is finer than a kilogram; {} kg is used", weight.0);
            self.fault("W114", name, message, "plans are made in whole kilograms");
        }
        Ok(Some(weight))
    }

    /// A date.
    pub fn date(&mut self, name: &'static str) -> Reading<Date> {
        self.read(name, |field, _| field.date())
    }

    /// `yes` or `no`.
    pub fn yes_no(&mut self, name: &'static str) -> Result<bool, Faulty> {
        Ok(self.read(name, |field, _| field.yes_no())?.unwrap_or(false))
    }

    /// One of the words of the column, in lower case as the schema writes it.
    pub fn word(&mut self, name: &'static str) -> Reading<&'static str> {
        self.read(name, |field, column| match column.kind {
            Kind::Word(words) => field.word(words),
            kind => unreachable!("`{}` is read as a word, but is {kind:?}", column.name),
        })
    }

    /// One of the words of the column, as the value that it names.
    pub fn named<T: DeserializeOwned>(&mut self, name: &'static str) -> Reading<T> {
        Ok(self.word(name)?.map(value_of_word))
    }

    /// Some of the words of the column, separated by `|`.
    pub fn words(&mut self, name: &'static str) -> Result<Vec<&'static str>, Faulty> {
        let words = self.read(name, |field, column| match column.kind {
            Kind::Words(words) => parts(&field.text()?).map(|part| field.word_of(part, words)).collect(),
            kind => unreachable!("`{}` is read as words, but is {kind:?}", column.name),
        })?;
        Ok(words.unwrap_or_default())
    }

    /// Weekdays separated by `|`, as days from Monday.
    pub fn weekdays(&mut self, name: &'static str) -> Result<Vec<usize>, Faulty> {
        let weekdays =
            self.read(name, |field, _| parts(&field.text()?).map(|part| field.weekday_of(part)).collect())?;
        Ok(weekdays.unwrap_or_default())
    }

    /// The position of the row that a cell refers to.
    pub fn reference(&mut self, name: &'static str) -> Reading<usize> {
        let Some(typed) = self.read(name, |field, _| field.text())? else {
            return Ok(None);
        };
        self.resolve(name, &typed).map(Some)
    }

    /// A reference in a column that is required.
    pub fn required_reference(&mut self, name: &'static str) -> Result<usize, Faulty> {
        self.reference(name)?.ok_or(Faulty)
    }

    /// The positions of the rows that a cell refers to, separated by `|`; each once.
    pub fn references(&mut self, name: &'static str) -> Result<Vec<usize>, Faulty> {
        let typed = self.text(name)?;
        let mut found = Vec::new();
        let mut is_faulty = false;
        for part in parts(&typed) {
            match self.resolve(name, part) {
                Ok(position) if found.contains(&position) => {}
                Ok(position) => found.push(position),
                Err(Faulty) => is_faulty = true,
            }
        }
        if is_faulty { Err(Faulty) } else { Ok(found) }
    }

    fn resolve(&mut self, name: &'static str, typed: &str) -> Result<usize, Faulty> {
        let column = self.table.schema.column(name).expect("code names columns of the schema");
        let table = match column.kind {
            Kind::Reference(table) | Kind::References(table) => table,
            Kind::SiteOrEvery => "sites",
            Kind::Condition => "corridors",
            kind => unreachable!("`{name}` is read as a reference, but is {kind:?}"),
        };
        let ids = self.ids.of(table);
        match ids.find(typed) {
            Found::Row(position) => Ok(position),
            Found::Unclear => Err(Faulty),
            Found::Unknown => {
                self.faults.push(ids.unknown(typed, name, self.table.origin(self.raw, name)));
                Err(Faulty)
            }
        }
    }

    /// The position of a row by an id that is a part of a cell.
    pub fn resolve_part(&mut self, name: &'static str, typed: &str) -> Result<usize, Faulty> {
        self.resolve(name, typed)
    }

    /// Two dates that are a range; where the end comes before the beginning that is a fault.
    pub fn range(&mut self, from: &'static str, to: &'static str) -> Result<(Option<Date>, Option<Date>), Faulty> {
        let (first, last) = (self.date(from), self.date(to));
        let (first, last) = (first?, last?);
        if let (Some(first), Some(last)) = (first, last)
            && last < first
        {
            let message = format!("the {} ends on {last}, before it begins on {first}", self.table.schema.noun);
            let hint = format!("leave `{to}` empty if the end is not known");
            self.fault("E114", to, message, hint);
            return Err(Faulty);
        }
        Ok((first, last))
    }
}

/// The parts of a cell that `|` separates, without empty ones.
pub(crate) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split('|').map(str::trim).filter(|part| !part.is_empty())
}

/// The value that serde gives this name, `warehouse` for `SiteKind::Warehouse`.
pub(crate) fn value_of_word<T: DeserializeOwned>(word: &'static str) -> T {
    let words: StrDeserializer<'_, WordError> = word.into_deserializer();
    T::deserialize(words).expect("every word of the schema names a value")
}

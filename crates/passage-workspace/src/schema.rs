//! The one schema of all tables: it drives validation, templates, near-miss names and `docs/reference/tables.md`.

mod settings;
mod tables;

pub use settings::SETTINGS;
pub use tables::TABLES;

/// A table of the workspace.
#[derive(Debug)]
pub struct Table {
    /// Name of the file (without `.csv`) or sheet, `sites`.
    pub name: &'static str,
    /// What one row is, `site`.
    pub noun: &'static str,
    /// Whether a workspace without it is a fault.
    pub is_required: bool,
    /// What the table holds, in one sentence.
    pub meaning: &'static str,
    /// The columns in the order of templates.
    pub columns: &'static [Column],
}

/// A column of a table, or a key of the settings.
#[derive(Debug)]
pub struct Column {
    /// Name in the header row, `quantity_t`; a settings key is written `plan.start`.
    pub name: &'static str,
    /// Whether a cell may be empty, and what an empty cell means.
    pub presence: Presence,
    /// What a cell holds.
    pub kind: Kind,
    /// What it means, in one sentence.
    pub meaning: &'static str,
    /// HXL hashtag with attributes; empty for settings.
    pub tag: &'static str,
}

/// Whether a cell may be empty, and what an empty cell means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// The column must be there and no cell may be empty.
    Required,
    /// An empty cell is read as if this were typed.
    Default(&'static str),
    /// An empty cell has the meaning that these words state.
    Empty(&'static str),
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// The id that the row defines.
    Id,
    /// An id that several rows may share.
    SharedId,
    /// Free text.
    Text,
    /// Texts, separated by `|`.
    Texts,
    /// Degrees north, -90 to 90.
    Latitude,
    /// Degrees east, -180 to 180.
    Longitude,
    /// A number.
    Number(Range),
    /// A whole number.
    Integer(Range),
    /// A civil date, `2023-09-11`.
    Date,
    /// `yes` or `no`.
    YesNo,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Some of these words, separated by `|`.
    Words(&'static [&'static str]),
    /// Weekdays in full or by their first three letters, separated by `|`.
    Weekdays,
    /// The id of a row of the named table.
    Reference(&'static str),
    /// Ids of rows of the named table, separated by `|`.
    References(&'static str),
    /// The id of a site, or `*` for every community.
    SiteOrEvery,
    /// A commodity, a commodity group or a nutrient.
    Item,
    /// The id of a corridor, leg or site.
    Subject,
    /// Commodity groups, separated by `|`.
    Groups,
    /// `with:` and the id of a corridor.
    Condition,
    /// A belief rule.
    Rule,
}

/// The numbers that make sense in a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Unit in words, `tonnes`; empty for a bare number.
    pub unit: &'static str,
    /// Smallest number.
    pub min: f64,
    /// Whether the smallest number itself is refused.
    pub is_above_min: bool,
    /// Largest number.
    pub max: f64,
}

/// The longest plan, in days.
pub const MOST_DAYS: u16 = 3660;

/// No quantity in any column is larger: beyond it a unit was mistaken.
const LARGEST: f64 = 1e9;

impl Range {
    const fn from_zero(unit: &'static str) -> Self {
        Self { unit, min: 0.0, is_above_min: false, max: LARGEST }
    }

    const fn above_zero(unit: &'static str) -> Self {
        Self { unit, min: 0.0, is_above_min: true, max: LARGEST }
    }

    const fn between(unit: &'static str, min: f64, max: f64) -> Self {
        Self { unit, min, is_above_min: false, max }
    }

    const fn up_to(self, max: f64) -> Self {
        Self { max, ..self }
    }

    /// Hours at work in a day; never so few that they round to no minute, by which times are divided.
    pub(crate) const WORK_HOURS: Self = Self::between("hours", 0.1, 24.0);

    /// A share.
    pub(crate) const SHARE: Self = Self::between("", 0.0, 1.0);

    /// Whether a number is within.
    #[must_use]
    pub fn contains(&self, number: f64) -> bool {
        number <= self.max && if self.is_above_min { number > self.min } else { number >= self.min }
    }

    /// The range in words: `0 to 1`, `above 0`.
    #[must_use]
    pub fn words(&self) -> String {
        let Self { min, max, .. } = *self;
        match (self.is_above_min, max >= LARGEST) {
            (true, true) => format!("above {min}"),
            (true, false) => format!("above {min}, to {max}"),
            (false, true) => format!("{min} or more"),
            (false, false) => format!("{min} to {max}"),
        }
    }
}

impl Kind {
    /// The kind in words, for people: `number of tonnes, 0 or more`.
    #[must_use]
    pub fn words(&self) -> String {
        let number = |what: &str, range: &Range| {
            let unit = if range.unit.is_empty() { String::new() } else { format!(" of {}", range.unit) };
            format!("{what}{unit}, {}", range.words())
        };
        match self {
            Self::Id => "id, unique in this table".to_owned(),
            Self::SharedId => "id, shared by rows that belong together".to_owned(),
            Self::Text => "text".to_owned(),
            Self::Texts => "texts, separated by `|`".to_owned(),
            Self::Latitude => "number of degrees, -90 to 90".to_owned(),
            Self::Longitude => "number of degrees, -180 to 180".to_owned(),
            Self::Number(range) => number("number", range),
            Self::Integer(range) => number("whole number", range),
            Self::Date => "date, `2031-03-09`".to_owned(),
            Self::YesNo => "`yes` or `no`".to_owned(),
            Self::Word(words) => format!("one of {}", quoted(words)),
            Self::Words(words) => format!("some of {}, separated by `|`", quoted(words)),
            Self::Weekdays => "weekdays, `friday` or `fri`, separated by `|`".to_owned(),
            Self::Reference(table) => format!("id of a row of `{table}`"),
            Self::References(table) => format!("ids of rows of `{table}`, separated by `|`"),
            Self::SiteOrEvery => "id of a row of `sites`, or `*` for every community".to_owned(),
            Self::Item => "commodity, commodity group, or nutrient".to_owned(),
            Self::Subject => "id of a corridor, leg or site".to_owned(),
            Self::Groups => "commodity groups, separated by `|`".to_owned(),
            Self::Condition => "`with:` and the id of a corridor".to_owned(),
            Self::Rule => {
                "one of `latest`, `pessimistic`, `optimistic`, `reliable`, `controller`, `party:ID`".to_owned()
            }
        }
    }
}

impl Table {
    /// The column of this name, in lower case.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&'static Column> {
        self.columns.iter().find(|column| column.name == name)
    }

    /// The position of a column among `columns`.
    #[must_use]
    pub fn position(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }
}

/// The table of this name, in any case.
#[must_use]
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name.eq_ignore_ascii_case(name))
}

/// Words in backticks, separated by commas.
pub(crate) fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

const fn required(name: &'static str, kind: Kind, tag: &'static str, meaning: &'static str) -> Column {
    Column { name, presence: Presence::Required, kind, meaning, tag }
}

const fn optional(
    name: &'static str,
    kind: Kind,
    empty: &'static str,
    tag: &'static str,
    meaning: &'static str,
) -> Column {
    Column { name, presence: Presence::Empty(empty), kind, meaning, tag }
}

const fn defaulted(
    name: &'static str,
    kind: Kind,
    default: &'static str,
    tag: &'static str,
    meaning: &'static str,
) -> Column {
    Column { name, presence: Presence::Default(default), kind, meaning, tag }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hxl;
    use passage_model::network::Nutrient;
    use std::collections::HashSet;

    #[test]
    fn tags_are_well_formed_and_unique_in_their_table() {
        for table in TABLES {
            let mut seen = HashSet::new();
            for column in table.columns {
                let tag = hxl::Tag::parse(column.tag);
                assert!(tag.is_some(), "{}.{}: `{}`", table.name, column.name, column.tag);
                assert!(seen.insert(tag), "{}.{}: `{}` is used twice", table.name, column.name, column.tag);
            }
        }
    }

    #[test]
    fn column_names_are_unique_in_their_table() {
        for table in TABLES.iter().chain([&SETTINGS]) {
            let names: HashSet<_> = table.columns.iter().map(|column| column.name).collect();
            assert_eq!(names.len(), table.columns.len(), "{}", table.name);
        }
    }

    #[test]
    fn every_nutrient_has_its_column() {
        let commodities = table("commodities").unwrap();
        for nutrient in Nutrient::ALL {
            assert!(commodities.column(&nutrient.column()).is_some(), "{}", nutrient.column());
        }
    }

    #[test]
    fn every_reference_names_a_table() {
        for column in TABLES.iter().flat_map(|table| table.columns) {
            if let Kind::Reference(name) | Kind::References(name) = column.kind {
                assert!(table(name).is_some(), "{name}");
            }
        }
    }
}

//! The reference page of all tables, written from the schema.

use crate::schema::{Column, Presence, SETTINGS, TABLES, Table};
use std::fmt::Write as _;

/// `docs/reference/tables.md` as it should be.
#[must_use]
pub fn reference_markdown() -> String {
    let mut text = String::from(
        "# Tables\n\n\
         <!-- Written from the schema by `PASSAGE_BLESS=1 cargo test -p passage-workspace`; do not edit. -->\n\n\
         A workspace is a folder of CSV files with a `workspace.toml`, or an `.xlsx` workbook with one sheet per table\n\
         and the settings on a sheet `workspace` (columns `key` and `value`). Only `sites`, `commodities`, `needs` and the\n\
         setting `plan.start` are required. Ids ignore case. Dates are written `2031-03-09`; ranges are inclusive at both\n\
         ends. Names of columns ignore case, and spaces stand for `_`. A row of HXL tags below the header is accepted.\n\
         Columns that are not listed here are kept, and told by a warning.\n",
    );
    for table in TABLES {
        let presence = if table.is_required { "Required." } else { "May be absent." };
        put(&mut text, format_args!("\n## {}\n\n{} {presence}\n\n", table.name, table.meaning));
        text.push_str("| column | holds | when empty | meaning | HXL |\n|---|---|---|---|---|\n");
        for column in table.columns {
            put_row(&mut text, column, &[&format!("`{}`", column.tag)]);
        }
    }
    settings(&mut text, &SETTINGS);
    text
}

fn settings(text: &mut String, table: &Table) {
    put(
        text,
        format_args!("\n## Settings\n\n{} A key `plan.start` is `start` under `[plan]`; tiers are\n", table.meaning),
    );
    text.push_str("written `[[plan.tier]]`, in a workbook `plan.tier.1.share`.\n\n");
    text.push_str("| key | holds | when not set | meaning |\n|---|---|---|---|\n");
    for column in table.columns {
        put_row(text, column, &[]);
    }
}

fn put_row(text: &mut String, column: &Column, more: &[&str]) {
    let (name, empty) = match column.presence {
        Presence::Required => (format!("**{}**", column.name), "required".to_owned()),
        Presence::Default(default) => (column.name.to_owned(), format!("`{default}`")),
        Presence::Empty(words) => (column.name.to_owned(), words.to_owned()),
    };
    let words = column.kind.words();
    let cells = [name.as_str(), &words, &empty, column.meaning].into_iter().chain(more.iter().copied());
    let cells: Vec<String> = cells.map(|cell| cell.replace('|', "\\|")).collect();
    put(text, format_args!("| {} |\n", cells.join(" | ")));
}

fn put(text: &mut String, part: std::fmt::Arguments<'_>) {
    text.write_fmt(part).expect("a string takes all that is written to it");
}

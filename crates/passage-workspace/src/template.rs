//! Empty tables to begin with, and help with their columns.

use crate::schema::{Presence, SETTINGS, TABLES, Table};
use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

/// The header row of a table as CSV.
///
/// ```
/// use passage_workspace::{schema, template};
/// assert_eq!(template(schema::table("stocks").unwrap()), "site,commodity,quantity_t,counted_on,source\n");
/// ```
#[must_use]
pub fn template(table: &Table) -> String {
    let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
    format!("{}\n", names.join(","))
}

/// Writes a new workspace: every table with its header row, commented settings, and `README.txt` with column help.
///
/// # Errors
/// When the folder is there and not empty, or the system does not let us write.
pub fn write_templates(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    if fs::read_dir(folder)?.next().is_some() {
        let message = format!("`{}` is not empty", folder.display());
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, message));
    }
    for table in TABLES {
        fs::write(folder.join(format!("{}.csv", table.name)), template(table))?;
    }
    fs::write(folder.join("workspace.toml"), settings_template())?;
    fs::write(folder.join("README.txt"), column_help())
}

fn settings_template() -> String {
    let mut text = String::from(
        "# Settings of the workspace. Remove the `#` before a line to set it; what is not set takes its default.\n",
    );
    let mut section = "";
    for column in SETTINGS.columns {
        let Some((of, key)) = column.name.split_once('.') else {
            continue;
        };
        if key.starts_with("tier.") {
            continue;
        }
        if of != section {
            section = of;
            put(&mut text, format_args!("\n[{section}]\n"));
        }
        let (value, empty) = match column.presence {
            Presence::Required => ("2031-03-01".to_owned(), "required".to_owned()),
            Presence::Default(default) => (toml_value(default), format!("default {default}")),
            Presence::Empty(empty) => (example(column.name).to_owned(), format!("not set: {empty}")),
        };
        put(&mut text, format_args!("# {} ({empty})\n# {key} = {value}\n", column.meaning));
    }
    text.push_str(
        "\n# How shortage counts, mildest first; the shares add up to 1, the weights never fall.\n\
         # [[plan.tier]]\n# share = 0.25\n# weight = 1\n# [[plan.tier]]\n# share = 0.35\n# weight = 3\n\
         # [[plan.tier]]\n# share = 0.40\n# weight = 9\n",
    );
    text
}

fn toml_value(default: &str) -> String {
    match default {
        "no" => "false".to_owned(),
        "yes" => "true".to_owned(),
        number if number.parse::<f64>().is_ok() => number.to_owned(),
        word => format!("\"{word}\""),
    }
}

/// A value to show for a setting without a default.
fn example(key: &str) -> &'static str {
    match key {
        "plan.known_by" => "2031-02-26",
        "plan.budget" => "100000",
        "access.stale_after_days" => "14",
        _ => "\"\"",
    }
}

fn column_help() -> String {
    let mut text = String::from(
        "The tables of this workspace\n\
         ============================\n\n\
         Edit them in a spreadsheet and save them as CSV UTF-8. Decimal mark: a point. Dates: 2031-03-09.\n\
         Only `sites`, `commodities`, `needs` and the first day in `workspace.toml` are required.\n\
         `passage check` tells what is missing or odd, with line and column.\n",
    );
    for table in TABLES {
        put(&mut text, format_args!("\n{}.csv\n{}\n", table.name, table.meaning));
        for column in table.columns {
            let empty = match column.presence {
                Presence::Required => "required".to_owned(),
                Presence::Default(default) => format!("empty: {default}"),
                Presence::Empty(empty) => format!("empty: {empty}"),
            };
            let words = column.kind.words();
            put(&mut text, format_args!("  {} ({empty})\n      {} {words}.\n", column.name, column.meaning));
        }
    }
    text
}

fn put(text: &mut String, part: std::fmt::Arguments<'_>) {
    text.write_fmt(part).expect("a string takes all that is written to it");
}

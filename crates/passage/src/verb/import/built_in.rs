//! The mappings that are built in.

use crate::answer::{Answer, Failure};
use crate::screen::Table;
use passage::document::to_line;
use passage::model::fault::{Fault, Origin};
use passage::workspace::mapping::{BUILT_IN, BuiltIn};

/// The mappings that are built in, or one of them as a file.
pub(super) fn show_map(name: &str) -> Result<Answer, Failure> {
    if name.is_empty() {
        let mut table = Table::new(&["map", "reads"]);
        for map in BUILT_IN {
            table.row([map.name.to_owned(), map.about.to_owned()]);
        }
        let names: Vec<&str> = BUILT_IN.iter().map(|map| map.name).collect();
        return Ok(Answer::new(table.text(), to_line(&serde_json::json!({"schema": "passage.maps/1", "maps": names}))));
    }
    let map = built_in(name).ok_or_else(|| {
        let names = BUILT_IN.map(|map| format!("`{}`", map.name)).join(", ");
        let fault = Fault::new("E140", Origin::Command, format!("no mapping `{name}` is built in"));
        Failure::Faulty(vec![fault.hint(format!("there are {names}"))])
    })?;
    let document = serde_json::json!({"schema": "passage.map/1", "name": map.name, "text": map.text});
    Ok(Answer::new(map.text.to_owned(), to_line(&document)))
}

pub(super) fn built_in(name: &str) -> Option<BuiltIn> {
    BUILT_IN.into_iter().find(|map| map.name.eq_ignore_ascii_case(name))
}

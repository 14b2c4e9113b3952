//! Plans as files: `plan.json`, which `verify` reads back, and tables for a spreadsheet.

use crate::{Choice, Faulty, WhatIf};
use passage_model::calendar::Date;
use passage_model::comparison::Trucks;
use passage_model::fault::{Fault, Origin};
use passage_model::network::Network;
use passage_model::plan::{Against, Plan, Quantity, RunsOut, SCHEMA, WhyGone};
use passage_model::reading::{Influence, Moved, Reading};
use passage_plan::readings::sentence;
use passage_workspace::schema::MOST_DAYS;
use serde_json::Value;

/// Name and content of every file of a plan: `plan.json` and a CSV table for each of its lists; `changes.csv` where it was
/// made against the last one.
#[must_use]
pub fn files(plan: &Plan) -> Vec<(&'static str, Vec<u8>)> {
    let mut json = serde_json::to_vec_pretty(plan).expect("a plan holds only numbers, words and lists");
    json.push(b'\n');
    let mut files = vec![
        ("plan.json", json),
        ("movements.csv", movements(plan)),
        ("purchases.csv", purchases(plan)),
        ("distribution.csv", quantities(&plan.distribution)),
        ("planned_stocks.csv", quantities(&plan.stocks)),
        ("unmet.csv", unmet(plan)),
        ("limits.csv", limits(plan)),
        ("runs_out.csv", runs_out(plan)),
    ];
    files.extend(plan.against.as_ref().map(|against| ("changes.csv", changes(against))));
    files
}

/// Name and content of the tables of a plan under every rule: `readings.csv`, one row a rule, and `influence.csv`, one row
/// a statement; `network` gives the words of the sentences.
#[must_use]
pub fn readings_files(
    network: &Network,
    readings: &[Reading],
    influences: &[Influence],
) -> Vec<(&'static str, Vec<u8>)> {
    vec![("readings.csv", by_rule(readings)), ("influence.csv", influence(network, influences))]
}

/// Reads a plan back from the text of `plan.json`; `file` is its name in faults.
///
/// # Errors
/// With the line and column where it stops being a plan of this version.
pub fn parse(text: &str, file: &str) -> Result<Plan, Faulty> {
    let fault = |error: &serde_json::Error, what: &str| {
        let origin = Origin::Text { file: file.to_owned(), line: error.line().max(1), column: error.column().max(1) };
        let whole = error.to_string();
        let reason = whole.rsplit_once(" at line ").map_or(whole.as_str(), |(reason, _)| reason);
        Faulty(vec![Fault::new("E110", origin, format!("{what}: {reason}")).hint(HINT)])
    };
    // Looked at first, so that a file of another kind is told as such.
    let value: Value = serde_json::from_str(text).map_err(|error| fault(&error, "this is not a plan"))?;
    let schema = value.get("schema").and_then(Value::as_str);
    if schema != Some(SCHEMA) {
        let found = schema.map_or("a file without a schema".to_owned(), |schema| format!("`{schema}`"));
        let origin = Origin::Text { file: file.to_owned(), line: 1, column: 1 };
        let fault = Fault::new("E110", origin, format!("this is {found}, not `{SCHEMA}`"));
        return Err(Faulty(vec![fault.hint(HINT)]));
    }
    serde_json::from_str(text).map_err(|error| fault(&error, "the plan cannot be read"))
}

/// Sees that a plan can be taken for the last one issued in a workspace: it names its movements, and some place of these
/// tables. Single ids that the tables no longer have are told by [`passage_model::plan::Against::gone`].
///
/// # Errors
/// Where it can not.
pub fn check_last(network: &Network, plan: &Plan, file: &str) -> Result<(), Faulty> {
    let fault = |message: String, hint: &str| {
        let origin = Origin::Text { file: file.to_owned(), line: 0, column: 0 };
        Err(Faulty(vec![Fault::new("E110", origin, message).hint(hint)]))
    };
    if plan.movements.is_empty() && plan.summary.delivered.is_positive() {
        let message = format!("this plan has {} t arrive and names no movements", plan.summary.delivered.tonnes());
        return fault(
            message,
            "a plan for the public leaves them out; give the one that was made with no `--audience`",
        );
    }
    let moved = plan.movements.iter().flat_map(|row| [&row.from, &row.to]);
    let mut sites = moved.chain(plan.stocks.iter().map(|row| &row.site)).peekable();
    if sites.peek().is_some() && !sites.any(|site| network.site(site).is_some()) {
        let message = format!("this is a plan of `{}`; these tables have none of its sites", plan.workspace);
        return fault(message, "`--against` takes a plan of the same workspace");
    }
    Ok(())
}

const HINT: &str = "`passage plan WORKSPACE --out DIR` writes `plan.json`";

/// The choice under which a plan was made, so that `verify` looks at the tables as the planner did.
///
/// # Errors
/// When a what-if of the plan cannot be read.
pub fn choice(plan: &Plan, file: &str) -> Result<Choice, Faulty> {
    let what_if = |text: &String| {
        WhatIf::parse_kept(text).map_err(|reason| {
            let origin = Origin::Text { file: file.to_owned(), line: 0, column: 0 };
            let message = format!("the what-if `{text}` of the plan cannot be read: {reason}");
            Faulty(vec![Fault::new("E110", origin, message)])
        })
    };
    let what_ifs: Result<Vec<WhatIf>, Faulty> = plan.what_ifs.iter().map(what_if).collect();
    Ok(Choice {
        scenario: plan.scenario.clone(),
        as_of: plan.as_of,
        known_by: Some(plan.known_by),
        rule: Some(plan.rule.clone()),
        start: Some(plan.start),
        // A number of days that no plan can have is left to the checker, which tells it.
        days: Some(plan.days).filter(|days| (1..=usize::from(MOST_DAYS)).contains(days)),
        what_ifs: what_ifs?,
    })
}

fn movements(plan: &Plan) -> Vec<u8> {
    let header = [
        "depart",
        "arrive",
        "from",
        "to",
        "corridors",
        "legs",
        "fleet",
        "trucks",
        "commodity",
        "quantity_t",
        "commitment",
        "load",
    ];
    let rows = plan.movements.iter().map(|row| {
        [
            row.depart.to_string(),
            row.arrive.to_string(),
            safe(&row.from),
            safe(&row.to),
            safe(&row.corridors.join("|")),
            safe(&row.legs.join("|")),
            safe(row.fleet.as_deref().unwrap_or_default()),
            row.trucks.to_string(),
            safe(&row.commodity),
            row.quantity.tonnes().to_string(),
            safe(row.commitment.as_deref().unwrap_or_default()),
            safe(row.load.as_deref().unwrap_or_default()),
        ]
    });
    table(header, rows)
}

fn purchases(plan: &Plan) -> Vec<u8> {
    let rows = plan.purchases.iter().map(|row| {
        [
            row.ordered.to_string(),
            row.date.to_string(),
            safe(&row.site),
            safe(&row.commodity),
            row.quantity.tonnes().to_string(),
            row.price_per_t.to_string(),
        ]
    });
    table(["ordered", "date", "site", "commodity", "quantity_t", "price_per_t"], rows)
}

fn quantities(list: &[Quantity]) -> Vec<u8> {
    let rows = list
        .iter()
        .map(|row| [row.date.to_string(), safe(&row.site), safe(&row.commodity), row.quantity.tonnes().to_string()]);
    table(["date", "site", "commodity", "quantity_t"], rows)
}

fn unmet(plan: &Plan) -> Vec<u8> {
    let rows = plan.unmet.iter().map(|row| {
        [
            row.date.to_string(),
            safe(&row.site),
            safe(&row.item),
            row.need.to_string(),
            row.unmet.to_string(),
            row.unit.clone(),
            row.met_share.to_string(),
        ]
    });
    table(["date", "site", "item", "need", "unmet", "unit", "met_share"], rows)
}

fn limits(plan: &Plan) -> Vec<u8> {
    let rows = plan.limits.iter().map(|row| {
        [row.what.clone(), safe(&row.id), row.date.to_string(), row.worth.to_string(), safe(&row.because.join("|"))]
    });
    table(["what", "id", "date", "worth", "because"], rows)
}

fn runs_out(plan: &Plan) -> Vec<u8> {
    let rows = plan.runs_out.iter().map(|row| [safe(&row.site), safe(&row.item), row.date.to_string()]);
    table(["site", "item", "date"], rows)
}

fn changes(against: &Against) -> Vec<u8> {
    let corridors = |corridors: &[String]| safe(&corridors.join("|"));
    let changed = against.changes.iter().map(|row| {
        [
            row.depart.to_string(),
            safe(&row.from),
            safe(&row.to),
            corridors(&row.corridors),
            safe(&row.commodity),
            row.was.tonnes().to_string(),
            row.now.tonnes().to_string(),
            String::new(),
        ]
    });
    let gone = against.gone.iter().map(|row| {
        let why = match row.why {
            WhyGone::BeforeStart => "before_start",
            WhyGone::AfterEnd => "after_end",
            WhyGone::NotInTables => "not_in_tables",
        };
        [
            row.depart.to_string(),
            safe(&row.from),
            safe(&row.to),
            corridors(&row.corridors),
            safe(&row.commodity),
            row.was.tonnes().to_string(),
            String::new(),
            why.to_owned(),
        ]
    });
    table(["depart", "from", "to", "corridors", "commodity", "was_t", "now_t", "gone"], changed.chain(gone))
}

fn by_rule(readings: &[Reading]) -> Vec<u8> {
    let rows = readings.iter().map(|reading| {
        let summary = &reading.summary;
        let first = reading.runs_out.iter().min_by_key(|row| row.date);
        let of_first = |word: fn(&RunsOut) -> String| first.map_or_else(String::new, word);
        [
            safe(&reading.rule),
            safe(reading.is_same_as.as_deref().unwrap_or_default()),
            summary.person_days_short.to_string(),
            summary.met_share.to_string(),
            summary.unmet.tonnes().to_string(),
            summary.delivered.tonnes().to_string(),
            safe(summary.worst_site.as_deref().unwrap_or_default()),
            summary.worst_site_met_share.to_string(),
            of_first(|row| safe(&row.site)),
            of_first(|row| safe(&row.item)),
            of_first(|row| row.date.to_string()),
            counted(reading.trucks),
            safe(&reading.not_kept.join("|")),
        ]
    });
    let header = [
        "rule",
        "is_same_as",
        "person_days_short",
        "met_share",
        "unmet_t",
        "delivered_t",
        "worst_site",
        "worst_site_met_share",
        "first_short_site",
        "first_short_item",
        "first_short_on",
        "trucks",
        "not_kept",
    ];
    table(header, rows)
}

/// The need that moves most stands for all that run out on another day.
fn influence(network: &Network, influences: &[Influence]) -> Vec<u8> {
    let rows = influences.iter().map(|one| {
        let most = one.runs_out.first();
        let of_most = |word: fn(&Moved) -> String| most.map_or_else(String::new, word);
        let day = |date: Option<Date>| date.map_or_else(String::new, |date| date.to_string());
        [
            safe(&one.statement),
            one.person_days_short.to_string(),
            one.unmet.tonnes().to_string(),
            of_most(|row| safe(&row.site)),
            of_most(|row| safe(&row.item)),
            day(most.and_then(|row| row.was)),
            day(most.and_then(|row| row.now)),
            of_most(|row| row.days.to_string()),
            safe(&one.changes_access.join("|")),
            safe(&one.changes_commitments.join("|")),
            counted(one.trucks),
            safe(&sentence(one, network)),
        ]
    });
    let header = [
        "statement",
        "person_days_short",
        "unmet_t",
        "site",
        "item",
        "runs_out_with",
        "runs_out_without",
        "days",
        "changes_access",
        "changes_commitments",
        "trucks",
        "sentence",
    ];
    table(header, rows)
}

fn counted(trucks: Trucks) -> String {
    match trucks {
        Trucks::Whole => "whole",
        Trucks::Divisible => "divisible",
    }
    .to_owned()
}

fn table<const N: usize>(header: [&str; N], rows: impl Iterator<Item = [String; N]>) -> Vec<u8> {
    let header = header.map(str::to_owned);
    records(std::iter::once(header).chain(rows).map(|row| row.to_vec()))
}

/// Rows of the same length, the header first, as CSV.
pub(crate) fn records(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    const MEMORY: &str = "memory takes all that is written to it, and all rows are as long as the header";
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).expect(MEMORY);
    }
    writer.into_inner().expect(MEMORY)
}

/// Text from the tables of others, made safe: a spreadsheet takes a cell that begins like a formula for one.
pub(crate) fn safe(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_that_begins_like_a_formula_gets_an_apostrophe() {
        assert_eq!(safe("=1+1"), "'=1+1");
        assert_eq!(safe("-SITE"), "'-SITE");
        assert_eq!(safe("SITE-1"), "SITE-1");
        let bytes = table(["a", "b"], std::iter::once([safe("@x"), "say \"so\", please".to_owned()]));
        assert_eq!(String::from_utf8(bytes).unwrap(), "a,b\n'@x,\"say \"\"so\"\", please\"\n");
    }

    #[test]
    fn what_is_no_plan_is_told_with_its_place() {
        let told = |text| parse(text, "plan.json").unwrap_err().to_string();
        assert!(told("{\n  \"schema\": nonsense}").starts_with("plan.json:2:14: error[E110]: this is not a plan: "));
        for text in ["[]", "{}", "7"] {
            assert!(
                told(text)
                    .starts_with("plan.json:1:1: error[E110]: this is a file without a schema, not `passage.plan/1`")
            );
        }
        assert!(told(r#"{"schema":"passage.plan/2"}"#).contains("this is `passage.plan/2`, not `passage.plan/1`"));
        assert!(told(r#"{"schema":"passage.plan/1"}"#).contains("the plan cannot be read: missing field"));
    }
}

//! `plan`: the delivery plan, in plain words, as JSON and as files.

use super::readings::{Believing, open};
use super::{read_plan, terms};
use crate::answer::{Answer, Failure, counted, headed, put};
use crate::cli::Plan as Flags;
use crate::progress::Progress;
use crate::screen::{Table, cut, days, decimal, percent, section, tonnes, tonnes_bare, whole};
use passage::audience::{redact_plan, with_statements_of};
use passage::document::readings::PlanWithReadings;
use passage::document::to_line;
use passage::model::audience::Redaction;
use passage::model::calendar::{Date, Horizon, days_between, shift};
use passage::model::measure::Kg;
use passage::model::network::Network;
use passage::model::plan::{Against, Limit, Plan, WhyGone};
use passage::{Session, people_in_need, plan_file};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// How many rows each list of the text shows.
const SHOWN: usize = 12;

pub(crate) fn run(flags: &Flags) -> Result<Answer, Failure> {
    let arguments = &flags.common;
    let session = open(arguments)?;
    let last = flags.against.as_deref().map(|path| last_plan(&session, path)).transpose()?;
    let (plan, warnings) = {
        let _progress = Progress::begin("planning");
        session.plan_with_warnings(last.as_ref())?
    };
    let audience = arguments.audience();
    let believing = Believing::asked(&session, &arguments.view, audience)?;
    let shown = session.shown_to(audience);
    let told = with_statements_of(session.network(), &plan, audience);
    let plan = redact_plan(session.network(), &plan, audience);
    let mut text = text(&shown, &told, plan.against.as_ref());
    let mut document = to_line(&plan);
    if let Some(believing) = &believing {
        text.push_str(&believing.text(shown.network()));
        document = to_line(&PlanWithReadings::new(&plan, believing.keys(shown.network())));
    }
    let mut answer = Answer::new(text, document).mention(&session.warnings());
    answer = answer.tell_left_out(&session, audience);
    let redaction = Redaction::new(session.network(), audience);
    for warning in warnings.iter().filter(|warning| redaction.is_sayable(warning)) {
        put(&mut answer.talk, format_args!("{warning}\n"));
    }
    if let Some(folder) = &arguments.output.out {
        answer.files = plan_files(&plan);
        if let Some(Believing { readings, influence, .. }) = &believing {
            let files = plan_file::readings_files(shown.network(), readings, influence).into_iter();
            answer.files.extend(files.map(|(name, bytes)| (PathBuf::from(name), bytes)));
        }
        let names: Vec<String> = answer.files.iter().map(|(path, _)| path.display().to_string()).collect();
        put(&mut answer.talk, format_args!("written to `{}`: {}\n", folder.display(), names.join(", ")));
        answer.folder = Some(folder.clone());
    }
    Ok(answer)
}

/// The plan that was issued last.
fn last_plan(session: &Session, path: &Path) -> Result<Plan, Failure> {
    let last = read_plan(path)?;
    plan_file::check_last(session.network(), &last, &path.display().to_string())?;
    Ok(last)
}

/// The files of a plan with their names.
pub(super) fn plan_files(plan: &Plan) -> Vec<(PathBuf, Vec<u8>)> {
    plan_file::files(plan).into_iter().map(|(name, bytes)| (PathBuf::from(name), bytes)).collect()
}

/// `against`: the changes as the audience may know them.
fn text(session: &Session, plan: &Plan, against: Option<&Against>) -> String {
    let network = session.network();
    let last = session.view().horizon.last();
    let about = format!("plan for {} ({}), ", days(plan.start, last), counted(plan.days, "day"));
    let mut text = headed(&plan.workspace, &about);
    put(&mut text, format_args!("{}; notice from {}\n\n", terms(session), plan.known_by));
    text.push_str(&summary_text(network, plan));
    section(&mut text, "Who goes without", &shortage_table(network, plan));
    section(&mut text, "What moves, by week", &movement_table(plan));
    text.push_str(&against.map_or_else(String::new, |against| changes_text(against, session.view().horizon)));
    section(&mut text, "What is bought", &purchase_table(plan));
    section(&mut text, "What holds the plan back", &limit_table(plan));
    put(&mut text, format_args!("\n{}\n", status(plan)));
    text
}

fn summary_text(network: &Network, plan: &Plan) -> String {
    let summary = &plan.summary;
    let person_days = summary.people as f64 * plan.days as f64;
    let mut text =
        format!("  {} of what {} people need is met", percent(summary.met_share), whole(summary.people as f64));
    if summary.need.is_positive() {
        let (met, need, unmet) = (tonnes(summary.met), tonnes(summary.need), tonnes(summary.unmet));
        put(&mut text, format_args!(": {met} of {need}; {unmet} are not"));
    }
    let short = whole(summary.person_days_short);
    put(
        &mut text,
        format_args!("\n  {short} person-days short of {}, each by its day's worst-met item\n", whole(person_days)),
    );
    if let Some(site) = summary.worst_site.as_deref().filter(|_| summary.worst_site_met_share < 1.0) {
        let share = percent(summary.worst_site_met_share);
        put(&mut text, format_args!("  worst served is {}: {share} of its needs is met\n", full_name(network, site)));
    }
    let trucks: i64 = plan.movements.iter().map(|movement| movement.trucks).sum();
    let loads = if trucks == 1 { "truckload" } else { "truckloads" };
    put(
        &mut text,
        format_args!("  {} arrive at communities; {} {loads} leave\n", tonnes(summary.delivered), whole(trucks as f64)),
    );
    if summary.cost > 0.0 {
        let currency = &network.settings.currency;
        put(&mut text, format_args!("  purchases and transport cost {} {currency}", whole(summary.cost)));
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    if let Some(first) = plan.runs_out.iter().min_by_key(|row| row.date) {
        let number = plan.runs_out.len();
        let needs = if number == 1 { "1 need runs short".to_owned() } else { format!("{number} needs run short") };
        let (item, site) = (&first.item, &first.site);
        put(&mut text, format_args!("  {needs}; the first is {item} at {site}, on {}\n", first.date));
    }
    text
}

pub(super) fn full_name(network: &Network, id: &str) -> String {
    network.site(id).map_or_else(|| id.to_owned(), |site| format!("{id} ({})", network[site].full_name()))
}

/// One row for each site and item that is short, those with the most unmet person-days first.
fn shortage_table(network: &Network, plan: &Plan) -> Table {
    struct Row {
        first: Date,
        days: usize,
        lowest: f64,
        /// Sum of unmet shares.
        missing: f64,
    }
    let mut rows: BTreeMap<(&str, &str), Row> = BTreeMap::new();
    for unmet in &plan.unmet {
        let start = Row { first: unmet.date, days: 0, lowest: 1.0, missing: 0.0 };
        let row = rows.entry((&unmet.site, &unmet.item)).or_insert(start);
        row.days += 1;
        row.lowest = row.lowest.min(unmet.met_share);
        row.missing += 1.0 - unmet.met_share;
    }
    let people = |site: &str, item: &str| {
        let need = network.site(site).zip(network.item(item));
        need.map_or(0, |(site, item)| people_in_need(network, site, item))
    };
    let mut rows: Vec<((&str, &str), Row)> = rows.into_iter().collect();
    let weight = |((site, item), row): &((&str, &str), Row)| people(site, item) as f64 * row.missing;
    rows.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    let mut table =
        Table::new(&["site", ">people", "item", "first short on", ">days short", ">lowest share", ">mean share then"]);
    for ((site, item), row) in rows.iter().take(SHOWN) {
        table.row([
            (*site).to_owned(),
            whole(people(site, item) as f64),
            (*item).to_owned(),
            row.first.to_string(),
            row.days.to_string(),
            percent(row.lowest),
            percent(1.0 - row.missing / row.days as f64),
        ]);
    }
    more(&mut table, rows.len());
    table
}

fn more(table: &mut Table, rows: usize) {
    if rows > SHOWN {
        table.row([format!("and {} more", rows - SHOWN)]);
    }
}

/// One row for each week, way and commodity; trucks for each week and way, since goods may share them.
fn movement_table(plan: &Plan) -> Table {
    #[derive(Default)]
    struct Way<'a> {
        trucks: i64,
        goods: BTreeMap<&'a str, Kg>,
    }
    let mut ways: BTreeMap<(i64, String), Way<'_>> = BTreeMap::new();
    for movement in &plan.movements {
        let week = days_between(plan.start, movement.depart).div_euclid(7);
        let way = ways.entry((week, way(&movement.corridors))).or_default();
        way.trucks += movement.trucks;
        *way.goods.entry(&movement.commodity).or_default() += movement.quantity;
    }
    let mut table = Table::new(&["week from", "by", ">trucks", "commodity", ">t"]);
    let mut told = None;
    for ((week, by), Way { trucks, goods }) in ways {
        let from = if told == Some(week) { String::new() } else { shift(plan.start, 7 * week).to_string() };
        told = Some(week);
        let mut head = [from, by, trucks.to_string()];
        for (commodity, weight) in goods {
            let [from, by, trucks] = head.each_mut().map(std::mem::take);
            table.row([from, by, trucks, commodity.to_owned(), tonnes_bare(weight)]);
        }
    }
    table
}

/// What moves otherwise than in the last plan, the next days first.
fn changes_text(against: &Against, horizon: Horizon) -> String {
    let mut text = format!("\nWhat changes against the plan of {}\n", against.start);
    match against.shared(horizon) {
        None => text.push_str("  the two plans have no day in common\n"),
        Some((first, last)) if against.changed.is_positive() => {
            let (kept, changed) = (tonnes(against.kept), tonnes(against.changed));
            let days = days(first, last);
            put(&mut text, format_args!("  on {days}: {kept} move as in that plan, {changed} are added or dropped\n"));
        }
        Some((first, last)) => {
            let days = days(first, last);
            put(&mut text, format_args!("  nothing on {days}: all {} move as in that plan\n", tonnes(against.kept)));
        }
    }
    let mut table = Table::new(&["departs", "from", "to", "by", "commodity", ">was, t", ">is, t"]);
    for change in against.changes.iter().take(SHOWN) {
        table.row([
            change.depart.to_string(),
            change.from.clone(),
            change.to.clone(),
            way(&change.corridors),
            change.commodity.clone(),
            tonnes_bare(change.was),
            tonnes_bare(change.now),
        ]);
    }
    if table.is_empty() && against.changed.is_positive() {
        text.push_str("  which movements change is not for this audience\n");
    }
    if !table.is_empty() {
        text.push_str(&table.text());
    }
    let more = against.changes.len().saturating_sub(SHOWN);
    if more > 0 {
        put(&mut text, format_args!("  and {more} more; `--out` writes all to changes.csv\n"));
    }
    for (why, what) in [
        (WhyGone::BeforeStart, "were to leave before the first day of this plan"),
        (WhyGone::AfterEnd, "were to leave after the last day of this plan"),
        (WhyGone::NotInTables, "were on places, corridors or goods that the tables no longer have"),
    ] {
        let weight: Kg = against.gone.iter().filter(|gone| gone.why == why).map(|gone| gone.was).sum();
        if weight.is_positive() {
            put(&mut text, format_args!("  {} of that plan {what}\n", tonnes(weight)));
        }
    }
    text
}

/// `UPPER + LOWER`.
fn way(corridors: &[String]) -> String {
    if corridors.is_empty() { "no corridor".to_owned() } else { corridors.join(" + ") }
}

fn purchase_table(plan: &Plan) -> Table {
    let mut rows: BTreeMap<(&str, &str), (Kg, f64)> = BTreeMap::new();
    for purchase in &plan.purchases {
        let row = rows.entry((&purchase.site, &purchase.commodity)).or_default();
        row.0 += purchase.quantity;
        row.1 += purchase.quantity.tonnes() * purchase.price_per_t;
    }
    let mut table = Table::new(&["site", "commodity", ">t", ">price"]);
    for ((site, commodity), (weight, price)) in rows {
        table.row([site.to_owned(), commodity.to_owned(), tonnes_bare(weight), whole(price)]);
    }
    table
}

/// One row for each thing that holds the plan back, with its days.
fn limit_table(plan: &Plan) -> Table {
    let mut rows: BTreeMap<(&str, &str), Vec<&Limit>> = BTreeMap::new();
    for limit in &plan.limits {
        rows.entry((&limit.what, &limit.id)).or_default().push(limit);
    }
    let worth = |limits: &[&Limit]| limits.iter().map(|limit| limit.worth).fold(0.0, f64::max);
    let mut rows: Vec<((&str, &str), Vec<&Limit>)> = rows.into_iter().collect();
    rows.sort_by(|a, b| worth(&b.1).total_cmp(&worth(&a.1)));
    let mut table = Table::new(&["what", "id", ">days", "from", "to", ">worth at most", "resting on"]);
    for ((what, id), limits) in rows.iter().take(SHOWN) {
        let dates: BTreeSet<Date> = limits.iter().map(|limit| limit.date).collect();
        let because: BTreeSet<&str> = limits.iter().flat_map(|limit| &limit.because).map(String::as_str).collect();
        let end = |date: Option<&Date>| date.map_or_else(String::new, Date::to_string);
        table.row([
            (*what).to_owned(),
            (*id).to_owned(),
            dates.len().to_string(),
            end(dates.first()),
            end(dates.last()),
            decimal(worth(limits)),
            cut(&because.into_iter().collect::<Vec<_>>().join(", "), 40),
        ]);
    }
    more(&mut table, rows.len());
    table
}

/// How good the plan is shown to be.
fn status(plan: &Plan) -> String {
    let status = &plan.status;
    let shown = match status.outcome.as_str() {
        "optimal" => "no plan on these ways leaves less weighted shortage".to_owned(),
        _ => format!("a better one could gain at most {} of the weighted shortage", percent(status.gap)),
    };
    let worth = if plan.limits.is_empty() {
        ""
    } else {
        "Worth: weighted person-days that one tonne, truck or unit of currency more would avoid.\n"
    };
    format!("{worth}Checked by replay in whole kilograms and trucks; {shown} ({}).", status.solver)
}

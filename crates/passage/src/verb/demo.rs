//! `demo`: the whole answer for the built-in example of September 2023, on one screen.

use super::compare::interaction_sentence;
use super::plan::plan_files;
use super::report::paper;
use crate::answer::{Answer, Failure, put};
use crate::cli::Demo;
use crate::progress::Progress;
use crate::screen::{Table, cut, decimal, percent, tonnes_bare, whole};
use passage::model::audience::Audience;
use passage::model::belief::{AccessDay, Basis, known};
use passage::model::calendar::Date;
use passage::model::comparison::Comparison;
use passage::model::measure::Kg;
use passage::model::network::{Network, Subject};
use passage::model::outlook::{Outlook, OutlookRow};
use passage::model::settings::Rule;
use passage::model::statement::Modality;
use passage::{Choice, Session, Situation, example};
use std::path::{Path, PathBuf};

/// The example that is shown.
const EXAMPLE: &str = "nagorno-karabakh-2023";
/// One plans with what could be known on the first day.
const AS_OF: Date = Date::constant(2023, 9, 11);
/// The day from which the scenarios of the example open roads.
const OPENS_ON: Date = Date::constant(2023, 9, 18);
/// Delays of opening to look at, and days between two openings.
const A_WEEK: usize = 7;
/// Characters that a line of the screen holds.
const WIDTH: usize = 108;
/// Characters that what is believed of one road takes.
const CELL: usize = 37;

pub(crate) fn run(arguments: &Demo) -> Result<Answer, Failure> {
    let workspace = arguments.out.join("workspace");
    let example = example::find(EXAMPLE).expect("the example is built in");
    example.write(&workspace).map_err(|error| Failure::unwritable(&workspace, &error))?;
    let choice = Choice { as_of: Some(AS_OF), ..Choice::default() };
    let session = Session::open(&workspace, &choice)?;
    let question = session.question(Some(OPENS_ON), A_WEEK, A_WEEK)?;
    let (situation, by_rule) = {
        let _progress = Progress::begin("planning every scenario, case and rule");
        let situation = Situation::of(&session, &question)?;
        let by_rule = short_by_rule(&situation)?;
        (situation, by_rule)
    };
    let language = arguments.wording.language;
    let html = situation.html_for(Audience::Public, language)?.into_bytes();
    let workbook = situation.workbook_for(Audience::Public, language)?;
    let mut files = vec![(PathBuf::from("report.html"), html), (PathBuf::from("report.xlsx"), workbook)];
    files.extend(paper(&situation, Audience::Public, language)?);
    for (name, plan) in &situation.plans {
        let folder = PathBuf::from(folder_name(name));
        files.extend(plan_files(plan).into_iter().map(|(path, bytes)| (folder.join(path), bytes)));
    }
    let answer = Answer::new(text(&situation, &by_rule, &arguments.out), String::new());
    Ok(Answer { folder: Some(arguments.out.clone()), files, ..answer })
}

/// `as believed` becomes `as-believed`.
fn folder_name(scenario: &str) -> String {
    let letter = |letter: char| if letter.is_ascii_alphanumeric() || letter == '_' { letter } else { '-' };
    scenario.chars().map(letter).collect()
}

/// Person-days short of the plan under the rule of each reading.
fn short_by_rule(situation: &Situation) -> Result<Vec<f64>, Failure> {
    let session = &situation.session;
    let short = |rule: &Rule| {
        let choice = Choice { rule: Some(rule.to_string()), ..session.choice().clone() };
        Ok(session.with(&choice)?.plan()?.summary.person_days_short)
    };
    situation.readings.iter().map(|(rule, _)| short(rule)).collect()
}

fn text(situation: &Situation, by_rule: &[f64], out: &Path) -> String {
    let network = situation.session.network();
    let horizon = situation.session.view().horizon;
    let people = situation.plans.first().map_or(0, |(_, plan)| plan.summary.people);
    let mut text = format!(
        "{}: {} people, {} days from {}, by what was known on {AS_OF}\n",
        network.settings.name,
        whole(people as f64),
        horizon.days,
        horizon.start
    );
    put(
        &mut text,
        format_args!("\nWhat is believed of each road on {}, by rule, and on whose word (* disputed)\n", horizon.start),
    );
    text.push_str(&belief_table(situation, by_rule).text());
    text.push_str(&call_line(&situation.session));
    text.push_str("\nHow long stocks inside last if nothing more arrives\n");
    text.push_str(&outlook_table(&situation.outlook).text());
    put(
        &mut text,
        format_args!("\nWhat each scenario delivers (roads open from {OPENS_ON} on), and who goes without\n"),
    );
    text.push_str(&scenario_table(situation).text());
    put(
        &mut text,
        format_args!("\nWhat opening from {OPENS_ON} on is worth, in person-days short avoided against both closed\n"),
    );
    text.push_str(&worth_text(&situation.comparison));
    text.push_str("\nWhy people go short as believed\n");
    if let Some(reason) = situation.reasons.first() {
        put(&mut text, format_args!("{}\n", wrapped(&reason.sentence)));
    }
    let names: Vec<String> = situation.plans.iter().map(|(name, _)| format!("{}/", folder_name(name))).collect();
    put(
        &mut text,
        format_args!(
            "\nIn {}: report.html has map and charts, report.xlsx the figures, workspace/ tables with their sources;\n",
            out.display()
        ),
    );
    put(&mut text, format_args!("{} have plan.json and CSV tables of each scenario\n", names.join(", ")));
    let workspace = out.join("workspace");
    put(
        &mut text,
        format_args!(
            "To open a road and see who eats: `make serve`, or `passage serve {} --as-of {AS_OF}`\n",
            workspace.display()
        ),
    );
    text
}

/// One row for each rule, one column for each corridor, and what the plan under the rule leaves short.
fn belief_table(situation: &Situation, by_rule: &[f64]) -> Table {
    let network = situation.session.network();
    let ids = network.corridors.iter().map(|corridor| corridor.id.as_str());
    let headings: Vec<&str> = std::iter::once("rule").chain(ids).chain([">person-days short"]).collect();
    let mut table = Table::new(&headings);
    for ((rule, timeline), short) in situation.readings.iter().zip(by_rule) {
        let of_corridor = |corridor| {
            let day = timeline.of(Subject::Corridor(corridor)).and_then(|subject| subject.days.first());
            day.map_or_else(String::new, |day| cut(&belief(network, day), CELL))
        };
        let cells = network.corridor_indices().map(of_corridor);
        table.row(std::iter::once(rule.to_string()).chain(cells).chain([whole(*short)]));
    }
    table
}

/// `closed* by NK066-L (Trend News Agency), 4 more`.
fn belief(network: &Network, day: &AccessDay) -> String {
    let mark = if day.disputed_by.is_empty() { "" } else { "*" };
    let state = day.state.word();
    let latest = day.because.iter().max_by_key(|index| network[**index].said_on);
    match (day.basis, latest) {
        (Basis::Statements, Some(index)) => {
            let statement = &network[*index];
            let more = match day.because.len() - 1 {
                0 => String::new(),
                others => format!(", {others} more"),
            };
            format!("{state}{mark} by {} ({}){more}", statement.id, network[statement.source].name)
        }
        _ => format!("{state}{mark} by default"),
    }
}

/// The latest call to open, which opens nothing.
fn call_line(session: &Session) -> String {
    let network = session.network();
    let known = known(network, session.view().as_of).into_iter();
    let demands = known.filter(|index| network[*index].modality == Modality::Demand && network[*index].with.is_some());
    let Some(index) = demands.max_by_key(|index| network[*index].said_on) else { return String::new() };
    let statement = &network[index];
    let source = &network[statement.source].name;
    let line = format!("  A call opens nothing: {source} asked on {} for both at once.", statement.said_on);
    format!("{}\n", cut(&line, WIDTH))
}

/// One row for each item, over all places that need it; what runs out first stands first.
fn outlook_table(outlook: &Outlook) -> Table {
    struct Row<'a> {
        item: &'a str,
        weight: Kg,
        need: f64,
        full: Option<Date>,
        half: Option<Date>,
    }
    let mut rows: Vec<Row<'_>> = Vec::new();
    for total in &outlook.totals {
        let own: Vec<&OutlookRow> = outlook.rows.iter().filter(|row| row.item == total.item).collect();
        let half = own.iter().filter_map(|row| row.ration_levels.iter().find(|level| level.share == 0.5)?.runs_out);
        rows.push(Row {
            item: &total.item,
            weight: own.iter().map(|row| row.weight).sum(),
            need: own.iter().filter_map(|row| row.need_t_per_day).sum(),
            full: own.iter().filter_map(|row| row.runs_out).min(),
            half: half.min(),
        });
    }
    rows.sort_by_key(|row| (row.full.unwrap_or(Date::MAX), row.half.unwrap_or(Date::MAX)));
    let mut table = Table::new(&["item", ">there, t", ">needed a day, t", ">days", "first short on", "at half ration"]);
    for Row { item, weight, need, full, half } in rows {
        let told = |date: Option<Date>| date.map_or("-".to_owned(), |date| date.to_string());
        let days = if need > 0.0 { decimal(weight.tonnes() / need) } else { "-".to_owned() };
        table.row([item.to_owned(), tonnes_bare(weight), decimal(need), days, told(full), told(half)]);
    }
    table
}

fn scenario_table(situation: &Situation) -> Table {
    let network = situation.session.network();
    let headings = ["scenario", ">need met", ">arrives, t", ">unmet, t", ">person-days short", "worst served"];
    let mut table = Table::new(&headings);
    for (name, plan) in &situation.plans {
        let summary = &plan.summary;
        let site = summary.worst_site.as_deref().unwrap_or_default();
        let place = network.site(site).map_or(site, |site| network[site].id.as_str());
        table.row([
            name.clone(),
            percent(summary.met_share),
            tonnes_bare(summary.delivered),
            tonnes_bare(summary.unmet),
            whole(summary.person_days_short),
            format!("{place}: {}", percent(summary.worst_site_met_share)),
        ]);
    }
    table
}

fn worth_text(comparison: &Comparison) -> String {
    let none = comparison.cases.first().map_or(0.0, |case| case.person_days_short);
    let mut parts: Vec<String> =
        comparison.worth.iter().map(|one| format!("{} alone {}", one.corridor, whole(one.alone))).collect();
    if let Some(all) = comparison.cases.last() {
        parts.push(format!("both at once {}", whole(none - all.person_days_short)));
    }
    let mut text = format!("  {}\n", parts.join("; "));
    for interaction in &comparison.interaction {
        put(&mut text, format_args!("{}\n", wrapped(&interaction_sentence(&interaction.corridors, interaction.value))));
    }
    for one in &comparison.in_turn {
        let (first, second, days) = (&one.first, &one.second, one.days_between);
        let more = whole(one.cost_of_waiting);
        put(
            &mut text,
            format_args!(
                "  {first} first and {second} {days} days later, not both at once: {more} person-days short more\n"
            ),
        );
    }
    if let Some(none) = comparison.all_delayed.first() {
        let later = comparison.all_delayed.iter().skip(1);
        let costs: Vec<String> = later.map(|one| whole(one.person_days_short - none.person_days_short)).collect();
        put(&mut text, format_args!("  both together 1, 2 … {} days late: {} more\n", costs.len(), costs.join(", ")));
    }
    text
}

/// A sentence in lines of the screen, indented by two.
fn wrapped(sentence: &str) -> String {
    let mut lines = vec![String::from(" ")];
    for word in sentence.split_whitespace() {
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line + 1 + word.chars().count() > WIDTH {
            lines.push(String::from(" "));
        }
        if let Some(line) = lines.last_mut() {
            line.push(' ');
            line.push_str(word);
        }
    }
    lines.join("\n")
}

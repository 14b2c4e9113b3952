//! How far an answer depends on whom one believes: what `--rule all` adds to `plan`, `compare` and `outlook`.

use crate::answer::{Failure, counted, put};
use crate::cli::{Common, ViewFlags};
use crate::progress::Progress;
use crate::screen::{Table, percent, tonnes_bare, whole};
use passage::audience::{redact_influence, redact_readings};
use passage::document::readings::{Readings, Spread};
use passage::model::audience::Audience;
use passage::model::belief::state_of;
use passage::model::comparison::{Case, Trucks};
use passage::model::network::Network;
use passage::model::plan::RunsOut;
use passage::model::reading::{BelievedReading, Influence, Reading};
use passage::model::statement::Source;
use passage::plan::readings::sentence;
use passage::{Choice, Session};

/// How many statements are told of.
const STATEMENTS_TOLD: usize = 8;

/// Characters of the longest bar.
const BAR: f64 = 24.0;

/// The session of a command line; under every rule that of the settings is its own.
pub(super) fn open(arguments: &Common) -> Result<Session, Failure> {
    let choice = match arguments.view.is_every_rule() {
        true => Choice { rule: None, ..arguments.view.choice() },
        false => arguments.view.choice(),
    };
    Ok(Session::open(&arguments.workspace, &choice)?)
}

/// The plans under every rule, and what single statements change, as an audience may know them.
#[derive(Debug)]
pub(super) struct Believing {
    pub readings: Vec<Reading>,
    pub influence: Vec<Influence>,
    /// Whether `influence` holds every statement that decides, and not only those for the audience.
    is_whole: bool,
}

impl Believing {
    /// Plans under every rule where the command line asks for it; `None`: it does not.
    pub fn asked(session: &Session, view: &ViewFlags, audience: Audience) -> Result<Option<Self>, Failure> {
        if !view.is_every_rule() {
            return Ok(None);
        }
        let readings = {
            let _progress = Progress::begin("planning under every rule");
            session.plans_by_rule()?
        };
        let influence = {
            let _progress = Progress::begin("planning without each statement");
            session.influence()?
        };
        let network = session.network();
        let readings = redact_readings(network, readings, audience);
        let deciding = influence.len();
        let influence = redact_influence(network, influence, audience);
        Ok(Some(Self { readings, is_whole: influence.len() == deciding, influence }))
    }

    /// The keys that they add to a document.
    pub fn keys(&self, network: &Network) -> Readings<'_> {
        Readings::new(network, &self.readings, &self.influence)
    }

    /// The table of the rules and the statements that move the answer.
    pub fn text(&self, network: &Network) -> String {
        let headings = ["rule", ">person-days short", "", ">met", ">unmet, t", "first to run short"];
        let mut table = Table::new(&headings);
        let most = self.spread().person_days_short.most;
        for reading in &self.readings {
            let summary = &reading.summary;
            table.row([
                reading.rule.clone(),
                whole(summary.person_days_short),
                bar(summary.person_days_short, most),
                percent(summary.met_share),
                tonnes_bare(summary.unmet),
                match &reading.is_same_as {
                    Some(rule) => format!("as {rule}"),
                    None => first_to_run_short(&reading.runs_out),
                },
            ]);
        }
        let mut text = format!("\nWhom one believes\n{}{}", table.text(), spread_sentence(self.spread()));
        let not_kept = self.readings.iter().map(|reading| (reading.rule.as_str(), reading.not_kept.as_slice()));
        text.push_str(&not_kept_text(not_kept));
        text.push_str(trucks_text(self.readings.first().map(|reading| reading.trucks)));
        text.push_str(&self.influence_text(network));
        text
    }

    fn spread(&self) -> Spread {
        Spread::of(self.readings.iter().map(|reading| reading.summary.person_days_short))
    }

    /// The statements with an effect, strongest first, each with who said it.
    fn influence_text(&self, network: &Network) -> String {
        let rule = self.readings.first().map_or("", |reading| reading.rule.as_str());
        let told: Vec<&Influence> = self.influence.iter().filter(|one| has_effect(one)).collect();
        let for_whom = if self.is_whole { "" } else { " of those for this audience" };
        if told.is_empty() {
            return match self.influence.len() {
                0 => format!("\nNo statement{for_whom} decides any day by rule `{rule}`\n"),
                number => format!(
                    "\nNo single statement{for_whom} moves it: leave out any one of the {number} that decide by rule \
                     `{rule}`, and nobody is served otherwise\n"
                ),
            };
        }
        let mut text = format!("\nWhich statement{for_whom} moves it most: each left out alone, by rule `{rule}`\n");
        for one in told.iter().take(STATEMENTS_TOLD) {
            put(&mut text, format_args!("  {}\n{}", sentence(one, network), said_by(network, &one.statement)));
        }
        if told.len() > STATEMENTS_TOLD {
            put(&mut text, format_args!("  and {} more\n", told.len() - STATEMENTS_TOLD));
        }
        text
    }
}

/// The table of a comparison as believed under each rule.
pub(super) fn believed_text(readings: &[BelievedReading]) -> String {
    let spread = Spread::of(readings.iter().map(|reading| reading.case.person_days_short));
    let mut table =
        Table::new(&["rule", ">person-days short", "", ">met", ">unmet, t", ">arrives, t", "open on any day"]);
    for reading in readings {
        let case = &reading.case;
        table.row([
            reading.rule.clone(),
            whole(case.person_days_short),
            bar(case.person_days_short, spread.person_days_short.most),
            percent(case.met_share),
            tonnes_bare(case.unmet),
            tonnes_bare(case.delivered),
            reading.is_same_as.as_ref().map_or_else(|| open_corridors(case), |rule| format!("as {rule}")),
        ]);
    }
    let mut text = format!("\nWhom one believes\n{}{}", table.text(), spread_sentence(spread));
    let not_kept = readings.iter().map(|reading| (reading.rule.as_str(), reading.not_kept.as_slice()));
    text.push_str(&not_kept_text(not_kept));
    text
}

fn open_corridors(case: &Case) -> String {
    if case.open.is_empty() { "none".to_owned() } else { case.open.join(" + ") }
}

fn spread_sentence(spread: Spread) -> String {
    let (least, most) = (whole(spread.person_days_short.least), whole(spread.person_days_short.most));
    if least == most {
        return format!("  {most} person-days short, whomever one believes.\n");
    }
    format!("  Between {least} and {most} person-days short, depending on whom one believes.\n")
}

/// `|######`; nothing short is `|`.
fn bar(number: f64, most: f64) -> String {
    let length = if most > 0.0 { (BAR * number / most).round() as usize } else { 0 };
    // What is not nothing shows.
    let length = if number >= 0.5 { length.max(1) } else { length };
    format!("|{}", "#".repeat(length))
}

/// `food at OSTRINE, 2031-03-01; 1 more`.
fn first_to_run_short(runs_out: &[RunsOut]) -> String {
    let Some(first) = runs_out.iter().min_by_key(|row| row.date) else { return "nothing".to_owned() };
    let more = match runs_out.len() - 1 {
        0 => String::new(),
        others => format!("; {others} more"),
    };
    format!("{} at {}, {}{more}", first.item, first.site, first.date)
}

fn not_kept_text<'a>(readings: impl Iterator<Item = (&'a str, &'a [String])>) -> String {
    let mut text = String::new();
    for (rule, commitments) in readings.filter(|(_, commitments)| !commitments.is_empty()) {
        let count = counted(commitments.len(), "commitment");
        let verb = if commitments.len() == 1 { "is" } else { "are" };
        let ids = commitments.join(", ");
        put(&mut text, format_args!("  by {rule} {count} cannot be kept and {verb} not counted: {ids}\n"));
    }
    text
}

/// How trucks are counted; `None`: nothing is.
pub(super) fn trucks_text(trucks: Option<Trucks>) -> &'static str {
    match trucks {
        Some(Trucks::Whole) => "  Trucks are whole, as in `plan`.\n",
        Some(Trucks::Divisible) => {
            "  Parts of trucks count here, so figures can be slightly better than those of `plan` by the same rule.\n"
        }
        None => "",
    }
}

/// Whether anybody is served otherwise.
fn has_effect(influence: &Influence) -> bool {
    influence.person_days_short.abs() >= 0.5
        || !influence.runs_out.is_empty()
        || !influence.changes_commitments.is_empty()
}

/// A line on a statement, `UPPER closed, by Our own drivers on 2031-02-26`; empty where it is not shown.
fn said_by(network: &Network, id: &str) -> String {
    let statement = network.statements.iter().find(|statement| statement.id == id);
    statement.map_or_else(String::new, |statement| {
        let Source { id, name, .. } = &network[statement.source];
        let name = if name.trim().is_empty() { id } else { name };
        let about = network.subject_id(statement.about);
        let says = state_of(statement.says).map_or_else(String::new, |state| format!(" {}", state.word()));
        format!("    {about}{says}, by {name} on {}\n", statement.said_on)
    })
}

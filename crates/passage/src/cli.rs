//! The command line: verbs and flags.

mod ledger;
mod reading;
mod serve;

pub(crate) use ledger::{
    AddDelivery, AddStatement, Adding, Alerts, Audit, Deliveries, DeliveriesAction, Export, Import, Log, LogAction,
    LogList, LogShow, Reconcile,
};

pub(crate) use reading::{Lexicon, LexiconAction, LexiconCheck, Read, Review};
pub(crate) use serve::Serve;

use clap::{ArgMatches, Args, CommandFactory, FromArgMatches, Parser, Subcommand, value_parser};
use passage::model::audience::Audience;
use passage::model::calendar::Date;
use passage::model::statement::Says;
use passage::preposition::Weights;
use passage::report::Language;
use passage::workspace::schema::MOST_DAYS;
use passage::{Choice, USUAL_DAYS, WhatIf, parse_date};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Plans humanitarian aid through contested corridors: who gets what, by which road, which day, who goes without and why.
#[derive(Debug, Parser)]
#[command(name = "passage", version, propagate_version = true, arg_required_else_help = true, after_help = EXIT_CODES)]
struct Command {
    #[command(subcommand)]
    verb: Verb,
}

const EXIT_CODES: &str = "Exit status: 0 done (a shortage is a result), 1 a fault of the program, 2 bad input or usage, \
3 nothing can satisfy the commitments, 4 verify found violations or audit a broken log.";

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Make a new workspace: empty tables with help on their columns, or a built-in example
    Init(Init),
    /// List every fault in all tables, with its place and how to mend it
    Check(Check),
    /// What is believed of each corridor on each day, on whose word, and who says otherwise
    Access(Access),
    /// How long stocks last at each site if nothing more arrives
    Outlook(Common),
    /// Make the delivery plan: who gets what, by which corridor, which day; who goes without
    Plan(Plan),
    /// What opening each corridor is worth: none, each alone, all sets, and each day of delay
    Compare(Compare),
    /// Where to stage stock before it is known which scenario holds, so that it is regretted least
    Preposition(Preposition),
    /// Why a place goes short: what stands in the way, and the statements it rests on
    Explain(Explain),
    /// Check a plan file without the code that made it
    Verify(Verify),
    /// Play past days again: what was known, what the plan would have been, and what then happened
    Replay(Replay),
    /// What really moved, held against a plan and against what was agreed
    Reconcile(Reconcile),
    /// What somebody should look at now: stocks that run out, roads that changed, threats, counts that contradict
    Alerts(Alerts),
    /// Enter, list and show statements about access
    Log(Log),
    /// Enter what really moved
    Deliveries(Deliveries),
    /// Whether the log is as it was entered
    Audit(Audit),
    /// Write the tables into another container, or tables and maps for other programs; whole or for an audience
    Export(Export),
    /// Take in another workspace, a table, a map file, or any table of other people by a mapping
    Import(Import),
    /// Draw up papers for the convoys of a plan: dispatch sheets with waybills, and notification forms; sends nothing
    Convoys(Convoys),
    /// Propose statements from dated texts, with the words they rest on, for a person to accept
    Read(Read),
    /// Go through what was read, claim by claim, and put what is accepted into the log
    Review(Review),
    /// The words and rules that texts are read with
    Lexicon(Lexicon),
    /// Open the dashboard: a page on this computer that plans anew with every click
    Serve(Serve),
    /// Write the situation report: one HTML page that needs nothing from outside, and a workbook
    Report(Report),
    /// The whole answer for the built-in example of September 2023, on one screen, with all files
    Demo(Demo),
}

/// What all reading verbs take.
#[derive(Clone, Debug, Args)]
pub(crate) struct Common {
    /// The workspace: a folder of tables, an `.xlsx` workbook or a `.gpkg`
    #[arg(value_name = "WORKSPACE")]
    pub workspace: PathBuf,
    #[command(flatten)]
    pub view: ViewFlags,
    #[command(flatten)]
    pub output: Output,
}

/// Under which glasses the log is read.
#[derive(Clone, Debug, Args)]
pub(crate) struct ViewFlags {
    /// Overrule the log by a scenario of the tables
    #[arg(long, value_name = "ID")]
    pub scenario: Option<String>,
    /// Hide all that was recorded after this day; notice runs from it
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub as_of: Option<Date>,
    /// The day from which the notice of corridors runs
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub known_by: Option<Date>,
    /// Belief rule: latest, pessimistic, optimistic, reliable, controller or party:ID; with access, plan, compare and outlook also all
    #[arg(long, value_name = "RULE")]
    pub rule: Option<String>,
    /// First day of the plan
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub start: Option<Date>,
    /// Number of days planned for
    #[arg(long, value_name = "N", value_parser = value_parser!(u16).range(1..=i64::from(MOST_DAYS)))]
    pub days: Option<u16>,
    /// What if it were open? A corridor, leg or site; repeatable, the later of two counts
    #[arg(long, value_name = "CORRIDOR[@FROM[..TO]]", value_parser = opening)]
    pub open: Vec<WhatIf>,
    /// What if it were restricted, to the share of the settings?
    #[arg(long, value_name = "CORRIDOR[@FROM[..TO]]", value_parser = restricting)]
    pub restrict: Vec<WhatIf>,
    /// What if it were closed?
    #[arg(long, value_name = "CORRIDOR[@FROM[..TO]]", value_parser = closing)]
    pub close: Vec<WhatIf>,
    /// `open`, `restrict` and `close` in the order of the command line.
    #[arg(skip)]
    pub what_ifs: Vec<WhatIf>,
}

impl Common {
    /// For whom the answer is, unless the verb says otherwise.
    pub(crate) fn audience(&self) -> Audience {
        self.output.audience.unwrap_or(Audience::Internal)
    }
}

impl ViewFlags {
    /// Whether every rule is asked for.
    pub(crate) fn is_every_rule(&self) -> bool {
        self.rule.as_ref().is_some_and(|rule| rule.trim().eq_ignore_ascii_case("all"))
    }

    pub(crate) fn choice(&self) -> Choice {
        Choice {
            scenario: self.scenario.clone(),
            as_of: self.as_of,
            known_by: self.known_by,
            rule: self.rule.clone(),
            start: self.start,
            days: self.days.map(usize::from),
            what_ifs: self.what_ifs.clone(),
        }
    }
}

/// Where results go.
#[derive(Clone, Debug, Args)]
pub(crate) struct Output {
    /// Write result files to this folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Print one JSON document instead of text
    #[arg(long)]
    pub json: bool,
    /// For whom: public, partners or internal (default: internal; for `report` public, for `convoys` partners)
    #[arg(long, value_name = "AUDIENCE", value_parser = audience)]
    pub audience: Option<Audience>,
}

#[derive(Debug, Args)]
pub(crate) struct Init {
    /// Folder to make; it has to be new or empty
    #[arg(value_name = "DIR", required_unless_present = "list")]
    pub folder: Option<PathBuf>,
    /// Begin with a built-in example
    #[arg(long, value_name = "EXAMPLE")]
    pub from: Option<String>,
    /// List the built-in examples
    #[arg(long)]
    pub list: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub common: Common,
    /// Also write the tables to a new workbook with each fault as a note in its cell, and a list of all faults
    #[arg(long, value_name = "OUT.xlsx")]
    pub annotate: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Access {
    #[command(flatten)]
    pub common: Common,
    /// Who contradicts whom, side by side
    #[arg(long)]
    pub disputes: bool,
    /// How often corridors close and open, fitted to the log of the days before, where it holds enough
    #[arg(long, conflicts_with = "disputes")]
    pub rates: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Plan {
    #[command(flatten)]
    pub common: Common,
    /// The plan that was issued last, `plan.json`: of plans that serve people equally well, the one that changes it least
    #[arg(long, value_name = "PLAN")]
    pub against: Option<PathBuf>,
}

/// When corridors open in the cases compared.
#[derive(Clone, Debug, Args)]
pub(crate) struct Opening {
    /// The day from which the corridors of a case are open (default: the first day)
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub from: Option<Date>,
    /// Delays of opening to look at, in days
    #[arg(long, value_name = "N", default_value_t = USUAL_DAYS, value_parser = value_parser!(u16).range(0..=366))]
    pub delay_days: u16,
    /// Days between two openings, one after the other
    #[arg(long, value_name = "N", default_value_t = USUAL_DAYS, value_parser = value_parser!(u16).range(0..=366))]
    pub days_between: u16,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    #[command(flatten)]
    pub common: Common,
    #[command(flatten)]
    pub opening: Opening,
}

#[derive(Debug, Args)]
pub(crate) struct Preposition {
    #[command(flatten)]
    pub common: Common,
    /// The day in the morning of which it is known which scenario holds (default: the first day on which they differ)
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub learn: Option<Date>,
    /// Only these scenarios of the tables
    #[arg(long, value_name = "ID,…", value_delimiter = ',')]
    pub among: Vec<String>,
    /// How likely each scenario is to you: `ID=NUMBER,…`, divided by their sum, or `equal`; without it none is assumed
    #[arg(long, value_name = "WEIGHTS", value_parser = Weights::parse)]
    pub weights: Option<Weights>,
    /// For the objective `cvar`: the share of cases left out, so that the mean of the worst rest counts; needs weights
    #[arg(long, value_name = "SHARE", default_value_t = 0.9, value_parser = tail)]
    pub tail: f64,
    /// Points between least regret and least mean shortage (without weights: least worst shortage)
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = value_parser!(u8).range(0..=50))]
    pub points: u8,
}

#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    pub common: Common,
    /// The place
    #[arg(value_name = "SITE")]
    pub site: String,
    /// Commodity, group or nutrient (default: everything needed there)
    #[arg(value_name = "ITEM")]
    pub item: Option<String>,
    /// The day (default: the first on which it is short; with `--closures` the last day planned)
    #[arg(value_name = "DATE", value_parser = parse_date)]
    pub date: Option<Date>,
    /// Instead: the fewest corridors whose closure would make it run out by that day, and the days of warning needed
    #[arg(long)]
    pub closures: bool,
    /// With `--closures`: their first day (default: the first day planned)
    #[arg(long, value_name = "DATE", value_parser = parse_date, requires = "closures")]
    pub closed_from: Option<Date>,
}

#[derive(Debug, Args)]
pub(crate) struct Verify {
    #[command(flatten)]
    pub common: Common,
    /// The plan, as `passage plan --out DIR` or `--json` gives it; what it was made under counts unless a flag says otherwise
    #[arg(value_name = "PLAN")]
    pub plan: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Replay {
    /// The workspace: a folder of tables, an `.xlsx` workbook or a `.gpkg`
    #[arg(value_name = "WORKSPACE")]
    pub workspace: PathBuf,
    /// First day played
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub from: Date,
    /// Last day; what happened later is not judged
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub to: Date,
    /// Days from one day played to the next
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = value_parser!(u16).range(1..=366))]
    pub every: u16,
    /// Days looked ahead and planned for on each day
    #[arg(long, value_name = "N", default_value_t = 14, value_parser = value_parser!(u16).range(1..=i64::from(MOST_DAYS)))]
    pub ahead: u16,
    /// Belief rule of forecast and hindsight, as for other verbs; `all` sets every rule beside that of the settings
    #[arg(long, value_name = "RULE")]
    pub rule: Option<String>,
    #[command(flatten)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub(crate) struct Report {
    #[command(flatten)]
    pub common: Common,
    #[command(flatten)]
    pub opening: Opening,
    #[command(flatten)]
    pub wording: Wording,
}

#[derive(Debug, Args)]
pub(crate) struct Convoys {
    #[command(flatten)]
    pub common: Common,
    /// Only what departs on these days
    #[arg(long, value_name = "DATE[..DATE]", value_parser = departing)]
    pub depart: Option<Departing>,
    /// Only what passes this corridor
    #[arg(long, value_name = "CORRIDOR")]
    pub corridor: Option<String>,
    /// The papers of a plan made before, `plan.json`; it is verified first, under what it was made under, which no flag overrules
    #[arg(long, value_name = "PLAN")]
    pub plan: Option<PathBuf>,
    #[command(flatten)]
    pub wording: Wording,
}

/// Days of departure, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Departing {
    pub from: Date,
    pub to: Date,
}

/// How what is written is worded.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Wording {
    /// Language of what is written: en or fr
    #[arg(long, value_name = "LANGUAGE", value_parser = language, default_value = "en")]
    pub language: Language,
}

#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Write result files to this folder
    #[arg(long, value_name = "DIR", default_value = "out/demo")]
    pub out: PathBuf,
    #[command(flatten)]
    pub wording: Wording,
}

fn language(code: &str) -> Result<Language, String> {
    let codes = Language::ALL.map(|language| format!("`{language}`")).join(" or ");
    Language::parse(code).ok_or_else(|| format!("expected {codes}"))
}

fn tail(text: &str) -> Result<f64, String> {
    let share = text.parse::<f64>().ok().filter(|share| (0.0..=1.0).contains(share));
    share.ok_or_else(|| "expected a share from 0 (the mean of all) to 1 (the worst alone)".to_owned())
}

fn audience(text: &str) -> Result<Audience, String> {
    Audience::parse(text).ok_or_else(|| "the audiences are public, partners and internal".to_owned())
}

fn departing(text: &str) -> Result<Departing, String> {
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let (from, to) = (parse_date(from)?, parse_date(to)?);
    if to < from { Err(format!("it ends on {to}, before it begins on {from}")) } else { Ok(Departing { from, to }) }
}

fn opening(text: &str) -> Result<WhatIf, String> {
    WhatIf::parse(Says::Open, text)
}

fn restricting(text: &str) -> Result<WhatIf, String> {
    WhatIf::parse(Says::Restricted, text)
}

fn closing(text: &str) -> Result<WhatIf, String> {
    WhatIf::parse(Says::Closed, text)
}

impl Verb {
    /// As it is typed.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Init(_) => "init",
            Self::Check(_) => "check",
            Self::Access(_) => "access",
            Self::Outlook(_) => "outlook",
            Self::Plan(_) => "plan",
            Self::Compare(_) => "compare",
            Self::Preposition(_) => "preposition",
            Self::Explain(_) => "explain",
            Self::Verify(_) => "verify",
            Self::Replay(_) => "replay",
            Self::Reconcile(_) => "reconcile",
            Self::Alerts(_) => "alerts",
            Self::Log(_) => "log",
            Self::Deliveries(_) => "deliveries",
            Self::Audit(_) => "audit",
            Self::Export(_) => "export",
            Self::Import(_) => "import",
            Self::Convoys(_) => "convoys",
            Self::Read(_) => "read",
            Self::Review(_) => "review",
            Self::Lexicon(_) => "lexicon",
            Self::Serve(_) => "serve",
            Self::Report(_) => "report",
            Self::Demo(_) => "demo",
        }
    }

    pub(crate) fn is_json(&self) -> bool {
        match self {
            Self::Log(Log { action: LogAction::Add(AddStatement { adding, .. }) })
            | Self::Deliveries(Deliveries { action: DeliveriesAction::Add(AddDelivery { adding, .. }) }) => adding.json,
            Self::Export(export) => export.json,
            Self::Import(import) => import.json,
            Self::Read(read) => read.json,
            Self::Review(review) => review.json,
            Self::Lexicon(Lexicon { action: LexiconAction::Check(LexiconCheck { json }) }) => *json,
            _ => self.output().is_some_and(|output| output.json),
        }
    }

    /// For whom the answer is.
    pub(crate) fn audience(&self) -> Audience {
        self.asked_audience().unwrap_or(if matches!(self, Self::Report(_)) {
            Audience::Public
        } else if matches!(self, Self::Convoys(_)) {
            Audience::Partners
        } else if let Self::Export(export) = self {
            export.audience()
        } else {
            Audience::Internal
        })
    }

    /// The audience that the command line names; `None`: none.
    pub(crate) fn asked_audience(&self) -> Option<Audience> {
        match self {
            Self::Export(export) => export.audience,
            Self::Serve(serve) => serve.audience,
            _ => self.output().and_then(|output| output.audience),
        }
    }

    /// The workspace it reads; `None`: it reads none, or writes to it.
    pub(crate) fn workspace(&self) -> Option<&Path> {
        match self {
            Self::Replay(Replay { workspace, .. })
            | Self::Log(Log {
                action: LogAction::List(LogList { workspace, .. }) | LogAction::Show(LogShow { workspace, .. }),
            })
            | Self::Audit(Audit { workspace, .. })
            | Self::Export(Export { workspace, .. })
            | Self::Read(Read { workspace, .. })
            | Self::Review(Review { workspace, .. })
            | Self::Serve(Serve { workspace, .. }) => Some(workspace),
            _ => self.common().map(|common| common.workspace.as_path()),
        }
    }

    fn output(&self) -> Option<&Output> {
        match self {
            Self::Replay(Replay { output, .. })
            | Self::Log(Log {
                action: LogAction::List(LogList { output, .. }) | LogAction::Show(LogShow { output, .. }),
            })
            | Self::Audit(Audit { output, .. }) => Some(output),
            _ => self.common().map(|common| &common.output),
        }
    }

    fn common(&self) -> Option<&Common> {
        match self {
            Self::Outlook(common) => Some(common),
            Self::Check(Check { common, .. })
            | Self::Access(Access { common, .. })
            | Self::Plan(Plan { common, .. })
            | Self::Compare(Compare { common, .. })
            | Self::Preposition(Preposition { common, .. })
            | Self::Explain(Explain { common, .. })
            | Self::Verify(Verify { common, .. })
            | Self::Reconcile(Reconcile { common, .. })
            | Self::Alerts(Alerts { common, .. })
            | Self::Convoys(Convoys { common, .. })
            | Self::Report(Report { common, .. }) => Some(common),
            _ => None,
        }
    }

    fn view_mut(&mut self) -> Option<&mut ViewFlags> {
        match self {
            Self::Export(export) => Some(&mut export.view),
            Self::Serve(serve) => Some(&mut serve.view),
            _ => self.common_mut().map(|common| &mut common.view),
        }
    }

    fn common_mut(&mut self) -> Option<&mut Common> {
        match self {
            Self::Outlook(common) => Some(common),
            Self::Check(Check { common, .. })
            | Self::Access(Access { common, .. })
            | Self::Plan(Plan { common, .. })
            | Self::Compare(Compare { common, .. })
            | Self::Preposition(Preposition { common, .. })
            | Self::Explain(Explain { common, .. })
            | Self::Verify(Verify { common, .. })
            | Self::Reconcile(Reconcile { common, .. })
            | Self::Alerts(Alerts { common, .. })
            | Self::Convoys(Convoys { common, .. })
            | Self::Report(Report { common, .. }) => Some(common),
            _ => None,
        }
    }
}

/// Reads the command line; the error also stands for `--help` and `--version`.
pub(crate) fn parse(arguments: Vec<OsString>) -> Result<Verb, clap::Error> {
    let matches = Command::command().try_get_matches_from(arguments)?;
    let mut verb = Command::from_arg_matches(&matches)?.verb;
    if let (Some(view), Some((_, matches))) = (verb.view_mut(), matches.subcommand()) {
        view.what_ifs = in_order(matches, view);
    }
    Ok(verb)
}

/// `--open`, `--restrict` and `--close` in the order in which they stand.
fn in_order(matches: &ArgMatches, view: &ViewFlags) -> Vec<WhatIf> {
    let placed = |flag: &str, list: &[WhatIf]| -> Vec<(usize, WhatIf)> {
        let places = matches.indices_of(flag).into_iter().flatten();
        places.zip(list.iter().cloned()).collect()
    };
    let mut all = placed("open", &view.open);
    all.extend(placed("restrict", &view.restrict));
    all.extend(placed("close", &view.close));
    all.sort_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, what_if)| what_if).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Command::command().debug_assert();
    }

    #[test]
    fn what_ifs_keep_the_order_of_the_command_line() {
        let words = "passage plan ws --close A --open A@2031-03-05 --restrict A@2031-03-07 --close=B --open C";
        let words: Vec<&str> = words.split(' ').collect();
        let verb = parse(words.iter().map(OsString::from).collect()).unwrap();
        let kept: Vec<String> = verb.common().unwrap().view.what_ifs.iter().map(ToString::to_string).collect();
        assert_eq!(kept, ["close:A", "open:A@2031-03-05", "restrict:A@2031-03-07", "close:B", "open:C"]);
    }

    #[test]
    fn days_of_departure_are_a_day_or_a_range() {
        let days = |text: &str| departing(text).map(|days| format!("{} {}", days.from, days.to));
        assert_eq!(days("2031-03-05"), Ok("2031-03-05 2031-03-05".to_owned()));
        assert_eq!(days("2031-03-05..2031-03-07"), Ok("2031-03-05 2031-03-07".to_owned()));
        assert_eq!(
            days("2031-03-07..2031-03-05").unwrap_err(),
            "it ends on 2031-03-05, before it begins on 2031-03-07"
        );
        assert!(days("soon").is_err() && days("2031-03-05..").is_err());
    }
}

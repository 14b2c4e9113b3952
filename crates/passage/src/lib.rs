//! Passage plans and watches humanitarian aid through contested corridors.
//!
//! This crate joins the others into one library and one program. A [`Session`] is a workspace that has been read and
//! checked, looked at under a [`Choice`] of rule, dates, scenario and what-ifs; what the program does on the command
//! line is one call each:
//!
//! ```
//! use passage::{Choice, Session, example};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = std::env::temp_dir().join(format!("passage-doc-{}", std::process::id()));
//! let bridges = example::find("two-bridges").expect("it is built in");
//! bridges.write(&folder)?;
//! let session = Session::open(&folder, &Choice::default())?;
//! assert_eq!(session.plan()?.summary.person_days_short, 100_000.0);
//!
//! let trusting = session.with(&Choice { rule: Some("optimistic".into()), ..Choice::default() })?;
//! assert_eq!(trusting.plan()?.summary.person_days_short, 0.0);
//! # std::fs::remove_dir_all(&folder)?;
//! # Ok(())
//! # }
//! ```
//!
//! The library writes only what it is asked for; only the program prints.

pub mod audience;
pub mod backtest;
mod choice;
mod clock;
pub mod convoy;
mod cut;
pub mod document;
pub mod entry;
pub mod example;
pub mod flat;
pub mod gazetteer;
mod nearest;
mod parquet;
pub mod plan_file;
pub mod preposition;
mod question;
pub mod rates;
pub mod review;
pub mod serve;
mod session;
mod situation;
pub mod trouble;
mod warning;
mod what_if;

pub use choice::Choice;
pub use clock::today;
pub use parquet::parquet;
pub use passage_model as model;
pub use passage_plan as plan;
pub use passage_read as read;
pub use passage_report as report;
pub use passage_workspace as workspace;
pub use question::QuestionError;
pub use session::{Faulty, OpenError, Session};
pub use situation::{Situation, SituationError, USUAL_DAYS, people_in_need};
pub use what_if::{WhatIf, parse_date};

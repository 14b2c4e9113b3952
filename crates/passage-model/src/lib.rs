//! The nouns and rules of humanitarian aid through contested corridors.
//!
//! Everything else in the project does one thing to what is defined here:
//!
//! ```text
//! statements ─fold→ Timeline ─by_day→ Capacity        who said what; what is believed; what may pass
//! Network ─outlook→ Outlook                           how long stocks last if nothing more arrives
//! counts + deliveries ─roll_forward→ opening stocks    what really stands there
//! deliveries + Plan ─reconcile→ Variance              what really moved, against what was planned
//! log ─fit→ Fit; Closures ─future→ overrides               how roads may change, by the log or by somebody's word
//! all of these ─alerts→ Vec<Alert>                    what somebody should look at
//! Network + Capacity + Plan ─verify→ Vec<Violation>   an independent check, in whole kilograms
//! ```
//!
//! This crate knows no file format and no solver, does no input or output, and reads no clock.

pub mod alert;
pub mod audience;
pub mod belief;
pub mod calendar;
pub mod capacity;
pub mod closure;
pub mod comparison;
pub mod convoy;
pub mod cut;
pub mod demand;
pub mod dispute;
pub mod explanation;
pub mod fault;
pub mod measure;
pub mod network;
pub mod outlook;
pub mod plan;
pub mod reading;
pub mod reconcile;
pub mod risk;
pub mod settings;
pub mod staging;
pub mod statement;
pub mod stock;
pub mod verify;

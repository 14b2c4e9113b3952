//! What was read, looked at by a person: proposals in a queue, decisions kept beside the workspace, accepted claims into
//! the log by the path that all rows take.
//!
//! ```text
//! texts ─Queue::add→ record file ─Queue::open→ cards ─accept, reject, change, undo→ record file ─enter→ the log
//! ```
//!
//! The terminal and the dashboard show the same [`Card`]s. Every claim is accepted by itself. Decisions are kept by text,
//! as its hash, and span, so that a lexicon that finds other words, or none, neither asks again nor changes what is in the log.

mod card;
mod queue;
mod record;
mod rows;

pub use card::{Card, Decided};
pub use queue::{Entered, Queue, Reviewer};
pub use record::{Verdict, beside};

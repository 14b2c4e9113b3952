//! Dated reports read into proposed statements: who says what of which road, in which words.
//!
//! The walk of a text, each stage a pure function of the one before; offsets are bytes and slice the text:
//!
//! ```text
//! bytes ─documents→ texts ─anchor→ the date of the text
//! text ─tokens→ ─mark→ classes of the lexicon, places and sources of the workspace
//! ─quotes, sentences→ ─cues→ who speaks ─predicates, phrases→ what rules find ─manner→ how it is said
//! ─dates, quantities, places→ claims ─links→ what denies what ─propose→ drafts of statements
//! ```
//!
//! Nothing here reads the clock, the locale or a network, and nothing is written: what is found is for a person to accept.

pub mod anchor;
mod attribution;
mod candidate;
pub mod claim;
mod clause;
mod date;
mod fold;
mod found;
mod frame;
pub mod gazetteer;
mod hash;
pub mod intake;
pub mod lexicon;
mod link;
mod manner;
mod mark;
mod number_word;
mod phrase;
mod place;
mod predicate;
pub mod proposal;
mod quantity;
mod reader;
mod scene;
mod sentence;
mod settle;
mod speaker;
mod stretch;
mod token;
mod zone;

pub use reader::{Reader, Reading};

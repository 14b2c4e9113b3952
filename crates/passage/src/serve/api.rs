//! The shapes of requests and answers: what `openapi.json` is made from.

pub(crate) mod answer;
pub(crate) mod choice;
pub(crate) mod entry;
pub(crate) mod event;
pub(crate) mod explanation;
pub(crate) mod fault;
pub(crate) mod job;
pub(crate) mod workspace;

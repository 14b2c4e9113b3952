//! The shapes of requests and answers: what `openapi.json` is made from.

pub(crate) mod answer;
pub(crate) mod choice;
pub(crate) mod fault;
pub(crate) mod workspace;

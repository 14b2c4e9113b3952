//! The server of the dashboard: a JSON API over a warm session, and the page that asks it.
//!
//! Everything it answers is worked out by the calls that the command line makes, so that both say the same. It listens on a
//! loopback address unless told otherwise, asks nothing of anybody, and writes only what somebody enters.

mod ahead;
mod answer;
mod api;
mod asset;
mod desk;
mod entering;
mod events;
mod guard;
mod jobs;
mod memory;
mod pack;
mod planning;
mod refusal;
mod request;
mod routes;
mod series;
mod server;
mod shown;
mod tables;
mod watch;

pub use server::{Options, PORT, SHORTEST_TOKEN, Server, StartError, openapi};

//! The flags of `serve`.

use super::{ViewFlags, audience};
use clap::Args;
use passage::model::audience::Audience;
use passage::serve::PORT;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// The workspace: a folder of tables, an `.xlsx` workbook or a `.gpkg`
    #[arg(value_name = "WORKSPACE")]
    pub workspace: PathBuf,
    /// Port to listen on; 0: one that is free
    #[arg(long, value_name = "N", default_value_t = PORT)]
    pub port: u16,
    /// Address to listen on; any but a loopback address needs a token
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    pub bind: IpAddr,
    /// Secret without which nobody is answered, 16 characters or more; also from the variable PASSAGE_TOKEN
    #[arg(long, value_name = "TOKEN")]
    pub token: Option<String>,
    /// For whom: public, partners or internal (the default); only for internal anything can be entered
    #[arg(long, value_name = "AUDIENCE", value_parser = audience)]
    pub audience: Option<Audience>,
    /// Megabytes of answers that are kept
    #[arg(long, value_name = "MB", default_value_t = 64)]
    pub memory: u16,
    /// Plan only what is asked for, and nothing ahead while nobody asks
    #[arg(long)]
    pub no_ahead: bool,
    #[command(flatten)]
    pub view: ViewFlags,
}

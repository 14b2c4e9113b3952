//! `serve`: the dashboard, until Ctrl-C.

use crate::answer::{Answer, Failure};
use crate::cli::Serve;
use passage::model::audience::Audience;
use passage::model::fault::{Fault, Origin};
use passage::serve::{Options, Server, StartError};
use std::env;
use std::io::{self, Write};

/// Where the token may stand instead of on the command line, which others on this computer can read.
const TOKEN: &str = "PASSAGE_TOKEN";

pub(crate) fn run(arguments: &Serve) -> Result<Answer, Failure> {
    let options = Options {
        choice: arguments.view.choice(),
        audience: arguments.audience.unwrap_or(Audience::Internal),
        bind: arguments.bind,
        port: arguments.port,
        token: arguments.token.clone().or_else(|| env::var(TOKEN).ok().filter(|token| !token.is_empty())),
        memory: usize::from(arguments.memory) << 20,
        is_planning_ahead: !arguments.no_ahead,
        ..Options::new(arguments.workspace.clone())
    };
    let server = Server::start(&options)?;
    tell(&server, &options).map_err(|error| lost(&error))?;
    server.run().map_err(|error| lost(&error))?;
    Ok(Answer::new(String::new(), String::new()))
}

/// The address on stdout, for whoever has started the program; the rest is talk.
fn tell(server: &Server, options: &Options) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    writeln!(stdout, "{}", server.url())?;
    stdout.flush()?;
    let mut stderr = io::stderr().lock();
    if !options.bind.is_loopback() {
        writeln!(
            stderr,
            "warning: others on the network can reach this; whoever has the address with its token reads and, for \
             `internal`, writes everything, and nothing is encrypted on the way"
        )?;
    }
    writeln!(stderr, "serving `{}` for `{}`; Ctrl-C ends it", options.workspace.display(), options.audience)
}

fn lost(error: &io::Error) -> Failure {
    Fault::new("E544", Origin::Command, format!("the server cannot go on: {error}")).into()
}

impl From<StartError> for Failure {
    fn from(error: StartError) -> Self {
        match error {
            StartError::Open(error) => error.into(),
            StartError::Refused(fault) => (*fault).into(),
            StartError::Threads(error) => lost(&error),
        }
    }
}

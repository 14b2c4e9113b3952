//! The program `passage`: a verb, then a workspace. Results go to stdout, talk to stderr.

mod answer;
mod cli;
mod files;
mod progress;
mod screen;
mod verb;

use answer::{Answer, Exit, Failure};
use std::ffi::OsString;
use std::io::{self, Write};
use std::panic::{PanicHookInfo, catch_unwind, set_hook};
use std::process::ExitCode;

fn main() -> ExitCode {
    set_hook(Box::new(tell_panic));
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let exit = catch_unwind(|| run(arguments)).unwrap_or(Exit::Fault);
    ExitCode::from(exit.code())
}

fn run(arguments: Vec<OsString>) -> Exit {
    let command = match cli::parse(arguments) {
        Ok(command) => command,
        Err(error) => {
            let exit = if error.use_stderr() { Exit::BadInput } else { Exit::Done };
            return error.print().map_or_else(|error| lost(&error, exit), |()| exit);
        }
    };
    let is_json = command.is_json();
    let answer = verb::run(&command).and_then(|answer| {
        if let Some(folder) = &answer.folder {
            files::refuse_workspace(folder)?;
            files::write_all(folder, &answer.files).map_err(|error| Failure::unwritable(folder, &error))?;
        }
        Ok(answer)
    });
    match answer {
        Ok(answer) => print(&answer, is_json),
        Err(failure) => print(&failure.answer(command.name(), is_json), is_json),
    }
}

/// Prints an answer: talk first, so that the result is the last thing on a screen.
fn print(answer: &Answer, is_json: bool) -> Exit {
    // Nobody can be told that stderr is gone.
    let _ = io::stderr().lock().write_all(answer.talk.as_bytes());
    let result = if is_json { &answer.document } else { &answer.text };
    let mut stdout = io::stdout().lock();
    stdout
        .write_all(result.as_bytes())
        .and_then(|()| stdout.flush())
        .map_or_else(|error| lost(&error, answer.exit), |()| answer.exit)
}

/// A reader that has seen enough (`| head`) is no fault: the program ends as it would have.
fn lost(error: &io::Error, exit: Exit) -> Exit {
    if error.kind() == io::ErrorKind::BrokenPipe { exit } else { Exit::Fault }
}

fn tell_panic(panic: &PanicHookInfo<'_>) {
    let payload = panic.payload();
    let words =
        payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let place = panic.location().map_or_else(String::new, |place| format!(" ({}:{})", place.file(), place.line()));
    let message = words.unwrap_or("no message");
    let mut stderr = io::stderr().lock();
    let _ = writeln!(
        stderr,
        "error: a fault of the program, not of your tables: {message}{place}\n  hint: please report it"
    );
}

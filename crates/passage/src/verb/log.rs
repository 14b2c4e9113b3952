//! `log`: statements in, and looked at.

mod add;
mod list;
mod show;

use crate::answer::{Answer, Failure};
use crate::cli::{Log, LogAction};

pub(super) use add::{add_delivery, words};

pub(crate) fn run(arguments: &Log) -> Result<Answer, Failure> {
    match &arguments.action {
        LogAction::Add(arguments) => add::add_statement(arguments),
        LogAction::List(arguments) => list::run(arguments),
        LogAction::Show(arguments) => show::run(arguments),
    }
}

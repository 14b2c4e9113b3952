//! `export --results`: the tables and what comes of them, in one workbook.

use crate::answer::Failure;
use crate::cli::Export;
use crate::progress::Progress;
use passage::workspace::raw::RawTables;
use passage::workspace::store;
use passage::{Session, Situation, USUAL_DAYS};

/// Writes a new workbook: the tables, which are read back, and the sheets of results behind them, which are not.
pub(super) fn write(arguments: &Export, tables: &RawTables) -> Result<(), Failure> {
    let session = Session::open(&arguments.workspace, &arguments.view.choice())?;
    let question = session.question(None, USUAL_DAYS.into(), USUAL_DAYS.into())?;
    let situation = {
        let _progress = Progress::begin("planning every scenario and case");
        Situation::of(&session, &question)?
    };
    let material = situation.material(arguments.audience(), arguments.wording.language)?;
    Ok(store::create_workbook(tables, &arguments.file, |book| passage::report::add_sheets(book, &material))?)
}

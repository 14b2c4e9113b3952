//! Maps, single tables and Parquet: files that are made anew each time, in place of the last one.

use super::Form;
use crate::answer::{Answer, Failure, put};
use crate::cli::Export;
use crate::progress::Progress;
use passage::document::ledger::Exported;
use passage::document::to_line;
use passage::flat::{self, ResultTable, TableName};
use passage::model::audience::{Audience, Redaction};
use passage::model::fault::{Fault, Origin};
use passage::model::plan::Plan;
use passage::report::geo::{self, GeoMaterial};
use passage::workspace::audience::{Redacted, redact};
use passage::workspace::flat::FlatTable;
use passage::workspace::single::{csv, tagged};
use passage::workspace::{flat::flat as flat_input, read_sound_tables};
use passage::{Session, parquet};
use std::cell::OnceCell;
use std::path::{Path, PathBuf};

/// Files with what they hold.
#[derive(Default)]
struct Written {
    files: Vec<(PathBuf, Vec<u8>)>,
    /// Rows of each table.
    rows: Vec<(&'static str, usize)>,
    /// What was left out for the audience.
    told: Vec<String>,
}

pub(super) fn run(arguments: &Export, form: Form) -> Result<Answer, Failure> {
    let audience = arguments.audience();
    let path = arguments.file.clone();
    let name = path.file_name().map(PathBuf::from).unwrap_or_default();
    let folder = match form {
        Form::ParquetFolder => path.clone(),
        _ => path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned(),
    };
    refuse_workspace(&folder, &path)?;
    let mut making = Making::new(arguments);
    match form {
        Form::GeoJson | Form::Kml => making.map(form, name)?,
        Form::Csv => making.csv(table(arguments)?, name)?,
        Form::Parquet => making.parquet(table(arguments)?, name)?,
        Form::ParquetFolder | Form::Container => {
            arguments.refuse_table()?;
            for table in TableName::all() {
                making.parquet(table, PathBuf::from(format!("{}.parquet", table.name())))?;
            }
        }
    }
    let Making { written, session, .. } = making;
    let parts: Vec<String> = written.rows.iter().map(|(name, rows)| format!("{name} {rows}")).collect();
    let text = format!("wrote `{}` for {audience}: {}\n", path.display(), parts.join(", "));
    let document = to_line(&Exported::new(&path, audience, &written.rows, None, &written.told));
    let mut answer = Answer::new(text, document);
    if let Some(session) = session.get() {
        answer = answer.mention(&session.warnings()).tell_left_out(session, audience);
    }
    if arguments.audience.is_none() {
        answer.talk.push_str("for `public`, since it may be handed on; `--audience internal` leaves nothing out\n");
    }
    for line in &written.told {
        put(&mut answer.talk, format_args!("{line}\n"));
    }
    Ok(Answer { folder: Some(folder), files: written.files, ..answer })
}

/// The table that is asked for: by `--table`, else by the name of the file.
fn table(arguments: &Export) -> Result<TableName, Failure> {
    let stem = arguments.file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let asked = arguments.table.as_deref().unwrap_or(&stem);
    TableName::parse(asked).map_err(|faulty| {
        if arguments.table.is_some() {
            return faulty.into();
        }
        let hint = faulty.0.into_iter().find_map(|fault| fault.hint).unwrap_or_default();
        let message = format!("the file name `{stem}` is not that of a table");
        Fault::new("E104", Origin::Command, message).hint(format!("name one by `--table`; {hint}")).into()
    })
}

/// A redacted table must not take the place of the workspace's own.
fn refuse_workspace(folder: &Path, path: &Path) -> Result<(), Failure> {
    if !folder.join("workspace.toml").exists() {
        return Ok(());
    }
    let message = format!("`{}` would lie in a workspace, among its own tables", path.display());
    Err(Fault::new("E510", Origin::Command, message).hint("choose another folder").into())
}

/// What is read and worked out, each at most once and only where it is asked for.
struct Making<'a> {
    arguments: &'a Export,
    audience: Audience,
    session: OnceCell<Session>,
    tables: OnceCell<Redacted>,
    plan: OnceCell<Plan>,
    written: Written,
}

impl<'a> Making<'a> {
    fn new(arguments: &'a Export) -> Self {
        Self {
            arguments,
            audience: arguments.audience(),
            session: OnceCell::new(),
            tables: OnceCell::new(),
            plan: OnceCell::new(),
            written: Written::default(),
        }
    }

    fn session(&self) -> Result<&Session, Failure> {
        if let Some(session) = self.session.get() {
            return Ok(session);
        }
        let session = Session::open(&self.arguments.workspace, &self.arguments.view.choice())?;
        Ok(self.session.get_or_init(|| session))
    }

    fn tables(&self) -> Result<&Redacted, Failure> {
        if let Some(tables) = self.tables.get() {
            return Ok(tables);
        }
        let (tables, _) = read_sound_tables(&self.arguments.workspace)?;
        Ok(self.tables.get_or_init(|| redact(&tables, self.audience)))
    }

    fn plan(&self) -> Result<Plan, Failure> {
        if let Some(plan) = self.plan.get() {
            return Ok(plan.clone());
        }
        let _progress = Progress::begin("planning");
        let plan = self.session()?.plan()?;
        Ok(self.plan.get_or_init(|| plan).clone())
    }

    fn result(&self, table: ResultTable) -> Result<FlatTable, Failure> {
        self.session()?.flat(table, self.audience, || self.plan())
    }

    fn map(&mut self, form: Form, name: PathBuf) -> Result<(), Failure> {
        self.arguments.refuse_table()?;
        let session = self.session()?;
        let redaction = Redaction::new(session.network(), self.audience);
        let timeline = redaction.timeline(&session.timeline());
        let shown = session.shown_to(self.audience);
        let material = GeoMaterial {
            network: shown.network(),
            timeline: &timeline,
            outlook: &session.outlook(),
            audience: self.audience,
            rule: &shown.view().rule.to_string(),
            as_of: shown.view().as_of,
            scenario: shown.scenario(),
            what_ifs: &shown.what_ifs(),
            language: self.arguments.wording.language,
        };
        let bytes = if form == Form::Kml { geo::kml(&material) } else { geo::geojson(&material) };
        let rows = vec![("sites", material.network.sites.len()), ("legs", material.network.legs.len())];
        self.written.rows = rows;
        self.written.files.push((name, bytes));
        Ok(())
    }

    fn csv(&mut self, table: TableName, name: PathBuf) -> Result<(), Failure> {
        let (rows, bytes) = match table {
            TableName::Input(schema) => {
                self.arguments.refuse_view()?;
                let tables = self.tables()?;
                let Some(table) = tables.tables.table(schema.name) else {
                    let message = format!("the workspace has no table `{}`", schema.name);
                    return Err(Fault::new("E101", Origin::Command, message).hint("there is nothing to write").into());
                };
                (table.rows.len(), csv(&tagged(table, self.audience != Audience::Internal)))
            }
            TableName::Result(result) => {
                let table = self.result(result)?;
                (table.rows(), flat::csv(&table))
            }
        };
        self.push(table, name, rows, bytes)
    }

    fn parquet(&mut self, table: TableName, name: PathBuf) -> Result<(), Failure> {
        let flat = match table {
            TableName::Input(schema) => flat_input(schema, &self.tables()?.tables),
            TableName::Result(result) => self.result(result)?,
        };
        self.push(table, name, flat.rows(), parquet(&flat))
    }

    fn push(&mut self, table: TableName, name: PathBuf, rows: usize, bytes: Vec<u8>) -> Result<(), Failure> {
        self.written.rows.push((table.name(), rows));
        self.written.files.push((name, bytes));
        match table {
            TableName::Input(_) => {
                let told = self.tables()?.told.clone();
                self.written.told.retain(|line| !told.contains(line));
                self.written.told.extend(told);
            }
            TableName::Result(ResultTable::Movements | ResultTable::Distribution | ResultTable::PlannedStocks)
                if self.audience == Audience::Public =>
            {
                let told = format!("`{}` is empty: what moves and stands by day is not for `public`", table.name());
                self.written.told.push(told);
            }
            TableName::Result(_) => {}
        }
        Ok(())
    }
}

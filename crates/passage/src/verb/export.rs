//! `export`: a workspace into another container, or as tables and maps for other programs; whole or for an audience.

mod derived;

use super::export_results;
use crate::answer::{Answer, Failure, put};
use crate::cli::Export;
use passage::Choice;
use passage::document::ledger::Exported;
use passage::document::to_line;
use passage::model::audience::Audience;
use passage::model::fault::{Fault, Origin};
use passage::workspace::audience::redact;
use passage::workspace::raw::RawTables;
use passage::workspace::single::tagged;
use passage::workspace::store::StoreError;
use passage::workspace::{ReadError, head, read_sound_tables, store};

pub(crate) fn run(arguments: &Export) -> Result<Answer, Failure> {
    match arguments.form() {
        Form::Container => container(arguments),
        form => derived::run(arguments, form),
    }
}

/// What a file is to become, by its extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A folder, `.xlsx` or `.gpkg` with all tables; what is none of these is refused there.
    Container,
    GeoJson,
    Kml,
    /// One table with a row of HXL tags.
    Csv,
    /// One table.
    Parquet,
    /// A folder of all tables.
    ParquetFolder,
}

impl Export {
    pub(crate) fn form(&self) -> Form {
        let has_slash = self.file.to_string_lossy().ends_with(std::path::is_separator);
        let extension = self.file.extension().map(|extension| extension.to_string_lossy().to_lowercase());
        match extension.as_deref() {
            Some("parquet") if has_slash || self.file.is_dir() => Form::ParquetFolder,
            _ if has_slash => Form::Container,
            Some("parquet") => Form::Parquet,
            Some("csv") => Form::Csv,
            Some("geojson") => Form::GeoJson,
            Some("kml") => Form::Kml,
            _ => Form::Container,
        }
    }

    /// For whom it is: a container is for its owner unless told otherwise, anything else for everybody.
    pub(crate) fn audience(&self) -> Audience {
        let usual = if self.form() == Form::Container { Audience::Internal } else { Audience::Public };
        self.audience.unwrap_or(usual)
    }

    /// Flags that choose what is believed make no difference to tables as they are typed.
    fn refuse_view(&self) -> Result<(), Failure> {
        if self.view.choice() == Choice::default() {
            return Ok(());
        }
        let sentence = "tables are written as they are typed: rule, dates, scenario and what-ifs change only maps, \
                        `.parquet` and results";
        Err(Failure::Usage(sentence.to_owned()))
    }

    fn refuse_table(&self) -> Result<(), Failure> {
        let sentence = "`--table` is for `.csv` and `.parquet`; other files hold what they hold";
        if self.table.is_some() { Err(Failure::Usage(sentence.to_owned())) } else { Ok(()) }
    }
}

fn container(arguments: &Export) -> Result<Answer, Failure> {
    if !arguments.results {
        arguments.refuse_view()?;
    }
    arguments.refuse_table()?;
    if let Err(StoreError::Read(ReadError::NotAWorkspace(path))) = store::check_name(&arguments.file) {
        let message = format!("the ending of `{}` is none that can be written", path.display());
        let hint = "end it in `.xlsx`, `.gpkg`, `.geojson`, `.kml`, `.csv` or `.parquet`; a folder has no ending";
        return Err(Fault::new("E110", Origin::Command, message).hint(hint).into());
    }
    let audience = arguments.audience();
    let (tables, warnings) = read_sound_tables(&arguments.workspace)?;
    let mut redacted = redact(&tables, audience);
    if arguments.hxl {
        add_tags(&mut redacted.tables, audience);
    }
    if arguments.results {
        export_results::write(arguments, &redacted.tables)?;
    } else {
        store::create(&redacted.tables, &arguments.file)?;
    }
    let rows: Vec<(&str, usize)> =
        redacted.tables.tables.iter().map(|table| (table.schema.name, table.rows.len())).collect();
    let parts: Vec<String> = rows.iter().map(|(name, rows)| format!("{name} {rows}")).collect();
    let head = head(&redacted.tables);
    let path = arguments.file.display();
    let mut text = format!("wrote `{path}` for {audience} readers: {}\n", parts.join(", "));
    put(&mut text, format_args!("head of its log: {head}\n"));
    let document = to_line(&Exported::new(&arguments.file, audience, &rows, Some(&head), &redacted.told));
    let mut answer = Answer::new(text, document).mention(&warnings);
    if arguments.audience.is_none() {
        answer.talk.push_str("nothing is left out of it; `--audience partners` or `public` makes one to hand on\n");
    }
    for line in &redacted.told {
        put(&mut answer.talk, format_args!("{line}\n"));
    }
    Ok(answer)
}

fn add_tags(tables: &mut RawTables, audience: Audience) {
    let is_coarse = audience != Audience::Internal;
    for table in &mut tables.tables {
        *table = tagged(table, is_coarse);
    }
}

//! Tables of other people become rows of the log by a mapping file; importing again adds nothing.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_model::fault::Fault;
use passage_workspace::mapping::{
    AnyMapping, Mapping, Proposal, Why, parse, parse_any, propose, propose_planning, read_mapping, recognise,
};
use passage_workspace::raw::{Cell, RawRow, RawTable, RawTables};
use passage_workspace::store::NewRow;
use passage_workspace::{Options, read, read_tables};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn fixture(name: &str) -> PathBuf {
    repository().join("fixtures/import").join(name)
}

fn workspace() -> RawTables {
    read_tables(&fixture("workspace")).unwrap().0
}

fn mapping(name: &str) -> Mapping {
    read_mapping(&fixture(name)).unwrap_or_else(|faults| panic!("{}", printed(&faults)))
}

fn printed(faults: &[Fault]) -> String {
    faults.iter().fold(String::new(), |mut text, fault| {
        writeln!(text, "{fault}").unwrap();
        text
    })
}

/// What a table given as text would add, with a mapping given as text.
fn proposed(table: &str, mapping: &str, existing: &RawTables) -> Proposal {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("roads.csv");
    fs::write(&path, table).unwrap();
    let mapping = parse(mapping, "roads.toml").unwrap_or_else(|faults| panic!("{}", printed(&faults)));
    propose(&path, &mapping, existing).unwrap()
}

/// A short mapping; `more` is further sections.
fn roads(import: &str, more: &str) -> String {
    format!(
        "[import]\ntable = 'statements'\nid_prefix = 'R'\n{import}\n[columns]\nabout = 'Road'\nsays = 'Status'\n\
         said_on = 'Date'\nnote = 'Note'\n[constant]\nsource = 'ROADS-DESK'\n{more}"
    )
}

/// Puts rows into the tables, as writing and reading again would.
fn append(existing: &mut RawTables, rows: &[NewRow]) {
    for new in rows {
        if existing.table(new.table.name).is_none() {
            let place = passage_workspace::raw::Place { file: format!("{}.csv", new.table.name), sheet: None };
            let cells = new.table.columns.iter().map(|column| Cell::Text(column.name.to_owned())).collect();
            existing.tables.push(RawTable {
                schema: new.table,
                place,
                header: RawRow { line: 1, cells },
                tags: None,
                positions: (0..new.table.columns.len()).map(Some).collect(),
                rows: Vec::new(),
                is_usable: true,
            });
        }
        let table = existing.tables.iter_mut().find(|table| table.schema.name == new.table.name).unwrap();
        for (position, column) in table.positions.iter_mut().zip(new.table.columns) {
            position.get_or_insert_with(|| {
                table.header.cells.push(Cell::Text(column.name.to_owned()));
                table.header.cells.len() - 1
            });
        }
        let mut cells = vec![Cell::Empty; table.header.cells.len()];
        for (cell, position) in new.cells.iter().zip(&table.positions) {
            // A text file keeps no kinds of cells.
            let text = cell.text().into_owned();
            cells[position.unwrap()] = if text.is_empty() { Cell::Empty } else { Cell::Text(text) };
        }
        let line = table.rows.last().map_or(2, |row| row.line + 1);
        table.rows.push(RawRow { line, cells });
    }
}

fn cell(row: &NewRow, column: &str) -> String {
    row.cells[row.table.position(column).unwrap()].text().into_owned()
}

/// Some columns of the new rows of a table.
fn cells(proposal: &Proposal, table: &str, columns: &[&str]) -> Vec<Vec<String>> {
    let rows = proposal.rows.iter().filter(|row| row.table.name == table);
    rows.map(|row| columns.iter().map(|column| cell(row, column)).collect()).collect()
}

fn ids(proposal: &Proposal) -> BTreeSet<String> {
    proposal.rows.iter().map(|row| cell(row, "id")).collect()
}

fn assert_no_faults(proposal: &Proposal) {
    assert_eq!(printed(&proposal.faults), "");
}

#[test]
fn a_table_of_road_status_becomes_statements_and_new_sources() {
    let proposal = propose(&fixture("logie-like.csv"), &mapping("logie-like.toml"), &workspace()).unwrap();
    assert_no_faults(&proposal);
    assert_eq!(
        cells(&proposal, "sources", &["id", "name", "role"]),
        [["VALLEY-DRIVERS-UNION", "Valley Drivers' Union", "monitor"]]
    );
    assert_eq!(
        cells(&proposal, "statements", &["about", "says", "said_on", "source", "credibility", "sensitivity"]),
        [
            ["NORTH", "open", "2031-03-02", "ROADS-DESK", "1", "partners"],
            ["SOUTH", "restricted", "2031-03-02", "VALLEY-DRIVERS-UNION", "", "partners"],
            ["KASIR", "open", "2031-03-03", "ROADS-DESK", "1", "partners"],
            ["NORTH", "closed", "2031-03-05", "ROADS-DESK", "2", "partners"],
            ["SOUTH", "closed", "2031-03-05", "ROADS-DESK", "2", "partners"],
            ["NORTH", "open", "2031-03-06", "VALLEY-DRIVERS-UNION", "", "partners"],
        ]
    );
    let skipped: Vec<String> =
        proposal.skipped.iter().map(|skipped| format!("{}: {}", skipped.origin, skipped.why)).collect();
    assert_eq!(
        skipped,
        [
            "logie-like.csv:7:1: `No information` in column `Status` says nothing",
            "logie-like.csv:8:1: place `Airfield track` is not in the workspace",
        ]
    );
}

#[test]
fn an_incident_is_brought_to_every_corridor_that_is_near() {
    let proposal = propose(&fixture("acled-like.csv"), &mapping("acled-like.toml"), &workspace()).unwrap();
    assert_no_faults(&proposal);
    // Kasir is the end of both roads; the first roadblock is 2.2 km from the straight leg N1.
    assert_eq!(
        cells(&proposal, "statements", &["about", "says", "said_on", "valid_to", "source", "relayed_by"]),
        [
            ["NORTH", "threatened", "2031-03-03", "2031-03-16", "INCIDENT-DESK", "Valley Radio"],
            ["NORTH", "threatened", "2031-03-04", "2031-03-17", "INCIDENT-DESK", "Valley Radio"],
            ["SOUTH", "threatened", "2031-03-04", "2031-03-17", "INCIDENT-DESK", "Valley Radio"],
        ]
    );
    let why: Vec<&Why> = proposal.skipped.iter().map(|skipped| &skipped.why).collect();
    assert!(matches!(
        why[..],
        [Why::Outside { .. }, Why::SaysNothing { .. }, Why::NotMatched { place }] if place.is_empty()
    ));
}

#[test]
fn what_is_proposed_makes_a_workspace_without_fault() {
    for name in ["logie-like", "acled-like"] {
        let mut tables = workspace();
        let mapping = mapping(&format!("{name}.toml"));
        let proposal = propose(&fixture(&format!("{name}.csv")), &mapping, &tables).unwrap();
        append(&mut tables, &proposal.rows);
        let (network, faults) = passage_workspace::build(&tables, &Options::default());
        let errors: Vec<Fault> = faults.into_iter().filter(Fault::is_error).collect();
        assert_eq!(printed(&errors), "");
        assert!(network.unwrap().statements.len() >= 4);
    }
    assert!(read(&fixture("workspace"), &Options::default()).unwrap().network.is_some());
}

#[test]
fn importing_again_adds_nothing() {
    for name in ["logie-like", "acled-like"] {
        let mut tables = workspace();
        let (table, mapping) = (fixture(&format!("{name}.csv")), mapping(&format!("{name}.toml")));
        let first = propose(&table, &mapping, &tables).unwrap();
        assert!(!first.rows.is_empty());
        append(&mut tables, &first.rows);
        let again = propose(&table, &mapping, &tables).unwrap();
        assert_no_faults(&again);
        assert_eq!(ids(&again), BTreeSet::new());
        let there = again.skipped.iter().filter(|skipped| matches!(skipped.why, Why::AlreadyThere { .. })).count();
        assert_eq!(there, first.rows.iter().filter(|row| row.table.name == "statements").count());
    }
}

#[test]
fn an_edited_row_takes_the_place_of_the_earlier_one_and_so_on() {
    let mapping = roads("key = ['Road', 'Date']", "");
    let mut tables = workspace();
    let mut import = |status: &str| {
        let table = format!("Road,Status,Date,Note\nNORTH,{status},2031-03-02,\n");
        let proposal = proposed(&table, &mapping, &tables);
        assert_no_faults(&proposal);
        append(&mut tables, &proposal.rows);
        assert_eq!(ids(&proposed(&table, &mapping, &tables)), BTreeSet::new(), "{status}");
        let mut rows = cells(&proposal, "statements", &["id", "says", "supersedes"]);
        assert_eq!(rows.len(), 1);
        rows.remove(0)
    };
    let first = import("open");
    assert_eq!(first[1..], ["open", ""]);
    let second = import("closed");
    assert_eq!(second, [format!("{}-2", first[0]), "closed".to_owned(), first[0].clone()]);
    // Edited back: the log keeps all three.
    assert_eq!(import("open"), [format!("{}-3", first[0]), "open".to_owned(), second[0].clone()]);
    // Taken back: nothing is left standing.
    assert_eq!(import("none")[1..], ["none".to_owned(), format!("{}-3", first[0])]);
}

#[test]
fn what_a_person_adds_to_a_row_of_the_log_is_no_edit() {
    let mapping = roads("", "");
    let mut tables = workspace();
    let table = "Road,Status,Date,Note\nNORTH,open,2031-03-02,mud\n";
    let mut first = proposed(table, &mapping, &tables);
    for (column, text) in [("recorded_on", "2031-03-09"), ("url", "https://example.org"), ("modality", "statement")] {
        let position = first.rows[0].table.position(column).unwrap();
        first.rows[0].cells[position] = Cell::Text(text.to_owned());
    }
    append(&mut tables, &first.rows);
    assert_eq!(ids(&proposed(table, &mapping, &tables)), BTreeSet::new());
}

#[test]
fn a_row_that_stands_twice_in_a_table_is_added_once() {
    let table =
        "Road,Status,Date,Note\nNORTH,open,2031-03-02,mud\nnorth road,open,2031-03-02,mud\nNORTH,open,2031-03-02,mud\n";
    let proposal = proposed(table, &roads("key = ['Date']", ""), &workspace());
    assert_no_faults(&proposal);
    assert_eq!(proposal.rows.len(), 1);
    let lines: Vec<usize> = proposal.skipped.iter().map(|skipped| skipped.origin.position().0).collect();
    assert_eq!(lines, [3, 4]);
}

#[test]
fn a_source_of_no_new_row_is_not_entered() {
    let mapping = format!("{}[sources]\nrole = 'media'\n", roads("", WORDS).replace("ROADS-DESK", "Hill Post"));
    let proposal = proposed("Road,Status,Date,Note\nNORTH,?,2031-03-02,\n", &mapping, &workspace());
    assert_no_faults(&proposal);
    assert_eq!(ids(&proposal), BTreeSet::new());
    let proposal = proposed("Road,Status,Date,Note\nNORTH,open,2031-03-02,\n", &mapping, &workspace());
    assert_eq!(cells(&proposal, "sources", &["id", "name", "role"]), [["HILL-POST", "Hill Post", "media"]]);
}

#[test]
fn a_later_day_of_recording_is_no_edit() {
    let mut tables = workspace();
    let table = "Road,Status,Date,Note\nNORTH,open,2031-03-02,mud\n";
    let first = proposed(table, &roads("", "recorded_on = 2031-03-03"), &tables);
    assert_eq!(cells(&first, "statements", &["recorded_on"]), [["2031-03-03"]]);
    append(&mut tables, &first.rows);
    assert_eq!(ids(&proposed(table, &roads("", "recorded_on = 2031-03-10"), &tables)), BTreeSet::new());
}

#[test]
fn a_changed_constant_is_a_correction_of_every_row() {
    let mut tables = workspace();
    let table = "Road,Status,Date,Note\nNORTH,open,2031-03-02,mud\nSOUTH,open,2031-03-02,\n";
    let first = proposed(table, &roads("", ""), &tables);
    append(&mut tables, &first.rows);
    let partners = proposed(table, &roads("", "sensitivity = 'partners'"), &tables);
    let replaced: BTreeSet<String> = partners.rows.iter().map(|row| cell(row, "supersedes")).collect();
    assert_eq!(replaced, ids(&first));
    // `public` is what an empty cell of the log means.
    assert_eq!(ids(&proposed(table, &roads("", "sensitivity = 'public'"), &tables)), BTreeSet::new());
}

#[test]
fn a_row_without_any_key_is_a_fault() {
    let table = "Nr,Road,Status,Date,Note\n,NORTH,open,2031-03-02,\n7,NORTH,open,2031-03-02,\n";
    let proposal = proposed(table, &roads("key = ['Nr']", ""), &workspace());
    assert_eq!(
        printed(&proposal.faults),
        "roads.csv:2:1: error[E106]: every column of the `key` is empty on this row\n  \
         hint: fill one of them in, or name other columns in `key`\n"
    );
    assert_eq!(proposal.rows.len(), 1);
}

#[test]
fn a_row_that_says_nothing_has_no_other_fault() {
    let table = "Road,Status,Date,Note\nno such road,?,never,\n";
    let proposal = proposed(table, &roads("", WORDS), &workspace());
    assert_no_faults(&proposal);
    assert!(matches!(proposal.skipped[0].why, Why::SaysNothing { .. }));
}

#[test]
fn a_later_report_is_a_new_statement_that_takes_no_place() {
    let table = "Road,Status,Date,Note\nNORTH,open,2031-03-02,\nNORTH,closed,2031-03-04,\n";
    let proposal = proposed(table, &roads("", ""), &workspace());
    assert_eq!(cells(&proposal, "statements", &["says", "supersedes"]), [["open", ""], ["closed", ""]]);
}

#[test]
fn columns_in_another_order_give_the_same_ids() {
    let one = "Road,Status,Date,Note\nNorth road,open,2031-03-02,mud\n";
    let other = "extra;Note;date;STATUS;road\n1;mud;2031-03-02;Open;NORTH  Road\n";
    for import in ["", "key = ['Road', 'Date']"] {
        let mapping = roads(import, "");
        let (one, other) = (proposed(one, &mapping, &workspace()), proposed(other, &mapping, &workspace()));
        assert_eq!(ids(&one), ids(&other));
        assert_eq!(one.rows.len(), 1);
    }
}

#[test]
fn a_workbook_gives_the_same_ids_as_a_text_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("roads.xlsx");
    let mut book = Workbook::new();
    book.add_worksheet().set_name("About").unwrap().write(0, 0, "nothing here").unwrap();
    let sheet = book.add_worksheet().set_name("Roads").unwrap();
    sheet.write(0, 0, "Situation, as of March").unwrap();
    for (column, name) in ["Date", "Road", "Status", "Note"].into_iter().enumerate() {
        sheet.write(2, column as u16, name).unwrap();
    }
    let format = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_with_format(3, 0, ExcelDateTime::from_ymd(2031, 3, 2).unwrap(), &format).unwrap();
    sheet.write(3, 1, "NORTH").unwrap().write(3, 2, "open").unwrap().write(3, 3, 12.5).unwrap();
    sheet.write(4, 0, "soon").unwrap().write(4, 1, "NORTH").unwrap().write(4, 2, "open").unwrap();
    book.save(&path).unwrap();
    let text = roads("sheet = 'roads'\nheader_row = 3\ndate_order = 'mdy'", "");
    let proposal = propose(&path, &parse(&text, "roads.toml").unwrap(), &workspace()).unwrap();
    assert_eq!(
        printed(&proposal.faults),
        "roads.xlsx: Roads!A5: error[E122]: `soon` is not a date in column `Date`; month, day, year was expected\n  \
         hint: write it as in `03/09/2031` or `March 9, 2031`, with the year in full\n"
    );
    let table = "Situation, as of March\n\nRoad;Status;Date;Note\nNORTH;open;3/2/2031;12.50\n";
    let of_text = proposed(table, &text, &workspace());
    assert_eq!((of_text.rows.len(), ids(&of_text)), (1, ids(&proposal)));
}

#[test]
fn an_unknown_sheet_is_told_with_the_nearest_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("roads.xlsx");
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Roads").unwrap();
    book.save(&path).unwrap();
    let mapping = parse(&roads("sheet = 'Raods'", ""), "roads.toml").unwrap();
    let faults = propose(&path, &mapping, &workspace()).unwrap().faults;
    assert_eq!(
        printed(&faults),
        "roads.xlsx: error[E101]: the workbook has no sheet `Raods`\n  hint: did you mean `Roads`?\n"
    );
}

#[test]
fn an_unknown_word_is_told_once_with_its_line_and_how_often_it_stands() {
    let table = "Road,Status,Date,Note\nNORTH,Opn,2031-03-02,\nNORTH,Blocked,2031-03-03,\nSOUTH,opn,2031-03-03,\n";
    let proposal = proposed(table, &roads("", "[words.says]\n'Open' = 'open'\n"), &workspace());
    assert_eq!(
        printed(&proposal.faults),
        "roads.csv:2:2: error[E111]: `Opn` in column `Status` is not a word that the mapping knows; so on 1 further line\n  \
         hint: did you mean `open`? else write `\"Opn\" = …` under `[words.says]` of `roads.toml`, one of `open`, \
         `restricted`, `closed`, `threatened`, `none`, or `\"\"`\n\
         roads.csv:3:2: error[E111]: `Blocked` in column `Status` is not a word that the mapping knows\n  \
         hint: write `\"Blocked\" = …` under `[words.says]` of `roads.toml`, one of `open`, `restricted`, `closed`, \
         `threatened`, `none`, or `\"\"`\n"
    );
    assert!(proposal.rows.is_empty());
}

#[test]
fn every_fault_of_a_table_is_told_at_once() {
    let mapping = "[import]\ntable = 'deliveries'\nid_prefix = 'D'\n[columns]\ncorridor = 'Road'\ndate = 'Day'\n\
                   quantity_t = 'Tonnes'\ntrucks = 'Trucks'\nsource = 'By'\n";
    let table = "Road,Day,Tonnes,Trucks,By\nNorht road,2031-03-02,\"12,5\",2,me\nNORTH,2.3.2031,40%,2.5,me\nNORTH,2031-03-02,\"1,200\",,me\n";
    let codes: Vec<(usize, usize, &str)> = (proposed(table, mapping, &workspace()).faults.iter())
        .map(|fault| (fault.origin.position().0, fault.origin.position().1, fault.code))
        .collect();
    assert_eq!(codes, [(2, 1, "E104"), (2, 3, "E121"), (3, 2, "E122"), (3, 3, "E121"), (3, 4, "E124"), (4, 3, "E121")]);
}

#[test]
fn an_edited_delivery_is_never_counted_twice() {
    let mapping = "[import]\ntable = 'deliveries'\nid_prefix = 'D'\nkey = ['Convoy']\n[columns]\ncorridor = 'Road'\n\
                   date = 'Day'\ntrucks = 'Trucks'\n[constant]\nstatus = 'crossed'\n";
    let mut tables = workspace();
    let table = |trucks: usize| format!("Convoy,Road,Day,Trucks\nC1,Tariq road,2031-03-02,{trucks}\n");
    let first = proposed(&table(4), mapping, &tables);
    assert_eq!(cells(&first, "deliveries", &["corridor", "trucks", "status"]), [["NORTH", "4", "crossed"]]);
    append(&mut tables, &first.rows);
    let edited = proposed(&table(5), mapping, &tables);
    let is_linked = first.rows[0].table.position("supersedes").is_some();
    assert_eq!(edited.rows.len(), usize::from(is_linked));
    assert_eq!(edited.skipped.len(), usize::from(!is_linked));
    assert!(is_linked || matches!(edited.skipped[0].why, Why::Edited { .. }));
}

#[test]
fn a_name_is_matched_by_id_name_other_name_or_place_code() {
    let table = "Road,Status,Date,Note\nnorth,open,2031-03-02,1\nNORTH ROAD,open,2031-03-02,2\nroad 12,open,2031-03-02,3\n\
                 N1,open,2031-03-02,4\nxa0201,open,2031-03-02,5\nKasirovo,open,2031-03-02,6\nNORTH | Road 14,open,2031-03-02,7\n";
    let proposal = proposed(table, &roads("", ""), &workspace());
    assert_no_faults(&proposal);
    let about: Vec<String> = proposal.rows.iter().map(|row| cell(row, "about")).collect();
    assert_eq!(about, ["NORTH", "NORTH", "NORTH", "N1", "KASIR", "KASIR", "NORTH", "SOUTH"]);
}

#[test]
fn a_source_whose_name_has_no_latin_letter_gets_an_id_of_its_own() {
    let mapping = "[import]\ntable = 'statements'\nid_prefix = 'R'\n[columns]\nabout = 'Road'\nsays = 'Status'\n\
                   said_on = 'Date'\nsource = 'Source'\n[sources]\nrole = 'media'\n";
    let table = "Road,Status,Date,Source\nNORTH,open,2031-03-02,إذاعة الوادي\nNORTH,open,2031-03-02,Ձայն\n\
                 NORTH,open,2031-03-03,Ձայն\nNORTH,open,2031-03-03,ROADS DESK\nNORTH,open,2031-03-03,Roads-Desk!\n";
    let mut tables = workspace();
    let proposal = proposed(table, mapping, &tables);
    assert_no_faults(&proposal);
    let sources: Vec<Vec<String>> = cells(&proposal, "sources", &["id", "name"]);
    assert_eq!(sources.len(), 3, "{sources:?}");
    assert!(sources[0][0].starts_with("SOURCE-") && sources[1][0].starts_with("SOURCE-"), "{sources:?}");
    assert_ne!(sources[0][0], sources[1][0]);
    assert!(sources[2][0].starts_with("ROADS-DESK-"), "{sources:?}");
    append(&mut tables, &proposal.rows);
    assert_eq!(ids(&proposed(table, mapping, &tables)), BTreeSet::new());
}

#[test]
fn an_unknown_source_is_a_fault_where_the_mapping_enters_none() {
    let mapping = "[import]\ntable = 'statements'\nid_prefix = 'R'\n[columns]\nabout = 'Road'\nsays = 'Status'\n\
                   said_on = 'Date'\nsource = 'Source'\n";
    let table = "Road,Status,Date,Source\nNORTH,open,2031-03-02,Road Desk\n";
    let text = printed(&proposed(table, mapping, &workspace()).faults);
    assert!(text.starts_with("roads.csv:2:4: error[E104]: unknown source `Road Desk` in column `Source`"), "{text}");
    assert!(text.contains("did you mean `Roads Desk`?"), "{text}");
}

#[test]
fn a_column_that_the_table_lacks_is_told_with_the_line_of_the_mapping() {
    let text =
        printed(&proposed("Road,Statuss,Date,Note\nNORTH,open,2031-03-02,\n", &roads("", ""), &workspace()).faults);
    assert_eq!(
        text,
        "roads.csv:1:1: error[E105]: the table lacks the column `Status`, which `roads.toml` line 7 names\n  \
         hint: did you mean `Statuss`?\n"
    );
}

fn is_blessing() -> bool {
    std::env::var_os("PASSAGE_BLESS").is_some_and(|value| value == "1")
}

#[test]
fn every_bad_mapping_prints_what_it_should() {
    let mut cases: Vec<PathBuf> = fs::read_dir(fixture("bad")).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    for case in cases {
        let (table, second) = (case.join("table.csv"), case.join("second.csv"));
        let text = fs::read_to_string(case.join("mapping.toml"));
        let faults = match text.map(|text| parse_any(&text, "mapping.toml", &[])) {
            Err(_) => recognise(&table).unwrap().into_iter().collect(),
            Ok(Err(faults)) => faults,
            Ok(Ok(AnyMapping::Log(mapping))) => propose(&table, &mapping, &workspace()).unwrap().faults,
            Ok(Ok(AnyMapping::Planning(mapping))) => {
                let second = second.exists().then_some(second.as_path());
                propose_planning(&table, &mapping, second, &workspace()).unwrap().faults
            }
        };
        let text = printed(&faults);
        let name = case.file_name().unwrap().to_string_lossy().into_owned();
        assert!(text.contains(&format!("[{}]", &name[..4])), "{name} does not show its code:\n{text}");
        let expected = case.join("expected.txt");
        if is_blessing() {
            fs::write(&expected, &text).unwrap();
        }
        assert_eq!(fs::read_to_string(&expected).unwrap_or_default(), text, "{name}; run with PASSAGE_BLESS=1");
    }
}

#[test]
fn the_mappings_of_the_guide_are_those_of_the_fixtures() {
    let guide = fs::read_to_string(repository().join("docs/guides/import.md")).unwrap();
    let blocks: Vec<&str> = guide.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let whole: Vec<&&str> = blocks.iter().filter(|block| block.contains("[import]")).collect();
    assert_eq!(whole.len(), 2);
    for (block, name) in whole.into_iter().zip(["logie-like", "acled-like"]) {
        assert!(parse(block, "guide").is_ok());
        assert_eq!(*block, fs::read_to_string(fixture(&format!("{name}.toml"))).unwrap(), "{name}");
        assert!(guide.contains(&fs::read_to_string(fixture(&format!("{name}.csv"))).unwrap()), "{name}");
    }
}

/// A row of a random table: road, status, day of March, note.
fn report() -> impl Strategy<Value = (usize, usize, u8, String)> {
    (
        0..4_usize,
        0..4_usize,
        1..31_u8,
        prop::sample::select(vec!["", "mud", "two\nlines", "=1+1", " \"so\" ", "١", "1.50"]).prop_map(str::to_owned),
    )
}

fn random_table(rows: &[(usize, usize, u8, String)]) -> String {
    let (roads, words) = (["NORTH", "Road 14", "all", "kasir"], ["Open", "CLOSED", "hard", "?"]);
    rows.iter().fold("Road,Status,Date,Note\n".to_owned(), |mut text, (road, word, day, note)| {
        let note = note.replace('"', "\"\"");
        writeln!(text, "{},{},2031-03-{day:02},\"{note}\"", roads[*road], words[*word]).unwrap();
        text
    })
}

const WORDS: &str = "[words.says]\nopen = 'open'\nclosed = 'closed'\nhard = 'restricted'\n'?' = ''\n\
                     [words.about]\nall = 'NORTH|SOUTH'\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn importing_any_table_again_adds_nothing(
        rows in prop::collection::vec(report(), 0..12),
        later in prop::collection::vec(report(), 0..12),
        is_keyed in any::<bool>(),
    ) {
        // With a key, rows of the same key must not differ within one table.
        let only_first = |rows: Vec<(usize, usize, u8, String)>| {
            let mut seen = BTreeSet::new();
            rows.into_iter().filter(|(road, _, day, _)| !is_keyed || seen.insert((*road, *day))).collect::<Vec<_>>()
        };
        let mapping = roads(if is_keyed { "key = ['Road', 'Date']" } else { "" }, WORDS);
        let mut tables = workspace();
        for rows in [only_first(rows), only_first(later)] {
            let table = random_table(&rows);
            let first = proposed(&table, &mapping, &tables);
            prop_assert_eq!(printed(&first.faults), "");
            append(&mut tables, &first.rows);
            let again = proposed(&table, &mapping, &tables);
            prop_assert_eq!(printed(&again.faults), "");
            prop_assert_eq!(again.rows.len(), 0);
            let (_, faults) = passage_workspace::build(&tables, &Options::default());
            let errors: Vec<Fault> = faults.into_iter().filter(Fault::is_error).collect();
            prop_assert_eq!(printed(&errors), "");
        }
    }

    #[test]
    fn any_bytes_as_a_table_give_faults_and_no_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
        is_workbook in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        for (name, table) in [("logie-like", bytes.clone()), ("acled-like", bytes)] {
            let path = folder.path().join(if is_workbook { "t.xlsx" } else { "t.csv" });
            fs::write(&path, &table).unwrap();
            let mapping = mapping(&format!("{name}.toml"));
            prop_assert!(!propose(&path, &mapping, &workspace()).unwrap().faults.is_empty());
            let mut mutated = fs::read(fixture(&format!("{name}.csv"))).unwrap();
            for (at, byte) in &edits {
                let at = at.index(mutated.len());
                mutated[at] = *byte;
            }
            fs::write(&path, &mutated).unwrap();
            propose(&path, &mapping, &workspace()).unwrap();
        }
    }

    #[test]
    fn any_text_as_a_mapping_gives_faults_and_no_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..300),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        name in prop::sample::select(vec!["logie-like", "acled-like"]),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("m.toml");
        fs::write(&path, &bytes).unwrap();
        prop_assert!(read_mapping(&path).is_err());
        let mut mutated = fs::read(fixture(&format!("{name}.toml"))).unwrap();
        for (at, byte) in edits {
            let at = at.index(mutated.len());
            mutated[at] = byte;
        }
        fs::write(&path, &mutated).unwrap();
        match read_mapping(&path) {
            Ok(mapping) => drop(propose(&fixture(&format!("{name}.csv")), &mapping, &workspace()).unwrap()),
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
    }
}

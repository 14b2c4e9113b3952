//! Rows added and tables taken over: what stays, what is refused, and in which words.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_workspace::raw::Cell;
use passage_workspace::schema::table;
use passage_workspace::store::{Mode, NewRow, StoreError, add_scenario, append, create, take_over};
use passage_workspace::{Options, read, read_tables};
use rust_xlsxwriter::{Chart, ChartType, Format, Formula, Table, Workbook};
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Barrier;

const HEADER: &str = "id,about,says,said_on,source\n";

fn row(table_name: &str, filled: &[(&str, &str)]) -> NewRow {
    let table = table(table_name).unwrap();
    let mut cells = vec![Cell::Empty; table.columns.len()];
    for (column, text) in filled {
        cells[table.position(column).unwrap()] = Cell::Text((*text).to_owned());
    }
    NewRow { table, cells }
}

fn statement(id: &str, more: &[(&str, &str)]) -> NewRow {
    let plain = [("id", id), ("about", "PORT-A"), ("says", "open"), ("said_on", "2031-03-01"), ("source", "S-1")];
    row("statements", &[&plain, more].concat())
}

/// The base of the bad cases with a source `S-1`, and these files in place of its own.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/bad/base");
    for entry in fs::read_dir(base).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    fs::write(folder.path().join("sources.csv"), "id,name,role\nS-1,Somebody,media\n").unwrap();
    fs::remove_file(folder.path().join("statements.csv")).unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn text(path: &Path, file: &str) -> String {
    fs::read_to_string(path.join(file)).unwrap()
}

/// The faults of an error, as printed.
fn faults<T: std::fmt::Debug>(result: Result<T, StoreError>) -> Vec<String> {
    match result {
        Err(StoreError::Faulty(faults)) => faults.iter().map(ToString::to_string).collect(),
        other => panic!("{other:?}"),
    }
}

fn code<T: std::fmt::Debug>(result: Result<T, StoreError>) -> &'static str {
    match result {
        Err(StoreError::Faulty(faults)) => faults.iter().find(|fault| fault.is_error()).unwrap().code,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_added_row_keeps_the_bytes_that_are_there() {
    let there = "\u{feff}Source;my own;about;says;said on;id\r\n#org+code;;#subject;;;#meta+code\r\n\r\nS-1;\"x;y\";PORT-A;closed;2031-02-01;A-1";
    let folder = folder(&[("statements.csv", there)]);
    append(folder.path(), &[statement("A-2", &[])], Mode::Write).unwrap();
    assert_eq!(text(folder.path(), "statements.csv"), format!("{there}\r\nS-1;;PORT-A;open;2031-03-01;A-2\r\n"));
}

#[test]
fn a_column_that_the_header_lacks_is_added() {
    let there = "sep=;\ntitle;;;;\nid;about;says;said_on;source\n#meta+code;;;;\nA-1;PORT-A;closed;2031-02-01;S-1\n";
    let folder = folder(&[("statements.csv", there)]);
    append(folder.path(), &[statement("A-2", &[("quote", "say \"so\"; or\nnot")])], Mode::Write).unwrap();
    let tag = table("statements").unwrap().column("quote").unwrap().tag;
    assert_eq!(
        text(folder.path(), "statements.csv"),
        format!(
            "sep=;\ntitle;;;;\nid;about;says;said_on;source;quote\n#meta+code;;;;;{tag}\nA-1;PORT-A;closed;2031-02-01;S-1\n\
             A-2;PORT-A;open;2031-03-01;S-1;\"say \"\"so\"\"; or\nnot\"\n"
        )
    );
}

#[test]
fn a_table_that_is_missing_is_created() {
    let folder = folder(&[]);
    append(folder.path(), &[statement("A-1", &[])], Mode::Preview).unwrap();
    assert!(!folder.path().join("statements.csv").exists(), "a preview writes nothing");
    append(folder.path(), &[statement("A-1", &[])], Mode::Write).unwrap();
    let workspace = read(folder.path(), &Options::default()).unwrap();
    assert_eq!(workspace.faults, []);
    assert_eq!(workspace.network.unwrap().statements[0].id, "A-1");
}

#[test]
fn a_faulty_row_is_refused_and_all_others_with_it() {
    let there = format!("{HEADER}A-1,PORT-A,closed,2031-02-01,S-1\n");
    let folder = folder(&[("statements.csv", &there)]);
    let rows = [
        statement("A-2", &[]),
        statement("a-1", &[]),
        statement("A-3", &[("source", "S-2"), ("share", "50")]),
        statement("A-2", &[("supersedes", "A-9")]),
    ];
    let told = faults(append(folder.path(), &rows, Mode::Write));
    let firsts: Vec<&str> = told.iter().map(|fault| fault.lines().next().unwrap()).collect();
    assert_eq!(
        firsts,
        [
            "statements, new row 2: error[E102]: statement id `a-1` is already used in `statements`",
            "statements, new row 3: error[E113]: `50` is above 1 in column `share`",
            "statements, new row 3: error[E104]: unknown source `S-2` in column `source`",
            "statements, new row 4: error[E102]: statement id `A-2` is already used on new row 1",
            "statements, new row 4: error[E104]: unknown statement `A-9` in column `supersedes`",
        ]
    );
    assert_eq!(text(folder.path(), "statements.csv"), there);
}

#[test]
fn faults_elsewhere_do_not_stop_an_addition() {
    let there = format!("{HEADER}A-1,NOWHERE,closed,2031-02-01,S-1\n");
    let folder = folder(&[("statements.csv", &there), ("stocks.csv", "site,commodity,quantity_t\nNOWHERE,FLOUR,1\n")]);
    append(folder.path(), &[statement("A-2", &[("supersedes", "a-1")])], Mode::Write).unwrap();
    assert!(text(folder.path(), "statements.csv").ends_with("A-2,PORT-A,open,2031-03-01,S-1,a-1\n"));
}

#[test]
fn nothing_is_written_over() {
    let folder = folder(&[]);
    let (tables, _) = read_tables(folder.path()).unwrap();
    assert_eq!(code(create(&tables, folder.path())), "E510");
    let empty = tempfile::tempdir().unwrap();
    create(&tables, empty.path()).unwrap();
    let book = empty.path().join("a.xlsx");
    create(&tables, &book).unwrap();
    assert_eq!(
        faults(create(&tables, &book)),
        [
            "a.xlsx: error[E510]: the file `a.xlsx` is there already\n  hint: choose another name; nothing is written over"
        ]
    );
}

#[test]
fn columns_that_somebody_added_stay_when_a_table_is_taken_over() {
    let here = folder(&[("sources.csv", "id,checked by,name,role\nS-1,Nune,Somebody,media\nS-2,Ali,Another,own\n")]);
    let there = folder(&[("sources.csv", "id,name,role\nS-2,Another one,own\nS-1,Somebody,media\nS-3,New,media\n")]);
    let (tables, _) = read_tables(there.path()).unwrap();
    assert_eq!(take_over(here.path(), &tables, Mode::Write).unwrap().replaced, ["sources"]);
    assert_eq!(
        text(here.path(), "sources.csv"),
        "id,name,role,checked by\nS-2,Another one,own,Ali\nS-1,Somebody,media,Nune\nS-3,New,media\n"
    );
    assert!(take_over(here.path(), &tables, Mode::Write).unwrap().replaced.is_empty(), "a second time nothing changes");
}

#[test]
fn a_log_that_is_taken_over_only_grows() {
    let here = folder(&[("statements.csv", &format!("{HEADER}A-1,PORT-A,closed,2031-02-01,S-1\n"))]);
    let there = folder(&[
        ("statements.csv", &format!("{HEADER}A-1,PORT-A,closed,2031-02-01,S-1\nA-2,PORT-A,open,2031-02-02,S-2\n")),
        ("sources.csv", "id,name,role\nS-1,Somebody,media\nS-2,Another,own\n"),
        ("workspace.toml", "[plan]\nstart = 2031-03-02\n"),
    ]);
    let (tables, _) = read_tables(there.path()).unwrap();
    let taken = take_over(here.path(), &tables, Mode::Write).unwrap();
    assert_eq!(taken.added, [("statements", "A-2".to_owned())]);
    assert_eq!(taken.replaced, ["workspace", "sources"]);
    assert!(text(here.path(), "statements.csv").ends_with("A-2,PORT-A,open,2031-02-02,S-2\n"));
    let again = take_over(here.path(), &tables, Mode::Write).unwrap();
    assert_eq!((again.added.len(), again.replaced.len()), (0, 0), "a second time nothing changes");
}

#[test]
fn a_row_of_the_log_is_never_changed() {
    let here = folder(&[("statements.csv", &format!("{HEADER}A-1,PORT-A,closed,2031-02-01,S-1\n"))]);
    let there = folder(&[("statements.csv", &format!("{HEADER}A-1,PORT-A,open,2031-02-01,S-1\n"))]);
    let (tables, _) = read_tables(there.path()).unwrap();
    assert_eq!(
        faults(take_over(here.path(), &tables, Mode::Write)),
        [
            "statements.csv:2:3: error[E511]: statement `A-1` is in the log with other content: `says` was `closed`, not `open`\n  \
          hint: the log is never changed; enter a new row that supersedes it"
        ]
    );
}

#[test]
fn what_would_bring_an_error_is_not_taken_over() {
    let here = folder(&[("statements.csv", &format!("{HEADER}A-1,PORT-A,closed,2031-02-01,S-1\n"))]);
    let there = folder(&[("sources.csv", "id,name,role\nS-2,Another,own\n")]);
    let (tables, _) = read_tables(there.path()).unwrap();
    assert_eq!(code(take_over(here.path(), &tables, Mode::Write)), "E104");
    assert!(text(here.path(), "sources.csv").contains("S-1"));
    let there = folder(&[("statements.csv", "id,about,says,said_on,source,mine\nA-2,PORT-A,open,2031-02-01,S-1,x\n")]);
    let taken = take_over(here.path(), &read_tables(there.path()).unwrap().0, Mode::Write).unwrap();
    assert_eq!(taken.faults[0].code, "W511");
}

#[test]
fn a_change_that_was_not_finished_is_finished_by_whoever_comes_next() {
    let folder = folder(&[
        (".passage.journal", "passage journal 1\nsources.csv\nstocks.csv\nend\n"),
        (".sources.csv.passage-new", "id,name,role\nS-1,Somebody,media\nS-2,Another,own\n"),
    ]);
    let workspace = read(folder.path(), &Options::default()).unwrap();
    assert_eq!(workspace.faults, []);
    assert_eq!(workspace.network.unwrap().sources.len(), 2);
    assert!(!folder.path().join(".passage.journal").exists());
    // A temporary without a journal was never acknowledged.
    fs::write(folder.path().join(".sources.csv.passage-new"), "torn").unwrap();
    append(folder.path(), &[statement("A-1", &[])], Mode::Write).unwrap();
    assert!(text(folder.path(), "sources.csv").contains("S-2"));
    assert!(!folder.path().join(".sources.csv.passage-new").exists());
    fs::write(folder.path().join(".passage.journal"), "passage journal 1\n../sources.csv\nend\n").unwrap();
    assert_eq!(read_tables(folder.path()).unwrap().1[0].code, "E513");
}

#[test]
fn what_is_read_only_stays_as_it_is() {
    let folder = folder(&[("statements.csv", HEADER)]);
    let file = folder.path().join("statements.csv");
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    assert_eq!(code(append(folder.path(), &[statement("A-1", &[])], Mode::Write)), "E514");
    assert_eq!(text(folder.path(), "statements.csv"), HEADER);
}

#[test]
fn a_path_below_a_file_is_refused_in_words() {
    let folder = folder(&[]);
    let (tables, _) = read_tables(folder.path()).unwrap();
    for name in ["workspace.toml/a.xlsx", "workspace.toml/a", "nowhere/a.xlsx"] {
        let result = create(&tables, &folder.path().join(name));
        assert!(matches!(&result, Err(StoreError::Write { .. })), "{result:?}");
    }
}

#[test]
fn a_full_disk_leaves_the_old_file_whole() {
    let place = tempfile::tempdir().unwrap();
    let mount =
        std::process::Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(place.path()).status();
    if !mount.is_ok_and(|status| status.success()) {
        println!("skipped: no right to mount a small disk");
        return;
    }
    let path = place.path().join("workspace");
    let result = std::panic::catch_unwind(|| {
        create(&read_tables(folder(&[("statements.csv", HEADER)]).path()).unwrap().0, &path).unwrap();
        let long = "x".repeat(100_000);
        let result = append(&path, &[statement("A-1", &[("quote", &long)])], Mode::Write);
        assert!(matches!(&result, Err(StoreError::Write { .. })), "{result:?}");
        assert_eq!(text(&path, "statements.csv"), HEADER);
        append(&path, &[statement("A-1", &[])], Mode::Write).unwrap();
    });
    std::process::Command::new("umount").arg(place.path()).status().unwrap();
    assert!(result.is_ok());
}

#[cfg(unix)]
#[test]
fn a_link_is_followed() {
    let folder = folder(&[("log.txt", HEADER)]);
    let link = folder.path().join("statements.csv");
    std::os::unix::fs::symlink("log.txt", &link).unwrap();
    append(folder.path(), &[statement("A-1", &[])], Mode::Write).unwrap();
    assert!(link.is_symlink());
    assert!(text(folder.path(), "log.txt").contains("A-1"));
    let two =
        [statement("A-2", &[]), row("deliveries", &[("id", "D-1"), ("date", "2031-03-01"), ("corridor", "NORTH")])];
    assert_eq!(code(append(folder.path(), &two, Mode::Write)), "E514");
}

/// A workbook that people have made their own: a chart, a formula, a styled table, rows below.
fn own_workbook(place: &Path) -> PathBuf {
    let plain = place.join("plain.xlsx");
    create(&read_tables(folder(&[]).path()).unwrap().0, &plain).unwrap();
    let (tables, _) = read_tables(&plain).unwrap();
    let mut book = Workbook::new();
    for table in &tables.tables {
        let sheet = book.add_worksheet().set_name(table.schema.name).unwrap();
        for (line, row) in (0..).zip([&table.header].into_iter().chain(&table.rows)) {
            for (column, cell) in (0..).zip(&row.cells) {
                match cell {
                    Cell::Number(number) => sheet.write(line, column, *number).unwrap(),
                    cell => sheet.write(line, column, cell.text().as_ref()).unwrap(),
                };
            }
        }
    }
    let settings = book.add_worksheet().set_name("workspace").unwrap();
    settings.write(0, 0, "plan.start").unwrap().write(0, 1, "2031-03-01").unwrap();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet().set_name("Statements").unwrap();
    for (column, header) in (0..).zip(["id", "about", "says", "said_on", "source", "days old"]) {
        sheet.write(0, column, header).unwrap();
    }
    for (column, text) in [(0, "A-1"), (1, "PORT-A"), (2, "closed"), (4, "S-1")] {
        sheet.write(1, column, text).unwrap();
    }
    sheet.write_with_format(1, 3, rust_xlsxwriter::ExcelDateTime::from_ymd(2031, 2, 1).unwrap(), &date).unwrap();
    sheet.write_formula(1, 5, Formula::new("=TODAY()-D2").set_result("7")).unwrap();
    sheet.add_table(0, 0, 1, 5, &Table::new()).unwrap();
    let chart_sheet = book.add_worksheet().set_name("my chart").unwrap();
    let mut chart = Chart::new(ChartType::Line);
    chart.add_series().set_values("Statements!$F$2:$F$9");
    chart_sheet.insert_chart(0, 0, &chart).unwrap();
    let path = place.join("own.xlsx");
    book.save(&path).unwrap();
    path
}

fn parts(path: &Path) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut parts = Vec::new();
    for position in 0..archive.len() {
        let mut file = archive.by_index(position).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        parts.push((file.name().unwrap().into_owned(), text));
    }
    parts
}

#[test]
fn a_row_added_to_a_workbook_leaves_all_else_as_it_is() {
    let place = tempfile::tempdir().unwrap();
    let path = own_workbook(place.path());
    let before = parts(&path);
    append(&path, &[statement("A-2", &[("quote", " <say> \"so\"\r\n_x000D_ ")])], Mode::Write).unwrap();
    let after = parts(&path);
    let changed: Vec<&str> = (before.iter().zip(&after))
        .filter(|(before, after)| before != after)
        .map(|((name, _), _)| name.as_str())
        .collect();
    assert_eq!(before.len(), after.len());
    assert_eq!(changed.len(), 2, "{changed:?}");
    assert!(changed.iter().any(|name| name.starts_with("xl/tables/")), "{changed:?}");
    let table = after.iter().find(|(name, _)| name.starts_with("xl/tables/")).unwrap();
    assert_eq!(table.1.matches("A1:F3").count(), 2, "{}", table.1);
    let workspace = read(&path, &Options::default()).unwrap();
    assert!(workspace.faults.iter().all(|fault| fault.code.starts_with("W1")), "{:?}", workspace.faults);
    let statements = workspace.network.unwrap().statements;
    assert_eq!(statements[1].said_on.to_string(), "2031-03-01");
    assert_eq!(statements[1].quote, "<say> \"so\"\r\n_x000D_");
    let (tables, _) = read_tables(&path).unwrap();
    let rows = &tables.table("statements").unwrap().rows;
    assert!(matches!(rows[1].cells[3], Cell::Date(_)), "a date below a date is one: {:?}", rows[1].cells);
}

#[test]
fn a_sheet_that_is_missing_is_told() {
    let place = tempfile::tempdir().unwrap();
    let path = own_workbook(place.path());
    assert_eq!(
        faults(append(
            &path,
            &[row("deliveries", &[("id", "D-1"), ("date", "2031-03-01"), ("corridor", "NORTH")])],
            Mode::Write
        )),
        ["own.xlsx: error[E512]: the workbook has no sheet `deliveries`\n  hint: add a sheet of the name `deliveries`"]
    );
    let (tables, _) = read_tables(&path).unwrap();
    assert_eq!(code(take_over(&path, &tables, Mode::Preview)), "E512");
}

#[test]
fn a_text_too_long_for_a_workbook_is_told_with_its_place() {
    let long = format!("id,date,note\nD-1,2031-03-01,{}\n", "x".repeat(32_768));
    let folder = folder(&[("deliveries.csv", &long)]);
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("a.xlsx");
    let told = faults(create(&read_tables(folder.path()).unwrap().0, &path));
    assert!(told[0].starts_with("deliveries.csv:2:3: error[E515]: the text has 32768 letters"), "{told:?}");
    assert!(!path.exists());
}

#[test]
#[ignore = "slow: waits for a minute"]
fn a_writer_that_never_ends_is_told() {
    let folder = folder(&[("statements.csv", HEADER)]);
    let lock = fs::File::create(folder.path().join(".passage.lock")).unwrap();
    lock.lock().unwrap();
    assert_eq!(code(append(folder.path(), &[statement("A-1", &[])], Mode::Write)), "E516");
    assert_eq!(text(folder.path(), "statements.csv"), HEADER);
}

#[test]
fn rows_that_a_shorter_table_takes_away_are_told() {
    let (here, there) = (folder(&[]), folder(&[]));
    let sources =
        |path: &Path, rows: &str| fs::write(path.join("sources.csv"), format!("id,name,role\n{rows}")).unwrap();
    sources(here.path(), "S-1,Somebody,media\nS-2,Somebody else,media\n");
    sources(there.path(), "S-1,Anybody,media\nS-3,Nobody,media\n");
    let taken = take_over(here.path(), &read_tables(there.path()).unwrap().0, Mode::Preview).unwrap();
    let [difference] = &taken.differences[..] else { panic!("{:?}", taken.differences) };
    assert_eq!((&difference.added[..], &difference.gone[..]), (&["S-3".to_owned()][..], &["S-2".to_owned()][..]));
    assert_eq!((difference.changed[0].from.as_str(), difference.changed[0].to.as_str()), ("Somebody", "Anybody"));
    assert_eq!(taken.faults.iter().map(|fault| fault.code).collect::<Vec<_>>(), ["W513"]);
    assert!(taken.faults[0].message.contains("1 of its 2 rows disappear: `S-2`"), "{}", taken.faults[0]);
}

#[test]
fn of_those_who_add_a_scenario_of_one_name_at_once_only_one_does() {
    let folder = folder(&[("scenarios.csv", "scenario,about,says\nwinter,NORTH,closed\n")]);
    let (tables, _) = read_tables(folder.path()).unwrap();
    for name in ["ws.gpkg", "ws.xlsx"] {
        create(&tables, &folder.path().join(name)).unwrap();
    }
    for path in [folder.path().to_owned(), folder.path().join("ws.gpkg"), folder.path().join("ws.xlsx")] {
        let rows = [row("scenarios", &[("scenario", "spring"), ("about", "NORTH"), ("says", "open")])];
        let start = Barrier::new(6);
        let add = || {
            start.wait();
            add_scenario(&path, "spring", &rows)
        };
        let added: Vec<_> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..6).map(|_| scope.spawn(add)).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let (done, refused): (Vec<_>, Vec<_>) = added.into_iter().partition(Result::is_ok);
        assert_eq!(done.len(), 1, "{}: {refused:?}", path.display());
        assert!(refused.into_iter().all(|one| code(one) == "E102"), "{}", path.display());
        let (tables, _) = read_tables(&path).unwrap();
        assert_eq!(tables.table("scenarios").unwrap().rows.len(), 2, "{}", path.display());
    }
}

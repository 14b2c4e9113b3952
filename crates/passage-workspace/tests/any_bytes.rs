//! No bytes make the reader panic, and a network comes out only where there is no error.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_model::fault::Fault;
use passage_workspace::{Options, read};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::fs;
use std::path::{Path, PathBuf};

const FILES: [&str; 10] = [
    "sites.csv",
    "legs.csv",
    "corridors.csv",
    "commodities.csv",
    "needs.csv",
    "stocks.csv",
    "fleets.csv",
    "sources.csv",
    "statements.csv",
    "workspace.toml",
];

fn base() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/bad/base")
}

fn read_and_check(path: &Path) {
    let workspace = read(path, &Options::default()).unwrap();
    assert_eq!(workspace.network.is_none(), workspace.faults.iter().any(Fault::is_error));
    for fault in &workspace.faults {
        assert!(!fault.to_string().is_empty());
    }
}

fn check_folder(file: &str, bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    for name in FILES {
        fs::copy(base().join(name), folder.path().join(name)).unwrap();
    }
    fs::write(folder.path().join(file), bytes).unwrap();
    read_and_check(folder.path());
}

fn check_workbook(bytes: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.xlsx");
    fs::write(&path, bytes).unwrap();
    read_and_check(&path);
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    for name in FILES {
        let stem = name.split('.').next().unwrap();
        let sheet = book.add_worksheet().set_name(stem).unwrap();
        for (row, line) in fs::read_to_string(base().join(name)).unwrap().lines().enumerate() {
            for (column, cell) in line.split([',', '=']).enumerate() {
                match cell.trim().parse::<f64>() {
                    Ok(number) => sheet.write(row as u32, column as u16, number).unwrap(),
                    Err(_) => sheet.write(row as u32, column as u16, cell.trim()).unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// The parts of a small workbook as XML.
const PARTS: [(&str, &str); 6] = [
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="0"/><sheets><sheet name="sites" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
    (
        "xl/worksheets/sheet1.xml",
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:D3"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>name</t></is></c><c r="C1" t="str"><v>lat</v></c></row><row r="2"><c r="A2" s="1"><v>45180</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2"><f>1+1</f><v>2.5e1</v></c></row></sheetData></worksheet>"#,
    ),
    (
        "xl/sharedStrings.xml",
        r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><t>id</t></si></sst>"#,
    ),
    (
        "xl/styles.xml",
        r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>"#,
    ),
];

/// A zip archive without compression.
fn archive(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let checksum = bytes.iter().fold(!0_u32, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 })
        });
        let size = (bytes.len() as u32).to_le_bytes();
        let mut head = [0_u8; 26];
        head[0] = 20;
        head[10..14].copy_from_slice(&(!checksum).to_le_bytes());
        head[14..18].copy_from_slice(&size);
        head[18..22].copy_from_slice(&size);
        head[22..24].copy_from_slice(&(name.len() as u16).to_le_bytes());
        let offset = (file.len() as u32).to_le_bytes();
        file.extend(b"PK\x03\x04");
        file.extend(head);
        file.extend(name.bytes());
        file.extend(bytes);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(head);
        directory.extend([0; 10]);
        directory.extend(offset);
        directory.extend(name.bytes());
    }
    let (start, size) = (file.len() as u32, directory.len() as u32);
    file.extend(directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([parts.len() as u8, 0, parts.len() as u8, 0]);
    file.extend(size.to_le_bytes());
    file.extend(start.to_le_bytes());
    file.extend([0, 0]);
    file
}

#[test]
fn the_workbook_of_parts_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.xlsx");
    fs::write(&path, archive(&PARTS.map(|(name, text)| (name, text.as_bytes().to_vec())))).unwrap();
    let (tables, _) = passage_workspace::read_tables(&path).unwrap();
    let sites = tables.table("sites").unwrap();
    assert_eq!(sites.rows[0].cells.len(), 4);
    assert_eq!(sites.rows[0].cells[0].text(), "2023-09-11");
}

/// Cells that have broken readers before.
fn odd_cell() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "",
            "*",
            "|",
            "||",
            "-0",
            "1e308",
            "1e-320",
            "NaN",
            "inf",
            "9223372036854775808",
            "0.0005",
            "-1",
            "#N/A",
            "#loc+code",
            "9999-12-31",
            "0000-01-01",
            "2031-13-01",
            "with:",
            "with:NORTH",
            "PORT-A",
            "NORTH",
            "S-1",
            "GATE|GATE",
            "é",
            "\u{a0}",
            "\"",
            "energy",
            "FLOUR",
            "food",
            "l",
            "each",
            "999999999",
            "1000000000",
            "fri|x",
            "²",
            "١,٢",
            "open",
            "restricted",
        ])
        .prop_map(str::to_owned),
        "[ -~]{0,12}",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_in_a_folder_give_faults_and_no_panic(
        file in prop::sample::select(FILES.to_vec()),
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        check_folder(file, &bytes);
    }

    #[test]
    fn tables_with_odd_cells_give_faults_and_no_panic(
        file in prop::sample::select(FILES[..9].to_vec()),
        cells in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), odd_cell()), 1..6),
    ) {
        let text = fs::read_to_string(base().join(file)).unwrap();
        let schema = passage_workspace::schema::table(file.trim_end_matches(".csv")).unwrap();
        let names: Vec<&str> = schema.columns.iter().map(|column| column.name).collect();
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
        // Every column of the schema, so that each of them is hit.
        let mut rows: Vec<Vec<String>> = lines[1..]
            .iter()
            .map(|line| {
                let cell = |name: &&str| lines[0].iter().position(|header| header == name).map_or("", |at| line[at]);
                names.iter().map(|name| cell(name).to_owned()).collect()
            })
            .collect();
        for (row, column, cell) in cells {
            let row = row.index(rows.len());
            rows[row][column.index(names.len())] = cell;
        }
        let mut text = names.join(",");
        for row in rows {
            let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            text = format!("{text}\n{}", cells.join(","));
        }
        check_folder(file, text.as_bytes());
    }

    #[test]
    fn mutated_files_give_faults_and_no_panic(
        file in prop::sample::select(FILES.to_vec()),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), any::<bool>()), 1..8),
    ) {
        let mut bytes = fs::read(base().join(file)).unwrap();
        for (at, byte, is_insertion) in edits {
            let at = at.index(bytes.len());
            if is_insertion { bytes.insert(at, byte) } else { bytes[at] = byte }
        }
        check_folder(file, &bytes);
    }

    #[test]
    fn any_bytes_as_a_workbook_give_faults_and_no_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check_workbook(&bytes);
    }

    #[test]
    fn mutated_workbooks_give_faults_and_no_panic(
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..30),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = workbook();
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        check_workbook(&bytes);
    }

    #[test]
    fn workbooks_of_mutated_parts_give_faults_and_no_panic(
        part in 0..PARTS.len(),
        edits in prop::collection::vec(
            (any::<prop::sample::Index>(), 0..6_usize, prop::sample::select(vec![
                "", "0", "9", "-", "A", "ZZZZZZZ1", "99999999999", "1e999", "<", ">", "\"", "/", "&", "&#0;", "\u{0}", "é", " ", "t",
            ])),
            1..4,
        ),
    ) {
        let mut parts = PARTS.map(|(name, text)| (name, text.as_bytes().to_vec()));
        let bytes = &mut parts[part].1;
        for (at, length, replacement) in edits {
            let at = at.index(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, replacement.bytes());
        }
        check_workbook(&archive(&parts));
    }
}

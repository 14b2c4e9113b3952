//! What a session under an as-of date starts from.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage::{Choice, Session, parse_date};
use std::fs;
use std::path::Path;

/// Flour at the port by count on 20 February; 20 t leave on 22 February, which was recorded on 27 February.
fn workspace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/bad/base");
    for entry in fs::read_dir(base).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    let stocks = "site,commodity,quantity_t,counted_on\nPORT-A,FLOUR,100,2031-02-20\nKASIR,FLOUR,1,2031-02-20\n";
    fs::write(folder.path().join("stocks.csv"), stocks).unwrap();
    let moved = "id,date,corridor,from,to,commodity,quantity_t,status,recorded_on\n\
        D-1,2031-02-22,NORTH,PORT-A,KASIR,FLOUR,20,departed,2031-02-27\n";
    fs::write(folder.path().join("deliveries.csv"), moved).unwrap();
    folder
}

fn as_of(day: &str) -> Choice {
    Choice { as_of: Some(parse_date(day).unwrap()), ..Choice::default() }
}

fn tonnes(session: &Session) -> Vec<f64> {
    session.network().stocks.iter().map(|stock| stock.quantity.tonnes()).collect()
}

fn codes(session: &Session) -> Vec<&str> {
    session.warnings().iter().map(|fault| fault.code).collect()
}

#[test]
fn stocks_are_those_known_on_the_as_of_date_and_so_are_the_warnings() {
    let folder = workspace();
    let now = Session::open(folder.path(), &Choice::default()).unwrap();
    assert_eq!((tonnes(&now), codes(&now)), (vec![80.0, 1.0], vec!["W128", "W130"]));
    let before = Session::open(folder.path(), &as_of("2031-02-26")).unwrap();
    assert_eq!((tonnes(&before), codes(&before)), (vec![100.0, 1.0], vec!["W130"]));
}

#[test]
fn another_choice_of_the_same_tables_changes_the_stocks_with_the_day() {
    let folder = workspace();
    let now = Session::open(folder.path(), &Choice::default()).unwrap();
    let before = now.with(&as_of("2031-02-26")).unwrap();
    assert_eq!(tonnes(&before), [100.0, 1.0]);
    let again = before.with(&Choice::default()).unwrap();
    assert_eq!((tonnes(&again), codes(&again)), (tonnes(&now), codes(&now)));
}

//! What of the tables each audience is given.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_model::audience::Audience;
use passage_model::fault::Fault;
use passage_model::network::Network;
use passage_model::settings::Rule;
use passage_workspace::audience::{Redacted, redact, redact_faults};
use passage_workspace::raw::RawTables;
use passage_workspace::{Options, build, read_tables};
use std::fs;
use std::path::Path;

const SOURCES: &str = "id,name,role,party,reliability,note
COUNCIL,Hill Council,party,HILL,C,Mayor Ada Lund speaks
GUARD,River Guard,party,RIVER,D,
WATCH,Road Watch,monitor,,B,two people
DRIVER,Bo Karlsen,own,,A,phone 555
";

const STATEMENTS: &str = "id,about,says,said_on,source,relayed_by,supersedes,sensitivity,quote,url,note,colour
P1,EAST,open,2031-02-24,COUNCIL,Ana,,public,Open from 10:30 on,https://news.example/a,,red
P2,EAST,closed,2031-02-25,WATCH,Radio,,public,Shut,https://news.example/b,as S-9 says,red
P3,EAST,open,2031-02-26,DRIVER,,,public,,,,red
Q1,EAST,closed,2031-02-27,WATCH,Ana,,partners,Told in trust,,,red
S-9,EAST,closed,2031-02-28,GUARD,,P3,internal,Secret words,,,red
P4,EAST,open,2031-03-01,COUNCIL,,S-9,public,,,,red
";

fn tables(files: &[(&str, &str)]) -> (RawTables, Vec<Fault>) {
    let folder = tempfile::tempdir().unwrap();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/bad/base");
    for entry in fs::read_dir(base).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    fs::write(
        folder.path().join("corridors.csv"),
        "id,name,controlled_by\nEAST,East road,HILL\nNORTH,North road,\nSOUTH,South road,\n",
    )
    .unwrap();
    for (name, text) in [("sources.csv", SOURCES), ("statements.csv", STATEMENTS)].iter().chain(files) {
        fs::write(folder.path().join(name), text).unwrap();
    }
    read_tables(folder.path()).unwrap()
}

fn network(tables: &RawTables) -> Network {
    let (network, faults) = build(tables, &Options::default());
    network.unwrap_or_else(|| panic!("{faults:#?}"))
}

fn column(tables: &RawTables, table: &str, name: &str) -> Vec<String> {
    let table = tables.table(table).unwrap();
    table.rows.iter().map(|row| table.cell(row, name).text().into_owned()).collect()
}

fn redacted(files: &[(&str, &str)], audience: Audience) -> Redacted {
    redact(&tables(files).0, audience)
}

#[test]
fn each_audience_reads_its_rows_and_they_still_build() {
    let ids = |audience| {
        let tables = redacted(&[], audience).tables;
        network(&tables);
        column(&tables, "statements", "id")
    };
    assert_eq!(ids(Audience::Internal), ["P1", "P2", "P3", "Q1", "S-9", "P4"]);
    // P3 goes with S-9, which took its place.
    assert_eq!(ids(Audience::Partners), ["P1", "P2", "Q1", "P4"]);
    assert_eq!(ids(Audience::Public), ["P1", "P2", "P4"]);
}

#[test]
fn a_reference_to_a_row_that_is_left_out_is_blank() {
    assert_eq!(column(&redacted(&[], Audience::Internal).tables, "statements", "supersedes")[5], "S-9");
    assert_eq!(column(&redacted(&[], Audience::Public).tables, "statements", "supersedes"), ["", "", ""]);
}

#[test]
fn sources_become_roles() {
    let public = redacted(&[], Audience::Public).tables;
    assert_eq!(column(&public, "sources", "name"), ["Hill Council", "Monitor 1"]);
    assert_eq!(column(&public, "statements", "source"), ["COUNCIL", "MONITOR-1", "COUNCIL"]);
    assert_eq!(column(&public, "sources", "note"), ["", ""]);
    assert_eq!(column(&public, "sources", "reliability"), ["", ""]);
    let partners = redacted(&[], Audience::Partners).tables;
    assert_eq!(column(&partners, "sources", "id"), ["COUNCIL", "WATCH"]);
    assert_eq!(column(&partners, "sources", "reliability"), ["C", "B"]);
}

#[test]
fn texts_lose_times_and_what_names_the_hidden() {
    let public = redacted(&[], Audience::Public).tables;
    assert_eq!(column(&public, "statements", "quote")[0], "Open from [time] on");
    assert_eq!(column(&public, "statements", "note")[1], "");
    // The second is that of a monitor, which the public sees by its role.
    assert_eq!(column(&public, "statements", "relayed_by"), ["Ana", "", ""]);
    assert_eq!(column(&public, "statements", "url")[1], "");
    let partners = redacted(&[], Audience::Partners).tables;
    assert_eq!(column(&partners, "statements", "relayed_by")[1], "Radio");
    assert_eq!(column(&public, "statements", "url")[0], "https://news.example/a");
}

#[test]
fn unknown_columns_stay_inside() {
    let has = |audience| {
        let tables = redacted(&[], audience).tables;
        let table = tables.table("statements").unwrap();
        table.header.cells.iter().any(|cell| cell.text() == "colour")
    };
    assert!(has(Audience::Internal));
    assert!(!has(Audience::Partners) && !has(Audience::Public));
}

#[test]
fn coordinates_are_the_centres_of_their_cells_in_every_export() {
    let exact = network(&tables(&[]).0);
    for audience in [Audience::Public, Audience::Partners] {
        let once = redacted(&[], audience).tables;
        let coarse = network(&once);
        for (site, before) in coarse.sites.iter().zip(&exact.sites) {
            assert_eq!((site.lat, site.lon), (audience.coarse(before.lat), audience.coarse(before.lon)));
        }
        let twice = redact(&once, audience).tables;
        assert_eq!(column(&twice, "sites", "lat"), column(&once, "sites", "lat"));
    }
}

#[test]
fn a_sensitivity_that_cannot_be_read_hides_the_row() {
    let statements = "id,about,says,said_on,source,sensitivity
A,EAST,open,2031-02-24,COUNCIL,pubic
B,EAST,open,2031-02-24,COUNCIL,public,beyond
C,EAST,open,2031-02-24,COUNCIL,
";
    assert_eq!(
        column(&redacted(&[("statements.csv", statements)], Audience::Public).tables, "statements", "id"),
        ["C"]
    );
    let misspelt = "id,about,says,said_on,source,sensitivty\nA,EAST,open,2031-02-24,COUNCIL,internal\n";
    let public = redacted(&[("statements.csv", misspelt)], Audience::Public).tables;
    assert!(column(&public, "statements", "id").is_empty());
}

#[test]
fn a_rule_that_hears_a_source_hears_its_role() {
    let rule = |rule: &str, audience| {
        let settings = format!("[plan]\nstart = 2031-03-01\n[access]\nrule = \"{rule}\"\n");
        let redacted = redacted(&[("workspace.toml", &settings)], audience);
        (network(&redacted.tables).settings.rule, redacted.told)
    };
    let party = |id: &str| Rule::Party(id.to_owned());
    assert_eq!(rule("party:WATCH", Audience::Public).0, party("MONITOR-1"));
    assert_eq!(rule("party:HILL", Audience::Public).0, party("HILL"));
    assert_eq!(rule("party:RIVER", Audience::Internal).0, party("RIVER"));
    let (latest, told) = rule("party:RIVER", Audience::Public);
    assert_eq!(latest, Rule::Latest);
    assert!(told.iter().any(|line| line.contains("the rule is now `latest`")), "{told:?}");
    assert!(!told.iter().any(|line| line.contains("RIVER")), "{told:?}");
}

#[test]
fn commitments_stay_with_partners() {
    let commitments = "id,date,from,to,trucks\nC1,2031-03-02,PORT-A,TOWN,1\n";
    let (tables, _) = tables(&[]);
    let sites = column(&tables, "sites", "id");
    let commitments = commitments.replace("PORT-A", &sites[0]).replace("TOWN", &sites[sites.len() - 1]);
    let rows =
        |audience| column(&redacted(&[("commitments.csv", &commitments)], audience).tables, "commitments", "id").len();
    assert_eq!((rows(Audience::Public), rows(Audience::Partners)), (0, 1));
}

#[test]
fn a_fault_of_a_hidden_row_keeps_its_code_and_loses_its_words() {
    let statements = format!("{STATEMENTS}X-SECRET,NOWHERE,open,2031-03-01,GUARD,,,internal,,,,\n");
    let (tables, mut faults) = tables(&[("statements.csv", &statements)]);
    faults.extend(build(&tables, &Options::default()).1);
    let text = |faults: &[Fault]| faults.iter().map(|fault| format!("{fault}\n")).collect::<String>();
    assert!(text(&faults).contains("NOWHERE"));
    let public = redact_faults(&tables, &faults, Audience::Public);
    assert!(!text(&public).contains("NOWHERE"), "{}", text(&public));
    assert_eq!(faults.iter().map(|f| f.code).collect::<Vec<_>>(), public.iter().map(|f| f.code).collect::<Vec<_>>());
    assert_eq!(redact_faults(&tables, &faults, Audience::Internal), faults);
}

#[test]
fn nothing_changes_for_internal() {
    let (tables, _) = tables(&[]);
    let same = redact(&tables, Audience::Internal);
    assert!(same.told.is_empty());
    for (before, after) in tables.tables.iter().zip(&same.tables.tables) {
        assert_eq!((&before.header, &before.rows), (&after.header, &after.rows));
    }
}

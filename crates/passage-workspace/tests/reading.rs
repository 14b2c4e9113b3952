//! What is read from folders, and what it means.
#![expect(clippy::unwrap_used, reason = "a test that cannot set itself up should stop")]

use passage_model::calendar::Date;
use passage_model::network::{Item, Network, Nutrient, Stock};
use passage_model::settings::AlertSettings;
use passage_model::statement::Sensitivity;
use passage_workspace::{Options, ReadError, Workspace, read, read_tables, write_templates};
use std::fs;
use std::path::Path;

/// A valid workspace; files given by name take the place of its own.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/bad/base");
    for entry in fs::read_dir(base).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn workspace(files: &[(&str, &str)]) -> Workspace {
    read(folder(files).path(), &Options::default()).unwrap()
}

fn network(files: &[(&str, &str)]) -> Network {
    let workspace = workspace(files);
    let faults: Vec<String> = workspace.faults.iter().map(ToString::to_string).collect();
    workspace.network.unwrap_or_else(|| panic!("{faults:#?}"))
}

fn codes(workspace: &Workspace) -> Vec<&'static str> {
    workspace.faults.iter().map(|fault| fault.code).collect()
}

#[test]
fn a_byte_order_mark_crlf_and_other_separators_change_nothing() {
    let plain = network(&[]);
    for text in [
        "\u{feff}site,commodity,quantity_t\r\n\r\nPORT-A,FLOUR,100\r\n",
        "site;commodity;quantity_t\nPORT-A;FLOUR;100\n",
        "site\tcommodity\tquantity_t\nPORT-A\tFLOUR\t100",
        " Site , COMMODITY, Quantity T \nport-a,flour,100\n",
        "site,commodity,quantity_t\n\"PORT-A\",\"FLOUR\",\"100\"\n,,\n",
    ] {
        let network = network(&[("stocks.csv", text)]);
        assert_eq!(network.stocks.len(), 1, "{text}");
        assert_eq!(network.stocks[0].quantity, plain.stocks[0].quantity, "{text}");
    }
}

#[test]
fn a_row_of_tags_is_skipped_and_places_columns_whose_names_are_foreign() {
    let text = "Lieu,Denrée,quantity_t\n#loc + code,#item+code,#value+stock+unit_mt\nPORT-A,FLOUR,100\n";
    let workspace = workspace(&[("stocks.csv", text)]);
    assert_eq!(codes(&workspace), Vec::<&str>::new());
    assert_eq!(workspace.network.unwrap().stocks[0].quantity.0, 100_000);

    let titled = "Stocks of March,,\nsite,commodity,quantity_t\n#loc+code,,#value\nPORT-A,FLOUR,100\n";
    let only_tags = "#loc+code,#item+code,#value+unit_mt+stock\nPORT-A,FLOUR,100\n";
    for text in [titled, only_tags] {
        assert_eq!(network(&[("stocks.csv", text)]).stocks[0].quantity.0, 100_000, "{text}");
    }
}

#[test]
fn faults_after_a_cell_of_several_lines_name_the_true_line() {
    let text = "site,commodity,quantity_t,source\nPORT-A,FLOUR,100,\"two\nlines\"\n\nPORT-A,OIL,x,\n";
    let workspace = workspace(&[("stocks.csv", text)]);
    assert_eq!(workspace.faults[0].origin.to_string(), "stocks.csv:5:3");
}

#[test]
fn unknown_columns_are_kept_in_the_raw_table() {
    let folder = folder(&[("stocks.csv", "site,colour,commodity,quantity_t\nPORT-A,red,FLOUR,100\n")]);
    let (tables, _) = read_tables(folder.path()).unwrap();
    let stocks = tables.table("stocks").unwrap();
    assert_eq!(stocks.header.cells[1].text(), "colour");
    assert_eq!(stocks.rows[0].cells[1].text(), "red");
    assert_eq!(stocks.cell(&stocks.rows[0], "commodity").text(), "FLOUR");
}

#[test]
fn the_digest_depends_on_the_tables_and_not_on_the_folder() {
    let (first, second) = (workspace(&[]), workspace(&[("note.txt", "x"), ("other.csv", "x")]));
    assert_eq!(first.digest, second.digest);
    assert_eq!(first.digest.len(), 64);
    assert_ne!(first.digest, workspace(&[("stocks.csv", "site,commodity,quantity_t\n")]).digest);
    assert_ne!(first.digest, workspace(&[("workspace.toml", "[plan]\nstart = 2031-03-02\n")]).digest);
}

#[test]
fn options_overrule_the_settings() {
    let folder = folder(&[("workspace.toml", "")]);
    let start = Date::constant(2031, 5, 1);
    let read_with = |options| read(folder.path(), &options).unwrap();
    let workspace = read_with(Options { start: Some(start), days: Some(7) });
    let horizon = workspace.network.unwrap().settings.horizon;
    assert_eq!((horizon.start, horizon.days), (start, 7));
    let workspace = read_with(Options { start: Some(start), days: None });
    assert_eq!(workspace.network.unwrap().settings.horizon.days, 30);
    let workspace = read_with(Options { start: Some(start), days: Some(0) });
    assert_eq!(
        workspace.faults[0].to_string().lines().next().unwrap(),
        "command line: error[E113]: `0` is below 1 in option `--days`"
    );
}

#[test]
fn every_setting_is_read() {
    let text = "[workspace]\nname = \"n\"\nnote = \"t\"\ncurrency = \"USD\"\n[plan]\nstart = 2031-03-01\ndays = 12\n\
        known_by = \"2031-02-20\"\ndriving_hours_per_day = 8.5\nbudget = 1_000\ncover_days = 3\ncount_pledged = true\n\
        payload_t = 15\n[[plan.tier]]\nshare = 0.5\nweight = 1\n[[plan.tier]]\nshare = 0.5\nweight = 4\n[access]\n\
        rule = \"party:side a\"\nstale_after_days = 14\nwhen_unknown = \"open\"\nrestricted_share = 0.3\n";
    let settings = network(&[("workspace.toml", text)]).settings;
    assert_eq!((settings.name.as_str(), settings.note.as_str(), settings.currency.as_str()), ("n", "t", "USD"));
    assert_eq!(settings.horizon.days, 12);
    assert_eq!(settings.known_by, Some(Date::constant(2031, 2, 20)));
    assert_eq!(settings.driving_per_day, 510);
    assert_eq!((settings.budget, settings.cover_days, settings.count_pledged), (Some(1000.0), 3, true));
    assert_eq!(settings.nominal_payload_kg, 15_000);
    assert_eq!(settings.tiers.iter().map(|tier| tier.weight).collect::<Vec<_>>(), [1.0, 4.0]);
    assert_eq!(settings.rule.to_string(), "party:side a");
    assert_eq!((settings.stale_after_days, settings.open_when_unknown), (Some(14), true));
    assert_eq!(settings.restricted_share, 0.3);
}

#[test]
fn units_become_kilograms_or_the_unit_of_the_nutrient() {
    let text = "site,item,per_person_per_day,unit\n*,FLOUR,400,g\n*,OIL,1.1,l\n*,kits,0.5,kg\n*,energy,2100,kcal\n\
        *,iron,22,mg\n*,vitamin_a,550,UG\n";
    let network = network(&[("needs.csv", text)]);
    let amounts: Vec<f64> = network.needs.iter().map(|need| need.per_person_per_day).collect();
    assert_eq!(amounts, [0.4, 1.0, 0.5, 2100.0, 22.0, 550.0]);
    assert_eq!(network.needs[4].item, Item::Nutrient(Nutrient::Iron));
    assert!(network.needs.iter().all(|need| need.people == 1000));
}

#[test]
fn a_row_of_a_site_takes_the_place_of_the_row_for_all() {
    let sites = "id,name,kind,lat,lon,people\nPORT-A,Port A,supply,36.00,36.00,\nGATE,Gate,crossing,36.10,36.00,\n\
        TARIQ-HUB-1,Tariq Hub,warehouse,36.20,36.00,\nKASIR,Kasir,community,36.30,36.00,1000\nDARA,Dara,community,36.31,36.00,500\n";
    let needs = "site,item,per_person_per_day,unit,people\n*,FLOUR,400,g,\nKASIR,flour,300,g,800\n";
    let network = network(&[("sites.csv", sites), ("needs.csv", needs)]);
    let rows: Vec<(&str, i64, f64)> = network
        .needs
        .iter()
        .map(|need| (network[need.site].id.as_str(), need.people, need.per_person_per_day))
        .collect();
    assert_eq!(rows, [("DARA", 500, 0.4), ("KASIR", 800, 0.3)]);
}

#[test]
fn the_latest_count_is_the_stock_and_counts_of_one_day_are_added() {
    let text = "site,commodity,quantity_t,counted_on,source\nPORT-A,FLOUR,100,2031-02-01,a\nPORT-A,FLOUR,60,,b\n\
        PORT-A,FLOUR,20,2031-03-01,c\nPORT-A,OIL,5,2031-02-01,\n";
    let network = network(&[("stocks.csv", text)]);
    let stocks: Vec<(i64, &str)> =
        network.stocks.iter().map(|stock| (stock.quantity.0, stock.source.as_str())).collect();
    assert_eq!(stocks, [(80_000, "b; c"), (5_000, "")]);
}

#[test]
fn every_count_is_kept_beside_the_stock_at_the_start() {
    let text = "site,commodity,quantity_t,counted_on\nPORT-A,FLOUR,100,2031-02-01\nPORT-A,FLOUR,60,2031-02-20\n";
    let deliveries = "id,date,corridor,from,to,commodity,quantity_t,status\n\
        D-1,2031-02-10,NORTH,PORT-A,KASIR,FLOUR,5,delivered\nD-2,2031-02-21,NORTH,PORT-A,KASIR,FLOUR,20,delivered\n";
    let network = network(&[("stocks.csv", text), ("deliveries.csv", deliveries)]);
    let weights = |stocks: &[Stock]| stocks.iter().map(|stock| stock.quantity.0).collect::<Vec<_>>();
    assert_eq!(weights(&network.counts), [100_000, 60_000]);
    assert_eq!(weights(&network.stocks), [40_000, 20_000]);
}

#[test]
fn what_moved_is_read_with_its_defaults() {
    let text = "id,date,corridor,recorded_on,supersedes,convoy,commitment,sensitivity\n\
        D-1,2031-03-02,NORTH,,,,,\nD-2,2031-03-02,NORTH,2031-03-04,d-1,Convoy 3,a-1,Partners\n";
    let agreed = "id,date,from,to,trucks\nA-1,2031-03-02,PORT-A,KASIR,1\n";
    let network = network(&[("deliveries.csv", text), ("commitments.csv", agreed)]);
    let [first, second] = &network.deliveries[..] else { panic!("two deliveries") };
    assert_eq!((first.known_on(), first.sensitivity), (Date::constant(2031, 3, 2), Sensitivity::Public));
    assert_eq!((&first.convoy, first.supersedes, first.commitment), (&None, None, None));
    assert_eq!((second.known_on(), second.sensitivity), (Date::constant(2031, 3, 4), Sensitivity::Partners));
    assert_eq!(second.convoy.as_deref(), Some("Convoy 3"));
    assert_eq!(second.supersedes.map(|index| network[index].id.as_str()), Some("D-1"));
    assert_eq!(second.commitment.map(|index| network[index].id.as_str()), Some("A-1"));
}

#[test]
fn rules_of_early_warning_are_settings() {
    let plain = network(&[]).settings;
    assert_eq!((plain.alerts, plain.consumption_since_count), (AlertSettings::default(), false));
    let text = "[plan]\nstart = 2031-03-01\nconsumption_since_count = true\n\n[alerts]\nsupply_days_under = 3.5\n\
        runs_out_within_days = 21\ncrossed_under_plan_share = 0.5\nstate_changed = false\nnewly_disputed = \"no\"\n\
        threatened = false\nstale = false\nassumption_contradicted = false\n";
    let settings = network(&[("workspace.toml", text)]).settings;
    let expected = AlertSettings {
        supply_days_under: 3.5,
        runs_out_within_days: 21,
        state_changed: false,
        newly_disputed: false,
        threatened: false,
        crossed_under_plan_share: 0.5,
        stale: false,
        assumption_contradicted: false,
    };
    assert_eq!((settings.alerts, settings.consumption_since_count), (expected, true));
}

#[test]
fn an_empty_section_of_early_warnings_is_no_unknown_setting() {
    let workspace = workspace(&[("workspace.toml", "[plan]\nstart = 2031-03-01\n\n[alerts]\n")]);
    assert_eq!(codes(&workspace), Vec::<&str>::new());
}

#[test]
fn trucks_of_a_corridor_are_the_least_of_its_limits() {
    let text = "id,name,capacity_trucks_per_day,convoys_per_day,convoy_max_trucks,closed_weekdays,default_access\n\
        NORTH,North,30,0.29,100,Fri|sunday|friday,open\nSOUTH,South,10,2,20,,\n";
    let network = network(&[("corridors.csv", text)]);
    assert_eq!(network.corridors[0].trucks_per_day, Some(29));
    assert_eq!(network.corridors[1].trucks_per_day, Some(10));
    let convoys = network.corridors[1].convoys.map(|limit| (limit.convoys_per_day, limit.convoy_max_trucks));
    assert_eq!(convoys, Some((2.0, 20)));
    assert_eq!(network.corridors[0].closed_weekdays.len(), 2);
    assert_eq!((network.corridors[0].open_by_default, network.corridors[1].open_by_default), (Some(true), None));
}

#[test]
fn transit_times_that_are_missing_are_assumed_with_one_warning() {
    let text = "id,from,to,length_km,corridor\nL1,PORT-A,GATE,20,north | SOUTH\nL2,GATE,TARIQ-HUB-1,20,\n";
    let workspace = workspace(&[("legs.csv", text)]);
    assert_eq!(codes(&workspace), ["W104"]);
    let network = workspace.network.unwrap();
    assert_eq!(network.legs[0].transit, 30);
    assert_eq!(network.legs[0].corridors.len(), 2);
}

#[test]
fn pledged_supplies_count_only_when_asked_for() {
    let supplies =
        "site,commodity,quantity_t,date,status\nPORT-A,FLOUR,40,2031-03-02,pledged\nPORT-A,OIL,1,2031-03-02,\n";
    assert_eq!(network(&[("supplies.csv", supplies)]).supplies.len(), 1);
    let settings = "[plan]\nstart = 2031-03-01\ncount_pledged = true\n";
    assert_eq!(network(&[("supplies.csv", supplies), ("workspace.toml", settings)]).supplies.len(), 2);
}

#[test]
fn a_reference_to_a_faulty_row_is_not_called_unknown() {
    let sites = "id,name,kind,lat,lon,people\nPORT-A,Port A,supply,x,36.00,\nGATE,,crossing,36.10,36.00,\n\
        TARIQ-HUB-1,Tariq Hub,depot,36.20,36.00,\nKASIR,Kasir,community,36.30,36.00,-4\n";
    let workspace = workspace(&[("sites.csv", sites)]);
    assert_eq!(codes(&workspace), ["E121", "E106", "E111", "E113"]);
    assert!(workspace.network.is_none());
}

#[test]
fn a_fresh_template_is_told_what_it_lacks() {
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("new");
    write_templates(&folder).unwrap();
    let workspace = read(&folder, &Options::default()).unwrap();
    assert_eq!(codes(&workspace), ["W118", "W112", "W118", "W118", "E131"]);
    assert_eq!(write_templates(&folder).unwrap_err().kind(), std::io::ErrorKind::AlreadyExists);

    let settings = fs::read_to_string(folder.join("workspace.toml")).unwrap();
    let uncommented: String = settings
        .lines()
        .map(|line| {
            line.strip_prefix("# ").filter(|line| line.contains(" = ") || line.starts_with("[[")).unwrap_or(line)
        })
        .map(
            |line| {
                if line.starts_with("known_by") { "known_by = 2031-02-26\n".to_owned() } else { format!("{line}\n") }
            },
        )
        .collect();
    fs::write(folder.join("workspace.toml"), uncommented).unwrap();
    let workspace = read(&folder, &Options::default()).unwrap();
    assert!(workspace.network.is_some(), "{:?}", workspace.faults);
}

#[test]
fn what_is_no_workspace_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("nothing");
    assert!(matches!(read(&missing, &Options::default()), Err(ReadError::NotFound(_))));
    let text = folder.path().join("plan.txt");
    fs::write(&text, "x").unwrap();
    assert!(matches!(read(&text, &Options::default()), Err(ReadError::NotAWorkspace(_))));
}

#[test]
fn the_log_is_read_with_its_defaults() {
    let text = "id,about,says,share,valid_to,said_on,source,scope,condition,supersedes,credibility\n\
        S-1,north,Threatened,,,2031-02-20,monitor,,,,2\n\
        S-2,GATE,restricted,0.25,2031-03-04,2031-02-21,AUTHORITY,Food|kits,with:SOUTH,s-1,\n";
    let sites = "id,name,kind,lat,lon,people,handling_t_per_day\nPORT-A,Port A,supply,36.00,36.00,,\n\
        GATE,Gate,crossing,36.10,36.00,,100\nTARIQ-HUB-1,Tariq Hub,warehouse,36.20,36.00,,\nKASIR,Kasir,community,36.30,36.00,1000,\n";
    let network = network(&[("statements.csv", text), ("sites.csv", sites)]);
    let [first, second] = &network.statements[..] else { panic!("two statements") };
    assert_eq!(first.valid_from, Date::constant(2031, 2, 20));
    assert_eq!((first.is_scoped, first.credibility, first.valid_to), (false, Some(2), None));
    assert_eq!(network.subject_id(second.about), "GATE");
    assert_eq!((second.share, second.scope.len(), second.is_scoped), (Some(0.25), 2, true));
    assert_eq!(second.with, network.corridor("SOUTH"));
    assert_eq!(second.supersedes.map(|index| network[index].id.as_str()), Some("S-1"));
}

#[test]
fn a_fleet_takes_its_defaults_from_settings_and_base() {
    let settings = "[plan]\nstart = 2031-03-01\ndriving_hours_per_day = 8\n";
    let fleets = "id,base,trucks,payload_t,modes,serves,hours_per_day\nF1,PORT-A,5,20,,,\nF2,PORT-A,5,20,road|River,KASIR|tariq-hub-1,4\n";
    let network = network(&[("workspace.toml", settings), ("fleets.csv", fleets)]);
    assert_eq!((network.fleets[0].work_per_day, network.fleets[1].work_per_day), (480, 240));
    assert_eq!((network.fleets[0].serves.len(), network.fleets[1].serves.len()), (1, 2));
    assert_eq!((network.fleets[0].modes.len(), network.fleets[1].modes.len()), (1, 2));
}

//! From raw tables to the network, or to all faults of all tables in one pass.
//!
//! First the ids of every table are collected, so that a row may refer to any other, faulty or not; then each table is
//! read row by row. A list here has one entry per row of its table, so that the position of a row is its index; the
//! network is made only when every entry is there.

mod access;
mod convoys;
mod goods;
mod needs;
mod pcodes;
mod places;
mod roads;
mod settings;
mod trucks;

use crate::Options;
use crate::ids::AllIds;
use crate::raw::{RawTable, RawTables};
use passage_model::fault::Fault;
use passage_model::network::Network;

/// What every table is read with.
struct Tables<'a> {
    raw: &'a RawTables,
    ids: &'a AllIds,
}

impl<'a> Tables<'a> {
    fn get(&self, name: &str) -> Option<&'a RawTable> {
        self.raw.table(name)
    }
}

/// Checks every cell and builds the network; it is `None` where any fault is an error. The faults of files and headers
/// are not repeated here: tables that have them are left out.
#[must_use]
pub fn build(raw: &RawTables, options: &Options) -> (Option<Network>, Vec<Fault>) {
    let mut faults = Vec::new();
    let faults_of = &mut faults;
    let draft = settings::settings(&raw.settings, options, faults_of);
    let ids = AllIds::collect(raw, faults_of);
    let tables = Tables { raw, ids: &ids };
    tell_empty_tables(raw, faults_of);

    let mut gazetteer = pcodes::gazetteer(&tables, faults_of);
    let places = places::places(&tables, &mut gazetteer, faults_of);
    faults_of.extend(gazetteer.into_faults());
    let corridors = roads::corridors(&tables, faults_of);
    let legs = roads::legs(&tables, &places, faults_of);
    let (commodities, groups) = goods::commodities(&tables, faults_of);
    let needs = needs::needs(&tables, &places, &commodities, &groups, faults_of);
    let counts = goods::counts(&tables, &places, faults_of);
    let supplies = goods::supplies(&tables, &places, &draft, faults_of);
    let offers = goods::offers(&tables, &places, faults_of);
    let fleets = trucks::fleets(&tables, &places, &draft.settings, faults_of);
    let sources = access::sources(&tables, faults_of);
    access::check_parties(&tables, &draft, &sources, &corridors, faults_of);
    let roads = access::Limited::of(&corridors, &legs, &places);
    let statements = access::statements(&tables, &groups, &sources, &roads, faults_of);
    let scenarios = access::scenarios(&tables, &roads, faults_of);
    let deliveries = convoys::deliveries(&tables, faults_of);
    let commitments = convoys::commitments(&tables, &places, &draft, faults_of);

    let is_whole = draft.start.is_some()
        && raw.unreadable.is_empty()
        && raw.tables.iter().all(|table| table.is_usable)
        && !faults.iter().any(Fault::is_error);
    let network = is_whole.then(|| Network {
        settings: draft.settings,
        sites: whole(places.sites),
        legs: whole(legs),
        corridors: whole(corridors),
        commodities: whole(commodities),
        groups: groups.names,
        needs,
        counts: whole(counts),
        stocks: Vec::new(),
        supplies,
        offers: whole(offers),
        fleets: whole(fleets),
        sources: whole(sources),
        statements: whole(statements),
        deliveries: whole(deliveries),
        commitments: whole(commitments),
        scenarios: whole(scenarios),
    });
    let network = network.map(|mut network| {
        network.stocks = goods::opening(&tables, &network, &mut faults);
        network
    });
    (network, faults)
}

/// All entries; each faulty one has been told as an error, so none is missing here.
fn whole<T>(entries: Vec<Option<T>>) -> Vec<T> {
    entries.into_iter().map(|entry| entry.expect("a row without an error is read")).collect()
}

/// A required table without rows is a beginning, not an error.
fn tell_empty_tables(raw: &RawTables, faults: &mut Vec<Fault>) {
    for table in raw.tables.iter().filter(|table| table.schema.is_required && table.is_usable && table.rows.is_empty())
    {
        let message = format!("table `{}` has no rows yet", table.schema.name);
        let hint = format!("fill in one row per {}", table.schema.noun);
        faults.push(Fault::new("W118", table.place.whole(), message).hint(hint));
    }
}

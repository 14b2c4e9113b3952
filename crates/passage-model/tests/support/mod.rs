//! A network from a few lines of text, so that a test shows all that it rests on.
//!
//! One row a line, `KIND VALUE … key=value …`; what comes first must be defined first:
//!
//! ```text
//! plan START DAYS                 known_by= driving= budget= pledged=yes consumption=yes supply_days= stale= unknown=open
//!                                 restricted= nominal=
//! site ID KIND                    people= storage= handling= held_by=
//! corridor ID                     trucks= kg= inspection= notice= weekday= default= by=
//! leg ID FROM TO MINUTES          km= cost= trucks= kg= max= oneway=yes corridors=A|B mode=
//! commodity ID                    group= m3= kcal= max_g=
//! need SITE ITEM PER_PERSON       people= from= to= unmet=deferred
//! stock SITE COMMODITY KG
//! count SITE COMMODITY KG         on=
//! supply SITE COMMODITY KG DATE   pledged=yes
//! offer SITE COMMODITY PRICE      kg= lead= from= to=
//! fleet ID BASE TRUCKS PAYLOAD    volume= work= load= speed= cost= serves=A|B modes=road|rail from= to=
//! source ID                       party= reliability=
//! statement ID ABOUT SAYS SAID_ON by= as= from= to= recorded= share= trucks= kg= credibility= scope=a|b with= supersedes=
//! commitment ID DATE FROM TO      corridor= commodity= kg= trucks=
//! delivery ID DATE STATUS         corridor= from= to= commodity= kg= trucks= by= recorded= supersedes= convoy= commitment=
//! ```

use passage_model::calendar::{Date, Horizon, Weekday};
use passage_model::fault::Origin;
use passage_model::measure::Kg;
use passage_model::network::{
    Commitment, CommitmentIndex, Commodity, Corridor, Delivery, DeliveryIndex, Fleet, GroupIndex, Item, Leg, Mode,
    Need, Network, Nutrient, Offer, Site, SiteIndex, SourceIndex, StatementIndex, Stock, Supply, WhenUnmet,
};
use passage_model::settings::Settings;
use passage_model::statement::{Modality, Says, Sensitivity, Source, Statement};
use std::collections::BTreeMap;
use std::str::FromStr;

/// Reads a network; panics with the line that cannot be read.
pub fn network(text: &str) -> Network {
    let settings = Settings::new(Horizon { start: date("2030-01-01"), days: 10 });
    let mut network = Network {
        settings,
        sites: Vec::new(),
        legs: Vec::new(),
        corridors: Vec::new(),
        commodities: Vec::new(),
        groups: Vec::new(),
        needs: Vec::new(),
        counts: Vec::new(),
        stocks: Vec::new(),
        supplies: Vec::new(),
        offers: Vec::new(),
        fleets: Vec::new(),
        sources: Vec::new(),
        statements: Vec::new(),
        deliveries: Vec::new(),
        commitments: Vec::new(),
        scenarios: Vec::new(),
    };
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (keyed, placed): (Vec<&str>, Vec<&str>) = line.split_whitespace().partition(|word| word.contains('='));
        let keys = keyed.iter().map(|word| word.split_once('=').expect("it holds a =")).collect();
        add(&mut network, placed[0], &Row { line, placed: &placed[1..], keys });
    }
    network
}

/// A date as written.
pub fn date(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("not a date: {text}"))
}

struct Row<'a> {
    line: &'a str,
    placed: &'a [&'a str],
    keys: BTreeMap<&'a str, &'a str>,
}

impl Row<'_> {
    fn text(&self, place: usize) -> &str {
        self.placed.get(place).unwrap_or_else(|| panic!("too short: {}", self.line))
    }

    fn at<T: FromStr>(&self, place: usize) -> T {
        self.read(self.text(place))
    }

    fn key<T: FromStr>(&self, key: &str) -> Option<T> {
        self.keys.get(key).map(|value| self.read(value))
    }

    fn list(&self, key: &str) -> Vec<String> {
        self.keys.get(key).map(|list| list.split('|').map(str::to_owned).collect()).unwrap_or_default()
    }

    fn read<T: FromStr>(&self, value: &str) -> T {
        value.parse().unwrap_or_else(|_| panic!("cannot read `{value}`: {}", self.line))
    }

    fn kg(&self, key: &str) -> Option<Kg> {
        self.key(key).map(Kg)
    }

    fn known<T>(&self, found: Option<T>) -> T {
        found.unwrap_or_else(|| panic!("unknown id: {}", self.line))
    }
}

fn add(network: &mut Network, kind: &str, row: &Row) {
    let id = row.text(0).to_owned();
    let text = |key: &str| row.key::<String>(key).unwrap_or_default();
    let origin = Origin::Command;
    let note = String::new();
    let source = String::new();
    match kind {
        "plan" => {
            let settings = &mut network.settings;
            settings.horizon = Horizon { start: row.at(0), days: row.at(1) };
            settings.known_by = row.key("known_by");
            settings.driving_per_day = row.key("driving").unwrap_or(600);
            settings.budget = row.key("budget");
            settings.count_pledged = row.keys.contains_key("pledged");
            settings.alerts.supply_days_under = row.key("supply_days").unwrap_or(7.0);
            settings.consumption_since_count = row.keys.contains_key("consumption");
            settings.stale_after_days = row.key("stale");
            settings.open_when_unknown = row.keys.get("unknown") == Some(&"open");
            settings.restricted_share = row.key("restricted").unwrap_or(0.5);
            settings.nominal_payload_kg = row.key("nominal").unwrap_or(20_000);
        }
        "site" => network.sites.push(Site {
            name: id.clone(),
            id,
            other_names: Vec::new(),
            kind: from_word(row.text(1)),
            lat: 0.0,
            lon: 0.0,
            pcode: String::new(),
            areas: Vec::new(),
            people: row.key("people").unwrap_or(0),
            storage: row.kg("storage"),
            handling_per_day: row.kg("handling"),
            held_by: text("held_by"),
            note,
            source,
            origin,
        }),
        "corridor" => network.corridors.push(Corridor {
            name: id.clone(),
            id,
            other_names: Vec::new(),
            kg_per_day: row.key("kg"),
            trucks_per_day: row.key("trucks"),
            convoys: None,
            inspection: row.key("inspection").unwrap_or(0),
            notice_days: row.key("notice").unwrap_or(0),
            closed_weekdays: row.list("weekday").iter().map(|day| weekday(day)).collect(),
            open_by_default: row.keys.get("default").map(|word| *word == "open"),
            controlled_by: text("by"),
            note,
            origin,
        }),
        "leg" => network.legs.push(Leg {
            id,
            from: site(network, row, 1),
            to: site(network, row, 2),
            mode: row.keys.get("mode").map_or(Mode::Road, |word| from_word(word)),
            length_km: row.key("km").unwrap_or(100.0),
            transit: row.at(3),
            kg_per_day: row.key("kg"),
            trucks_per_day: row.key("trucks"),
            max_truck_kg: row.key("max"),
            cost_per_t: row.key("cost").unwrap_or(0.0),
            is_one_way: row.keys.contains_key("oneway"),
            corridors: row.list("corridors").iter().map(|id| row.known(network.corridor(id))).collect(),
            note,
            source,
            origin,
        }),
        "commodity" => {
            let mut content_milli = [0; Nutrient::ALL.len()];
            content_milli[0] = row.key::<i64>("kcal").unwrap_or(0) * 1000;
            let group = row.key::<String>("group").map(|name| group(network, &name));
            network.commodities.push(Commodity {
                name: id.clone(),
                id,
                group,
                m3_per_t: row.key("m3"),
                kg_per_each: None,
                content_milli,
                max_g_per_person_day: row.key("max_g"),
                shelf_life_days: None,
                is_cold_chain: false,
                note,
                origin,
            });
        }
        "need" => {
            let site = site(network, row, 0);
            network.needs.push(Need {
                site,
                item: item(network, row),
                per_person_per_day: row.at(2),
                people: row.key("people").unwrap_or(network[site].people),
                from: row.key("from"),
                to: row.key("to"),
                priority: 1.0,
                when_unmet: row.keys.get("unmet").map_or(WhenUnmet::Lost, |word| from_word(word)),
                source,
                origin,
            });
        }
        "stock" | "count" => {
            let stock = Stock {
                site: site(network, row, 0),
                commodity: row.known(network.commodity(row.text(1))),
                quantity: Kg(row.at(2)),
                counted_on: row.key("on"),
                source,
                origin,
            };
            let list = if kind == "count" { &mut network.counts } else { &mut network.stocks };
            list.push(stock);
        }
        "supply" => network.supplies.push(Supply {
            site: site(network, row, 0),
            commodity: row.known(network.commodity(row.text(1))),
            quantity: Kg(row.at(2)),
            date: row.at(3),
            is_pledged: row.keys.contains_key("pledged"),
            donor: String::new(),
            source,
            origin,
        }),
        "offer" => network.offers.push(Offer {
            site: site(network, row, 0),
            commodity: row.known(network.commodity(row.text(1))),
            price_per_t: row.at(2),
            quantity: row.kg("kg"),
            lead_days: row.key("lead").unwrap_or(0),
            from: row.key("from"),
            to: row.key("to"),
            origin,
        }),
        "fleet" => {
            let base = site(network, row, 1);
            let serves: Vec<SiteIndex> = row.list("serves").iter().map(|id| row.known(network.site(id))).collect();
            let modes: Vec<Mode> = row.list("modes").iter().map(|word| from_word(word)).collect();
            network.fleets.push(Fleet {
                id,
                base,
                trucks: row.at(2),
                payload_kg: row.at(3),
                volume_m3: row.key("volume"),
                work_per_day: row.key("work").unwrap_or(600),
                load_unload: row.key("load").unwrap_or(0),
                speed_factor: row.key("speed").unwrap_or(1.0),
                cost_per_km: row.key("cost").unwrap_or(0.0),
                serves: if serves.is_empty() { vec![base] } else { serves },
                modes: if modes.is_empty() { vec![Mode::Road] } else { modes },
                from: row.key("from"),
                to: row.key("to"),
                origin,
            });
        }
        "source" => network.sources.push(Source {
            name: id.clone(),
            id,
            role: None,
            party: row.key("party"),
            reliability: row.key("reliability"),
            note,
            origin,
        }),
        "statement" => {
            let said_on = row.at(3);
            let scope: Vec<GroupIndex> = row.list("scope").iter().map(|name| group(network, name)).collect();
            let position = |id: String| network.statements.iter().position(|statement| statement.id == id);
            let by = row.key::<String>("by").unwrap_or_else(|| network.sources[0].id.clone());
            let source = network.sources.iter().position(|source| source.id == by);
            network.statements.push(Statement {
                id,
                about: row.known(network.subject(row.text(1))),
                says: from_word::<Says>(row.text(2)),
                modality: row.keys.get("as").map_or(Modality::Statement, |word| from_word(word)),
                share: row.key("share"),
                trucks_per_day: row.key("trucks"),
                kg_per_day: row.key("kg"),
                valid_from: row.key("from").unwrap_or(said_on),
                valid_to: row.key("to"),
                said_on,
                recorded_on: row.key("recorded"),
                source: SourceIndex(row.known(source)),
                relayed_by: String::new(),
                credibility: row.key("credibility"),
                is_scoped: !scope.is_empty(),
                scope,
                with: row.key::<String>("with").map(|id| row.known(network.corridor(&id))),
                supersedes: row.key("supersedes").map(|id| StatementIndex(row.known(position(id)))),
                sensitivity: Sensitivity::Public,
                quote: String::new(),
                url: String::new(),
                note,
                origin,
            });
        }
        "commitment" => network.commitments.push(Commitment {
            id,
            date: row.at(1),
            from: site(network, row, 2),
            to: site(network, row, 3),
            corridor: row.key::<String>("corridor").map(|id| row.known(network.corridor(&id))),
            commodity: row.key::<String>("commodity").map(|id| row.known(network.commodity(&id))),
            quantity: row.kg("kg"),
            trucks: row.key("trucks"),
            origin,
        }),
        "delivery" => {
            let site = |key: &str| row.key::<String>(key).map(|id| row.known(network.site(&id)));
            let position = |id: String| network.deliveries.iter().position(|delivery| delivery.id == id);
            let agreed = |id: String| network.commitments.iter().position(|commitment| commitment.id == id);
            network.deliveries.push(Delivery {
                id,
                date: row.at(1),
                status: Some(from_word(row.text(2))),
                corridor: row.key::<String>("corridor").map(|id| row.known(network.corridor(&id))),
                from: site("from"),
                to: site("to"),
                commodity: row.key::<String>("commodity").map(|id| row.known(network.commodity(&id))),
                quantity: row.kg("kg"),
                trucks: row.key("trucks"),
                counted_by: text("by"),
                recorded_on: row.key("recorded"),
                supersedes: row.key("supersedes").map(|id| DeliveryIndex(row.known(position(id)))),
                convoy: row.key("convoy"),
                commitment: row.key("commitment").map(|id| CommitmentIndex(row.known(agreed(id)))),
                sensitivity: Sensitivity::Public,
                source,
                note,
                origin,
            });
        }
        _ => panic!("unknown kind of row: {}", row.line),
    }
}

fn site(network: &Network, row: &Row, place: usize) -> SiteIndex {
    row.known(network.site(row.text(place)))
}

fn item(network: &Network, row: &Row) -> Item {
    row.known(network.item(row.text(1)))
}

fn group(network: &mut Network, name: &str) -> GroupIndex {
    let found = network.groups.iter().position(|group| group == name);
    GroupIndex(found.unwrap_or_else(|| {
        network.groups.push(name.to_owned());
        network.groups.len() - 1
    }))
}

/// A word of the tables as the enum that it stands for.
fn from_word<T: serde::de::DeserializeOwned>(word: &str) -> T {
    serde_json::from_value(word.into()).unwrap_or_else(|_| panic!("unknown word: {word}"))
}

fn weekday(word: &str) -> Weekday {
    match word {
        "mon" => Weekday::Monday,
        "tue" => Weekday::Tuesday,
        "wed" => Weekday::Wednesday,
        "thu" => Weekday::Thursday,
        "fri" => Weekday::Friday,
        "sat" => Weekday::Saturday,
        _ => Weekday::Sunday,
    }
}

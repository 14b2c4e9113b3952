//! The way of a convoy: points, legs and corridors, each with its day, and what is believed of the corridors then.

use super::compose::{ConvoyMaterial, corridor};
use super::papers::{Believed, Named, Passage, Place, Point, Somebody, Stretch, TruckLine, Voices, Way, Word};
use passage_model::audience::Redaction;
use passage_model::belief::AccessDay;
use passage_model::calendar::{Date, shift};
use passage_model::measure::{Kg, Minutes};
use passage_model::network::{GroupIndex, LegIndex, Network, SiteIndex, StatementIndex, Subject};
use passage_model::plan::Movement;
use std::collections::BTreeSet;

/// What movements on the same way have in common.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Route<'a> {
    movement: &'a Movement,
    legs: Vec<LegIndex>,
    /// Speed against that of the legs.
    speed: f64,
}

impl<'a> Route<'a> {
    /// The way of a movement.
    pub(super) fn of(network: &Network, movement: &'a Movement) -> Self {
        let legs: Option<Vec<LegIndex>> = movement.legs.iter().map(|id| network.leg(id)).collect();
        let fleet = movement.fleet.as_deref().and_then(|id| network.fleet(id));
        let speed = fleet.map_or(1.0, |fleet| network[fleet].speed_factor);
        Self { movement, legs: legs.unwrap_or_default(), speed }
    }

    /// Whether both lead over the same legs at the same speed, and arrive on the same day.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.legs == other.legs && self.speed == other.speed && self.movement.arrive == other.movement.arrive
    }

    /// The way with its days, and the trucks on it.
    pub(super) fn way(
        &self,
        material: &ConvoyMaterial<'_>,
        redaction: &Redaction<'_>,
        truck_lines: Vec<TruckLine>,
    ) -> Way {
        let Timed { points, stretches, entered, drive, inspection } = self.timed(material.network);
        let depart = self.movement.depart;
        let points: Vec<Point> =
            points.into_iter().map(|(id, on)| Point { place: place(material.network, redaction, &id), on }).collect();
        let has_legs = !stretches.is_empty();
        let on_day = |id: &String| {
            let entry = entered.iter().find(|(other, _)| other.eq_ignore_ascii_case(id));
            entry.map_or(depart, |(_, date)| *date)
        };
        let passages = self.movement.corridors.iter();
        let passages = passages.map(|id| passage(material, redaction, id, on_day(id), &truck_lines)).collect();
        Way {
            arrive: self.movement.arrive,
            points,
            length_km: has_legs.then(|| stretches.iter().map(|stretch| stretch.length_km).sum()),
            drive_h: has_legs.then(|| hours(drive)),
            inspection_h: hours(inspection),
            stretches,
            passages,
            truck_lines,
        }
    }

    /// Driving and inspection added up as the planner does; see `docs/model.md`, "Lanes".
    fn timed(&self, network: &Network) -> Timed {
        let depart = self.movement.depart;
        let on = |minutes: Minutes| shift(depart, minutes / network.settings.driving_per_day.max(1));
        let mut timed = Timed { points: vec![(self.movement.from.clone(), depart)], ..Timed::default() };
        let mut seen = BTreeSet::new();
        let mut site = network.site(&self.movement.from);
        for leg in &self.legs {
            let road = &network[*leg];
            let mut enters = Vec::new();
            for corridor in &road.corridors {
                if seen.insert(*corridor) {
                    let id = network[*corridor].id.clone();
                    timed.entered.push((id.clone(), on(timed.drive + timed.inspection)));
                    timed.inspection += network[*corridor].inspection;
                    enters.push(id);
                }
            }
            let drive = (road.transit as f64 / self.speed).round() as Minutes;
            timed.drive += drive;
            let next: SiteIndex = if Some(road.from) == site { road.to } else { road.from };
            site = Some(next);
            timed.points.push((network[next].id.clone(), on(timed.drive + timed.inspection)));
            timed.stretches.push(Stretch {
                leg: road.id.clone(),
                mode: road.mode,
                length_km: road.length_km,
                drive_h: hours(drive),
                enters,
            });
        }
        if self.legs.is_empty() {
            let passed = self.movement.corridors.iter().filter_map(|id| network.corridor(id));
            timed.inspection = passed.map(|corridor| network[corridor].inspection).sum();
            timed.points.push((self.movement.to.clone(), self.movement.arrive));
        }
        timed
    }
}

/// Days and hours of a way; ids as in the tables.
#[derive(Clone, Debug, Default)]
struct Timed {
    points: Vec<(String, Date)>,
    stretches: Vec<Stretch>,
    /// Corridors and the days on which they are entered.
    entered: Vec<(String, Date)>,
    drive: Minutes,
    inspection: Minutes,
}

fn hours(minutes: Minutes) -> f64 {
    minutes as f64 / 60.0
}

/// A site as the audience may see it.
pub(super) fn place(network: &Network, redaction: &Redaction<'_>, id: &str) -> Place {
    let Some(site) = network.site(id).map(|index| &network[index]) else {
        let (pcode, source) = (String::new(), String::new());
        return Place { named: Named::of(id, "", &[]), pcode, kind: None, coordinates: None, source };
    };
    let audience = redaction.audience();
    Place {
        named: Named::of(&site.id, &site.name, &site.other_names),
        pcode: site.pcode.clone(),
        kind: Some(site.kind),
        coordinates: Some((audience.coarse(site.lat), audience.coarse(site.lon))),
        source: redaction.text(&site.source),
    }
}

fn passage(
    material: &ConvoyMaterial<'_>,
    redaction: &Redaction<'_>,
    id: &str,
    enters_on: Date,
    truck_lines: &[TruckLine],
) -> Passage {
    let network = material.network;
    let index = network.corridor(id);
    let of_table = index.map(|index| &network[index]);
    let timeline = index.and_then(|index| material.timeline.of(Subject::Corridor(index)));
    let day = material.timeline.horizon.day(enters_on);
    let mut believed = Vec::new();
    if let (Some(timeline), Some(day)) = (timeline, day) {
        let on_board = cargo_groups(network, truck_lines);
        let apart = timeline.groups.iter().filter(|(group, _)| on_board.contains(&Some(*group)));
        let apart: Vec<&(GroupIndex, Vec<AccessDay>)> = apart.collect();
        let is_apart = |group: &Option<GroupIndex>| apart.iter().any(|(other, _)| Some(*other) == *group);
        if !on_board.iter().all(is_apart) {
            believed.extend(timeline.days.get(day).map(|day| of_day(None, day, redaction)));
        }
        believed.extend(apart.iter().filter_map(|(group, days)| {
            days.get(day).map(|day| of_day(Some(network[*group].clone()), day, redaction))
        }));
    }
    Passage {
        named: corridor(network, id),
        enters_on,
        believed,
        controlled_by: of_table
            .map_or_else(Somebody::default, |one| somebody(redaction, redaction.controller(&one.controlled_by))),
        inspection_h: of_table.map_or(0.0, |one| hours(one.inspection)),
        notice_days: of_table.map_or(0, |one| one.notice_days),
        trucks_per_day: of_table.and_then(|one| one.trucks_per_day),
        t_per_day: of_table.and_then(|one| one.kg_per_day).map(Kg),
        convoys: of_table.and_then(|one| one.convoys),
    }
}

/// The commodity groups on board; `None` among them: goods of no group.
fn cargo_groups(network: &Network, truck_lines: &[TruckLine]) -> BTreeSet<Option<GroupIndex>> {
    let goods = truck_lines.iter().flat_map(|line| &line.cargo);
    goods.map(|cargo| network.commodity(&cargo.named.id).and_then(|index| network[index].group)).collect()
}

fn somebody(redaction: &Redaction<'_>, name: String) -> Somebody {
    Somebody { role: redaction.role_of(&name).map(str::to_owned), name }
}

fn of_day(group: Option<String>, day: &AccessDay, redaction: &Redaction<'_>) -> Believed {
    Believed {
        group,
        state: day.state,
        trucks_per_day: day.trucks_per_day,
        t_per_day: day.kg_per_day.map(Kg),
        basis: day.basis,
        because: voices(&day.because, redaction),
        disputed_by: voices(&day.disputed_by, redaction),
        is_threatened: !day.exposed_by.is_empty(),
    }
}

/// Who is heard, by day of saying.
fn voices(indices: &[StatementIndex], redaction: &Redaction<'_>) -> Voices {
    let readable = indices.iter().filter_map(|index| redaction.statement(*index));
    let mut told: Vec<Word> = readable
        .map(|statement| Word {
            said_on: statement.said_on,
            statement: statement.id.clone(),
            source: somebody(redaction, redaction.source_name(statement.source).to_owned()),
            relayed_by: somebody(redaction, redaction.relayed_by(statement)),
        })
        .collect();
    told.sort();
    Voices { has_withheld: told.len() < indices.len(), told }
}

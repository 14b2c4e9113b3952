//! Places and roads, as they are believed on one day.

use super::service::Service;
use super::{corridor_name, site_name};
use crate::material::Material;
use crate::report::{Frame, Map, Name, Place, Road};
use passage_model::belief::{AccessDay, State, Timeline};
use passage_model::network::{CorridorIndex, LegIndex, Network, SiteKind, Subject};

/// Lays out places and roads.
pub(crate) fn map(material: &Material<'_>, service: Option<&Service>) -> Map {
    let network = material.network;
    let timeline = material.readings.first().map(|(_, timeline)| timeline);
    let date = timeline.map(|timeline| {
        let start = material.plans.first().map_or(timeline.horizon.start, |(_, plan)| plan.start);
        material.map_on.unwrap_or(start)
    });
    let day = timeline.zip(date).and_then(|(timeline, date)| timeline.horizon.day(date));
    let access = |subject: Subject| access_on(timeline?, subject, day?);

    let places: Vec<Place> = network
        .site_indices()
        .map(|index| {
            let site = &network[index];
            let served = service.and_then(|service| service.sites.iter().find(|served| served.site == index));
            Place {
                name: site_name(network, index),
                kind: site.kind,
                lat: material.audience.coarse(site.lat),
                lon: material.audience.coarse(site.lon),
                people: served.map_or(site.people, |served| served.people),
                days_of_supply: days_of_supply(material, &site.id),
                is_closed: access(Subject::Site(index)).is_some_and(|day| day.state == State::Closed),
            }
        })
        .collect();
    let roads = (0..network.legs.len())
        .map(|position| {
            let leg = &network.legs[position];
            let gates = leg.corridors.iter().map(|corridor| Subject::Corridor(*corridor));
            let days: Vec<&AccessDay> = gates.chain([Subject::Leg(LegIndex(position))]).filter_map(access).collect();
            Road {
                from: leg.from.0,
                to: leg.to.0,
                state: days.iter().map(|day| day.state).max(),
                is_disputed: days.iter().any(|day| !day.disputed_by.is_empty()),
                labels: labels(network, LegIndex(position)),
            }
        })
        .collect();
    let cells_per_degree = material.audience.cells_per_degree();
    Map { date: date.filter(|_| day.is_some()), close_up: close_up(&places), places, roads, cells_per_degree }
}

fn access_on(timeline: &Timeline, subject: Subject, day: usize) -> Option<&AccessDay> {
    timeline.of(subject).and_then(|subject| subject.days.get(day))
}

/// Days that the item lasts at a place that lasts least there.
fn days_of_supply(material: &Material<'_>, site: &str) -> Option<f64> {
    let rows = material.outlook.rows.iter().filter(|row| row.site == site);
    rows.filter_map(|row| row.days_of_supply).min_by(f64::total_cmp)
}

/// The names of the corridors that have their longest leg here.
fn labels(network: &Network, leg: LegIndex) -> Vec<Name> {
    let longest = |corridor: CorridorIndex| {
        let mut longest: Option<LegIndex> = None;
        for (position, other) in network.legs.iter().enumerate() {
            let is_longer = longest.is_none_or(|longest| other.length_km > network[longest].length_km);
            if other.corridors.contains(&corridor) && is_longer {
                longest = Some(LegIndex(position));
            }
        }
        longest
    };
    let here = network[leg].corridors.iter().filter(|corridor| longest(**corridor) == Some(leg));
    here.map(|corridor| corridor_name(network, *corridor)).collect()
}

/// The part of the map where the communities lie, where that is small against the whole.
fn close_up(places: &[Place]) -> Option<Frame> {
    let whole = Frame::around(places.iter())?;
    let communities = Frame::around(places.iter().filter(|place| place.kind == SiteKind::Community))?;
    let part = communities.grown(0.1);
    let is_small = part.reach() < whole.reach() * 0.5;
    let is_crowded = places.iter().filter(|place| part.has(place)).count() >= 4;
    (is_small && is_crowded).then_some(part)
}

impl Frame {
    /// The smallest frame that holds the places; `None` where there are none.
    pub(crate) fn around<'a>(places: impl Iterator<Item = &'a Place>) -> Option<Self> {
        places.map(|place| Self { south: place.lat, north: place.lat, west: place.lon, east: place.lon }).reduce(
            |frame, other| Self {
                south: frame.south.min(other.south),
                north: frame.north.max(other.north),
                west: frame.west.min(other.west),
                east: frame.east.max(other.east),
            },
        )
    }

    /// The frame with a margin on each side: a share of its larger side, and some kilometres at least.
    pub(crate) fn grown(self, share: f64) -> Self {
        let stretch = self.latitude().to_radians().cos().max(0.05);
        let margin = (self.height().max(self.width() * stretch) * share).max(0.02);
        Self {
            south: self.south - margin,
            north: self.north + margin,
            west: self.west - margin / stretch,
            east: self.east + margin / stretch,
        }
    }

    /// Degrees from west to east.
    pub(crate) fn width(&self) -> f64 {
        self.east - self.west
    }

    /// Degrees from south to north.
    pub(crate) fn height(&self) -> f64 {
        self.north - self.south
    }

    /// How much of the earth a sheet wider than high has to take in; half the reach is twice the scale.
    fn reach(&self) -> f64 {
        (self.width() * self.latitude().to_radians().cos()).max(self.height() * 1.4)
    }

    /// The latitude in the middle.
    pub(crate) fn latitude(&self) -> f64 {
        f64::midpoint(self.south, self.north)
    }

    /// Whether a place lies within.
    pub(crate) fn has(&self, place: &Place) -> bool {
        (self.south..=self.north).contains(&place.lat) && (self.west..=self.east).contains(&place.lon)
    }
}

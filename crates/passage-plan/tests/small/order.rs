//! The same network told in another way: other ids, other order of rows.

use passage_model::network::{CommodityIndex, CorridorIndex, GroupIndex, Item, LegIndex, Network, SiteIndex, Subject};

/// Turns the rows of every table round and gives everything another id. Rows are turned by `turn` places and, where it is
/// odd, told from the last to the first.
pub fn told_otherwise(network: &Network, turn: usize) -> Network {
    let n = network.clone();
    let orders = Orders {
        sites: order(n.sites.len(), turn),
        legs: order(n.legs.len(), turn + 1),
        corridors: order(n.corridors.len(), turn + 2),
        commodities: order(n.commodities.len(), turn + 3),
        groups: order(n.groups.len(), turn + 4),
        fleets: order(n.fleets.len(), turn + 5),
    };
    let mut other = Network {
        settings: n.settings.clone(),
        sites: shuffled(&n.sites, &orders.sites),
        legs: shuffled(&n.legs, &orders.legs),
        corridors: shuffled(&n.corridors, &orders.corridors),
        commodities: shuffled(&n.commodities, &orders.commodities),
        groups: shuffled(&n.groups, &orders.groups),
        needs: shuffled(&n.needs, &order(n.needs.len(), turn + 6)),
        stocks: shuffled(&n.stocks, &order(n.stocks.len(), turn + 7)),
        supplies: shuffled(&n.supplies, &order(n.supplies.len(), turn)),
        offers: shuffled(&n.offers, &order(n.offers.len(), turn + 1)),
        fleets: shuffled(&n.fleets, &orders.fleets),
        statements: shuffled(&n.statements, &order(n.statements.len(), turn + 2)),
        commitments: shuffled(&n.commitments, &order(n.commitments.len(), turn + 3)),
        ..n
    };
    orders.refer(&mut other);
    rename(&mut other);
    other
}

/// The old position of each new row.
fn order(rows: usize, turn: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..rows).collect();
    if rows > 0 {
        order.rotate_left(turn % rows);
    }
    if turn % 2 == 1 {
        order.reverse();
    }
    order
}

fn shuffled<T: Clone>(rows: &[T], order: &[usize]) -> Vec<T> {
    order.iter().map(|old| rows[*old].clone()).collect()
}

struct Orders {
    sites: Vec<usize>,
    legs: Vec<usize>,
    corridors: Vec<usize>,
    commodities: Vec<usize>,
    groups: Vec<usize>,
    fleets: Vec<usize>,
}

fn new(order: &[usize], old: usize) -> usize {
    order.iter().position(|other| *other == old).expect("an order holds every row")
}

impl Orders {
    fn site(&self, old: &mut SiteIndex) {
        *old = SiteIndex(new(&self.sites, old.0));
    }

    fn corridor(&self, old: &mut CorridorIndex) {
        *old = CorridorIndex(new(&self.corridors, old.0));
    }

    fn commodity(&self, old: &mut CommodityIndex) {
        *old = CommodityIndex(new(&self.commodities, old.0));
    }

    fn group(&self, old: &mut GroupIndex) {
        *old = GroupIndex(new(&self.groups, old.0));
    }

    fn subject(&self, old: &mut Subject) {
        match old {
            Subject::Corridor(corridor) => self.corridor(corridor),
            Subject::Leg(leg) => *leg = LegIndex(new(&self.legs, leg.0)),
            Subject::Site(site) => self.site(site),
        }
    }

    fn item(&self, old: &mut Item) {
        match old {
            Item::Commodity(commodity) => self.commodity(commodity),
            Item::Group(group) => self.group(group),
            Item::Nutrient(_) => {}
        }
    }

    /// Lets every reference point to the new row.
    fn refer(&self, n: &mut Network) {
        for leg in &mut n.legs {
            self.site(&mut leg.from);
            self.site(&mut leg.to);
            leg.corridors.iter_mut().for_each(|corridor| self.corridor(corridor));
        }
        n.commodities.iter_mut().flat_map(|commodity| &mut commodity.group).for_each(|group| self.group(group));
        for need in &mut n.needs {
            self.site(&mut need.site);
            self.item(&mut need.item);
        }
        for stock in &mut n.stocks {
            self.site(&mut stock.site);
            self.commodity(&mut stock.commodity);
        }
        for supply in &mut n.supplies {
            self.site(&mut supply.site);
            self.commodity(&mut supply.commodity);
        }
        for offer in &mut n.offers {
            self.site(&mut offer.site);
            self.commodity(&mut offer.commodity);
        }
        for fleet in &mut n.fleets {
            self.site(&mut fleet.base);
            fleet.serves.iter_mut().for_each(|site| self.site(site));
            fleet.serves.reverse();
        }
        for statement in &mut n.statements {
            self.subject(&mut statement.about);
            statement.scope.iter_mut().for_each(|group| self.group(group));
            statement.with.iter_mut().for_each(|corridor| self.corridor(corridor));
        }
        for commitment in &mut n.commitments {
            self.site(&mut commitment.from);
            self.site(&mut commitment.to);
            commitment.corridor.iter_mut().for_each(|corridor| self.corridor(corridor));
            commitment.commodity.iter_mut().for_each(|commodity| self.commodity(commodity));
        }
    }
}

/// Gives everything an id that sorts the other way round.
fn rename(n: &mut Network) {
    let ids = n.sites.iter_mut().map(|one| &mut one.id);
    let ids = ids.chain(n.legs.iter_mut().map(|one| &mut one.id));
    let ids = ids.chain(n.corridors.iter_mut().map(|one| &mut one.id));
    let ids = ids.chain(n.commodities.iter_mut().map(|one| &mut one.id));
    let ids = ids.chain(n.groups.iter_mut());
    let ids = ids.chain(n.fleets.iter_mut().map(|one| &mut one.id));
    for (position, id) in ids.enumerate() {
        *id = format!("X{}-{id}", 900 - position);
    }
}

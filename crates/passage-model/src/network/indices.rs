//! Typed positions in the lists of a network.

use super::{Commitment, Commodity, Corridor, Delivery, Fleet, Leg, Need, Network, Offer, Site};
use crate::statement::{Source, Statement};
use std::ops::Index;

/// Typed positions in the lists of a [`Network`].
macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident => $list:ident: $item:ty;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);

        impl Index<$name> for Network {
            type Output = $item;
            fn index(&self, index: $name) -> &$item {
                &self.$list[index.0]
            }
        }
    )*};
}

indices! {
    /// Position of a site in [`Network::sites`].
    SiteIndex => sites: Site;
    /// Position of a leg in [`Network::legs`].
    LegIndex => legs: Leg;
    /// Position of a corridor in [`Network::corridors`].
    CorridorIndex => corridors: Corridor;
    /// Position of a commodity in [`Network::commodities`].
    CommodityIndex => commodities: Commodity;
    /// Position of a commodity group in [`Network::groups`].
    GroupIndex => groups: String;
    /// Position of a fleet in [`Network::fleets`].
    FleetIndex => fleets: Fleet;
    /// Position of a source in [`Network::sources`].
    SourceIndex => sources: Source;
    /// Position of a statement in [`Network::statements`].
    StatementIndex => statements: Statement;
    /// Position of a commitment in [`Network::commitments`].
    CommitmentIndex => commitments: Commitment;
    /// Position of a delivery in [`Network::deliveries`].
    DeliveryIndex => deliveries: Delivery;
    /// Position of an offer in [`Network::offers`].
    OfferIndex => offers: Offer;
    /// Position of a need in [`Network::needs`].
    NeedIndex => needs: Need;
}

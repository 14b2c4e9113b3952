//! Goods: what they hold, who needs them, and where they stand, come in or are sold.

use super::{CommodityIndex, GroupIndex, SiteIndex};
use crate::calendar::Date;
use crate::fault::Origin;
use crate::measure::Kg;
use serde::{Deserialize, Serialize};

/// Goods.
#[derive(Clone, Debug)]
pub struct Commodity {
    /// Id as typed.
    pub id: String,
    /// Name.
    pub name: String,
    /// Its group, of which statements and needs may speak.
    pub group: Option<GroupIndex>,
    /// Cubic metres per tonne, equal to litres per kilogram; `None`: volume is no limit.
    pub m3_per_t: Option<f64>,
    /// Weight of one piece; needed where a need counts pieces.
    pub kg_per_each: Option<f64>,
    /// Content per kilogram of each nutrient of [`Nutrient::ALL`], in thousandths of its unit.
    pub content_milli: [i64; Nutrient::ALL.len()],
    /// The most that one person can use in a day, in grams; `None`: no limit.
    pub max_g_per_person_day: Option<f64>,
    /// Days it keeps. Kept and shown; not yet a limit on the plan.
    pub shelf_life_days: Option<i64>,
    /// Whether it must stay cold. Kept and shown; not yet a limit on the plan.
    pub is_cold_chain: bool,
    /// Free text.
    pub note: String,
    /// Where it stands.
    pub origin: Origin,
}

/// A nutrient that a need may name instead of a commodity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nutrient {
    /// Food energy, kcal.
    Energy,
    /// Protein, g.
    Protein,
    /// Fat, g.
    Fat,
    /// Calcium, mg.
    Calcium,
    /// Iron, mg.
    Iron,
    /// Vitamin A, micrograms.
    VitaminA,
    /// Thiamine (B1), mg.
    Thiamine,
    /// Riboflavin (B2), mg.
    Riboflavin,
    /// Niacin (B3), mg.
    Niacin,
    /// Folate, micrograms.
    Folate,
    /// Vitamin C, mg.
    VitaminC,
    /// Iodine, micrograms.
    Iodine,
}

impl Nutrient {
    /// Every nutrient; the position is that in [`Commodity::content_milli`].
    pub const ALL: [Self; 12] = [
        Self::Energy,
        Self::Protein,
        Self::Fat,
        Self::Calcium,
        Self::Iron,
        Self::VitaminA,
        Self::Thiamine,
        Self::Riboflavin,
        Self::Niacin,
        Self::Folate,
        Self::VitaminC,
        Self::Iodine,
    ];

    /// The word used in the column `item` of needs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Energy => "energy",
            Self::Protein => "protein",
            Self::Fat => "fat",
            Self::Calcium => "calcium",
            Self::Iron => "iron",
            Self::VitaminA => "vitamin_a",
            Self::Thiamine => "thiamine",
            Self::Riboflavin => "riboflavin",
            Self::Niacin => "niacin",
            Self::Folate => "folate",
            Self::VitaminC => "vitamin_c",
            Self::Iodine => "iodine",
        }
    }

    /// The unit it is needed in.
    #[must_use]
    pub fn unit(self) -> &'static str {
        match self {
            Self::Energy => "kcal",
            Self::Protein | Self::Fat => "g",
            Self::VitaminA | Self::Folate | Self::Iodine => "ug",
            _ => "mg",
        }
    }

    /// The column of the commodities table that holds its content, `kcal_per_kg` or `iron_mg_per_kg`.
    #[must_use]
    pub fn column(self) -> String {
        match self {
            Self::Energy => "kcal_per_kg".to_owned(),
            _ => format!("{}_{}_per_kg", self.name(), self.unit()),
        }
    }
}

/// What is needed: a commodity, any of a group of commodities, or a nutrient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// One commodity, by weight.
    Commodity(CommodityIndex),
    /// Any commodity of a group, by weight.
    Group(GroupIndex),
    /// A nutrient, whatever food it comes from.
    Nutrient(Nutrient),
}

impl Item {
    /// Whether it is counted by weight (in kilograms) and not as a nutrient.
    #[must_use]
    pub fn is_weight(self) -> bool {
        !matches!(self, Self::Nutrient(_))
    }
}

/// What becomes of a need that is not met on its day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum WhenUnmet {
    /// It is gone: nobody eats today's bread tomorrow.
    #[default]
    Lost,
    /// It is still owed the next day: a blanket, a kit.
    Deferred,
}

/// What people at one site need per day. Rows of the table with `*` are already spread over the communities.
#[derive(Clone, Debug)]
pub struct Need {
    /// Where.
    pub site: SiteIndex,
    /// What.
    pub item: Item,
    /// How much one person needs in a day: kilograms where [`Item::is_weight`], else the nutrient's unit.
    pub per_person_per_day: f64,
    /// People in need.
    pub people: i64,
    /// First day; `None`: from the start of any horizon.
    pub from: Option<Date>,
    /// Last day; `None`: until further notice.
    pub to: Option<Date>,
    /// Weight against other needs; larger counts more.
    pub priority: f64,
    /// What becomes of it when unmet.
    pub when_unmet: WhenUnmet,
    /// Where the row comes from.
    pub source: String,
    /// Where it stands.
    pub origin: Origin,
}

/// Goods that stand at a site: as somebody counted them, or (rolled forward from that) as they stand when the plan starts.
#[derive(Clone, Debug)]
pub struct Stock {
    /// Where.
    pub site: SiteIndex,
    /// What.
    pub commodity: CommodityIndex,
    /// How much.
    pub quantity: Kg,
    /// When it was counted; `None`: at the start.
    pub counted_on: Option<Date>,
    /// Who counted.
    pub source: String,
    /// Where it stands.
    pub origin: Origin,
}

/// Goods that come into the operation on a day.
#[derive(Clone, Debug)]
pub struct Supply {
    /// Where.
    pub site: SiteIndex,
    /// What.
    pub commodity: CommodityIndex,
    /// How much.
    pub quantity: Kg,
    /// When.
    pub date: Date,
    /// Whether it is only pledged.
    pub is_pledged: bool,
    /// Who gives it.
    pub donor: String,
    /// Who says so.
    pub source: String,
    /// Where it stands.
    pub origin: Origin,
}

/// Goods that the plan may buy.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Where they are handed over.
    pub site: SiteIndex,
    /// What.
    pub commodity: CommodityIndex,
    /// Price of a tonne.
    pub price_per_t: f64,
    /// How much in all; `None`: no limit.
    pub quantity: Option<Kg>,
    /// Days from order to hand-over.
    pub lead_days: usize,
    /// First day of ordering; `None`: from the start.
    pub from: Option<Date>,
    /// Last day of ordering; `None`: to the end.
    pub to: Option<Date>,
    /// Where it stands.
    pub origin: Origin,
}

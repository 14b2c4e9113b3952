//! Questions for reasons.

use super::choice::{Choice, day};
use passage_model::calendar::Date;
use serde::Deserialize;
use utoipa::ToSchema;

/// Why does a place go short?
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Why {
    /// Under which choice.
    #[serde(default)]
    pub choice: Choice,
    /// The revision of the tables that it is about; without: as they are now.
    #[serde(default)]
    pub revision: Option<String>,
    /// The place.
    pub site: String,
    /// Commodity, group or nutrient; without: everything needed there.
    #[serde(default)]
    pub item: Option<String>,
    /// The day; without: the first on which it is short.
    #[serde(default, deserialize_with = "day")]
    #[schema(value_type = Option<String>, format = Date)]
    pub date: Option<Date>,
}

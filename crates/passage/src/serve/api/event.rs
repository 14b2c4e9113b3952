//! What the server tells by itself.

use super::fault::Fault;
use serde::Serialize;
use utoipa::ToSchema;

/// The tables on the disk have changed.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct WorkspaceEvent {
    /// The tables that are served now.
    pub revision: String,
    /// Errors in those on the disk; where there are any, the tables before are served.
    pub faults: Vec<Fault>,
}

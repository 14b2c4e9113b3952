//! The addresses of the API, by concept.

pub(crate) mod answers;
pub(crate) mod entries;
pub(crate) mod events;
pub(crate) mod explanations;
pub(crate) mod jobs;
pub(crate) mod log;
pub(crate) mod report;
pub(crate) mod workspace;

use super::refusal::Refusal;
use tokio::task::spawn_blocking;

/// Does work that takes longer than a moment beside the threads that serve.
pub(crate) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    spawn_blocking(work).await.unwrap_or_else(|_| Err(Refusal::broken_off()))
}

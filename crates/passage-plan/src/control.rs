//! How whoever asked for plans watches their making and calls it off.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A flag by which one thread asks another to stop planning. Clones share it; once raised it stays so.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Asks for an end: what is being planned ends with [`crate::planner::PlanError::Cancelled`] within a few steps of the
    /// solver.
    pub fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether an end was asked for.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Where the flag lies; it stays there as long as any clone lives.
    pub(crate) fn flag(&self) -> &AtomicBool {
        &self.0
    }
}

/// How far a piece of work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Plans made.
    pub done: usize,
    /// Plans to be made.
    pub total: usize,
}

/// How work is watched and called off. The default is neither; clones share both.
///
/// ```
/// use passage_plan::control::{Cancel, Control};
/// let cancel = Cancel::default();
/// let control = Control::new(cancel.clone()).telling(|progress| println!("{} of {}", progress.done, progress.total));
/// cancel.cancel();
/// assert!(control.cancel().is_cancelled());
/// ```
#[derive(Clone, Default)]
pub struct Control {
    cancel: Cancel,
    tell: Option<Arc<dyn Fn(Progress) + Send + Sync>>,
}

impl Control {
    /// Can be called off by `cancel`.
    #[must_use]
    pub fn new(cancel: Cancel) -> Self {
        Self { cancel, tell: None }
    }

    /// The same, telling how far the work is: once at its start and after every plan, from whichever thread made it, so
    /// that two calls can come at the same time or out of order.
    #[must_use]
    pub fn telling(self, tell: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        Self { tell: Some(Arc::new(tell)), ..self }
    }

    /// The flag by which it is called off.
    #[must_use]
    pub fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    /// Tells how far the work is, where anybody asked.
    pub(crate) fn tell(&self, done: usize, total: usize) {
        if let Some(tell) = &self.tell {
            tell(Progress { done, total });
        }
    }

    /// The same flag, without anybody to tell: for work within other work.
    pub(crate) fn silent(&self) -> Self {
        Self::new(self.cancel.clone())
    }
}

impl fmt::Debug for Control {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Control").field("cancel", &self.cancel).field("is_telling", &self.tell.is_some()).finish()
    }
}

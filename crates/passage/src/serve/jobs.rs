//! Work that takes longer than a click: one piece after the other, watched and called off by whoever asked.

use super::api::fault::entries;
use super::api::job::{Job, JobKind, JobState, NewJob};
use super::desk::{Desk, lock};
use super::pack::Packed;
use super::planning::{self, Question};
use super::refusal::Refusal;
use passage_plan::control::{Cancel, Control};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use tokio::sync::watch;
use tokio::task::spawn_blocking;

/// How many jobs are known; the oldest that has ended is forgotten first.
const MOST_JOBS: usize = 64;

/// The jobs of a server.
#[derive(Default)]
pub(crate) struct Jobs {
    known: Mutex<VecDeque<Arc<Work>>>,
}

/// One job.
pub(crate) struct Work {
    id: String,
    cancel: Cancel,
    told: watch::Sender<Job>,
    result: Mutex<Option<Packed>>,
}

impl Jobs {
    fn get(&self, id: &str) -> Result<Arc<Work>, Refusal> {
        let known = lock(&self.known);
        let found = known.iter().find(|work| work.id == id).cloned();
        found.ok_or_else(|| {
            Refusal::unknown(format!("there is no job `{id}`"), "jobs are forgotten some time after their end")
        })
    }

    fn keep(&self, work: Arc<Work>) -> Result<(), Refusal> {
        let mut known = lock(&self.known);
        if known.len() >= MOST_JOBS {
            let Some(ended) = known.iter().position(|work| work.told.borrow().state.has_ended()) else {
                return Err(Refusal::busy("too many jobs are waiting"));
            };
            known.remove(ended);
        }
        known.push_back(work);
        Ok(())
    }

    /// Calls everything off.
    pub fn cancel_all(&self) {
        lock(&self.known).iter().for_each(|work| work.cancel.cancel());
    }
}

impl Work {
    /// How it stands.
    pub fn job(&self) -> Job {
        self.told.borrow().clone()
    }

    /// How it stands, from now on.
    pub fn follow(&self) -> watch::Receiver<Job> {
        self.told.subscribe()
    }

    /// Calls it off; what has ended stays as it is.
    pub fn cancel(&self) {
        self.cancel.cancel();
        self.tell(|job| job.state = JobState::Cancelled);
    }

    /// The result.
    pub fn result(&self) -> Result<Packed, Refusal> {
        if let Some(result) = lock(&self.result).clone() {
            return Ok(result);
        }
        let state = self.told.borrow().state;
        let hint = if state.has_ended() { "ask for it once more" } else { "wait until it is done" };
        Err(Refusal::unknown(format!("job `{}` has no result", self.id), hint))
    }

    /// Changes how it stands, unless it has ended.
    fn tell(&self, change: impl FnOnce(&mut Job)) {
        self.told.send_if_modified(|job| {
            if job.state.has_ended() {
                return false;
            }
            change(job);
            true
        });
    }
}

/// The job of an id.
pub(crate) fn find(desk: &Desk, id: &str) -> Result<Arc<Work>, Refusal> {
    desk.jobs.get(id)
}

/// Begins a piece of work; it waits for those before it.
pub(crate) async fn begin(desk: &Arc<Desk>, new: NewJob) -> Result<Arc<Work>, Refusal> {
    let NewJob { kind, choice, revision, from } = new;
    let tables = desk.tables_of(revision.as_deref())?;
    let session = desk.session_aside(&tables, &choice).await?;
    let question = Question { kind, from, audience: desk.audience() };
    if kind == JobKind::Compare {
        question.opening(&session)?;
    }
    let id = desk.next_number().to_string();
    let job = Job { id: id.clone(), kind, state: JobState::Waiting, done: 0, total: None, faults: Vec::new() };
    let work = Arc::new(Work { id, cancel: Cancel::default(), told: watch::channel(job).0, result: Mutex::default() });
    desk.jobs.keep(Arc::clone(&work))?;
    let (desk, begun) = (Arc::clone(desk), Arc::clone(&work));
    tokio::spawn(async move {
        let Ok(_place) = desk.place_for_long_work().await else { return };
        work.tell(|job| job.state = JobState::Running);
        let (watched, control) = (Arc::clone(&work), Control::new(work.cancel.clone()));
        let control = control.telling(move |progress| {
            watched.tell(|job| {
                job.done = job.done.max(progress.done);
                // How many plans the influence of statements takes is not known before those under each rule are made.
                job.total = (kind != JobKind::Readings).then_some(progress.total);
            });
        });
        let done = spawn_blocking(move || {
            planning::work(&session, &question, &control).map_err(|refusal| refusal.told_to(question.audience))
        })
        .await;
        match done.unwrap_or_else(|_| Err(Refusal::broken_off())) {
            Ok(Some(document)) => {
                *lock(&work.result) = Some(Packed::json(document));
                work.tell(|job| job.state = JobState::Done);
            }
            Ok(None) => work.tell(|job| job.state = JobState::Cancelled),
            Err(refusal) => {
                let faults = tables.told(&refusal.faults, desk.audience());
                work.tell(|job| (job.state, job.faults) = (JobState::Failed, entries(&faults)));
            }
        }
    });
    Ok(begun)
}

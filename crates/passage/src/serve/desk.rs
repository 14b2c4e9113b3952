//! Where questions are answered: the warm session, what was answered before, and a seat for each planning.
//!
//! Equal questions in flight share one planning, and a question for which nobody waits any more gives up its seat.

use super::ahead::plan_ahead;
use super::answer::{self, Asked, Made, about};
use super::api::choice::Choice;
use super::api::event::WorkspaceEvent;
use super::api::explanation::Why;
use super::api::fault::entries;
use super::jobs::Jobs;
use super::memory::Memory;
use super::pack::Packed;
use super::planning;
use super::refusal::{Refusal, command};
use super::routes::aside;
use super::shown::is_shown;
use super::tables::Tables;
use crate::trouble::of_reading;
use crate::{OpenError, Session};
use passage_model::audience::{Audience, Redaction};
use passage_model::fault::Fault;
use passage_model::settings::Rule;
use passage_plan::control::Cancel;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, VecDeque};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, Weak};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::spawn_blocking;

/// How many different questions may wait; beyond that the server is busy.
const MOST_FLIGHTS: usize = 256;

/// How many choices are remembered by the key of their plan.
const MOST_CHOICES: usize = 4096;

/// How long an answer is waited for; what takes longer is asked as a job.
const PATIENCE: Duration = Duration::from_secs(300);

/// What a desk is set up with.
#[derive(Clone, Debug)]
pub(crate) struct Setup {
    /// The workspace.
    pub path: PathBuf,
    /// What the command line chose.
    pub start: crate::Choice,
    pub audience: Audience,
    /// Bytes of answers that are kept.
    pub memory: usize,
    /// Plannings at a time.
    pub seats: usize,
    /// Whether likely answers are planned while nobody asks.
    pub is_planning_ahead: bool,
}

/// The one desk of a server.
pub(crate) struct Desk {
    pub setup: Setup,
    served: RwLock<Served>,
    reading: Mutex<()>,
    memory: Mutex<Memory>,
    flights: Mutex<Flights>,
    choices: Mutex<Choices>,
    seats: Arc<Semaphore>,
    /// Long work is done piece by piece, so that there are seats for short questions.
    long: Arc<Semaphore>,
    /// Rows are entered one after the other.
    writing: Arc<Semaphore>,
    pub jobs: Jobs,
    changes: watch::Sender<WorkspaceEvent>,
    closing: watch::Receiver<bool>,
    numbers: AtomicU64,
    ahead: Mutex<Ahead>,
    /// Counts the questions that need planning: what is planned ahead ends with the next.
    turn: watch::Sender<u64>,
}

/// What was last planned ahead of.
#[derive(Default)]
struct Ahead {
    /// Key of the plan.
    of: String,
}

/// The last good state of the tables, and what is wrong with those on the disk.
#[derive(Clone)]
pub(crate) struct Served {
    pub tables: Arc<Tables>,
    pub stale: Arc<Vec<Fault>>,
    /// Whether those on the disk could be read, with or without faults in them.
    pub is_read: bool,
}

#[derive(Default)]
struct Flights {
    by_key: HashMap<String, (u64, Weak<Flight>)>,
    number: u64,
}

/// A planning that somebody waits for. Whoever drops the last of it calls the planning off.
struct Flight {
    cancel: Cancel,
    landed: watch::Receiver<Option<Result<Made, Refusal>>>,
}

impl Drop for Flight {
    fn drop(&mut self) {
        self.cancel.cancel();
    }
}

/// Calls off what nobody waits for any more.
struct CancelOnDrop(Cancel);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// Choices by the key of their plan, so that a plan that was forgotten can be made again.
#[derive(Default)]
struct Choices {
    by_key: HashMap<String, (String, Choice)>,
    order: VecDeque<String>,
}

impl Desk {
    /// `closing` says when the server ends.
    pub fn new(setup: Setup, tables: Tables, closing: watch::Receiver<bool>) -> Self {
        let event = WorkspaceEvent { revision: tables.revision().to_owned(), faults: Vec::new() };
        Self {
            served: RwLock::new(Served { tables: Arc::new(tables), stale: Arc::default(), is_read: true }),
            reading: Mutex::default(),
            memory: Mutex::new(Memory::new(setup.memory)),
            flights: Mutex::default(),
            choices: Mutex::default(),
            seats: Arc::new(Semaphore::new(setup.seats)),
            long: Arc::new(Semaphore::new(1)),
            writing: Arc::new(Semaphore::new(1)),
            jobs: Jobs::default(),
            changes: watch::channel(event).0,
            closing,
            numbers: AtomicU64::new(1),
            ahead: Mutex::default(),
            turn: watch::channel(0).0,
            setup,
        }
    }

    /// What is served now.
    pub fn served(&self) -> Served {
        self.served.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the tables on the disk, and serves them where they are good; else those before are served on, and the faults
    /// are told. Whoever listens is told of any change.
    pub fn read_again(&self) -> Served {
        // Two who read at once end with what was read last.
        let _turn = lock(&self.reading);
        let before = self.served();
        let now = match Tables::read(&self.setup.path, &self.setup.start, self.audience()) {
            Ok(tables) if tables.revision() == before.tables.revision() => {
                Served { tables: before.tables, stale: Arc::default(), is_read: true }
            }
            Ok(tables) => Served { tables: Arc::new(tables), stale: Arc::default(), is_read: true },
            Err(OpenError::Faulty(faulty)) => {
                Served { tables: before.tables, stale: Arc::new(faulty.0), is_read: true }
            }
            Err(OpenError::Read(error)) => {
                Served { tables: before.tables, stale: Arc::new(vec![of_reading(&error)]), is_read: false }
            }
        };
        *self.served.write().unwrap_or_else(PoisonError::into_inner) = now.clone();
        let event = WorkspaceEvent {
            revision: now.tables.revision().to_owned(),
            faults: entries(&stale_told(&now.stale, self.audience())),
        };
        self.changes.send_if_modified(|told| {
            let is_new = *told != event;
            *told = event;
            is_new
        });
        now
    }

    /// Tells how the tables stand, and then every change: whoever was away for a while may have missed one.
    pub fn changes(&self) -> watch::Receiver<WorkspaceEvent> {
        let mut changes = self.changes.subscribe();
        changes.mark_changed();
        changes
    }

    /// Says when the server ends.
    pub fn closing(&self) -> watch::Receiver<bool> {
        self.closing.clone()
    }

    /// A number that no other thing has.
    pub fn next_number(&self) -> u64 {
        self.numbers.fetch_add(1, Ordering::Relaxed)
    }

    /// Calls off everything that is being planned.
    pub fn cancel_all(&self) {
        self.jobs.cancel_all();
        let flights = lock(&self.flights);
        flights.by_key.values().filter_map(|(_, flight)| flight.upgrade()).for_each(|flight| flight.cancel.cancel());
    }

    /// Waits until it is one's turn to write, where anything may be written.
    pub async fn turn_to_write(&self) -> Result<OwnedSemaphorePermit, Refusal> {
        if let Some(why) = self.why_not_editable(&self.served().tables) {
            return Err(Refusal::not_editable(why));
        }
        let turn = Arc::clone(&self.writing).acquire_owned().await;
        turn.map_err(|_| Refusal::busy("the server is closing"))
    }

    /// Waits for the one place at which long work is done.
    pub async fn place_for_long_work(&self) -> Result<OwnedSemaphorePermit, Refusal> {
        let place = Arc::clone(&self.long).acquire_owned().await;
        place.map_err(|_| Refusal::busy("the server is closing"))
    }

    /// Why a place goes short.
    pub async fn explanation(self: &Arc<Self>, why: &Why) -> Result<Packed, Refusal> {
        let tables = self.tables_of(why.revision.as_deref())?;
        let about = about(&why.site, why.item.as_deref(), why.date);
        let key = reason_key(&self.key(&tables, &why.choice), &about);
        if let Some(reasons) = self.remembered(&key) {
            return Ok(reasons);
        }
        let session = self.session_aside(&tables, &why.choice).await?;
        let shortage = session.shortage(&why.site, why.item.as_deref(), why.date);
        let audience = self.audience();
        let shortage = shortage.map_err(|faulty| Refusal::faulty(tables.told(&faulty.0, audience)))?;
        let seat = self.seat().await?;
        let waited = CancelOnDrop(Cancel::default());
        let cancel = waited.0.clone();
        let document = aside(move || {
            let _seat = seat;
            let document = planning::explanation(&session, &shortage, audience, &cancel);
            document.map_err(|error| Refusal::from(error).told_to(audience))?.ok_or_else(Refusal::cancelled)
        });
        let packed = Packed::json(document.await?);
        self.remember(key, packed.clone());
        Ok(packed)
    }

    pub fn audience(&self) -> Audience {
        self.setup.audience
    }

    /// Why nothing may be written; `None`: it may.
    pub fn why_not_editable(&self, tables: &Tables) -> Option<String> {
        if self.audience() != Audience::Internal {
            return Some(format!("what is shown for `{}` is not for writing", self.audience()));
        }
        let made = tables.made_for.as_ref()?;
        Some(format!("this workspace is a copy made for `{made}` readers"))
    }

    /// What is kept under a key.
    pub fn remembered(&self, key: &str) -> Option<Packed> {
        lock(&self.memory).get(key)
    }

    /// Keeps a document under a key.
    pub fn remember(&self, key: String, packed: Packed) {
        lock(&self.memory).put(key, packed);
    }

    /// The tables of a revision; `None`: those of now.
    pub fn tables_of(&self, revision: Option<&str>) -> Result<Arc<Tables>, Refusal> {
        let tables = self.served().tables;
        if revision.is_some_and(|revision| revision != tables.revision()) {
            Err(Refusal::outdated())
        } else {
            Ok(tables)
        }
    }

    /// The session of a choice; what is wrong with it is told as the audience may read it.
    pub fn session(&self, tables: &Tables, choice: &Choice) -> Result<Session, Refusal> {
        let audience = self.audience();
        let choice = choice.resolved(&self.setup.start).map_err(Refusal::faulty)?;
        if let Some(fault) = hidden_rule(&tables.session, choice.rule.as_deref(), audience) {
            return Err(Refusal::faulty(vec![fault]));
        }
        tables.session.with(&choice).map_err(|faulty| Refusal::faulty(tables.told(&faulty.0, audience)))
    }

    /// As [`Desk::session`], beside the threads that serve: as of another day stocks are rolled forward.
    pub async fn session_aside(self: &Arc<Self>, tables: &Arc<Tables>, choice: &Choice) -> Result<Session, Refusal> {
        let (desk, tables, choice) = (Arc::clone(self), Arc::clone(tables), choice.clone());
        aside(move || desk.session(&tables, &choice)).await
    }

    /// Waits for a seat at which one may plan.
    pub async fn seat(&self) -> Result<OwnedSemaphorePermit, Refusal> {
        let seat = Arc::clone(&self.seats).acquire_owned().await;
        seat.map_err(|_| Refusal::busy("the server is closing"))
    }

    /// The answer to a choice.
    pub async fn answer(self: &Arc<Self>, choice: &Choice, revision: Option<&str>) -> Result<Packed, Refusal> {
        let tables = self.tables_of(revision)?;
        let key = self.key(&tables, choice);
        let answer = match self.remembered(&answer_key(&key)) {
            Some(answer) => answer,
            None => self.flown(Arc::clone(&tables), choice, key.clone()).await?.answer,
        };
        self.look_ahead(tables, choice, key);
        Ok(answer)
    }

    /// Plans ahead of a choice that was answered, unless that was done last.
    fn look_ahead(self: &Arc<Self>, tables: Arc<Tables>, choice: &Choice, key: String) {
        if !self.setup.is_planning_ahead {
            return;
        }
        let mut ahead = lock(&self.ahead);
        if ahead.of == key {
            return;
        }
        ahead.of = key;
        self.turn.send_modify(|turn| *turn += 1);
        let number = *self.turn.borrow();
        tokio::spawn(plan_ahead(Arc::clone(self), tables, choice.clone(), number));
    }

    /// Whether nobody has asked since, and nobody waits.
    pub fn may_plan_ahead(&self, number: u64) -> bool {
        *self.turn.borrow() == number && lock(&self.flights).by_key.is_empty() && !*self.closing.borrow()
    }

    /// Makes an answer that nobody has asked for yet; whoever asks for it meanwhile waits with it, and whoever asks for
    /// another calls it off.
    pub async fn made_ahead(self: &Arc<Self>, tables: &Arc<Tables>, choice: &Choice, number: u64) {
        let key = self.key(tables, choice);
        if self.remembered(&answer_key(&key)).is_some() {
            return;
        }
        let Ok(flight) = self.flight(Arc::clone(tables), choice, key).await else { return };
        let (mut landed, mut turn) = (flight.landed.clone(), self.turn.subscribe());
        tokio::select! {
            _ = landed.wait_for(Option::is_some) => {}
            _ = turn.wait_for(|turn| *turn != number) => {}
        }
    }

    /// The plan of a key.
    pub async fn plan(self: &Arc<Self>, key: &str) -> Result<Packed, Refusal> {
        if let Some(plan) = self.remembered(&plan_key(key)) {
            return Ok(plan);
        }
        let Some((revision, choice)) = lock(&self.choices).by_key.get(key).cloned() else {
            return Err(Refusal::unknown(format!("there is no plan `{key}`"), "ask for an answer; it names its plan"));
        };
        let tables = self.tables_of(Some(&revision))?;
        Ok(self.flown(tables, &choice, key.to_owned()).await?.plan)
    }

    /// Waits for a planning, of one's own or of somebody who asked the same before.
    async fn flown(self: &Arc<Self>, tables: Arc<Tables>, choice: &Choice, key: String) -> Result<Made, Refusal> {
        let flight = self.flight(tables, choice, key).await?;
        // What is planned ahead makes room; where it is this very answer, it is waited for.
        self.turn.send_modify(|turn| *turn += 1);
        let mut landed = flight.landed.clone();
        let result = tokio::time::timeout(PATIENCE, landed.wait_for(Option::is_some)).await;
        match result {
            Err(_) => Err(Refusal::busy("the planning takes too long to wait for; ask for it as a job")),
            Ok(Err(_)) => Err(Refusal::cancelled()),
            Ok(Ok(result)) => result.clone().unwrap_or_else(|| Err(Refusal::cancelled())),
        }
    }

    async fn flight(
        self: &Arc<Self>,
        tables: Arc<Tables>,
        choice: &Choice,
        key: String,
    ) -> Result<Arc<Flight>, Refusal> {
        if let Some(flight) = lock(&self.flights).under_way(&key)? {
            return Ok(flight);
        }
        let session = self.session_aside(&tables, choice).await?;
        let mut flights = lock(&self.flights);
        // Somebody may have asked the same meanwhile.
        if let Some(flight) = flights.under_way(&key)? {
            return Ok(flight);
        }
        lock(&self.choices).put(key.clone(), tables.revision().to_owned(), choice.clone());
        let cancel = Cancel::default();
        let (land, landed) = watch::channel(None);
        let flight = Arc::new(Flight { cancel: cancel.clone(), landed });
        flights.number += 1;
        let number = flights.number;
        flights.by_key.insert(key.clone(), (number, Arc::downgrade(&flight)));
        let (desk, choice) = (Arc::clone(self), choice.clone());
        tokio::spawn(async move {
            let result = desk.planned(tables, session, choice, key.clone(), cancel).await;
            if let Ok(Made { answer, plan, reasons }) = &result {
                desk.remember(answer_key(&key), answer.clone());
                desk.remember(plan_key(&key), plan.clone());
                reasons.iter().for_each(|(about, reasons)| desk.remember(reason_key(&key, about), reasons.clone()));
            }
            let mut flights = lock(&desk.flights);
            // Somebody may have asked anew after the last had gone.
            if flights.by_key.get(&key).is_some_and(|(other, _)| *other == number) {
                flights.by_key.remove(&key);
            }
            drop(flights);
            land.send_replace(Some(result));
        });
        Ok(flight)
    }

    async fn planned(
        self: &Arc<Self>,
        tables: Arc<Tables>,
        session: Session,
        choice: Choice,
        key: String,
        cancel: Cancel,
    ) -> Result<Made, Refusal> {
        let seat = self.seat().await?;
        let audience = self.audience();
        let made = spawn_blocking(move || {
            let _seat = seat;
            let asked = Asked { tables: &tables, session: &session, choice: &choice, audience, key: &key };
            answer::make(&asked, &cancel).map_err(|refusal| refusal.told_to(audience))
        });
        match made.await {
            Ok(made) => made?.ok_or_else(Refusal::cancelled),
            Err(_) => Err(Refusal::broken_off()),
        }
    }

    /// Names the plan of a choice: the same for the same tables, days and choice.
    pub fn key(&self, tables: &Tables, choice: &Choice) -> String {
        let start = &self.setup.start;
        let what = serde_json::json!([tables.revision(), choice, start.start, start.days, start.known_by]);
        let digest = Sha256::digest(what.to_string().as_bytes());
        digest[..16].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Flights {
    /// The planning of a key; `None`: there is room for one.
    fn under_way(&self, key: &str) -> Result<Option<Arc<Flight>>, Refusal> {
        let flight = self.by_key.get(key).and_then(|(_, flight)| flight.upgrade());
        if flight.is_none() && self.by_key.len() >= MOST_FLIGHTS {
            return Err(Refusal::busy("more is asked than can be planned"));
        }
        Ok(flight)
    }
}

impl Choices {
    fn put(&mut self, key: String, revision: String, choice: Choice) {
        if self.by_key.insert(key.clone(), (revision, choice)).is_none() {
            self.order.push_back(key);
        }
        while self.order.len() > MOST_CHOICES {
            if let Some(oldest) = self.order.pop_front() {
                self.by_key.remove(&oldest);
            }
        }
    }
}

fn answer_key(key: &str) -> String {
    format!("answer/{key}")
}

fn reason_key(key: &str, about: &str) -> String {
    format!("reason/{key}/{about}")
}

fn plan_key(key: &str) -> String {
    format!("plan/{key}")
}

/// The fault of a rule by the word of somebody whom the audience may not know: as unknown as any other.
fn hidden_rule(session: &Session, typed: Option<&str>, audience: Audience) -> Option<Fault> {
    let Some(Rule::Party(party)) = Rule::parse(typed?) else { return None };
    if audience == Audience::Internal {
        return None;
    }
    let redaction = Redaction::new(session.network(), audience);
    let parties = session.parties().into_iter();
    let known: Vec<&str> = parties.filter(|one| is_shown(&redaction, &Rule::Party((*one).to_owned()))).collect();
    if known.iter().any(|one| one.eq_ignore_ascii_case(&party)) {
        return None;
    }
    let list = known.iter().map(|one| format!("`{one}`")).collect::<Vec<_>>().join(", ");
    Some(command("E104", format!("unknown party `{party}`")).hint(format!("known: {list}")))
}

/// Faults of tables that are not served. What they may tell is in tables that cannot be used: others than the owner are told
/// their places alone.
pub(crate) fn stale_told(stale: &[Fault], audience: Audience) -> Vec<Fault> {
    let told = |fault: &Fault| match audience {
        Audience::Internal => fault.clone(),
        Audience::Partners | Audience::Public => {
            Fault::new(fault.code, fault.origin.clone(), format!("what is wrong here is not for `{audience}`"))
        }
    };
    stale.iter().map(told).collect()
}

/// What a thread that panicked has left is whole: nothing is changed in steps.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

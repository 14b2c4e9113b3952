//! A workspace that has been read and checked, under a choice: what the program, the server and other languages use.

use crate::choice::{Choice, Resolved, out_of_range};
use crate::nearest::unknown;
use crate::warning::{stale, unreached};
use passage_model::alert::{Alert, AlertMaterial, alerts};
use passage_model::belief::{AccessDay, Basis, SubjectTimeline, Timeline, View, fold};
use passage_model::calendar::Date;
use passage_model::capacity::{Capacity, by_day};
use passage_model::comparison::Comparison;
use passage_model::dispute::{Dispute, disputes};
use passage_model::explanation::Reason;
use passage_model::fault::Fault;
use passage_model::network::{Item, Network, SiteIndex, StatementIndex, Subject};
use passage_model::outlook::{Outlook, outlook};
use passage_model::plan::Plan;
use passage_model::reading::{BelievedReading, Influence, Reading};
use passage_model::reconcile::{Variance, reconcile};
use passage_model::settings::Rule;
use passage_model::stock::{Account, CODES, roll_forward};
use passage_model::verify::{Violation, verify};
use passage_plan::compare::{Question, compare_with};
use passage_plan::control::Control;
use passage_plan::explain::{Shortage, explain};
use passage_plan::planner::{PlanError, Planned, Terms, plan_with};
use passage_plan::readings::{believed_under_with, influence_with, readings_with};
use passage_workspace::raw::RawTables;
use passage_workspace::{Options, ReadError, check, read_tables};
use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

/// Every fault of the tables and of the choice, warnings included; at least one is an error.
#[derive(Clone, Debug, PartialEq)]
pub struct Faulty(pub Vec<Fault>);

/// Why there is no session.
#[derive(Debug)]
pub enum OpenError {
    /// There is no workspace at the path, or the system does not let us read it.
    Read(ReadError),
    /// The tables cannot be used, or the choice names what they do not define.
    Faulty(Faulty),
}

impl fmt::Display for Faulty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(Fault::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for Faulty {}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(_) => f.write_str("the workspace cannot be read"),
            Self::Faulty(_) => f.write_str("the workspace has faults"),
        }
    }
}

impl std::error::Error for OpenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Read(error) => Some(error),
            Self::Faulty(faulty) => Some(faulty),
        }
    }
}

/// A checked workspace under a choice of rule, dates, scenario and what-ifs. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Session {
    pub(crate) network: Arc<Network>,
    pub(crate) warnings: Arc<Vec<Fault>>,
    digest: String,
    choice: Choice,
    pub(crate) resolved: Resolved,
}

impl Session {
    /// Reads a workspace and looks the choice up in it.
    ///
    /// # Errors
    /// [`OpenError::Read`] where nothing can be read; [`OpenError::Faulty`] with every fault where any is an error.
    pub fn open(path: &Path, choice: &Choice) -> Result<Self, OpenError> {
        let (tables, faults) = read_tables(path).map_err(OpenError::Read)?;
        Self::of(&tables, faults, choice)
    }

    /// The session of tables that have been read, with the faults that reading them found.
    ///
    /// # Errors
    /// [`OpenError::Faulty`] with every fault where any is an error.
    pub(crate) fn of(tables: &RawTables, faults: Vec<Fault>, choice: &Choice) -> Result<Self, OpenError> {
        let options = Options { start: choice.start, days: choice.days };
        let workspace = check(tables, faults, &options);
        let Some(network) = workspace.network else { return Err(OpenError::Faulty(Faulty(workspace.faults))) };
        let resolved = choice.resolve(&network);
        let resolved =
            resolved.map_err(|faults| OpenError::Faulty(Faulty([faults, workspace.faults.clone()].concat())))?;
        let warnings = Arc::new(workspace.faults);
        let network = Arc::new(network);
        let session = Self { network, warnings, digest: workspace.digest, choice: choice.clone(), resolved };
        Ok(if choice.as_of.is_some() { session.with_stocks_as_of() } else { session })
    }

    /// The same tables under another choice; its `start` and `days` are those with which the tables were read.
    ///
    /// # Errors
    /// Every name that the tables do not define.
    pub fn with(&self, choice: &Choice) -> Result<Self, Faulty> {
        let choice = Choice { start: self.choice.start, days: self.choice.days, ..choice.clone() };
        let resolved = choice.resolve(&self.network).map_err(Faulty)?;
        let is_as_of_another_day = choice.as_of != self.choice.as_of;
        let session = Self { choice, resolved, ..self.clone() };
        Ok(if is_as_of_another_day { session.with_stocks_as_of() } else { session })
    }

    /// The same with the opening stocks as they were known on the as-of date, and the warnings about them.
    fn with_stocks_as_of(mut self) -> Self {
        let rolled = roll_forward(&self.network, self.network.settings.horizon.start, self.choice.as_of);
        let mut warnings = self.warnings.to_vec();
        warnings.retain(|fault| !CODES.contains(&fault.code));
        warnings.extend(rolled.faults);
        self.network = Arc::new(Network { stocks: rolled.stocks, ..(*self.network).clone() });
        self.warnings = Arc::new(warnings);
        self
    }

    /// The operation.
    #[must_use]
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// What is odd about the tables, and which statements have grown too old to count.
    #[must_use]
    pub fn warnings(&self) -> Vec<Fault> {
        let mut warnings = self.warnings.to_vec();
        warnings.extend(stale(&self.network, &self.resolved.view));
        warnings
    }

    /// SHA-256 of the tables, in hexadecimal.
    #[must_use]
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// The choice as it was made.
    #[must_use]
    pub fn choice(&self) -> &Choice {
        &self.choice
    }

    /// Rule, as-of date, days, and what overrules the log.
    #[must_use]
    pub fn view(&self) -> &View {
        &self.resolved.view
    }

    /// The day from which notice runs.
    #[must_use]
    pub fn known_by(&self) -> Date {
        self.resolved.known_by
    }

    /// The scenario, as the table writes it; `None`: as the log has it.
    #[must_use]
    pub fn scenario(&self) -> Option<&str> {
        self.resolved.scenario.as_deref()
    }

    /// The what-ifs, as a plan keeps them.
    #[must_use]
    pub fn what_ifs(&self) -> Vec<String> {
        self.choice.what_ifs.iter().map(ToString::to_string).collect()
    }

    /// The parties that a rule `party:ID` can name: those of the sources, then the sources themselves.
    #[must_use]
    pub fn parties(&self) -> Vec<&str> {
        crate::choice::parties(&self.network)
    }

    /// What is believed of every road.
    #[must_use]
    pub fn timeline(&self) -> Timeline {
        fold(&self.network, &self.resolved.view)
    }

    /// What is believed of every road under each rule: that of the session first, then those that name no party.
    #[must_use]
    pub fn readings(&self) -> Vec<(Rule, Timeline)> {
        let own = self.resolved.view.rule.clone();
        let others = Rule::without_party().into_iter().filter(|rule| *rule != own);
        let rules: Vec<Rule> = std::iter::once(own.clone()).chain(others).collect();
        let reading = |rule: Rule| {
            let view = View { rule: rule.clone(), ..self.resolved.view.clone() };
            let timeline = fold(&self.network, &view);
            (rule, timeline)
        };
        rules.into_iter().map(reading).collect()
    }

    /// What may pass every road on every day.
    #[must_use]
    pub fn capacity(&self) -> Capacity {
        by_day(&self.network, &self.timeline(), self.resolved.known_by)
    }

    /// How long stocks last if nothing more arrives.
    #[must_use]
    pub fn outlook(&self) -> Outlook {
        outlook(&self.network, self.resolved.view.horizon)
    }

    /// How each opening stock comes from its count and what moved since.
    #[must_use]
    pub fn stock_accounts(&self) -> Vec<Account> {
        roll_forward(&self.network, self.network.settings.horizon.start, self.resolved.view.as_of).accounts
    }

    /// What really moved, against a plan and what was agreed.
    #[must_use]
    pub fn reconcile(&self, plan: Option<&Plan>) -> Variance {
        reconcile(&self.network, plan, self.resolved.view.as_of)
    }

    /// The day on which the workspace is looked at: the as-of date, else the first day.
    #[must_use]
    pub fn today(&self) -> Date {
        self.resolved.view.as_of.unwrap_or(self.resolved.view.horizon.start)
    }

    /// Early warnings: what is new of roads and counts since a day, or (`None`) all that holds today. Supplies and what
    /// crossed under plan are told as they stand today in either case.
    #[must_use]
    pub fn alerts(&self, since: Option<Date>, plan: Option<&Plan>) -> Vec<Alert> {
        let now = self.timeline();
        let before = since.map(|since| {
            let as_of = self.resolved.view.as_of.map_or(since, |as_of| as_of.min(since));
            fold(&self.network, &View { as_of: Some(as_of), ..self.resolved.view.clone() })
        });
        let variance = plan.map(|plan| self.reconcile(Some(plan)));
        alerts(&AlertMaterial {
            network: &self.network,
            now: &now,
            before: before.as_ref(),
            outlook: &self.outlook(),
            plan,
            variance: variance.as_ref(),
            since,
            today: self.today(),
            as_of: self.resolved.view.as_of,
        })
    }

    /// Who contradicts whom, whatever the rule.
    #[must_use]
    pub fn disputes(&self) -> Vec<Dispute> {
        disputes(&self.network, &self.resolved.view)
    }

    /// Makes the delivery plan.
    ///
    /// # Errors
    /// [`PlanError`]: the commitments contradict each other, or the program is at fault.
    pub fn plan(&self) -> Result<Plan, PlanError> {
        self.plan_with(&Control::default())
    }

    /// As [`Session::plan`], watched: it counts as one plan, and can be called off.
    ///
    /// # Errors
    /// As [`Session::plan`], and [`PlanError::Cancelled`].
    ///
    /// ```
    /// # use passage::plan::planner::PlanError;
    /// use passage::plan::control::{Cancel, Control};
    /// # use passage::{Choice, Session, example};
    /// # let folder = std::env::temp_dir().join(format!("passage-doc-control-{}", std::process::id()));
    /// # example::find("two-bridges").expect("it is built in").write(&folder)?;
    /// # let session = Session::open(&folder, &Choice::default())?;
    /// let cancel = Cancel::default();
    /// let control = Control::new(cancel.clone());
    /// assert!(session.plan_with(&control).is_ok());
    /// cancel.cancel(); // from another thread, say
    /// assert!(matches!(session.plan_with(&control), Err(PlanError::Cancelled)));
    /// # std::fs::remove_dir_all(&folder)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn plan_with(&self, control: &Control) -> Result<Plan, PlanError> {
        self.made(None, control, |planned, _| planned.plan.clone())
    }

    /// Makes the delivery plan that, of those that serve people equally well, changes the last issued one least;
    /// [`Plan::against`] tells what changes.
    ///
    /// # Errors
    /// As [`Session::plan`].
    pub fn plan_against(&self, last: &Plan) -> Result<Plan, PlanError> {
        self.plan_against_with(last, &Control::default())
    }

    /// As [`Session::plan_against`], watched as in [`Session::plan_with`].
    ///
    /// # Errors
    /// As [`Session::plan_with`].
    pub fn plan_against_with(&self, last: &Plan, control: &Control) -> Result<Plan, PlanError> {
        self.made(Some(last), control, |planned, _| planned.plan.clone())
    }

    /// Makes the delivery plan and reads more off it than the plan itself.
    ///
    /// # Errors
    /// As [`Session::plan`].
    pub fn plan_and<T>(&self, read_off: impl FnOnce(&Planned<'_>, &Timeline) -> T) -> Result<T, PlanError> {
        self.made(None, &Control::default(), read_off)
    }

    /// As [`Session::plan_and`], watched as in [`Session::plan_with`].
    ///
    /// # Errors
    /// As [`Session::plan_with`].
    pub fn plan_and_with<T>(
        &self,
        control: &Control,
        read_off: impl FnOnce(&Planned<'_>, &Timeline) -> T,
    ) -> Result<T, PlanError> {
        self.made(None, control, read_off)
    }

    /// Makes the delivery plan, with a warning for each community that nothing reaches in time; `last`: the plan that it
    /// is to change least, as [`Session::plan_against`].
    ///
    /// # Errors
    /// As [`Session::plan`].
    pub fn plan_with_warnings(&self, last: Option<&Plan>) -> Result<(Plan, Vec<Fault>), PlanError> {
        self.plan_and_warnings_with(last, &Control::default())
    }

    /// As [`Session::plan_with_warnings`], watched as in [`Session::plan_with`].
    ///
    /// # Errors
    /// As [`Session::plan_with`].
    pub fn plan_and_warnings_with(
        &self,
        last: Option<&Plan>,
        control: &Control,
    ) -> Result<(Plan, Vec<Fault>), PlanError> {
        self.made(last, control, |planned, timeline| (planned.plan.clone(), unreached(planned, timeline)))
    }

    fn made<T>(
        &self,
        last: Option<&Plan>,
        control: &Control,
        read_off: impl FnOnce(&Planned<'_>, &Timeline) -> T,
    ) -> Result<T, PlanError> {
        let timeline = self.timeline();
        let capacity = by_day(&self.network, &timeline, self.resolved.known_by);
        let planned = plan_with(&self.network, &timeline, &capacity, &self.terms(last), control)?;
        Ok(read_off(&planned, &timeline))
    }

    /// Every rule by which the log can be read here: that of the session first, then those that name no party, then one
    /// for each party, or source without a party, by whose word alone any road would be believed open, restricted or
    /// closed on any day planned.
    #[must_use]
    pub fn every_rule(&self) -> Vec<Rule> {
        let mut rules = vec![self.resolved.view.rule.clone()];
        let parties = self.heard_parties().into_iter().map(Rule::Party);
        for rule in Rule::without_party().into_iter().chain(parties) {
            let written = rule.to_string();
            if !rules.iter().any(|known| known.to_string().eq_ignore_ascii_case(&written)) {
                rules.push(rule);
            }
        }
        rules
    }

    /// The parties and the sources without one, in the order of the sources, whose word alone decides any day.
    fn heard_parties(&self) -> Vec<String> {
        let (network, view) = (&self.network, &self.resolved.view);
        let known = view.known(network).into_iter().map(|index| &network[index]);
        let speakers: BTreeSet<usize> =
            known.filter(|one| one.modality.can_change_access()).map(|one| one.source.0).collect();
        let decides = |party: &&str| {
            let timeline = fold(network, &View { rule: Rule::Party((*party).to_owned()), ..view.clone() });
            let groups = |subject: &SubjectTimeline| subject.groups.iter().flat_map(|(_, days)| days).any(is_by_word);
            timeline.subjects.iter().any(|subject| subject.days.iter().any(is_by_word) || groups(subject))
        };
        let mut parties: Vec<&str> = Vec::new();
        for source in speakers.into_iter().map(|position| &network.sources[position]) {
            let party = source.party.as_deref().filter(|party| !party.is_empty()).unwrap_or(&source.id);
            if !parties.iter().any(|known| known.eq_ignore_ascii_case(party)) {
                parties.push(party);
            }
        }
        parties.into_iter().filter(decides).map(str::to_owned).collect()
    }

    /// What the plan under each of [`Session::every_rule`] comes to.
    ///
    /// # Errors
    /// As [`Session::plan`], but for commitments that a rule makes impossible: these are left out and told.
    pub fn plans_by_rule(&self) -> Result<Vec<Reading>, PlanError> {
        self.plans_by_rule_with(&Control::default())
    }

    /// As [`Session::plans_by_rule`], watched plan by plan; it can be called off.
    ///
    /// # Errors
    /// As [`Session::plans_by_rule`], and [`PlanError::Cancelled`].
    pub fn plans_by_rule_with(&self, control: &Control) -> Result<Vec<Reading>, PlanError> {
        readings_with(&self.network, &self.resolved.view, self.resolved.known_by, &self.every_rule(), control)
    }

    /// The case `believed` of [`Session::compare`] under each of [`Session::every_rule`].
    ///
    /// # Errors
    /// As [`Session::plans_by_rule`].
    pub fn believed_by_rule(&self) -> Result<Vec<BelievedReading>, PlanError> {
        self.believed_by_rule_with(&Control::default())
    }

    /// As [`Session::believed_by_rule`], watched as in [`Session::plans_by_rule_with`].
    ///
    /// # Errors
    /// As [`Session::plans_by_rule_with`].
    pub fn believed_by_rule_with(&self, control: &Control) -> Result<Vec<BelievedReading>, PlanError> {
        believed_under_with(&self.network, &self.resolved.view, self.resolved.known_by, &self.every_rule(), control)
    }

    /// What each statement that decides any day changes when it alone is left out, the largest change first.
    ///
    /// # Errors
    /// As [`Session::plans_by_rule`].
    pub fn influence(&self) -> Result<Vec<Influence>, PlanError> {
        self.influence_with(&Control::default())
    }

    /// As [`Session::influence`], watched as in [`Session::plans_by_rule_with`].
    ///
    /// # Errors
    /// As [`Session::plans_by_rule_with`].
    pub fn influence_with(&self, control: &Control) -> Result<Vec<Influence>, PlanError> {
        influence_with(&self.network, &self.resolved.view, self.resolved.known_by, control)
    }

    /// What opening each corridor is worth.
    ///
    /// # Errors
    /// As [`Session::plan`].
    pub fn compare(&self, question: &Question) -> Result<Comparison, PlanError> {
        self.compare_with(question, &Control::default())
    }

    /// As [`Session::compare`], watched plan by plan; it can be called off.
    ///
    /// # Errors
    /// As [`Session::compare`], and [`PlanError::Cancelled`].
    pub fn compare_with(&self, question: &Question, control: &Control) -> Result<Comparison, PlanError> {
        compare_with(&self.network, &self.resolved.view, self.resolved.known_by, question, control)
    }

    /// The question of [`Session::compare`] for a day of opening; `None`: the first day.
    ///
    /// # Errors
    /// When the day lies after the last one planned.
    pub fn question(&self, from: Option<Date>, delay_days: usize, days_between: usize) -> Result<Question, Faulty> {
        let horizon = self.resolved.view.horizon;
        let from = from.unwrap_or(horizon.start);
        if from > horizon.last() {
            let message = format!("the opening on {from} lies after the last day planned, {}", horizon.last());
            return Err(Faulty(vec![out_of_range(message).hint("choose an earlier `--from`, or more `--days`")]));
        }
        Ok(Question { from, delay_days, days_between })
    }

    /// Looks up what is to be explained.
    ///
    /// # Errors
    /// When the tables define no such site or item.
    pub fn shortage(&self, site: &str, item: Option<&str>, date: Option<Date>) -> Result<Shortage, Faulty> {
        let found = self.network.site(site);
        let item_found = item.map(|item| self.network.item(item));
        match (found, item_found) {
            (Some(site), None) => Ok(Shortage { site, item: None, date }),
            (Some(site), Some(Some(item))) => Ok(Shortage { site, item: Some(item), date }),
            (found, item_found) => {
                let mut faults = Vec::new();
                if found.is_none() {
                    let needy = self.network.needs.iter().map(|need| need.site);
                    let known = needy.chain(self.network.site_indices());
                    faults.push(unknown("E104", "site", site, self.site_ids(known)));
                }
                if let (Some(typed), Some(None)) = (item, item_found) {
                    let needed: Vec<String> = self.needed_items(found);
                    faults.push(unknown("E104", "item", typed, needed.iter().map(String::as_str)));
                }
                Err(Faulty(faults))
            }
        }
    }

    /// Looks up a statement.
    ///
    /// # Errors
    /// When the log has no such statement.
    pub fn statement(&self, id: &str) -> Result<StatementIndex, Faulty> {
        let statements = &self.network.statements;
        let found = statements.iter().position(|statement| statement.id.eq_ignore_ascii_case(id));
        let known = || statements.iter().map(|statement| statement.id.as_str());
        found.map(StatementIndex).ok_or_else(|| Faulty(vec![unknown("E104", "statement", id, known())]))
    }

    /// Looks up a corridor, leg or site.
    ///
    /// # Errors
    /// When the tables define no such road or place.
    pub fn subject(&self, id: &str) -> Result<Subject, Faulty> {
        let network = &self.network;
        let corridors = network.corridors.iter().map(|one| one.id.as_str());
        let known = corridors.chain(network.legs.iter().map(|one| one.id.as_str()));
        let known = known.chain(network.sites.iter().map(|one| one.id.as_str()));
        network.subject(id).ok_or_else(|| Faulty(vec![unknown("E104", "corridor, leg or site", id, known)]))
    }

    /// Looks up a source, or a party that sources belong to; gives it as the tables write it.
    ///
    /// # Errors
    /// When no source has that id or party.
    pub fn voice(&self, id: &str) -> Result<&str, Faulty> {
        let known = self.parties();
        let found = known.iter().find(|voice| voice.eq_ignore_ascii_case(id)).copied();
        found.ok_or_else(|| Faulty(vec![unknown("E104", "source or party", id, known)]))
    }

    /// Why a need is not met, one reason an item.
    ///
    /// # Errors
    /// As [`Session::plan`].
    pub fn explain(&self, shortage: &Shortage) -> Result<Vec<Reason>, PlanError> {
        self.plan_and(|planned, timeline| explain(planned, timeline, shortage))
    }

    /// Checks a plan against the tables and what may pass, without the code that made it.
    #[must_use]
    pub fn verify(&self, plan: &Plan) -> Vec<Violation> {
        verify(&self.network, &self.capacity(), plan)
    }

    /// The items that are needed at a site (`None`: anywhere), as the tables write them.
    #[must_use]
    pub fn needed_items(&self, site: Option<SiteIndex>) -> Vec<String> {
        let needs = self.network.needs.iter().filter(|need| site.is_none_or(|site| need.site == site));
        let mut items: Vec<Item> = needs.map(|need| need.item).collect();
        items.sort_unstable();
        items.dedup();
        items.into_iter().map(|item| self.network.item_name(item).to_owned()).collect()
    }

    fn site_ids(&self, sites: impl Iterator<Item = SiteIndex>) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        for site in sites.map(|site| self.network[site].id.as_str()) {
            if !ids.contains(&site) {
                ids.push(site);
            }
        }
        ids
    }

    fn terms<'p>(&self, last: Option<&'p Plan>) -> Terms<'p> {
        Terms {
            inputs_digest: self.digest.clone(),
            as_of: self.resolved.view.as_of,
            rule: self.resolved.view.rule.to_string(),
            scenario: self.resolved.scenario.clone(),
            what_ifs: self.what_ifs(),
            against: last,
        }
    }
}

fn is_by_word(day: &AccessDay) -> bool {
    day.basis == Basis::Statements
}

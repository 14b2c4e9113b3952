//! All that a situation report is made from, worked out for a session.

use crate::{Choice, Faulty, Session, plan_file};
use passage_model::audience::Audience;
use passage_model::belief::Timeline;
use passage_model::comparison::Comparison;
use passage_model::explanation::Reason;
use passage_model::fault::Fault;
use passage_model::network::{Item, Network, SiteIndex};
use passage_model::outlook::Outlook;
use passage_model::plan::Plan;
use passage_model::reading::{Influence, Reading};
use passage_model::settings::Rule;
use passage_plan::compare::Question;
use passage_plan::explain::{Shortage, explain};
use passage_plan::planner::{PlanError, Planned};
use passage_report::{Language, Material, XlsxError};
use std::collections::BTreeMap;
use std::fmt;

/// Days of delay that a comparison looks at, and days between two openings, unless somebody asks for others.
pub const USUAL_DAYS: u16 = 7;

/// How many shortages are explained.
const EXPLAINED: usize = 8;

/// The name of the plan that follows no scenario.
const AS_BELIEVED: &str = "as believed";

/// What is believed, what it means for people, and what could be done: what `report` and `demo` tell.
#[derive(Clone, Debug)]
pub struct Situation {
    /// The session that it was worked out for.
    pub session: Session,
    /// What is believed under each rule; the first is the rule of the session.
    pub readings: Vec<(Rule, Timeline)>,
    /// How long stocks last if nothing more arrives.
    pub outlook: Outlook,
    /// Name of the scenario and its plan: that of the session first, then as believed, then in the order of the table.
    pub plans: Vec<(String, Plan)>,
    /// What opening each corridor is worth.
    pub comparison: Comparison,
    /// The figures of the plan under each rule, that of the session first, then those that name no party, then one for
    /// each party that speaks of access.
    pub outcomes: Vec<Reading>,
    /// What each statement that decides under the rule of the session changes when it is left out.
    pub influence: Vec<Influence>,
    /// Why the worst shortages of the first plan are there.
    pub reasons: Vec<Reason>,
    /// Warnings about the tables.
    pub warnings: Vec<Fault>,
}

/// Why a situation cannot be worked out.
#[derive(Debug)]
pub enum SituationError {
    /// A scenario, or what a plan says it was made under, is not one that the tables know.
    Faulty(Faulty),
    /// The commitments contradict each other, or the program is at fault.
    Plan(PlanError),
    /// The results do not fit a workbook.
    Workbook(XlsxError),
    /// The program is at fault: a report that is composed cannot be set as PDF.
    #[cfg(feature = "pdf")]
    Pdf(passage_pdf::PdfError),
}

impl fmt::Display for SituationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faulty(_) => f.write_str("the tables do not fit the situation"),
            Self::Plan(_) => f.write_str("a plan cannot be made"),
            Self::Workbook(_) => f.write_str("the results do not fit a workbook"),
            #[cfg(feature = "pdf")]
            Self::Pdf(_) => f.write_str("the report cannot be given out as PDF"),
        }
    }
}

impl std::error::Error for SituationError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Faulty(faulty) => Some(faulty),
            Self::Plan(error) => Some(error),
            Self::Workbook(error) => Some(error),
            #[cfg(feature = "pdf")]
            Self::Pdf(error) => Some(error),
        }
    }
}

impl From<Faulty> for SituationError {
    fn from(faulty: Faulty) -> Self {
        Self::Faulty(faulty)
    }
}

impl From<PlanError> for SituationError {
    fn from(error: PlanError) -> Self {
        Self::Plan(error)
    }
}

impl Situation {
    /// Works everything out: one plan for each scenario, the comparison, and the readings.
    ///
    /// # Errors
    /// [`SituationError::Plan`]: the commitments contradict each other, or the program is at fault.
    pub fn of(session: &Session, question: &Question) -> Result<Self, SituationError> {
        let main = session.scenario().unwrap_or(AS_BELIEVED).to_owned();
        let (plan, reasons) =
            session.plan_and(|planned, timeline| (planned.plan.clone(), worst_reasons(planned, timeline)))?;
        let mut plans = vec![(main, plan)];
        for other in others(session)? {
            plans.push((other.scenario().unwrap_or(AS_BELIEVED).to_owned(), other.plan()?));
        }
        Ok(Self {
            outcomes: session.plans_by_rule()?,
            influence: session.influence()?,
            readings: session.readings(),
            outlook: session.outlook(),
            plans,
            comparison: session.compare(question)?,
            reasons,
            warnings: session.warnings(),
            session: session.clone(),
        })
    }

    /// Violations that the independent check finds in all plans together, each under what it says it was made under,
    /// as the verb `verify` checks a file.
    ///
    /// # Errors
    /// When a plan names what the tables do not define.
    pub fn violations(&self) -> Result<usize, Faulty> {
        let of_plan = |(name, plan): &(String, Plan)| {
            let session = self.session.with(&plan_file::choice(plan, name)?)?;
            Ok(session.verify(plan).len())
        };
        self.plans.iter().map(of_plan).sum()
    }

    /// The situation report for an audience, as one HTML page that needs nothing from outside. It tells
    /// [`Situation::violations`].
    ///
    /// # Errors
    /// As [`Situation::violations`].
    pub fn html_for(&self, audience: Audience, language: Language) -> Result<String, Faulty> {
        Ok(passage_report::html(&self.material(audience, language)?))
    }

    /// The same for an audience as the bytes of an `.xlsx` workbook: tables with filters, and charts.
    ///
    /// # Errors
    /// As [`Situation::violations`], and where the results do not fit a workbook.
    pub fn workbook_for(&self, audience: Audience, language: Language) -> Result<Vec<u8>, SituationError> {
        passage_report::workbook(&self.material(audience, language)?).map_err(SituationError::Workbook)
    }

    /// The same page for an audience as the bytes of a PDF of A4 pages; only in a build with the feature `pdf`.
    ///
    /// # Errors
    /// As [`Situation::violations`]; [`SituationError::Pdf`] where the program is at fault.
    #[cfg(feature = "pdf")]
    pub fn pdf_for(&self, audience: Audience, language: Language) -> Result<Vec<u8>, SituationError> {
        let print = passage_report::print(&self.material(audience, language)?);
        let document = passage_pdf::Document {
            content: &print.content,
            title: &print.title,
            footer: &print.footer,
            page: &print.page,
            left_out: &print.left_out,
            language: print.language.code(),
            date: (i32::from(print.date.year()), print.date.month().unsigned_abs(), print.date.day().unsigned_abs()),
        };
        passage_pdf::pdf(&document).map(|pdf| pdf.bytes).map_err(SituationError::Pdf)
    }

    /// What the reports are made from, for an audience.
    ///
    /// # Errors
    /// As [`Situation::violations`].
    pub fn material(&self, audience: Audience, language: Language) -> Result<Material<'_>, Faulty> {
        Ok(Material {
            network: self.session.network(),
            readings: &self.readings,
            outlook: &self.outlook,
            plans: &self.plans,
            comparison: Some(&self.comparison),
            outcomes: &self.outcomes,
            influence: &self.influence,
            reasons: &self.reasons,
            warnings: &self.warnings,
            violations: self.violations()?,
            map_on: None,
            audience,
            language,
        })
    }
}

/// The session under every other scenario, what-ifs kept: as believed first, then in the order of the table.
fn others(session: &Session) -> Result<Vec<Session>, Faulty> {
    let names = session.network().scenario_names();
    let all = std::iter::once(None).chain(names.iter().copied().map(Some));
    let others = all.filter(|name| *name != session.scenario());
    others.map(|name| session.with(&Choice { scenario: name.map(str::to_owned), ..session.choice().clone() })).collect()
}

/// Why the shortages are there that weigh most in people times unmet share, each on its worst day.
fn worst_reasons(planned: &Planned<'_>, timeline: &Timeline) -> Vec<Reason> {
    let network = planned.expansion.network;
    let shortages = worst(network, &planned.plan);
    shortages.iter().flat_map(|shortage| explain(planned, timeline, shortage)).collect()
}

/// The people who need an item at a site: the most that any row of `needs` names.
#[must_use]
pub fn people_in_need(network: &Network, site: SiteIndex, item: Item) -> i64 {
    let needs = network.needs.iter().filter(|need| need.site == site && need.item == item);
    needs.map(|need| need.people).max().unwrap_or(0)
}

fn worst(network: &Network, plan: &Plan) -> Vec<Shortage> {
    /// Person-days short, and the share met on the worst day with that day.
    struct Weight {
        short: f64,
        worst: (f64, passage_model::calendar::Date),
    }
    let mut weights: BTreeMap<(SiteIndex, Item), Weight> = BTreeMap::new();
    for row in &plan.unmet {
        let (Some(site), Some(item)) = (network.site(&row.site), network.item(&row.item)) else { continue };
        let people = people_in_need(network, site, item);
        let start = Weight { short: 0.0, worst: (row.met_share, row.date) };
        let weight = weights.entry((site, item)).or_insert(start);
        weight.short += people as f64 * (1.0 - row.met_share);
        if row.met_share < weight.worst.0 {
            weight.worst = (row.met_share, row.date);
        }
    }
    let mut ranked: Vec<((SiteIndex, Item), Weight)> = weights.into_iter().collect();
    // Stable: equals stay in the order of the tables.
    ranked.sort_by(|a, b| b.1.short.total_cmp(&a.1.short));
    let shortage = |((site, item), weight): ((SiteIndex, Item), Weight)| Shortage {
        site,
        item: Some(item),
        date: Some(weight.worst.1),
    };
    ranked.into_iter().take(EXPLAINED).map(shortage).collect()
}

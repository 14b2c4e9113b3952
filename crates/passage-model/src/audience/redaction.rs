//! What of a network an audience may see.

use super::{Audience, HiddenWords, Shown, Speaker, is_link, left_out, shown, without_times};
use crate::belief::{AccessDay, SubjectTimeline, Timeline};
use crate::fault::{Fault, Origin};
use crate::network::{Delivery, Network, Site, SourceIndex, StatementIndex};
use crate::settings::Rule;
use crate::statement::{Modality, Role, Says, Sensitivity, Source, Statement};
use std::collections::HashSet;

/// The id of whatever is left out, where something has to stand in its place.
pub const WITHHELD: &str = "withheld";

/// What of a network may be told to an audience, and under which names.
#[derive(Clone, Debug)]
pub struct Redaction<'a> {
    network: &'a Network,
    audience: Audience,
    is_left_out: Vec<bool>,
    /// The same for deliveries.
    is_delivery_left_out: Vec<bool>,
    /// Ids of the statements that stay, in lower case.
    ids: HashSet<String>,
    sources: Vec<Shown>,
    hidden: HiddenWords,
}

impl<'a> Redaction<'a> {
    /// Reads from the log what has to be kept back.
    #[must_use]
    pub fn new(network: &'a Network, audience: Audience) -> Self {
        let is_readable: Vec<bool> = network.statements.iter().map(|one| audience.may_read(one.sensitivity)).collect();
        let supersedes: Vec<Option<usize>> =
            network.statements.iter().map(|one| one.supersedes.map(|earlier| earlier.0)).collect();
        let is_left_out = left_out(&is_readable, &supersedes);
        let is_readable: Vec<bool> = network.deliveries.iter().map(|one| audience.may_read(one.sensitivity)).collect();
        let supersedes: Vec<Option<usize>> =
            network.deliveries.iter().map(|one| one.supersedes.map(|earlier| earlier.0)).collect();
        let is_delivery_left_out = left_out(&is_readable, &supersedes);
        let sources = sources(network, audience, &is_left_out);
        let hidden = hidden(network, audience, &is_left_out, &sources);
        let kept = network.statements.iter().zip(&is_left_out).filter(|(_, is_out)| !**is_out);
        let ids = kept.map(|(statement, _)| key(&statement.id)).collect();
        Self { network, audience, is_left_out, is_delivery_left_out, ids, sources, hidden }
    }

    /// For whom.
    #[must_use]
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// The statement, where the audience may read it.
    #[must_use]
    pub fn statement(&self, index: StatementIndex) -> Option<&'a Statement> {
        let is_left_out = self.is_left_out.get(index.0).copied().unwrap_or(true);
        self.network.statements.get(index.0).filter(|_| !is_left_out)
    }

    /// Whether a delivery stays, by its position in the table.
    #[must_use]
    pub fn has_delivery(&self, index: usize) -> bool {
        self.is_delivery_left_out.get(index) == Some(&false)
    }

    /// Whether the statement of this id stays; `false` also where there is none.
    #[must_use]
    pub fn has_statement(&self, id: &str) -> bool {
        self.ids.contains(&key(id))
    }

    /// How many statements are left out.
    #[must_use]
    pub fn statements_left_out(&self) -> usize {
        self.is_left_out.iter().filter(|is_out| **is_out).count()
    }

    /// How many deliveries are left out.
    #[must_use]
    pub fn deliveries_left_out(&self) -> usize {
        self.is_delivery_left_out.iter().filter(|is_out| **is_out).count()
    }

    /// How a source is shown.
    #[must_use]
    pub fn source(&self, index: SourceIndex) -> &Shown {
        &self.sources[index.0]
    }

    /// The name under which a source is shown; its id where it has none.
    #[must_use]
    pub fn source_name(&self, index: SourceIndex) -> &str {
        let shown = self.source(index);
        if shown.name.trim().is_empty() { &shown.id } else { &shown.name }
    }

    /// Through whom a statement came, as the audience may know it; empty where it may not.
    #[must_use]
    pub fn relayed_by(&self, statement: &Statement) -> String {
        let is_published = !statement.url.trim().is_empty() && !self.is_spoken_in_role(statement);
        self.voice(&statement.relayed_by, is_published)
    }

    /// Whether a statement is that of a source shown by its role, or came through one: its link and its words would tell
    /// who that is.
    fn is_spoken_in_role(&self, statement: &Statement) -> bool {
        let relay = self.known(&statement.relayed_by).map(|position| &self.sources[position]);
        self.source(statement.source).is_role || relay.is_some_and(|shown| shown.is_role)
    }

    /// The words of a statement; empty where they name what is left out, or would tell who speaks in a role.
    #[must_use]
    pub fn quote(&self, statement: &Statement) -> String {
        if self.is_spoken_in_role(statement) { String::new() } else { self.text(&statement.quote) }
    }

    /// The link of a statement; empty where it names what is left out, tells a time, or would tell who speaks in a role.
    #[must_use]
    pub fn link(&self, statement: &Statement) -> String {
        let text = if self.is_spoken_in_role(statement) { String::new() } else { self.text(&statement.url) };
        if text == statement.url { text } else { String::new() }
    }

    /// By whose count, typed as in `deliveries`, as the audience may know it; empty where it may not. `is_published`:
    /// whether a row of that count that may be read names where it comes from.
    #[must_use]
    pub fn counted_by(&self, typed: &str, is_published: bool) -> String {
        self.voice(typed, is_published)
    }

    /// Who controls a road or holds a place, typed as in the tables: the name of the source that is meant. Other words are
    /// a free text like any other.
    #[must_use]
    pub fn controller(&self, typed: &str) -> String {
        match self.known(typed) {
            Some(position) => self.source_name(SourceIndex(position)).to_owned(),
            None => self.only_voice_of(typed).map_or_else(|| self.text(typed.trim()), str::to_owned),
        }
    }

    /// The name of the source that alone speaks for a party; `None` where there are several, or it is shown by its role.
    fn only_voice_of(&self, party: &str) -> Option<&str> {
        let is_of = |source: &Source| {
            let is_party = source.role == Some(Role::Party) && !party.trim().is_empty();
            is_party && source.party.as_deref().is_some_and(|own| own.trim().eq_ignore_ascii_case(party.trim()))
        };
        let mut voices = (0..self.network.sources.len()).filter(|position| is_of(&self.network.sources[*position]));
        let only = voices.next().filter(|_| voices.next().is_none())?;
        (!self.sources[only].is_role).then(|| self.source_name(SourceIndex(only)))
    }

    /// The source that stands behind a name given by [`Redaction::controller`] or [`Redaction::relayed_by`], where it is
    /// shown by its role: the code of the role, `MONITOR-1`.
    #[must_use]
    pub fn role_of(&self, shown: &str) -> Option<&str> {
        let role = self.sources.iter().find(|one| one.is_role && !one.is_left_out && one.name == shown);
        role.map(|one| one.id.as_str())
    }

    /// The same as a cell of a table: the code of a role takes the place of the source that is shown by it.
    fn controller_cell(&self, typed: &str) -> String {
        match self.known(typed).map(|position| &self.sources[position]) {
            Some(shown) if shown.is_role => shown.id.clone(),
            Some(_) => typed.to_owned(),
            None => self.text(typed),
        }
    }

    /// Somebody named in free words: the role where that is a source shown by its role. Others are named to the public
    /// only where what they passed on is published.
    fn voice(&self, typed: &str, is_published: bool) -> String {
        match self.known(typed) {
            Some(position) if self.sources[position].is_role => self.sources[position].name.clone(),
            Some(_) => typed.to_owned(),
            None if self.audience == Audience::Public && !is_published => String::new(),
            None => self.text(typed),
        }
    }

    /// The position of the source that free words name.
    fn known(&self, typed: &str) -> Option<usize> {
        let typed = typed.trim();
        let is = |word: &String| !typed.is_empty() && word.trim().eq_ignore_ascii_case(typed);
        self.network.sources.iter().position(|source| is(&source.id) || is(&source.name))
    }

    /// Where a count comes from; empty where that names what is left out, or is a link that would tell who counts in a role.
    fn origin_of(&self, delivery: &Delivery) -> String {
        let counter = self.known(&delivery.counted_by).map(|position| &self.sources[position]);
        if is_link(&delivery.source) && counter.is_some_and(|shown| shown.is_role) {
            return String::new();
        }
        self.text(&delivery.source)
    }

    /// A free text without clock times; empty where it names what is left out.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        match self.audience {
            Audience::Internal => text.to_owned(),
            _ if !self.is_clean(text) => String::new(),
            Audience::Public | Audience::Partners => without_times(text),
        }
    }

    /// Whether a text written elsewhere names nothing that is kept back.
    #[must_use]
    pub fn is_clean(&self, text: &str) -> bool {
        !self.hidden.are_in(text)
    }

    /// Whether a fault tells nothing that is kept back, by its words or by its place.
    #[must_use]
    pub fn is_sayable(&self, fault: &Fault) -> bool {
        let hint = fault.hint.as_deref().unwrap_or_default();
        self.is_clean(&fault.message) && self.is_clean(hint) && !self.is_kept_back(&fault.origin)
    }

    /// Whether a place in the tables is that of a row that is kept back, or of a source shown by its role.
    #[must_use]
    pub fn is_kept_back(&self, origin: &Origin) -> bool {
        let network = self.network;
        let statements = network.statements.iter().zip(&self.is_left_out).filter(|(_, is_out)| **is_out);
        let deliveries = network.deliveries.iter().zip(&self.is_delivery_left_out).filter(|(_, is_out)| **is_out);
        let sources = network.sources.iter().zip(&self.sources).filter(|(_, shown)| shown.is_role);
        let mut hidden = statements
            .map(|(statement, _)| &statement.origin)
            .chain(deliveries.map(|(delivery, _)| &delivery.origin))
            .chain(sources.map(|(source, _)| &source.origin));
        origin.position().0 > 0 && hidden.any(|other| is_same_row(origin, other))
    }

    /// A belief rule as written, with the role in place of the party it names where that is not shown.
    #[must_use]
    pub fn rule(&self, written: &str) -> String {
        let Some(Rule::Party(party)) = Rule::parse(written) else { return written.to_owned() };
        let is = |word: &str| word.eq_ignore_ascii_case(&party);
        let mut known = self.network.sources.iter().zip(&self.sources);
        if let Some((_, shown)) = known.clone().find(|(source, _)| is(&source.id)) {
            return format!("party:{}", if shown.is_left_out { WITHHELD } else { &shown.id });
        }
        let is_shown = known.any(|(source, shown)| shown.has_party && source.party.as_deref().is_some_and(is));
        if is_shown || self.audience == Audience::Internal { written.to_owned() } else { format!("party:{WITHHELD}") }
    }

    /// What is believed, without the statements that are left out; states stay.
    #[must_use]
    pub fn timeline(&self, timeline: &Timeline) -> Timeline {
        let mut timeline = timeline.clone();
        let clean = |days: &mut Vec<AccessDay>| {
            for day in days {
                for list in [&mut day.because, &mut day.disputed_by, &mut day.exposed_by] {
                    if list.iter().any(|index| self.statement(*index).is_none()) {
                        *list = list.iter().copied().filter(|index| self.statement(*index).is_some()).collect();
                    }
                }
            }
        };
        for SubjectTimeline { days, groups, .. } in &mut timeline.subjects {
            clean(days);
            groups.iter_mut().for_each(|(_, days)| clean(days));
        }
        timeline
    }

    /// The network with the names, words and places that the audience may see; indices stay. A statement or delivery that is left
    /// out keeps its place as an empty one of id [`WITHHELD`]; it is for showing, not for planning.
    #[must_use]
    pub fn network(&self) -> Network {
        let mut network = self.network.clone();
        if self.audience == Audience::Internal {
            return network;
        }
        for (source, shown) in network.sources.iter_mut().zip(&self.sources) {
            let is_public = self.audience == Audience::Public;
            source.note = if shown.is_role || is_public { String::new() } else { self.text(&source.note) };
            // A grade given to a party and published ends the talks with it.
            source.reliability = source.reliability.filter(|_| !is_public);
            source.party = source.party.take().filter(|_| shown.has_party);
            source.id = if shown.is_left_out { WITHHELD.to_owned() } else { shown.id.clone() };
            source.name.clone_from(&shown.name);
        }
        let start = network.settings.horizon.start;
        for (statement, is_out) in network.statements.iter_mut().zip(&self.is_left_out) {
            if *is_out {
                *statement = blank(statement, start);
            } else {
                let (quote, url) = (self.quote(statement), self.link(statement));
                statement.relayed_by = self.relayed_by(statement);
                (statement.quote, statement.url) = (quote, url);
                statement.note = self.text(&statement.note);
                statement.credibility = statement.credibility.filter(|_| self.audience != Audience::Public);
                statement.supersedes = statement.supersedes.filter(|earlier| self.statement(*earlier).is_some());
            }
        }
        for (delivery, is_out) in network.deliveries.iter_mut().zip(&self.is_delivery_left_out) {
            if *is_out {
                *delivery = blank_delivery(delivery, start);
                continue;
            }
            delivery.supersedes = delivery.supersedes.filter(|earlier| self.has_delivery(earlier.0));
            // Commitments are not for the public.
            delivery.commitment = delivery.commitment.filter(|_| self.audience != Audience::Public);
            let origin = self.origin_of(delivery);
            let Delivery { counted_by, source, note, .. } = delivery;
            *counted_by = self.voice(counted_by, !source.trim().is_empty());
            *source = origin;
            *note = self.text(note);
        }
        for site in &mut network.sites {
            (site.lat, site.lon) = (self.audience.coarse(site.lat), self.audience.coarse(site.lon));
            site.held_by = self.controller_cell(&site.held_by);
            site.pcode = if may_tell_code(self.audience, site) { self.text(&site.pcode) } else { String::new() };
            site.areas.retain(|area| self.audience.may_know_area(area.level));
            site.areas.iter_mut().for_each(|area| area.name = self.text(&area.name));
            site.areas.retain(|area| !area.name.is_empty());
            site.note = self.text(&site.note);
            site.source = self.text(&site.source);
        }
        network.legs.iter_mut().for_each(|leg| leg.note = self.text(&leg.note));
        for corridor in &mut network.corridors {
            corridor.controlled_by = self.controller_cell(&corridor.controlled_by);
            corridor.note = self.text(&corridor.note);
        }
        network
    }
}

/// A delivery of which nothing can be told but that there is one.
fn blank_delivery(delivery: &Delivery, start: crate::calendar::Date) -> Delivery {
    Delivery {
        id: WITHHELD.to_owned(),
        date: start,
        corridor: None,
        from: None,
        to: None,
        commodity: None,
        quantity: None,
        trucks: None,
        status: None,
        counted_by: String::new(),
        recorded_on: None,
        supersedes: None,
        convoy: None,
        commitment: None,
        source: String::new(),
        note: String::new(),
        ..delivery.clone()
    }
}

/// A statement of which nothing can be told but that there is one.
fn blank(statement: &Statement, start: crate::calendar::Date) -> Statement {
    Statement {
        id: WITHHELD.to_owned(),
        says: Says::None,
        modality: Modality::Statement,
        share: None,
        trucks_per_day: None,
        kg_per_day: None,
        valid_from: start,
        valid_to: None,
        said_on: start,
        recorded_on: None,
        relayed_by: String::new(),
        credibility: None,
        scope: Vec::new(),
        is_scoped: false,
        with: None,
        supersedes: None,
        quote: String::new(),
        url: String::new(),
        note: String::new(),
        ..statement.clone()
    }
}

fn is_same_row(one: &Origin, other: &Origin) -> bool {
    match (one, other) {
        (Origin::Text { file: a, line: x, .. }, Origin::Text { file: b, line: y, .. }) => a == b && x == y,
        (Origin::Sheet { sheet: a, line: x, .. }, Origin::Sheet { sheet: b, line: y, .. }) => a == b && x == y,
        _ => false,
    }
}

fn sources(network: &Network, audience: Audience, is_left_out: &[bool]) -> Vec<Shown> {
    let kept = || network.statements.iter().zip(is_left_out).filter(|(_, is_out)| !**is_out).map(|(one, _)| one);
    let in_public: HashSet<SourceIndex> =
        kept().filter(|one| one.sensitivity == Sensitivity::Public).map(|one| one.source).collect();
    let named: HashSet<SourceIndex> = kept().map(|one| one.source).collect();
    let counting = network.deliveries.iter().filter(|one| audience.may_read(one.sensitivity));
    let words: HashSet<String> =
        counting.map(|one| &one.counted_by).chain(kept().map(|one| &one.relayed_by)).map(|word| key(word)).collect();
    let controllers: Vec<&str> = network
        .corridors
        .iter()
        .map(|corridor| corridor.controlled_by.trim())
        .chain(network.sites.iter().map(|site| site.held_by.trim()))
        .filter(|word| !word.is_empty())
        .collect();
    let controls: HashSet<String> = controllers.iter().map(|word| key(word)).collect();
    let speakers: Vec<Speaker<'_>> = network
        .sources
        .iter()
        .enumerate()
        .map(|(position, source)| {
            let is_in = |set: &HashSet<String>| set.contains(&key(&source.id)) || set.contains(&key(&source.name));
            let is_controller = is_in(&controls);
            Speaker {
                id: &source.id,
                name: &source.name,
                role: source.role,
                party: source.party.as_deref().unwrap_or_default(),
                has_spoken_in_public: in_public.contains(&SourceIndex(position)),
                is_named: named.contains(&SourceIndex(position)) || is_in(&words) || is_controller,
                is_controller,
            }
        })
        .collect();
    shown(&speakers, audience, &controllers)
}

/// Whether the place code of a site may be told: the last of its areas is that of the code, and of a code that no gazetteer
/// has nobody knows how small its area is.
fn may_tell_code(audience: Audience, site: &Site) -> bool {
    audience.may_know_area(site.areas.last().and_then(|area| area.level))
}

fn key(word: &str) -> String {
    word.trim().to_lowercase()
}

fn hidden(network: &Network, audience: Audience, is_left_out: &[bool], sources: &[Shown]) -> HiddenWords {
    let mut hidden = HiddenWords::default();
    let mut told: HashSet<String> = HashSet::new();
    for (source, shown) in network.sources.iter().zip(sources) {
        if shown.is_role {
            hidden.add(&source.id);
            hidden.add(&source.name);
        } else {
            told.extend([key(&source.id), key(&source.name)]);
        }
    }
    // Whoever also passes on or counts what stays is known from there.
    let statements = || network.statements.iter().zip(is_left_out);
    told.extend(statements().filter(|(_, is_out)| !**is_out).map(|(statement, _)| key(&statement.relayed_by)));
    let deliveries = || network.deliveries.iter().map(|one| (one, audience.may_read(one.sensitivity)));
    told.extend(deliveries().filter(|(_, stays)| *stays).flat_map(|(one, _)| [key(&one.counted_by), key(&one.source)]));
    told.insert("assumed".to_owned());
    let add_unless_told = |hidden: &mut HiddenWords, word: &str| {
        if !told.contains(&key(word)) {
            hidden.add(word);
        }
    };
    for (statement, _) in statements().filter(|(_, is_out)| **is_out) {
        [&statement.id, &statement.quote, &statement.url, &statement.note]
            .into_iter()
            .for_each(|word| hidden.add(word));
        add_unless_told(&mut hidden, &statement.relayed_by);
    }
    for (delivery, _) in deliveries().filter(|(_, stays)| !*stays) {
        hidden.add(&delivery.note);
        // A delivery often bears the id of the statement that tells it.
        let is_told = statements().any(|(one, is_out)| !*is_out && one.id.eq_ignore_ascii_case(&delivery.id));
        if !is_told {
            hidden.add(&delivery.id);
        }
        add_unless_told(&mut hidden, &delivery.counted_by);
        add_unless_told(&mut hidden, &delivery.source);
    }
    let sites = network.sites.iter().filter(|site| !may_tell_code(audience, site));
    sites.for_each(|site| hidden.add_code(&site.pcode));
    hidden
}

//! Sources, the log of statements, and scenarios.

use super::Tables;
use super::goods::Groups;
use super::places::Places;
use super::settings::Draft;
use crate::ids::{Found, malformed};
use crate::nearest::nearest;
use crate::row::{Faulty, Reading, Row, parts, rows};
use passage_model::calendar::Date;
use passage_model::fault::Fault;
use passage_model::network::{
    Corridor, CorridorIndex, GroupIndex, Leg, LegIndex, ScenarioRow, SiteIndex, SourceIndex, StatementIndex, Subject,
};
use passage_model::settings::Rule;
use passage_model::statement::{Modality, Says, Source, Statement};
use std::collections::HashSet;

pub(super) fn sources(tables: &Tables<'_>, faults: &mut Vec<Fault>) -> Vec<Option<Source>> {
    rows(tables.get("sources"), tables.ids, faults, |row| {
        let (id, name) = (row.text("id"), row.text("name"));
        let role = row.named("role");
        let party = row.text("party");
        let reliability = row.word("reliability");
        let note = row.text("note");
        Ok(Source {
            id: id?,
            name: name?,
            role: role?,
            party: Some(party?).filter(|party| !party.is_empty()),
            reliability: reliability?.and_then(|letter| letter.chars().next()),
            note: note?,
            origin: row.origin(),
        })
    })
}

/// A rule that listens to a party needs a source of that party.
pub(super) fn check_parties(
    tables: &Tables<'_>,
    draft: &Draft,
    sources: &[Option<Source>],
    corridors: &[Option<Corridor>],
    faults: &mut Vec<Fault>,
) {
    if sources.iter().any(Option::is_none) || tables.get("sources").is_some_and(|table| !table.is_usable) {
        return;
    }
    let names =
        || sources.iter().flatten().flat_map(|source| [Some(source.id.as_str()), source.party.as_deref()]).flatten();
    let known: HashSet<String> = names().map(str::to_lowercase).collect();
    match &draft.settings.rule {
        Rule::Party(party) if !known.contains(&party.to_lowercase()) => {
            let message = format!("unknown party `{party}` in setting `access.rule`");
            let near = nearest(party, names());
            let hint = near.map_or_else(
                || "name the id of a source, or a `party` of `sources`".to_owned(),
                |near| format!("did you mean `{near}`?"),
            );
            faults.push(Fault::new("E104", draft.rule_origin.clone(), message).hint(hint));
        }
        Rule::Controller => {
            let Some(table) = tables.get("corridors") else {
                return;
            };
            for (row, corridor) in table.rows.iter().zip(corridors) {
                let Some(corridor) = corridor else { continue };
                if known.contains(&corridor.controlled_by.to_lowercase()) {
                    continue;
                }
                let message = if corridor.controlled_by.is_empty() {
                    format!("rule `controller` hears nobody on `{}`: `controlled_by` is empty", corridor.id)
                } else {
                    format!(
                        "rule `controller` hears nobody on `{}`: `{}` is no source and no party of one",
                        corridor.id, corridor.controlled_by
                    )
                };
                let hint = "name the id of a source, or a `party` of `sources`";
                faults.push(Fault::new("W203", table.origin(row, "controlled_by"), message).hint(hint));
            }
        }
        _ => {}
    }
}

/// Which corridors, legs and sites have a capacity of which a share can be left.
pub(super) struct Limited {
    corridors: Vec<bool>,
    legs: Vec<bool>,
    sites: Vec<bool>,
}

impl Limited {
    pub fn of(corridors: &[Option<Corridor>], legs: &[Option<Leg>], places: &Places<'_>) -> Self {
        // A faulty row counts as limited, so that no warning follows from its error.
        Self {
            corridors: (corridors.iter())
                .map(|corridor| {
                    let corridor = corridor.as_ref();
                    corridor.is_none_or(|corridor| corridor.kg_per_day.is_some() || corridor.trucks_per_day.is_some())
                })
                .collect(),
            legs: (legs.iter())
                .map(|leg| leg.as_ref().is_none_or(|leg| leg.kg_per_day.is_some() || leg.trucks_per_day.is_some()))
                .collect(),
            sites: (places.sites.iter())
                .map(|site| site.as_ref().is_none_or(|site| site.handling_per_day.is_some()))
                .collect(),
        }
    }

    fn has(&self, subject: Subject) -> bool {
        let limited = match subject {
            Subject::Corridor(corridor) => self.corridors.get(corridor.0),
            Subject::Leg(leg) => self.legs.get(leg.0),
            Subject::Site(site) => self.sites.get(site.0),
        };
        limited.copied().unwrap_or(true)
    }
}

pub(super) fn statements(
    tables: &Tables<'_>,
    groups: &Groups,
    sources: &[Option<Source>],
    roads: &Limited,
    faults: &mut Vec<Fault>,
) -> Vec<Option<Statement>> {
    let goods_are_clear = tables.get("commodities").is_some_and(|table| table.is_usable);
    let mut told = HashSet::new();
    let table = tables.get("statements");
    let statements = rows(table, tables.ids, faults, |row| {
        let statement = statement(row, groups, goods_are_clear)?;
        let has_figure = statement.trucks_per_day.is_some() || statement.kg_per_day.is_some();
        let can_restrict = statement.says == Says::Restricted && statement.modality.can_change_access();
        if can_restrict && !has_figure {
            tell_share_of_nothing(row, statement.about, roads, &mut told);
        }
        Ok(statement)
    });
    if let Some(table) = table {
        let next = |statement: &Statement| statement.supersedes.map(|next| next.0);
        for row in cycles(&statements, next) {
            let row = &table.rows[row];
            let id = table.cell(row, "id").text().into_owned();
            let message = format!("statement `{id}` supersedes itself, directly or by way of others");
            let hint = "a statement supersedes an earlier one";
            faults.push(Fault::new("E204", table.origin(row, "supersedes"), message).hint(hint));
        }
        for (row, statement) in table.rows.iter().zip(&statements) {
            let Some(statement) = statement else { continue };
            let old = statement.supersedes.and_then(|old| statements.get(old.0)?.as_ref());
            let doubt = old.and_then(|old| doubtful_correction(statement, old, sources));
            if let Some((code, message, hint)) = doubt {
                faults.push(Fault::new(code, table.origin(row, "supersedes"), message).hint(hint));
            }
        }
    }
    statements
}

/// What is doubtful where one statement supersedes another: its code, the message and the hint.
fn doubtful_correction(
    new: &Statement,
    old: &Statement,
    sources: &[Option<Source>],
) -> Option<(&'static str, String, String)> {
    let (id, old_id) = (&new.id, &old.id);
    if new.about != old.about {
        let message = format!("statement `{id}` supersedes `{old_id}`, which is about another road: both stand");
        let hint = format!("leave `supersedes` empty; a new statement about the road of `{old_id}` can supersede it");
        return Some(("W206", message, hint));
    }
    let is_claim = |statement: &Statement| statement.modality.can_change_access();
    if !is_claim(new) || !is_claim(old) || is_one_party(new.source, old.source, sources) {
        return None;
    }
    let message = format!(
        "statement `{id}` supersedes `{old_id}` of another source: if they contradict each other, that no longer shows"
    );
    let hint = format!("leave `supersedes` empty, so that both stand, unless `{old_id}` was entered wrongly");
    Some(("W207", message, hint))
}

/// Whether two sources are the same or speak for the same party. A faulty source counts as that, so that no warning
/// follows from its error.
fn is_one_party(a: SourceIndex, b: SourceIndex, sources: &[Option<Source>]) -> bool {
    let source = |index: SourceIndex| sources.get(index.0).and_then(Option::as_ref);
    let (Some(first), Some(second)) = (source(a), source(b)) else { return true };
    let name = |source: &Source| source.party.as_ref().unwrap_or(&source.id).to_lowercase();
    a == b || name(first) == name(second)
}

/// Nobody enters today what is said tomorrow: most often the year is mistyped.
pub(super) fn tell_foresight(
    row: &mut Row<'_>,
    column: &'static str,
    id: &str,
    day: Date,
    recorded_on: Result<Option<Date>, Faulty>,
) {
    if let Ok(Some(recorded)) = recorded_on
        && day > recorded
    {
        let message = format!("`{id}` is of {day}, but entered the log before that, on {recorded}");
        row.fault("W208", column, message, "check the year of both dates");
    }
}

fn statement(row: &mut Row<'_>, groups: &Groups, goods_are_clear: bool) -> Result<Statement, Faulty> {
    let id = row.text("id");
    let about = subject(row);
    let says = row.named("says");
    let modality = row.named("modality");
    let (share, trucks, weight) = (row.number("share"), row.integer("trucks_per_day"), row.weight("t_per_day"));
    let (valid_from, valid_to) = (row.date("valid_from"), row.date("valid_to"));
    let (said_on, recorded_on) = (row.date("said_on"), row.date("recorded_on"));
    let source = row.required_reference("source");
    let relayed_by = row.text("relayed_by");
    let credibility = row.integer("credibility");
    let scope = scope(row, groups, goods_are_clear);
    let with = condition(row, about);
    let supersedes = row.reference("supersedes");
    let sensitivity = row.named("sensitivity");
    let (quote, url, note) = (row.text("quote"), row.text("url"), row.text("note"));
    let said_on = said_on?.ok_or(Faulty)?;
    let (valid_from, valid_to) = (valid_from?.unwrap_or(said_on), valid_to?);
    let id = id?;
    check_days(row, &id, valid_from, valid_to)?;
    tell_foresight(row, "said_on", &id, said_on, recorded_on);
    let (scope, is_scoped) = scope?;
    Ok(Statement {
        id,
        about: about?,
        says: says?.ok_or(Faulty)?,
        modality: modality?.unwrap_or(Modality::Statement),
        share: share?,
        trucks_per_day: trucks?,
        kg_per_day: weight?.map(|weight| weight.0),
        valid_from,
        valid_to,
        said_on,
        recorded_on: recorded_on?,
        source: SourceIndex(source?),
        relayed_by: relayed_by?,
        credibility: credibility?.and_then(|grade| u8::try_from(grade).ok()),
        scope,
        is_scoped,
        with: with?,
        supersedes: supersedes?.map(StatementIndex),
        sensitivity: sensitivity?.unwrap_or_default(),
        quote: quote?,
        url: url?,
        note: note?,
        origin: row.origin(),
    })
}

fn check_days(row: &mut Row<'_>, id: &str, from: Date, to: Option<Date>) -> Result<(), Faulty> {
    match to {
        Some(to) if to < from => {
            let message = format!("statement `{id}` ends on {to}, before it begins on {from}");
            row.fault("E203", "valid_to", message, "leave `valid_to` empty if the end is not known");
            Err(Faulty)
        }
        _ => Ok(()),
    }
}

/// The corridor, leg or site that a row speaks of, looked for in that order.
fn subject(row: &mut Row<'_>) -> Result<Subject, Faulty> {
    let typed = row.text("about")?;
    let ids = row.ids;
    let in_order = [
        (&ids.corridors, (|position| Subject::Corridor(CorridorIndex(position))) as fn(usize) -> Subject),
        (&ids.legs, |position| Subject::Leg(LegIndex(position))),
        (&ids.sites, |position| Subject::Site(SiteIndex(position))),
    ];
    let mut found: Option<(Subject, &str)> = None;
    let mut is_unclear = false;
    for (table, subject_at) in in_order {
        match (table.find(&typed), found) {
            (Found::Row(position), None) => found = Some((subject_at(position), table.table.noun)),
            (Found::Row(_), Some((_, noun))) => {
                let message = format!("`{typed}` is the id of a {noun} and of a {}", table.table.noun);
                row.fault("W204", "about", message, format!("the {noun} is meant here; give one of them another id"));
                break;
            }
            (Found::Unclear, _) => is_unclear = true,
            (Found::Unknown, _) => {}
        }
    }
    match found {
        Some((subject, _)) => Ok(subject),
        None if is_unclear => Err(Faulty),
        None => {
            let tables = [&ids.corridors, &ids.legs, &ids.sites];
            let hint = tables.iter().filter(|ids| !ids.is_missing()).find_map(|ids| ids.hint(&typed));
            let hint = hint.unwrap_or_else(|| "name the id of a corridor, a leg or a site".to_owned());
            let message = format!("unknown corridor, leg or site `{typed}` in column `about`");
            row.fault("E104", "about", message, hint);
            Err(Faulty)
        }
    }
}

/// The groups, and whether any word was given.
fn scope(row: &mut Row<'_>, groups: &Groups, goods_are_clear: bool) -> Result<(Vec<GroupIndex>, bool), Faulty> {
    let typed = row.text("scope")?;
    let mut scope = Vec::new();
    let mut is_scoped = false;
    for part in parts(&typed) {
        is_scoped = true;
        match groups.find(part) {
            Some(group) if scope.contains(&group) => {}
            Some(group) => scope.push(group),
            None if goods_are_clear => {
                let near = nearest(part, groups.names.iter().map(String::as_str));
                let hint = match near {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "it covers nothing; name groups of `commodities`, or leave `scope` empty for all goods"
                        .to_owned(),
                };
                row.fault("W201", "scope", format!("no commodity belongs to the group `{part}`"), hint);
            }
            None => {}
        }
    }
    Ok((scope, is_scoped))
}

fn condition(row: &mut Row<'_>, about: Result<Subject, Faulty>) -> Reading<CorridorIndex> {
    let typed = row.text("condition")?;
    if typed.is_empty() {
        return Ok(None);
    }
    let named =
        typed.split_once(':').filter(|(word, id)| word.trim().eq_ignore_ascii_case("with") && !id.trim().is_empty());
    let Some((_, id)) = named else {
        let message = format!("`{typed}` is not a condition");
        row.fault("E201", "condition", message, "write `with:` and the id of the corridor that must not be closed");
        return Err(Faulty);
    };
    let id = id.trim().to_owned();
    let corridor = CorridorIndex(row.resolve_part("condition", &id)?);
    if about == Ok(Subject::Corridor(corridor)) {
        let message = format!("the statement about `{id}` has the condition that `{id}` is open");
        row.fault("E202", "condition", message, "name another corridor, or leave `condition` empty");
        return Err(Faulty);
    }
    Ok(Some(corridor))
}

/// The rows from which following `supersedes` leads back to them.
pub(super) fn cycles<T>(rows: &[Option<T>], supersedes: impl Fn(&T) -> Option<usize>) -> Vec<usize> {
    let next = |row: usize| rows[row].as_ref().and_then(&supersedes);
    // 0: not seen; else the number of the walk that saw it.
    let mut seen = vec![0_usize; rows.len()];
    let mut on_cycle = Vec::new();
    for start in 0..rows.len() {
        let walk = start + 1;
        let mut at = Some(start);
        while let Some(row) = at {
            if seen[row] == walk {
                let mut row_on = row;
                loop {
                    on_cycle.push(row_on);
                    match next(row_on) {
                        Some(following) if following != row => row_on = following,
                        _ => break,
                    }
                }
                break;
            }
            if seen[row] != 0 {
                break;
            }
            seen[row] = walk;
            at = next(row);
        }
    }
    on_cycle
}

/// A restriction by share means nothing where the full capacity is not known; told once for each road.
fn tell_share_of_nothing(row: &mut Row<'_>, about: Subject, roads: &Limited, told: &mut HashSet<Subject>) {
    if roads.has(about) || !told.insert(about) {
        return;
    }
    let typed = row.table.cell(row.raw, "about").text().into_owned();
    let (message, hint) = match about {
        Subject::Site(_) => (
            format!("a share of `{typed}` is no limit: its full capacity is not known"),
            "fill in `handling_t_per_day` in `sites`, or state `trucks_per_day`",
        ),
        Subject::Corridor(_) | Subject::Leg(_) => (
            format!("a share of `{typed}` is no limit: its full capacity is not known"),
            "fill in its capacity, or state `trucks_per_day`",
        ),
    };
    row.fault("W202", "about", message, hint);
}

pub(super) fn scenarios(tables: &Tables<'_>, roads: &Limited, faults: &mut Vec<Fault>) -> Vec<Option<ScenarioRow>> {
    let mut told = HashSet::new();
    rows(tables.get("scenarios"), tables.ids, faults, |row| {
        let scenario = scenario_name(row);
        let about = subject(row);
        let says = row.named("says");
        let range = row.range("from", "to");
        let (share, trucks) = (row.number("share"), row.integer("trucks_per_day"));
        let (from, to) = range?;
        let scenario = ScenarioRow {
            scenario: scenario?,
            about: about?,
            says: says?.ok_or(Faulty)?,
            from,
            to,
            share: share?,
            trucks_per_day: trucks?,
            origin: row.origin(),
        };
        if scenario.says == Says::Restricted && scenario.trucks_per_day.is_none() {
            tell_share_of_nothing(row, scenario.about, roads, &mut told);
        }
        Ok(scenario)
    })
}

fn scenario_name(row: &mut Row<'_>) -> Result<String, Faulty> {
    let name = row.text("scenario")?;
    match malformed(&name, "scenario", row.cell_origin("scenario")) {
        None => Ok(name),
        Some(fault) => {
            row.faults.push(fault);
            Err(Faulty)
        }
    }
}

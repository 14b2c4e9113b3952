//! `preposition`: where to stage stock before it is known which scenario holds.

use super::{open, refuse_below_internal, terms};
use crate::answer::{Answer, Failure, counted, headed, put};
use crate::cli::Preposition;
use crate::progress::Progress;
use crate::screen::{Table, decimal, section, tonnes_bare, whole};
use passage::Session;
use passage::document::preposition::PrepositionDocument;
use passage::document::to_line;
use passage::model::measure::Kg;
use passage::model::staging::{Against, Objective, Split, Staged, StagedWay, Staging, StagingMove};
use passage::preposition::StagingChoice;

/// So many movements of a split are shown on a screen.
const MOVES_SHOWN: usize = 30;

/// Differences below so many weighted person-days are not worth a word.
const NOTHING: f64 = 0.5;

pub(crate) fn run(arguments: &Preposition) -> Result<Answer, Failure> {
    let output = &arguments.common.output;
    refuse_below_internal(output, "a staging plan tells what moves where and when")?;
    let session = open(&arguments.common)?;
    let choice = StagingChoice {
        among: arguments.among.clone(),
        learn: arguments.learn,
        weights: arguments.weights.clone(),
        tail: arguments.tail,
        frontier_points: usize::from(arguments.points),
    };
    let staging = {
        let _progress = Progress::begin("planning all scenarios together");
        session.preposition(&choice)?
    };
    let document = to_line(&PrepositionDocument::new(&session, &staging));
    let answer = Answer::new(text(&session, &staging), document).mention(&session.warnings());
    Ok(answer.document_to(output.out.as_deref(), "preposition.json"))
}

fn text(session: &Session, staging: &Staging) -> String {
    let horizon = session.view().horizon;
    let about = format!(
        "where to stage stock over {} from {}, {}\n\n",
        counted(horizon.days, "day"),
        horizon.start,
        terms(session)
    );
    let mut text = headed(&session.network().settings.name, &about);
    text.push_str(&assumed(session, staging));
    section(
        &mut text,
        &format!("What stands where in the morning of {}, t of all goods:", staging.learn),
        &stage(staging),
    );
    text.push_str(&moves(staging));
    section(&mut text, "Person-days short:", &person_days(staging));
    section(&mut text, "Regret against the plan that knows the scenario from the first day:", &regrets(staging));
    section(&mut text, &frontier_title(staging), &frontier(staging));
    text.push_str(&worth(staging));
    text.push_str("\nTrucks are divisible here, in `plan` they are whole; see docs/model.md.\n");
    text
}

/// What is taken to be known, and what nobody said.
fn assumed(session: &Session, staging: &Staging) -> String {
    let mut text = String::new();
    let scenarios = counted(staging.scenarios.len(), "scenario");
    let start = session.view().horizon.start;
    put(
        &mut text,
        format_args!(
            "Which of {scenarios} holds is known in the morning of {}. What leaves, is given out or is bought before is the \
             same in all.\n",
            staging.learn
        ),
    );
    match staging.differ_from {
        None => text.push_str("The scenarios let the same pass on every day planned: there is nothing to learn.\n"),
        Some(day) if staging.learn == start => put(
            &mut text,
            format_args!(
                "They differ from {day} on, so nothing can be staged before; `--learn DATE` says when it will be known.\n"
            ),
        ),
        Some(day) => put(&mut text, format_args!("They differ from {day} on.\n")),
    }
    let weights: Option<Vec<String>> = staging
        .scenarios
        .iter()
        .map(|one| Some(format!("{} {}", one.scenario, decimal(one.weight? * 100.0))))
        .collect();
    match weights {
        Some(weights) => put(&mut text, format_args!("Weights as given, in %: {}.\n", weights.join(", "))),
        None => text.push_str(
            "Nobody gave weights, so none is assumed: regret and the worst scenario need none. `--weights` adds the mean.\n",
        ),
    }
    if !staging.not_kept.is_empty() {
        let ids: Vec<String> = staging.not_kept.iter().map(|id| format!("`{id}`")).collect();
        put(&mut text, format_args!("Left out, because a scenario makes them impossible: {}.\n", ids.join(", ")));
    }
    text
}

/// Every way with its name: the best ones first, then what they are held against.
fn ways(staging: &Staging) -> Vec<(String, &StagedWay)> {
    let splits = staging.splits.iter().map(|split| (split_name(split), &split.way));
    let references = staging.references.iter().map(|reference| {
        let name = match (reference.against, &reference.scenario) {
            (Against::Stay, _) => "nothing moves before".to_owned(),
            (Against::Believed, _) => "planned as believed".to_owned(),
            (Against::Scenario, scenario) => format!("as if {} were certain", scenario.as_deref().unwrap_or("one")),
        };
        (name, &reference.way)
    });
    splits.chain(references).collect()
}

fn split_name(split: &Split) -> String {
    match (split.objective, split.tail) {
        (Objective::Expected, _) => "least mean".to_owned(),
        (Objective::Regret, _) => "least regret".to_owned(),
        (Objective::Cvar, Some(tail)) if tail < 1.0 => {
            format!("least mean of the worst {} %", decimal((1.0 - tail) * 100.0))
        }
        (Objective::Cvar, _) => "least worst shortage".to_owned(),
    }
}

fn by_scenario(staging: &Staging, first: &[&str]) -> Table {
    let scenarios = staging.scenarios.iter().map(|one| format!(">{}", one.scenario));
    let headings: Vec<String> = first.iter().map(|word| (*word).to_owned()).chain(scenarios).collect();
    Table::new(&headings.iter().map(String::as_str).collect::<Vec<_>>())
}

fn regrets(staging: &Staging) -> Table {
    let has_mean = staging.scenarios.iter().all(|one| one.weight.is_some());
    let mut first = vec!["way", ">worst regret", ">worst shortage"];
    if has_mean {
        first.push(">mean shortage");
    }
    let mut table = by_scenario(staging, &first);
    for (name, way) in ways(staging) {
        let figures = [Some(way.worst_regret), Some(way.worst_short), way.expected].into_iter().flatten();
        let regrets = way.by_scenario.iter().map(|one| one.regret);
        table.row(std::iter::once(name).chain(figures.chain(regrets).map(whole)));
    }
    table
}

fn person_days(staging: &Staging) -> Table {
    let mut table = by_scenario(staging, &["way"]);
    for (name, way) in ways(staging) {
        table.row(std::iter::once(name).chain(way.by_scenario.iter().map(|one| whole(one.person_days_short))));
    }
    let known = staging.scenarios.iter().map(|one| whole(one.person_days_short));
    table.row(std::iter::once("known from the first day".to_owned()).chain(known));
    table
}

/// By site: now, and under each split.
fn stage(staging: &Staging) -> Table {
    let names: Vec<String> = staging.splits.iter().map(|split| format!(">{}", split_name(split))).collect();
    let headings = ["site", ">now"].into_iter().chain(names.iter().map(String::as_str));
    let mut table = Table::new(&headings.collect::<Vec<_>>());
    let rows = || staging.splits.iter().flat_map(|split| &split.way.stage);
    let mut sites: Vec<&str> = Vec::new();
    for row in rows() {
        if !sites.contains(&row.site.as_str()) {
            sites.push(&row.site);
        }
    }
    let sum = |way: &StagedWay, site: &str, of: fn(&Staged) -> Kg| {
        let kg: Kg = way.stage.iter().filter(|row| row.site == site).map(of).sum();
        tonnes_bare(kg)
    };
    for site in sites {
        let now = staging.splits.iter().find(|split| split.way.stage.iter().any(|row| row.site == site));
        let now = now.map_or_else(String::new, |split| sum(&split.way, site, |row| row.now));
        let splits = staging.splits.iter().map(|split| sum(&split.way, site, |row| row.quantity));
        table.row([site.to_owned(), now].into_iter().chain(splits));
    }
    table
}

/// What has to leave before under each split, by day, way and goods; splits under which the same leaves are told together.
fn moves(staging: &Staging) -> String {
    let mut text = String::new();
    let mut told: Vec<(Vec<String>, &[StagingMove])> = Vec::new();
    for split in &staging.splits {
        match told.iter_mut().find(|(_, moves)| *moves == split.way.moves) {
            Some((names, _)) => names.push(split_name(split)),
            None => told.push((vec![split_name(split)], &split.way.moves)),
        }
    }
    for (names, moves) in told {
        let title = format!("To move before {}, {}:", staging.learn, names.join(", "));
        let mut table = Table::new(&["depart", "arrive", "from", "to", "by", "fleet", "goods", ">t", ">trucks"]);
        for one in moves.iter().take(MOVES_SHOWN) {
            table.row([
                one.depart.to_string(),
                one.arrive.to_string(),
                one.from.clone(),
                one.to.clone(),
                if one.corridors.is_empty() { "-".to_owned() } else { one.corridors.join(", ") },
                one.fleet.clone().unwrap_or_else(|| "-".to_owned()),
                one.commodity.clone(),
                tonnes_bare(one.quantity),
                decimal(one.trucks),
            ]);
        }
        if table.is_empty() {
            put(&mut text, format_args!("\n{title} nothing.\n"));
        }
        section(&mut text, &title, &table);
        if let Some(more) = moves.len().checked_sub(MOVES_SHOWN).filter(|more| *more > 0) {
            put(&mut text, format_args!("  and {more} more; `--json` has all\n"));
        }
    }
    text
}

fn frontier_title(staging: &Staging) -> String {
    let other = if staging.evpi.is_some() { "mean" } else { "worst" };
    format!("Less regret against less {other} shortage, each the least that the other allows:")
}

fn frontier(staging: &Staging) -> Table {
    let other = if staging.evpi.is_some() { ">mean shortage" } else { ">worst shortage" };
    let mut table = Table::new(&[">worst regret", other]);
    for point in &staging.frontier {
        table.row([whole(point.worst_regret), whole(point.least_short)]);
    }
    table
}

/// What the answer is worth, in sentences.
fn worth(staging: &Staging) -> String {
    let mut text = String::from(
        "\nRegret and shortage are in weighted person-days: people x priority, and the more the deeper they go short, as in \
         `plan`.\n",
    );
    let stay = staging.references.iter().find(|reference| reference.against == Against::Stay);
    let best = staging.splits.iter().find(|split| split.objective == Objective::Regret);
    if let (Some(stay), Some(best)) = (stay, best) {
        let gains = stay.way.by_scenario.iter().zip(&best.way.by_scenario);
        let mut gains: Vec<(f64, &str)> =
            gains.map(|(stay, best)| (stay.weighted_short - best.weighted_short, best.scenario.as_str())).collect();
        gains.sort_by(|a, b| a.0.total_cmp(&b.0));
        if let (Some((least, worst)), Some((most, best))) = (gains.first(), gains.last()) {
            if *most <= NOTHING && *least >= -NOTHING {
                text.push_str("The split of least regret comes to no more and no less than moving nothing before.\n");
            } else {
                let than = |gain: f64| {
                    let word = if gain < 0.0 { "more" } else { "less" };
                    format!("{} {word}", whole(gain.abs()))
                };
                let range = if most - least <= NOTHING {
                    format!("{} in every scenario", than(*most))
                } else {
                    format!("from {} ({worst}) to {} ({best})", than(*least), than(*most))
                };
                put(
                    &mut text,
                    format_args!(
                        "Against moving nothing before, the shortage under the split of least regret is {range}.\n"
                    ),
                );
            }
        }
    }
    match (staging.evpi, staging.vss) {
        (Some(evpi), Some(vss)) => put(
            &mut text,
            format_args!(
                "On average, knowing from the first day would avoid {} more (EVPI); planning for all scenarios avoids {} \
                 against planning as believed (VSS).\n",
                whole(evpi),
                whole(vss)
            ),
        ),
        (Some(evpi), None) => put(
            &mut text,
            format_args!(
                "On average, knowing from the first day would avoid {} more (EVPI). Planning as believed cannot keep every \
                 agreed convoy in every scenario, so nothing is held against it.\n",
                whole(evpi)
            ),
        ),
        _ => put(
            &mut text,
            format_args!(
                "Whatever the weights, knowing from the first day would avoid no more than {} on average.\n",
                whole(staging.evpi_at_most)
            ),
        ),
    }
    if let Some(balance) = &staging.balance {
        let carried = |tonne_hours: f64| format!("{} tonne-hours", whole(tonne_hours));
        match balance.metric {
            Some(metric) => put(
                &mut text,
                format_args!(
                    "Balance of the stock as it stands now: {metric:.2} ({} on the road on average, {} from the best depots; 1 \
                     is best).\n",
                    carried(balance.carriage),
                    carried(balance.carriage_ideal)
                ),
            ),
            None if balance.short - balance.short_ideal > NOTHING => put(
                &mut text,
                format_args!(
                    "Balance of the stock as it stands now: in the best depots the same stock would avoid {} on average.\n",
                    whole(balance.short - balance.short_ideal)
                ),
            ),
            None => text.push_str("Balance of the stock as it stands now: nothing need be carried from any depot.\n"),
        }
    }
    text
}

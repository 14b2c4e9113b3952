//! `replay`: past days played again, with what then happened.

use super::refuse_below_internal;
use crate::answer::{Answer, Failure, counted, headed, put};
use crate::cli::Replay;
use crate::progress::Progress;
use crate::screen::{Table, cut, decimal, percent, section, tonnes};
use passage::backtest::{
    AccessScore, Backtest, Crossing, Day, Passed, PlanOfDay, RuleScore, Sign, SignKind, Surprise, TonnesScore, Turn,
    Window, backtest,
};
use passage::document::{self, to_line};
use passage::model::belief::State;
use passage::model::calendar::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The lead of the sentence in front, where the window looks as far.
const WEEK: usize = 7;

/// How many signs of a turn are told.
const SIGNS_TOLD: usize = 3;

/// How many of the statements are told on which hindsight rests.
const WEIGHTS_TOLD: usize = 5;

/// How much of a statement is told, in characters.
const WORDS_TOLD: usize = 100;

pub(crate) fn run(arguments: &Replay) -> Result<Answer, Failure> {
    refuse_below_internal(&arguments.output, "a back-test names who said what")?;
    let is_every_rule = arguments.rule.as_ref().is_some_and(|rule| rule.eq_ignore_ascii_case("all"));
    let window = Window {
        from: arguments.from,
        to: arguments.to,
        every: usize::from(arguments.every),
        ahead: usize::from(arguments.ahead),
        rule: arguments.rule.clone().filter(|_| !is_every_rule),
        is_every_rule,
    };
    let found = {
        let _progress = Progress::begin("playing past days");
        backtest(&arguments.workspace, &window)?
    };
    let answer = Answer::new(text(&found), to_line(&document::Replay::new(&found)));
    Ok(answer.document_to(arguments.output.out.as_deref(), "replay.json"))
}

fn text(found: &Backtest) -> String {
    let about = format!(
        "{} to {} played again, {}, rule `{}`, {} ahead\n\n",
        found.from,
        found.to,
        counted(found.days.len(), "day"),
        found.rule,
        counted(found.ahead, "day")
    );
    let mut text = headed(&found.workspace, &about);
    text.push_str(&front(found));
    section(
        &mut text,
        "Month by month (states on the days played; t over the days ahead of each):",
        &month_table(found),
    );
    section(
        &mut text,
        "Access believed some days before, against the same rule with the whole log:",
        &access_table(found),
    );
    text.push_str(&confusion_text(found));
    section(&mut text, "On whose word hindsight rests:", &weight_table(found));
    section(
        &mut text,
        "Planned to cross against what is recorded to have crossed in the same days:",
        &tonnes_table(found),
    );
    text.push_str(&tonnes_text(found));
    text.push_str(&crossing_text(found));
    text.push_str(&surprise_text(found));
    text.push_str(&rule_text(found));
    text.push_str("\nWhat this cannot show:\n");
    for note in &found.notes {
        put(&mut text, format_args!("  {note}\n"));
    }
    text
}

/// The whole in sentences.
fn front(found: &Backtest) -> String {
    let mut text = String::new();
    let over_all = found.scores.access.iter().filter(|score| score.corridor.is_none());
    let week = over_all.filter(|score| score.days_ahead <= WEEK).max_by_key(|score| score.days_ahead);
    match week.filter(|score| score.cases > 0) {
        Some(score) => {
            let ahead = counted(score.days_ahead, "day");
            let (passable, stayed) = score.believed_passable();
            let (closed, shut) = score.believed_closed();
            let was = |right: usize, all: usize| {
                if all == 0 { "never believed".to_owned() } else { format!("{right} of {all}") }
            };
            put(
                &mut text,
                format_args!(
                    "  Believed passable {ahead} before, a corridor was so in hindsight on {} corridor-days; \
                     believed closed, on {}.\n",
                    was(stayed, passable),
                    was(shut, closed)
                ),
            );
        }
        None => text.push_str("  Nobody spoke of the days in question: there is nothing to hold belief against.\n"),
    }
    let turns = found.scores.surprises;
    let silence = match turns.closures_by_silence {
        0 => String::new(),
        number => format!(" {number} more had been believed closed only because nobody was heard any more."),
    };
    put(
        &mut text,
        format_args!(
            "  {} of {} came as a surprise, {} of these after a sign in the log; so did {} of {}.{silence}\n",
            turns.surprise_closures,
            counted(turns.closures, "closure"),
            turns.with_sign,
            turns.surprise_openings,
            counted(turns.openings, "opening")
        ),
    );
    let crossings = found.scores.crossings;
    put(
        &mut text,
        format_args!(
            "  Goods crossed on {}, {} of them believed closed the day before; they were sent back on {}, {} of them \
             believed passable.\n",
            counted(crossings.crossed, "corridor-day"),
            crossings.missed,
            counted(crossings.sent_back, "corridor-day"),
            crossings.sent_back_believed_passable
        ),
    );
    let without = found.days.iter().filter(|day| day.plan == PlanOfDay::NothingToSend).count();
    if without > 0 {
        let all = counted(found.days.len(), "day");
        put(
            &mut text,
            format_args!("  On {without} of {all} no goods were known: what would have been sent is not known.\n"),
        );
    }
    text
}

/// The days of a corridor in a month.
#[derive(Default)]
struct Month {
    days: usize,
    spoken: usize,
    believed_passable: usize,
    passable: usize,
    same: usize,
    planned: Vec<f64>,
    /// Days with a crossing: two counts of one convoy are one.
    crossed: BTreeSet<Date>,
    turns: usize,
}

fn month_table(found: &Backtest) -> Table {
    let mut months: BTreeMap<(String, usize), Month> = BTreeMap::new();
    let name = |date: Date| date.to_string().chars().take("2031-03".len()).collect::<String>();
    for day in &found.days {
        for (position, seen) in day.corridors.iter().enumerate() {
            let month = months.entry((name(day.date), position)).or_default();
            month.days += 1;
            month.planned.extend(seen.planned.map(|planned| planned.tonnes()));
            let today = seen.forecast.first().copied().unwrap_or(State::Closed);
            month.believed_passable += usize::from(today != State::Closed);
            month.passable += usize::from(seen.hindsight != State::Closed);
            if seen.is_spoken_of {
                month.spoken += 1;
                month.same += usize::from(today == seen.hindsight);
            }
        }
    }
    let position = |day: &Day, id: &str| day.corridors.iter().position(|corridor| corridor.id == id);
    let Some(first) = found.days.first() else { return Table::new(&[]) };
    for turn in &found.surprises {
        let at = position(first, &turn.corridor).and_then(|at| months.get_mut(&(name(turn.date), at)));
        if let Some(month) = at.filter(|_| turn.is_surprise) {
            month.turns += 1;
        }
    }
    for crossing in found.crossings.iter().filter(|crossing| crossing.what == Passed::Crossed) {
        let at = position(first, &crossing.corridor).and_then(|at| months.get_mut(&(name(crossing.date), at)));
        if let Some(month) = at {
            month.crossed.insert(crossing.date);
        }
    }
    let mut table = Table::new(&[
        "month",
        "corridor",
        ">days",
        ">believed passable",
        ">in hindsight",
        ">same state",
        ">planned, mean t",
        ">days crossed",
        ">surprises",
    ]);
    for ((name, position), month) in months {
        let mean = month.planned.iter().sum::<f64>() / month.planned.len().max(1) as f64;
        table.row([
            name,
            first.corridors[position].id.clone(),
            month.days.to_string(),
            month.believed_passable.to_string(),
            month.passable.to_string(),
            if month.spoken == 0 { "nobody spoke".to_owned() } else { format!("{} of {}", month.same, month.spoken) },
            if month.planned.is_empty() { "not known".to_owned() } else { decimal(mean) },
            month.crossed.len().to_string(),
            month.turns.to_string(),
        ]);
    }
    table
}

fn access_table(found: &Backtest) -> Table {
    let mut table = Table::new(&[
        ">days ahead",
        "corridor",
        ">cases",
        ">same state",
        ">by silence",
        ">passable or closed",
        ">as believed today",
        ">always closed",
        ">left out",
    ]);
    for score in &found.scores.access {
        table.row([
            score.days_ahead.to_string(),
            score.corridor.clone().unwrap_or_else(|| "all".to_owned()),
            score.cases.to_string(),
            share(score.agree, score.cases),
            share(score.agree_by_silence, score.cases),
            share(score.agree_passable, score.cases),
            share(score.agree_as_today, score.cases),
            share(score.agree_always_closed, score.cases),
            score.unspoken.to_string(),
        ]);
    }
    table
}

fn share(part: usize, all: usize) -> String {
    if all == 0 { "-".to_owned() } else { percent(part as f64 / all as f64) }
}

/// What was believed against what hindsight says, for the longest lead up to a week.
fn confusion_text(found: &Backtest) -> String {
    let mut text = String::from(
        "  Same state: open, restricted or closed as in hindsight; by silence: of these, the share closed or open by default.\n  \
         As believed today, always closed: what two simple forecasts would have scored in the same cases.\n  \
         Left out: days of which nobody spoke even later, and weekdays.\n",
    );
    let over_all = found.scores.access.iter().filter(|score| score.corridor.is_none() && score.cases > 0);
    let Some(score) = over_all.filter(|score| score.days_ahead <= WEEK).max_by_key(|score| score.days_ahead) else {
        return text;
    };
    let mut table = Table::new(&["believed", ">open", ">restricted", ">closed in hindsight"]);
    for (state, row) in [State::Open, State::Restricted, State::Closed].into_iter().zip(score.confusion) {
        table.row(std::iter::once(state.word().to_owned()).chain(row.iter().map(usize::to_string)));
    }
    put(&mut text, format_args!("\nCorridor-days, {} ahead:\n{}", counted(score.days_ahead, "day"), table.text()));
    text
}

fn weight_table(found: &Backtest) -> Table {
    let mut table = Table::new(&["statement", "source", "said", ">corridor-days"]);
    for weight in found.hindsight_rests_on.iter().take(WEIGHTS_TOLD) {
        let days = weight.corridor_days.to_string();
        table.row([weight.statement.clone(), cut(&weight.source, 50), weight.said_on.to_string(), days]);
    }
    table
}

fn tonnes_table(found: &Backtest) -> Table {
    let mut table = Table::new(&[
        "corridor",
        ">cases",
        ">planned, t",
        ">crossed, t",
        ">mean error, t",
        ">mean size of error, t",
        ">nothing recorded",
        ">planned then, t",
        ">weight unknown",
        ">goods unknown",
    ]);
    let figure = |value: Option<f64>| value.map_or("-".to_owned(), decimal);
    for score in &found.scores.tonnes {
        let crossed = score.crossed_low_mean_t.zip(score.crossed_high_mean_t);
        let crossed = crossed.map_or("-".to_owned(), |(low, high)| {
            if low == high { decimal(low) } else { format!("{} to {}", decimal(low), decimal(high)) }
        });
        table.row([
            score.corridor.clone().unwrap_or_else(|| "all".to_owned()),
            score.cases.to_string(),
            figure(score.planned_mean_t),
            crossed,
            figure(score.mean_error_t),
            figure(score.mean_absolute_error_t),
            score.nothing_recorded.to_string(),
            figure(score.nothing_recorded_planned_mean_t),
            score.weight_unknown.to_string(),
            score.goods_unknown.to_string(),
        ]);
    }
    table
}

fn tonnes_text(found: &Backtest) -> String {
    let all: Option<&TonnesScore> = found.scores.tonnes.first();
    if all.is_none_or(|all| all.cases + all.nothing_recorded + all.weight_unknown + all.goods_unknown == 0) {
        return "  no day has all the days planned for within the window\n".to_owned();
    }
    let made = found.days.iter().filter(|day| day.plan == PlanOfDay::Made).count();
    let mut text = format!(
        "  Means over cases: days whose {} all lie in the window. {} made in whole trucks; where every corridor was\n  \
         believed closed, 0 t is planned without one. Nothing recorded is not the same as nothing crossed.\n",
        counted(found.ahead, "day"),
        counted(made, "plan"),
    );
    let contradictions = all.map_or(0, |all| all.contradictions);
    if contradictions > 0 {
        put(
            &mut text,
            format_args!("  On {} the commitments could not all be kept.\n", counted(contradictions, "day")),
        );
    }
    text
}

fn crossing_text(found: &Backtest) -> String {
    if found.crossings.is_empty() {
        return "\nNothing is recorded to have crossed, or to have been sent back.\n".to_owned();
    }
    let mut table =
        Table::new(&["date", "corridor", "what", "goods", "counted by", "day before", "on the day", "hindsight", ""]);
    for crossing in &found.crossings {
        table.row([
            crossing.date.to_string(),
            crossing.corridor.clone(),
            match crossing.what {
                Passed::Crossed => "crossed".to_owned(),
                Passed::SentBack => "sent back".to_owned(),
            },
            goods(crossing),
            cut(&crossing.counted_by, 20),
            crossing.believed_before.word().to_owned(),
            crossing.believed_on_the_day.word().to_owned(),
            crossing.hindsight.word().to_owned(),
            if crossing.is_against_belief() { "not as believed".to_owned() } else { String::new() },
        ]);
    }
    let closed = found.scores.crossings.closed_in_hindsight;
    let closed = if closed == 0 {
        String::new()
    } else {
        format!("  On {} goods crossed that the whole log has closed.\n", counted(closed, "corridor-day"))
    };
    format!("\nWhat really moved, and what was believed of that day:\n{}{closed}", table.text())
}

fn goods(crossing: &Crossing) -> String {
    let what = crossing.commodity.as_deref().unwrap_or("mixed or not named");
    match (crossing.quantity, crossing.trucks) {
        (Some(weight), _) => format!("{} {what}", tonnes(weight)),
        (None, Some(number)) => format!("{}, {what}", counted(usize::try_from(number).unwrap_or(0), "truck")),
        (None, None) => what.to_owned(),
    }
}

fn surprise_text(found: &Backtest) -> String {
    if found.surprises.is_empty() {
        return "\nNo corridor turned between passable and closed in hindsight.\n".to_owned();
    }
    let mut text = "\nTurns between passable and closed in hindsight:\n".to_owned();
    for turn in &found.surprises {
        put(&mut text, format_args!("  {}  {} {}\n", turn.date, turn.corridor, verdict(turn)));
        for sign in &turn.because {
            put(&mut text, format_args!("      {}\n", said(sign)));
        }
        for sign in turn.signs.iter().take(SIGNS_TOLD) {
            put(&mut text, format_args!("      before: {}\n", said(sign)));
        }
        if turn.signs.len() > SIGNS_TOLD {
            let ids: Vec<&str> = turn.signs.iter().skip(SIGNS_TOLD).map(|sign| sign.statement.as_str()).collect();
            put(&mut text, format_args!("      and {}\n", ids.join(", ")));
        }
    }
    text
}

fn verdict(turn: &Surprise) -> String {
    let word = match turn.turn {
        Turn::Closure => "closes",
        Turn::Opening => "opens",
    };
    let seen = match turn.foreseen_days {
        Some(_) if turn.is_by_silence => {
            "believed closed before, but only because nobody was heard any more".to_owned()
        }
        Some(since) => format!("foreseen {} before", counted(usize::try_from(since).unwrap_or(0), "day")),
        None => format!(
            "a surprise: {} of {} said otherwise, the last among them",
            turn.wrong,
            counted(turn.forecasts, "forecast")
        ),
    };
    let warned = match turn.warned_days {
        Some(since) => format!("first sign {} before", counted(usize::try_from(since).unwrap_or(0), "day")),
        None => "no sign in the log".to_owned(),
    };
    format!("{word}; {seen}; {warned}")
}

fn said(sign: &Sign) -> String {
    let kind = match sign.kind {
        SignKind::Decided => "decided by",
        SignKind::Threat => "threat",
        SignKind::Plan => "plan",
        SignKind::Demand => "demand",
        SignKind::Claim => "claim",
    };
    let recorded = if sign.known_on == sign.said_on { String::new() } else { format!(", recorded {}", sign.known_on) };
    let words = cut(&sign.words, WORDS_TOLD);
    format!("{kind} {} ({}, said {}{recorded}) {words}", sign.statement, sign.source, sign.said_on)
        .trim_end()
        .to_owned()
}

fn rule_text(found: &Backtest) -> String {
    if found.by_rule.is_empty() {
        return String::new();
    }
    let main = &found.rule;
    let by_main = format!(">by `{main}`");
    let mut table = Table::new(&[
        "rule",
        ">days ahead",
        ">cases",
        ">by its own hindsight",
        ">cases",
        &by_main,
        ">crossings believed passable",
        ">sent back, believed closed",
        ">surprise closures",
    ]);
    for score in &found.by_rule {
        rule_row(&mut table, score);
    }
    format!(
        "\nEvery rule (same state as in hindsight):\n{}  A rule agrees best with its own hindsight; one that always \
         believes `open` is never surprised. What crossed and\n  what was sent back is the same for all.\n",
        table.text()
    )
}

fn rule_row(table: &mut Table, score: &RuleScore) {
    let week = |scores: &[AccessScore]| {
        scores.iter().filter(|score| score.days_ahead <= WEEK).max_by_key(|score| score.days_ahead).cloned()
    };
    let (Some(own), Some(main)) = (week(&score.access), week(&score.access_by_main)) else { return };
    let crossings = score.crossings;
    table.row([
        score.rule.clone(),
        own.days_ahead.to_string(),
        own.cases.to_string(),
        share(own.agree, own.cases),
        main.cases.to_string(),
        share(main.agree, main.cases),
        format!("{} of {}", crossings.crossed - crossings.missed, crossings.crossed),
        format!("{} of {}", crossings.sent_back - crossings.sent_back_believed_passable, crossings.sent_back),
        format!("{} of {}", score.surprises.surprise_closures, score.surprises.closures),
    ]);
}

//! `review`: what was read, claim by claim, for a person to accept or reject. One letter decides; nothing is accepted in bulk.

use super::read::{one_line, read_file, whole};
use crate::answer::{Answer, Failure, counted, headed, list, put};
use crate::cli::Review;
use passage::document::reading::because;
use passage::document::to_line;
use passage::model::fault::{Fault, Origin};
use passage::read::anchor::find;
use passage::read::claim::{Kind, Modality};
use passage::review::{Card, Entered, Queue, Reviewer};
use passage::{Choice, Session, parse_date, today};
use std::io::{self, BufRead, IsTerminal, Write};

const KEYS: &str = "\
  a            accept: it goes into the log when you leave, with these words
  r REASON     reject: kind, place, speaker, claim (it is none), duplicate, or your own words
  k KIND       another kind: RouteOpen RouteClosed RouteRestricted CallToOpen Agreement Denial Threat DeliveryMade
               DeliveryBlocked DeliveryPending StockNeed Talks
  m MANNER     another manner: asserted denied demanded offered warned announced hypothetical
  p ID,ID      the corridors, legs or sites it is about
  s ID         the source that says it
  d DATE       the day on which it was said
  f DATE       the day from which it holds, or on which it moved
  e WORDS      rest on these words of the text; without any, on the whole sentence
  u            undo: drop the changes, or take the last decision back
  n            next: decide nothing now
  q            leave: what is accepted goes into the log
";

pub(crate) fn run(arguments: &Review) -> Result<Answer, Failure> {
    let session = Session::open(&arguments.workspace, &Choice::default())?;
    let reviewer = Reviewer { name: arguments.reviewer.clone(), on: arguments.today.unwrap_or_else(today) };
    let mut queue = Queue::open(&arguments.workspace, session.network(), reviewer).map_err(|fault| *fault)?;
    let talk = take_up(arguments, &mut queue)?;
    if arguments.json {
        let mut answer = Answer::new(String::new(), to_line(&queue.document()));
        answer.talk = talk;
        return Ok(answer);
    }
    let mut stderr = io::stderr().lock();
    write!(stderr, "{talk}").map_err(|error| unreadable(&error))?;
    let mut input = io::stdin().lock();
    walk(&mut queue, &mut input, &mut stderr, io::stdin().is_terminal())?;
    let entered = queue.enter()?;
    let mut answer = Answer::new(told(&session, &queue, &entered), String::new());
    answer.talk = list(&entered.faults);
    Ok(answer)
}

/// Takes the reports of the command line into the queue: all of them, or none.
fn take_up(arguments: &Review, queue: &mut Queue<'_>) -> Result<String, Failure> {
    let mut faults = Vec::new();
    let mut warnings = Vec::new();
    let mut reports = Vec::new();
    for path in &arguments.files {
        let name = path.display().to_string();
        let documents = match read_file(path, &name) {
            Ok(documents) => documents,
            Err(fault) => {
                faults.push(*fault);
                continue;
            }
        };
        for document in documents {
            let title =
                document.record.as_ref().map_or_else(|| name.clone(), |record| format!("{name}, record {record}"));
            let Some(anchor) = find(&document.text, arguments.date, document.date) else {
                let fault = Fault::new("E531", whole(&name), format!("`{title}` does not say of which day it is"));
                faults.push(fault.hint("begin it with a line `date 2031-03-09`, or give `--date`"));
                continue;
            };
            for doubt in &anchor.doubts {
                let message = format!("the date {} of `{title}` is in doubt: {doubt}", anchor.date);
                let hint = format!("leave with `q`, and confirm it with `--date {}`", anchor.date);
                warnings.push(Fault::new("W530", whole(&name), message).hint(hint));
            }
            reports.push((title, document, anchor));
        }
    }
    if !faults.is_empty() {
        return Err(faults.into());
    }
    for (title, document, anchor) in &reports {
        queue.add(title, document, anchor).map_err(|fault| *fault)?;
    }
    Ok(list(&warnings))
}

/// Asks about one card after another, until the last, `q` or the end of the input.
fn walk(
    queue: &mut Queue<'_>,
    input: &mut impl BufRead,
    out: &mut impl Write,
    is_terminal: bool,
) -> Result<(), Failure> {
    let mut at = 0;
    let mut shown = None;
    while let Some(index) = queue.open_from(at) {
        at = index;
        if shown != Some(index) {
            shown = Some(index);
            write!(out, "{}", card(queue, index)).map_err(|error| unreadable(&error))?;
        }
        if is_terminal {
            write!(out, "a r k m p s d f e u n q ? > ")
                .and_then(|()| out.flush())
                .map_err(|error| unreadable(&error))?;
        }
        let mut typed = String::new();
        if input.read_line(&mut typed).map_err(|error| unreadable(&error))? == 0 {
            return Ok(());
        }
        match answer(queue, index, typed.trim()) {
            Ok(Step::Stay) => {}
            Ok(Step::Again) => shown = None,
            Ok(Step::Go(next)) => {
                at = next;
                shown = None;
            }
            Ok(Step::Help) => write!(out, "{KEYS}").map_err(|error| unreadable(&error))?,
            Ok(Step::Leave) => return Ok(()),
            Err(faults) => write!(out, "{}", list(&faults)).map_err(|error| unreadable(&error))?,
        }
    }
    Ok(())
}

/// What comes after an answer.
enum Step {
    Stay,
    /// The same card, which looks otherwise now.
    Again,
    Go(usize),
    Help,
    Leave,
}

fn answer(queue: &mut Queue<'_>, index: usize, typed: &str) -> Result<Step, Vec<Fault>> {
    let (key, rest) = typed.split_once(char::is_whitespace).unwrap_or((typed, ""));
    let rest = rest.trim();
    let one = |fault: Box<Fault>| vec![*fault];
    match key {
        "a" => queue.accept(index).map(|()| Step::Go(index + 1)),
        "r" if rest.is_empty() => Err(lacking(
            "a rejection has a reason",
            "`r claim`: it is none; or kind, place, speaker, duplicate, your own words",
        )),
        "r" => queue.reject(index, rest).map(|()| Step::Go(index + 1)),
        "k" => {
            let kind = Kind::ALL.into_iter().find(|kind| kind.word().eq_ignore_ascii_case(rest));
            let kind = kind.ok_or_else(|| lacking(&format!("`{rest}` is no kind"), "`?` lists them"))?;
            change(queue, index, |card| card.set_kind(kind));
            Ok(Step::Again)
        }
        "m" => {
            let manner = Modality::ALL.into_iter().find(|one| one.word().eq_ignore_ascii_case(rest));
            let manner = manner.ok_or_else(|| lacking(&format!("`{rest}` is no manner"), "`?` lists them"))?;
            change(queue, index, |card| card.set_modality(manner));
            Ok(Step::Again)
        }
        "p" => {
            let ids: Vec<&str> = rest.split(',').map(str::trim).filter(|id| !id.is_empty()).collect();
            if ids.is_empty() {
                return Err(lacking("no place is given", "`p ID`, or several ids with commas"));
            }
            queue.set_places(index, &ids).map(|()| Step::Again).map_err(one)
        }
        "s" => queue.set_source(index, rest).map(|()| Step::Again).map_err(one),
        "d" | "f" => {
            let day = parse_date(rest).map_err(|reason| lacking(&reason, "write it as `2031-03-09`"))?;
            queue.set_day(index, day, key == "f");
            Ok(Step::Again)
        }
        "e" => queue.set_words(index, rest).map(|()| Step::Again).map_err(one),
        "u" if queue.reset(index) => Ok(Step::Again),
        "u" => match queue.undo()? {
            Some(card) => Ok(Step::Go(card)),
            None => Err(lacking(
                "there is nothing to take back",
                "what is in the log is not edited: `passage log add --supersedes ID` takes its place",
            )),
        },
        "n" => Ok(Step::Go(index + 1)),
        "q" => Ok(Step::Leave),
        "?" | "h" => Ok(Step::Help),
        "" => Ok(Step::Stay),
        other => Err(lacking(&format!("`{other}` is no key"), "`?` lists the keys")),
    }
}

fn change(queue: &mut Queue<'_>, index: usize, with: impl FnOnce(&mut Card)) {
    if let Some(card) = queue.card_mut(index) {
        with(card);
    }
}

fn lacking(what: &str, hint: &str) -> Vec<Fault> {
    vec![Fault::new("E521", Origin::Command, what).hint(hint)]
}

/// A card in words, those that it stands against below it.
fn card(queue: &Queue<'_>, index: usize) -> String {
    let cards = queue.cards();
    let (title, words) = queue.text(index);
    let card = &cards[index];
    let mut text = format!("\n{title}: {} of {}\n", index + 1, cards.len());
    put(&mut text, format_args!("  {}\n", one_line(&words[card.claim.sentence.clone()])));
    put(&mut text, format_args!("{}", claim(words, card)));
    for (other, how) in &card.beside {
        put(&mut text, format_args!("    {how}:\n{}", claim(words, &cards[*other])));
    }
    text
}

fn claim(words: &str, card: &Card) -> String {
    let claim = &card.claim;
    let mut text = String::new();
    let speaker = claim.speaker.name.as_deref().unwrap_or("the text itself");
    let source = claim.speaker.source.as_ref().map_or_else(String::new, |source| format!(" = {source}"));
    let kind = if card.is_untyped { "not typed".to_owned() } else { format!("{} {}", claim.kind, claim.modality) };
    put(&mut text, format_args!("    {kind}: {speaker}{source}\n"));
    put(&mut text, format_args!("      “{}”\n", one_line(&words[claim.span.clone()])));
    put(&mut text, format_args!("      said {} ({})", claim.said, because(words, &claim.said)));
    if let Some(event) = &claim.event {
        put(&mut text, format_args!("; of {event} ({})", because(words, event)));
    }
    let places: Vec<String> = claim.places.iter().map(|place| place.ids.join(" or ")).collect();
    let places = if places.is_empty() { "no place".to_owned() } else { places.join(", ") };
    put(&mut text, format_args!("; {places}; rule {}\n", claim.rule));
    text
}

fn told(session: &Session, queue: &Queue<'_>, entered: &Entered) -> String {
    let mut text = headed(&session.network().settings.name, "review of what was read\n");
    for id in &entered.ids {
        put(&mut text, format_args!("  added `{id}`\n"));
    }
    let open = queue.cards().iter().filter(|card| card.decided.is_none()).count();
    put(
        &mut text,
        format_args!(
            "  {} in the log now; {} of {} still open\n",
            counted(entered.ids.len(), "new row"),
            open,
            counted(queue.cards().len(), "card")
        ),
    );
    text
}

fn unreadable(error: &io::Error) -> Failure {
    Fault::new("E521", Origin::Command, format!("the terminal cannot be used: {error}")).into()
}

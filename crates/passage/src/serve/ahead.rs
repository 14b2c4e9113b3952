//! Planning ahead: while nobody asks, the answers that are likely to be asked for next.

use super::api::choice::{Choice, State, WhatIf};
use super::desk::Desk;
use super::tables::Tables;
use passage_model::network::Network;
use std::sync::Arc;
use std::time::Duration;

/// How many answers are planned ahead of one choice.
const MOST: usize = 12;

/// Somebody who is still clicking is not disturbed.
const REST: Duration = Duration::from_millis(400);

/// Plans ahead of a choice until somebody else asks.
pub(crate) async fn plan_ahead(desk: Arc<Desk>, tables: Arc<Tables>, choice: Choice, number: u64) {
    tokio::time::sleep(REST).await;
    for next in toggled(tables.session.network(), &choice) {
        if !desk.may_plan_ahead(number) {
            return;
        }
        desk.made_ahead(&tables, &next, number).await;
    }
}

/// The choices that differ by one corridor, on the days on which another or itself is supposed to be anything: what the page
/// asks for when one is clicked on. None where the choice is of another make.
fn toggled(network: &Network, choice: &Choice) -> Vec<Choice> {
    let ids: Vec<&str> = network.corridors.iter().map(|corridor| corridor.id.as_str()).collect();
    let position = |what_if: &WhatIf| ids.iter().position(|id| *id == what_if.corridor);
    let positions: Option<Vec<usize>> = choice.what_ifs.iter().map(position).collect();
    let Some(positions) = positions.filter(|positions| positions.is_sorted_by(|a, b| a < b)) else { return Vec::new() };
    let days = choice.what_ifs.last().map_or((None, None), |last| (last.from, last.to));
    let mut next = Vec::new();
    for (corridor, id) in ids.iter().enumerate() {
        let own = positions.iter().position(|position| *position == corridor);
        let (from, to) = own.map_or(days, |own| (choice.what_ifs[own].from, choice.what_ifs[own].to));
        let supposed = [Some(State::Open), Some(State::Closed), None]
            .map(|says| says.map(|says| WhatIf { corridor: (*id).to_owned(), says, from, to }));
        for what_if in supposed {
            let mut changed = choice.clone();
            let at = positions.partition_point(|position| *position < corridor);
            if own.is_some() {
                changed.what_ifs.remove(at);
            }
            if let Some(what_if) = what_if {
                changed.what_ifs.insert(at, what_if);
            }
            if changed != *choice {
                next.push(changed);
            }
        }
    }
    next.truncate(MOST);
    next
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Session, example};

    fn network() -> (tempfile::TempDir, Session) {
        let folder = tempfile::tempdir().unwrap();
        example::find("two-bridges").unwrap().write(folder.path()).unwrap();
        let session = Session::open(folder.path(), &crate::Choice::default()).unwrap();
        (folder, session)
    }

    fn what_if(corridor: &str, says: State) -> WhatIf {
        WhatIf { corridor: corridor.to_owned(), says, from: Some(jiff::civil::date(2031, 3, 5)), to: None }
    }

    #[test]
    fn each_corridor_is_toggled_on_the_days_of_the_choice() {
        let (_folder, session) = network();
        let choice = Choice { what_ifs: vec![what_if("LOWER", State::Open)], ..Choice::default() };
        let lists: Vec<Vec<WhatIf>> =
            toggled(session.network(), &choice).into_iter().map(|next| next.what_ifs).collect();
        assert_eq!(
            lists,
            [
                vec![what_if("UPPER", State::Open), what_if("LOWER", State::Open)],
                vec![what_if("UPPER", State::Closed), what_if("LOWER", State::Open)],
                vec![what_if("LOWER", State::Closed)],
                vec![],
            ]
        );
    }

    #[test]
    fn a_choice_of_another_make_is_left_alone() {
        let (_folder, session) = network();
        let twice = vec![what_if("UPPER", State::Open), what_if("UPPER", State::Closed)];
        for what_ifs in [twice, vec![what_if("OSTRINE", State::Closed)]] {
            assert_eq!(toggled(session.network(), &Choice { what_ifs, ..Choice::default() }), []);
        }
    }
}

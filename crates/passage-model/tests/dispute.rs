//! Disputes: who contradicts whom, on which days, for which goods.

mod random_log;
mod support;

use passage_model::belief::{State, View, state_of};
use passage_model::calendar::{Date, is_within, shift};
use passage_model::dispute::{Claim, Dispute, DisputeKind, Entry, Figure, Relations, disputes, relations};
use passage_model::fault::Origin;
use passage_model::measure::Kg;
use passage_model::network::{Delivery, DeliveryStatus, GroupIndex, Network, SourceIndex, StatementIndex};
use passage_model::settings::Rule;
use proptest::prelude::*;
use random_log::{cut, day, log, view};
use support::{date, network};

/// Ten days from 2030-01-01 on.
const ROADS: &str = "
    plan 2030-01-01 10
    site A supply
    site B community
    corridor NORTH trucks=40
    corridor SOUTH
    leg ROAD A B 60
    commodity FLOUR group=food
    commodity DRUG group=medical
    source GOV
    source REBELS
    source MONITOR
";

fn roads(statements: &str) -> Network {
    network(&format!("{ROADS}\n{statements}"))
}

fn found(network: &Network) -> Vec<Dispute> {
    disputes(network, &view(network, Rule::Latest))
}

fn word(claim: Claim) -> String {
    match claim {
        Claim::State(State::Open) => "open".to_owned(),
        Claim::State(State::Restricted) => "restricted".to_owned(),
        Claim::State(State::Closed) => "closed".to_owned(),
        Claim::Figure(_, Figure::Share(share)) => format!("share {share}"),
        Claim::Figure(_, Figure::TrucksPerDay(trucks)) => format!("{trucks} trucks/day"),
        Claim::Figure(_, Figure::KgPerDay(kg)) => format!("{kg} kg/day"),
        Claim::Trucks(trucks) => format!("{trucks} trucks"),
        Claim::Quantity(Kg(kg)) => format!("{kg} kg"),
    }
}

/// `NORTH [food] 02..04: open S1 | closed S2`, sides and rows in the order of their words.
fn told(network: &Network, dispute: &Dispute) -> String {
    let sides = dispute.sides.iter().map(|side| {
        let statements = side.statements.iter().map(|index| network[*index].id.as_str());
        let deliveries = side.deliveries.iter().map(|position| network.deliveries[*position].id.as_str());
        let mut rows: Vec<&str> = statements.chain(deliveries).collect();
        rows.sort_unstable();
        format!("{} {}", word(side.claim), rows.join("+"))
    });
    let sides: Vec<String> = sides.collect();
    let group = dispute.group.map(|group| format!(" [{}]", network[group])).unwrap_or_default();
    let (first, last) = (dispute.first.day(), dispute.last.day());
    format!("{}{group} {first:02}..{last:02}: {}", network.subject_id(dispute.subject), sides.join(" | "))
}

fn all_told(network: &Network) -> Vec<String> {
    found(network).iter().map(|dispute| told(network, dispute)).collect()
}

fn tell(statements: &str) -> Vec<String> {
    all_told(&roads(statements))
}

mod states {
    use super::*;

    #[test]
    fn two_sources_that_say_otherwise_on_shared_days_are_in_dispute() {
        let statements = "statement S1 NORTH open 2030-01-01 to=2030-01-05 by=GOV\n\
                          statement S2 NORTH closed 2030-01-04 to=2030-01-08 by=REBELS";
        assert_eq!(tell(statements), ["NORTH 04..05: open S1 | closed S2"]);
        let network = roads(statements);
        assert_eq!(found(&network)[0].kind, DisputeKind::State);
        let pair = [Entry::Statement(StatementIndex(0)), Entry::Statement(StatementIndex(1))];
        assert_eq!(found(&network)[0].pairs(&network), [(pair[0], pair[1])]);
    }

    #[test]
    fn those_who_say_the_same_stand_on_one_side() {
        let statements = "statement S1 NORTH open 2030-01-01 by=GOV\n\
                          statement S2 NORTH closed 2030-01-03 by=REBELS\n\
                          statement S3 NORTH closed 2030-01-05 by=MONITOR";
        assert_eq!(tell(statements), ["NORTH 03..10: open S1 | closed S2+S3"]);
        let network = roads(statements);
        assert_eq!(found(&network)[0].pairs(&network).len(), 2);
        assert_eq!(found(&network)[0].sides[1].sources.len(), 2);
    }

    #[test]
    fn a_dispute_ends_where_a_side_leaves_or_another_joins() {
        let statements = "statement S1 NORTH open 2030-01-01 by=GOV\n\
                          statement S2 NORTH closed 2030-01-01 to=2030-01-06 by=REBELS\n\
                          statement S3 NORTH restricted 2030-01-03 to=2030-01-04 by=MONITOR";
        assert_eq!(
            tell(statements),
            [
                "NORTH 01..02: open S1 | closed S2",
                "NORTH 03..04: open S1 | restricted S3 | closed S2",
                "NORTH 05..06: open S1 | closed S2",
            ]
        );
    }

    #[test]
    fn no_source_disputes_its_own_word() {
        let statements = "statement S1 NORTH open 2030-01-01 by=GOV\nstatement S2 NORTH closed 2030-01-02 by=GOV";
        assert_eq!(tell(statements), [""; 0]);
        // And its other word takes no part in a dispute in which nobody else contradicts it.
        let third = format!("{statements}\nstatement S3 NORTH closed 2030-01-02 by=MONITOR");
        assert_eq!(tell(&third), ["NORTH 02..10: open S1 | closed S3"]);
    }

    #[test]
    fn a_demand_a_plan_a_threat_or_a_note_disputes_nothing() {
        for rest in ["as=demand", "as=plan", "as=threat"] {
            let statements = format!(
                "statement S1 NORTH open 2030-01-01 by=GOV\nstatement S2 NORTH closed 2030-01-01 by=REBELS {rest}"
            );
            assert_eq!(tell(&statements), [""; 0], "{rest}");
        }
        for says in ["threatened", "none"] {
            let statements =
                format!("statement S1 NORTH open 2030-01-01 by=GOV\nstatement S2 NORTH {says} 2030-01-01 by=REBELS");
            assert_eq!(tell(&statements), [""; 0], "{says}");
        }
    }

    #[test]
    fn legs_and_sites_are_disputed_too_and_never_with_another_road() {
        let statements = "statement S1 NORTH open 2030-01-01 by=GOV\nstatement S2 SOUTH closed 2030-01-01 by=REBELS\n\
                          statement S3 ROAD closed 2030-01-01 by=GOV\nstatement S4 ROAD open 2030-01-01 by=REBELS\n\
                          statement S5 B closed 2030-01-09 by=GOV\nstatement S6 B open 2030-01-01 by=REBELS";
        assert_eq!(tell(statements), ["ROAD 01..10: open S4 | closed S3", "B 09..10: open S6 | closed S5"]);
    }

    #[test]
    fn a_conditional_opening_clashes_with_a_closing() {
        let statements = "statement S1 NORTH open 2030-01-01 by=GOV with=SOUTH\n\
                          statement S2 NORTH closed 2030-01-01 by=REBELS";
        assert_eq!(tell(statements), ["NORTH 01..10: open S1 | closed S2"]);
    }

    #[test]
    fn what_is_stale_superseded_or_recorded_later_disputes_nothing() {
        let two = "statement S1 NORTH open 2030-01-01 by=GOV\n\
                   statement S2 NORTH closed 2030-01-02 by=REBELS recorded=2030-01-06";
        assert_eq!(tell(&format!("plan 2030-01-01 10 stale=3\n{two}")), ["NORTH 02..03: open S1 | closed S2"]);
        assert_eq!(tell(&format!("{two}\nstatement S3 NORTH closed 2030-01-03 by=GOV supersedes=S1")), [""; 0]);
        let network = roads(two);
        let as_of = |day| View { as_of: Some(date(day)), ..view(&network, Rule::Latest) };
        assert_eq!(disputes(&network, &as_of("2030-01-05")).len(), 0);
        assert_eq!(disputes(&network, &as_of("2030-01-06")).len(), 1);
    }
}

mod scopes {
    use super::*;

    #[test]
    fn goods_of_different_groups_do_not_clash() {
        let statements = "statement S1 NORTH open 2030-01-01 by=GOV scope=medical\n\
                          statement S2 NORTH closed 2030-01-01 by=REBELS scope=food";
        assert_eq!(tell(statements), [""; 0]);
    }

    #[test]
    fn a_closing_for_all_clashes_with_an_opening_for_medical_goods_for_those_only() {
        let statements = "statement S1 NORTH open 2030-01-01 by=GOV scope=medical\n\
                          statement S2 NORTH closed 2030-01-01 by=REBELS";
        assert_eq!(tell(statements), ["NORTH [medical] 01..10: open S1 | closed S2"]);
    }

    #[test]
    fn what_clashes_for_all_goods_is_not_told_again_for_a_group() {
        let statements = "statement S1 NORTH open 2030-01-01 by=GOV\nstatement S2 NORTH closed 2030-01-01 by=REBELS\n\
                          statement S3 NORTH open 2030-01-05 by=MONITOR scope=medical";
        let network = roads(statements);
        assert_eq!(
            all_told(&network),
            ["NORTH 01..10: open S1 | closed S2", "NORTH [medical] 05..10: open S3 | closed S2"]
        );
    }

    #[test]
    fn a_scope_of_which_there_are_no_goods_here_disputes_nothing() {
        let mut network =
            roads("statement S1 NORTH open 2030-01-01 by=GOV\nstatement S2 NORTH closed 2030-01-01 by=REBELS");
        network.statements[0].is_scoped = true;
        assert_eq!(all_told(&network), [""; 0]);
    }
}

mod figures {
    use super::*;

    #[test]
    fn different_figures_for_the_same_state_clash_measure_by_measure() {
        let statements = "statement S1 NORTH restricted 2030-01-01 by=GOV trucks=10 share=0.5\n\
                          statement S2 NORTH restricted 2030-01-03 by=REBELS trucks=20 share=0.5\n\
                          statement S3 NORTH restricted 2030-01-03 by=MONITOR kg=9000";
        assert_eq!(tell(statements), ["NORTH 03..10: 10 trucks/day S1 | 20 trucks/day S2"]);
        assert_eq!(found(&roads(statements))[0].kind, DisputeKind::Figure);
    }

    #[test]
    fn figures_for_different_states_clash_as_states_only() {
        let statements = "statement S1 NORTH open 2030-01-01 by=GOV trucks=10\n\
                          statement S2 NORTH restricted 2030-01-01 by=REBELS trucks=20";
        assert_eq!(tell(statements), ["NORTH 01..10: open S1 | restricted S2"]);
    }
}

mod counts {
    use super::*;

    /// `ID DAY CORRIDOR STATUS COMMODITY TRUCKS KG COUNTER`, `-` for nothing.
    fn counted(rows: &[&str]) -> Network {
        let mut network = roads("");
        network.deliveries = rows.iter().map(|row| delivery(&network, row)).collect();
        network
    }

    fn delivery(network: &Network, row: &str) -> Delivery {
        let words: Vec<Option<&str>> =
            row.split_whitespace().map(|word| Some(word).filter(|word| *word != "-")).collect();
        let number = |place: usize| words[place].map(|word| word.parse().expect("a number"));
        Delivery {
            id: words[0].expect("an id").to_owned(),
            date: date(words[1].expect("a day")),
            corridor: words[2].map(|id| network.corridor(id).expect("a corridor")),
            from: None,
            to: None,
            commodity: words[4].map(|id| network.commodity(id).expect("a commodity")),
            quantity: number(6).map(Kg),
            trucks: number(5),
            status: words[3].map(|word| match word {
                "crossed" => DeliveryStatus::Crossed,
                "staged" => DeliveryStatus::Staged,
                _ => DeliveryStatus::Delivered,
            }),
            counted_by: words[7].unwrap_or_default().to_owned(),
            recorded_on: None,
            supersedes: None,
            convoy: None,
            commitment: None,
            sensitivity: passage_model::statement::Sensitivity::Public,
            source: String::new(),
            note: String::new(),
            origin: Origin::Command,
        }
    }

    fn tell(rows: &[&str]) -> Vec<String> {
        all_told(&counted(rows))
    }

    #[test]
    fn different_counts_of_one_day_clash() {
        let rows = ["D1 2030-01-02 NORTH crossed FLOUR 10 - gov", "D2 2030-01-02 NORTH crossed FLOUR 12 9000 Others"];
        assert_eq!(tell(&rows), ["NORTH 02..02: 10 trucks D1 | 12 trucks D2"]);
        let network = counted(&rows);
        let dispute = &found(&network)[0];
        assert_eq!(dispute.kind, DisputeKind::Count);
        assert_eq!(dispute.sides[0].sources, [SourceIndex(0)]);
        assert!(dispute.sides[1].sources.is_empty(), "nobody of that name is a source");
        assert_eq!(dispute.pairs(&network), [(Entry::Delivery(0), Entry::Delivery(1))]);
    }

    #[test]
    fn the_rows_of_one_counter_count_together() {
        let rows = [
            "D1 2030-01-02 NORTH crossed - 10 - GOV",
            "D2 2030-01-02 NORTH crossed - 20 - gov",
            "D3 2030-01-02 NORTH crossed - 30 - REBELS",
        ];
        assert_eq!(tell(&rows), [""; 0]);
        let fewer = [rows[0], rows[1], "D3 2030-01-02 NORTH crossed - 25 - REBELS"];
        assert_eq!(tell(&fewer), ["NORTH 02..02: 25 trucks D3 | 30 trucks D1+D2"]);
        let unknown = [rows[0], "D2 2030-01-02 NORTH crossed - - - GOV", rows[2]];
        assert_eq!(tell(&unknown), [""; 0], "without every row there is no total");
    }

    #[test]
    fn another_status_commodity_day_corridor_or_the_same_counter_is_no_clash() {
        for other in [
            "D2 2030-01-02 NORTH staged FLOUR 12 - REBELS",
            "D2 2030-01-02 NORTH - FLOUR 12 - REBELS",
            "D2 2030-01-02 NORTH crossed - 12 - REBELS",
            "D2 2030-01-02 NORTH crossed DRUG 12 - REBELS",
            "D2 2030-01-03 NORTH crossed FLOUR 12 - REBELS",
            "D2 2030-01-02 SOUTH crossed FLOUR 12 - REBELS",
            "D2 2030-01-02 - crossed FLOUR 12 - REBELS",
            "D2 2030-01-02 NORTH crossed FLOUR 12 - GOV",
            "D2 2030-01-02 NORTH crossed FLOUR 12 - -",
            "D2 2030-01-02 NORTH crossed FLOUR - 12 REBELS",
        ] {
            assert_eq!(tell(&["D1 2030-01-02 NORTH crossed FLOUR 10 - GOV", other]), [""; 0], "{other}");
        }
    }

    #[test]
    fn trucks_and_weight_clash_apart() {
        let rows = ["D1 2030-01-02 NORTH crossed - 10 5000 GOV", "D2 2030-01-02 NORTH crossed - 12 4000 REBELS"];
        assert_eq!(tell(&rows), ["NORTH 02..02: 10 trucks D1 | 12 trucks D2", "NORTH 02..02: 4000 kg D2 | 5000 kg D1"]);
    }

    #[test]
    fn counts_after_the_as_of_date_are_not_known() {
        let network = counted(&["D1 2030-01-02 NORTH crossed - 10 - GOV", "D2 2030-01-02 NORTH crossed - 12 - REBELS"]);
        let as_of = |day| View { as_of: Some(date(day)), ..view(&network, Rule::Latest) };
        assert_eq!(disputes(&network, &as_of("2030-01-01")).len(), 0);
        assert_eq!(disputes(&network, &as_of("2030-01-02")).len(), 1);
    }
}

mod related {
    use super::*;

    fn of(network: &Network, position: usize) -> Relations {
        relations(network, StatementIndex(position), None)
    }

    fn places(positions: &[usize]) -> Vec<StatementIndex> {
        positions.iter().copied().map(StatementIndex).collect()
    }

    #[test]
    fn tell_what_supports_contradicts_and_supersedes() {
        let network = roads(
            "statement S0 NORTH open 2030-01-01 by=GOV\nstatement S1 NORTH open 2030-01-02 by=MONITOR\n\
             statement S2 NORTH closed 2030-01-03 by=REBELS\nstatement S3 SOUTH closed 2030-01-03 by=REBELS\n\
             statement S4 NORTH open 2030-01-04 by=GOV supersedes=S0\nstatement S5 NORTH open 2030-01-04 by=REBELS as=demand\n\
             statement S6 NORTH open 2030-01-04 by=REBELS as=demand supersedes=S1",
        );
        let s4 = of(&network, 4);
        assert_eq!((s4.supports, s4.contradicts), (places(&[1]), places(&[2])));
        assert_eq!((s4.supersedes, s4.superseded_by), (Some(StatementIndex(0)), places(&[])));
        assert_eq!(of(&network, 0).superseded_by, places(&[4]));
        assert_eq!(of(&network, 2).contradicts, places(&[1, 4]), "what is superseded contradicts no more");
        assert_eq!(of(&network, 1).superseded_by, places(&[]), "a demand takes no claim out of the log");
        assert_eq!(of(&network, 5), Relations::default());
        let before = relations(&network, StatementIndex(0), Some(date("2030-01-03")));
        assert_eq!((before.superseded_by, before.contradicts), (places(&[]), places(&[2])));
    }

    #[test]
    fn of_different_roads_supersede_nothing() {
        let network = roads(
            "statement S0 NORTH open 2030-01-01 by=GOV\nstatement S1 SOUTH closed 2030-01-02 by=GOV supersedes=S0\n\
             statement S2 NORTH closed 2030-01-03 by=REBELS",
        );
        assert_eq!((of(&network, 1).supersedes, of(&network, 0).superseded_by), (None, places(&[])));
        assert_eq!(of(&network, 2).contradicts, places(&[0]), "it still stands");
    }

    #[test]
    fn go_by_days_goods_and_figures() {
        let network = roads(
            "statement S0 NORTH restricted 2030-01-01 to=2030-01-05 by=GOV trucks=10 scope=food\n\
             statement S1 NORTH restricted 2030-01-05 by=MONITOR trucks=20\n\
             statement S2 NORTH restricted 2030-01-06 by=MONITOR trucks=20\n\
             statement S3 NORTH closed 2030-01-01 by=MONITOR scope=medical\n\
             statement S4 NORTH restricted 2030-01-01 by=REBELS scope=food|medical",
        );
        let s0 = of(&network, 0);
        assert_eq!((s0.supports, s0.contradicts), (places(&[4]), places(&[1])));
    }
}

/// The statements of a dispute, with the claim of each.
fn spoken(dispute: &Dispute) -> impl Iterator<Item = (Claim, StatementIndex)> {
    dispute.sides.iter().flat_map(|side| side.statements.iter().map(|index| (side.claim, *index)))
}

/// Whether a statement counts on a day, its condition aside: written anew, day by day.
fn lives(network: &Network, index: StatementIndex, date: Date) -> bool {
    let statement = &network[index];
    let stale = network.settings.stale_after_days.map(|days| shift(statement.said_on, days));
    is_within(date, Some(statement.valid_from), statement.valid_to) && stale.is_none_or(|stale| date < stale)
}

/// Whether two statements contradict each other on a day for a group: written anew, straight from the words.
fn clash(network: &Network, a: StatementIndex, b: StatementIndex, dispute: &Dispute, date: Date) -> bool {
    let (x, y) = (&network[a], &network[b]);
    let is_named = dispute.group.is_none() || x.is_scoped || y.is_scoped;
    lives(network, a, date)
        && lives(network, b, date)
        && x.source != y.source
        && x.covers(dispute.group)
        && y.covers(dispute.group)
        && is_named
}

fn days(dispute: &Dispute) -> impl Iterator<Item = Date> {
    let (first, last) = (dispute.first, dispute.last);
    (0..).map(move |days| shift(first, days)).take_while(move |date| *date <= last)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn on_each_day_of_a_dispute_every_side_contradicts_another(network in log(25)) {
        for dispute in found(&network) {
            prop_assert!(dispute.first <= dispute.last && dispute.sides.len() > 1);
            let speakers: Vec<(Claim, StatementIndex)> = spoken(&dispute).collect();
            for date in days(&dispute) {
                for side in &dispute.sides {
                    let is_contradicted = side.statements.iter().any(|a| {
                        speakers.iter().any(|(claim, b)| *claim != side.claim && clash(&network, *a, *b, &dispute, date))
                    });
                    prop_assert!(is_contradicted, "{date}: {}", told(&network, &dispute));
                }
            }
            let pairs = dispute.pairs(&network);
            for (_, index) in speakers {
                let entry = Entry::Statement(index);
                prop_assert!(pairs.iter().any(|(a, b)| [*a, *b].contains(&entry)), "{}", told(&network, &dispute));
            }
        }
    }

    #[test]
    fn every_two_that_claim_otherwise_on_a_day_are_in_a_dispute_of_that_day(network in log(25)) {
        let view = view(&network, Rule::Latest);
        let found = disputes(&network, &view);
        let known = view.known(&network);
        for (a, b) in known.iter().flat_map(|a| known.iter().map(move |b| (*a, *b))) {
            let (x, y) = (&network[a], &network[b]);
            let state = |index: StatementIndex| state_of(network[index].says);
            let can_clash = x.about == y.about
                && x.modality.can_change_access()
                && y.modality.can_change_access()
                && x.source != y.source
                && state(a).is_some()
                && state(b).is_some()
                && state(a) != state(b);
            if !can_clash {
                continue;
            }
            let groups: Vec<_> = if x.is_scoped || y.is_scoped {
                (0..network.groups.len()).map(|group| Some(GroupIndex(group))).collect()
            } else {
                vec![None]
            };
            for group in groups.into_iter().filter(|group| x.covers(*group) && y.covers(*group)) {
                for date in view.horizon.dates().filter(|date| lives(&network, a, *date) && lives(&network, b, *date)) {
                    let is_found = found.iter().any(|dispute| {
                        dispute.subject == x.about
                            && dispute.kind == DisputeKind::State
                            && dispute.group == group
                            && (dispute.first..=dispute.last).contains(&date)
                            && [a, b].iter().all(|index| spoken(dispute).any(|(_, other)| other == *index))
                    });
                    prop_assert!(is_found, "{} against {} on {date}", x.id, y.id);
                }
            }
        }
    }

    #[test]
    fn the_order_of_rows_and_their_ids_make_no_difference(
        (network, order) in log(20).prop_flat_map(|network| {
            let order: Vec<usize> = (0..network.statements.len()).collect();
            (Just(network), Just(order).prop_shuffle())
        }),
    ) {
        let mut shuffled = network.clone();
        shuffled.statements = order.iter().map(|position| network.statements[*position].clone()).collect();
        for statement in &mut shuffled.statements {
            let old = statement.supersedes.and_then(|old| order.iter().position(|position| *position == old.0));
            statement.supersedes = old.map(StatementIndex);
        }
        prop_assert_eq!(all_told(&network), all_told(&shuffled));
        let mut renamed = network.clone();
        renamed.statements.iter_mut().for_each(|statement| statement.id = format!("T{}", statement.id));
        prop_assert_eq!(found(&network), found(&renamed));
    }

    #[test]
    fn one_source_alone_is_in_no_dispute(mut network in log(25), source in 0_usize..4) {
        network.statements.iter_mut().for_each(|statement| statement.source.0 = source);
        prop_assert_eq!(found(&network), []);
    }

    #[test]
    fn without_all_sides_but_one_a_dispute_is_gone(mut network in log(20)) {
        network.statements.iter_mut().for_each(|statement| statement.supersedes = None);
        for dispute in found(&network) {
            let others: Vec<StatementIndex> =
                dispute.sides[1..].iter().flat_map(|side| side.statements.iter().copied()).collect();
            let left: Vec<StatementIndex> = dispute.sides[0].statements.clone();
            let view = View { without: others, ..view(&network, Rule::Latest) };
            let is_left = |other: &Dispute| {
                let is_same = (other.subject, other.group, other.kind) == (dispute.subject, dispute.group, dispute.kind);
                let takes_part = spoken(other).any(|(_, index)| left.contains(&index));
                is_same && takes_part && other.first <= dispute.last && dispute.first <= other.last
                    && other.sides.iter().any(|side| side.claim == dispute.sides[1].claim)
                    && other.sides.iter().any(|side| side.claim == dispute.sides[0].claim)
            };
            prop_assert!(!disputes(&network, &view).iter().any(is_left), "{}", told(&network, &dispute));
        }
    }

    #[test]
    fn as_of_a_day_disputes_are_those_of_a_log_cut_at_that_day(network in log(25), as_of in -5_i64..18) {
        let as_of = day(as_of);
        let (before, _) = cut(&network, |_, statement| statement.known_on() <= as_of);
        let then = disputes(&network, &View { as_of: Some(as_of), ..view(&network, Rule::Latest) });
        let then: Vec<String> = then.iter().map(|dispute| told(&network, dispute)).collect();
        prop_assert_eq!(then, all_told(&before));
    }

    #[test]
    fn contradiction_and_support_are_mutual(network in log(20)) {
        let all: Vec<Relations> =
            (0..network.statements.len()).map(|position| relations(&network, StatementIndex(position), None)).collect();
        for index in view(&network, Rule::Latest).known(&network) {
            for other in &all[index.0].contradicts {
                prop_assert!(all[other.0].contradicts.contains(&index));
                prop_assert!(!all[index.0].supports.contains(other));
            }
            for other in &all[index.0].supports {
                prop_assert!(all[other.0].supports.contains(&index));
            }
        }
    }
}

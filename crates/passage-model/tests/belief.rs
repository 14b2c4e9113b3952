//! From claims to belief: every sentence of the contract that speaks of access.

mod support;

use passage_model::belief::{AccessDay, Basis, Override, State, SubjectTimeline, Timeline, View, fold};
use passage_model::calendar::Date;
use passage_model::capacity::{self, Limit};
use passage_model::network::{GroupIndex, Network, StatementIndex, Subject};
use passage_model::settings::Rule;
use passage_model::statement::{Modality, Says, Statement};
use proptest::prelude::*;
use support::{date, network};

/// Ten days from Tuesday 2030-01-01 on; two corridors, two parties, a monitor.
const LOG: &str = "
    plan 2030-01-01 10
    site A supply
    site B community
    corridor NORTH trucks=40 kg=400000 by=GOV
    corridor SOUTH trucks=10
    leg ROAD A B 60 corridors=NORTH
    commodity FLOUR group=food
    commodity KIT group=shelter
    source GOV-MFA party=GOV reliability=C
    source REBELS party=REB reliability=C
    source MONITOR reliability=A
    source PAPER reliability=D
";

fn log(statements: &str) -> Network {
    network(&format!("{LOG}\n{statements}"))
}

fn view(network: &Network, rule: Rule) -> View {
    let horizon = network.settings.horizon;
    View { rule, as_of: None, overrides: Vec::new(), horizon, without: Vec::new() }
}

fn believed(network: &Network, rule: Rule) -> Timeline {
    fold(network, &view(network, rule))
}

fn of<'a>(network: &Network, timeline: &'a Timeline, id: &str) -> &'a SubjectTimeline {
    network.subject(id).and_then(|subject| timeline.of(subject)).expect("the log speaks of it")
}

/// One letter a day: `O`pen, `R`estricted, `C`losed.
fn letters(days: &[AccessDay]) -> String {
    let letter = |day: &AccessDay| match day.state {
        State::Open => 'O',
        State::Restricted => 'R',
        State::Closed => 'C',
    };
    days.iter().map(letter).collect()
}

fn days_of(network: &Network, rule: Rule, id: &str) -> String {
    letters(&of(network, &believed(network, rule), id).days)
}

fn north(statements: &str, rule: Rule) -> String {
    days_of(&log(statements), rule, "NORTH")
}

fn ids<'a>(network: &'a Network, statements: &[StatementIndex]) -> Vec<&'a str> {
    statements.iter().map(|index| network[*index].id.as_str()).collect()
}

fn first_day(statements: &str, rule: Rule) -> AccessDay {
    let network = log(statements);
    of(&network, &believed(&network, rule), "NORTH").days[0].clone()
}

fn figures(day: &AccessDay) -> (Option<f64>, Option<i64>, Option<i64>) {
    (day.share, day.trucks_per_day, day.kg_per_day)
}

mod defaults {
    use super::*;

    #[test]
    fn a_corridor_of_which_nobody_speaks_is_as_when_unknown_says() {
        assert_eq!(north("", Rule::Latest), "CCCCCCCCCC");
        assert_eq!(north("plan 2030-01-01 10 unknown=open", Rule::Latest), "OOOOOOOOOO");
        assert_eq!(first_day("", Rule::Latest).basis, Basis::Default);
    }

    #[test]
    fn default_access_goes_before_when_unknown() {
        let network = log("corridor EAST default=open");
        assert_eq!(days_of(&network, Rule::Latest, "EAST"), "OOOOOOOOOO");
        let network = log("plan 2030-01-01 10 unknown=open\ncorridor EAST default=closed");
        assert_eq!(days_of(&network, Rule::Latest, "EAST"), "CCCCCCCCCC");
    }

    #[test]
    fn a_leg_or_site_of_which_nobody_speaks_has_no_timeline_and_no_limit() {
        let network = log("");
        let timeline = believed(&network, Rule::Latest);
        assert_eq!(timeline.of(network.subject("ROAD").unwrap()), None);
        let capacity = capacity::by_day(&network, &timeline, date("2030-01-01"));
        assert!(capacity.gate(network.subject("ROAD").unwrap()).is_none());
    }

    #[test]
    fn a_leg_or_site_is_open_on_the_days_of_which_nobody_speaks() {
        let network = log("statement S1 ROAD closed 2030-01-03 to=2030-01-04\nstatement S2 B closed 2030-01-05");
        assert_eq!(days_of(&network, Rule::Latest, "ROAD"), "OOCCOOOOOO");
        assert_eq!(days_of(&network, Rule::Latest, "B"), "OOOOCCCCCC");
    }

    #[test]
    fn the_default_counts_between_statements() {
        assert_eq!(north("statement S1 NORTH open 2030-01-02 to=2030-01-03", Rule::Latest), "COOCCCCCCC");
    }
}

mod lifetimes {
    use super::*;

    #[test]
    fn a_statement_lives_from_the_day_it_was_said_until_further_notice() {
        assert_eq!(north("statement S1 NORTH open 2030-01-03", Rule::Latest), "CCOOOOOOOO");
    }

    #[test]
    fn valid_from_and_valid_to_are_both_inclusive() {
        let statement = "statement S1 NORTH open 2029-12-01 from=2030-01-03 to=2030-01-05";
        assert_eq!(north(statement, Rule::Latest), "CCOOOCCCCC");
    }

    #[test]
    fn a_statement_may_speak_of_days_before_it_was_said() {
        assert_eq!(
            north("statement S1 NORTH open 2030-01-09 from=2030-01-02 to=2030-01-03", Rule::Latest),
            "COOCCCCCCC"
        );
    }

    #[test]
    fn a_statement_stops_counting_so_many_days_after_it_was_said() {
        let stale = "plan 2030-01-01 10 stale=3";
        assert_eq!(north(&format!("{stale}\nstatement S1 NORTH open 2030-01-02"), Rule::Latest), "COOOCCCCCC");
        // What counts is when it was said, not from when it is valid.
        let early = format!("{stale}\nstatement S1 NORTH open 2030-01-02 from=2030-01-04");
        assert_eq!(north(&early, Rule::Latest), "CCCOCCCCCC");
    }

    #[test]
    fn a_superseded_statement_no_longer_counts_even_after_the_new_one_ends() {
        let statements = "statement S1 NORTH open 2030-01-01\n\
                          statement S2 NORTH closed 2030-01-02 to=2030-01-03 supersedes=S1";
        assert_eq!(north(statements, Rule::Optimistic), "CCCCCCCCCC");
        assert_eq!(north(&statements.replace(" supersedes=S1", ""), Rule::Latest), "OCCOOOOOOO");
    }

    #[test]
    fn a_statement_about_another_road_takes_nothing_out_of_the_log() {
        let statements = "corridor SOUTH\nstatement S1 NORTH open 2030-01-01\n\
                          statement S2 SOUTH closed 2030-01-02 supersedes=S1";
        assert_eq!(north(statements, Rule::Latest), "OOOOOOOOOO");
    }

    #[test]
    fn a_statement_can_be_taken_back_by_one_that_says_nothing() {
        let statements = "statement S1 NORTH open 2030-01-01\nstatement S2 NORTH none 2030-01-02 supersedes=S1";
        assert_eq!(north(statements, Rule::Latest), "CCCCCCCCCC");
    }

    #[test]
    fn a_demand_plan_or_threat_takes_no_claim_out_of_the_log() {
        for modality in ["demand", "plan", "threat"] {
            let statements = format!(
                "statement S1 NORTH closed 2030-01-01\nstatement S2 NORTH open 2030-01-02 as={modality} supersedes=S1"
            );
            assert_eq!(north(&format!("plan 2030-01-01 10 unknown=open\n{statements}"), Rule::Latest), "CCCCCCCCCC");
        }
    }
}

mod as_of {
    use super::*;

    fn states(statements: &str, as_of: &str) -> String {
        let network = log(statements);
        let view = View { as_of: Some(date(as_of)), ..view(&network, Rule::Latest) };
        letters(&of(&network, &fold(&network, &view), "NORTH").days)
    }

    #[test]
    fn hides_what_was_recorded_later() {
        let statement = "statement S1 NORTH open 2030-01-02 recorded=2030-01-05";
        assert_eq!(states(statement, "2030-01-04"), "CCCCCCCCCC");
        assert_eq!(states(statement, "2030-01-05"), "COOOOOOOOO");
    }

    #[test]
    fn goes_by_said_on_where_no_day_of_recording_is_given() {
        let statement = "statement S1 NORTH open 2030-01-02 from=2030-01-01";
        assert_eq!(states(statement, "2030-01-01"), "CCCCCCCCCC");
        assert_eq!(states(statement, "2030-01-02"), "OOOOOOOOOO");
    }

    #[test]
    fn brings_back_what_was_superseded_later() {
        let statements = "statement S1 NORTH open 2030-01-01\nstatement S2 NORTH closed 2030-01-05 supersedes=S1";
        assert_eq!(states(statements, "2030-01-04"), "OOOOOOOOOO");
        assert_eq!(states(statements, "2030-01-05"), "CCCCCCCCCC");
    }
}

mod rules {
    use super::*;

    const TWO: &str = "statement S1 NORTH open 2030-01-01 by=MONITOR\nstatement S2 NORTH closed 2030-01-04 by=PAPER";

    #[test]
    fn latest_listens_to_who_spoke_last() {
        assert_eq!(north(TWO, Rule::Latest), "OOOCCCCCCC");
    }

    #[test]
    fn latest_goes_by_the_day_it_was_said_and_not_by_the_day_it_speaks_of() {
        let statements = "statement S1 NORTH open 2030-01-02 from=2030-01-01\n\
                          statement S2 NORTH closed 2030-01-01 from=2030-01-05";
        assert_eq!(north(statements, Rule::Latest), "OOOOOOOOOO");
    }

    #[test]
    fn of_two_said_on_one_day_the_one_recorded_later_counts_and_of_equals_the_more_cautious() {
        let statements = "statement S1 NORTH open 2030-01-01 recorded=2030-01-03\nstatement S2 NORTH closed 2030-01-01";
        assert_eq!(north(statements, Rule::Latest), "OOOOOOOOOO");
        assert_eq!(north(&statements.replace(" recorded=2030-01-03", ""), Rule::Latest), "CCCCCCCCCC");
    }

    #[test]
    fn pessimistic_closes_where_any_live_statement_closes() {
        let statements = "statement S1 NORTH closed 2030-01-01 to=2030-01-03\nstatement S2 NORTH open 2030-01-02";
        assert_eq!(north(statements, Rule::Pessimistic), "CCCOOOOOOO");
    }

    #[test]
    fn optimistic_opens_where_any_live_statement_opens() {
        let statements = "statement S1 NORTH open 2030-01-01 to=2030-01-03\nstatement S2 NORTH closed 2030-01-02";
        assert_eq!(north(statements, Rule::Optimistic), "OOOCCCCCCC");
    }

    #[test]
    fn between_open_and_closed_lies_restricted() {
        let statements = "statement S1 NORTH open 2030-01-01\nstatement S2 NORTH restricted 2030-01-01";
        assert_eq!(north(statements, Rule::Pessimistic), "RRRRRRRRRR");
        let statements = "statement S1 NORTH closed 2030-01-01\nstatement S2 NORTH restricted 2030-01-01";
        assert_eq!(north(statements, Rule::Optimistic), "RRRRRRRRRR");
    }

    #[test]
    fn reliable_listens_to_the_best_source_even_if_it_spoke_first() {
        assert_eq!(north(TWO, Rule::Reliable), "OOOOOOOOOO");
    }

    #[test]
    fn reliable_goes_on_to_credibility_and_then_to_the_latest() {
        let statements = "statement S1 NORTH open 2030-01-01 by=GOV-MFA credibility=2\n\
                          statement S2 NORTH closed 2030-01-01 by=REBELS credibility=3";
        assert_eq!(north(statements, Rule::Reliable), "OOOOOOOOOO");
        let equals =
            statements.replace("credibility=2", "credibility=3").replace("closed 2030-01-01", "closed 2030-01-02");
        assert_eq!(north(&equals, Rule::Reliable), "OCCCCCCCCC");
        let unsaid = statements.replace(" credibility=3", "").replace("credibility=2", "credibility=5");
        assert_eq!(north(&unsaid, Rule::Reliable), "OOOOOOOOOO", "no credibility counts as 6");
    }

    #[test]
    fn party_hears_only_that_party_by_source_or_by_its_party() {
        let statements =
            "statement S1 NORTH open 2030-01-01 by=GOV-MFA\nstatement S2 NORTH closed 2030-01-02 by=REBELS";
        for party in ["GOV", "gov", "GOV-MFA"] {
            assert_eq!(north(statements, Rule::Party(party.into())), "OOOOOOOOOO", "{party}");
        }
        assert_eq!(north(statements, Rule::Party("REB".into())), "CCCCCCCCCC");
        assert_eq!(first_day(statements, Rule::Party("MONITOR".into())).basis, Basis::Default);
    }

    #[test]
    fn of_one_party_the_latest_counts() {
        let statements =
            "statement S1 NORTH closed 2030-01-02 by=GOV-MFA\nstatement S2 NORTH open 2030-01-01 by=GOV-MFA";
        assert_eq!(north(statements, Rule::Party("GOV".into())), "OCCCCCCCCC");
    }

    #[test]
    fn controller_hears_only_who_controls_the_corridor() {
        let statements = "statement S1 NORTH open 2030-01-01 by=GOV-MFA\nstatement S2 NORTH closed 2030-01-02 by=REBELS\n\
                          statement S3 SOUTH open 2030-01-01 by=GOV-MFA";
        assert_eq!(north(statements, Rule::Controller), "OOOOOOOOOO");
        let network = log(statements);
        assert_eq!(days_of(&network, Rule::Controller, "SOUTH"), "CCCCCCCCCC", "nobody is named as its controller");
    }

    #[test]
    fn a_rule_names_the_statements_that_decided() {
        let network = log(TWO);
        let because = |rule: Rule, day: usize| {
            let timeline = believed(&network, rule);
            ids(&network, &of(&network, &timeline, "NORTH").days[day].because).join(" ")
        };
        assert_eq!(because(Rule::Latest, 2), "S1");
        assert_eq!(because(Rule::Latest, 3), "S2");
        assert_eq!(because(Rule::Optimistic, 3), "S1");
        assert_eq!(because(Rule::Party("REB".into()), 3), "");
    }
}

mod disputes {
    use super::*;

    fn disputed(statements: &str, rule: Rule) -> Vec<String> {
        let network = log(statements);
        let timeline = believed(&network, rule);
        let days = &of(&network, &timeline, "NORTH").days;
        days.iter().map(|day| ids(&network, &day.disputed_by).join(" ")).collect()
    }

    const TWO: &str = "statement S1 NORTH open 2030-01-01 by=GOV-MFA\n\
                       statement S2 NORTH closed 2030-01-03 to=2030-01-04 by=REBELS";

    #[test]
    fn days_on_which_sources_disagree_list_who_says_otherwise_under_every_rule() {
        let empty = |day: &'static str| [[""; 2], [day; 2]].concat();
        assert_eq!(disputed(TWO, Rule::Latest)[..4], empty("S1"));
        assert_eq!(disputed(TWO, Rule::Pessimistic)[..4], empty("S1"));
        for rule in [Rule::Optimistic, Rule::Controller, Rule::Party("GOV".into())] {
            assert_eq!(disputed(TWO, rule)[..5], ["", "", "S2", "S2", ""]);
        }
        // Nobody heard speaks: closed by default, and the opening says otherwise.
        assert_eq!(disputed(TWO, Rule::Party("MONITOR".into()))[..4], empty("S1"));
    }

    #[test]
    fn one_source_that_changes_its_word_is_no_dispute() {
        let statements = TWO.replace("REBELS", "GOV-MFA");
        assert_eq!(disputed(&statements, Rule::Latest), [""; 10]);
    }

    #[test]
    fn two_sources_against_two_are_a_dispute() {
        let statements = "statement S1 NORTH open 2030-01-01 by=GOV-MFA\nstatement S2 NORTH open 2030-01-01 by=MONITOR\n\
                          statement S3 NORTH closed 2030-01-01 by=REBELS\nstatement S4 NORTH closed 2030-01-01 by=PAPER";
        assert_eq!(disputed(statements, Rule::Pessimistic), ["S1 S2"; 10]);
    }

    #[test]
    fn sources_that_agree_are_no_dispute() {
        let statements = TWO.replace("closed", "open");
        assert_eq!(disputed(&statements, Rule::Latest), [""; 10]);
    }

    #[test]
    fn a_demand_disputes_nothing() {
        let statements = format!("{TWO} as=demand");
        assert_eq!(disputed(&statements, Rule::Latest), [""; 10]);
    }
}

mod modalities {
    use super::*;

    #[test]
    fn observations_statements_denials_and_agreements_change_belief() {
        for modality in ["observation", "statement", "denial", "agreement"] {
            let statement = format!("statement S1 NORTH open 2030-01-01 as={modality}");
            assert_eq!(north(&statement, Rule::Latest), "OOOOOOOOOO", "{modality}");
        }
    }

    #[test]
    fn demands_plans_and_threats_never_do() {
        for modality in ["demand", "plan", "threat"] {
            for rule in Rule::without_party() {
                let statement = format!("statement S1 NORTH open 2030-01-01 as={modality}");
                assert_eq!(north(&statement, rule), "CCCCCCCCCC", "{modality}");
            }
        }
    }

    #[test]
    fn threatened_leaves_the_state_and_marks_the_days() {
        let network = log("statement S1 NORTH open 2030-01-01\nstatement S2 NORTH threatened 2030-01-03 to=2030-01-04");
        let timeline = believed(&network, Rule::Latest);
        let days = &of(&network, &timeline, "NORTH").days;
        assert_eq!(letters(days), "OOOOOOOOOO");
        let exposed: Vec<bool> = days.iter().map(|day| !day.exposed_by.is_empty()).collect();
        assert_eq!(exposed[..5], [false, false, true, true, false]);
        assert!(days.iter().all(|day| day.disputed_by.is_empty()));
        let capacity = capacity::by_day(&network, &timeline, date("2030-01-01"));
        let gate = capacity.gate(network.subject("NORTH").unwrap()).unwrap();
        let exposed: Vec<bool> = gate.days.iter().map(|day| day.is_exposed).collect();
        assert_eq!(exposed[..5], [false, false, true, true, false]);
    }

    #[test]
    fn a_threat_to_goods_of_one_group_exposes_the_gate() {
        let network = log("statement S1 NORTH open 2030-01-01\nstatement S2 NORTH threatened 2030-01-02 scope=food");
        let capacity = capacity::by_day(&network, &believed(&network, Rule::Latest), date("2030-01-01"));
        let gate = capacity.gate(network.subject("NORTH").unwrap()).unwrap();
        assert_eq!([gate.days[0].is_exposed, gate.days[1].is_exposed], [false, true]);
    }

    #[test]
    fn a_threat_to_close_exposes_and_does_not_close() {
        let network = log("statement S1 NORTH open 2030-01-01\nstatement S2 NORTH closed 2030-01-02 as=threat");
        let timeline = believed(&network, Rule::Pessimistic);
        let days = &of(&network, &timeline, "NORTH").days;
        assert_eq!(letters(days), "OOOOOOOOOO");
        assert_eq!(ids(&network, &days[1].exposed_by), ["S2"]);
    }
}

mod figures {
    use super::*;

    #[test]
    fn open_lets_the_full_capacity_through_and_closed_nothing() {
        let open = first_day("statement S1 NORTH open 2030-01-01", Rule::Latest);
        assert_eq!(figures(&open), (Some(1.0), Some(40), Some(400_000)));
        let closed = first_day("", Rule::Latest);
        assert_eq!(figures(&closed), (Some(0.0), Some(0), Some(0)));
    }

    #[test]
    fn restricted_takes_its_share_else_its_figures_else_the_share_of_the_settings() {
        let restricted =
            |rest: &str| figures(&first_day(&format!("statement S1 NORTH restricted 2030-01-01 {rest}"), Rule::Latest));
        assert_eq!(restricted("share=0.25"), (Some(0.25), Some(10), Some(100_000)));
        assert_eq!(restricted("trucks=10"), (Some(0.25), Some(10), Some(400_000)));
        assert_eq!(restricted("kg=40000"), (Some(0.1), Some(40), Some(40_000)));
        assert_eq!(restricted("trucks=10 kg=40000"), (Some(0.1), Some(10), Some(40_000)));
        assert_eq!(restricted(""), (Some(0.5), Some(20), Some(200_000)));
        let set =
            first_day("plan 2030-01-01 10 restricted=0.3\nstatement S1 NORTH restricted 2030-01-01", Rule::Latest);
        assert_eq!(figures(&set), (Some(0.3), Some(12), Some(120_000)));
    }

    #[test]
    fn a_restriction_never_lets_more_through_than_the_corridor_can_take() {
        let day = first_day("statement S1 NORTH restricted 2030-01-01 trucks=60", Rule::Latest);
        assert_eq!(figures(&day), (Some(1.0), Some(40), Some(400_000)));
    }

    #[test]
    fn an_opening_with_figures_lets_that_much_through() {
        let open =
            |rest: &str| figures(&first_day(&format!("statement S1 NORTH open 2030-01-01 {rest}"), Rule::Latest));
        assert_eq!(open("trucks=10"), (Some(0.25), Some(10), Some(400_000)));
        assert_eq!(open("share=0.5"), (Some(0.5), Some(20), Some(200_000)));
    }

    #[test]
    fn of_statements_that_decide_together_the_lowest_figures_count_and_under_optimistic_the_highest() {
        let statements = "statement S1 NORTH restricted 2030-01-01 trucks=10\n\
                          statement S2 NORTH restricted 2030-01-01 kg=100000\n\
                          statement S3 NORTH restricted 2030-01-01 trucks=20 kg=200000";
        for rule in [Rule::Latest, Rule::Pessimistic] {
            assert_eq!(figures(&first_day(statements, rule)), (Some(0.25), Some(10), Some(100_000)));
        }
        assert_eq!(figures(&first_day(statements, Rule::Optimistic)), (Some(0.5), Some(40), Some(400_000)));
    }
}

mod scopes {
    use super::*;

    #[test]
    fn a_scoped_statement_speaks_of_its_groups_only() {
        let network = log("statement S1 NORTH open 2030-01-03 scope=food");
        let timeline = believed(&network, Rule::Latest);
        let north = of(&network, &timeline, "NORTH");
        assert_eq!(letters(&north.days), "CCCCCCCCCC");
        assert_eq!(north.groups.len(), 1);
        assert_eq!((north.groups[0].0, letters(&north.groups[0].1).as_str()), (GroupIndex(0), "CCOOOOOOOO"));
    }

    #[test]
    fn capacity_holds_goods_of_the_scope_apart_from_all_others() {
        let network = log("statement S1 NORTH open 2030-01-01 trucks=5 scope=food");
        let capacity = capacity::by_day(&network, &believed(&network, Rule::Latest), date("2030-01-01"));
        let day = &capacity.gate(network.subject("NORTH").unwrap()).unwrap().days[0];
        let food = Limit { kg: Some(400_000), trucks: Some(5) };
        assert_eq!(day.limit(Some(GroupIndex(0))), food);
        assert_eq!((day.limit(Some(GroupIndex(1))), day.limit(None)), (Limit::CLOSED, Limit::CLOSED));
        assert_eq!(day.total(), food);
    }

    #[test]
    fn a_later_statement_for_all_goods_counts_for_the_group_too() {
        let network = log("statement S1 NORTH open 2030-01-01 scope=food\nstatement S2 NORTH closed 2030-01-03");
        let timeline = believed(&network, Rule::Latest);
        assert_eq!(letters(&of(&network, &timeline, "NORTH").groups[0].1), "OOCCCCCCCC");
    }
}

mod conditions {
    use super::*;

    #[test]
    fn a_conditional_opening_holds_only_while_the_other_corridor_is_open() {
        let network =
            log("statement S1 NORTH open 2030-01-01 with=SOUTH\nstatement S2 SOUTH open 2030-01-03 to=2030-01-05");
        assert_eq!(days_of(&network, Rule::Latest, "NORTH"), "CCOOOCCCCC");
    }

    #[test]
    fn what_is_restricted_is_open_enough_for_a_condition() {
        let network = log("statement S1 NORTH open 2030-01-01 with=SOUTH\nstatement S2 SOUTH restricted 2030-01-03");
        assert_eq!(days_of(&network, Rule::Latest, "NORTH"), "CCOOOOOOOO");
    }

    #[test]
    fn two_openings_that_ask_for_each_other_hold_together() {
        let network =
            log("statement S1 NORTH open 2030-01-01 with=SOUTH\nstatement S2 SOUTH open 2030-01-03 with=NORTH");
        assert_eq!(days_of(&network, Rule::Latest, "NORTH"), "CCOOOOOOOO");
        assert_eq!(days_of(&network, Rule::Latest, "SOUTH"), "CCOOOOOOOO");
    }

    #[test]
    fn and_fall_together() {
        let network =
            log("statement S1 NORTH open 2030-01-01 with=SOUTH\nstatement S2 SOUTH open 2030-01-01 with=NORTH\n\
             statement S3 SOUTH closed 2030-01-04");
        assert_eq!(days_of(&network, Rule::Latest, "NORTH"), "OOOCCCCCCC");
        assert_eq!(days_of(&network, Rule::Optimistic, "NORTH"), "OOOOOOOOOO");
        assert_eq!(days_of(&network, Rule::Pessimistic, "NORTH"), "OOOCCCCCCC");
    }

    #[test]
    fn an_opening_by_what_if_meets_the_condition() {
        let network = log("statement S1 NORTH open 2030-01-01 with=SOUTH");
        let overrides = vec![what_if(&network, "SOUTH", Says::Open, "2030-01-02", Some("2030-01-03"))];
        let timeline = fold(&network, &View { overrides, ..view(&network, Rule::Latest) });
        assert_eq!(letters(&of(&network, &timeline, "NORTH").days), "COOCCCCCCC");
    }

    #[test]
    fn conditions_are_followed_along_a_chain() {
        let network = log("corridor EAST\nstatement S1 NORTH open 2030-01-01 with=SOUTH\n\
             statement S2 SOUTH open 2030-01-01 with=EAST\nstatement S3 EAST open 2030-01-03");
        assert_eq!(days_of(&network, Rule::Latest, "NORTH"), "CCOOOOOOOO");
    }

    #[test]
    fn a_condition_is_not_judged_by_a_closing_that_falls_away_itself() {
        // SOUTH is closed only while EAST is open; EAST is closed, so SOUTH stays open and NORTH with it.
        let network = log("corridor EAST default=closed\nstatement S1 SOUTH open 2030-01-01\n\
             statement S2 SOUTH closed 2030-01-02 with=EAST\nstatement S3 NORTH open 2030-01-01 with=SOUTH");
        assert_eq!(days_of(&network, Rule::Latest, "SOUTH"), "OOOOOOOOOO");
        assert_eq!(days_of(&network, Rule::Latest, "NORTH"), "OOOOOOOOOO");
    }
}

fn what_if(network: &Network, id: &str, says: Says, from: &str, to: Option<&str>) -> Override {
    Override {
        subject: network.subject(id).expect("the id is in the tables"),
        says,
        from: Some(date(from)),
        to: to.map(date),
        share: None,
        trucks_per_day: None,
        basis: Basis::WhatIf,
    }
}

mod overrides {
    use super::*;

    fn under(network: &Network, overrides: Vec<Override>) -> Timeline {
        fold(network, &View { overrides, ..view(network, Rule::Latest) })
    }

    #[test]
    fn overrule_the_log_on_the_days_they_name_at_full_capacity_and_only_there() {
        let network = log("statement S1 NORTH restricted 2030-01-01 trucks=5\nstatement S2 SOUTH closed 2030-01-01");
        let timeline = under(&network, vec![what_if(&network, "NORTH", Says::Open, "2030-01-03", Some("2030-01-04"))]);
        let days = &of(&network, &timeline, "NORTH").days;
        assert_eq!(letters(days), "RROORRRRRR");
        assert_eq!(figures(&days[2]), (Some(1.0), Some(40), Some(400_000)));
        assert_eq!((days[2].basis, days[2].because.len()), (Basis::WhatIf, 0));
        assert_eq!(figures(&days[4]), (Some(0.125), Some(5), Some(400_000)));
        assert_eq!(letters(&of(&network, &timeline, "SOUTH").days), "CCCCCCCCCC");
    }

    #[test]
    fn let_the_stated_capacity_through_where_one_is_stated() {
        let network = log("");
        let row = |says, share, trucks_per_day| {
            let plain = what_if(&network, "NORTH", says, "2030-01-01", None);
            let timeline = under(&network, vec![Override { share, trucks_per_day, basis: Basis::Scenario, ..plain }]);
            figures(&of(&network, &timeline, "NORTH").days[0])
        };
        assert_eq!(row(Says::Open, None, Some(5)), (Some(0.125), Some(5), Some(400_000)));
        assert_eq!(row(Says::Open, Some(0.5), None), (Some(0.5), Some(20), Some(200_000)));
        assert_eq!(row(Says::Restricted, Some(0.25), None), (Some(0.25), Some(10), Some(100_000)));
        assert_eq!(row(Says::Restricted, None, None), (Some(0.5), Some(20), Some(200_000)));
        assert_eq!(row(Says::Closed, None, Some(5)), (Some(0.0), Some(0), Some(0)));
    }

    #[test]
    fn the_last_of_several_counts() {
        let network = log("");
        let timeline = under(
            &network,
            vec![
                what_if(&network, "NORTH", Says::Open, "2030-01-01", None),
                what_if(&network, "NORTH", Says::Closed, "2030-01-05", None),
            ],
        );
        assert_eq!(letters(&of(&network, &timeline, "NORTH").days), "OOOOCCCCCC");
    }

    #[test]
    fn open_for_every_group() {
        let network = log("statement S1 NORTH closed 2030-01-01 scope=food\nstatement S2 NORTH open 2030-01-01");
        let timeline = under(&network, vec![what_if(&network, "NORTH", Says::Open, "2030-01-01", None)]);
        let north = of(&network, &timeline, "NORTH");
        assert!(north.groups.iter().all(|(_, days)| letters(days) == "OOOOOOOOOO"));
    }

    #[test]
    fn reach_a_leg_of_which_the_log_does_not_speak() {
        let network = log("");
        let timeline = under(&network, vec![what_if(&network, "ROAD", Says::Closed, "2030-01-02", Some("2030-01-02"))]);
        assert_eq!(letters(&of(&network, &timeline, "ROAD").days), "OCOOOOOOOO");
    }
}

mod days_of_rest_and_notice {
    use super::*;

    #[test]
    fn a_corridor_is_always_closed_on_its_weekdays() {
        // 2030-01-05 is a Saturday.
        let network = log("corridor EAST weekday=sat|sun default=open\nstatement S1 EAST open 2030-01-01");
        let timeline = believed(&network, Rule::Optimistic);
        let days = &of(&network, &timeline, "EAST").days;
        assert_eq!(letters(days), "OOOOCCOOOO");
        assert_eq!((days[4].basis, days[4].because.len()), (Basis::Weekday, 0));
    }

    #[test]
    fn notice_runs_from_known_by_and_ends_on_the_first_free_day() {
        let network = log("corridor EAST notice=2 default=open");
        let notice = |known_by: &str| -> Vec<bool> {
            let capacity = capacity::by_day(&network, &believed(&network, Rule::Latest), date(known_by));
            let gate = capacity.gate(network.subject("EAST").unwrap()).unwrap();
            gate.days.iter().take(4).map(|day| day.is_in_notice).collect()
        };
        assert_eq!(notice("2030-01-01"), [true, true, false, false]);
        assert_eq!(notice("2030-01-02"), [true, true, true, false]);
        assert_eq!(notice("2029-12-30"), [false; 4]);
    }
}

/// A statement about one of two corridors, for the laws; without condition and scope.
fn statement() -> impl Strategy<Value = Statement> {
    let said = (0_i64..10, 0_i64..6, proptest::option::of(0_i64..6), proptest::option::of(0_i64..4));
    let about = (prop_oneof![Just("NORTH"), Just("SOUTH")], 0_usize..4, 0_usize..5, 0_usize..4);
    let figures = (proptest::option::of(0_u32..5), proptest::option::of(0_i64..50), proptest::option::of(1_u8..7));
    (said, about, figures).prop_map(|(said, (about, says, source, modality), figures)| {
        let mut statement = log(&format!("statement S {about} open 2030-01-01")).statements.remove(0);
        let (said_on, from, length, recorded) = said;
        statement.said_on = day(said_on);
        statement.valid_from = day(said_on + from - 2);
        statement.valid_to = length.map(|length| day(said_on + from - 2 + length));
        statement.recorded_on = recorded.map(|days| day(said_on + days));
        statement.says = [Says::Open, Says::Restricted, Says::Closed, Says::Open][says];
        statement.source.0 = source % 4;
        statement.modality =
            [Modality::Observation, Modality::Statement, Modality::Denial, Modality::Agreement][modality];
        statement.share = figures.0.map(|quarters| f64::from(quarters) / 4.0);
        statement.trucks_per_day = figures.1;
        statement.credibility = figures.2;
        statement
    })
}

fn day(days: i64) -> Date {
    passage_model::calendar::shift(date("2030-01-01"), days)
}

fn with_statements(statements: Vec<Statement>) -> Network {
    let mut network = log("plan 2030-01-01 10 stale=8");
    network.statements = statements;
    for (position, statement) in network.statements.iter_mut().enumerate() {
        statement.id = format!("S{position}");
    }
    network
}

fn every_rule() -> Vec<Rule> {
    let mut rules = Rule::without_party().to_vec();
    rules.extend([Rule::Party("GOV".into()), Rule::Party("MONITOR".into())]);
    rules
}

/// The timeline with ids instead of positions, each list in order, so that two logs can be compared.
fn told(network: &Network, timeline: &Timeline) -> Vec<String> {
    let sorted = |list: &[StatementIndex]| {
        let mut ids = ids(network, list);
        ids.sort_unstable();
        ids.join("+")
    };
    let tell = |subject: Subject, group: Option<GroupIndex>, days: &[AccessDay]| {
        let days = days.iter().map(|day| {
            format!(
                "{:?} {:?} {:?} {} {} {}",
                day.state,
                day.basis,
                figures(day),
                sorted(&day.because),
                sorted(&day.disputed_by),
                sorted(&day.exposed_by)
            )
        });
        format!("{} {group:?} {:?}", network.subject_id(subject), days.collect::<Vec<_>>())
    };
    let subjects = timeline.subjects.iter();
    let told = subjects.flat_map(|of| {
        let groups = of.groups.iter().map(|(group, days)| tell(of.subject, Some(*group), days));
        std::iter::once(tell(of.subject, None, &of.days)).chain(groups).collect::<Vec<_>>()
    });
    told.collect()
}

/// The states of every subject and group on every day.
fn states(timeline: &Timeline) -> Vec<Vec<State>> {
    let days =
        timeline.subjects.iter().flat_map(|of| std::iter::once(&of.days).chain(of.groups.iter().map(|(_, days)| days)));
    days.map(|days| days.iter().map(|day| day.state).collect()).collect()
}

proptest! {
    #[test]
    fn the_order_of_statements_makes_no_difference(
        (before, after) in proptest::collection::vec((statement(), any::<[bool; 4]>()), 0..8).prop_flat_map(|rows| {
            let statements: Vec<Statement> = rows
                .into_iter()
                .enumerate()
                .map(|(position, (mut statement, [is_with, is_scoped, is_food, _]))| {
                    statement.id = format!("S{position}");
                    let network = log("");
                    let other = if network.subject("NORTH") == Some(statement.about) { "SOUTH" } else { "NORTH" };
                    statement.with = network.corridor(other).filter(|_| is_with);
                    statement.is_scoped = is_scoped;
                    statement.scope = if is_scoped { vec![GroupIndex(usize::from(is_food))] } else { Vec::new() };
                    statement
                })
                .collect();
            (Just(statements.clone()), Just(statements).prop_shuffle())
        }),
    ) {
        let (mut a, mut b) = (log(""), log(""));
        (a.statements, b.statements) = (before, after);
        for rule in every_rule() {
            prop_assert_eq!(told(&a, &believed(&a, rule.clone())), told(&b, &believed(&b, rule)));
        }
    }

    #[test]
    fn a_demand_a_plan_or_a_threat_changes_no_state(
        statements in proptest::collection::vec(statement(), 0..6),
        mut added in statement(),
        modality in prop_oneof![Just(Modality::Demand), Just(Modality::Plan), Just(Modality::Threat)],
        supersedes in proptest::option::of(0_usize..6),
    ) {
        added.modality = modality;
        added.supersedes = supersedes.filter(|position| *position < statements.len()).map(StatementIndex);
        let without = with_statements(statements.clone());
        let with = with_statements([statements, vec![added]].concat());
        for rule in every_rule() {
            let (a, b) = (believed(&without, rule.clone()), believed(&with, rule));
            prop_assert_eq!(states(&a), states(&b));
        }
    }

    #[test]
    fn threatened_changes_no_state(statements in proptest::collection::vec(statement(), 0..6), mut added in statement()) {
        added.says = Says::Threatened;
        let without = with_statements(statements.clone());
        let with = with_statements([statements, vec![added]].concat());
        for rule in every_rule() {
            prop_assert_eq!(states(&believed(&without, rule.clone())), states(&believed(&with, rule)));
        }
    }

    #[test]
    fn pessimistic_is_never_more_open_and_optimistic_never_more_closed(
        statements in proptest::collection::vec(statement(), 0..8),
    ) {
        let network = with_statements(statements);
        let (low, high) = (believed(&network, Rule::Pessimistic), believed(&network, Rule::Optimistic));
        for rule in every_rule() {
            let timeline = believed(&network, rule);
            for ((low, high), of) in low.subjects.iter().zip(&high.subjects).zip(&timeline.subjects) {
                for ((low, high), day) in low.days.iter().zip(&high.days).zip(&of.days) {
                    if day.basis == Basis::Statements {
                        prop_assert!(low.state >= day.state && day.state >= high.state);
                    }
                }
            }
        }
    }

    #[test]
    fn as_of_a_day_before_everything_only_the_defaults_count(statements in proptest::collection::vec(statement(), 0..8)) {
        let network = with_statements(statements);
        let empty = with_statements(Vec::new());
        for rule in every_rule() {
            let early = View { as_of: Some(date("2029-12-01")), ..view(&network, rule.clone()) };
            prop_assert_eq!(fold(&network, &early), believed(&empty, rule));
        }
    }

    #[test]
    fn as_of_a_day_after_everything_hides_nothing(statements in proptest::collection::vec(statement(), 0..8)) {
        let network = with_statements(statements);
        for rule in every_rule() {
            let late = View { as_of: Some(date("2031-01-01")), ..view(&network, rule.clone()) };
            prop_assert_eq!(fold(&network, &late), believed(&network, rule));
        }
    }

    #[test]
    fn opening_a_corridor_by_what_if_never_closes_anything(statements in proptest::collection::vec(statement(), 0..8)) {
        let network = with_statements(statements);
        for rule in every_rule() {
            let overrides = vec![what_if(&network, "NORTH", Says::Open, "2030-01-03", Some("2030-01-06"))];
            let opened = fold(&network, &View { overrides, ..view(&network, rule.clone()) });
            let before = states(&believed(&network, rule));
            for (before, after) in before.iter().flatten().zip(states(&opened).iter().flatten()) {
                prop_assert!(after <= before);
            }
        }
    }
}

//! The classes that code knows by name.

use super::class::{ClassId, Classes};
use crate::hash::HashMap;

macro_rules! grammar {
    ($($field:ident = $name:literal),* $(,)?) => {
        /// The numbers of the classes that code knows by name.
        #[derive(Clone, Copy, Debug, Default)]
        pub(crate) struct Grammar {
            $(pub $field: ClassId,)*
            /// Classes that can be done something to.
            pub arguments: Classes,
            /// Classes that are the verb of a frame.
            pub predicates: Classes,
            /// Words around a verb that belong to it.
            pub auxiliaries: Classes,
            /// Words behind which a noun stands.
            pub before_nouns: Classes,
            /// Words at which a clause ends.
            pub boundaries: Classes,
        }

        impl Grammar {
            /// All classes that code knows by name.
            pub(crate) fn named(&self) -> Classes {
                let mut set = Classes::NONE;
                $(set.insert(self.$field);)*
                set
            }

            /// Looks the names up; the error is one that no list has.
            pub(crate) fn find(ids: &HashMap<String, ClassId>) -> Result<Self, &'static str> {
                let mut grammar = Self::default();
                $(grammar.$field = *ids.get($name).ok_or($name)?;)*
                for name in ARGUMENTS {
                    grammar.arguments.insert(*ids.get(*name).ok_or(*name)?);
                }
                for class in [grammar.be, grammar.have, grammar.do_, grammar.will, grammar.may, grammar.must, grammar.can] {
                    grammar.auxiliaries.insert(class);
                }
                let before = [grammar.determiner, grammar.possessive, grammar.adjective, grammar.preposition, grammar.number_word, grammar.no];
                for class in before {
                    grammar.before_nouns.insert(class);
                }
                for class in [grammar.subordinator, grammar.relative, grammar.that, grammar.if_] {
                    grammar.boundaries.insert(class);
                }
                Ok(grammar)
            }
        }
    };
}

/// What can be done something to: the first of these in a clause is what a verb is about.
const ARGUMENTS: &[&str] = &[
    "ROUTE",
    "TRAFFIC",
    "ACCESS",
    "BARRIER",
    "CONVOY",
    "AID",
    "MOVEMENT",
    "WORKERS",
    "PEOPLE",
    "NEED",
    "TRUCE",
    "DEAL",
    "PERMIT",
    "TALKS",
    "FORCE",
    "HOSTILITY",
    "LIMITS",
    "PROPOSAL",
    "CLAIMED",
    "OPENING",
    "CONDITIONS",
    "STOCKS",
    "MARKET",
    "SIEGE",
    "FACILITY",
    "LEADERS",
    "REQUEST",
];

grammar! {
    name = "NAME",
    be = "BE",
    have = "HAVE",
    do_ = "DO",
    will = "WILL",
    may = "MAY",
    must = "MUST",
    can = "CAN",
    to = "TO",
    not = "NOT",
    no = "NO",
    adverb = "ADVERB",
    copula = "COPULA",
    determiner = "DETERMINER",
    possessive = "POSSESSIVE",
    preposition = "PREPOSITION",
    adjective = "ADJECTIVE",
    conjunction = "CONJUNCTION",
    subordinator = "SUBORDINATOR",
    if_ = "IF",
    that = "THAT",
    relative = "RELATIVE",
    pronoun = "PRONOUN",
    person_pronoun = "PERSON",
    we = "WE",
    both = "BOTH",
    back = "BACK",
    say = "SAY",
    according = "ACCORDING",
    statement = "STATEMENT",
    demand = "DEMAND",
    call = "CALLNOUN",
    warn = "WARN",
    threaten = "THREATEN",
    agree_to = "AGREETO",
    offer = "OFFER",
    ready = "READY",
    refuse = "REFUSE",
    fail = "FAIL",
    deny = "DENY",
    plan = "PLAN",
    allow = "ALLOW",
    begin = "BEGIN",
    try_ = "TRY",
    accuse = "ACCUSE",
    title = "TITLE",
    speaker_noun = "OFFICIAL",
    place_word = "PLACEWORD",
    route = "ROUTE",
    traffic = "TRAFFIC",
    access = "ACCESS",
    barrier = "BARRIER",
    convoy = "CONVOY",
    aid = "AID",
    movement = "MOVEMENT",
    workers = "WORKERS",
    truce = "TRUCE",
    deal = "DEAL",
    permit = "PERMIT",
    proposal = "PROPOSAL",
    leaders = "LEADERS",
    need = "NEED",
    stocks = "STOCKS",
    siege = "SIEGE",
    opening = "OPENING",
    talks = "TALKS",
    conditions = "CONDITIONS",
    approximate = "APPROXIMATE",
    number_word = "NUMBER",
    outlet = "OUTLET",
}

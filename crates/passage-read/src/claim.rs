//! What is proposed: claims, with the words they rest on.

use passage_model::calendar::Date;
use std::fmt;
use std::ops::Range;

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A road, crossing or port can be used.
    RouteOpen,
    /// It cannot be used.
    RouteClosed,
    /// It can be used in part, or under terms.
    RouteRestricted,
    /// Somebody asks for passage.
    CallToOpen,
    /// A deal, permit, pledge or clearance.
    Agreement,
    /// Somebody says that what another says is not so.
    Denial,
    /// Danger to passage, stated, feared or announced.
    Threat,
    /// Goods or people got through.
    DeliveryMade,
    /// Goods or people were held up, turned back or refused.
    DeliveryBlocked,
    /// Goods or people wait, are loaded, are on their way or are to come.
    DeliveryPending,
    /// What people lack, and how long stocks last.
    StockNeed,
    /// Parties talk, or offer to.
    Talks,
}

impl Kind {
    /// All kinds, in the order of the contract.
    pub const ALL: [Self; 12] = [
        Self::RouteOpen,
        Self::RouteClosed,
        Self::RouteRestricted,
        Self::CallToOpen,
        Self::Agreement,
        Self::Denial,
        Self::Threat,
        Self::DeliveryMade,
        Self::DeliveryBlocked,
        Self::DeliveryPending,
        Self::StockNeed,
        Self::Talks,
    ];

    /// As the contract and the lexicon write it: `RouteOpen`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::RouteOpen => "RouteOpen",
            Self::RouteClosed => "RouteClosed",
            Self::RouteRestricted => "RouteRestricted",
            Self::CallToOpen => "CallToOpen",
            Self::Agreement => "Agreement",
            Self::Denial => "Denial",
            Self::Threat => "Threat",
            Self::DeliveryMade => "DeliveryMade",
            Self::DeliveryBlocked => "DeliveryBlocked",
            Self::DeliveryPending => "DeliveryPending",
            Self::StockNeed => "StockNeed",
            Self::Talks => "Talks",
        }
    }

    /// The kind of that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// In what manner it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    /// As a fact.
    Asserted,
    /// As not so.
    Denied,
    /// As what ought to be.
    Demanded,
    /// As what somebody would do.
    Offered,
    /// As a danger.
    Warned,
    /// As what is to come.
    Announced,
    /// As what might be.
    Hypothetical,
}

impl Modality {
    /// All of them, in the order of the contract.
    pub const ALL: [Self; 7] = [
        Self::Asserted,
        Self::Denied,
        Self::Demanded,
        Self::Offered,
        Self::Warned,
        Self::Announced,
        Self::Hypothetical,
    ];

    /// As the contract and the lexicon write it: `asserted`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Denied => "denied",
            Self::Demanded => "demanded",
            Self::Offered => "offered",
            Self::Warned => "warned",
            Self::Announced => "announced",
            Self::Hypothetical => "hypothetical",
        }
    }

    /// The modality of that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|modality| modality.word() == word)
    }
}

impl fmt::Display for Modality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// Bytes of the text, which they slice at the ends of characters.
pub type Span = Range<usize>;

/// A claim that a text makes, as it is proposed to a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The words it rests on.
    pub span: Span,
    /// The sentence it stands in.
    pub sentence: Span,
    /// The words that gave it away.
    pub trigger: Span,
    /// What it is about.
    pub kind: Kind,
    /// In what manner it is said.
    pub modality: Modality,
    /// Who says it.
    pub speaker: Speaker,
    /// To whom it is said; `None`: to nobody in particular.
    pub addressee: Option<String>,
    /// Through whom it reached the outlet, the nearest to the speaker first.
    pub via: Vec<String>,
    /// Places of the workspace that it names.
    pub places: Vec<PlaceMention>,
    /// When it was said.
    pub said: When,
    /// When what it tells of was or will be; `None`: it does not say.
    pub event: Option<When>,
    /// Counts, weights and times in its words.
    pub quantities: Vec<Quantity>,
    /// The rule of the lexicon that found it.
    pub rule: String,
}

/// Who says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The name, without titles where it is a person's; `None`: the text itself, in its own voice.
    pub name: Option<String>,
    /// The party he, she or it speaks for; `None` where the text and the lists do not tell.
    pub party: Option<String>,
    /// Where the name stands; `None` with the text's own voice.
    pub span: Option<Span>,
    /// The source of the workspace with that name.
    pub source: Option<String>,
}

/// A place of the workspace in the words of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceMention {
    /// The words.
    pub span: Span,
    /// Ids of all sites and corridors of that name: more than one where the name does not tell them apart.
    pub ids: Vec<String>,
    /// Whether goods are let through there: a corridor or a crossing.
    pub is_passage: bool,
    /// Whether it is a corridor, which deliveries are entered under.
    pub is_corridor: bool,
    /// Whether it is named, or meant by `both corridors` or `the crossing`.
    pub how: Named,
}

/// How a place is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// By a name.
    Name,
    /// By a word that points back to a name.
    Back,
}

/// A day or a run of days, with the reckoning that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct When {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// The words it was reckoned from; `None`: the date of the text itself.
    pub span: Option<Span>,
    /// The reckoning in words: `Saturday before 2023-09-11`.
    pub because: String,
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.from == self.to { write!(f, "{}", self.from) } else { write!(f, "{}/{}", self.from, self.to) }
    }
}

/// A number with its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The words.
    pub span: Span,
    /// The number; of a range the lower end.
    pub value: f64,
    /// The upper end of a range.
    pub upper: Option<f64>,
    /// Singular or plural as the lexicon has it: `tonnes`, `trucks`, `people`.
    pub unit: String,
    /// `about`, `more than`: the number is not exact.
    pub is_approximate: bool,
}

/// Two claims of one text that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Position of the later claim in the list.
    pub from: usize,
    /// Position of the earlier one.
    pub to: usize,
    /// How they belong together.
    pub kind: LinkKind,
}

/// How two claims belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// The one says that the other is not so.
    Denies,
    /// They cannot both hold: the same place, another speaker, the opposite.
    Contradicts,
    /// They say the same of the same place, by different speakers.
    Corroborates,
}

impl LinkKind {
    /// As the JSON has it: `denies`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Denies => "denies",
            Self::Contradicts => "contradicts",
            Self::Corroborates => "corroborates",
        }
    }
}

//! The languages of reports. Every text stands in the message files of `messages/`, one folder a language; numbers and
//! dates follow the language, digits are always Western.

mod words;

pub(crate) use words::{Part, Words};

#[cfg(test)]
pub(crate) use words::tests::loose_mark;

use serde::Serialize;
use std::fmt;

/// A language that reports can be written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// French.
    #[serde(rename = "fr")]
    French,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// Its code of ISO 639-1.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// The language of a code of ISO 639-1, in any case; `None` where reports are not written in it.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code.trim()))
    }

    /// What stands between the whole and the decimals of a number.
    pub(crate) fn decimal_mark(self) -> char {
        match self {
            Self::English => '.',
            Self::French => ',',
        }
    }

    /// Its message files, by name and text.
    fn messages(self) -> Vec<(&'static str, &'static str)> {
        macro_rules! files {
            ($folder:literal: $($name:literal),+) => {
                vec![$(($name, include_str!(concat!("../../../messages/", $folder, "/", $name, ".ftl")))),+]
            };
        }
        match self {
            Self::English => {
                files!("en": "words", "page", "reason", "figure", "workbook", "crossing", "convoy", "print")
            }
            Self::French => {
                files!("fr": "words", "page", "reason", "figure", "workbook", "crossing", "convoy", "print")
            }
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

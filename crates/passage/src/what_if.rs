//! What-ifs on top of the log: `open:UPPER@2031-03-05..2031-03-08`.

use passage_model::calendar::Date;
use passage_model::statement::Says;
use std::fmt;

/// A corridor, leg or site that is taken as open, restricted or closed, whatever the log says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// [`Says::Open`], [`Says::Closed`], or [`Says::Restricted`]: to the `restricted_share` of the settings.
    pub says: Says,
    /// Id of a corridor, leg or site, as typed.
    pub id: String,
    /// First day; `None`: from the start.
    pub from: Option<Date>,
    /// Last day; `None`: until further notice.
    pub to: Option<Date>,
}

impl WhatIf {
    /// Reads `ID[@FROM[..TO]]`, as after `--open`, `--restrict` and `--close`.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    ///
    /// ```
    /// use passage::WhatIf;
    /// use passage::model::statement::Says;
    /// let what_if = WhatIf::parse(Says::Open, "UPPER@2031-03-05..2031-03-08")?;
    /// assert_eq!(what_if.to_string(), "open:UPPER@2031-03-05..2031-03-08");
    /// assert!(WhatIf::parse(Says::Open, "UPPER@soon").is_err());
    /// # Ok::<(), String>(())
    /// ```
    pub fn parse(says: Says, text: &str) -> Result<Self, String> {
        let (id, days) = text.split_once('@').map_or((text, None), |(id, days)| (id, Some(days)));
        let id = id.trim();
        if id.is_empty() {
            return Err("the id of a corridor is missing; write `CORRIDOR@FROM..TO`".to_owned());
        }
        let (from, to) = match days {
            None => (None, None),
            Some(days) => range(days)?,
        };
        Ok(Self { says, id: id.to_owned(), from, to })
    }

    /// Reads a what-if as a plan file keeps it: `open:ID@FROM..TO`, and so with `restrict:` and `close:`.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn parse_kept(text: &str) -> Result<Self, String> {
        match text.split_once(':') {
            Some(("open", rest)) => Self::parse(Says::Open, rest),
            Some(("restrict", rest)) => Self::parse(Says::Restricted, rest),
            Some(("close", rest)) => Self::parse(Says::Closed, rest),
            _ => Err("it should begin with `open:`, `restrict:` or `close:`".to_owned()),
        }
    }
}

impl fmt::Display for WhatIf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verb = match self.says {
            Says::Open => "open",
            Says::Restricted => "restrict",
            _ => "close",
        };
        write!(f, "{verb}:{}", self.id)?;
        match (self.from, self.to) {
            (None, None) => Ok(()),
            (Some(from), None) => write!(f, "@{from}"),
            (None, Some(to)) => write!(f, "@..{to}"),
            (Some(from), Some(to)) => write!(f, "@{from}..{to}"),
        }
    }
}

fn range(days: &str) -> Result<(Option<Date>, Option<Date>), String> {
    let (from, to) = days.split_once("..").map_or((days, None), |(from, to)| (from, Some(to)));
    if from.is_empty() && to.is_none_or(str::is_empty) {
        return Err("a date is missing after `@`; write `CORRIDOR@FROM..TO`".to_owned());
    }
    let date = |text: &str| if text.is_empty() { Ok(None) } else { parse_date(text).map(Some) };
    let (from, to) = (date(from)?, date(to.unwrap_or_default())?);
    match (from, to) {
        (Some(from), Some(to)) if to < from => Err(format!("it ends on {to}, before it begins on {from}")),
        dates => Ok(dates),
    }
}

/// Reads a date as typed: `2031-03-09`, in no other form.
///
/// # Errors
/// What is wrong with it, in words.
pub fn parse_date(text: &str) -> Result<Date, String> {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = text.split('-').collect();
    let is_iso = parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.iter().all(|part| digits(part));
    if !is_iso {
        return Err(format!("`{text}` is not a date; write it as year-month-day, `2031-03-09`"));
    }
    text.parse().map_err(|_| format!("`{text}` is not a day of the calendar"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(text: &str) -> Result<String, String> {
        WhatIf::parse(Says::Open, text).map(|what_if| what_if.to_string())
    }

    #[test]
    fn a_what_if_is_kept_as_it_was_given() {
        for text in ["A", "A@2031-03-05", "A@..2031-03-05", "A@2031-03-05..2031-03-05"] {
            assert_eq!(open(text), Ok(format!("open:{text}")));
            for verb in ["open", "restrict", "close"] {
                let kept = WhatIf::parse_kept(&format!("{verb}:{text}")).unwrap();
                assert_eq!(kept.to_string(), format!("{verb}:{text}"));
            }
        }
        assert_eq!(open("A@2031-03-05.."), Ok("open:A@2031-03-05".to_owned()));
    }

    #[test]
    fn a_what_if_that_makes_no_sense_says_why() {
        assert!(open("@2031-03-05").unwrap_err().contains("id of a corridor is missing"));
        assert!(open("A@").unwrap_err().contains("a date is missing"));
        assert!(open("A@..").unwrap_err().contains("a date is missing"));
        assert!(open("A@5 March").unwrap_err().contains("not a date"));
        assert!(open("A@2031-02-30").unwrap_err().contains("not a day of the calendar"));
        assert!(open("A@2031-03-05..2031-03-04").unwrap_err().contains("before it begins"));
        assert!(WhatIf::parse_kept("UPPER").is_err());
        assert!(WhatIf::parse_kept("threaten:UPPER").is_err());
    }
}

//! The known name nearest to one that is not known, and faults of the command line that tell it.

use passage_model::fault::{Fault, Origin};

/// How many known names a hint lists.
const LISTED: usize = 12;

/// The fault of a name on the command line that nothing in the tables has.
pub(crate) fn unknown<'a>(
    code: &'static str,
    what: &str,
    typed: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Fault {
    let known: Vec<&str> = known.into_iter().collect();
    Fault::new(code, Origin::Command, format!("unknown {what} `{typed}`")).hint(hint(typed, &known))
}

fn hint(typed: &str, known: &[&str]) -> String {
    if known.is_empty() {
        return "the tables define none".to_owned();
    }
    let mut list = known.iter().take(LISTED).map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    if known.len() > LISTED {
        list.push_str(&format!(" and {} more", known.len() - LISTED));
    }
    match nearest(typed, known) {
        Some(name) => format!("did you mean `{name}`? known: {list}"),
        None => format!("known: {list}"),
    }
}

/// The name that was most likely meant; `None` where nothing is near. Case does not matter.
fn nearest<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    let distances = known.iter().map(|name| (strsim::damerau_levenshtein(&typed, &name.to_lowercase()), *name));
    let letters = typed.chars().count();
    let (_, name) = distances.filter(|(distance, _)| *distance <= (letters / 3).max(1)).min_by_key(|near| near.0)?;
    Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_the_name() {
        let fault = unknown("E104", "scenario", "bith", ["closed", "both"]);
        assert_eq!(
            fault.to_string(),
            "command line: error[E104]: unknown scenario `bith`\n  hint: did you mean `both`? known: `closed`, `both`"
        );
    }

    #[test]
    fn what_is_far_is_only_told_what_there_is() {
        let fault = unknown("E104", "scenario", "spring", ["closed", "both"]);
        assert_eq!(fault.hint.as_deref(), Some("known: `closed`, `both`"));
        let fault = unknown("E104", "scenario", "spring", []);
        assert_eq!(fault.hint.as_deref(), Some("the tables define none"));
    }
}

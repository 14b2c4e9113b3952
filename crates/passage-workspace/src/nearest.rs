//! The nearest known name to one that is not known.

/// The longest name for which a neighbour is looked for, in bytes.
const LONGEST: usize = 64;

/// The known name that was most likely meant; `None` where nothing is near. Case does not matter.
pub(crate) fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if typed.is_empty() || typed.len() > LONGEST {
        return None;
    }
    let typed = typed.to_lowercase();
    let letters = typed.chars().count();
    let mut best: Option<(usize, &str)> = None;
    for name in known {
        if name.len() > LONGEST {
            continue;
        }
        let lower = name.to_lowercase();
        let shorter = letters.min(lower.chars().count());
        let is_part = shorter >= 3 && (lower.starts_with(&typed) || typed.starts_with(&lower));
        let distance = strsim::damerau_levenshtein(&typed, &lower);
        let is_near = distance <= (shorter / 3).max(1) && distance < shorter;
        if (is_near || is_part) && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, name));
        }
    }
    best.map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_finds_the_name() {
        assert_eq!(nearest("quantty_t", ["id", "quantity_t", "name"]), Some("quantity_t"));
        assert_eq!(nearest("TARIQ-HUB", ["PORT-A", "TARIQ-HUB-1"]), Some("TARIQ-HUB-1"));
        assert_eq!(nearest("suply", ["supply", "warehouse"]), Some("supply"));
    }

    #[test]
    fn what_is_far_finds_nothing() {
        assert_eq!(nearest("colour", ["id", "lat", "lon"]), None);
        assert_eq!(nearest("x", ["id", "y"]), None);
        assert_eq!(nearest("", ["id"]), None);
    }
}

//! Names of sheets and layers in which a star stands for any letters.

/// Whether a sheet or layer has a name, in any case; `*` stands for any letters.
pub(crate) fn is_like(name: &str, wanted: &str) -> bool {
    let (name, wanted) = (name.trim().to_lowercase(), wanted.trim().to_lowercase());
    let mut parts = wanted.split('*');
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = name.strip_prefix(first) else { return false };
    let mut parts = parts.peekable();
    if parts.peek().is_none() {
        return rest.is_empty();
    }
    while let Some(part) = parts.next() {
        if parts.peek().is_none() {
            return rest.ends_with(part);
        }
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_any_letters() {
        for (name, wanted) in [("caf_admin1", "*_admin1"), ("CAF_ADMIN1", "caf*1"), ("a", "*"), (" Roads ", "roads")] {
            assert!(is_like(name, wanted), "{name} {wanted}");
        }
        for (name, wanted) in [("caf_admin12", "*_admin1"), ("caf", "caf_*"), ("roads", "road")] {
            assert!(!is_like(name, wanted), "{name} {wanted}");
        }
    }
}

//! Forms of English words: plurals and the forms of verbs, irregular ones from a table.

use super::class::Forms;
use crate::hash::HashMap;

/// Irregular verbs: lemma to past and participle.
#[derive(Clone, Debug, Default)]
pub(crate) struct Irregulars(HashMap<String, Irregular>);

/// Past, participle, and the form in -ing where it is not regular.
type Irregular = (Vec<String>, Vec<String>, Option<String>);

impl Irregulars {
    /// Lines of `lemma<TAB>past|past<TAB>participle|participle[<TAB>ing]`.
    pub(crate) fn parse(text: &str) -> Self {
        let mut table = Self::default();
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let mut cells = line.split('\t');
            let list = |cell: Option<&str>| -> Vec<String> {
                cell.unwrap_or_default().split('|').filter(|form| !form.is_empty()).map(str::to_owned).collect()
            };
            let Some(lemma) = cells.next() else { continue };
            let (past, participle) = (list(cells.next()), list(cells.next()));
            let ing = cells.next().map(str::to_owned);
            table.0.insert(lemma.to_owned(), (past, participle, ing));
        }
        table
    }

    /// All forms of a verb; of several words, the first is inflected.
    pub(crate) fn verb(&self, entry: &str) -> Vec<(String, Forms)> {
        let (lemma, rest) = entry.split_at(entry.find(' ').unwrap_or(entry.len()));
        let stem = stem(lemma);
        let with = |form: String, forms| (format!("{form}{rest}"), forms);
        let mut list = vec![with(lemma.to_owned(), Forms::BASE), with(third(lemma), Forms::THIRD)];
        let regular =
            || if lemma.ends_with('e') { format!("{lemma}d") } else { format!("{}ed", past_stem(lemma, &stem)) };
        let mut ing = ing(lemma, &stem);
        match self.0.get(lemma) {
            Some((past, participle, own_ing)) => {
                list.extend(past.iter().map(|form| with(form.clone(), Forms::PAST)));
                list.extend(participle.iter().map(|form| with(form.clone(), Forms::PARTICIPLE)));
                if let Some(own) = own_ing {
                    ing.clone_from(own);
                }
            }
            None => list.push(with(regular(), Forms::PAST.union(Forms::PARTICIPLE))),
        }
        list.push(with(ing, Forms::ING));
        list
    }
}

fn is_vowel(letter: u8) -> bool {
    b"aeiou".contains(&letter)
}

/// The lemma with its last consonant doubled where English does so after one short vowel.
fn stem(lemma: &str) -> String {
    let bytes = lemma.as_bytes();
    if let [.., before, vowel, last] = bytes
        && !is_vowel(*before)
        && is_vowel(*vowel)
        && !is_vowel(*last)
        && !b"wxy".contains(last)
        && bytes.iter().filter(|letter| is_vowel(**letter)).count() == 1
    {
        return format!("{lemma}{}", char::from(*last));
    }
    lemma.to_owned()
}

fn past_stem(lemma: &str, stem: &str) -> String {
    match lemma.strip_suffix('y') {
        Some(rest) if rest.bytes().last().is_some_and(|letter| !is_vowel(letter)) => format!("{rest}i"),
        _ => stem.to_owned(),
    }
}

fn ing(lemma: &str, stem: &str) -> String {
    if let Some(rest) = lemma.strip_suffix("ie") {
        return format!("{rest}ying");
    }
    match lemma.strip_suffix('e') {
        Some(rest) if !rest.ends_with(['e', 'o', 'y']) && !rest.is_empty() => format!("{rest}ing"),
        _ => format!("{stem}ing"),
    }
}

fn third(lemma: &str) -> String {
    if lemma.ends_with(['s', 'x', 'z']) || lemma.ends_with("ch") || lemma.ends_with("sh") || lemma.ends_with("go") {
        return format!("{lemma}es");
    }
    match lemma.strip_suffix('y') {
        Some(rest) if rest.bytes().last().is_some_and(|letter| !is_vowel(letter)) => format!("{rest}ies"),
        _ => format!("{lemma}s"),
    }
}

/// A noun and its plural; of several words, the last is inflected.
pub(crate) fn noun(entry: &str) -> Vec<(String, Forms)> {
    let irregular = match entry.rsplit(' ').next().unwrap_or(entry) {
        "man" => Some(("man", "men")),
        "woman" => Some(("woman", "women")),
        "child" => Some(("child", "children")),
        "person" => Some(("person", "people")),
        _ => None,
    };
    let plural = match irregular {
        Some((one, many)) => format!("{}{many}", &entry[..entry.len() - one.len()]),
        None if entry.ends_with('s') && !entry.ends_with("ss") && !entry.ends_with("us") => entry.to_owned(),
        None => third(entry),
    };
    vec![(entry.to_owned(), Forms::NOUN), (plural, Forms::NOUN)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_and_nouns_have_their_english_forms() {
        let table = Irregulars::parse("shut\tshut\tshut\ncancel\tcanceled|cancelled\tcanceled|cancelled\n");
        let forms = |entry: &str| table.verb(entry).into_iter().map(|(form, _)| form).collect::<Vec<_>>();
        assert_eq!(forms("close"), ["close", "closes", "closed", "closing"]);
        assert_eq!(forms("stop"), ["stop", "stops", "stopped", "stopping"]);
        assert_eq!(forms("deny"), ["deny", "denies", "denied", "denying"]);
        assert_eq!(forms("hold up").first().map(String::as_str), Some("hold up"));
        assert_eq!(forms("shut down"), ["shut down", "shuts down", "shut down", "shut down", "shutting down"]);
        assert_eq!(noun("ferry")[1].0, "ferries");
        assert_eq!(noun("supplies")[1].0, "supplies");
        assert_eq!(noun("crossing")[1].0, "crossings");
    }
}

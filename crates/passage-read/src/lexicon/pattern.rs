//! Patterns of rules, as they are written: `AGENT > VERB > PATIENT & NEEDED ! VETO`, and phrases of elements.

use super::class::{ClassId, Classes, Forms};
use super::rule::{Element, Frame, Patient, Shape};
use crate::hash::HashMap;
use crate::token::WordId;

/// A pattern that was read.
#[derive(Debug)]
pub(super) struct Parsed {
    pub shape: Shape,
    pub needs: Classes,
    pub unless: Classes,
}

fn class(name: &str, ids: &HashMap<String, ClassId>) -> Result<ClassId, String> {
    ids.get(name).copied().ok_or_else(|| format!("no words of class `{name}`"))
}

fn classes(names: &str, ids: &HashMap<String, ClassId>) -> Result<Classes, String> {
    let mut set = Classes::NONE;
    for name in names.split('|') {
        set.insert(class(name.trim(), ids)?);
    }
    Ok(set)
}

/// Cuts `& A|B` and `! C|D` off the end.
fn conditions<'a>(text: &'a str, ids: &HashMap<String, ClassId>) -> Result<(&'a str, Classes, Classes), String> {
    let (text, unless) = text.split_once(" ! ").map_or((text, None), |(text, unless)| (text, Some(unless)));
    let (text, needs) = text.split_once(" & ").map_or((text, None), |(text, needs)| (text, Some(needs)));
    let set = |names: Option<&str>| names.map_or(Ok(Classes::NONE), |names| classes(names, ids));
    Ok((text.trim(), set(needs)?, set(unless)?))
}

/// `* > CLOSE > ROUTE|TRAFFIC`; without a third part, the verb says something of its subject.
pub(super) fn frame(text: &str, ids: &HashMap<String, ClassId>) -> Result<Parsed, String> {
    let (text, needs, unless) = conditions(text, ids)?;
    let parts: Vec<&str> = text.split('>').map(str::trim).collect();
    let (agent, verb, patient) = match parts.as_slice() {
        [agent, verb] => (*agent, *verb, None),
        [agent, verb, patient] => (*agent, *verb, Some(*patient)),
        _ => return Err("expected `AGENT > VERB` or `AGENT > VERB > PATIENT`".to_owned()),
    };
    let agent = if agent == "*" { None } else { Some(classes(agent, ids)?) };
    let patient = match patient {
        None => Patient::None,
        Some("*") => Patient::Any,
        Some("-") => Patient::Absent,
        Some(names) => Patient::Of(classes(names, ids)?),
    };
    let verb = class(verb, ids)?;
    Ok(Parsed { shape: Shape::Frame(Frame { agent, verb, patient }), needs, unless })
}

/// `@ROUTE (gone|split)`: all of these in one clause, in any order.
pub(super) fn clause(
    text: &str,
    ids: &HashMap<String, ClassId>,
    intern: &mut dyn FnMut(&str) -> Vec<WordId>,
) -> Result<Parsed, String> {
    let parsed = phrase(text, ids, intern)?;
    let Shape::Phrase(elements) = parsed.shape else { return Err("expected words in a row".to_owned()) };
    let is_plain = |element: &Element| matches!(element, Element::One { is_optional: false, .. });
    if !elements.iter().all(is_plain) {
        return Err("a clause has neither gaps nor elements that may be absent".to_owned());
    }
    Ok(Parsed { shape: Shape::Clause(elements), ..parsed })
}

/// `@LACK ..3 @AID`, `no (longer|more)? @CLASS.ing`, `..4!@BE`.
pub(super) fn phrase(
    text: &str,
    ids: &HashMap<String, ClassId>,
    intern: &mut dyn FnMut(&str) -> Vec<WordId>,
) -> Result<Parsed, String> {
    let (text, needs, unless) = conditions(text, ids)?;
    let mut elements = Vec::new();
    for part in text.split_whitespace() {
        if let Some(gap) = part.strip_prefix("..") {
            let (most, without) = gap.split_once("!@").map_or((gap, None), |(most, without)| (most, Some(without)));
            let most = most.parse().map_err(|_| format!("`{part}` is no gap such as `..3`"))?;
            let without = without.map_or(Ok(Classes::NONE), |names| classes(&names.replace("@", ""), ids))?;
            elements.push(Element::Gap { most, without });
            continue;
        }
        let (part, is_optional) = part.strip_suffix('?').map_or((part, false), |part| (part, true));
        let inner = part.strip_prefix('(').and_then(|part| part.strip_suffix(')')).unwrap_or(part);
        let (mut set, mut words, mut forms) = (Classes::NONE, Vec::new(), Forms::NONE);
        for one in inner.split('|') {
            let Some(name) = one.strip_prefix('@') else {
                let list = intern(one);
                let [word] = list.as_slice() else { return Err(format!("`{one}` is not one word")) };
                words.push(*word);
                continue;
            };
            let (name, form) = name.split_once('.').map_or((name, None), |(name, form)| (name, Some(form)));
            set.insert(class(name, ids)?);
            forms = forms.union(match form {
                None => Forms::NONE,
                Some("ing") => Forms::ING,
                Some("pp") => Forms::PARTICIPLE,
                Some("past") => Forms::PAST,
                Some("base") => Forms::BASE,
                Some("s") => Forms::THIRD,
                Some("n") => Forms::NOUN,
                Some(other) => return Err(format!("unknown form `{other}`")),
            });
        }
        elements.push(Element::One { classes: set, words, forms, is_optional });
    }
    if !matches!(elements.first(), Some(Element::One { is_optional: false, .. })) {
        return Err("a phrase begins with an element that has to be there".to_owned());
    }
    Ok(Parsed { shape: Shape::Phrase(elements), needs, unless })
}

//! The report for paper: the tree of the page as data, for a typesetter that knows nothing of reports.
//!
//! It is the page itself, element by element, so that both tell the same and what is redacted in one is so in the other.

use crate::language::Language;
use crate::markup::{Element, Node, shown};
use crate::page;
use crate::report::Report;
use passage_model::calendar::Date;
use serde_json::{Map, Value, json};

/// A report for a typesetter.
#[derive(Clone, Debug, PartialEq)]
pub struct Print {
    /// The `main` of the page as JSON: elements are objects with `tag`, and where they have them `class`, `colspan` and
    /// `children`, which are elements or text. Figures are elements of the tag `picture` with their `svg`, its `title`,
    /// `width` and `height`.
    pub content: String,
    /// The title of the page.
    pub title: String,
    /// The title, the days and the audience, for the foot of every sheet.
    pub footer: String,
    /// The number of a sheet, with `{page}` and `{pages}` where the numbers belong.
    pub page: String,
    /// What stands in the place of a detail that paper has no room for.
    pub left_out: String,
    /// The language of the texts.
    pub language: Language,
    /// The day up to which things were known: of the log, else of the plan; the first day of the report where neither says.
    pub date: Date,
}

/// Letters of scripts that have a font of their own, and the family of that font in `fonts/`.
const SCRIPTS: [(&[(char, char)], &str); 4] = [
    (&[('\u{530}', '\u{58f}'), ('\u{fb13}', '\u{fb17}')], "Noto Sans Armenian"),
    (&[('\u{590}', '\u{5ff}'), ('\u{fb1d}', '\u{fb4f}')], "Noto Sans Hebrew"),
    (&[('\u{600}', '\u{8ff}'), ('\u{fb50}', '\u{fdff}'), ('\u{fe70}', '\u{fefe}')], "Noto Naskh Arabic"),
    (&[('\u{10a0}', '\u{10ff}'), ('\u{1c90}', '\u{1cbf}'), ('\u{2d00}', '\u{2d2f}')], "Noto Sans Georgian"),
];

/// The report for paper.
pub(crate) fn print(report: &Report<'_>) -> Print {
    let page = page::element(report);
    let text = |name: &str, class: Option<&str>| find(&page, name, class).map(|found| shown(&text_of(found)));
    let title = text("title", None).unwrap_or_default();
    let heading = find(&page, "header", None);
    let lines = heading.into_iter().flat_map(Element::nodes).filter_map(element);
    let mut days = lines.filter(|line| line.name() == "p" && line.attribute("class").is_none());
    let parts = [Some(title.clone()), days.next().map(text_of), text("p", Some("audience"))];
    let footer: Vec<String> = parts.into_iter().flatten().map(|part| shown(&part)).collect();
    let content = find(&page, "main", None).map_or(Value::Null, tree);
    let placeholders = [("page", "{page}".into()), ("pages", "{pages}".into())];
    Print {
        content: content.to_string(),
        title,
        footer: footer.join(" · "),
        page: report.words.tell("print-page", placeholders),
        left_out: report.words.say("print-left-out"),
        language: report.words.language(),
        date: report.heading.as_of.or(report.method.known_by).unwrap_or(report.heading.horizon.start),
    }
}

fn element(node: &Node) -> Option<&Element> {
    match node {
        Node::Element(element) => Some(element),
        Node::Text(_) | Node::Style(_) => None,
    }
}

fn text_of(element: &Element) -> String {
    element.nodes().iter().map(Node::text).collect()
}

/// The first element of a name and, where one is asked for, a class.
fn find<'a>(element: &'a Element, name: &str, class: Option<&str>) -> Option<&'a Element> {
    if element.name() == name && (class.is_none() || element.attribute("class") == class) {
        return Some(element);
    }
    element.nodes().iter().filter_map(self::element).find_map(|child| find(child, name, class))
}

/// An element as data.
fn tree(element: &Element) -> Value {
    if element.name() == "svg" {
        return picture(element);
    }
    let mut object = Map::from_iter([("tag".to_owned(), Value::from(element.name()))]);
    for name in ["class", "colspan"] {
        object.extend(element.attribute(name).map(|value| (name.to_owned(), Value::from(value))));
    }
    let children: Vec<Value> = element
        .nodes()
        .iter()
        .filter_map(|child| match child {
            Node::Element(child) => Some(tree(child)),
            Node::Text(text) => Some(Value::from(in_known_signs(&shown(text)))),
            Node::Style(_) => None,
        })
        .collect();
    if !children.is_empty() {
        object.insert("children".to_owned(), children.into());
    }
    object.into()
}

/// A figure as a file of its own, with its size in its own units.
fn picture(svg: &Element) -> Value {
    let mut numbers = svg.attribute("viewBox").unwrap_or_default().split(' ').skip(2).map(|side| side.parse().ok());
    let mut side = || numbers.next().flatten().unwrap_or(0.0_f64);
    let (width, height) = (side(), side());
    let file = in_own_fonts(svg.clone()).with("xmlns", "http://www.w3.org/2000/svg").to_string();
    let title = find(svg, "title", None).map(text_of).unwrap_or_default();
    json!({ "tag": "picture", "svg": file, "title": shown(&title), "width": width, "height": height })
}

/// Text with signs that the fonts lack written as others that look alike.
fn in_known_signs(text: &str) -> String {
    text.replace('\u{2212}', "\u{2013}").replace('\u{25cb}', "o")
}

/// A figure in which each run of letters of one script names its font. A typesetter of SVG that looks for letters which
/// its font lacks loses some where another font writes several of them as one sign.
fn in_own_fonts(element: Element) -> Element {
    let is_text = element.name() == "text";
    element.map(|child| match child {
        Node::Text(text) if is_text => {
            runs(&in_known_signs(&text)).into_iter().map(|(run, family)| spanned(run, family)).collect()
        }
        Node::Element(child) if child.name() != "title" => vec![in_own_fonts(child).into()],
        other => vec![other],
    })
}

fn spanned(run: String, family: Option<&'static str>) -> Node {
    match family {
        Some(family) => Element::new("tspan").with("font-family", family).child(letter_by_letter(&run)).into(),
        None => run.into(),
    }
}

/// A run in which no letters are written as one sign, for the same reason: what parts two letters of Armenian cannot be
/// seen, God's name in Arabic gets a longer stroke, and marks of vowels, which names do without, are left out.
fn letter_by_letter(run: &str) -> String {
    const PAIRS: [(&str, &str); 6] = [
        ("\u{578}\u{582}", "\u{578}\u{200c}\u{582}"),
        ("\u{574}\u{576}", "\u{574}\u{200c}\u{576}"),
        ("\u{574}\u{565}", "\u{574}\u{200c}\u{565}"),
        ("\u{574}\u{56b}", "\u{574}\u{200c}\u{56b}"),
        ("\u{57e}\u{576}", "\u{57e}\u{200c}\u{576}"),
        ("\u{574}\u{56d}", "\u{574}\u{200c}\u{56d}"),
    ];
    let is_vowel = |letter: &char| matches!(letter, '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}');
    let run: String = run.chars().filter(|letter| !is_vowel(letter)).collect();
    let run = run.replace("\u{644}\u{644}\u{647}", "\u{644}\u{644}\u{640}\u{647}");
    PAIRS.iter().fold(run, |run, (pair, parted)| run.replace(pair, parted))
}

/// Text in runs of letters that share a font; `None`: the font of the figure.
fn runs(text: &str) -> Vec<(String, Option<&'static str>)> {
    let family = |letter: char| {
        let is_of =
            |(ranges, _): &&(&[(char, char)], _)| ranges.iter().any(|(from, to)| (*from..=*to).contains(&letter));
        SCRIPTS.iter().find(is_of).map(|(_, family)| *family)
    };
    let mut runs: Vec<(String, Option<&'static str>)> = Vec::new();
    for letter in text.chars() {
        let own = family(letter);
        match runs.last_mut() {
            Some((run, last)) if *last == own => run.push(letter),
            _ => runs.push((letter.to_string(), own)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::compose;
    use crate::html;
    use crate::sample::valley;
    use passage_model::audience::Audience;

    /// Every text of a tree, in order; those of figures apart.
    fn texts(node: &Value, out: &mut String) {
        match node {
            Value::String(text) => out.push_str(text),
            Value::Object(object) => {
                for child in object.get("children").and_then(Value::as_array).into_iter().flatten() {
                    texts(child, out);
                }
            }
            _ => {}
        }
    }

    fn pictures(node: &Value) -> Vec<&Value> {
        if node["tag"] == "picture" {
            return vec![node];
        }
        node["children"].as_array().into_iter().flatten().flat_map(pictures).collect()
    }

    fn of(sample: &crate::sample::Sample) -> (Print, Value) {
        let print = print(&compose(&sample.material()));
        let tree = serde_json::from_str(&print.content).unwrap();
        (print, tree)
    }

    #[test]
    fn paper_tells_what_the_page_tells() {
        let sample = valley();
        let (_, tree) = of(&sample);
        let page = page::element(&compose(&sample.material()));
        let main = find(&page, "main", None).unwrap();
        let mut told = String::new();
        texts(&tree, &mut told);
        let mut expected = String::new();
        plain(main, &mut expected);
        assert_eq!(told, expected);
        let figures = html(&sample.material()).matches("<svg viewBox=\"0 0 860 ").count();
        assert!(figures > 5 && pictures(&tree).len() == figures, "{figures}");
    }

    fn plain(element: &Element, out: &mut String) {
        for node in element.nodes() {
            match node {
                Node::Element(child) if child.name() != "svg" => plain(child, out),
                Node::Text(text) => out.push_str(&in_known_signs(&shown(text))),
                _ => {}
            }
        }
    }

    #[test]
    fn what_an_audience_may_not_read_is_not_on_paper() {
        let mut sample = valley();
        for word in ["S-CANARY", "CANARY-CONVOY", "party:FRIEND"] {
            assert!(!of(&sample).0.content.contains(word), "{word}");
        }
        sample.audience = Audience::Internal;
        assert!(of(&sample).0.content.contains("S-CANARY"));
    }

    #[test]
    fn the_foot_names_days_and_audience() {
        let (print, _) = of(&valley());
        let rest = print.footer.strip_prefix(&format!("{} · ", print.title)).unwrap();
        assert!(rest.starts_with("3 March 2031 to ") && rest.contains(" · For: public"), "{rest}");
        assert_eq!(print.page, "page {page} of {pages}");
    }

    #[test]
    fn a_figure_is_a_file_with_its_size() {
        let (_, tree) = of(&valley());
        for figure in pictures(&tree) {
            let svg = figure["svg"].as_str().unwrap();
            assert!(svg.starts_with("<svg ") && svg.contains(" xmlns=\"http://www.w3.org/2000/svg\""), "{svg}");
            assert!(figure["width"] == 860.0 && figure["height"].as_f64() > Some(50.0), "{figure}");
            assert!(!figure["title"].as_str().unwrap().is_empty());
        }
    }

    #[test]
    fn each_script_of_a_figure_has_its_font() {
        let svg = Element::new("svg").child(Element::new("text").child("Martuni / Մարտունի / \u{2068}كاسيرا\u{2069}."));
        let expected = "Martuni / <tspan font-family=\"Noto Sans Armenian\">Մարտո\u{200c}ւնի</tspan> / \u{2068}<tspan \
                        font-family=\"Noto Naskh Arabic\">كاسيرا</tspan>\u{2069}.";
        assert!(in_own_fonts(svg).to_string().contains(expected));
    }
}

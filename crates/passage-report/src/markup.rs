//! Elements of a page or a figure. Every text and every attribute is escaped; there is no way to write raw markup but
//! the style sheet of the page, which is a constant.

use std::fmt::{self, Display, Write};

/// An element with its attributes and what stands inside.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

/// What may stand inside an element.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// An element.
    Element(Element),
    /// Text, not yet escaped.
    Text(String),
    /// A style sheet, written as it is.
    Style(&'static str),
}

/// A whole page. Whatever a table holds, a browser that shows it fetches nothing.
pub(crate) fn page(language: &str, title: &str, style: &'static str, main: Element) -> Element {
    let meta = || Element::new("meta");
    let policy = "default-src 'none'; style-src 'unsafe-inline'";
    let head = Element::new("head")
        .child(meta().with("charset", "utf-8"))
        .child(meta().with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
        .child(meta().with("http-equiv", "Content-Security-Policy").with("content", policy))
        .child(Element::new("title").child(title))
        .child(Element::new("style").child(Node::Style(style)));
    Element::new("html").with("lang", language).child(head).child(Element::new("body").child(main))
}

impl Element {
    /// An empty element.
    pub(crate) fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), children: Vec::new() }
    }

    /// With an attribute.
    pub(crate) fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// With an attribute that is a length or a place in a figure, to a tenth of a unit.
    pub(crate) fn at(self, name: &'static str, value: f64) -> Self {
        self.with(name, place(value))
    }

    /// With something more inside.
    pub(crate) fn child(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// With several things more inside.
    pub(crate) fn children<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// Puts something more inside.
    pub(crate) fn push(&mut self, child: impl Into<Node>) {
        self.children.push(child.into());
    }

    /// Its name.
    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    /// The value of an attribute; `None` where it has no such attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// What stands inside.
    pub(crate) fn nodes(&self) -> &[Node] {
        &self.children
    }

    /// With other things in place of each that stands inside.
    pub(crate) fn map(mut self, change: impl FnMut(Node) -> Vec<Node>) -> Self {
        self.children = self.children.into_iter().flat_map(change).collect();
        self
    }

    /// Whether its children may stand on lines of their own: white space between them means nothing.
    fn is_block(&self) -> bool {
        const BLOCKS: [&str; 17] = [
            "html", "head", "body", "header", "main", "section", "footer", "figure", "div", "table", "thead", "tbody",
            "tr", "ul", "ol", "svg", "g",
        ];
        BLOCKS.contains(&self.name) && !self.children.iter().any(|child| matches!(child, Node::Text(_)))
    }

    fn write(&self, out: &mut String) -> fmt::Result {
        write!(out, "<{}", self.name)?;
        for (name, value) in &self.attributes {
            write!(out, " {name}=\"")?;
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        if matches!(self.name, "meta" | "br") {
            return Ok(());
        }
        for child in &self.children {
            if self.is_block() {
                out.push('\n');
            }
            match child {
                Node::Element(element) => element.write(out)?,
                Node::Text(text) => escape(text, out),
                Node::Style(style) => out.push_str(style),
            }
        }
        if self.is_block() && !self.children.is_empty() {
            out.push('\n');
        }
        write!(out, "</{}>", self.name)
    }
}

impl Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::new();
        self.write(&mut out)?;
        f.write_str(&out)
    }
}

impl Node {
    /// Its text without markup.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Element(element) => element.children.iter().map(Self::text).collect(),
            Self::Text(text) => text.clone(),
            Self::Style(_) => String::new(),
        }
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}
impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Text from the tables, set apart so that its writing direction and its marks do not reach beyond it.
pub(crate) fn name(text: &str) -> Element {
    Element::new("bdi").with("dir", "auto").child(text)
}

/// Text as a page shows it: white space is one space, control characters are the replacement character.
pub(crate) fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            ' ' | '\n' | '\t' | '\r' if shown.ends_with(' ') => {}
            ' ' | '\n' | '\t' | '\r' => shown.push(' '),
            letter if letter.is_control() => shown.push('\u{fffd}'),
            letter => shown.push(letter),
        }
    }
    shown
}

/// A length or place in a figure, to a tenth of a unit, as short as it can be written.
pub(crate) fn place(value: f64) -> String {
    let text = format!("{value:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Escapes what means something in markup; control characters become the replacement character.
fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(letter),
            letter if letter.is_control() => out.push('\u{fffd}'),
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped() {
        let element = Element::new("p").with("title", "a\" onload='x'").child("<script>&\u{0}");
        let expected = "<p title=\"a&quot; onload=&#39;x&#39;\">&lt;script&gt;&amp;\u{fffd}</p>";
        assert_eq!(element.to_string(), expected);
    }

    #[test]
    fn places_are_short() {
        assert_eq!([place(3.0), place(-0.01), place(2.25), place(-4.5)], ["3", "0", "2.2", "-4.5"]);
    }
}

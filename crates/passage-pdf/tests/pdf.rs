//! What holds for every PDF. Its text is read by `pdftotext` of poppler; where that is not installed, such tests say so
//! and pass.

#![expect(clippy::unwrap_used, reason = "what fails in the helpers of a test fails the test")]

use passage_pdf::{Document, Pdf, pdf};
use std::io::ErrorKind;
use std::process::Command;

fn document(content: &str) -> Document<'_> {
    Document {
        content,
        title: "Situation report: Two bridges",
        footer: "Two bridges · For: public",
        page: "page {page} of {pages}",
        left_out: "see the page",
        language: "en",
        date: (2031, 3, 1),
    }
}

/// A page with one section of these elements, written as JSON.
fn page(elements: &str) -> String {
    format!(
        r#"{{"tag":"main","children":[
          {{"tag":"header","children":[
            {{"tag":"h1","children":["Situation report: ",{{"tag":"bdi","children":["Two bridges"]}}]}},
            {{"tag":"p","class":"audience","children":["For: public."]}},
            {{"tag":"div","class":"numbers","children":[
              {{"tag":"div","class":"number","children":[{{"tag":"h2","children":["People"]}},
                {{"tag":"strong","children":["4 000"]}},{{"tag":"p","children":["of 9 000."]}}]}}]}}]}},
          {{"tag":"section","children":[{{"tag":"h2","children":["Places and roads"]}},{elements}]}}]}}"#
    )
}

fn set(elements: &str) -> Pdf {
    pdf(&document(&page(elements))).unwrap()
}

/// The text of a PDF as a reader extracts it; `None` without poppler.
fn text(pdf: &Pdf) -> Option<String> {
    let folder = std::env::temp_dir().join(format!("passage-pdf-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{:?}.pdf", std::thread::current().id()));
    std::fs::write(&file, &pdf.bytes).unwrap();
    match Command::new("pdftotext").arg(&file).arg("-").output() {
        Ok(output) => {
            assert!(output.status.success());
            Some(String::from_utf8(output.stdout).unwrap())
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            eprintln!("skipped: `pdftotext` is not installed");
            None
        }
        Err(error) => panic!("{error}"),
    }
}

fn paragraph(words: &str) -> String {
    format!(r#"{{"tag":"p","children":["{words}"]}}"#)
}

fn table(rows: usize) -> String {
    let cell = |tag: &str, words: String| format!(r#"{{"tag":"{tag}","children":["{words}"]}}"#);
    let row = |cells: [String; 3]| format!(r#"{{"tag":"tr","children":[{}]}}"#, cells.join(","));
    let head = row(["place", "item", "first short"].map(|words| cell("th", words.to_owned())));
    let rows: Vec<String> = (0..rows)
        .map(|number| {
            let place = cell("th", format!("Place {number}"));
            row([place, cell("td", "Wheat flour".to_owned()), cell("td", format!("on day {number}, as believed"))])
        })
        .collect();
    format!(
        r#"{{"tag":"div","class":"wide","children":[{{"tag":"table","children":[
          {{"tag":"thead","children":[{head}]}},{{"tag":"tbody","children":[{}]}}]}}]}}"#,
        rows.join(",")
    )
}

#[test]
fn the_same_report_gives_the_same_bytes_on_any_number_of_threads() {
    let content = page(&table(200));
    let first = pdf(&document(&content)).unwrap();
    assert!(first.bytes.starts_with(b"%PDF-") && first.bytes.len() > 10_000);
    let again: Vec<Pdf> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..2).map(|_| scope.spawn(|| pdf(&document(&content)).unwrap())).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    assert!(again.iter().all(|other| *other == first), "the bytes differ");
}

#[test]
fn text_is_never_read_as_code() {
    let hostile =
        "#import \\\"x\\\": y; $x$ @ref <label> *b* _i_ = h `r` \\\\u{41} // c #read(\\\"/etc/passwd\\\") ~ -- '";
    let Some(text) = text(&set(&paragraph(hostile))) else { return };
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected = "#import \"x\": y; $x$ @ref <label> *b* _i_ = h `r` \\u{41} // c #read(\"/etc/passwd\") ~ -- '";
    assert!(flat.contains(expected), "{flat}");
}

#[test]
fn names_of_many_scripts_can_be_read() {
    let names = ["Stepanakert", "Xankəndi", "Ստեփանակերտ", "Степанакерт", "Île-à-Vache", "თბილისი"];
    let nodes: Vec<String> = names.iter().map(|name| paragraph(name)).collect();
    let nodes = format!(r#"{},{{"tag":"p","children":[{{"tag":"bdi","children":["كاسيرا"]}}]}}"#, nodes.join(","));
    let Some(text) = text(&set(&nodes)) else { return };
    for name in names.iter().chain(&["كاسيرا"]) {
        assert!(text.contains(name), "{name}: {text}");
    }
}

#[test]
fn a_letter_without_a_font_does_not_stop_the_report() {
    let pdf = set(&paragraph("ሀገር 国 \u{1f6a7}"));
    assert!(pdf.bytes.starts_with(b"%PDF-"));
}

#[test]
fn every_row_of_a_long_table_is_there() {
    let pdf = set(&table(900));
    assert!(pdf.pages > 1);
    let Some(text) = text(&pdf) else { return };
    assert!(text.contains(&format!("page {} of {}", pdf.pages, pdf.pages)), "{text}");
    for number in 0..900 {
        assert!(text.contains(&format!("on day {number}, as believed")), "row {number} is missing");
    }
}

#[test]
fn a_figure_is_drawn_with_its_letters() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 860 100' font-family='system-ui, Noto Sans'><title>A \
               map</title><text x='10' y='40'>Wexlow <tspan font-family='Noto Sans Armenian'>Գորիս</tspan></text></svg>";
    let figure = format!(
        r#"{{"tag":"figure","children":[{{"tag":"picture","svg":"{svg}","title":"A map","width":860,"height":100}}]}}"#
    );
    let Some(text) = text(&set(&figure)) else { return };
    assert!(text.contains("Wexlow") && text.contains("Գորիս"), "{text}");
}

#[test]
fn what_is_no_tree_is_told() {
    for content in ["", "{", "[]", "null", r#"{"tag":"main"}"#] {
        let error = pdf(&document(content)).unwrap_err();
        assert!(error.to_string().starts_with("the page cannot be set as PDF: "), "{error}");
    }
    let picture = r#"{"tag":"figure","children":[{"tag":"picture","svg":"<svg","title":"x","width":860,"height":9}]}"#;
    assert!(pdf(&document(&page(picture))).is_err());
}

#[test]
fn a_figure_reaches_no_file() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 860 9'>\
               <image xlink:href='file:///etc/hostname' width='9' height='9'/></svg>";
    let picture = format!(
        r#"{{"tag":"figure","children":[{{"tag":"picture","svg":"{svg}","title":"x","width":860,"height":9}}]}}"#
    );
    assert!(pdf(&document(&page(&picture))).is_err(), "the picture was looked for");
}

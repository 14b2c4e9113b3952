//! What holds for every figure in every language.

use super::tornado::{Bar, Centre};
use super::{WIDTH, access, curve, delivery, fit, heat, map, stock, text_width, tornado, worth, wrap};
use crate::compose::compose_in;
use crate::language::{Language, Words};
use crate::sample::{Sample, valley};
use insta::assert_snapshot;

/// Every figure of a sample by its name.
fn figures(sample: &Sample, words: &Words) -> Vec<(&'static str, String)> {
    let mut report = compose_in(words.clone(), &sample.material());
    // Who says what bears ids and dates.
    report.access.lanes.iter_mut().flat_map(|lane| &mut lane.ticks).for_each(|tick| tick.told.clear());
    let horizon = sample.network.settings.horizon;
    let worths = report.worth.as_ref().expect("the sample has a comparison");
    let name = |position: usize| report.map.places[position].name.name.clone();
    let bar = |position, value| Bar { words: name(position), note: name(position), value };
    let centre = Centre { value: 400.0, words: &name(0), is_amount: true };
    let title = words.say("figure-tornado-rules");
    let figures = [
        ("map", map::svg(&report.map, None, words)),
        ("access", access::svg(&report.access, horizon, words)),
        ("curve", curve::svg(&report.scenarios, horizon, words)),
        ("delivery", delivery::svg(&report.weeks, horizon, words)),
        ("heat", heat::svg(&report.shortage.rows, horizon, words)),
        ("stock", stock::svg(&report.stocks, horizon, words)),
        ("tornado", tornado::svg(&[bar(0, 900.25), bar(1, 1.5)], &centre, &title, words)),
        ("worth", worth::svg(worths, words)),
    ];
    figures.map(|(name, figure)| (name, figure.to_string())).to_vec()
}

/// The sample with every name of its tables and plans in letters that no language of reports has.
fn renamed(name: &str) -> Sample {
    let mut sample = valley();
    let numbered = |position: usize| format!("{name} {position}");
    let network = &mut sample.network;
    network.sites.iter_mut().enumerate().for_each(|(position, site)| {
        (site.name, site.other_names) = (numbered(position), vec![numbered(position)]);
    });
    network.corridors.iter_mut().enumerate().for_each(|(position, corridor)| {
        (corridor.name, corridor.other_names) = (numbered(position), vec![numbered(position)]);
    });
    network.commodities.iter_mut().enumerate().for_each(|(position, one)| one.name = numbered(position));
    sample.plans.iter_mut().enumerate().for_each(|(position, plan)| plan.0 = numbered(position));
    sample
}

/// The texts of a figure, with the text of titles.
fn texts(figure: &str) -> Vec<String> {
    let plain = |text: &str| text.replace("&#39;", "'").replace("&amp;", "&");
    figure.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| plain(text.trim())).collect()
}

#[test]
fn figures_in_french() {
    for (name, figure) in figures(&valley(), &Words::of(Language::French)) {
        assert_snapshot!(format!("french_{name}"), figure);
    }
}

#[test]
fn every_word_of_a_figure_is_in_the_messages() {
    let sample = renamed("Դաշտ");
    // Units come with what is needed.
    let units = ["t", "kcal"];
    for (name, figure) in figures(&sample, &Words::masked()) {
        for text in texts(&figure) {
            let mut words = text.split(|letter: char| !letter.is_ascii_alphabetic()).filter(|word| !word.is_empty());
            let told = words.find(|word| !units.contains(word));
            assert_eq!(told, None, "`{text}` of the figure `{name}` is in no message file");
        }
    }
}

/// Left and right end of every text of a figure, as far as its width is known.
fn spans(figure: &str) -> Vec<(f64, f64, String)> {
    let mut spans = Vec::new();
    let mut sizes = vec![12.0];
    let mut anchors = vec!["start".to_owned()];
    let mut rest = figure;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, behind) = after.split_once('>').expect("an element has an end");
        rest = behind;
        let attribute = |name: &str| {
            let (_, value) = tag.split_once(&format!(" {name}=\""))?;
            value.split_once('"').map(|(value, _)| value.to_owned())
        };
        if tag == "/g" {
            sizes.pop();
            anchors.pop();
        }
        let size = attribute("font-size").map_or(*sizes.last().unwrap(), |size| size.parse().unwrap());
        let anchor = attribute("text-anchor").unwrap_or_else(|| anchors.last().unwrap().clone());
        if tag == "g" || tag.starts_with("g ") {
            sizes.push(size);
            anchors.push(anchor.clone());
        }
        if tag.starts_with("text ") {
            let (content, _) = rest.split_once("</text>").expect("a text has an end");
            let content = content.split_once("</title>").map_or(content, |(_, text)| text);
            let (x, width): (f64, f64) = (attribute("x").unwrap().parse().unwrap(), text_width(content, size));
            let from = match anchor.as_str() {
                "end" => x - width,
                "middle" => x - width / 2.0,
                _ => x,
            };
            spans.push((from, from + width, content.to_owned()));
        }
    }
    spans
}

#[test]
fn no_text_runs_out_of_a_figure() {
    let armenian = "Վերին Հայկական Լեռնաշխարհի Հյուսիսարևելյան Գյուղական Համայնք";
    let arabic = "مجمع القرى الشمالية الشرقية الكبرى في أعالي وادي النهر الطويل";
    let cyrillic = "Верхнеселенгинское Северо-Восточное Сельское Поселение Долины";
    let one_word = "Верхненижнесреднеселенгинскосевервосточнодолиннопоречнинское";
    for name in ["Dora", armenian, arabic, cyrillic, one_word] {
        assert!(name == "Dora" || (58..=64).contains(&name.chars().count()), "{}", name.chars().count());
        for language in Language::ALL {
            for (figure, svg) in figures(&renamed(name), &Words::of(language)) {
                let spans = spans(&svg);
                assert!(spans.len() > 8, "{figure} has texts");
                for (from, to, text) in spans {
                    assert!(from >= 0.0 && to <= WIDTH, "{language} {figure}: `{text}` goes from {from} to {to}");
                }
            }
        }
    }
}

#[test]
fn a_long_name_takes_two_lines_before_it_is_cut() {
    assert_eq!(wrap("a short name", 200.0, 12.0), ["a short name"]);
    assert_eq!(wrap("a name of several words", 100.0, 12.0), ["a name of", "several words"]);
    let three = wrap("a name of so many words that two lines are not enough for it", 90.0, 12.0);
    assert!(three.len() == 2 && three[1].ends_with('…'), "{three:?}");
    assert!(three.iter().all(|line| text_width(line, 12.0) <= 90.0));
}

#[test]
fn what_is_cut_keeps_its_writing_direction_to_itself() {
    let short = fit("\u{2068}وادي النهر الطويل\u{2069}: 12 d", 60.0, 12.0);
    assert_eq!(short.matches('\u{2068}').count(), short.matches('\u{2069}').count(), "{short:?}");
}

#[test]
fn no_road_of_a_set_is_lost_behind_a_long_name() {
    let mut sample = renamed("Верхнеселенгинское Северо-Восточное Сельское Поселение");
    sample.network.corridors[1].name = "Мост".to_owned();
    let figures = figures(&sample, &Words::of(Language::English));
    let (_, worth) = figures.iter().find(|(name, _)| *name == "worth").expect("it is among them");
    let set = worth.split("together, beyond the sum").nth(1).expect("the sample has an interaction");
    assert!(texts(set).iter().any(|text| text.contains("Верхне")), "{set}");
    assert!(texts(set).iter().any(|text| text.contains("Мост") && !text.contains("Поселение")), "{set}");
}

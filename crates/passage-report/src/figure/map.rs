//! The map: places by people and days of supply, roads by what is believed of them on one day.

use super::flow::Flow;
use super::label::{Line, Placed, Wanted, put};
use super::{Area, INK, NOTE, Step, WIDTH, beside, fit, isolate, line, root, text, text_width, wrap};
use crate::language::Words;
use crate::markup::{Element, place};
use crate::report::{Frame, Map, Name, Place, Road};
use passage_model::belief::State;
use passage_model::network::SiteKind;

/// Kilometres of a degree of latitude.
const KM_PER_DEGREE: f64 = 111.32;

/// Width that a name on the map may take.
const LABEL: f64 = 215.0;

/// Draws the part of the map that a frame shows; the whole map where there is none.
pub(crate) fn svg(map: &Map, frame: Option<Frame>, words: &Words) -> Element {
    let Some(frame) = frame.or_else(|| Frame::around(map.places.iter()).map(|whole| whole.grown(0.08))) else {
        return root(20.0, &words.say("figure-map-empty"));
    };
    let ground = Ground::of(frame, map);
    let shown: Vec<usize> = (0..map.places.len()).filter(|place| frame.has(&map.places[*place])).collect();
    let labels = labels(map, &shown, &ground, words);
    // The large below the small.
    let mut drawn: Vec<&Place> = shown.iter().map(|position| &map.places[*position]).collect();
    drawn.sort_by(|a, b| radius(b, &ground).total_cmp(&radius(a, &ground)));
    let numbered: Vec<&Label> = labels.iter().filter(|label| label.number.is_some()).collect();

    let (legend, end) = legend(map, &ground, words);
    let keys = Element::new("g").child(legend).child(number_list(&numbered, end));
    let rows = numbered.len().div_ceil(2);
    let height = end + rows as f64 * 15.0 + if rows > 0 { 8.0 } else { 0.0 };

    // A nested figure cuts off what lies outside of it.
    let mut drawing = Element::new("svg")
        .with("x", "0")
        .with("y", "0")
        .at("width", WIDTH)
        .at("height", ground.height)
        .child(ground.area().element().with("fill", "#f6f6f3"));
    drawing.push(
        Element::new("g").with("fill", "none").children(map.roads.iter().map(|road| road_line(map, road, &ground))),
    );
    drawing.push(Element::new("g").children(map.roads.iter().filter_map(|road| road_marks(map, road, &ground))));
    drawing.push(Element::new("g").children(drawn.iter().map(|place| mark(place, &ground))));
    drawing.push(Element::new("g").children(labels.iter().map(Label::element)));
    drawing.push(scale_bar(&ground, words));
    let title = match map.date {
        Some(date) => words.tell("figure-map-on", [("date", words.date(date).into())]),
        None => words.say("figure-map"),
    };
    let edge = ground.area().element().with("fill", "none").with("stroke", "#9a9a9a");
    root(height, &title).child(drawing).child(edge).child(keys)
}

/// How degrees become places on the sheet: equirectangular, true at the middle latitude.
struct Ground {
    frame: Frame,
    stretch: f64,
    per_degree: f64,
    height: f64,
    left: f64,
    top: f64,
    /// People of the largest community of the whole map.
    most_people: i64,
}

impl Ground {
    fn of(frame: Frame, map: &Map) -> Self {
        let communities = map.places.iter().filter(|place| place.kind == SiteKind::Community);
        let most_people = communities.map(|place| place.people).max().unwrap_or(0).max(1);
        let stretch = frame.latitude().to_radians().cos().max(0.05);
        let (width, height) = (frame.width() * stretch, frame.height());
        let per_degree = (WIDTH / width).min(580.0 / height);
        let sheet = (height * per_degree).max(260.0);
        let left = (WIDTH - width * per_degree) / 2.0;
        Self { frame, stretch, per_degree, height: sheet, left, top: (sheet - height * per_degree) / 2.0, most_people }
    }

    fn at(&self, place: &Place) -> (f64, f64) {
        let x = (place.lon - self.frame.west) * self.stretch * self.per_degree + self.left;
        (x, (self.frame.north - place.lat) * self.per_degree + self.top)
    }

    fn area(&self) -> Area {
        Area { x: 0.0, y: 0.0, width: WIDTH, height: self.height }
    }
}

/// Colour, dashes and width of a road.
fn stroke(state: Option<State>) -> (&'static str, Option<&'static str>, f64) {
    match state {
        None => ("#8a8a8a", None, 1.2),
        Some(State::Open) => ("#1f5f8b", None, 3.2),
        Some(State::Restricted) => ("#8f6a00", Some("14 6"), 3.2),
        Some(State::Closed) => ("#8b1a1a", Some("3 4"), 3.2),
    }
}

fn styled(element: Element, state: Option<State>) -> Element {
    let (colour, dashes, width) = stroke(state);
    let element = element.with("stroke", colour).at("stroke-width", width);
    match dashes {
        Some(dashes) => element.with("stroke-dasharray", dashes),
        None => element,
    }
}

fn road_line(map: &Map, road: &Road, ground: &Ground) -> Element {
    let (from, to) = ends(map, road, ground);
    let path = format!("M{} {}L{} {}", place(from.0), place(from.1), place(to.0), place(to.1));
    styled(Element::new("path").with("d", path), road.state)
}

fn ends(map: &Map, road: &Road, ground: &Ground) -> Line {
    (ground.at(&map.places[road.from]), ground.at(&map.places[road.to]))
}

fn middle(map: &Map, road: &Road, ground: &Ground) -> (f64, f64) {
    let (from, to) = ends(map, road, ground);
    (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1))
}

/// The cross of a closed road, and the question mark of a disputed one.
fn road_marks(map: &Map, road: &Road, ground: &Ground) -> Option<Element> {
    let is_closed = road.state == Some(State::Closed);
    if !is_closed && !road.is_disputed {
        return None;
    }
    let (x, y) = middle(map, road, ground);
    let mut group = Element::new("g");
    if is_closed {
        group.push(cross(x, y, 6.0));
    }
    if road.is_disputed {
        group.push(question(if is_closed { x + 15.0 } else { x }, y));
    }
    Some(group)
}

fn cross(x: f64, y: f64, reach: f64) -> Element {
    let path = format!(
        "M{} {}L{} {}M{} {}L{} {}",
        place(x - reach),
        place(y - reach),
        place(x + reach),
        place(y + reach),
        place(x - reach),
        place(y + reach),
        place(x + reach),
        place(y - reach)
    );
    Element::new("g")
        .child(Element::new("path").with("d", path.as_str()).with("stroke", "#ffffff").with("stroke-width", "5"))
        .child(Element::new("path").with("d", path).with("stroke", "#8b1a1a").with("stroke-width", "2.4"))
}

fn question(x: f64, y: f64) -> Element {
    let disc =
        Element::new("circle").at("cx", x).at("cy", y).with("r", "7.5").with("fill", "#ffffff").with("stroke", INK);
    let sign = text(x, y + 4.0, "?").with("text-anchor", "middle").with("font-weight", "bold");
    Element::new("g").child(disc).child(sign)
}

/// How far the mark of a place reaches.
fn radius(place: &Place, ground: &Ground) -> f64 {
    match place.kind {
        SiteKind::Community => people_radius(place.people, ground),
        SiteKind::Supply | SiteKind::Warehouse => 7.0,
        SiteKind::Crossing => 6.0,
        SiteKind::Junction => 3.0,
    }
}

/// People are told by the area of the circle, but for a least size that can be seen.
fn people_radius(people: i64, ground: &Ground) -> f64 {
    (24.0 * (people.max(0) as f64 / ground.most_people as f64).sqrt()).max(5.0)
}

fn mark(place: &Place, ground: &Ground) -> Element {
    let at = ground.at(place);
    let symbol = symbol(place.kind, at, radius(place, ground), place.days_of_supply.map(Step::of_days));
    if place.is_closed { Element::new("g").child(symbol).child(cross(at.0, at.1, 5.0)) } else { symbol }
}

fn symbol(kind: SiteKind, (x, y): (f64, f64), reach: f64, step: Option<Step>) -> Element {
    let shape = match kind {
        SiteKind::Community => {
            let fill = step.map_or("#dddddd", Step::fill);
            return Element::new("circle")
                .at("cx", x)
                .at("cy", y)
                .at("r", reach)
                .with("fill", fill)
                .with("stroke", INK)
                .with("stroke-width", "1.4");
        }
        SiteKind::Junction => {
            return Element::new("circle").at("cx", x).at("cy", y).at("r", reach).with("fill", NOTE);
        }
        SiteKind::Supply => vec![(x, y - reach), (x + reach, y + reach * 0.8), (x - reach, y + reach * 0.8)],
        SiteKind::Warehouse => {
            let half = reach * 0.85;
            vec![(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]
        }
        SiteKind::Crossing => vec![(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)],
    };
    let points: Vec<String> = shape.iter().map(|(x, y)| format!("{},{}", place(*x), place(*y))).collect();
    let fill = if kind == SiteKind::Crossing { "#ffffff" } else { "#3c3c3c" };
    Element::new("polygon")
        .with("points", points.join(" "))
        .with("fill", fill)
        .with("stroke", INK)
        .with("stroke-width", "1.4")
}

/// A label that has found its place.
struct Label {
    area: Area,
    lines: Vec<(String, f64)>,
    /// Lines that the name itself takes; the others follow.
    name_lines: usize,
    is_bold: bool,
    /// Its number in the list under the map, where there was no room for the words.
    number: Option<usize>,
    is_road: bool,
    /// Every name in full.
    full: String,
}

impl Label {
    fn element(&self) -> Element {
        let number = self.number.map(|number| vec![(number.to_string(), 10.5)]);
        let lines = number.as_ref().unwrap_or(&self.lines);
        let mut group = Element::new("g").child(Element::new("title").child(self.full.as_str()));
        if self.is_road {
            let area = &self.area;
            let edge = Area { x: area.x - 3.0, y: area.y - 1.0, width: area.width + 6.0, height: area.height + 2.0 };
            group.push(edge.element().with("fill", "#ffffff").with("stroke", "#777777").with("rx", "2"));
        }
        let (x, _) = self.area.centre();
        let mut baseline = self.area.y;
        for (position, (words, size)) in lines.iter().enumerate() {
            baseline += size * 1.2;
            let mut line = text(x, baseline - size * 0.3, words).at("font-size", *size).with("text-anchor", "middle");
            if !self.is_road {
                // A pale edge keeps words legible where they cross a road.
                line = line.with("paint-order", "stroke").with("stroke", "#f6f6f3").with("stroke-width", "3");
            }
            if position < self.name_lines && (self.is_road || self.is_bold || self.number.is_some()) {
                line = line.with("font-weight", "bold");
            }
            group.push(line);
        }
        group
    }
}

/// Every label, the more important first: roads, communities by people, supplies and stores, crossings, junctions.
fn labels(map: &Map, shown: &[usize], ground: &Ground, words: &Words) -> Vec<Label> {
    let mut order: Vec<usize> = shown.to_vec();
    let rank = |place: &Place| match place.kind {
        SiteKind::Community => 0,
        SiteKind::Supply | SiteKind::Warehouse => 1,
        SiteKind::Crossing => 2,
        SiteKind::Junction => 3,
    };
    order.sort_by_key(|position| {
        let place = &map.places[*position];
        (rank(place), -place.people)
    });
    let roads: Vec<&Road> = map.roads.iter().filter(|road| !road.labels.is_empty()).collect();
    let mut wanted: Vec<Wanted> = Vec::new();
    for road in &roads {
        wanted.push(Wanted { at: middle(map, road, ground), radius: 10.0, lines: road_label(road, words) });
    }
    wanted.extend(order.iter().map(|position| place_label(&map.places[*position], ground, words)));

    let mut taken: Vec<Area> = shown
        .iter()
        .map(|position| {
            let ((x, y), reach) = (ground.at(&map.places[*position]), radius(&map.places[*position], ground));
            Area { x: x - reach, y: y - reach, width: 2.0 * reach, height: 2.0 * reach }
        })
        .collect();
    let marked = map.roads.iter().filter(|road| road.state == Some(State::Closed) || road.is_disputed);
    taken.extend(marked.map(|road| {
        let (x, y) = middle(map, road, ground);
        Area { x: x - 8.0, y: y - 8.0, width: if road.is_disputed { 31.0 } else { 16.0 }, height: 16.0 }
    }));
    taken.push(Area { x: 0.0, y: ground.height - 34.0, width: 240.0, height: 34.0 });
    let lines: Vec<Line> = map.roads.iter().map(|road| ends(map, road, ground)).collect();

    let inner = Area { x: 4.0, y: 4.0, width: WIDTH - 8.0, height: ground.height - 8.0 };
    let placed = put(&wanted, &inner, taken, &lines);
    let mut numbers = 0;
    let mut labels = Vec::new();
    for (position, (label, placed)) in wanted.into_iter().zip(placed).enumerate() {
        let is_road = position < roads.len();
        let is_shown = !is_road || inner.holds(&Area { x: label.at.0, y: label.at.1, width: 0.0, height: 0.0 });
        let (area, number) = match placed {
            Placed::Full(area) => (area, None),
            Placed::Number(area) => {
                numbers += usize::from(is_shown);
                (area, Some(numbers))
            }
        };
        let has_others = if is_road {
            roads[position].labels.iter().any(|label| !label.others.is_empty())
        } else {
            !map.places[order[position - roads.len()]].name.others.is_empty()
        };
        let name_lines = label.lines.len() - usize::from(has_others);
        let is_bold = !is_road && map.places[order[position - roads.len()]].kind == SiteKind::Community;
        if is_shown {
            let full = if is_road {
                roads[position].labels.iter().map(all_names).collect::<Vec<_>>().join(" + ")
            } else {
                all_names(&map.places[order[position - roads.len()]].name)
            };
            labels.push(Label { area, lines: label.lines, name_lines, is_bold, number, is_road, full });
        }
    }
    labels
}

fn all_names(name: &Name) -> String {
    let names: Vec<&str> = std::iter::once(&name.name).chain(&name.others).map(String::as_str).collect();
    names.join(" / ")
}

fn place_label(place: &Place, ground: &Ground, words: &Words) -> Wanted {
    let size = if place.kind == SiteKind::Junction { 10.5 } else { 11.5 };
    let mut names: Vec<String> = wrap(&place.name.name, LABEL, size).iter().map(|line| isolate(line)).collect();
    if let (Some(days), Some(last)) = (place.days_of_supply, names.last_mut()) {
        let name = std::mem::take(last).into();
        *last = words.tell("figure-map-place", [("name", name), ("days", words.amount(days).into())]);
    }
    let mut lines: Vec<(String, f64)> = names.into_iter().map(|name| (name, size)).collect();
    if !place.name.others.is_empty() {
        lines.push((beside(&place.name.others, LABEL, 10.5), 10.5));
    }
    Wanted { at: ground.at(place), radius: radius(place, ground), lines }
}

/// The corridors of a road with what is believed of it, and their other names.
fn road_label(road: &Road, words: &Words) -> Vec<(String, f64)> {
    let names: Vec<String> = road.labels.iter().map(|label| isolate(&fit(&label.name, LABEL, 11.5))).collect();
    let mut told = names.join(" + ");
    if let Some(state) = road.state {
        let key = if road.is_disputed { "figure-map-road-disputed" } else { "figure-map-road" };
        told = words.tell(key, [("names", told.into()), ("state", words.state(state).into())]);
    }
    let others: Vec<String> = road.labels.iter().flat_map(|label| label.others.iter().cloned()).collect();
    let mut lines = vec![(told, 11.5)];
    if !others.is_empty() {
        lines.push((beside(&others, LABEL, 10.5), 10.5));
    }
    lines
}

/// What the numbers on the map stand for, in two columns.
fn number_list(labels: &[&Label], top: f64) -> Element {
    let mut group = Element::new("g").with("font-size", "11");
    for (position, label) in labels.iter().enumerate() {
        let room = WIDTH / 2.0 - 16.0;
        let lines: Vec<&str> = label.lines.iter().map(|(line, _)| line.as_str()).collect();
        let (name, others) = lines.split_at(label.name_lines);
        let name = format!("{} = {}", label.number.unwrap_or_default(), name.join(" "));
        let all = format!("{name}{}", others.iter().map(|other| format!(" / {other}")).collect::<String>());
        // Where all do not fit, the name says enough, and the title all.
        let is_room = text_width(&all, 11.0) <= room;
        let told = if is_room { all } else { fit(&name, room, 11.0) };
        let x = (position % 2) as f64 * WIDTH / 2.0 + 4.0;
        let line = Element::new("text").at("x", x).at("y", top + 12.0 + (position / 2) as f64 * 15.0);
        let line = if is_room { line } else { line.child(Element::new("title").child(label.full.as_str())) };
        group.push(line.child(told));
    }
    group
}

/// The legend, and where it ends.
fn legend(map: &Map, ground: &Ground, words: &Words) -> (Element, f64) {
    let mut group = Element::new("g").with("font-size", "12");
    let mut flow = Flow::new(4.0, ground.height + 20.0, 24.0);
    let has_other = map.roads.iter().any(|road| road.state.is_none());
    let states = [State::Open, State::Restricted, State::Closed].map(Some);
    for state in states.into_iter().chain(has_other.then_some(None)) {
        let label = state.map_or_else(|| words.say("no-corridor"), |state| words.state(state));
        let (x, behind) = flow.next(56.0, &label);
        let y = flow.y();
        let path = format!("M{} {}L{} {}", place(x), place(y), place(x + 56.0), place(y));
        group.push(styled(Element::new("path").with("d", path).with("fill", "none"), state));
        if state == Some(State::Closed) {
            group.push(cross(x + 28.0, y, 6.0));
        }
        group.push(text(behind, y + 4.0, &label));
    }
    let disputed = words.say("figure-disputed");
    let (x, behind) = flow.next(16.0, &disputed);
    group.push(question(x + 8.0, flow.y()));
    group.push(text(behind, flow.y() + 4.0, &disputed));

    let mut flow = Flow::new(4.0, flow.y() + 26.0, 30.0);
    for (kind, key) in [
        (SiteKind::Supply, "figure-supply"),
        (SiteKind::Warehouse, "figure-warehouse"),
        (SiteKind::Crossing, "figure-crossing"),
        (SiteKind::Junction, "figure-junction"),
    ] {
        let label = words.say(key);
        let (x, behind) = flow.next(14.0, &label);
        let reach = if kind == SiteKind::Junction { 3.0 } else { 7.0 };
        group.push(symbol(kind, (x + 7.0, flow.y()), reach, None));
        group.push(text(behind, flow.y() + 4.0, &label));
    }
    for people in samples(ground.most_people) {
        let reach = people_radius(people, ground).min(16.0);
        let label = words.tell("figure-people", [("count", people.into())]);
        let (x, behind) = flow.next(2.0 * reach, &label);
        group.push(symbol(SiteKind::Community, (x + reach, flow.y()), reach, None));
        group.push(text(behind, flow.y() + 4.0, &label));
    }

    let mut flow = Flow::new(4.0, flow.y() + 30.0, 22.0);
    let lead = words.say("figure-map-days");
    let (x, _) = flow.next(0.0, &lead);
    group.push(text(x, flow.y() + 4.0, &lead));
    for step in Step::ALL {
        let label = step.words_of_days(words);
        let (x, behind) = flow.next(14.0, &label);
        group.push(symbol(SiteKind::Community, (x + 7.0, flow.y()), 7.0, Some(step)));
        group.push(text(behind, flow.y() + 4.0, &label));
    }
    (group, flow.y() + 20.0)
}

/// Two round numbers of people whose circles stand in the legend.
fn samples(most: i64) -> Vec<i64> {
    let round = |most: f64| {
        let power = 10_f64.powf(most.max(1.0).log10().floor());
        let part = [5.0, 2.0, 1.0].into_iter().find(|part| part * power <= most).unwrap_or(1.0);
        (part * power) as i64
    };
    let (large, small) = (round(most as f64 * 0.44), round(most as f64 * 0.06));
    if small < large { vec![small, large] } else { vec![large] }
}

/// A bar of a round number of kilometres in the lower left corner.
fn scale_bar(ground: &Ground, words: &Words) -> Element {
    let per_km = ground.per_degree / KM_PER_DEGREE;
    let most = 170.0 / per_km;
    let power = 10_f64.powf(most.log10().floor());
    let length = [5.0, 2.0, 1.0].map(|part| part * power).into_iter().find(|length| *length <= most).unwrap_or(power);
    let (left, y) = (14.0, ground.height - 12.0);
    let right = left + length * per_km;
    let decimals = (-power.log10()).max(0.0).ceil() as usize;
    let figure = if length < 1.0 { words.decimal(length, decimals) } else { words.count(length as i64) };
    let label = words.tell("figure-km", [("length", figure.into())]);
    Element::new("g")
        .child(line((left, y), (right, y), INK, 2.0))
        .child(line((left, y - 5.0), (left, y + 1.0), INK, 2.0))
        .child(line((right, y - 5.0), (right, y + 1.0), INK, 2.0))
        .child(text(right + 6.0, y + 2.0, &label))
}

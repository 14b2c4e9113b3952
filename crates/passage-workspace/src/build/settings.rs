//! Settings with their defaults.

use crate::Options;
use crate::nearest::nearest;
use crate::raw::{Cell, RawSetting, RawSettings, SettingsState};
use crate::row::Faulty;
use crate::schema::{Column, Kind, Presence, SETTINGS};
use crate::settings_file::{split_tier, unknown};
use crate::value::{Field, Mistake};
use passage_model::calendar::{Date, Horizon};
use passage_model::fault::{Fault, Origin};
use passage_model::measure::{Kg, minutes};
use passage_model::settings::{AlertSettings, Rule, Settings, Tier};
use std::collections::{BTreeMap, HashMap};

/// The settings as far as they can be read; any error is in the faults.
pub(super) struct Draft {
    pub settings: Settings,
    /// First day of the plan; `None` where it is not known.
    pub start: Option<Date>,
    /// Last day of the plan; `None` where it is not known.
    pub last: Option<Date>,
    /// Where the rule is set.
    pub rule_origin: Origin,
}

pub(super) fn settings(raw: &RawSettings, options: &Options, faults: &mut Vec<Fault>) -> Draft {
    let mut values = Values { raw, by_key: HashMap::new(), tiers: BTreeMap::new(), faults };
    values.sort_in();
    let start = values.start(options);
    let days = values.days(options);
    let placeholder = Date::constant(2000, 1, 1);
    let mut settings = Settings::new(Horizon { start: start.unwrap_or(placeholder), days: days.unwrap_or(1) });
    // Each value that cannot be read has been told as an error; the default stands in for it until then.
    let text = |value: Result<Option<String>, Faulty>| value.ok().flatten().unwrap_or_default();
    settings.name = text(values.read("workspace.name", |field, _| field.text()));
    settings.note = text(values.read("workspace.note", |field, _| field.text()));
    settings.currency = text(values.read("workspace.currency", |field, _| field.text()));
    settings.known_by = values.read("plan.known_by", |field, _| field.date()).ok().flatten();
    if let Some(hours) = values.number("plan.driving_hours_per_day") {
        settings.driving_per_day = minutes(hours);
    }
    settings.budget = values.number("plan.budget");
    if let Some(days) = values.integer("plan.cover_days") {
        settings.cover_days = usize::try_from(days).unwrap_or(settings.cover_days);
    }
    if let Some(counts) = values.yes_no("plan.count_pledged") {
        settings.count_pledged = counts;
    }
    if let Some(assumes) = values.yes_no("plan.consumption_since_count") {
        settings.consumption_since_count = assumes;
    }
    if let Some(payload) = values.number("plan.payload_t") {
        settings.nominal_payload_kg = Kg::from_tonnes(payload).0.max(1);
    }
    if let Ok(Some(rule)) = values.read("access.rule", |field, _| rule(field)) {
        settings.rule = rule;
    }
    settings.stale_after_days = values.integer("access.stale_after_days");
    if let Ok(Some(word)) = values.read("access.when_unknown", |field, column| match column.kind {
        Kind::Word(words) => field.word(words),
        _ => unreachable!("`when_unknown` is a word"),
    }) {
        settings.open_when_unknown = word == "open";
    }
    if let Some(share) = values.number("access.restricted_share") {
        settings.restricted_share = share;
    }
    values.alerts(&mut settings.alerts);
    if let Some(tiers) = values.tiers() {
        settings.tiers = tiers;
    }
    let rule_origin = values.origin("access.rule");
    let last = start.zip(days).map(|(start, days)| Horizon { start, days }.last());
    Draft { settings, start, last, rule_origin }
}

struct Values<'a> {
    raw: &'a RawSettings,
    by_key: HashMap<String, &'a RawSetting>,
    tiers: BTreeMap<usize, Vec<(String, &'a RawSetting)>>,
    faults: &'a mut Vec<Fault>,
}

impl Values<'_> {
    fn sort_in(&mut self) {
        for setting in &self.raw.settings {
            match split_tier(&setting.key) {
                (key, _) if SETTINGS.column(&key).is_none() => {
                    self.faults.push(unknown(&setting.key, setting.origin.clone()));
                }
                (key, Some(number)) => self.tiers.entry(number).or_default().push((key, setting)),
                (key, None) if key.starts_with("plan.tier.") => {
                    let message = format!("setting `{}` does not say which tier it is of", setting.key);
                    let fault = Fault::new("E130", setting.origin.clone(), message);
                    self.faults.push(fault.hint("number the tiers from 1: `plan.tier.1.share`"));
                }
                (key, None) => {
                    if self.by_key.insert(key, setting).is_some() {
                        let message = format!("setting `{}` is already given above", setting.key);
                        self.faults
                            .push(Fault::new("E107", setting.origin.clone(), message).hint("delete one of the two"));
                    }
                }
            }
        }
    }

    fn origin(&self, key: &str) -> Origin {
        self.by_key.get(key).map_or_else(|| self.raw.place.whole(), |setting| setting.origin.clone())
    }

    fn read<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(Field<'_>, &Column) -> Result<T, Mistake>,
    ) -> Result<Option<T>, Faulty> {
        let column = SETTINGS.column(key).expect("code names keys of the schema");
        let given = self.by_key.get(key).map(|setting| &setting.value).filter(|value| !value.is_empty());
        let default;
        let cell = match (given, column.presence) {
            (Some(cell), _) => cell,
            (None, Presence::Default(text)) => {
                default = Cell::Text(text.to_owned());
                &default
            }
            (None, _) => return Ok(None),
        };
        let result = read(Field { cell, what: "setting", name: key }, column);
        result.map(Some).map_err(|mistake| {
            let origin = self.origin(key);
            self.faults.push(mistake.at(origin));
            Faulty
        })
    }

    fn number(&mut self, key: &'static str) -> Option<f64> {
        self.read(key, number).ok().flatten()
    }

    fn integer(&mut self, key: &'static str) -> Option<i64> {
        self.read(key, integer).ok().flatten()
    }

    fn yes_no(&mut self, key: &'static str) -> Option<bool> {
        self.read(key, |field, _| field.yes_no()).ok().flatten()
    }

    fn alerts(&mut self, alerts: &mut AlertSettings) {
        if let Some(days) = self.number("alerts.supply_days_under") {
            alerts.supply_days_under = days;
        }
        if let Some(days) = self.integer("alerts.runs_out_within_days") {
            alerts.runs_out_within_days = days;
        }
        if let Some(share) = self.number("alerts.crossed_under_plan_share") {
            alerts.crossed_under_plan_share = share;
        }
        for (key, tells) in [
            ("alerts.state_changed", &mut alerts.state_changed),
            ("alerts.newly_disputed", &mut alerts.newly_disputed),
            ("alerts.threatened", &mut alerts.threatened),
            ("alerts.stale", &mut alerts.stale),
            ("alerts.assumption_contradicted", &mut alerts.assumption_contradicted),
        ] {
            *tells = self.yes_no(key).unwrap_or(*tells);
        }
    }

    fn start(&mut self, options: &Options) -> Option<Date> {
        let typed = self.read("plan.start", |field, _| field.date());
        if let Some(start) = options.start {
            return Some(start);
        }
        match typed {
            Ok(Some(start)) => Some(start),
            Ok(None) => {
                if self.raw.state != SettingsState::Unreadable {
                    let what = match self.raw.state {
                        SettingsState::Missing => {
                            format!("there is no `{}`, so", self.raw.place.name())
                        }
                        _ => "setting `plan.start` is missing:".to_owned(),
                    };
                    let message = format!("{what} the first day of the plan is not known");
                    let hint = match &self.raw.place.sheet {
                        None => "write `start = 2031-03-01` under `[plan]` in `workspace.toml`, or give `--start`",
                        Some(_) => "write `plan.start` and a date on the sheet `workspace`, or give `--start`",
                    };
                    self.faults.push(Fault::new("E131", self.raw.place.whole(), message).hint(hint));
                }
                None
            }
            Err(Faulty) => None,
        }
    }

    fn days(&mut self, options: &Options) -> Option<usize> {
        let typed = self.integer("plan.days");
        let Some(days) = options.days else {
            return typed.and_then(|days| usize::try_from(days).ok());
        };
        let column = SETTINGS.column("plan.days").expect("the schema has it");
        let cell = Cell::Text(days.to_string());
        match integer(Field { cell: &cell, what: "option", name: "--days" }, column) {
            Ok(_) => Some(days),
            Err(mistake) => {
                self.faults.push(mistake.at(Origin::Command));
                None
            }
        }
    }

    /// The tiers; `None` where none are given or they cannot be used.
    fn tiers(&mut self) -> Option<Vec<Tier>> {
        let mut tiers: Vec<(Tier, Origin)> = Vec::new();
        let mut is_faulty = false;
        for (number, settings) in &self.tiers {
            let origin = settings[0].1.origin.clone();
            let mut get = |key: &str| -> Option<f64> {
                let column = SETTINGS.column(key).expect("code names keys of the schema");
                let Some((_, setting)) = settings.iter().find(|(other, _)| other == key) else {
                    let message = format!("tier {number} lacks `{}`", key.trim_start_matches("plan.tier."));
                    self.faults.push(
                        Fault::new("E128", origin.clone(), message).hint("give each tier a `share` and a `weight`"),
                    );
                    return None;
                };
                number_at(setting, column, self.faults)
            };
            match (get("plan.tier.share"), get("plan.tier.weight")) {
                (Some(share), Some(weight)) => tiers.push((Tier { share, weight }, origin)),
                _ => is_faulty = true,
            }
        }
        if is_faulty || tiers.is_empty() {
            return None;
        }
        let sum: f64 = tiers.iter().map(|(tier, _)| tier.share).sum();
        if (sum - 1.0).abs() > 1e-6 {
            let sum = (sum * 1e6).round() / 1e6;
            let message = format!("the shares of the tiers add up to {sum}, not to 1");
            self.faults
                .push(Fault::new("E128", tiers[0].1.clone(), message).hint("the tiers together are the whole need"));
            return None;
        }
        for pair in tiers.windows(2) {
            if pair[1].0.weight < pair[0].0.weight {
                let message =
                    format!("a tier of weight {} follows one of weight {}", pair[1].0.weight, pair[0].0.weight);
                let hint = "list the tiers from the mildest shortage to the gravest: weights may not fall";
                self.faults.push(Fault::new("E128", pair[1].1.clone(), message).hint(hint));
                return None;
            }
        }
        Some(tiers.into_iter().map(|(tier, _)| tier).collect())
    }
}

fn number(field: Field<'_>, column: &Column) -> Result<f64, Mistake> {
    match &column.kind {
        Kind::Number(range) => field.number(range),
        kind => unreachable!("`{}` is read as a number, but is {kind:?}", column.name),
    }
}

fn integer(field: Field<'_>, column: &Column) -> Result<i64, Mistake> {
    match &column.kind {
        Kind::Integer(range) => field.integer(range),
        kind => unreachable!("`{}` is read as a whole number, but is {kind:?}", column.name),
    }
}

fn number_at(setting: &RawSetting, column: &Column, faults: &mut Vec<Fault>) -> Option<f64> {
    let field = Field { cell: &setting.value, what: "setting", name: &setting.key };
    number(field, column).map_err(|mistake| faults.push(mistake.at(setting.origin.clone()))).ok()
}

fn rule(field: Field<'_>) -> Result<Rule, Mistake> {
    let text = field.text()?;
    Rule::parse(&text).ok_or_else(|| {
        let known: Vec<String> = Rule::without_party().iter().map(Rule::to_string).collect();
        let hint = match nearest(&text, known.iter().map(String::as_str)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the rules are {}, and `party:ID`", known.join(", ")),
        };
        Mistake { code: "E111", message: format!("`{text}` is not a belief rule"), hint: Some(hint) }
    })
}

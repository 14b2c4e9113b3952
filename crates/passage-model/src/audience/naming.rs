//! By which name a source is shown: its own, or that of its role.

use super::Audience;
use crate::statement::Role;

/// What has to be known of a source to decide by which name it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'a> {
    /// Id as typed.
    pub id: &'a str,
    /// Name.
    pub name: &'a str,
    /// The part it plays; `None` where not given.
    pub role: Option<Role>,
    /// The party it belongs to or speaks for; empty where it has none.
    pub party: &'a str,
    /// Whether a public statement that stays is by it.
    pub has_spoken_in_public: bool,
    /// Whether anything that stays names it.
    pub is_named: bool,
    /// Whether the tables of roads and places name it as the one who controls or holds.
    pub is_controller: bool,
}

/// How a source is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its id, or the code of its role: `MONITOR-1`.
    pub id: String,
    /// Its name, or its role in words: `Monitor 1`.
    pub name: String,
    /// Whether the role stands in place of the name.
    pub is_role: bool,
    /// Whether its party is shown: where the audience knows of the party anyway.
    pub has_party: bool,
    /// Whether it is left out: nothing that stays names it.
    pub is_left_out: bool,
}

/// How each source is shown to an audience. Roles are numbered in table order; a number is not given twice, nor is an id
/// that another source has.
#[must_use]
pub fn shown(speakers: &[Speaker<'_>], audience: Audience, controllers: &[&str]) -> Vec<Shown> {
    let keeps: Vec<bool> = speakers.iter().map(|speaker| keeps_name(speaker, audience)).collect();
    let named = speakers.iter().zip(&keeps).filter(|(_, keeps)| **keeps);
    let parties: Vec<&str> = named.map(|(speaker, _)| speaker.party).chain(controllers.iter().copied()).collect();
    let has = |list: &[&str], word: &str| list.iter().any(|known| known.eq_ignore_ascii_case(word));
    let ids: Vec<&str> = speakers.iter().map(|speaker| speaker.id).collect();
    let mut numbers: Vec<(&'static str, usize)> = Vec::new();
    let mut number = |code: &'static str| {
        let position = numbers.iter().position(|(known, _)| *known == code).unwrap_or_else(|| {
            numbers.push((code, 0));
            numbers.len() - 1
        });
        loop {
            numbers[position].1 += 1;
            let number = numbers[position].1;
            if !has(&ids, &format!("{code}-{number}")) {
                return number;
            }
        }
    };
    let show = |(speaker, keeps): (&Speaker<'_>, &bool)| {
        let has_party = !speaker.party.is_empty() && (*keeps || has(&parties, speaker.party));
        if *keeps {
            let (id, name) = (speaker.id.to_owned(), speaker.name.to_owned());
            return Shown { id, name, is_role: false, has_party, is_left_out: false };
        }
        let (code, word) = words(speaker.role);
        if !speaker.is_named {
            let (id, name) = (code.to_owned(), word.to_owned());
            return Shown { id, name, is_role: true, has_party: false, is_left_out: true };
        }
        let number = number(code);
        let (id, name) = (format!("{code}-{number}"), format!("{word} {number}"));
        Shown { id, name, is_role: true, has_party, is_left_out: false }
    };
    speakers.iter().zip(&keeps).map(show).collect()
}

/// Neutrality asks who said something of those who contest the roads, and of those who print it; of all others the role
/// is enough, and a name is a risk to somebody who works there.
fn keeps_name(speaker: &Speaker<'_>, audience: Audience) -> bool {
    let is_party = speaker.role == Some(Role::Party);
    let is_known = speaker.has_spoken_in_public || (is_party && speaker.is_controller);
    match audience {
        Audience::Internal => true,
        Audience::Partners => is_known && speaker.role != Some(Role::Own),
        Audience::Public => is_known && matches!(speaker.role, Some(Role::Party | Role::Media)),
    }
}

fn words(role: Option<Role>) -> (&'static str, &'static str) {
    match role {
        Some(Role::Party) => ("PARTY", "Party"),
        Some(Role::Operator) => ("OPERATOR", "Operator"),
        Some(Role::Monitor) => ("MONITOR", "Monitor"),
        Some(Role::Media) => ("MEDIA", "Media outlet"),
        Some(Role::Own) => ("OWN", "Own staff"),
        None => ("SOURCE", "Source"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaker(id: &'static str, role: Role, has_spoken_in_public: bool) -> Speaker<'static> {
        Speaker {
            id,
            name: id,
            role: Some(role),
            party: "",
            has_spoken_in_public,
            is_named: true,
            is_controller: false,
        }
    }

    fn ids(speakers: &[Speaker<'_>], audience: Audience) -> Vec<String> {
        shown(speakers, audience, &[]).into_iter().map(|shown| shown.id).collect()
    }

    #[test]
    fn parties_and_media_that_spoke_in_public_keep_their_names() {
        let speakers = [
            speaker("COUNCIL", Role::Party, true),
            speaker("GUARD", Role::Party, false),
            speaker("WATCH", Role::Monitor, true),
            speaker("RADIO", Role::Media, true),
            speaker("DRIVER", Role::Own, true),
            speaker("WATCH-2", Role::Monitor, false),
        ];
        assert_eq!(
            ids(&speakers, Audience::Public),
            ["COUNCIL", "PARTY-1", "MONITOR-1", "RADIO", "OWN-1", "MONITOR-2"]
        );
        assert_eq!(ids(&speakers, Audience::Partners), ["COUNCIL", "PARTY-1", "WATCH", "RADIO", "OWN-1", "MONITOR-1"]);
        assert_eq!(ids(&speakers, Audience::Internal), ["COUNCIL", "GUARD", "WATCH", "RADIO", "DRIVER", "WATCH-2"]);
    }

    #[test]
    fn a_code_is_never_that_of_another_source() {
        let speakers = [speaker("monitor-1", Role::Media, true), speaker("WATCH", Role::Monitor, true)];
        assert_eq!(ids(&speakers, Audience::Public), ["monitor-1", "MONITOR-2"]);
    }

    #[test]
    fn a_party_that_holds_a_road_is_known_anyway() {
        let guard = Speaker { is_controller: true, party: "RIVER", ..speaker("GUARD", Role::Party, false) };
        let shown = shown(&[guard], Audience::Public, &["GUARD"]);
        assert_eq!((shown[0].id.as_str(), shown[0].has_party), ("GUARD", true));
    }
}

//! What a workspace adds to the lexicon: its places under all their names, and its sources.

/// A place of the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its id, as the tables have it.
    pub id: String,
    /// Whether it is a corridor; else it is a site.
    pub is_corridor: bool,
    /// Whether goods are let through there: a corridor, or a site of kind crossing.
    pub is_passage: bool,
    /// Its name and all other names.
    pub names: Vec<String>,
}

/// A source of the workspace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownSource {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The party it belongs to or speaks for.
    pub party: Option<String>,
    /// Whether it is a news outlet.
    pub is_media: bool,
}

/// Places and sources to look for in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gazetteer {
    /// Sites and corridors.
    pub places: Vec<Place>,
    /// Sources.
    pub sources: Vec<KnownSource>,
}

/// Words of a name that only say what sort of place it is.
const SORTS: [&str; 30] = [
    "corridor",
    "road",
    "route",
    "crossing",
    "border",
    "port",
    "bridge",
    "checkpoint",
    "airport",
    "humanitarian",
    "the",
    "highway",
    "point",
    "town",
    "city",
    "district",
    "camp",
    "gate",
    "terminal",
    "of",
    "seaport",
    "axis",
    "line",
    "warehouse",
    "hub",
    "depot",
    "supply",
    "main",
    "post",
    "entry",
];

impl Place {
    /// The names to look for: as written, without words in brackets, and cut down to what tells it from others; the flag
    /// says that the name was cut down, so that others may share it.
    pub(crate) fn aliases(&self) -> Vec<(String, bool)> {
        let mut list: Vec<(String, bool)> = Vec::new();
        let mut add = |name: &str, is_cut: bool| {
            let name = name.trim();
            if name.chars().filter(|letter| letter.is_alphabetic()).count() >= 2
                && !list.iter().any(|(known, _)| known == name)
            {
                list.push((name.to_owned(), is_cut));
            }
        };
        for name in &self.names {
            add(name, false);
            let outside: String = name.split('(').next().unwrap_or_default().to_owned();
            add(&outside, false);
            let words: Vec<&str> = outside.split_whitespace().collect();
            let is_sort = |word: &&str| SORTS.contains(&word.to_lowercase().as_str());
            let from = words.iter().position(|word| !is_sort(word)).unwrap_or(words.len());
            let to = words.iter().rposition(|word| !is_sort(word)).map_or(from, |last| last + 1);
            if from < to && (from > 0 || to < words.len()) {
                add(&words[from..to].join(" "), true);
            }
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_also_looked_for_without_the_sort_of_place() {
        let place = Place {
            id: "LACHIN".to_owned(),
            is_corridor: true,
            is_passage: true,
            names: vec!["Lachin corridor".to_owned(), "Berdzor road (Lachin)".to_owned()],
        };
        let names: Vec<String> = place.aliases().into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["Lachin corridor", "Lachin", "Berdzor road (Lachin)", "Berdzor road", "Berdzor"]);
    }
}

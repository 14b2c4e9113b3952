//! An id made of a code or a name.

use crate::mapping::compared;
use crate::mapping::identity::hash;

/// The longest id made of a name, in letters.
const LONGEST: usize = 60;

/// The id of a code or name: its Latin letters and digits in upper case, parted by `-`. A name of other letters, or one
/// that is very long, is told from others by a hash. The same name gives the same id for ever.
pub(super) fn slug(name: &str) -> String {
    let is_id = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    if !name.is_empty() && name.len() <= LONGEST && name.chars().all(is_id) {
        return name.to_uppercase();
    }
    let plain: String =
        name.chars().map(|letter| plain(letter).map_or_else(|| letter.to_string(), str::to_owned)).collect();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.map(str::to_ascii_uppercase).collect::<Vec<_>>().join("-");
    let is_whole = plain.chars().all(|letter| letter.is_ascii() || !letter.is_alphanumeric());
    if is_whole && !slug.is_empty() && slug.len() <= LONGEST {
        return slug;
    }
    let start: String = slug.chars().take(LONGEST).collect();
    let start = start.trim_end_matches('-');
    let hash = &hash([compared(name).as_str()])[..6];
    if start.is_empty() { format!("ID-{hash}") } else { format!("{start}-{hash}") }
}

/// A letter of the Latin script without its marks; `None` where it has none, or is of another script.
fn plain(letter: char) -> Option<&'static str> {
    const LETTERS: [(&str, &str); 40] = [
        ("àáâãåāăą", "a"),
        ("ÀÁÂÃÅĀĂĄ", "A"),
        ("äæ", "ae"),
        ("ÄÆ", "AE"),
        ("çćĉċč", "c"),
        ("ÇĆĈĊČ", "C"),
        ("ďđð", "d"),
        ("ĎĐÐ", "D"),
        ("èéêëēĕėęěə", "e"),
        ("ÈÉÊËĒĔĖĘĚƏ", "E"),
        ("ĝğġģ", "g"),
        ("ĜĞĠĢ", "G"),
        ("ĥħ", "h"),
        ("ĤĦ", "H"),
        ("ìíîïĩīĭįı", "i"),
        ("ÌÍÎÏĨĪĬĮİ", "I"),
        ("ĵ", "j"),
        ("ķ", "k"),
        ("Ķ", "K"),
        ("ĺļľŀł", "l"),
        ("ĹĻĽĿŁ", "L"),
        ("ñńņňŋ", "n"),
        ("ÑŃŅŇŊ", "N"),
        ("òóôõøōŏő", "o"),
        ("ÒÓÔÕØŌŎŐ", "O"),
        ("öœ", "oe"),
        ("ÖŒ", "OE"),
        ("ŕŗř", "r"),
        ("ŔŖŘ", "R"),
        ("śŝşšș", "s"),
        ("ŚŜŞŠȘ", "S"),
        ("ß", "ss"),
        ("ţťŧț", "t"),
        ("ŢŤŦȚ", "T"),
        ("ùúûũūŭůűų", "u"),
        ("ÙÚÛŨŪŬŮŰŲ", "U"),
        ("ü", "ue"),
        ("Ü", "UE"),
        ("ýÿŷ", "y"),
        ("źżž", "z"),
    ];
    LETTERS.iter().find(|(marked, _)| marked.contains(letter)).map(|(_, plain)| *plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gives_the_same_id_for_ever() {
        for (name, id) in [
            ("AF01", "AF01"),
            ("0811-07", "0811-07"),
            ("HT 0811-07", "HT-0811-07"),
            ("Oil (groundnut, filtered)", "OIL-GROUNDNUT-FILTERED"),
            ("Satéma", "SATEMA"),
            ("Gəncə şəhəri", "GENCE-SEHERI"),
            ("Jalapeño pepper", "JALAPENO-PEPPER"),
        ] {
            assert_eq!(slug(name), id);
        }
    }

    #[test]
    fn a_name_in_another_script_is_told_from_others() {
        let (one, other) = (slug("كسير"), slug("نهر"));
        assert!(one.starts_with("ID-") && other.starts_with("ID-") && one != other, "{one} {other}");
        assert!(slug("Kasir كسير").starts_with("KASIR-"));
        assert!(slug(&"long ".repeat(40)).len() <= LONGEST + 7);
    }
}

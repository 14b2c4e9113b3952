//! The fonts that reports are set in; `fonts/README.md` says where they come from.

use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

macro_rules! fonts {
    ($($name:literal),+ $(,)?) => {
        [$(include_bytes!(concat!("../../../fonts/", $name, ".ttf")).as_slice()),+]
    };
}

/// Latin, Greek and Cyrillic first, then scripts of their own.
static FILES: [&[u8]; 11] = fonts![
    "NotoSans-Regular",
    "NotoSans-Bold",
    "NotoSans-Condensed",
    "NotoSansArmenian-Regular",
    "NotoSansArmenian-Bold",
    "NotoNaskhArabic-Regular",
    "NotoNaskhArabic-Bold",
    "NotoSansGeorgian-Regular",
    "NotoSansGeorgian-Bold",
    "NotoSansHebrew-Regular",
    "NotoSansHebrew-Bold",
];

/// The fonts, and what is known of each; the positions are the same.
pub(crate) struct Case {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
}

/// The fonts, read once.
pub(crate) static CASE: LazyLock<Case> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
    Case { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_can_be_read() {
        assert_eq!(CASE.fonts.len(), FILES.len());
    }
}

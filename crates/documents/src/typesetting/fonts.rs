use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The one family that documents are set in: it has Cyrillic with ё, №, «» and dashes in all its faces.
pub(super) const FAMILY: &str = "Libertinus Serif";

/// The faces of [`FAMILY`], parsed once per process.
#[derive(Debug)]
pub(super) struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) faces: Vec<Font>,
}

/// The fonts, loaded at the first call (tens of milliseconds).
pub(super) fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let faces: Vec<Font> = typst_assets::fonts()
            .filter_map(|data| Font::new(Bytes::new(data), 0))
            .filter(|font| font.info().family.eq_ignore_ascii_case(FAMILY))
            .collect();
        Fonts {
            book: LazyHash::new(FontBook::from_fonts(&faces)),
            faces,
        }
    })
}

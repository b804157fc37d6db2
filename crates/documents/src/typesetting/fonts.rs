use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The one family that documents are set in: it has Cyrillic with ё, №, «» and dashes in all its faces.
pub(super) const FAMILY: &str = "Libertinus Serif";

/// Hashes alone are set in it, for digits of one width.
pub(super) const MONO: &str = "DejaVu Sans Mono";

/// The faces of both families, parsed once per process.
#[derive(Debug)]
pub(super) struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) faces: Vec<Font>,
}

/// Whether the face belongs to the family.
pub(super) fn is_of(font: &Font, family: &str) -> bool {
    font.info().family.eq_ignore_ascii_case(family)
}

/// The fonts, loaded at the first call (tens of milliseconds).
pub(super) fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let faces: Vec<Font> = typst_assets::fonts()
            .filter_map(|data| Font::new(Bytes::new(data), 0))
            .filter(|font| [FAMILY, MONO].iter().any(|one| is_of(font, one)))
            .collect();
        Fonts {
            book: LazyHash::new(FontBook::from_fonts(&faces)),
            faces,
        }
    })
}

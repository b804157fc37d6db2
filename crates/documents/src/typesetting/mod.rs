//! Typst as a library: one in-memory template, its data as JSON, a tagged PDF/UA-1 file out.
//!
//! A person's text never becomes template source: it reaches the template only as `data.json`, so `#`, `$`, `*`, `_`, `<` and
//! quotes are printed as they are.

mod eviction;
mod export;
mod fonts;
mod printable;
mod world;

pub(crate) use export::typeset;

/// One kind of document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Template {
    /// Name of the main file inside the in-memory project, unique per template: «application_form.typ».
    pub(crate) name: &'static str,
    /// Its text; reads `/data.json` and may import `/sheet.typ`.
    pub(crate) source: &'static str,
}

use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::Template;
use super::fonts::fonts;

const SHEET: Template = Template {
    name: "sheet.typ",
    source: include_str!("sheet.typ"),
};
const DATA: &str = "data.json";

/// The in-memory project of one document: its template, the common sheet and the data. No disk, no packages, no clock.
#[derive(Debug)]
pub(super) struct DocumentWorld {
    main: Source,
    sheet: Source,
    data_id: FileId,
    data: Bytes,
    today: NaiveDate,
}

impl DocumentWorld {
    /// `today` is what the template's `datetime.today()` gives.
    pub(super) fn new(template: Template, data: Vec<u8>, today: NaiveDate) -> FileResult<Self> {
        Ok(Self {
            main: Source::new(file_id(template.name)?, template.source.to_owned()),
            sheet: Source::new(file_id(SHEET.name)?, SHEET.source.to_owned()),
            data_id: file_id(DATA)?,
            data: Bytes::new(data),
            today,
        })
    }
}

/// The same name always gives the same id, so the interner does not grow.
fn file_id(name: &str) -> FileResult<FileId> {
    let path = VirtualPath::new(name).map_err(|_| FileError::NotFound(PathBuf::from(name)))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_with_slash()))
}

/// A calendar day as Typst's date.
pub(super) fn typst_date(date: NaiveDate) -> Option<Datetime> {
    let (month, day) = (
        u8::try_from(date.month()).ok()?,
        u8::try_from(date.day()).ok()?,
    );
    Datetime::from_ymd(date.year(), month, day)
}

impl World for DocumentWorld {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        LIBRARY.get_or_init(|| LazyHash::new(Library::builder().build()))
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &fonts().book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.main, &self.sheet]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id {
            Ok(self.data.clone())
        } else {
            Err(not_found(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts().faces.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        typst_date(self.today)
    }
}

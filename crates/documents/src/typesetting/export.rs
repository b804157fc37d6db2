use chrono::NaiveDate;
use serde::Serialize;
use typst::diag::SourceDiagnostic;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::Template;
use super::eviction::EvictOnDrop;
use super::printable::make_printable;
use super::world::{DocumentWorld, typst_date};
use crate::DocumentError;

/// Lays `data` out with `template` and writes a tagged PDF that passes PDF/UA-1 validation, dated `today`.
pub(crate) fn typeset(
    template: Template,
    data: &impl Serialize,
    today: NaiveDate,
) -> Result<Vec<u8>, DocumentError> {
    let _evict = EvictOnDrop;
    let mut data = serde_json::to_value(data)?;
    make_printable(&mut data);
    let world = DocumentWorld::new(template, serde_json::to_vec(&data)?, today)
        .map_err(|error| DocumentError::Typesetting(error.to_string()))?;
    let document = typst::compile(&world)
        .output
        .map_err(|errors| DocumentError::Typesetting(diagnostics(&errors)))?;
    let options = PdfOptions {
        creator: typst::foundations::Smart::Custom(Some("ЭС «Аттестация»".into())),
        timestamp: typst_date(today).map(Timestamp::new_utc),
        standards: PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|error| DocumentError::Export(error.message().to_string()))?,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options)
        .map_err(|errors| DocumentError::Export(diagnostics(&errors)))
}

/// The messages, one a line.
fn diagnostics(errors: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    messages.join("\n")
}

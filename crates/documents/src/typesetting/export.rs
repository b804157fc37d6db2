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

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use serde_json::json;

    use super::*;

    static RUNS: AtomicUsize = AtomicUsize::new(0);

    #[comemo::memoize]
    fn remembered(number: usize) -> usize {
        RUNS.fetch_add(1, Ordering::SeqCst);
        number
    }

    fn set(source: &'static str) -> Result<Vec<u8>, DocumentError> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        typeset(
            Template {
                name: "test.typ",
                source,
            },
            &json!({}),
            today,
        )
    }

    #[test]
    fn nothing_stays_in_the_cache_after_success_and_after_an_error() {
        for (calls, source) in [
            "#import \"/sheet.typ\": sheet\n#show: sheet.with(title: \"А\")\nА",
            "#panic()",
        ]
        .into_iter()
        .enumerate()
        {
            remembered(7);
            assert_eq!(set(source).is_ok(), calls == 0, "{source}");
            assert_eq!(RUNS.load(Ordering::SeqCst), calls + 1);
        }
        remembered(7);
        assert_eq!(RUNS.load(Ordering::SeqCst), 3);
    }

    #[test]
    fn a_broken_template_is_a_typesetting_error_with_the_compilers_words() {
        let Err(DocumentError::Typesetting(message)) = set("#nobody") else {
            panic!("an error")
        };
        assert!(message.contains("unknown variable: nobody"), "{message}");
    }

    #[test]
    fn a_document_that_is_not_accessible_is_refused() {
        assert!(matches!(
            set("no title and no language"),
            Err(DocumentError::Export(_))
        ));
    }

    #[test]
    fn a_template_reads_no_disk_and_no_packages() {
        for source in [
            "#read(\"/etc/hostname\")",
            "#import \"@preview/tablex:0.0.8\": *",
            "#include \"/other.typ\"",
        ] {
            assert!(
                matches!(set(source), Err(DocumentError::Typesetting(_))),
                "{source}"
            );
        }
    }
}

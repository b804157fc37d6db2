//! Why an application is rejected or returned. The letter to the teacher carries the words.

use super::category::words;
use serde::{Deserialize, Serialize};

words! {
    /// Reasons of rejection (decision on the slides' «ошибки, отсутствует подпись и т.п.»).
    RejectionReason {
        NoSignature = "no_signature", "нет подписи";
        UnreadableScan = "unreadable_scan", "скан не читается или неполный";
        ErrorsInData = "errors_in_data", "ошибки в сведениях";
        DocumentsMissing = "documents_missing", "не приложены документы";
        WrongMunicipality = "wrong_municipality", "не тот муниципалитет или ОО";
        Duplicate = "duplicate", "повторное";
        Other = "other", "иное";
    }
}

impl RejectionReason {
    /// «иное» says nothing by itself: the text is required.
    #[must_use]
    pub const fn needs_comment(self) -> bool {
        matches!(self, Self::Other)
    }

    /// A second application cannot be mended: it can only be rejected.
    #[must_use]
    pub const fn can_be_mended(self) -> bool {
        !matches!(self, Self::Duplicate)
    }
}

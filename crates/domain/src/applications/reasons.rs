//! Why an application is rejected or returned. The letter to the teacher carries the words.

use super::category::words;
use crate::{
    reasons::{Purpose, Reason, ReasonKind},
    text::FieldError,
};
use serde::{Deserialize, Serialize};

words! {
    /// Reasons of rejection (officials sum them up as «ошибки, отсутствует подпись и т.п.»).
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

impl ReasonKind for RejectionReason {
    fn title(self) -> &'static str {
        Self::title(self)
    }

    fn needs_comment(self) -> bool {
        self == Self::Other
    }
}

impl RejectionReason {
    /// A second application cannot be mended: it can only be rejected.
    #[must_use]
    pub const fn can_be_mended(self) -> bool {
        !matches!(self, Self::Duplicate)
    }
}

/// Why an application is rejected or returned.
pub type Rejection = Reason<RejectionReason>;

/// «Отклонить».
pub const TO_REJECT: Purpose<RejectionReason> = Purpose {
    choose: "Выберите причину отклонения",
    explain: "Напишите причину: её получит педагог",
    refuse: |_| None,
};

/// «Вернуть на доработку».
pub const TO_RETURN: Purpose<RejectionReason> = Purpose {
    choose: "Выберите причину возврата",
    explain: "Напишите, что исправить: это получит педагог",
    refuse: |reason| {
        let words = "Повторное заявление исправить нельзя: отклоните его";
        (!reason.can_be_mended()).then(|| FieldError::new("cannot_be_mended", words))
    },
};

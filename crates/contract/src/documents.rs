//! Documents of an application.

use crate::message;
use chrono::{DateTime, Utc};
use uuid::Uuid;

message! {
    /// What a document is.
    pub enum DocumentKind {
        /// The generated form.
        PrintedForm,
        /// Its signed scan.
        SignedScan,
        /// Представление.
        Presentation,
        /// Награды/звания.
        Awards,
        /// Аттестационный лист.
        AttestationSheet,
        /// Any other material, as a file.
        Material,
        /// A material on the internet.
        Link,
        /// Итоговое заключение.
        Conclusion,
        /// The scan of the conclusion that the teacher signed on paper.
        SignedConclusion,
        /// The scan of «от подписи отказался».
        RefusalRecord,
        /// The generated form of a withdrawal.
        WithdrawalForm,
        /// Its signed scan.
        WithdrawalScan,
    }
}

impl DocumentKind {
    pub const ALL: [Self; 12] = [
        Self::PrintedForm,
        Self::SignedScan,
        Self::Presentation,
        Self::Awards,
        Self::AttestationSheet,
        Self::Material,
        Self::Link,
        Self::Conclusion,
        Self::SignedConclusion,
        Self::RefusalRecord,
        Self::WithdrawalForm,
        Self::WithdrawalScan,
    ];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PrintedForm => "printed_form",
            Self::SignedScan => "signed_scan",
            Self::Presentation => "presentation",
            Self::Awards => "awards",
            Self::AttestationSheet => "attestation_sheet",
            Self::Material => "material",
            Self::Link => "link",
            Self::Conclusion => "conclusion",
            Self::SignedConclusion => "signed_conclusion",
            Self::RefusalRecord => "refusal_record",
            Self::WithdrawalForm => "withdrawal_form",
            Self::WithdrawalScan => "withdrawal_scan",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The words after «Просмотреть».
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::PrintedForm => "форму заявления",
            Self::SignedScan => "заявление",
            Self::Presentation => "представление",
            Self::Awards => "награды/звания",
            Self::AttestationSheet => "аттестационный лист",
            Self::Material => "материал",
            Self::Link => "ссылку",
            Self::Conclusion => "итоговое заключение",
            Self::SignedConclusion => "подписанное заключение",
            Self::RefusalRecord => "запись об отказе от подписи",
            Self::WithdrawalForm => "форму заявления на отзыв",
            Self::WithdrawalScan => "заявление на отзыв",
        }
    }

    /// Belongs to the end of a case: never a document that the teacher attaches or removes.
    #[must_use]
    pub const fn is_of_conclusion(self) -> bool {
        matches!(
            self,
            Self::Conclusion | Self::SignedConclusion | Self::RefusalRecord
        )
    }

    /// What the filer attaches to the draft: the printed form lists it.
    #[must_use]
    pub const fn is_of_the_draft(self) -> bool {
        matches!(
            self,
            Self::Presentation
                | Self::Awards
                | Self::AttestationSheet
                | Self::Material
                | Self::Link
        )
    }

    /// Of a withdrawal: it comes and goes with that.
    #[must_use]
    pub const fn is_of_a_withdrawal(self) -> bool {
        matches!(self, Self::WithdrawalForm | Self::WithdrawalScan)
    }
}

message! {
    pub struct Document {
        pub id: Uuid,
        pub kind: DocumentKind,
        /// File name or the material's name.
        pub title: String,
        /// `application/pdf` and the like; absent for a link.
        pub media_type: Option<String>,
        /// Bytes.
        pub size: Option<i64>,
        /// Of a link.
        pub url: Option<String>,
        pub sha256: Option<String>,
        pub uploaded_at: DateTime<Utc>,
        pub uploaded_by: String,
        /// Version of the printed form that the document belongs to.
        pub form_version: Option<i32>,
    }
}

message! {
    /// A material on the internet: never fetched, only shown.
    #[serde(deny_unknown_fields)]
    pub struct NewLink {
        #[cfg_attr(feature = "openapi", schema(example = "Материалы уроков, 8 класс", max_length = 200))]
        pub title: String,
        #[cfg_attr(feature = "openapi", schema(example = "https://example.ru/uroki", max_length = 2000))]
        pub url: String,
    }
}

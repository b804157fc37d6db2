//! Packages to the Centre.

use crate::{lists::Named, message};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    applications::Stage,
    packages::{ItemState, NotReady, PackageAction},
};
use uuid::Uuid;

message! {
    /// A verified case that is in no package.
    pub struct ReadyCase {
        pub application_id: Uuid,
        pub full_name: String,
        pub registration_number: Option<String>,
        pub position: String,
        pub workplace: String,
        /// `compliant` or `not_compliant`.
        pub stage: Stage,
        /// The day of the verdict.
        pub verified_on: Option<NaiveDate>,
        /// Remarks with which the operator returned it from an earlier package.
        pub returned: Option<String>,
        /// The teacher's objection to the signature on paper.
        pub objection: Option<String>,
    }
}

message! {
    /// A case that must reach the Centre and cannot yet.
    pub struct NotReadyCase {
        pub application_id: Uuid,
        pub full_name: String,
        pub registration_number: Option<String>,
        pub workplace: String,
        pub reason: NotReady,
        /// «Заключение просрочено: срок был 10.11.2026»
        pub words: String,
    }
}

message! {
    /// What the next package of a municipality would be.
    pub struct NextPackage {
        pub municipality: Named,
        /// The 15th by which it must be with the Centre.
        pub fifteenth: NaiveDate,
        /// The last working day that is not after it.
        pub hand_over_by: NaiveDate,
        /// «осталось 3 дня»
        pub deadline: String,
        pub overdue: bool,
        /// By surname; at most 500.
        pub ready: Vec<ReadyCase>,
        /// The most urgent first; at most 200.
        pub not_ready: Vec<NotReadyCase>,
        /// All that are not ready.
        pub not_ready_total: u64,
        /// Periods whose schedule has no approved version: it would be missing.
        pub without_schedule: Vec<String>,
        pub allowed_actions: Vec<PackageAction>,
    }
}

message! {
    /// «Передать в Центр»
    #[serde(deny_unknown_fields)]
    pub struct NewPackage {
        /// A coordinator's own one; an operator says whose.
        pub municipality_id: Uuid,
        #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 500))]
        pub application_ids: Vec<Uuid>,
    }
}

message! {
    /// What a file of the archive is.
    pub enum PackageFileKind {
        /// Опись.
        Inventory,
        /// Реестр.
        Register,
        /// График.
        Schedule,
        /// Итоговое заключение.
        Conclusion,
        /// Its scan with the teacher's signature.
        SignedConclusion,
        /// «От подписи отказался».
        RefusalRecord,
    }
}

impl PackageFileKind {
    pub const ALL: [Self; 6] = [
        Self::Inventory,
        Self::Register,
        Self::Schedule,
        Self::Conclusion,
        Self::SignedConclusion,
        Self::RefusalRecord,
    ];

    /// As in the documents of a case.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Inventory => "inventory",
            Self::Register => "register",
            Self::Schedule => "schedule",
            Self::Conclusion => "conclusion",
            Self::SignedConclusion => "signed_conclusion",
            Self::RefusalRecord => "refusal_record",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

message! {
    pub struct PackageFile {
        pub kind: PackageFileKind,
        pub application_id: Option<Uuid>,
        /// «Итоговое заключение: Иванова Анна Петровна»
        pub title: String,
        /// In the archive: «01_Иванова_А_П_итоговое_заключение.pdf».
        pub name: String,
        /// Bytes.
        pub size: i64,
        pub sha256: String,
    }
}

message! {
    /// A case in a package, as it was when it was handed over.
    pub struct PackageItem {
        pub application_id: Uuid,
        /// In the register, from 1.
        pub place: i32,
        pub full_name: String,
        pub registration_number: Option<String>,
        pub position: String,
        pub workplace: String,
        /// `compliant` or `not_compliant`.
        pub stage: Stage,
        pub state: ItemState,
        pub decided_at: Option<DateTime<Utc>>,
        pub decided_by: Option<String>,
        pub remarks: Option<String>,
        pub allowed_actions: Vec<PackageAction>,
    }
}

message! {
    /// A line of the journal.
    pub struct PackageSummary {
        pub id: Uuid,
        /// «07-2026/П-3»
        pub number: String,
        pub municipality: Named,
        pub handed_at: DateTime<Utc>,
        pub handed_by: String,
        /// Cases in it; accepted and returned ones of them.
        pub cases: u64,
        pub accepted: u64,
        pub returned: u64,
    }
}

message! {
    /// A package with what is in it.
    pub struct Package {
        pub id: Uuid,
        /// For `If-Match`.
        pub version: i64,
        pub number: String,
        pub municipality: Named,
        pub handed_at: DateTime<Utc>,
        pub handed_by: String,
        /// Of the archive.
        pub sha256: String,
        /// Bytes of the archive.
        pub size: i64,
        pub items: Vec<PackageItem>,
        /// In the order of the archive.
        pub files: Vec<PackageFile>,
    }
}

message! {
    /// Why a teacher's documents go back.
    #[serde(deny_unknown_fields)]
    pub struct PackageRemarks {
        #[cfg_attr(feature = "openapi", schema(example = "На второй странице нет подписи эксперта", max_length = 2000))]
        pub remarks: String,
    }
}

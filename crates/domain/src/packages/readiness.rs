//! Which cases go into the next package, and why the others do not.

use crate::applications::Stage;
use crate::calendar::short_date;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why a case that must reach the Centre is not ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NotReady {
    /// The conclusion is late.
    ConclusionOverdue,
    /// The conclusion is due by the day of handing over.
    ConclusionExpected,
    /// Attached, and the teacher has not signed it.
    NotSigned,
    /// The teacher refused to sign; nobody has recorded it.
    RefusalNotRecorded,
    /// Signed, and the teacher says: not by me.
    SignatureDisputed,
    /// Signed, and not verified by the coordinator.
    NotVerified,
    /// A withdrawal waits for its registration.
    WithdrawalSent,
    /// Verified, but its conclusion's file is not there.
    NoFile,
    /// Verified after the chosen day.
    Later,
    /// One's own case: the operator hands it over.
    Own,
    /// It is in a package already.
    InPackage,
    /// Not in a stage from which anything is handed over.
    OtherStage,
}

impl NotReady {
    /// The reason beside the name.
    #[must_use]
    pub fn words(self, conclusion_due: Option<NaiveDate>) -> String {
        let day = conclusion_due.map(short_date);
        match (self, day) {
            (Self::ConclusionOverdue, Some(day)) => {
                format!("Заключение просрочено: срок был {day}")
            }
            (Self::ConclusionOverdue, None) => "Заключение просрочено".into(),
            (Self::ConclusionExpected, Some(day)) => format!("Ждём заключение до {day}"),
            (Self::ConclusionExpected, None) => "Ждём заключение".into(),
            (Self::NotSigned, _) => "Заключение прикреплено, аттестуемый его не подписал".into(),
            (Self::RefusalNotRecorded, _) => {
                "Аттестуемый отказался подписать: отказ ещё не записан".into()
            }
            (Self::SignatureDisputed, _) => "Аттестуемый возразил против подписи на бумаге".into(),
            (Self::NotVerified, _) => "Заключение не проверено координатором".into(),
            (Self::WithdrawalSent, _) => "Подано заявление на отзыв".into(),
            (Self::NoFile, _) => "Нет файла итогового заключения".into(),
            (Self::Later, _) => "Проверено после выбранного дня".into(),
            (Self::Own, _) => "Ваше собственное заявление передаёт оператор ТОИПКРО".into(),
            (Self::InPackage, _) => "Уже передано в другом пакете".into(),
            (Self::OtherStage, _) => "Заявление ещё не проверено".into(),
        }
    }
}

/// What the judgement needs to know of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseState {
    pub stage: Stage,
    pub in_package: bool,
    /// The acting person is the teacher.
    pub own: bool,
    pub conclusion_due: Option<NaiveDate>,
    pub has_conclusion_file: bool,
    pub signature_refused: bool,
    pub signature_disputed: bool,
    pub withdrawal_sent: bool,
    /// The day of the verdict in the region.
    pub verdict_on: Option<NaiveDate>,
}

/// Whether the case may be handed over on `today` with those verified up to `until`; `due`: the day of handing over.
///
/// # Errors
/// Why not.
pub fn judge(
    case: &CaseState,
    today: NaiveDate,
    until: NaiveDate,
    due: NaiveDate,
) -> Result<(), NotReady> {
    if case.in_package {
        return Err(NotReady::InPackage);
    }
    match case.stage {
        Stage::Compliant | Stage::NotCompliant if case.own => Err(NotReady::Own),
        Stage::Compliant | Stage::NotCompliant if !case.has_conclusion_file => {
            Err(NotReady::NoFile)
        }
        Stage::Compliant | Stage::NotCompliant => match case.verdict_on {
            Some(day) if day > until => Err(NotReady::Later),
            _ => Ok(()),
        },
        Stage::Registered | Stage::Concluded | Stage::Signed if case.withdrawal_sent => {
            Err(NotReady::WithdrawalSent)
        }
        Stage::Registered => Err(match case.conclusion_due {
            Some(day) if day < today => NotReady::ConclusionOverdue,
            Some(day) if day <= due => NotReady::ConclusionExpected,
            _ => NotReady::OtherStage,
        }),
        Stage::Concluded if case.signature_refused => Err(NotReady::RefusalNotRecorded),
        Stage::Concluded => Err(NotReady::NotSigned),
        Stage::Signed if case.signature_disputed => Err(NotReady::SignatureDisputed),
        Stage::Signed => Err(NotReady::NotVerified),
        _ => Err(NotReady::OtherStage),
    }
}

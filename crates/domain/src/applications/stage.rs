//! Where an application stands.

use serde::{Deserialize, Serialize};

/// The stages. The order is the order of the job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Being filled in.
    Draft,
    /// The printable form is made and waits for its signed scan.
    Generated,
    /// The signed scan is in; waits for the coordinator.
    Submitted,
    /// Given back for correction (вернули на доработку): filing date and case number stay.
    Returned,
    /// Corrected, its new printable form is made and waits for its signed scan.
    Corrected,
    /// Has its registration number.
    Registered,
    /// The conclusion (итоговое заключение) is attached and waits for the teacher's signature.
    Concluded,
    /// The teacher signed the conclusion, or the refusal to sign is on record.
    Signed,
    /// «Аттестовать»: the coordinator verified that the teacher complies. The decision is the commission's.
    Compliant,
    /// «Не аттестовать»: the same, does not comply.
    NotCompliant,
    /// Refused with a reason. Final for this application.
    Rejected,
    /// A withdrawal was registered (отозвано). Final for this application.
    Withdrawn,
}

impl Stage {
    pub const ALL: [Self; 12] = [
        Self::Draft,
        Self::Generated,
        Self::Submitted,
        Self::Returned,
        Self::Corrected,
        Self::Registered,
        Self::Concluded,
        Self::Signed,
        Self::Compliant,
        Self::NotCompliant,
        Self::Rejected,
        Self::Withdrawn,
    ];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Generated => "generated",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Corrected => "corrected",
            Self::Registered => "registered",
            Self::Concluded => "concluded",
            Self::Signed => "signed",
            Self::Compliant => "compliant",
            Self::NotCompliant => "not_compliant",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// What the tag in a list says.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Draft => "Черновик",
            Self::Generated => "Сформировано, не подано",
            Self::Submitted => "Подано, ждёт регистрации",
            Self::Returned => "На доработке",
            Self::Corrected => "Исправлено, не подано",
            Self::Registered => "Зарегистрировано",
            Self::Concluded => "Итоговое заключение прикреплено",
            Self::Signed => "Заключение ждёт проверки",
            Self::Compliant => "Соответствует",
            Self::NotCompliant => "Не соответствует",
            Self::Rejected => "Отклонено",
            Self::Withdrawn => "Отозвано",
        }
    }

    /// Officials see an application from the moment it is submitted.
    #[must_use]
    pub const fn is_filed(self) -> bool {
        !matches!(self, Self::Draft | Self::Generated)
    }

    /// Registered and what comes of it, withdrawn apart: the case stands in its period's schedule.
    #[must_use]
    pub const fn is_scheduled(self) -> bool {
        matches!(
            self,
            Self::Registered
                | Self::Concluded
                | Self::Signed
                | Self::Compliant
                | Self::NotCompliant
        )
    }

    /// «Количество заявлений»: submitted and not closed.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Submitted
                | Self::Returned
                | Self::Corrected
                | Self::Registered
                | Self::Concluded
                | Self::Signed
        )
    }
}

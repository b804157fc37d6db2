//! Where an application stands.

use serde::{Deserialize, Serialize};

/// The stages that have operations. The order is the order of the job.
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
    /// Has its registration number.
    Registered,
    /// Refused with a reason. Final for this application.
    Rejected,
}

impl Stage {
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::Generated,
        Self::Submitted,
        Self::Registered,
        Self::Rejected,
    ];

    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Generated => "generated",
            Self::Submitted => "submitted",
            Self::Registered => "registered",
            Self::Rejected => "rejected",
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
            Self::Registered => "Зарегистрировано",
            Self::Rejected => "Отклонено",
        }
    }

    /// Officials see an application from the moment it is submitted.
    #[must_use]
    pub const fn is_filed(self) -> bool {
        !matches!(self, Self::Draft | Self::Generated)
    }
}

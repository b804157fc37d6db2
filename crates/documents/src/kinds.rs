use serde::Serialize;

/// A qualification category, as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// первая
    First,
    /// высшая
    Highest,
    /// педагог-методист (order No 196)
    Methodist,
    /// педагог-наставник (order No 196)
    Mentor,
}

impl Category {
    /// The category in the nominative: «первая», «высшая», «педагог-методист», «педагог-наставник».
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::First => "первая",
            Self::Highest => "высшая",
            Self::Methodist => "педагог-методист",
            Self::Mentor => "педагог-наставник",
        }
    }
}

/// How the teacher is attested, as printed in the schedule and in the application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AttestationForm {
    /// очно
    InPerson,
    /// дистанционно
    Remote,
    /// упрощенно
    Simplified,
}

impl AttestationForm {
    /// The form as the register shows it: «очно», «дистанционно», «упрощенно».
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::InPerson => "очно",
            Self::Remote => "дистанционно",
            Self::Simplified => "упрощенно",
        }
    }
}

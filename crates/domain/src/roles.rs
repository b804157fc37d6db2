//! Who acts: the six roles and the scope in which one of them is held.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A role of the system. A person may hold several; a session acts in one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Педагогический работник, аттестуемый.
    Teacher,
    /// Специалист по аттестации.
    Expert,
    /// Координатор по аттестации в ОО.
    SchoolCoordinator,
    /// Координатор по аттестации по муниципальному образованию.
    MunicipalCoordinator,
    /// Оператор (специалисты центра аттестации педагогических работников ТОИПКРО).
    Operator,
    /// Keeps accounts and settings; sees no cases.
    Administrator,
}

impl Role {
    pub const ALL: [Self; 6] = [
        Self::Teacher,
        Self::Expert,
        Self::SchoolCoordinator,
        Self::MunicipalCoordinator,
        Self::Operator,
        Self::Administrator,
    ];

    /// The stable word that the database and the JSON use.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Teacher => "teacher",
            Self::Expert => "expert",
            Self::SchoolCoordinator => "school_coordinator",
            Self::MunicipalCoordinator => "municipal_coordinator",
            Self::Operator => "operator",
            Self::Administrator => "administrator",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// What officials call the role.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Teacher => "Педагогический работник",
            Self::Expert => "Специалист по аттестации",
            Self::SchoolCoordinator => "Координатор по аттестации в ОО",
            Self::MunicipalCoordinator => "Муниципальный координатор",
            Self::Operator => "Оператор ТОИПКРО",
            Self::Administrator => "Администратор",
        }
    }
}

/// One person acting in one role and its scope, as the session says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    pub person_id: Uuid,
    pub role: Role,
    /// The municipality of a municipal coordinator, school coordinator or expert.
    pub municipality_id: Option<Uuid>,
    /// The organisation of a school coordinator.
    pub organisation_id: Option<Uuid>,
    /// A substitute acts for this person («X за Y»).
    pub in_place_of: Option<Uuid>,
}

impl Actor {
    /// Whether the actor, or the person in whose place they act, is this one.
    #[must_use]
    pub fn is(&self, person_id: Uuid) -> bool {
        self.person_id == person_id || self.in_place_of == Some(person_id)
    }
}

/// Who did something, as histories and documents keep it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    pub id: Uuid,
    /// «X», or «X за Y» of a substitute.
    pub name: String,
    pub role: Role,
}

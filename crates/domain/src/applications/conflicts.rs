//! What stands between an expert and a case, found by the system and not declared.

use crate::people::same_surname;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A reason not to name an expert, or to think twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Conflict {
    /// The expert is the teacher.
    OwnApplication,
    /// Both belong to one organisation of the list.
    SameOrganisation,
    /// The surnames are one but for the ending.
    SameSurname,
    /// What the schedule prints of the expert's workplace reads like the teacher's.
    SimilarWorkplace,
    /// Named on this case now: not for the other place, too.
    AlreadyNamed,
    /// Named once, and no expert any more.
    RoleEnded,
}

/// What a conflict means for the choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConflictVerdict {
    /// The expert cannot be named.
    Refused,
    /// Only with a written reason, which the history keeps.
    ReasonRequired,
    /// Something to look at; nothing is asked.
    Noted,
}

impl Conflict {
    #[must_use]
    pub const fn verdict(self) -> ConflictVerdict {
        match self {
            Self::OwnApplication
            | Self::SameOrganisation
            | Self::AlreadyNamed
            | Self::RoleEnded => ConflictVerdict::Refused,
            Self::SameSurname => ConflictVerdict::ReasonRequired,
            Self::SimilarWorkplace => ConflictVerdict::Noted,
        }
    }

    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::OwnApplication => "Аттестуемый не может быть специалистом по своему заявлению",
            Self::SameOrganisation => {
                "Работает в одной организации с аттестуемым: выберите другого специалиста"
            }
            Self::SameSurname => {
                "Фамилия как у аттестуемого: если назначаете, напишите, почему конфликта интересов нет"
            }
            Self::SimilarWorkplace => {
                "Место работы в графике записано так же, как у аттестуемого: проверьте"
            }
            Self::AlreadyNamed => "Уже назначен на это заявление",
            Self::RoleEnded => "Больше не специалист по аттестации: выберите другого",
        }
    }
}

/// The teacher, as a conflict sees them.
#[derive(Debug, Clone, Copy)]
pub struct Attested<'a> {
    pub person_id: Uuid,
    pub surname: &'a str,
    pub organisation_id: Option<Uuid>,
    pub workplace: &'a str,
}

/// An expert, as a conflict sees them.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    pub person_id: Uuid,
    pub surname: &'a str,
    /// Of the person and of every role that they hold.
    pub organisation_ids: &'a [Uuid],
    /// As printed in the schedule.
    pub workplace: Option<&'a str>,
}

/// Every conflict between the two, the gravest first. Places and roles are the caller's to look at.
#[must_use]
pub fn conflicts(teacher: Attested<'_>, expert: Candidate<'_>) -> Vec<Conflict> {
    let own = teacher.person_id == expert.person_id;
    let together = teacher
        .organisation_id
        .is_some_and(|id| expert.organisation_ids.contains(&id));
    let written_alike = expert.workplace.is_some_and(|workplace| {
        let key = letters(workplace);
        !key.is_empty() && key == letters(teacher.workplace)
    });
    [
        (Conflict::OwnApplication, own),
        (Conflict::SameOrganisation, together && !own),
        (
            Conflict::SameSurname,
            !own && same_surname(teacher.surname, expert.surname),
        ),
        (
            Conflict::SimilarWorkplace,
            written_alike && !together && !own,
        ),
    ]
    .into_iter()
    .filter_map(|(conflict, found)| found.then_some(conflict))
    .collect()
}

/// Letters and digits alone: quotation marks and spaces are typed in many ways.
fn letters(text: &str) -> String {
    crate::text::search_key(text)
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .collect()
}

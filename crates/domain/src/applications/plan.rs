//! Who may be an expert on a case.

use uuid::Uuid;

/// How many experts a case has (domain: three in other regions, two in Tomsk).
pub const EXPERTS_PER_CASE: usize = 2;

/// An expert as the choice sees them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExpertChoice {
    pub person_id: Uuid,
    /// The municipality of the expert's role.
    pub municipality_id: Option<Uuid>,
}

/// Why a set of experts is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ExpertsError {
    #[error("На одно заявление назначается не больше двух специалистов")]
    TooMany,
    #[error("Один специалист выбран дважды: выберите другого или оставьте поле пустым")]
    Twice,
    #[error("Аттестуемый не может быть специалистом по своему заявлению")]
    Own,
    #[error(
        "Выберите специалиста из своего муниципалитета или оставьте поле пустым: назначит оператор"
    )]
    OtherMunicipality,
}

impl ExpertsError {
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooMany => "too_many_experts",
            Self::Twice => "expert_twice",
            Self::Own => "expert_own_application",
            Self::OtherMunicipality => "expert_other_municipality",
        }
    }
}

/// Checks a choice of experts. `within`: the only municipality experts may come from; `None` for the operator.
///
/// # Errors
/// The first rule that the choice breaks.
pub fn check_experts(
    teacher_id: Uuid,
    experts: &[ExpertChoice],
    within: Option<Uuid>,
) -> Result<(), ExpertsError> {
    if experts.len() > EXPERTS_PER_CASE {
        return Err(ExpertsError::TooMany);
    }
    for (index, expert) in experts.iter().enumerate() {
        if expert.person_id == teacher_id {
            return Err(ExpertsError::Own);
        }
        if experts
            .iter()
            .skip(index + 1)
            .any(|other| other.person_id == expert.person_id)
        {
            return Err(ExpertsError::Twice);
        }
        if within.is_some() && expert.municipality_id != within {
            return Err(ExpertsError::OtherMunicipality);
        }
    }
    Ok(())
}

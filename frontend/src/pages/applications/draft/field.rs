use contract::applications::{ApplicationData, ClearableAnswer, DraftChange};
use domain::applications::{AttestationForm, ClaimedCategory, HeldCategory};
use domain::calendar::{parse_date, short_date};
use domain::people::MobilePhone;

/// An answer of the draft, as text: what its input holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    OrganisationId,
    OrganisationTyped,
    PositionId,
    Subjects,
    Phone,
    HeldCategory,
    HeldUntil,
    HeldIndefinitely,
    ClaimedCategory,
    Form,
    SimplifiedGrounds,
    NameGenitive,
}

/// What stands for a ticked box.
pub const YES: &str = "yes";

impl Field {
    pub const ALL: [Self; 12] = [
        Self::OrganisationId,
        Self::OrganisationTyped,
        Self::PositionId,
        Self::Subjects,
        Self::Phone,
        Self::HeldCategory,
        Self::HeldUntil,
        Self::HeldIndefinitely,
        Self::ClaimedCategory,
        Self::Form,
        Self::SimplifiedGrounds,
        Self::NameGenitive,
    ];

    /// The name in JSON; the input's `id` too, so that an error can point at it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::OrganisationId => "organisation_id",
            Self::OrganisationTyped => "organisation_typed",
            Self::PositionId => "position_id",
            Self::Subjects => "subjects",
            Self::Phone => "phone",
            Self::HeldCategory => "held_category",
            Self::HeldUntil => "held_until",
            Self::HeldIndefinitely => "held_indefinitely",
            Self::ClaimedCategory => "claimed_category",
            Self::Form => "form",
            Self::SimplifiedGrounds => "simplified_grounds",
            Self::NameGenitive => "name_genitive",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// The answer that the server keeps, as its input shows it.
    pub fn stored(self, data: &ApplicationData) -> String {
        match self {
            Self::OrganisationId => data.organisation_id.map(|id| id.to_string()),
            Self::OrganisationTyped => data.organisation_typed.clone(),
            Self::PositionId => data
                .position
                .as_ref()
                .map(|position| position.id.to_string()),
            Self::Subjects => data.subjects.clone(),
            Self::Phone => Some(
                MobilePhone::parse(&data.phone)
                    .map_or_else(|_| data.phone.clone(), |phone| phone.display()),
            ),
            Self::HeldCategory => data
                .held_category
                .map(|category| category.code().to_owned()),
            Self::HeldUntil => data.held_until.map(short_date),
            Self::HeldIndefinitely => data.held_indefinitely.then(|| YES.to_owned()),
            Self::ClaimedCategory => data
                .claimed_category
                .map(|category| category.code().to_owned()),
            Self::Form => data.form.map(|form| form.code().to_owned()),
            Self::SimplifiedGrounds => data.simplified_grounds.clone(),
            Self::NameGenitive => Some(data.name_genitive.clone()),
        }
        .unwrap_or_default()
    }

    /// Puts the typed answer into a change. An error says what to correct; such an answer is not sent.
    pub fn write(self, typed: &str, change: &mut DraftChange) -> Result<(), String> {
        let text = typed.trim();
        let kept = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        match self {
            Self::OrganisationId => change.organisation_id = text.parse().ok(),
            Self::OrganisationTyped => change.organisation_typed = kept(text),
            Self::PositionId => change.position_id = text.parse().ok(),
            Self::Subjects => change.subjects = kept(text),
            Self::SimplifiedGrounds => change.simplified_grounds = kept(text),
            Self::HeldCategory => change.held_category = HeldCategory::from_code(text),
            Self::ClaimedCategory => change.claimed_category = ClaimedCategory::from_code(text),
            Self::Form => change.form = AttestationForm::from_code(text),
            Self::HeldIndefinitely => change.held_indefinitely = Some(text == YES),
            Self::NameGenitive => change.name_genitive = Some(text.to_owned()),
            Self::Phone => {
                MobilePhone::parse(text).map_err(|error| error.message().to_owned())?;
                change.phone = Some(text.to_owned());
            }
            Self::HeldUntil if text.is_empty() => change.held_until = None,
            Self::HeldUntil => {
                change.held_until =
                    Some(parse_date(text).map_err(|error| error.message().to_owned())?)
            }
        }
        if text.is_empty() {
            change.clear.extend(self.clearable());
        }
        Ok(())
    }

    const fn clearable(self) -> Option<ClearableAnswer> {
        match self {
            Self::OrganisationId => Some(ClearableAnswer::OrganisationId),
            Self::OrganisationTyped => Some(ClearableAnswer::OrganisationTyped),
            Self::Subjects => Some(ClearableAnswer::Subjects),
            Self::HeldUntil => Some(ClearableAnswer::HeldUntil),
            Self::SimplifiedGrounds => Some(ClearableAnswer::SimplifiedGrounds),
            _ => None,
        }
    }
}

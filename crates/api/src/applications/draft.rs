//! A draft's fields: from the profile, from a rejected application, and as they are changed.

use crate::{
    fields::Fields,
    problem::{ApiError, ApiResult},
};
use contract::applications::{ClearableAnswer, DraftChange};
use domain::{applications::draft::held_until_mistake, people::MobilePhone};
use persistence::{
    Store,
    applications::{Case, DraftFields},
    people::Person,
    reference,
};

/// The fields as they stand.
pub(super) fn fields_of(case: &Case) -> DraftFields {
    DraftFields {
        organisation_id: case.organisation_id,
        organisation_typed: case.organisation_typed.clone(),
        workplace: case.workplace.clone(),
        position_id: case.position_id,
        position: case.position.clone(),
        position_needs_subject: case.position_needs_subject,
        subjects: case.subjects.clone(),
        phone: case.phone.clone(),
        held_category: case.held_category,
        held_until: case.held_until,
        held_indefinitely: case.held_indefinitely,
        claimed_category: case.claimed_category,
        form: case.form,
        simplified_grounds: case.simplified_grounds.clone(),
        name_genitive: case.name_genitive.clone(),
    }
}

/// What the profile knows.
pub(super) async fn from_profile(store: &impl Store, person: &Person) -> ApiResult<DraftFields> {
    let organisation = match person.organisation_id {
        Some(id) => reference::organisation(store, id).await?,
        None => None,
    };
    let position = match person.position_id {
        Some(id) => reference::position(store, id).await?,
        None => None,
    };
    Ok(DraftFields {
        workplace: organisation
            .map(|row| row.name)
            .or_else(|| person.organisation_typed.clone())
            .unwrap_or_default(),
        organisation_id: person.organisation_id,
        organisation_typed: person.organisation_typed.clone(),
        position_id: person.position_id,
        position_needs_subject: position.as_ref().is_some_and(|row| row.needs_subject),
        position: position.map(|row| row.name).unwrap_or_default(),
        subjects: person.subjects.clone(),
        phone: person.phone.clone().unwrap_or_default(),
        held_category: None,
        held_until: None,
        held_indefinitely: false,
        claimed_category: None,
        form: None,
        simplified_grounds: None,
        name_genitive: domain::declension::genitive(&person.name()?),
    })
}

/// The case's fields with `change` applied. Only what is sent is checked; gaps are told before printing.
pub(super) async fn changed(
    store: &impl Store,
    case: &Case,
    change: DraftChange,
    today: chrono::NaiveDate,
) -> ApiResult<DraftFields> {
    let mut draft = fields_of(case);
    let mut fields = Fields::default();
    draft.held_category = change.held_category.or(draft.held_category);
    draft.claimed_category = change.claimed_category.or(draft.claimed_category);
    draft.form = change.form.or(draft.form);
    draft.held_indefinitely = change.held_indefinitely.unwrap_or(draft.held_indefinitely);
    if let Some(date) = change.held_until {
        if let Some(mistake) = held_until_mistake(date, today) {
            fields.mistake(mistake.field, mistake.code, mistake.message);
        }
        draft.held_until = Some(date);
    }
    if let Some(typed) = change.simplified_grounds {
        draft.simplified_grounds = fields
            .take("simplified_grounds", domain::text::paragraph(&typed, 1000))
            .filter(|text| !text.is_empty());
    }
    if let Some(typed) = &change.subjects {
        draft.subjects = fields.optional("subjects", Some(typed), 200);
    }
    if let Some(typed) = &change.phone
        && let Some(phone) = fields.take("phone", MobilePhone::parse(typed))
    {
        draft.phone = phone.as_str().to_owned();
    }
    if let Some(typed) = &change.name_genitive {
        let ask = "Введите фамилию, имя и отчество в родительном падеже";
        if let Some(name) = fields.take(
            "name_genitive",
            domain::text::required_line(typed, 200, ask),
        ) {
            draft.name_genitive = name;
        }
    }
    clear(&mut draft, &change.clear);
    workplace(
        store,
        &mut fields,
        case,
        &mut draft,
        change.organisation_id,
        change.organisation_typed.as_deref(),
    )
    .await?;
    if let Some(id) = change.position_id {
        match reference::position(store, id).await? {
            Some(row) => {
                draft.position_id = Some(id);
                draft.position_needs_subject = row.needs_subject;
                draft.position = row.name;
            }
            None => fields.mistake("position_id", "unknown", "Выберите должность из списка"),
        }
    }
    fields.all(Some(draft))
}

fn clear(draft: &mut DraftFields, answers: &[ClearableAnswer]) {
    for answer in answers {
        match answer {
            ClearableAnswer::HeldUntil => draft.held_until = None,
            ClearableAnswer::SimplifiedGrounds => draft.simplified_grounds = None,
            ClearableAnswer::OrganisationId => draft.organisation_id = None,
            ClearableAnswer::OrganisationTyped => draft.organisation_typed = None,
            ClearableAnswer::Subjects => draft.subjects = None,
        }
    }
}

async fn workplace(
    store: &impl Store,
    fields: &mut Fields,
    case: &Case,
    draft: &mut DraftFields,
    organisation_id: Option<uuid::Uuid>,
    typed: Option<&str>,
) -> ApiResult<()> {
    if let Some(id) = organisation_id {
        match reference::organisation(store, id).await? {
            Some(row) if row.municipality_id == case.municipality_id => {
                draft.organisation_id = Some(id);
                draft.organisation_typed = None;
                draft.workplace = row.name;
                return Ok(());
            }
            _ => fields.mistake(
                "organisation_id",
                "unknown",
                "Выберите организацию своего муниципалитета",
            ),
        }
    }
    if let Some(typed) = fields.optional("organisation_typed", typed, 300) {
        draft.organisation_id = None;
        draft.workplace.clone_from(&typed);
        draft.organisation_typed = Some(typed);
    }
    if draft.organisation_id.is_none() && draft.organisation_typed.is_none() {
        draft.workplace = String::new();
    }
    Ok(())
}

/// The draft's gaps and mistakes as the API tells them.
pub(super) fn mistakes_problem(mistakes: Vec<domain::applications::draft::DraftError>) -> ApiError {
    ApiError::invalid(
        mistakes
            .into_iter()
            .map(|mistake| {
                crate::problem::field_problem(mistake.field, mistake.code, mistake.message)
            })
            .collect(),
    )
}

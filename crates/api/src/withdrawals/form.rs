//! The printed withdrawal's content.

use crate::{
    applications::printed::{COMMISSION, category, initials_first, subjects_genitive},
    problem::{ApiError, ApiResult},
};
use chrono::NaiveDate;
use documents::withdrawal_form::{Filer, WithdrawalForm, WithdrawnApplication};
use domain::{
    applications::ClaimedCategory,
    declension::{genitive, position_genitive},
    people::MobilePhone,
    withdrawals::WithdrawnBy,
};
use persistence::{Store, applications::Case, people::Person, reference, withdrawals::Printing};

/// Everything that the form says.
pub(super) async fn content(
    store: &impl Store,
    case: &Case,
    person: &Person,
    by: WithdrawnBy,
    reason: &str,
    printing: &Printing,
    today: NaiveDate,
) -> ApiResult<WithdrawalForm> {
    Ok(WithdrawalForm {
        version: u32::try_from(printing.form_version).unwrap_or(1),
        check_code: printing.check_code.clone(),
        made_on: today,
        commission: COMMISSION.to_owned(),
        filer: filer(case, person, by)?,
        application: application(store, case).await?,
        reason: reason.to_owned(),
    })
}

fn filer(case: &Case, person: &Person, by: WithdrawnBy) -> ApiResult<Filer> {
    Ok(match by {
        WithdrawnBy::Teacher => Filer::Teacher {
            short_name: initials_first(&case.surname, &case.first_name, case.patronymic.as_deref()),
            phone: MobilePhone::parse(&case.phone)
                .map_or_else(|_| case.phone.clone(), |phone| phone.display()),
            email: case.email.clone(),
        },
        WithdrawnBy::Coordinator => Filer::Coordinator {
            full_name_genitive: genitive(&person.name()?),
            short_name: initials_first(
                &person.surname,
                &person.first_name,
                person.patronymic.as_deref(),
            ),
            work_phone: person.work_phone.clone(),
        },
    })
}

async fn application(store: &impl Store, case: &Case) -> ApiResult<WithdrawnApplication> {
    let municipality = reference::municipality(store, case.municipality_id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let subjects = reference::subjects(store).await?;
    let period = match case.period_id {
        Some(id) => reference::period(store, id).await?.map(|row| row.label()),
        None => None,
    };
    Ok(WithdrawnApplication {
        case_number: case.number()?.to_owned(),
        registration_number: case.registration_number.clone(),
        filed_on: case.filed_on,
        teacher_genitive: case.name_genitive.clone(),
        position_genitive: position_genitive(&case.position),
        position: case.position.clone(),
        subject_genitive: subjects_genitive(case.subjects.as_deref(), &subjects),
        workplace: case.workplace.clone(),
        municipality: municipality.name_for_documents,
        requested: category(case.claimed_category.unwrap_or(ClaimedCategory::First)),
        period,
    })
}

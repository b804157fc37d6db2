//! The printed form's content.

use crate::problem::{ApiError, ApiResult};
use chrono::{Datelike, NaiveDate};
use documents::{
    AttestationForm, Category,
    application_form::{Applicant, ApplicationForm, AttachedDocument, HeldCategory, Material},
};
use domain::{
    applications::{self as app, draft::CompleteDraft},
    people::MobilePhone,
};
use persistence::{
    Store,
    applications::{Case, Printing},
    documents::Document,
    people::Person,
    reference,
};

pub(crate) const COMMISSION: &str =
    "аттестационную комиссию Департамента общего образования Томской области";

pub(crate) const fn category(claimed: app::ClaimedCategory) -> Category {
    match claimed {
        app::ClaimedCategory::First => Category::First,
        app::ClaimedCategory::Highest => Category::Highest,
    }
}

pub(crate) const fn form(form: app::AttestationForm) -> AttestationForm {
    match form {
        app::AttestationForm::InPerson => AttestationForm::InPerson,
        app::AttestationForm::Remote => AttestationForm::Remote,
        app::AttestationForm::Simplified => AttestationForm::Simplified,
    }
}

fn held(draft: &CompleteDraft) -> HeldCategory {
    let category = match draft.held_category {
        app::HeldCategory::None => return HeldCategory::None,
        app::HeldCategory::First => Category::First,
        app::HeldCategory::Highest => Category::Highest,
    };
    draft
        .held_until
        .map_or(HeldCategory::Unlimited(category), |day| {
            HeldCategory::Until(category, day)
        })
}

/// Subjects in the genitive: those of the reference list are declined, typed ones stay.
pub(crate) fn subjects_genitive(
    subjects: Option<&str>,
    known: &[reference::Subject],
) -> Option<String> {
    let parts: Vec<String> = subjects?
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| {
            let key = domain::text::search_key(part);
            known
                .iter()
                .find(|subject| domain::text::search_key(&subject.name) == key)
                .map_or_else(|| part.to_owned(), |subject| subject.genitive.clone())
        })
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// «Л. И. Ёлкина»
pub(crate) fn initials_first(surname: &str, first_name: &str, patronymic: Option<&str>) -> String {
    let initials: Vec<String> = [Some(first_name), patronymic]
        .into_iter()
        .flatten()
        .filter_map(|name| name.chars().next())
        .map(|letter| format!("{letter}."))
        .collect();
    format!("{} {surname}", initials.join(" "))
}

/// Everything that the form says.
pub(super) async fn content(
    store: &impl Store,
    case: &Case,
    teacher: &Person,
    draft: &CompleteDraft,
    rows: &[Document],
    printing: &Printing,
    today: NaiveDate,
) -> ApiResult<ApplicationForm> {
    let municipality = reference::municipality(store, case.municipality_id)
        .await?
        .ok_or_else(ApiError::not_found)?;
    let subjects = reference::subjects(store).await?;
    let phone = MobilePhone::parse(&case.phone)
        .map_or_else(|_| case.phone.clone(), |phone| phone.display());
    Ok(ApplicationForm {
        case_number: printing.case_number.clone(),
        version: u32::try_from(printing.form_version).unwrap_or(1),
        check_code: printing.check_code.clone(),
        made_on: today,
        commission: COMMISSION.to_owned(),
        applicant: Applicant {
            full_name_genitive: case.name_genitive.clone(),
            short_name: initials_first(
                &teacher.surname,
                &teacher.first_name,
                teacher.patronymic.as_deref(),
            ),
            position_genitive: domain::declension::position_genitive(&case.position),
            position: case.position.clone(),
            subject_genitive: subjects_genitive(case.subjects.as_deref(), &subjects),
            workplace: case.workplace.clone(),
            municipality: municipality.name_for_documents,
            phone,
            email: case.email.clone(),
        },
        year: today.year(),
        requested: category(draft.claimed_category),
        held: held(draft),
        form: form(draft.form),
        simplified_basis: case.simplified_grounds.clone(),
        documents: rows
            .iter()
            .filter(|row| row.url.is_none())
            .filter_map(attached)
            .collect(),
        materials: rows
            .iter()
            .filter_map(|row| {
                row.url.clone().map(|link| Material {
                    name: row.title.clone(),
                    link,
                })
            })
            .collect(),
    })
}

fn attached(row: &Document) -> Option<AttachedDocument> {
    let kind = match row.kind.as_str() {
        "presentation" => "Представление",
        "awards" => "Награды/звания",
        "attestation_sheet" => "Аттестационный лист",
        "material" => "Материалы",
        _ => return None,
    };
    Some(AttachedDocument {
        kind: kind.to_owned(),
        file_name: row.title.clone(),
    })
}

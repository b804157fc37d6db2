//! What must be true of a draft before its form is printed.

use super::{AttestationForm, ClaimedCategory, HeldCategory};
use chrono::{Datelike, Months, NaiveDate};

/// The answers of a draft, each still possibly missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftAnswers {
    pub held_category: Option<HeldCategory>,
    pub held_until: Option<NaiveDate>,
    /// «бессрочно»: granted since 01.09.2023 (order № 196).
    pub held_indefinitely: bool,
    pub claimed_category: Option<ClaimedCategory>,
    pub form: Option<AttestationForm>,
    pub simplified_grounds: Option<String>,
    pub position: Option<String>,
    pub position_needs_subject: bool,
    pub subjects: Option<String>,
    pub workplace: Option<String>,
    pub name_genitive: Option<String>,
    /// Kinds of the documents beside the draft.
    pub has_presentation: bool,
    pub has_awards: bool,
    pub has_attestation_sheet: bool,
}

/// A draft's mistake: the field of the JSON, a stable code and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftError {
    pub field: &'static str,
    pub code: &'static str,
    pub message: &'static str,
}

const fn error(field: &'static str, code: &'static str, message: &'static str) -> DraftError {
    DraftError {
        field,
        code,
        message,
    }
}

/// Answers that passed [`check`]: nothing the printed form needs is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompleteDraft {
    pub held_category: HeldCategory,
    pub held_until: Option<NaiveDate>,
    pub claimed_category: ClaimedCategory,
    pub form: AttestationForm,
}

/// Every mistake of the draft at once, in the order of the pages.
///
/// # Errors
/// The mistakes; never an empty list.
pub fn check(draft: &DraftAnswers, today: NaiveDate) -> Result<CompleteDraft, Vec<DraftError>> {
    let mut errors = Vec::new();
    check_person(draft, &mut errors);
    check_held(draft, today, &mut errors);
    check_claimed(draft, &mut errors);
    check_form(draft, &mut errors);
    match (draft.held_category, draft.claimed_category, draft.form) {
        (Some(held_category), Some(claimed_category), Some(form)) if errors.is_empty() => {
            Ok(CompleteDraft {
                held_category,
                held_until: draft.held_until,
                claimed_category,
                form,
            })
        }
        _ => Err(errors),
    }
}

fn is_blank(text: Option<&String>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}

fn check_person(draft: &DraftAnswers, errors: &mut Vec<DraftError>) {
    if is_blank(draft.workplace.as_ref()) {
        errors.push(error("organisation_id", "required", "Укажите место работы"));
    }
    if is_blank(draft.position.as_ref()) {
        errors.push(error("position_id", "required", "Укажите должность"));
    }
    if draft.position_needs_subject && is_blank(draft.subjects.as_ref()) {
        errors.push(error(
            "subjects",
            "required",
            "Укажите преподаваемый предмет",
        ));
    }
    if is_blank(draft.name_genitive.as_ref()) {
        errors.push(error(
            "name_genitive",
            "required",
            "Проверьте фамилию, имя и отчество в родительном падеже",
        ));
    }
}

fn check_held(draft: &DraftAnswers, today: NaiveDate, errors: &mut Vec<DraftError>) {
    match draft.held_category {
        None => errors.push(error(
            "held_category",
            "required",
            "Выберите имеющуюся категорию или «не имею»",
        )),
        Some(HeldCategory::None) => {
            if draft.held_until.is_some() || draft.held_indefinitely {
                errors.push(error(
                    "held_until",
                    "date_without_category",
                    "Категории нет, значит нет и даты: удалите дату или выберите категорию",
                ));
            }
        }
        Some(_) => match (draft.held_until, draft.held_indefinitely) {
            (None, false) => errors.push(error(
                "held_until",
                "required",
                "Укажите дату окончания срока действия или отметьте «бессрочно»",
            )),
            (Some(_), true) => errors.push(error(
                "held_until",
                "date_and_indefinite",
                "Оставьте что-то одно: дату окончания или «бессрочно»",
            )),
            (Some(date), false) => {
                if let Some(mistake) = held_until_mistake(date, today) {
                    errors.push(mistake);
                }
            }
            (None, true) => {}
        },
    }
}

/// Refused only before 1990 or more than five years ahead (a term was five years, order № 276).
#[must_use]
pub fn held_until_mistake(date: NaiveDate, today: NaiveDate) -> Option<DraftError> {
    let latest = today.checked_add_months(Months::new(60)).unwrap_or(today);
    if date.year() < 1990 {
        return Some(error(
            "held_until",
            "too_early",
            "Проверьте год: дата раньше 1990 года",
        ));
    }
    (date > latest).then(|| {
        error(
            "held_until",
            "too_late",
            "Проверьте год: срок категории не может кончаться больше чем через пять лет",
        )
    })
}

fn check_claimed(draft: &DraftAnswers, errors: &mut Vec<DraftError>) {
    match (draft.claimed_category, draft.held_category) {
        (None, _) => errors.push(error("claimed_category", "required", "Выберите заявленную категорию")),
        // Order № 196: who asks for the highest has (had) the first or the highest.
        (Some(ClaimedCategory::Highest), Some(HeldCategory::None)) => errors.push(error(
            "claimed_category",
            "highest_needs_category",
            "На высшую категорию можно подать, если есть или была первая либо высшая. Выберите первую или укажите имевшуюся категорию",
        )),
        _ => {}
    }
}

fn check_form(draft: &DraftAnswers, errors: &mut Vec<DraftError>) {
    match draft.form {
        None => errors.push(error("form", "required", "Выберите форму аттестации")),
        Some(AttestationForm::Simplified) => {
            if is_blank(draft.simplified_grounds.as_ref()) {
                errors.push(error(
                    "simplified_grounds",
                    "required",
                    "Укажите основание для прохождения аттестации по упрощенной форме",
                ));
            }
            for (present, field, message) in [
                (
                    draft.has_presentation,
                    "presentation",
                    "Приложите представление",
                ),
                (
                    draft.has_awards,
                    "awards",
                    "Приложите документ о награде или звании",
                ),
                (
                    draft.has_attestation_sheet,
                    "attestation_sheet",
                    "Приложите аттестационный лист",
                ),
            ] {
                if !present {
                    errors.push(error(field, "document_missing", message));
                }
            }
        }
        Some(_) => {}
    }
}

use serde::Serialize;

use super::{Filer, WithdrawalForm};
use crate::{Category, dates};

/// What the template reads.
#[derive(Debug, Serialize)]
pub(super) struct View<'a> {
    title: String,
    case_number: &'a str,
    version: u32,
    check_code: &'a str,
    made_on: String,
    commission: &'a str,
    /// «от …», its bold first line.
    from: &'a str,
    /// The lines under it.
    about: Vec<String>,
    /// The sentence: «Прошу отозвать …».
    own: bool,
    teacher_genitive: &'a str,
    position_genitive: String,
    workplace: &'a str,
    position: String,
    requested: &'static str,
    facts: Vec<Fact>,
    reason: &'a str,
    short_name: &'a str,
}

#[derive(Debug, Serialize)]
struct Fact {
    label: &'static str,
    value: String,
}

impl<'a> View<'a> {
    pub(super) fn new(form: &'a WithdrawalForm) -> Self {
        let case = &form.application;
        let subject = case.subject_genitive.as_deref();
        let position_genitive = with_subject(&case.position_genitive, subject);
        let (from, about, short_name) = filer(form, &position_genitive);
        Self {
            title: format!(
                "Заявление на отзыв {}, версия {}",
                case.case_number, form.version
            ),
            case_number: &case.case_number,
            version: form.version,
            check_code: &form.check_code,
            made_on: dates::short(form.made_on),
            commission: &form.commission,
            from,
            about,
            own: matches!(form.filer, Filer::Teacher { .. }),
            teacher_genitive: &case.teacher_genitive,
            position_genitive,
            workplace: &case.workplace,
            position: with_subject(&case.position, subject),
            requested: requested(case.requested),
            facts: facts(form),
            reason: &form.reason,
            short_name,
        }
    }
}

fn filer<'a>(form: &'a WithdrawalForm, position_genitive: &str) -> (&'a str, Vec<String>, &'a str) {
    let case = &form.application;
    match &form.filer {
        Filer::Teacher {
            short_name,
            phone,
            email,
        } => (
            &case.teacher_genitive,
            vec![
                format!("{position_genitive},"),
                format!("место работы: {},", case.workplace),
                format!("муниципалитет: {}", case.municipality),
                format!("телефон: {phone}"),
                format!("эл. почта: {email}"),
            ],
            short_name,
        ),
        Filer::Coordinator {
            full_name_genitive,
            short_name,
            work_phone,
        } => {
            let mut about = vec![
                "муниципального координатора по аттестации,".to_owned(),
                format!("муниципалитет: {}", case.municipality),
            ];
            about.extend(
                work_phone
                    .iter()
                    .map(|phone| format!("рабочий телефон: {phone}")),
            );
            (full_name_genitive, about, short_name)
        }
    }
}

fn facts(form: &WithdrawalForm) -> Vec<Fact> {
    let case = &form.application;
    let lines = [
        ("Номер дела", Some(case.case_number.clone())),
        ("Регистрационный номер", case.registration_number.clone()),
        ("Дата подачи заявления", case.filed_on.map(dates::long)),
        ("Период аттестации", case.period.clone()),
    ];
    lines
        .into_iter()
        .filter_map(|(label, value)| value.map(|value| Fact { label, value }))
        .collect()
}

fn with_subject(position: &str, subject: Option<&str>) -> String {
    subject.map_or_else(
        || position.to_owned(),
        |subject| format!("{position} {subject}"),
    )
}

/// The category asked for, after «в целях установления».
const fn requested(category: Category) -> &'static str {
    match category {
        Category::First => "первой квалификационной категории",
        Category::Highest => "высшей квалификационной категории",
        Category::Methodist => "квалификационной категории «педагог-методист»",
        Category::Mentor => "квалификационной категории «педагог-наставник»",
    }
}

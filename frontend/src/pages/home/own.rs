use contract::applications::ApplicationRow;
use domain::{
    applications::{Action, Stage},
    calendar::long_date,
};
use leptos::prelude::*;
use leptos_router::components::A;

use crate::components::{FormTag, StageTag, awaiting_check, to_be_signed};

/// One's own application: where it stands, what to do next.
#[component]
pub fn OwnApplication(row: ApplicationRow) -> impl IntoView {
    let id = row.id;
    let heading = match &row.case_number {
        Some(number) => format!("Заявление {number}"),
        None => "Заявление о проведении аттестации".to_owned(),
    };
    let label_words = heading.clone();
    let planned = row.period.is_some();
    let waits = matches!(
        row.stage,
        Stage::Generated | Stage::Returned | Stage::Corrected | Stage::Concluded
    );
    let signs = row.allowed_actions.contains(&Action::SignConclusion);
    let objects = row.allowed_actions.contains(&Action::ObjectToSignature);
    let (label, page) = match row.stage {
        Stage::Draft => ("Продолжить заполнение", "/edit"),
        Stage::Generated | Stage::Corrected => ("Подписать и подать", "/sign"),
        Stage::Returned => ("Исправить", "/edit"),
        Stage::Concluded if signs => ("Прочитать и подписать заключение", "/conclusion"),
        Stage::Signed if objects => ("Проверить подпись", "/conclusion"),
        _ => ("Посмотреть ход дела", ""),
    };
    let look = if row.stage.is_filed() && !signs {
        "button"
    } else {
        "button button--primary"
    };

    view! {
        <section class="card" aria-label=label_words>
            <h2>{heading}</h2>
            <p class="page-head__caption">
                <StageTag stage=row.stage action=waits planned/>
                {row.claimed_category.map(|category| view! { <span>"категория: " {category.title()}</span> })}
                {row.form.map(|form| view! { <FormTag form/> })}
                {row.registration_number.clone().map(|number| view! { <span class="case-no">"регистрационный номер " {number}</span> })}
            </p>
            <p>{next(&row)}</p>
            <div class="card__foot">
                <A href=format!("/applications/{id}{page}") attr:class=look attr:aria-current="false">{label}</A>
            </div>
        </section>
    }
}

fn next(row: &ApplicationRow) -> String {
    match (row.stage, row.review_until, row.period.as_ref()) {
        (Stage::Draft, ..) => "Ответьте на все вопросы и сформируйте заявление.".to_owned(),
        (Stage::Generated | Stage::Corrected, ..) => {
            "Распечатайте заявление, подпишите, загрузите скан и подайте.".to_owned()
        }
        (Stage::Submitted, Some(until), _) => format!(
            "Заявление рассмотрят до {} О решении придёт письмо.",
            long_date(until)
        ),
        (Stage::Submitted, None, _) => {
            "Заявление на рассмотрении. О решении придёт письмо.".to_owned()
        }
        (Stage::Registered, _, Some(period)) => format!("Период аттестации: {}.", period.name),
        (Stage::Registered, ..) => "Дальше назначат период аттестации и специалистов.".to_owned(),
        (Stage::Rejected, ..) => rejected(row),
        (Stage::Returned, ..) => returned(row),
        (Stage::Concluded, ..) => to_be_signed(row.conclusion.as_ref()),
        (Stage::Signed, ..) => awaiting_check(&row.allowed_actions),
        (Stage::Compliant | Stage::NotCompliant, ..) => {
            "Заключение проверено. Решение о категории принимает комиссия.".to_owned()
        }
        (Stage::Withdrawn, ..) => "Заявление отозвано.".to_owned(),
    }
}

fn returned(row: &ApplicationRow) -> String {
    match &row.returned {
        Some(returned) => format!(
            "Причина возврата: {}. Исправьте и подайте снова не позднее {}",
            returned.reason_title,
            long_date(returned.until)
        ),
        None => "Заявление вернули на доработку: исправьте и подайте снова.".to_owned(),
    }
}

fn rejected(row: &ApplicationRow) -> String {
    match &row.rejection {
        Some(rejection) => format!(
            "Причина отклонения: {}. Исправьте и подайте заявление заново.",
            rejection.reason_title
        ),
        None => "Исправьте, что указано, и подайте заявление заново.".to_owned(),
    }
}

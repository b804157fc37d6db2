use contract::applications::ApplicationRow;
use domain::applications::correction::correction_words;
use domain::applications::{Action, Stage};
use domain::calendar::{long_date, short_date};
use leptos::prelude::*;
use leptos_router::components::A;

use super::page::Begin;
use crate::clock::today;
use crate::components::{Banner, BannerKind, FormTag, StageTag, awaiting_check, to_be_signed};
use crate::pages::applications::address;
use crate::pages::applications::withdrawal::case_part::{card_link, card_note};

/// One application: number, stage, what happens next.
#[component]
pub fn Card(
    row: ApplicationRow,
    begin: Begin,
    /// The one card of the page whose button is the solid one.
    first: bool,
) -> impl IntoView {
    let stage = row.stage;
    let acts = !stage.is_filed();
    let heading = row.case_number.clone().map_or_else(
        || "Новое заявление".to_owned(),
        |number| format!("Заявление {number}"),
    );
    let claimed = row
        .claimed_category
        .map(|category| format!("{} категория", category.title()));
    let form = row.form;
    let registered = row.registration_number.clone();

    view! {
        <section class="card">
            <div class="stack stack--xs">
                <h2><A href=address::case(row.id)>{heading}</A></h2>
                <p class="page-head__caption">
                    <StageTag stage action={acts && row.case_number.is_some()}/>
                    {registered.map(|number| view! { <span>"Номер в журнале: " {number}</span> })}
                    {claimed.map(|claimed| view! { <span>{claimed}</span> })}
                    {form.map(|form| view! { <FormTag form/> })}
                </p>
            </div>
            {reason(&row)}
            {card_note(&row)}
            {returned(&row)}
            <p>{next(&row)}</p>
            <div class="card__foot">{buttons(&row, begin, first)}</div>
        </section>
    }
}

fn reason(row: &ApplicationRow) -> Option<impl IntoView + use<>> {
    let rejection = row.rejection.clone()?;
    Some(view! {
        <div>
            <p><b>"Причина отклонения: "</b>{rejection.reason_title} "."</p>
            {rejection.comment.map(|comment| view! { <p>{comment}</p> })}
        </div>
    })
}

/// Why it came back and until when; only while it is corrected.
fn returned(row: &ApplicationRow) -> Option<impl IntoView + use<>> {
    let corrected = matches!(row.stage, Stage::Returned | Stage::Corrected);
    let returned = row.returned.clone().filter(|_| corrected)?;
    let title = format!(
        "На доработке до {} ({})",
        short_date(returned.until),
        correction_words(returned.until, today())
    );
    Some(view! {
        <Banner kind=BannerKind::Warn title>
            <p>"Причина: " {returned.reason_title} "."</p>
            {returned.comment.map(|comment| view! { <p class="as-typed">{comment}</p> })}
        </Banner>
    })
}

/// What the teacher, or the coordinator, does now.
fn next(row: &ApplicationRow) -> String {
    match row.stage {
        Stage::Draft => {
            "Ответьте на все вопросы и сформируйте заявление. Заполненное сохраняется само."
                .to_owned()
        }
        Stage::Generated | Stage::Corrected => {
            "Распечатайте заявление, подпишите, загрузите скан и подайте.".to_owned()
        }
        Stage::Submitted => row.review_until.map_or_else(
            || "Заявление на рассмотрении.".to_owned(),
            |until| {
                format!(
                    "Заявление рассмотрят до {} О решении придёт письмо.",
                    long_date(until)
                )
            },
        ),
        Stage::Registered => match &row.period {
            Some(period) => format!("Период аттестации: {}.", period.name),
            None => "Дальше назначат период аттестации и специалистов.".to_owned(),
        },
        Stage::Returned => {
            "Заявление вернули на доработку: исправьте, что указано, и подайте снова.".to_owned()
        }
        Stage::Concluded => to_be_signed(row.conclusion.as_ref()),
        Stage::Signed => awaiting_check(&row.allowed_actions),
        Stage::Compliant | Stage::NotCompliant => {
            "Заключение проверено. Решение о категории принимает комиссия.".to_owned()
        }
        Stage::Withdrawn => "Заявление отозвано. Можно подать новое.".to_owned(),
        Stage::Rejected => {
            "Исправьте, что указано, и подайте заявление заново: сведения перенесутся.".to_owned()
        }
    }
}

fn buttons(row: &ApplicationRow, begin: Begin, first: bool) -> impl IntoView + use<> {
    let id = row.id;
    let class = if first {
        "button button--primary"
    } else {
        "button button--accent"
    };
    let link = |name: &str, words: &'static str| {
        view! { <A href=address::page(id, name) attr:class=class>{words}</A> }.into_any()
    };
    let allowed = |action: Action| row.allowed_actions.contains(&action);
    view! {
        {allowed(Action::SaveDraft).then(|| {
            let returned = row.stage == Stage::Returned;
            link("edit", if returned { "Исправить" } else { "Продолжить заполнение" })
        })}
        {allowed(Action::Submit).then(|| link("sign", "Подписать и подать"))}
        {allowed(Action::SignConclusion).then(|| link("conclusion", "Прочитать и подписать заключение"))}
        {allowed(Action::ObjectToSignature).then(|| link("conclusion", "Проверить подпись"))}
        {allowed(Action::FileAgain).then(|| view! {
            <button class=class type="button" on:click=move |_| begin.run(Some(id))>"Подать заново"</button>
        })}
        {card_link(row)}
        {row.stage.is_filed().then(|| view! { <A href=address::case(id)>"Посмотреть ход дела"</A> })}
    }
}

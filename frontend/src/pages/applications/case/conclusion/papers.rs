use std::rc::Rc;

use domain::applications::{Action, Route, Stage};
use domain::calendar::long_date;
use leptos::prelude::*;

use crate::api::conclusions::{Paper, send_paper};
use crate::components::Dropzone;
use crate::components::upload::Sender;
use crate::pages::applications::case::state::OpenCase;

/// What those who attach the conclusion do: file, signed scan, record of a refusal.
#[component]
pub fn Papers(open: OpenCase) -> impl IntoView {
    let can = move |action: Action| {
        Memo::new(move |_| {
            open.case
                .with(|case| case.allowed_actions.contains(&action))
        })
    };
    let attach = can(Action::AttachConclusion);
    let replace = can(Action::ReplaceConclusion);
    let signed = can(Action::AttachSignedConclusion);
    let refusal = can(Action::RecordRefusal);
    view! {
        <Show when=move || attach.get()>
            <Part open title="Прикрепите заключение" text=attach_words(open) name="conclusion" button="Прикрепить заключение" paper=Paper::Conclusion/>
        </Show>
        <Show when=move || replace.get()>
            <Part open title="Заменить заключение" text=replace_words(open) name="replacement" button="Заменить заключение" paper=Paper::Conclusion/>
        </Show>
        <Show when=move || signed.get()>
            <Part open title="Подписано на бумаге" text="Приложите скан заключения с подписью аттестуемого. Он получит письмо и сможет возразить." name="signed_conclusion" button="Приложить подписанный скан" paper=Paper::SignedScan/>
            <Show when=move || refusal.get() fallback=move || view! { <NotYet open/> }>
                <Part open title="От подписи отказался" text="Приложите скан записи об отказе." name="refusal_record" button="Записать отказ от подписи" paper=Paper::Refusal/>
            </Show>
        </Show>
    }
}

/// On the operator's route there are no experts.
fn attach_words(open: OpenCase) -> &'static str {
    if open
        .case
        .with_untracked(|case| case.route == Route::Operator)
    {
        "Аттестуемый получит письмо: прочитать и подписать."
    } else {
        "Одно заключение на двух специалистов. Аттестуемый получит письмо: прочитать и подписать."
    }
}

/// Why it can be replaced at this stage, and what that undoes.
fn replace_words(open: OpenCase) -> &'static str {
    match open.case.with(|case| case.stage) {
        Stage::Signed => {
            "Аттестуемый возразил против подписи на бумаге. Прикрепите заключение заново: его подпишет сам аттестуемый, или Вы приложите новый скан."
        }
        Stage::Compliant | Stage::NotCompliant => {
            "Центр вернул документы с замечаниями. Новое заключение аттестуемый подпишет заново, координатор проверит его ещё раз."
        }
        _ => {
            "Пока заключение не подписано, его можно заменить. Прежний отказ от подписи снимается, семь дней на подпись пойдут заново."
        }
    }
}

#[component]
fn Part(
    open: OpenCase,
    title: &'static str,
    text: &'static str,
    name: &'static str,
    button: &'static str,
    paper: Paper,
) -> impl IntoView {
    view! {
        <div class="stack stack--s">
            <h3>{title}</h3>
            <p class="small muted">{text}</p>
            <Dropzone name button send=sender(open, paper) done=|()| ()/>
        </div>
    }
}

/// Sends at the version that the page shows; the answer is the case as it is then.
fn sender(open: OpenCase, paper: Paper) -> Sender {
    Rc::new(move |file, abort, percent| {
        Box::pin(async move {
            let seen = open
                .case
                .try_with_untracked(|case| (case.id, case.version))
                .unwrap_or_default();
            let hear = move |value: u8| {
                percent.try_set(value);
            };
            let case = send_paper(seen, paper, &file, &abort, hear).await?;
            open.case.try_set(case);
            Ok(())
        })
    })
}

/// From which day «от подписи отказался» is possible.
#[component]
fn NotYet(open: OpenCase) -> impl IntoView {
    let from = move || {
        open.case.with(|case| {
            let from = case.conclusion.as_ref()?.refusal_from?;
            Some(long_date(from))
        })
    };
    view! {
        <div class="stack stack--s">
            <h3>"От подписи отказался"</h3>
            <p class="small muted">
                {move || from().map(|day| format!("Записать отказ можно с {day}, если аттестуемый не подпишет заключение, или сразу после его отказа."))}
            </p>
        </div>
    }
}

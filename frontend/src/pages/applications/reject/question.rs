use contract::applications::RejectionRequest;
use domain::applications::reasons::RejectionReason;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::api::{Query, applications};
use crate::components::{Radios, Summary, SummaryRow, Textarea};
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::case::work;

/// Whose application, the reason, and the words that the letter carries.
#[component]
pub fn Question(open: OpenCase, form: Form) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let comment = RwSignal::new(String::new());
    let navigate = StoredValue::new_local(use_navigate());
    let from = StoredValue::new(address::use_came_from().get_untracked());
    let (id, name, duty) = open
        .case
        .with_untracked(|case| (case.id, case.full_name.clone(), work(case)));
    let keep = format!(
        "{}{}",
        address::case(id),
        from.with_value(|from| from.query())
    );

    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let Some(request) = read(form, &reason.get_untracked(), &comment.get_untracked()) else {
            return;
        };
        let version = open.case.with_untracked(|case| case.version);
        open.act_with(
            Some(form),
            async move { applications::reject(id, version, &request).await },
            move |_| {
                let query = from
                    .try_with_value(|from| from.query())
                    .unwrap_or_else(Query::new)
                    .with("done", "rejected");
                navigate.try_with_value(|navigate| {
                    navigate(&format!("{}{query}", address::case(id)), Default::default())
                });
            },
        );
    };
    let reasons = RejectionReason::ALL
        .iter()
        .map(|reason| (reason.code(), reason.title(), hint(*reason)))
        .collect();

    view! {
        <form class="stack" novalidate on:submit=send>
            <section class="panel">
                <div class="panel__body">
                    <Summary>
                        <SummaryRow name="Педагогический работник" value=name/>
                        <SummaryRow name="Должность и место работы" value=duty/>
                    </Summary>
                </div>
            </section>
            <Radios form name="reason_code" legend="Причина отклонения" value=reason options=reasons/>
            <Textarea form name="comment" label="Что исправить" value=comment hint="Этот текст войдёт в письмо педагогу. Для причины «иное» он обязателен."/>
            <div class="cluster">
                <button class="button button--danger-solid" type="submit" aria-busy=move || open.busy.get().then_some("true")>
                    {move || if open.busy.get() { "Отклоняем…" } else { "Отклонить заявление" }}
                </button>
                <A href=keep>"Не отклонять"</A>
            </div>
        </form>
    }
}

/// The request, or mistakes at the fields.
fn read(form: Form, reason: &str, comment: &str) -> Option<RejectionRequest> {
    let comment = comment.trim();
    let Some(reason_code) = RejectionReason::from_code(reason) else {
        form.add("reason_code", "Выберите причину отклонения");
        return None;
    };
    if reason_code.needs_comment() && comment.is_empty() {
        form.add(
            "comment",
            "Напишите причину: без неё педагог не поймёт, что исправить",
        );
        return None;
    }
    Some(RejectionRequest {
        reason_code,
        comment: (!comment.is_empty()).then(|| comment.to_owned()),
    })
}

const fn hint(reason: RejectionReason) -> &'static str {
    match reason {
        RejectionReason::Duplicate => "Такое заявление этого педагога уже рассматривается",
        RejectionReason::Other => "Напишите причину в поле ниже",
        _ => "",
    }
}

use contract::applications::{ApplicationRow, DocumentLink};
use contract::conclusions::{Conclusion, Verdict};
use domain::applications::Action;
use leptos::prelude::*;

use super::attest::Asked;
use uuid::Uuid;

use crate::api::applications::document_content;
use crate::clock::short_instant;
use crate::components::ConclusionMark;
use crate::components::list::case_href;
use crate::components::open_document::{DocumentButton, Opens};

/// The last column: the conclusion's state, «Просмотреть», and what this user may do.
#[component]
pub fn VerdictCell(row: ApplicationRow, asked: Asked) -> impl IntoView {
    let Some(conclusion) = row.conclusion.clone() else {
        return ().into_any();
    };
    let can = |action: Action| row.allowed_actions.contains(&action);
    let name = row.full_name.clone();
    let whose = move || view! { <span class="visually-hidden">": " {name.clone()}</span> };
    let own = row.clone();
    view! {
        <div class="row-actions">
            <ConclusionMark conclusion=conclusion.clone()/>
            {notes(&conclusion)}
            {conclusion.verdict.clone().map(verdict)}
            <div class="cell__links">
                {papers(row.id, &row.full_name, &conclusion)}
            </div>
            <div class="cell__buttons">
                {can(Action::AttachConclusion).then(|| view! {
                    <a class="button button--s button--accent" href=case_href(row.id, "")>"Прикрепить заключение"{whose()}</a>
                })}
                {can(Action::Attest).then(|| view! {
                    <button class="button button--s button--accent" type="button" on:click=move |_| asked.ask(own.clone())>
                        "Аттестовать"
                        {whose()}
                    </button>
                })}
                {can(Action::DeclineToAttest).then(|| view! {
                    <a class="button button--s button--danger" href=case_href(row.id, "/decline")>"Не аттестовать"{whose()}</a>
                })}
            </div>
        </div>
    }
    .into_any()
}

/// The teacher's own words: of a refusal, of an objection.
fn notes(conclusion: &Conclusion) -> impl IntoView + use<> {
    let refusal = conclusion
        .refusal
        .as_ref()
        .map(|refusal| format!("Замечания аттестуемого: {}", refusal.remarks));
    let objection = conclusion
        .objection
        .as_ref()
        .map(|text| format!("Возражение против подписи на бумаге: {text}"));
    refusal
        .into_iter()
        .chain(objection)
        .map(|words| view! { <span class="cell__sub">{words}</span> })
        .collect_view()
}

fn verdict(verdict: Verdict) -> impl IntoView {
    let word = if verdict.complies {
        "Соответствует"
    } else {
        "Не соответствует"
    };
    view! {
        <div><b>{word}</b></div>
        <span class="cell__sub num">{short_instant(verdict.at)} ", " {verdict.by}</span>
        {verdict.reason.map(|reason| view! { <span class="cell__sub">"Причина: " {reason}</span> })}
    }
}

fn papers(application: Uuid, name: &str, conclusion: &Conclusion) -> impl IntoView + use<> {
    let name = name.to_owned();
    let open = move |words: &'static str, document: &DocumentLink| {
        let whose = format!(" {}: {name}", document.kind.title());
        let path = document_content(application, document.id);
        view! {
            <DocumentButton path opens=Opens::InTab>
                <span>{words}</span>
                <span class="visually-hidden">{whose}</span>
            </DocumentButton>
        }
    };
    let main = conclusion
        .document
        .as_ref()
        .map(|document| open("Просмотреть", document));
    let signed = conclusion.signed_document.as_ref().map(|document| {
        let words = if document.kind == contract::documents::DocumentKind::RefusalRecord {
            "Запись об отказе"
        } else {
            "Подписанный скан"
        };
        open(words, document)
    });
    view! { {main}{signed} }
}

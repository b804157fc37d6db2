use contract::applications::ApplicationCase;
use contract::conclusions::Conclusion;
use contract::documents::DocumentKind;
use domain::calendar::long_date;
use leptos::prelude::*;

use crate::clock::instant;
use crate::components::file_list::type_of;
use crate::components::{COMMISSION, ConclusionMark, FileItem, Summary, SummaryRow};
use crate::pages::applications::case::document_ways::Ways;
use crate::pages::applications::case::document_words::{meta, name};

/// Where the conclusion stands, its files, and who said what to it.
pub fn facts(case: &ApplicationCase) -> Option<AnyView> {
    let conclusion = case.conclusion.clone()?;
    let files = case
        .documents
        .iter()
        .filter(|document| document.kind.is_of_conclusion())
        .cloned()
        .map(|document| {
            let id = case.id;
            let kind = type_of(document.media_type.as_deref(), &document.title);
            view! {
                <FileItem name=name(&document) meta=meta(&document) kind>
                    <Ways case=id document/>
                </FileItem>
            }
        })
        .collect_view();
    let any = case
        .documents
        .iter()
        .any(|document| document.kind == DocumentKind::Conclusion);
    Some(
        view! {
            <p><ConclusionMark conclusion=conclusion.clone()/></p>
            {any.then(|| view! { <ul class="file-list">{files}</ul> })}
            {rows(&conclusion)}
        }
        .into_any(),
    )
}

fn rows(conclusion: &Conclusion) -> Option<impl IntoView + use<>> {
    let mut rows: Vec<(&'static str, String)> = Vec::new();
    if let Some(due) = conclusion.due {
        rows.push(("Срок заключения", format!("до {}", long_date(due))));
    }
    if let Some(refusal) = &conclusion.refusal {
        let words = format!("{} ({})", refusal.remarks, instant(refusal.at));
        rows.push(("Отказ аттестуемого, замечания", words));
    }
    if let (Some(how), Some(at)) = (conclusion.signature, conclusion.signed_at) {
        rows.push(("Подпись", format!("{}, {}", how.title(), instant(at))));
    }
    if let Some(text) = &conclusion.objection {
        rows.push(("Возражение аттестуемого", text.clone()));
    }
    if let Some(verdict) = &conclusion.verdict {
        let word = if verdict.complies {
            "соответствует"
        } else {
            "не соответствует"
        };
        let words = format!("{word}, {}, {}", verdict.by, instant(verdict.at));
        rows.push(("Проверка координатором", words));
        rows.extend(verdict.reason.clone().map(|reason| ("Причина", reason)));
        rows.push(("Решение", COMMISSION.to_owned()));
    }
    let view = |(name, value): (&'static str, String)| view! { <SummaryRow name value/> };
    (!rows.is_empty())
        .then(|| view! { <Summary>{rows.into_iter().map(view).collect_view()}</Summary> })
}

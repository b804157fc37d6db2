use contract::applications::ApplicationCase;
use contract::documents::{Document, DocumentKind};
use leptos::prelude::*;

use super::answer::Answer;
use crate::components::{Banner, BannerKind, ErrorSummary};
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::case::OutcomeBanner;
use crate::pages::applications::case::document_ways::Ways;
use crate::pages::applications::case::scan::Scan;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;

/// «Итоговое заключение»: the document beside what may be answered to it.
#[component]
pub fn ConclusionPage() -> impl IntoView {
    with_case(|case| {
        if document_of(&case).is_some() {
            view! { <Reading case/> }.into_any()
        } else {
            missing(&case).into_any()
        }
    })
}

/// The paper that counts: the signed scan, the record of a refusal, the conclusion itself.
fn document_of(case: &ApplicationCase) -> Option<&Document> {
    let of = |kind: DocumentKind| case.documents.iter().find(move |one| one.kind == kind);
    of(DocumentKind::SignedConclusion).or_else(|| of(DocumentKind::Conclusion))
}

#[component]
fn Reading(case: ApplicationCase) -> impl IntoView {
    let (sign, refuse, object) = (Form::named("s"), Form::named("r"), Form::named("o"));
    let id = case.id;
    let name = case.full_name.clone();
    let number = case.case_number.clone();
    let open = OpenCase::new(case);
    // Only another document is drawn anew: a signature does not throw the reader back to page one.
    let document = Memo::new(move |_| open.case.with(|case| document_of(case).cloned()));
    let record = Memo::new(move |_| {
        open.case.with(|case| {
            let mut documents = case.documents.iter();
            documents
                .find(|one| one.kind == DocumentKind::RefusalRecord)
                .cloned()
        })
    });
    let caption = number
        .map(|number| view! { <span class="case-no">"Заявление " {number}</span> }.into_any());

    view! {
        <ErrorSummary form=sign/>
        <ErrorSummary form=refuse/>
        <ErrorSummary form=object/>
        <Head title="Итоговое заключение" tab=format!("Итоговое заключение: {name}") lead=name caption=caption.unwrap_or_else(|| ().into_any()) back=address::case(id)/>
        <OutcomeBanner open/>
        <div class="columns columns--even">
            <div class="stack">
                {move || document.get().map(|document| view! {
                    <Scan case=id document=document.clone()/>
                    <div class="cluster"><Ways case=id document/></div>
                })}
                {move || record.get().map(|document| view! {
                    <h2>"Запись об отказе от подписи"</h2>
                    <Scan case=id document=document.clone()/>
                    <div class="cluster"><Ways case=id document/></div>
                })}
            </div>
            <div class="stack"><Answer open sign refuse object/></div>
        </div>
    }
}

fn missing(case: &ApplicationCase) -> impl IntoView + use<> {
    view! {
        <Head title="Итоговое заключение" lead=case.full_name.clone() back=address::case(case.id)/>
        <Banner kind=BannerKind::Note title="Итоговое заключение не прикреплено">
            <p>"Когда специалист прикрепит заключение, Вы получите письмо, и его можно будет прочитать здесь."</p>
        </Banner>
    }
}

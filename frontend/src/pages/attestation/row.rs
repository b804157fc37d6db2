use contract::applications::{ApplicationRow, DocumentLink};
use domain::applications::HeldCategory;
use leptos::prelude::*;
use uuid::Uuid;

use super::attest::Asked;
use super::verdict::VerdictCell;
use crate::api::applications::document_content;
use crate::components::list::{case_href, use_sees_all};
use crate::components::open_document::{DocumentButton, Opens};
use crate::components::{Cell, FormTag, QuestionTag};

const PERIOD: &str = "Период аттестации";
pub const NAME: &str = "Фамилия Имя Отчество";
const POSITION: &str = "Должность, преподаваемый(ые) предмет(ы)";
pub const HELD: &str =
    "Имеющаяся (имевшаяся, в случае истечения срока действия) квалификационная категория";
pub const CLAIMED: &str = "Заявленная квалификационная категория";
pub const FORM: &str = "Форма аттестации, основания для прохождения аттестации по упрощенной форме";
const DOCUMENTS: &str = "Документы, приложенные к заявлению";

/// The headings that do not sort: words, and the full ones where they are shortened.
pub fn headings() -> [(&'static str, Option<&'static str>); 3] {
    [
        (PERIOD, None),
        ("Должность, предмет(ы)", Some(POSITION)),
        (DOCUMENTS, None),
    ]
}

#[component]
pub fn AttestationRow(row: ApplicationRow, asked: Asked) -> impl IntoView {
    let own = row.clone();
    let name = row.full_name.clone();
    let period = row.period.map(|period| period.name);
    let none = || view! { <span class="muted">"нет"</span> };
    view! {
        <tr role="row">
            <Cell label=PERIOD>{period.map_or_else(|| none().into_any(), |name| name.into_any())}</Cell>
            <Cell label=NAME class="col-name cell--title">
                <a class="cell__title" href=case_href(row.id, "")>{row.full_name.clone()}</a>
                <QuestionTag waits=row.question_waits/>
                <span class="cell__sub">{row.workplace}</span>
                {use_sees_all().then(|| view! { <span class="cell__sub">{row.municipality.name}</span> })}
                <span class="cell__sub case-no">{row.registration_number}</span>
            </Cell>
            <Cell label="Должность, предмет(ы)">
                {row.position}
                {row.subjects.map(|subjects| view! { <span class="cell__sub">{subjects}</span> })}
            </Cell>
            <Cell label="Имеющаяся категория">{row.held_category.map_or("не указана", HeldCategory::title)}</Cell>
            <Cell label="Заявленная категория">{row.claimed_category.map(|category| category.title())}</Cell>
            <Cell label="Форма аттестации">
                {row.form.map(|form| view! { <FormTag form/> })}
                {row.simplified_grounds.map(|grounds| view! { <span class="cell__sub">"Основания: " {grounds}</span> })}
            </Cell>
            <Cell label=DOCUMENTS>
                <Documents application=row.id name documents=row.documents/>
            </Cell>
            <Cell label="Итоговое заключение" class="cell--actions col-actions">
                <VerdictCell row=own asked/>
            </Cell>
        </tr>
    }
}

/// «Просмотреть заявление» leads to its page; what is attached opens by its name.
#[component]
fn Documents(application: Uuid, name: String, documents: Vec<DocumentLink>) -> impl IntoView {
    let attached = documents
        .into_iter()
        .filter(|document| document.kind != contract::documents::DocumentKind::SignedScan);
    let own = name.clone();
    let link = move |document: DocumentLink| {
        let whose = own.clone();
        view! { <OpenDocument application document whose/> }
    };
    view! {
        <div class="cell__links">
            <a href=case_href(application, "/view")>
                "Просмотреть заявление"
                <span class="visually-hidden">": " {name}</span>
            </a>
            {attached.map(link).collect_view()}
        </div>
    }
}

/// A document by its name.
#[component]
fn OpenDocument(application: Uuid, document: DocumentLink, whose: String) -> impl IntoView {
    let shown = document
        .media_type
        .as_deref()
        .is_some_and(|kind| kind == "application/pdf" || kind.starts_with("image/"));
    let opens = if shown { Opens::InTab } else { Opens::AsFile };
    view! {
        <DocumentButton path=document_content(application, document.id) opens>
            <span class="break-anywhere">{document.title}</span>
            <span class="visually-hidden">": " {whose}</span>
        </DocumentButton>
    }
}

use contract::applications::ApplicationCase;
use contract::documents::Document;
use domain::applications::{AttestationForm, HeldCategory};
use leptos::prelude::*;

use crate::components::{Summary, SummaryRow};
use crate::pages::applications::address;
use crate::pages::applications::case::document_words::name;
use crate::pages::applications::draft::{Field, Section, attachments};
use crate::pages::applications::held::held_until_words;

/// The answers by task, each with «Изменить», which comes back here.
#[component]
pub fn Panels(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    move || {
        let case = case.read();
        view! {
            {panel("Педагогический работник", person(&case).into_any())}
            {panel("Работа", work(&case).into_any())}
            {panel("Аттестация", attestation(&case).into_any())}
            {panel("Документы и материалы", documents(&case).into_any())}
        }
    }
}

fn panel(title: &'static str, rows: AnyView) -> impl IntoView {
    view! {
        <section class="panel answers">
            <div class="panel__head"><h2>{title}</h2></div>
            <div class="panel__body"><Summary>{rows}</Summary></div>
        </section>
    }
}

fn edit(case: &ApplicationCase, section: Section) -> String {
    format!(
        "{}?check=1",
        address::page(case.id, &format!("edit/{}", section.slug()))
    )
}

fn answer(case: &ApplicationCase, section: Section, field: Field) -> impl IntoView + use<> {
    let value = field.shown(&case.data).unwrap_or_default();
    view! { <SummaryRow name=field.label() value change=edit(case, section)/> }
}

fn person(case: &ApplicationCase) -> impl IntoView + use<> {
    view! {
        <SummaryRow name="Фамилия, имя, отчество" value=case.full_name.clone()/>
        <SummaryRow
            name="Заявление от кого"
            value=format!("от {}", case.data.name_genitive)
            change=edit(case, Section::Name)
        />
        <SummaryRow name="Адрес электронной почты" value=case.data.email.clone()/>
        {answer(case, Section::Work, Field::Phone)}
    }
}

fn work(case: &ApplicationCase) -> impl IntoView + use<> {
    view! {
        <SummaryRow name="Муниципалитет" value=case.data.municipality.name.clone()/>
        {answer(case, Section::Work, Field::OrganisationId)}
        {answer(case, Section::Work, Field::PositionId)}
        {answer(case, Section::Work, Field::Subjects)}
    }
}

fn attestation(case: &ApplicationCase) -> impl IntoView + use<> {
    let simplified = case.data.form == Some(AttestationForm::Simplified);
    let none_held = case.data.held_category == Some(HeldCategory::None);
    view! {
        {answer(case, Section::Held, Field::HeldCategory)}
        {(!none_held).then(|| view! {
            <SummaryRow name=Field::HeldUntil.label() value=held_until_words(&case.data) change=edit(case, Section::Held)/>
        })}
        {answer(case, Section::Claimed, Field::ClaimedCategory)}
        {answer(case, Section::Claimed, Field::Form)}
        {simplified.then(|| answer(case, Section::Claimed, Field::SimplifiedGrounds))}
    }
}

fn documents(case: &ApplicationCase) -> impl IntoView + use<> {
    let names: Vec<String> = attachments(case).map(named).collect();
    let list = if names.is_empty() {
        view! { <span class="muted">"Не приложены"</span> }.into_any()
    } else {
        view! { <ul class="list">{names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}</ul> }.into_any()
    };
    view! { <SummaryRow name="Приложено" change=edit(case, Section::Documents)>{list}</SummaryRow> }
}

/// «Представление: predstavlenie.pdf»; a material has no other name than its own.
fn named(document: &Document) -> String {
    let kind = name(document);
    if kind == document.title {
        return kind;
    }
    format!("{kind}: {}", document.title)
}

use contract::documents::DocumentKind;
use domain::applications::AttestationForm;
use leptos::prelude::*;

use super::file_group::FileGroup;
use super::links::Links;
use crate::form::Form;
use crate::pages::applications::draft::{Draft, Field};
use crate::pages::applications::uploading::UnderWay;

/// «Документы и материалы».
#[component]
pub fn Documents(draft: Draft, form: Form, uploads: UnderWay) -> impl IntoView {
    let way = draft.value(Field::Form);
    let simplified = move || way.get() == AttestationForm::Simplified.code();

    view! {
        <Show when=simplified>
            <p>"Для аттестации по упрощенной форме нужны все три документа."</p>
            <FileGroup draft form uploads kind=DocumentKind::Presentation title="Представление"/>
            <FileGroup draft form uploads kind=DocumentKind::Awards title="Награды/звания"/>
            <FileGroup draft form uploads kind=DocumentKind::AttestationSheet title="Аттестационный лист"/>
        </Show>
        <FileGroup draft form uploads kind=DocumentKind::Material title="Другие материалы (необязательно)"/>
        <Links draft/>
    }
}

use contract::applications::ApplicationCase;
use domain::applications::{AttestationForm, HeldCategory};
use leptos::prelude::*;

use crate::components::{FormTag, Summary, SummaryRow};
use crate::pages::applications::draft::Field;
use crate::pages::applications::held::held_until_words;

/// «Заявление» and «Педагогический работник»: the answers as they were filed.
#[component]
pub fn Facts(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="case-facts">
            <div class="panel__head"><h2 id="case-facts">"Заявление"</h2></div>
            <div class="panel__body">{move || application(&case.read())}</div>
        </section>
        <section class="panel" aria-labelledby="case-person">
            <div class="panel__head"><h2 id="case-person">"Педагогический работник"</h2></div>
            <div class="panel__body">{move || person(&case.read())} {move || crate::pages::applications::names::name_link(&case.read())}</div>
        </section>
    }
}

/// A row of the answer under its label.
pub fn row(case: &ApplicationCase, field: Field) -> impl IntoView + use<> {
    view! { <SummaryRow name=field.label() value=field.shown(&case.data).unwrap_or_default()/> }
}

fn application(case: &ApplicationCase) -> impl IntoView + use<> {
    let held = row(case, Field::HeldCategory);
    let none_held = case.data.held_category == Some(HeldCategory::None);
    let held_until = (!none_held).then(|| held_until_words(&case.data));
    let claimed = case.data.claimed_category.map(|category| category.title());
    let form = case.data.form;
    let grounds =
        (form == Some(AttestationForm::Simplified)).then(|| row(case, Field::SimplifiedGrounds));
    view! {
        <Summary>
            <SummaryRow name=Field::ClaimedCategory.label()><b>{claimed.unwrap_or("Не указано")}</b></SummaryRow>
            {held}
            {held_until.map(|words| view! { <SummaryRow name=Field::HeldUntil.label() value=words/> })}
            <SummaryRow name=Field::Form.label()>
                {form.map_or_else(|| "Не указано".into_any(), |form| view! { <FormTag form/> }.into_any())}
            </SummaryRow>
            {grounds}
        </Summary>
    }
}

fn person(case: &ApplicationCase) -> impl IntoView + use<> {
    let (name, municipality) = (case.full_name.clone(), case.data.municipality.name.clone());
    let (phone, email) = (Field::Phone.stored(&case.data), case.data.email.clone());
    let work =
        [Field::OrganisationId, Field::PositionId, Field::Subjects].map(|field| row(case, field));
    view! {
        <Summary>
            <SummaryRow name="Фамилия, имя, отчество" value=name/>
            <SummaryRow name="Муниципалитет" value=municipality/>
            {work.into_iter().collect_view()}
            <SummaryRow name=Field::Phone.label()><span class="nowrap">{phone}</span></SummaryRow>
            <SummaryRow name="Адрес электронной почты" value=email/>
        </Summary>
    }
}

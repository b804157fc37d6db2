use domain::applications::{AttestationForm, ClaimedCategory};
use leptos::prelude::*;

use crate::components::{Banner, BannerKind, Radios, Textarea};
use crate::form::Form;
use crate::pages::applications::draft::{Draft, Field};

/// «Заявленная категория и форма».
#[component]
pub fn Claimed(draft: Draft, form: Form) -> impl IntoView {
    let claimed = draft.value(Field::ClaimedCategory);
    let way = draft.value(Field::Form);
    let grounds = draft.value(Field::SimplifiedGrounds);
    [
        Field::ClaimedCategory,
        Field::Form,
        Field::SimplifiedGrounds,
    ]
    .into_iter()
    .for_each(|field| draft.watch(field));

    view! {
        <Radios
            form
            name="claimed_category"
            legend=Field::ClaimedCategory.label()
            value=claimed
            options=ClaimedCategory::ALL.iter().map(|category| (category.code(), category.title(), category_hint(*category))).collect()
        />
        <Radios
            form
            name="form"
            legend=Field::Form.label()
            value=way
            options=AttestationForm::ALL.iter().map(|form| (form.code(), form.title(), form_hint(*form))).collect()
        />
        <Show when=move || way.get() == AttestationForm::Simplified.code()>
            <Textarea
                form
                name="simplified_grounds"
                label=Field::SimplifiedGrounds.label()
                value=grounds
                hint="Например: государственная награда, почётное звание, победа в конкурсе; когда и чем подтверждено"
            />
            <Banner kind=BannerKind::Note title="Упрощенная форма">
                <p>"Заявление регистрирует оператор ТОИПКРО. Приложите представление, документ о награде или звании и аттестационный лист."</p>
            </Banner>
        </Show>
    }
}

const fn category_hint(category: ClaimedCategory) -> &'static str {
    match category {
        ClaimedCategory::First => "",
        ClaimedCategory::Highest => "Нужна действующая или прежняя первая либо высшая",
    }
}

const fn form_hint(form: AttestationForm) -> &'static str {
    match form {
        AttestationForm::InPerson => "Специалисты приезжают на занятие",
        AttestationForm::Remote => "Специалисты изучают материалы, которые Вы приложите",
        AttestationForm::Simplified => "При наличии наград, званий и других оснований",
    }
}

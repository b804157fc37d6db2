use domain::applications::HeldCategory;
use leptos::prelude::*;

use crate::components::{Checkbox, DateField, Radios};
use crate::form::Form;
use crate::pages::applications::draft::{Draft, Field};

/// «Имеющаяся категория»: which, and until when.
#[component]
pub fn Held(draft: Draft, form: Form) -> impl IntoView {
    let category = draft.value(Field::HeldCategory);
    let until = draft.value(Field::HeldUntil);
    let indefinitely = draft.flag(Field::HeldIndefinitely);
    let has_category = move || !matches!(category.get().as_str(), "" | "none");
    let options = HeldCategory::ALL
        .iter()
        .map(|category| (category.code(), category.title(), ""))
        .collect();

    // Without a category, or for one that never ends, there is no date; it comes back when the choice is taken back.
    let kept = StoredValue::new(String::new());
    Effect::new(move |_| {
        let dated = has_category() && !indefinitely.get();
        if !dated && !until.get_untracked().is_empty() && !category.get_untracked().is_empty() {
            kept.set_value(until.get_untracked());
            until.set(String::new());
        } else if dated && until.get_untracked().is_empty() {
            let date = kept.try_update_value(std::mem::take).unwrap_or_default();
            until.set(date);
        }
    });
    Effect::new(move |_| {
        if category.get() == HeldCategory::None.code() && indefinitely.get_untracked() {
            indefinitely.set(false);
        }
    });
    [
        Field::HeldCategory,
        Field::HeldUntil,
        Field::HeldIndefinitely,
    ]
    .into_iter()
    .for_each(|field| draft.watch(field));

    view! {
        <Radios form name="held_category" legend=Field::HeldCategory.label() value=category options/>
        <Show when=has_category>
            <Show when=move || !indefinitely.get()>
                <DateField
                    form
                    name="held_until"
                    label=Field::HeldUntil.label()
                    value=until
                    hint="ДД.ММ.ГГГГ, например 30.04.2027. Если срок уже прошёл, укажите прежнюю дату"
                />
            </Show>
            <Checkbox
                form
                name="held_indefinitely"
                label=Field::HeldIndefinitely.label()
                value=indefinitely
                hint="Для категорий, установленных с 1 сентября 2023 г."
            />
        </Show>
    }
}

use leptos::prelude::*;

use crate::api::conclusions;
use crate::components::Textarea;
use crate::form::Form;
use crate::pages::applications::case::state::OpenCase;

/// The teacher does not agree: remarks instead of the signature.
#[component]
pub fn Refusal(
    open: OpenCase,
    form: Form,
    /// Forgets the mistakes of all forms of the page.
    clear: Callback<()>,
) -> impl IntoView {
    let remarks = RwSignal::new(String::new());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        clear.run(());
        let words = remarks.get_untracked().trim().to_owned();
        if words.is_empty() {
            form.add("remarks", "Напишите, с чем Вы не согласны");
            return;
        }
        let seen = open.case.with_untracked(|case| (case.id, case.version));
        open.act_with(Some(form), conclusions::refuse(seen, words), move |case| {
            open.case.try_set(case);
        });
    };

    view! {
        <section class="panel" aria-labelledby="refuse">
            <div class="panel__head"><h2 id="refuse">"Не согласны с заключением?"</h2></div>
            <div class="panel__body">
                <form class="stack" novalidate on:submit=send>
                    <p>"Замечания получат специалист и муниципальный координатор. Специалист заменит заключение или запишет отказ от подписи."</p>
                    <Textarea form name="remarks" label="Замечания" value=remarks/>
                    <div class="cluster">
                        <button class="button button--danger" type="submit" aria-busy=move || open.busy.get().then_some("true")>"Отказаться от подписи"</button>
                    </div>
                </form>
            </div>
        </section>
    }
}

use leptos::prelude::*;

use crate::api::conclusions;
use crate::components::Textarea;
use crate::form::Form;
use crate::pages::applications::case::state::OpenCase;

/// «Возразить»: the paper bears a signature that is not the teacher's.
#[component]
pub fn Objection(
    open: OpenCase,
    form: Form,
    /// Forgets the mistakes of all forms of the page.
    clear: Callback<()>,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        clear.run(());
        let words = text.get_untracked().trim().to_owned();
        if words.is_empty() {
            form.add("text", "Напишите возражение");
            return;
        }
        let seen = open.case.with_untracked(|case| (case.id, case.version));
        open.act_with(Some(form), conclusions::object(seen, words), move |case| {
            open.case.try_set(case);
        });
    };

    view! {
        <section class="panel" aria-labelledby="object">
            <div class="panel__head"><h2 id="object">"Не подписывали?"</h2></div>
            <div class="panel__body">
                <form class="stack" novalidate on:submit=send>
                    <p>"Если подпись на скане не Ваша, возразите. Возражение получат специалист и муниципальный координатор; возразить можно один раз."</p>
                    <Textarea form name="text" label="Возражение" value=text/>
                    <div class="cluster">
                        <button class="button button--danger" type="submit" aria-busy=move || open.busy.get().then_some("true")>"Возразить"</button>
                    </div>
                </form>
            </div>
        </section>
    }
}

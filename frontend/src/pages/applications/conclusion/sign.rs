use leptos::prelude::*;

use crate::api::conclusions;
use crate::components::{Field, FieldKind};
use crate::form::Form;
use crate::pages::applications::case::state::OpenCase;

/// «Ознакомлен(а)», with the password again.
#[component]
pub fn Signing(
    open: OpenCase,
    form: Form,
    /// Forgets the mistakes of all forms of the page.
    clear: Callback<()>,
) -> impl IntoView {
    let password = RwSignal::new(String::new());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        clear.run(());
        let typed = password.get_untracked();
        if typed.is_empty() {
            form.add("password", "Введите пароль");
            return;
        }
        let seen = open.case.with_untracked(|case| (case.id, case.version));
        open.act_with(Some(form), conclusions::sign(seen, typed), move |case| {
            open.case.try_set(case);
        });
    };

    view! {
        <section class="panel" aria-labelledby="sign">
            <div class="panel__head"><h2 id="sign">"Подписать"</h2></div>
            <div class="panel__body">
                <form class="stack" novalidate on:submit=send>
                    <p>"Прочитайте заключение. Нажимая «Ознакомлен(а)», Вы подписываете его: пароль заменяет подпись на бумаге."</p>
                    <Field
                        form
                        name="password"
                        label="Ваш пароль"
                        value=password
                        kind=FieldKind::Password
                        autocomplete="current-password"
                        hint="Тот, с которым Вы входите в систему"
                    />
                    <div class="cluster">
                        <button class="button button--primary" type="submit" aria-busy=move || open.busy.get().then_some("true")>
                            {move || if open.busy.get() { "Подписываем…" } else { "Ознакомлен(а)" }}
                        </button>
                    </div>
                </form>
            </div>
        </section>
    }
}

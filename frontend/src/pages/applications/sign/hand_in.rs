use contract::applications::Submission;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::progress::scan;
use crate::api::applications;
use crate::components::Field as Line;
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::case::state::OpenCase;

/// The code from the paper, and the act itself.
#[component]
pub fn HandIn(open: OpenCase, form: Form) -> impl IntoView {
    let code = RwSignal::new(String::new());
    let navigate = StoredValue::new_local(use_navigate());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let (id, version, scanned) = open
            .case
            .with_untracked(|case| (case.id, case.version, scan(case).is_some()));
        let check_code = code.get_untracked().trim().to_owned();
        if !scanned {
            form.add("signed_scan", "Загрузите скан подписанного заявления");
        }
        if check_code.is_empty() {
            form.add(
                "check_code",
                "Введите код, который напечатан внизу каждой страницы заявления",
            );
        }
        if form.has_errors() {
            return;
        }
        let submission = Submission { check_code };
        let call = async move { applications::submit(id, version, &submission).await };
        open.act_with(Some(form), call, move |case| {
            navigate.try_with_value(|navigate| {
                navigate(&address::page(case.id, "sent"), Default::default())
            });
        });
    };

    view! {
        <form class="stack" novalidate on:submit=send>
            <section class="panel" aria-labelledby="hand-in">
                <div class="panel__head"><h2 id="hand-in">"Введите код и подайте"</h2></div>
                <div class="panel__body">
                    <Line
                        form
                        name="check_code"
                        label="Проверочный код"
                        value=code
                        width="input--w-phone"
                        hint="Напечатан внизу каждой страницы подписанного заявления, например K7QM-3FXD. По нему видно, что подписана последняя версия"
                    />
                </div>
            </section>
            <div class="cluster">
                <button class="button button--primary" type="submit" aria-busy=move || open.busy.get().then_some("true")>
                    {move || if open.busy.get() { "Подаём заявление…" } else { "Подать заявление" }}
                </button>
                <span class="small muted">"После подачи изменить сведения нельзя."</span>
            </div>
        </form>
    }
}

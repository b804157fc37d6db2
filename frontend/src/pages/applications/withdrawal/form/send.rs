use leptos::prelude::*;

use super::choose::{ChooseScan, Chosen};
use crate::api::upload::Abort;
use crate::api::withdrawals;
use crate::components::Field as Line;
use crate::form::Form;
use crate::pages::applications::case::state::OpenCase;

/// The signed scan, the code from the paper, and the act itself.
#[component]
pub fn Send(open: OpenCase, form: Form, file: Chosen) -> impl IntoView {
    let code = RwSignal::new(String::new());
    let percent = RwSignal::new(None::<u8>);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let typed = code.get_untracked().trim().to_owned();
        let scan = file.get_untracked();
        if scan.is_none() {
            form.add("file", "Выберите скан подписанного заявления на отзыв");
        }
        if typed.is_empty() {
            form.add(
                "check_code",
                "Введите код, который напечатан внизу заявления на отзыв",
            );
        }
        let Some(scan) = scan.filter(|_| !typed.is_empty()) else {
            return;
        };
        let (id, version) = open.case.with_untracked(|case| (case.id, case.version));
        let call = async move {
            percent.try_set(Some(0));
            let hear = move |value: u8| {
                percent.try_set(Some(value));
            };
            let abort = Abort::default();
            let answer = withdrawals::send(id, version, &typed, &scan, &abort, hear).await;
            percent.try_set(None);
            answer
        };
        open.act_with(Some(form), call, move |case| {
            open.case.try_set(case);
        });
    };

    view! {
        <form class="stack" novalidate on:submit=send>
            <section class="panel" aria-labelledby="scan">
                <div class="panel__head"><h2 id="scan">"Прикрепите заявление на отзыв"</h2></div>
                <div class="panel__body">
                    <ChooseScan form file percent/>
                    <Line
                        form
                        name="check_code"
                        label="Проверочный код"
                        value=code
                        width="input--w-phone"
                        hint="Напечатан внизу подписанного заявления на отзыв, например K7QM-3FXD"
                    />
                </div>
            </section>
            <div class="cluster">
                <button class="button button--primary" type="submit" aria-busy=move || open.busy.get().then_some("true")>
                    {move || if open.busy.get() { "Отправляем…" } else { "Отправить заявление на отзыв" }}
                </button>
            </div>
        </form>
    }
}

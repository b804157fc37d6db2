use domain::applications::Action;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::api::withdrawals;
use crate::components::{Dialog, Icon};
use crate::pages::applications::address;
use crate::pages::applications::case::state::OpenCase;

/// «Зарегистрировать» after a look at what follows, «Вернуть» on a page of its own.
#[component]
pub fn Decide(open: OpenCase) -> impl IntoView {
    let from = address::use_came_from();
    let asks = RwSignal::new(false);
    let may = move |action: Action| {
        open.case
            .with(|case| case.allowed_actions.contains(&action))
    };
    let back = move || {
        let page = address::page(open.case.with(|case| case.id), "withdrawal/return");
        format!("{page}{}", from.get().query())
    };
    let register = Callback::new(move |()| {
        asks.set(false);
        let (id, version) = open.case.with_untracked(|case| (case.id, case.version));
        open.act(withdrawals::register(id, version), move |case| {
            open.case.try_set(case);
        });
    });
    let name = Signal::derive(move || open.case.with(|case| case.full_name.clone()));

    view! {
        <Show when=move || may(Action::RegisterWithdrawal)>
            <div class="action-bar" role="region" aria-label="Решение по заявлению на отзыв">
                <div class="wrap action-bar__row">
                    <button
                        class="button button--primary"
                        type="button"
                        aria-busy=move || open.busy.get().then_some("true")
                        on:click=move |_| asks.set(true)
                    >
                        <Icon name="check"/>
                        {move || if open.busy.get() { "Регистрируем…" } else { "Зарегистрировать" }}
                    </button>
                    <A href=back attr:class="button button--danger">"Вернуть"</A>
                    <p class="action-bar__note">"Возвращают отзыв без подписи или с нечитаемым сканом."</p>
                </div>
            </div>
        </Show>
        <ConfirmRegister asks name register/>
    }
}

/// What registering brings about, before it is pressed.
#[component]
pub fn ConfirmRegister(
    asks: RwSignal<bool>,
    #[prop(into)] name: Signal<String>,
    register: Callback<()>,
) -> impl IntoView {
    view! {
        <Dialog open=asks title="Зарегистрировать заявление на отзыв?" id="register-withdrawal">
            <div class="dialog__body">
                <p><b>{move || name.get()}</b></p>
                <ul class="list">
                    <li>"Заявление о проведении аттестации станет отозванным, вернуть его в работу нельзя."</li>
                    <li>"Оно выйдет из графика; в утвержденном графике появится отметка «есть изменения»."</li>
                    <li>"Педагог и назначенные специалисты получат письма."</li>
                </ul>
            </div>
            <div class="dialog__foot">
                <button class="button button--primary" type="button" on:click=move |_| register.run(())>"Зарегистрировать"</button>
                <button class="button" type="button" on:click=move |_| asks.set(false)>"Не регистрировать"</button>
            </div>
        </Dialog>
    }
}

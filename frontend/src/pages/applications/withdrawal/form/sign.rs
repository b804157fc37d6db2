use leptos::prelude::*;

use super::paper::Paper;
use super::reason::facts;
use super::send::Send;
use crate::form::Form;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::leaving::warn_before_leaving;
use crate::pages::applications::withdrawal::cancel::CancelButton;

/// «Подписать, сканировать, прикрепить.»
#[component]
pub fn Sign(open: OpenCase, form: Form, again: RwSignal<bool>, back: String) -> impl IntoView {
    let file = RwSignal::new_local(None);
    warn_before_leaving(move || {
        file.try_with_untracked(|file: &Option<_>| file.is_some())
            .unwrap_or_default()
    });
    let reason = open.case.with_untracked(|case| {
        let own = case.withdrawal.as_ref();
        own.and_then(|own| own.reason.clone()).unwrap_or_default()
    });

    view! {
        <Head title="Подпишите и отправьте заявление на отзыв" back/>
        <div class="columns">
            <div class="stack">
                <section class="panel">
                    <div class="panel__body">
                        {facts(&open.case.read_untracked(), Some(reason))}
                    </div>
                </section>
                <Paper open/>
                <Send open form file/>
            </div>
            <aside class="stack">
                <section class="panel">
                    <div class="panel__head"><h2>"Нужно изменить причину?"</h2></div>
                    <div class="panel__body small">
                        <p>"Сформируйте заявление на отзыв заново. Распечатанное раньше станет недействительным: у нового будет другой код."</p>
                        <div>
                            <button class="button" type="button" on:click=move |_| { form.clear(); again.set(true); }>
                                "Сформировать заново"
                            </button>
                        </div>
                    </div>
                </section>
                <section class="panel">
                    <div class="panel__head"><h2>"Передумали?"</h2></div>
                    <div class="panel__body small">
                        <p>"Пока отзыв не зарегистрирован, его можно отменить."</p>
                        <div><CancelButton open/></div>
                    </div>
                </section>
            </aside>
        </div>
    }
}

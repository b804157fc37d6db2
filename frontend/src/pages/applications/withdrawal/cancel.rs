use leptos::prelude::*;

use crate::api::withdrawals;
use crate::components::Dialog;
use crate::pages::applications::case::state::OpenCase;

/// «Отменить заявление на отзыв»: asked once more, for the paper no longer counts then.
#[component]
pub fn CancelButton(open: OpenCase) -> impl IntoView {
    let asks = RwSignal::new(false);
    let cancel = move |_| {
        asks.set(false);
        let (id, version) = open.case.with_untracked(|case| (case.id, case.version));
        open.act(withdrawals::cancel(id, version), move |case| {
            open.case.try_set(case);
        });
    };

    view! {
        <button class="button" type="button" on:click=move |_| asks.set(true)>"Отменить заявление на отзыв"</button>
        <Dialog open=asks title="Отменить заявление на отзыв?" id="cancel-withdrawal">
            <div class="dialog__body">
                <p>"Заявление о проведении аттестации останется в работе, а подписанный отзыв станет недействительным."</p>
            </div>
            <div class="dialog__foot">
                <button class="button button--primary" type="button" on:click=cancel>"Отменить заявление на отзыв"</button>
                <button class="button" type="button" on:click=move |_| asks.set(false)>"Не отменять"</button>
            </div>
        </Dialog>
    }
}

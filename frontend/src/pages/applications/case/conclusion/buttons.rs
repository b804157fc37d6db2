use leptos::prelude::*;

use crate::api::conclusions;
use crate::components::{COMMISSION, Dialog};
use crate::pages::applications::case::state::OpenCase;

/// «Аттестовать» in the bar of decisions, after a question that names the person.
#[component]
pub fn AttestButton(open: OpenCase) -> impl IntoView {
    let asks = RwSignal::new(false);
    let name = move || open.case.with(|case| case.full_name.clone());
    let attest = move |_| {
        asks.set(false);
        let seen = open.case.with_untracked(|case| (case.id, case.version));
        open.act(conclusions::attest(seen), move |case| {
            open.case.try_set(case);
        });
    };
    view! {
        <button class="button button--primary" type="button" aria-busy=move || open.busy.get().then_some("true") on:click=move |_| asks.set(true)>"Аттестовать"</button>
        <Dialog open=asks title="Аттестовать?" id="attest">
            <div class="dialog__body">
                <p><b>{name}</b></p>
                <p>"Вы отмечаете, что педагог соответствует требованиям, предъявляемым к заявленной квалификационной категории. Отменить отметку нельзя."</p>
                <p>{COMMISSION}</p>
            </div>
            <div class="dialog__foot">
                <button class="button button--primary" type="button" on:click=attest>"Аттестовать"</button>
                <button class="button" type="button" on:click=move |_| asks.set(false)>"Отмена"</button>
            </div>
        </Dialog>
    }
}

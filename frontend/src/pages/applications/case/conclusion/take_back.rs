use leptos::prelude::*;

use crate::api::conclusions;
use crate::components::Dialog;
use crate::pages::applications::case::state::OpenCase;

/// «Отозвать заключение», after a question.
#[component]
pub fn TakeBackButton(open: OpenCase) -> impl IntoView {
    let asks = RwSignal::new(false);
    let take_back = move |_| {
        asks.set(false);
        let seen = open.case.with_untracked(|case| (case.id, case.version));
        open.act(conclusions::take_back(seen), move |case| {
            open.case.try_set(case);
        });
    };
    view! {
        <div>
            <button class="button button--danger" type="button" on:click=move |_| asks.set(true)>"Отозвать заключение"</button>
        </div>
        <Dialog open=asks title="Отозвать заключение?" id="take-back">
            <div class="dialog__body">
                <p>"Аттестуемый больше не увидит его. Замечания и дни на подпись снимаются, срок заключения остаётся прежним."</p>
            </div>
            <div class="dialog__foot">
                <button class="button button--danger-solid" type="button" on:click=take_back>"Отозвать"</button>
                <button class="button" type="button" on:click=move |_| asks.set(false)>"Не отзывать"</button>
            </div>
        </Dialog>
    }
}

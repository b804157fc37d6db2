use domain::applications::Action;
use leptos::prelude::*;
use leptos_router::components::A;

use super::conflicts::Conflicts;
use super::discard::DiscardButton;
use super::save_status::SaveStatus;
use super::tasks::{LockedTask, Task};
use crate::components::{PageHead, StageTag};
use crate::pages::applications::address;
use crate::pages::applications::draft::{Draft, Section};
use crate::pages::applications::review::ReturnedBanner;

/// The list of tasks: what is done, what is not, what comes after.
#[component]
pub fn TaskList(draft: Draft) -> impl IntoView {
    let case = Signal::from(draft.case);
    let done = move || {
        case.with(|case| {
            Section::ALL
                .iter()
                .filter(|section| section.status(case).is_done())
                .count()
        })
    };
    let number = case.with_untracked(|case| case.case_number.clone());
    let caption = view! {
        <StageTag stage=case.with_untracked(|case| case.stage)/>
        {number.map(|number| view! { <span class="case-no">"Заявление " {number}</span> })}
        <span>"Готово " {done} " из " {Section::ALL.len()} " шагов"</span>
        <SaveStatus draft/>
    };

    view! {
        <PageHead
            title="Заявление о проведении аттестации"
            crumbs=vec![("/", "Главная"), (address::MINE, "Мои заявления")]
            here="Заполнение"
            caption=caption.into_any()
        />
        <ReturnedBanner case/>
        <Conflicts draft/>
        <div class="columns">
            <div class="stack">
                <section class="stack stack--s" aria-labelledby="tasks-data">
                    <h2 id="tasks-data">"1. Сведения для заявления"</h2>
                    <ul class="task-list">
                        {Section::ALL.into_iter().map(|section| view! { <Task case section/> }).collect_view()}
                    </ul>
                </section>
                <section class="stack stack--s" aria-labelledby="tasks-send">
                    <h2 id="tasks-send">"2. Подпись и подача"</h2>
                    <ul class="task-list">
                        <CheckTask draft/>
                        <LockedTask
                            name="Подписать, отсканировать и подать заявление"
                            hint="Откроется, когда заявление будет сформировано"
                        />
                    </ul>
                </section>
                <Show when=move || case.with(|case| case.allowed_actions.contains(&Action::DeleteDraft))>
                    <div><DiscardButton draft/></div>
                </Show>
            </div>
            <Advice/>
        </div>
    }
}

/// «Проверить ответы»: once nothing is missing.
#[component]
fn CheckTask(draft: Draft) -> impl IntoView {
    let href = address::page(draft.id, "check");
    move || {
        if draft.case.with(|case| case.mistakes.is_empty()) {
            view! {
                <li class="task">
                    <A href=href.clone() attr:class="task__link">"Проверить ответы и сформировать заявление"</A>
                    <span class="task__status"><span class="tag tag--info">"Не начато"</span></span>
                </li>
            }
            .into_any()
        } else {
            view! { <LockedTask name="Проверить ответы и сформировать заявление" hint="Сначала закончите раздел 1"/> }.into_any()
        }
    }
}

#[component]
fn Advice() -> impl IntoView {
    view! {
        <aside class="stack" aria-label="Подсказки">
            <section class="panel">
                <div class="panel__head"><h2>"Когда подавать"</h2></div>
                <div class="panel__body small">
                    <p>"Заявления принимают весь год. Рассмотрение и аттестация занимают до 90 дней: если срок Вашей категории скоро закончится, подайте заявление заранее."</p>
                </div>
            </section>
            <section class="panel">
                <div class="panel__head"><h2>"Ничего не потеряется"</h2></div>
                <div class="panel__body small">
                    <p>"Ответы сохраняются сами. Можно прерваться и продолжить с другого компьютера."</p>
                </div>
            </section>
        </aside>
    }
}

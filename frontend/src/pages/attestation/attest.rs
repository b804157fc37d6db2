use contract::applications::ApplicationRow;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::conclusions;
use crate::components::notice::Notice;
use crate::components::{COMMISSION, Dialog};

/// «Аттестовать»: asks once more, by name.
#[component]
pub fn AttestDialog(
    asked: RwSignal<Option<ApplicationRow>>,
    notice: RwSignal<Option<Notice>>,
    reload: RwSignal<u32>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(asked.with(Option::is_some)));
    Effect::new(move |_| {
        // Setting what is so already would start both effects anew, without end.
        if !open.get() && asked.with_untracked(Option::is_some) {
            asked.set(None);
        }
    });
    let name = move || asked.with(|row| row.as_ref().map(|row| row.full_name.clone()));
    let attest = move |_| {
        let Some(row) = asked.get_untracked() else {
            return;
        };
        open.set(false);
        spawn_local(async move {
            let outcome = match conclusions::attest((row.id, row.version)).await {
                Ok(case) => Notice::done(
                    format!("{}: соответствует", case.full_name),
                    format!("Отметка сохранена, педагог получит письмо. {COMMISSION}"),
                ),
                Err(error) if matches!(error.status(), Some(404 | 409 | 412)) => {
                    let title = format!("Отметка не поставлена: {}", row.full_name);
                    let words = format!("{} Список обновлён, проверьте заявление.", error.words());
                    Notice::overtaken(title, words)
                }
                Err(error) => {
                    Notice::failed(format!("Отметка не поставлена: {}", row.full_name), &error)
                }
            };
            notice.try_set(Some(outcome));
            let _ = reload.try_update(|times| *times += 1);
        });
    };

    view! {
        <Dialog open title="Аттестовать?" id="attest">
            <div class="dialog__body">
                <p><b>{name}</b></p>
                <p>"Вы отмечаете, что педагог соответствует требованиям, предъявляемым к заявленной квалификационной категории. Отменить отметку нельзя."</p>
                <p>{COMMISSION}</p>
            </div>
            <div class="dialog__foot">
                <button class="button button--primary" type="button" on:click=attest>"Аттестовать"</button>
                <button class="button" type="button" on:click=move |_| open.set(false)>"Отмена"</button>
            </div>
        </Dialog>
    }
}

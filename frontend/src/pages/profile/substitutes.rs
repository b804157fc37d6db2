use contract::substitutions::{SubstitutionRow, SubstitutionState, Substitutions};
use domain::calendar::short_date;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::components::A;

use crate::{
    api::accounts,
    components::{
        Dialog, Loaded,
        notice::{Notice, NoticeBanner},
    },
};

/// «Замещение»: who acts for the coordinator, and when.
#[component]
pub fn Substitutes() -> impl IntoView {
    let reload = RwSignal::new(0_u32);
    let notice = RwSignal::new(None::<Notice>);
    let show = move |found: Substitutions| list(found, reload, notice);

    view! {
        <section class="panel" aria-labelledby="substitutes">
            <div class="panel__head"><h2 id="substitutes">"Замещение"</h2></div>
            <div class="panel__body">
                <p>"На время отпуска или болезни Вас заместит другой пользователь. В истории будет записано, кто за кого действовал."</p>
                <NoticeBanner notice/>
                <Loaded load=accounts::substitutions show reload/>
                <p><A href="/profile/substitute" attr:class="button">"Назначить замещающего"</A></p>
            </div>
        </section>
    }
}

fn list(found: Substitutions, reload: RwSignal<u32>, notice: RwSignal<Option<Notice>>) -> AnyView {
    if found.items.is_empty() {
        return view! { <p class="muted">"Замещающий не назначен."</p> }.into_any();
    }
    let rows = found
        .items
        .into_iter()
        .map(|row| view! { <Row row reload notice/> })
        .collect_view();
    view! { <ul class="list-plain stack stack--s">{rows}</ul> }.into_any()
}

const fn words(state: SubstitutionState) -> (&'static str, &'static str) {
    match state {
        SubstitutionState::Offered => ("tag tag--action", "ждёт согласия"),
        SubstitutionState::Upcoming => ("tag", "согласие получено"),
        SubstitutionState::InForce => ("tag tag--ok", "действует"),
        SubstitutionState::Past => ("tag tag--closed", "закончилось"),
        SubstitutionState::Ended => ("tag tag--closed", "завершено"),
    }
}

#[component]
fn Row(
    row: SubstitutionRow,
    reload: RwSignal<u32>,
    notice: RwSignal<Option<Notice>>,
) -> impl IntoView {
    let asking = RwSignal::new(false);
    let (look, state) = words(row.state);
    let ends = matches!(
        row.state,
        SubstitutionState::Offered | SubstitutionState::Upcoming | SubstitutionState::InForce
    );
    let name = row.substitute.unwrap_or(row.named);
    let days = format!(
        "с {} по {}",
        short_date(row.starts_on),
        short_date(row.ends_on)
    );
    let id = row.id;
    let end = move |_| {
        asking.set(false);
        spawn_local(async move {
            let answer = match accounts::end_substitution(id).await {
                Ok(()) => Notice::done(
                    "Замещение завершено",
                    "Замещающий больше не действует за Вас.",
                ),
                Err(error) => Notice::failed("Замещение не завершено", &error),
            };
            notice.try_set(Some(answer));
            let _ = reload.try_update(|times| *times += 1);
        });
    };
    let title = format!("Завершить замещение: {name}?");
    let hidden = format!(": {name}");

    view! {
        <li class="cluster">
            <span><b>{name}</b>", "{days}</span>
            <span class=look>{state}</span>
            {ends.then(|| view! {
                <button class="link-button link-button--danger" type="button" on:click=move |_| asking.set(true)>
                    "Завершить"<span class="visually-hidden">{hidden}</span>
                </button>
                <Show when=move || asking.get()>
                    <Dialog open=asking title=title.clone() id="end-substitution">
                        <div class="dialog__body"><p>"Замещающий сразу потеряет доступ к Вашей роли. Сделанное им останется."</p></div>
                        <div class="dialog__foot">
                            <button class="button button--danger-solid" type="button" on:click=end>"Завершить замещение"</button>
                            <button class="button" type="button" on:click=move |_| asking.set(false)>"Не завершать"</button>
                        </div>
                    </Dialog>
                </Show>
            })}
        </li>
    }
}

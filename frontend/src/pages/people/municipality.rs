use contract::{accounts::MunicipalityChange, people::PersonRow};
use leptos::prelude::*;

use super::municipality_answer::Answer;
use crate::{
    api::{accounts, reference},
    clock::short_instant,
    components::{Dialog, ErrorSummary, Select, SubmitButton, Textarea, notice::Notice},
    form::Form,
};

/// The municipality with the request that waits, «Изменить» with a reason, «Оставить прежний» with an answer.
#[component]
pub fn Municipality(
    person: PersonRow,
    current: RwSignal<PersonRow>,
    notice: RwSignal<Option<Notice>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let place = person.municipality.clone().map(|one| one.name);
    let asked = person.municipality_request.is_some();
    let request = person.municipality_request.clone().map(|request| {
        let wanted = request.municipality.map(|one| format!(" Нужен: {}.", one.name));
        view! {
            <span class="small">
                <span class="tag tag--warn">"просит изменить"</span>" " {short_instant(request.sent_at)} ": "
                {request.text} {wanted}
            </span>
        }
    });
    let name = StoredValue::new(person.full_name.clone());
    let (id, version) = (person.id, person.version);
    let done = Callback::new(move |changed: PersonRow| {
        open.set(false);
        let place = changed.municipality.as_ref().map(|one| one.name.as_str());
        notice.try_set(Some(Notice::done(
            "Муниципалитет изменён",
            format!(
                "{}: {}. Пользователю отправлено письмо.",
                changed.full_name,
                place.unwrap_or_default()
            ),
        )));
        current.try_set(changed);
    });

    view! {
        <div class="stack stack--xs">
            {place.map(|place| view! { <span>{place}</span> })}
            {request}
            <button class="link-button small" type="button" on:click=move |_| open.set(true)>
                "Изменить муниципалитет"<span class="visually-hidden">": " {name.get_value()}</span>
            </button>
            {asked.then(|| view! { <Answer person current notice/> })}
        </div>
        <Show when=move || open.get()>
            <Dialog open title=format!("Изменить муниципалитет: {}", name.get_value()) id="municipality">
                <Change id version open done/>
            </Dialog>
        </Show>
    }
}

#[component]
fn Change(
    id: uuid::Uuid,
    version: i64,
    open: RwSignal<bool>,
    done: Callback<PersonRow>,
) -> impl IntoView {
    let form = Form::named("municipality");
    let municipality = RwSignal::new(String::new());
    let reason = RwSignal::new(String::new());
    let known = LocalResource::new(reference::municipalities);
    let options = Signal::derive(move || {
        let list = known.get().and_then(Result::ok).unwrap_or_default();
        list.into_iter()
            .map(|one| (one.id.to_string(), one.name))
            .collect::<Vec<_>>()
    });
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let municipality_id = municipality.get().parse().ok();
        if municipality_id.is_none() {
            form.add("municipality_id", "Выберите муниципалитет");
        }
        if reason.get().trim().is_empty() {
            form.add("reason", "Напишите причину: её получит пользователь");
        }
        let Some(municipality_id) = municipality_id.filter(|_| !form.has_errors()) else {
            return;
        };
        let change = MunicipalityChange {
            municipality_id,
            reason: reason.get(),
        };
        form.submit(
            async move { accounts::change_municipality(id, version, &change).await },
            move |person| done.run(person),
        );
    };

    view! {
        <form novalidate on:submit=send>
            <div class="dialog__body stack stack--s">
                <ErrorSummary form/>
                <Select form name="municipality_id" label="Муниципалитет" value=municipality options blank="Выберите муниципалитет"/>
                <Textarea form name="reason" label="Причина" hint="Её получит пользователь. Его сеансы в этой роли закончатся" value=reason/>
            </div>
            <div class="dialog__foot">
                <SubmitButton form label="Изменить муниципалитет" busy="Изменяем…"/>
                <button class="button" type="button" on:click=move |_| open.set(false)>"Не изменять"</button>
            </div>
        </form>
    }
}

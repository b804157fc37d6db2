use contract::{accounts::MunicipalityChange, people::PersonRow};
use leptos::prelude::*;

use crate::{
    api::{accounts, reference},
    clock::short_instant,
    components::{Dialog, ErrorSummary, Select, SubmitButton, Textarea},
    form::Form,
};

/// The municipality with the request that waits, and «Изменить» with a reason.
#[component]
pub fn Municipality(person: PersonRow, current: RwSignal<PersonRow>) -> impl IntoView {
    let open = RwSignal::new(false);
    let place = person.municipality.clone().map(|one| one.name);
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

    view! {
        <div class="stack stack--xs">
            {place.map(|place| view! { <span>{place}</span> })}
            {request}
            <button class="link-button small" type="button" on:click=move |_| open.set(true)>
                "Изменить муниципалитет"<span class="visually-hidden">": " {name.get_value()}</span>
            </button>
        </div>
        <Show when=move || open.get()>
            <Dialog open title=format!("Изменить муниципалитет: {}", name.get_value()) id="municipality">
                <Change id version open current/>
            </Dialog>
        </Show>
    }
}

#[component]
fn Change(
    id: uuid::Uuid,
    version: i64,
    open: RwSignal<bool>,
    current: RwSignal<PersonRow>,
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
        let Ok(municipality_id) = municipality.get().parse() else {
            form.clear();
            form.add("municipality_id", "Выберите муниципалитет");
            return;
        };
        let change = MunicipalityChange {
            municipality_id,
            reason: reason.get(),
        };
        form.submit(
            async move { accounts::change_municipality(id, version, &change).await },
            move |person| {
                open.set(false);
                current.try_set(person);
            },
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

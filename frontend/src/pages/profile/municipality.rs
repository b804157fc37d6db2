use contract::accounts::NewMunicipalityRequest;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::{
    api::{accounts, reference},
    components::{Banner, BannerKind, ErrorSummary, PageHead, Select, SubmitButton, Textarea},
    form::Form,
    identity::use_identity,
};

/// «Напишите оператору»: a request for another municipality.
#[component]
pub fn MunicipalityRequestPage() -> impl IntoView {
    let place = use_identity()
        .me_now()
        .and_then(|me| me.acting.municipality.or(me.municipality))
        .map(|one| one.name);
    let form = Form::new();
    let text = RwSignal::new(String::new());
    let municipality = RwSignal::new(String::new());
    let sent = RwSignal::new(false);
    let known = LocalResource::new(reference::municipalities);
    let options = Signal::derive(move || {
        let list = known.get().and_then(Result::ok).unwrap_or_default();
        list.into_iter()
            .map(|one| (one.id.to_string(), one.name))
            .collect::<Vec<_>>()
    });
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let request = NewMunicipalityRequest {
            text: text.get(),
            municipality_id: municipality.get().parse().ok(),
        };
        form.submit(
            async move { accounts::ask_for_municipality(&request).await },
            move |_| sent.set(true),
        );
    };

    view! {
        <ErrorSummary form/>
        <PageHead
            title="Неверно указан муниципалитет"
            crumbs=vec![("/profile", "Личный кабинет")]
            lead="Муниципалитет меняет только оператор ТОИПКРО: от него зависит, какие заявления Вы видите."
        />
        {place.map(|place| view! { <p>"Сейчас указан: " <b>{place}</b></p> })}
        {move || if sent.get() {
            view! {
                <Banner kind=BannerKind::Ok role="status" title="Письмо оператору отправлено">
                    <p>"Ответ придёт на Вашу почту. "<A href="/">"Вернуться на главную"</A></p>
                </Banner>
            }
            .into_any()
        } else {
            view! {
                <form class="stack" novalidate on:submit=send>
                    <section class="panel">
                        <div class="panel__body">
                            <Textarea form name="text" label="Что указано неверно" value=text hint="Например: перешла на работу в другой район"/>
                            <Select form name="municipality_id" label="Правильный муниципалитет" optional=true value=municipality options blank="Не выбран"/>
                        </div>
                    </section>
                    <div class="cluster">
                        <SubmitButton form label="Отправить оператору"/>
                        <A href="/profile">"Не отправлять"</A>
                    </div>
                </form>
            }
            .into_any()
        }}
    }
}

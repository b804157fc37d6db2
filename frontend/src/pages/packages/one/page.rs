use contract::packages::Package;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use uuid::Uuid;

use super::files::Files;
use super::items::Items;
use crate::api::packages;
use crate::clock::instant;
use crate::components::notice::{Notice, NoticeBanner};
use crate::components::open_document::{DocumentButton, Opens};
use crate::components::{Icon, Loaded, PageHead};

/// `/packages/:id`
#[component]
pub fn PackagePage() -> impl IntoView {
    let parameters = use_params_map();
    let id = Memo::new(move |_| parameters.read().get("id")?.parse::<Uuid>().ok());
    move || match id.get() {
        Some(id) => view! { <OnePackage id/> }.into_any(),
        None => view! { <crate::pages::not_found::NotFoundPage/> }.into_any(),
    }
}

#[component]
fn OnePackage(id: Uuid) -> impl IntoView {
    let notice = RwSignal::new(None::<Notice>);
    let reload = RwSignal::new(0_u32);
    // Survives a lost race, after which the package is read again.
    let returning = RwSignal::new(None::<Uuid>);
    let remarks = RwSignal::new(String::new());
    let outcome = Callback::new(move |told: Notice| {
        notice.set(Some(told));
        reload.update(|times| *times += 1);
    });
    view! {
        <PageHead
            title="Пакет документов в Центр"
            here="Пакет"
            crumbs=vec![("/work", "Работа с заявлениями"), ("/packages", "Передача в Центр")]
        >
            <DocumentButton path=packages::zip(id) opens=Opens::AsFile class="button">
                <Icon name="download"/>
                "Скачать ZIP"
            </DocumentButton>
            <DocumentButton path=packages::inventory(id) opens=Opens::InTab class="button">"Опись (PDF)"</DocumentButton>
        </PageHead>
        <NoticeBanner notice/>
        <Loaded
            load=move || packages::read(id)
            show=move |package: Package| {
                view! {
                    <Facts package=package.clone()/>
                    <Items package=package.clone() returning remarks outcome/>
                    <Files package/>
                }
                .into_any()
            }
            reload
        />
    }
}

#[component]
fn Facts(package: Package) -> impl IntoView {
    let row = |key: &'static str, value: AnyView| {
        view! {
            <div class="summary__row">
                <dt class="summary__key">{key}</dt>
                <dd class="summary__value">{value}</dd>
            </div>
        }
    };
    let handed = format!("{}, {}", instant(package.handed_at), package.handed_by);
    view! {
        <section class="panel" aria-labelledby="package">
            <div class="panel__head"><h2 id="package">"Пакет №\u{a0}" {package.number}</h2></div>
            <div class="panel__body">
                <dl class="summary">
                    {row("Муниципалитет", package.municipality.name.into_any())}
                    {row("Передан", handed.into_any())}
                    {row("Контрольная сумма архива (SHA-256)", view! { <code class="hash">{package.sha256}</code> }.into_any())}
                </dl>
            </div>
        </section>
    }
}

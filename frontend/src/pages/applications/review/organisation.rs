use contract::applications::ApplicationCase;
use domain::applications::Action;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;
use uuid::Uuid;

use super::suggestions::Suggestions;
use crate::api::review;
use crate::components::list::use_sees_all;
use crate::components::{
    Banner, BannerKind, ErrorSummary, Field, OrganisationSearch, Summary, SummaryRow,
};
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::case::OutcomeBanner;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;

/// «Организация вписана вручную»: which one of the list it is.
#[component]
pub fn OrganisationPage() -> impl IntoView {
    with_case(|case| view! { <Match case/> }.into_any())
}

#[component]
fn Match(case: ApplicationCase) -> impl IntoView {
    let form = Form::new();
    let id = case.id;
    let from = address::use_came_from().get_untracked();
    let back = format!("{}{}", address::case(id), from.query());
    let goal = StoredValue::new(back.clone());
    let typed = StoredValue::new(case.data.workplace.clone());
    let municipality = case.data.municipality.clone();
    let facts = StoredValue::new((case.full_name.clone(), municipality.name));
    let open = OpenCase::new(case);
    let navigate = StoredValue::new_local(use_navigate());
    let may = Signal::derive(move || {
        open.case
            .with(|case| case.allowed_actions.contains(&Action::MatchOrganisation))
    });
    let done = move |_: ApplicationCase| {
        navigate.try_with_value(|navigate| {
            goal.try_with_value(|goal| navigate(goal, Default::default()))
        });
    };
    let choose = Callback::new(move |organisation: Uuid| {
        let version = open.case.with_untracked(|case| case.version);
        let call = review::match_organisation(id, version, organisation);
        open.act_with(Some(form), call, done);
    });
    let add = Callback::new(move |name: String| {
        let version = open.case.with_untracked(|case| case.version);
        let call = review::add_organisation(id, version, name);
        open.act_with(Some(form), call, done);
    });

    view! {
        <ErrorSummary form/>
        <Head title="Выберите организацию из списка" back/>
        <OutcomeBanner open/>
        <Show
            when=move || may.get()
            fallback=|| view! {
                <Banner kind=BannerKind::Note title="Организация уже выбрана">
                    <p>"Организацию выбирают один раз, пока она вписана вручную."</p>
                </Banner>
            }
        >
            <section class="panel">
                <div class="panel__body">
                    <Summary>
                        <SummaryRow name="Педагогический работник" value=facts.with_value(|facts| facts.0.clone())/>
                        <SummaryRow name="Вписано вручную" value=typed.get_value()/>
                        <SummaryRow name="Муниципалитет" value=facts.with_value(|facts| facts.1.clone())/>
                    </Summary>
                </div>
            </section>
            <Suggestions municipality=municipality.id typed=typed.get_value() choose/>
            <Search form municipality=municipality.id choose/>
            {use_sees_all().then(|| view! { <Add form typed=typed.get_value() add/> })}
            <p><A href=goal.get_value()>"Оставить как есть"</A></p>
        </Show>
    }
}

#[component]
fn Search(form: Form, municipality: Uuid, choose: Callback<Uuid>) -> impl IntoView {
    let (text, value) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        match value.get_untracked().parse() {
            Ok(id) => choose.run(id),
            Err(_) => form.add("organisation_id", "Выберите организацию из списка"),
        }
    };
    view! {
        <form class="panel" novalidate on:submit=send aria-labelledby="whole-list">
            <div class="panel__head"><h2 id="whole-list">"Весь список муниципалитета"</h2></div>
            <div class="panel__body">
                <OrganisationSearch form name="organisation_id" municipality=municipality.to_string() text value/>
                <div><button class="button button--accent" type="submit">"Выбрать"</button></div>
            </div>
        </form>
    }
}

/// The operator keeps the list.
#[component]
fn Add(form: Form, typed: String, add: Callback<String>) -> impl IntoView {
    let name = RwSignal::new(typed);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        add.run(name.get_untracked());
    };
    view! {
        <form class="panel" novalidate on:submit=send aria-labelledby="add-to-list">
            <div class="panel__head"><h2 id="add-to-list">"Организации в списке нет"</h2></div>
            <div class="panel__body">
                <Field form name="name" label="Название организации" value=name hint="Как в уставе, например МБОУ «Сосновская СОШ»"/>
                <div><button class="button" type="submit">"Добавить в список и выбрать"</button></div>
            </div>
        </form>
    }
}

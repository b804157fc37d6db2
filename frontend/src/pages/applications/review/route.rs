use contract::applications::{ApplicationCase, RouteChange};
use domain::applications::{Action, Route};
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_navigate;

use crate::api::review;
use crate::components::{Banner, BannerKind, ErrorSummary, Summary, SummaryRow, Textarea};
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::case::{OutcomeBanner, work};
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;

/// «Изменить порядок регистрации»: to the operator («отраслевое») or back.
#[component]
pub fn RoutePage() -> impl IntoView {
    with_case(|case| view! { <ChangeRoute case/> }.into_any())
}

#[component]
fn ChangeRoute(case: ApplicationCase) -> impl IntoView {
    let form = Form::new();
    let id = case.id;
    let from = address::use_came_from().get_untracked();
    let back = format!("{}{}", address::case(id), from.query());
    let goal = StoredValue::new(back.clone());
    let to = match case.route {
        Route::General => Route::Operator,
        Route::Operator => Route::General,
    };
    let facts = StoredValue::new((case.full_name.clone(), work(&case)));
    let (title, label, now) = match to {
        Route::Operator => (
            "Передать заявление оператору?",
            "Передать оператору",
            "регистрирует муниципалитет, на общих основаниях",
        ),
        Route::General => (
            "Вернуть заявление на общие основания?",
            "Вернуть на общие основания",
            "регистрирует оператор ТОИПКРО",
        ),
    };
    let note = RwSignal::new(String::new());
    let navigate = StoredValue::new_local(use_navigate());
    let open = OpenCase::new(case);
    let may = Signal::derive(move || {
        open.case
            .with(|case| case.allowed_actions.contains(&Action::ChangeRoute))
    });
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let change = RouteChange {
            route: to,
            note: note.get_untracked(),
        };
        if change.note.trim().is_empty() {
            form.add(
                "note",
                "Напишите, почему меняется порядок: это останется в истории",
            );
            return;
        }
        let version = open.case.with_untracked(|case| case.version);
        let call = async move { review::change_route(id, version, &change).await };
        open.act_with(Some(form), call, move |_| {
            navigate.try_with_value(|navigate| {
                goal.try_with_value(|goal| navigate(goal, Default::default()))
            });
        });
    };

    view! {
        <ErrorSummary form/>
        <Head title back/>
        <OutcomeBanner open/>
        <Show
            when=move || may.get()
            fallback=|| view! {
                <Banner kind=BannerKind::Note title="Изменить порядок сейчас нельзя">
                    <p>"Порядок меняют до регистрации; заявления на упрощенную форму всегда регистрирует оператор ТОИПКРО."</p>
                </Banner>
            }
        >
            <form class="stack" novalidate on:submit=send>
                <section class="panel">
                    <div class="panel__body">
                        <Summary>
                            <SummaryRow name="Педагогический работник" value=facts.with_value(|facts| facts.0.clone())/>
                            <SummaryRow name="Должность и место работы" value=facts.with_value(|facts| facts.1.clone())/>
                            <SummaryRow name="Сейчас" value=now/>
                        </Summary>
                    </div>
                </section>
                <Textarea
                    form
                    name="note"
                    label="Примечание"
                    value=note
                    hint="Например: отраслевое, школа искусств. Примечание видят сотрудники и педагог, оно остаётся в истории"
                />
                <div class="cluster">
                    <button class="button button--primary" type="submit" aria-busy=move || open.busy.get().then_some("true")>
                        {move || if open.busy.get() { "Сохраняем…" } else { label }}
                    </button>
                    <A href=goal.get_value()>"Не менять"</A>
                </div>
            </form>
        </Show>
    }
}

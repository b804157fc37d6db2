use leptos::html::Div;
use leptos::prelude::*;

use super::state::{OpenCase, Outcome};
use crate::components::{Banner, BannerKind};

/// What came of the last act; takes the focus, for the button that was pressed may be gone.
#[component]
pub fn OutcomeBanner(open: OpenCase) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if open.outcome.with(Option::is_some) {
            request_animation_frame(move || {
                if let Some(place) = place.try_get_untracked().flatten() {
                    let _ = place.focus();
                    place.scroll_into_view();
                }
            });
        }
    });
    let words = move || open.outcome.get().map(|outcome| banner(open, outcome));

    view! { <div tabindex="-1" node_ref=place hidden=move || open.outcome.with(Option::is_none)>{words}</div> }
}

fn banner(open: OpenCase, outcome: Outcome) -> AnyView {
    match outcome {
        Outcome::Registered => registered(open).into_any(),
        Outcome::Failed(words) => view! {
            <Banner kind=BannerKind::Danger role="alert" title="Действие не выполнено"><p>{words}</p></Banner>
        }
        .into_any(),
        Outcome::Overtaken { words, news, fresh } => view! {
            <Banner kind=BannerKind::Danger role="alert" title="Заявление изменилось, пока Вы на него смотрели">
                <p>{words}</p>
                {(!news.is_empty()).then(|| view! {
                    <ul class="list">{news.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
                })}
                {fresh.map(|fresh| view! {
                    <p>
                        <button class="link-button" type="button" on:click=move |_| open.show_fresh(*fresh.clone())>
                            "Показать изменения"
                        </button>
                    </p>
                })}
            </Banner>
        }
        .into_any(),
    }
}

fn registered(open: OpenCase) -> impl IntoView {
    let (number, name) = open
        .case
        .with_untracked(|case| (case.registration_number.clone(), case.full_name.clone()));
    let number = number.unwrap_or_default();
    view! {
        <Banner kind=BannerKind::Ok role="status" title=format!("Заявление зарегистрировано под номером {number}")>
            <p>{name} " получит письмо с этим номером."</p>
        </Banner>
    }
}

use contract::applications::{ApplicationCase, CodeCheck};
use domain::applications::Action;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::components::{Banner, BannerKind};
use crate::pages::applications::address;

/// What a person checks before the decision; kept on this page only.
const POINTS: [(&str, &str); 4] = [
    ("Скан читается, все страницы на месте", ""),
    ("Есть личная подпись аттестуемого", ""),
    ("В заявлении нет ошибок", ""),
    (
        "Дата предыдущей аттестации верна",
        "По ней выбирают период аттестации",
    ),
];

/// The ticks of the list, one per point.
pub type Ticks = RwSignal<[bool; POINTS.len()]>;

pub fn no_ticks() -> Ticks {
    RwSignal::new([false; POINTS.len()])
}

/// «Отмечено 2 из 4 пунктов проверки. …»: the note of the decision bar.
pub fn note(ticks: Ticks, case: &ApplicationCase) -> String {
    if !case.allowed_actions.contains(&Action::Reject) {
        return String::new();
    }
    let done = ticks.get().iter().filter(|tick| **tick).count();
    format!(
        "Отмечено {done} из {} пунктов проверки. При отклонении педагогу сразу уйдёт письмо с причиной.",
        POINTS.len()
    )
}

/// «Проверка»: whether the scan carries the right code, the way to scan and data side by side, the list of points.
#[component]
pub fn Checking(
    #[prop(into)] case: Signal<ApplicationCase>,
    ticks: Ticks,
    #[prop(optional)] beside_scan: bool,
) -> impl IntoView {
    let from = address::use_came_from();
    let decides = move || case.with(|case| case.allowed_actions.contains(&Action::Reject));
    let code = move || case.with(|case| case.code_check).map(code_banner);
    let compare = move || {
        format!(
            "{}{}",
            address::page(case.with(|case| case.id), "view"),
            from.get().query()
        )
    };

    view! {
        <Show when=move || case.with(|case| case.code_check.is_some())>
            <section class="panel" aria-labelledby="case-check">
                <div class="panel__head"><h2 id="case-check">"Проверка"</h2></div>
                <div class="panel__body">
                    {code}
                    {(!beside_scan).then(|| view! { <p><A href=compare>"Сверить скан и сведения"</A></p> })}
                    <Show when=decides><Points ticks/></Show>
                </div>
            </section>
        </Show>
    }
}

fn code_banner(check: CodeCheck) -> impl IntoView {
    match check {
        CodeCheck::Fits => view! { <Banner kind=BannerKind::Ok title="Код на скане совпадает"/> }.into_any(),
        CodeCheck::Differs => view! {
            <Banner kind=BannerKind::Danger title="Код на скане не совпадает">
                <p>"Возможно, подписана прежняя версия заявления. Сверьте код внизу страниц скана."</p>
            </Banner>
        }
        .into_any(),
    }
}

#[component]
fn Points(ticks: Ticks) -> impl IntoView {
    let point = move |(index, (words, hint)): (usize, (&'static str, &'static str))| {
        let id = format!("check-{index}");
        let is = move || ticks.with(|ticks| ticks.get(index).copied().unwrap_or_default());
        let set = move |event| {
            ticks.update(|ticks| {
                if let Some(tick) = ticks.get_mut(index) {
                    *tick = event_target_checked(&event);
                }
            });
        };
        view! {
            <div class="choice">
                <input class="choice__input" type="checkbox" id=id.clone() prop:checked=is on:change=set/>
                <label class="choice__label" for=id>{words}</label>
                {(!hint.is_empty()).then(|| view! { <span class="choice__hint">{hint}</span> })}
            </div>
        }
    };
    view! {
        <fieldset class="choice-group">
            <legend class="visually-hidden">"Отметьте, что проверено"</legend>
            {POINTS.into_iter().enumerate().map(point).collect_view()}
        </fieldset>
    }
}

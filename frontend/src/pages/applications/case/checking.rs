use contract::applications::{ApplicationCase, CodeCheck};
use domain::applications::Action;
use domain::applications::checklist::CheckItem;
use leptos::prelude::*;
use leptos_router::components::A;

use super::state::OpenCase;
use super::ticks::Ticks;
use crate::components::{Banner, BannerKind};
use crate::pages::applications::address;

/// «Отмечено 2 из 4 пунктов проверки. …»: the note of the decision bar.
pub fn note(ticks: Ticks, case: &ApplicationCase) -> String {
    if !case.allowed_actions.contains(&Action::Check) {
        return String::new();
    }
    format!(
        "Отмечено {} из {} пунктов проверки. При возврате педагогу сразу уйдёт письмо с причиной, отклонение можно отменить.",
        ticks.count(),
        CheckItem::ALL.len()
    )
}

/// «Проверка»: whether the scan carries the right code, the way to scan and data side by side, the list of points.
#[component]
pub fn Checking(
    open: OpenCase,
    ticks: Ticks,
    #[prop(optional)] beside_scan: bool,
) -> impl IntoView {
    let case: Signal<ApplicationCase> = open.case.into();
    let from = address::use_came_from();
    let checks = move || case.with(|case| case.allowed_actions.contains(&Action::Check));
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
                    <Show when=checks><Points open ticks/></Show>
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
fn Points(open: OpenCase, ticks: Ticks) -> impl IntoView {
    let point = move |item: &CheckItem| {
        let item = *item;
        let id = format!("check-{}", item.code());
        let set = move |event| ticks.set(open, item, event_target_checked(&event));
        let hint = hint(item);
        view! {
            <div class="choice">
                <input class="choice__input" type="checkbox" id=id.clone() prop:checked=move || ticks.has(item) on:change=set/>
                <label class="choice__label" for=id>{item.title()}</label>
                {(!hint.is_empty()).then(|| view! { <span class="choice__hint">{hint}</span> })}
            </div>
        }
    };
    view! {
        <fieldset class="choice-group">
            <legend class="visually-hidden">"Отметьте, что проверено"</legend>
            {CheckItem::ALL.iter().map(point).collect_view()}
        </fieldset>
        {move || ticks.failed().map(|words| view! { <p class="field__error" role="alert">{words}</p> })}
    }
}

const fn hint(item: CheckItem) -> &'static str {
    match item {
        CheckItem::PreviousAttestation => "По ней выбирают период аттестации",
        _ => "",
    }
}

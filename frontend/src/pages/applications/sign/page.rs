use contract::applications::ApplicationCase;
use domain::applications::{Action, Stage};
use leptos::prelude::*;
use leptos_router::components::A;

use super::hand_in::HandIn;
use super::paper::Paper;
use super::progress::progress;
use super::scan_upload::ScanUpload;
use crate::components::{Banner, BannerKind, ErrorSummary, StageTag, Stepper};
use crate::form::Form;
use crate::pages::applications::address;
use crate::pages::applications::case::OutcomeBanner;
use crate::pages::applications::case::buttons::EditAgainButton;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::leaving::warn_before_leaving;
use crate::pages::applications::open::with_case;
use crate::pages::applications::review::ReturnedBanner;

#[component]
pub fn SignPage() -> impl IntoView {
    with_case(|case| {
        if case.allowed_actions.contains(&Action::Submit) {
            view! { <Sign case/> }.into_any()
        } else {
            elsewhere(&case).into_any()
        }
    })
}

#[component]
fn Sign(case: ApplicationCase) -> impl IntoView {
    let form = Form::new();
    let id = case.id;
    let stage = case.stage;
    let number = case.case_number.clone();
    let open = OpenCase::new(case);
    let taken = RwSignal::new(false);
    let uploads = RwSignal::new(0);
    warn_before_leaving(move || uploads.try_get_untracked().is_some_and(|count| count > 0));
    let caption = view! {
        {number.map(|number| view! { <span class="case-no">"Заявление " {number}</span> })}
        <StageTag stage action=true/>
    };

    view! {
        <ErrorSummary form/>
        <Head title="Подпишите и подайте заявление" caption=caption.into_any() back=address::MINE/>
        <OutcomeBanner open/>
        <ReturnedBanner case=open.case/>
        {move || view! { <Stepper steps=progress(&open.case.read(), taken.get())/> }}
        <div class="columns">
            <div class="stack">
                <Paper open taken/>
                <ScanUpload open form uploads/>
                <HandIn open form/>
            </div>
            <aside class="stack">
                <GoodScan/>
                <section class="panel">
                    <div class="panel__head"><h2>"Нашли ошибку?"</h2></div>
                    <div class="panel__body small">
                        <p>"Верните заявление в черновик. Распечатанное станет недействительным: его нужно будет сформировать и подписать заново."</p>
                        <div><EditAgainButton open/></div>
                    </div>
                </section>
            </aside>
        </div>
        <p class="small muted"><A href=address::case(id)>"Посмотреть ход дела"</A></p>
    }
}

#[component]
fn GoodScan() -> impl IntoView {
    view! {
        <section class="panel">
            <div class="panel__head"><h2>"Хороший скан"</h2></div>
            <div class="panel__body small">
                <ul class="list">
                    <li>"все страницы в одном файле"</li>
                    <li>"текст читается без увеличения"</li>
                    <li>"подпись, дата и код внизу страницы не обрезаны"</li>
                </ul>
            </div>
        </section>
    }
}

/// Nothing to sign: not formed yet, or handed in already.
fn elsewhere(case: &ApplicationCase) -> impl IntoView + use<> {
    let id = case.id;
    let (title, href, words) = if matches!(case.stage, Stage::Draft | Stage::Returned) {
        (
            "Заявление ещё не сформировано",
            address::page(id, "edit"),
            "Продолжить заполнение",
        )
    } else {
        (
            "Заявление уже подано",
            address::case(id),
            "Посмотреть ход дела",
        )
    };
    view! {
        <Head title="Подпишите и подайте заявление" back=address::MINE/>
        <Banner kind=BannerKind::Note title><p><A href=href>{words}</A></p></Banner>
    }
}

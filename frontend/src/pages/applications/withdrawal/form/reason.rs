use contract::applications::ApplicationCase;
use domain::calendar::long_date;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::api::withdrawals;
use crate::clock::day;
use crate::components::{Banner, BannerKind, Summary, SummaryRow, Textarea};
use crate::form::Form;
use crate::identity::use_identity;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::leaving::warn_before_leaving;
use crate::pages::applications::withdrawal::words::{is_filed_as, returned};
use crate::typed::{forget, keep, typed};

/// «Формирование заявления на отзыв»: whose application, and why. Begins with the reader's own earlier reason, or with
/// what was typed before the page was left.
#[component]
pub fn Reason(open: OpenCase, form: Form, again: RwSignal<bool>, back: String) -> impl IntoView {
    let me = use_identity().me_now();
    let role = me.as_ref().map(|me| me.acting.role);
    let grant = me.map(|me| me.acting.id).unwrap_or_default();
    let case = open.case.with_untracked(|case| case.id);
    let place = StoredValue::new(format!("withdrawal {grant} {case}"));
    let (written, why) = open.case.with_untracked(|case| {
        let own = case.withdrawal.as_ref();
        let own = own.filter(|own| is_filed_as(own, role));
        (
            own.and_then(|own| own.reason.clone()).unwrap_or_default(),
            own.and_then(|own| own.returned.as_ref().map(returned)),
        )
    });
    let reason = RwSignal::new(
        place
            .with_value(|place| typed(place))
            .unwrap_or_else(|| written.clone()),
    );
    let is_new = Memo::new(move |_| reason.with(|reason| *reason != written));
    Effect::new(move |_| {
        if is_new.get() {
            keep(place.get_value(), reason.get());
        } else {
            place.with_value(|place| forget(place));
        }
    });
    warn_before_leaving(move || is_new.try_get_untracked().unwrap_or_default());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let words = reason.get_untracked();
        if words.trim().is_empty() {
            form.add("reason", "Напишите причину отзыва заявления");
            return;
        }
        let (id, version) = open.case.with_untracked(|case| (case.id, case.version));
        let call = withdrawals::generate(id, version, words);
        open.act_with(Some(form), call, move |case| {
            place.try_with_value(|place| forget(place));
            again.try_set(false);
            open.case.try_set(case);
        });
    };

    view! {
        <Head title="Формирование заявления на отзыв" back=back.clone()/>
        {why.map(|why| view! {
            <Banner kind=BannerKind::Warn title="Прошлое заявление на отзыв возвращено">
                <p>"Причина возврата: " {why}</p>
            </Banner>
        })}
        <div class="columns">
            <form class="stack" novalidate on:submit=send>
                <section class="panel"><div class="panel__body">{facts(&open.case.read_untracked(), None)}</div></section>
                <Textarea
                    form
                    name="reason"
                    label="Причина отзыва заявления"
                    value=reason
                    hint="Например: увольнение. Причина попадёт в печатное заявление и в журнал отозванных заявлений."
                />
                <div class="cluster">
                    <button class="button button--danger-solid" type="submit" aria-busy=move || open.busy.get().then_some("true")>
                        {move || if open.busy.get() { "Формируем заявление на отзыв…" } else { "Сформировать заявление на отзыв" }}
                    </button>
                    <A href=back>"Не отзывать"</A>
                </div>
            </form>
            <aside class="stack">
                <section class="panel">
                    <div class="panel__head"><h2>"Что дальше"</h2></div>
                    <div class="panel__body small">
                        <ol class="list">
                            <li>"Скачайте и подпишите заявление на отзыв."</li>
                            <li>"Отсканируйте и прикрепите."</li>
                            <li>"После регистрации заявление выйдет из графика. Педагог сможет подать новое."</li>
                        </ol>
                    </div>
                </section>
            </aside>
        </div>
    }
}

/// Which application it is about, and why once that is written.
pub fn facts(case: &ApplicationCase, reason: Option<String>) -> impl IntoView + use<> {
    let number = case.case_number.clone().unwrap_or_default();
    let state = match (case.registered_at, case.filed_on) {
        (Some(at), _) => format!("{number}, зарегистрировано {}", long_date(day(at))),
        (None, Some(filed)) => format!("{number}, подано {}", long_date(filed)),
        (None, None) => number,
    };
    let period = case.period.as_ref().map(|period| period.name.clone());
    let experts: Vec<String> = case
        .experts
        .iter()
        .map(|one| one.full_name.clone())
        .collect();
    let name = case.full_name.clone();
    view! {
        <Summary>
            <SummaryRow name="Педагогический работник" value=name/>
            <SummaryRow name="Заявление" value=state/>
            {period.map(|period| view! { <SummaryRow name="Период аттестации" value=period/> })}
            {(!experts.is_empty()).then(|| view! {
                <SummaryRow name="Специалисты по аттестации" value=experts.join(", ")/>
            })}
            {reason.map(|reason| view! { <SummaryRow name="Причина отзыва заявления" value=reason/> })}
        </Summary>
    }
}

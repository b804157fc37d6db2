use domain::applications::reasons::RejectionReason;
use leptos::prelude::*;

use super::preview::LetterPreview;
use super::ready::ReadyTexts;
use super::refusal::{Decided, Refusal};
use crate::components::{Radios, Summary, SummaryRow, Textarea};
use crate::form::Form;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::case::work;

/// Whose application, the reason, and the words that the letter carries. The child is the way back.
#[component]
pub fn Question(
    open: OpenCase,
    form: Form,
    refusal: Refusal,
    done: Callback<Decided>,
    children: Children,
) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let comment = RwSignal::new(String::new());
    let (name, duty) = open
        .case
        .with_untracked(|case| (case.full_name.clone(), work(case)));

    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        let chosen = RejectionReason::from_code(&reason.get_untracked());
        let comment = comment.get_untracked();
        let Some(why) = form.reason(refusal.purpose(), chosen, &comment) else {
            return;
        };
        let (id, version) = open.case.with_untracked(|case| (case.id, case.version));
        let call = refusal.send(id, version, why);
        open.act_with(Some(form), call, move |decided| done.run(decided));
    };
    let reasons = refusal
        .reasons()
        .map(|reason| (reason.code(), reason.title(), hint(reason)))
        .collect();
    let (label, busy) = refusal.button();

    view! {
        <form class="stack" novalidate on:submit=send>
            <section class="panel">
                <div class="panel__body">
                    <Summary>
                        <SummaryRow name="Педагогический работник" value=name/>
                        <SummaryRow name="Должность и место работы" value=duty/>
                    </Summary>
                </div>
            </section>
            <Radios form name="reason_code" legend=refusal.reason() value=reason options=reasons/>
            <ReadyTexts reason comment/>
            <Textarea form name="comment" label="Что исправить" value=comment hint="Этот текст войдёт в письмо педагогу. Для причины «иное» он обязателен."/>
            <LetterPreview open refusal reason comment/>
            <div class="cluster">
                <button class=refusal.look() type="submit" aria-busy=move || open.busy.get().then_some("true")>
                    {move || if open.busy.get() { busy } else { label }}
                </button>
                {children()}
            </div>
        </form>
    }
}

const fn hint(reason: RejectionReason) -> &'static str {
    match reason {
        RejectionReason::Duplicate => "Такое заявление этого педагога уже рассматривается",
        RejectionReason::Other => "Напишите причину в поле ниже",
        _ => "",
    }
}

use contract::applications::ApplicationCase;
use contract::conclusions::Conclusion;
use domain::applications::Action;
use domain::calendar::long_date;
use domain::conclusions::Signature;
use leptos::prelude::*;

use super::{object::Objection, refuse::Refusal, sign::Signing};
use crate::clock::instant;
use crate::components::{Banner, BannerKind, COMMISSION};
use crate::form::Form;
use crate::pages::applications::case::state::OpenCase;

/// Where the conclusion stands, and what its reader can do about it now.
#[component]
pub fn Answer(open: OpenCase, sign: Form, refuse: Form, object: Form) -> impl IntoView {
    let can = move |action: Action| {
        Memo::new(move |_| {
            open.case
                .with(|case| case.allowed_actions.contains(&action))
        })
    };
    let clear = Callback::new(move |()| {
        for form in [sign, refuse, object] {
            form.clear();
        }
    });
    let may_sign = can(Action::SignConclusion);
    let may_refuse = can(Action::RefuseToSign);
    let may_object = can(Action::ObjectToSignature);

    view! {
        {move || open.case.with(state)}
        <Show when=move || may_sign.get()><Signing open form=sign clear/></Show>
        <Show when=move || may_refuse.get()><Refusal open form=refuse clear/></Show>
        <Show when=move || may_object.get()><Objection open form=object clear/></Show>
    }
}

fn state(case: &ApplicationCase) -> Option<AnyView> {
    let conclusion = case.conclusion.as_ref()?;
    let (kind, title, text) = words(conclusion);
    let remarks = conclusion.refusal.as_ref().map(|refusal| {
        view! { <p>"Ваши замечания, " {instant(refusal.at)} ": «" {refusal.remarks.clone()} "»"</p> }
    });
    let objection = conclusion
        .objection
        .clone()
        .map(|text| view! { <p>"Возражение: «" {text} "»"</p> });
    let verdict = conclusion.verdict.as_ref().map(|verdict| {
        let word = if verdict.complies {
            "соответствует"
        } else {
            "не соответствует"
        };
        let reason = verdict
            .reason
            .clone()
            .map(|reason| format!(" Причина: {reason}"));
        view! { <p>"Отметка координатора: " <b>{word}</b> "." {reason} " " {COMMISSION}</p> }
    });
    Some(
        view! {
            <Banner kind title>
                {text.map(|text| view! { <p>{text}</p> })}
                {remarks}
                {objection}
                {verdict}
            </Banner>
        }
        .into_any(),
    )
}

fn words(conclusion: &Conclusion) -> (BannerKind, String, Option<String>) {
    let when = conclusion.signed_at.map(instant).unwrap_or_default();
    match conclusion.signature {
        Some(Signature::InCabinet) => (
            BannerKind::Ok,
            "Заключение подписано".to_owned(),
            Some(format!("Подписано в личном кабинете {when}.")),
        ),
        Some(Signature::OnPaper) => (
            BannerKind::Info,
            "Прикреплён скан заключения с подписью".to_owned(),
            Some(format!("Скан прикреплён {when}.")),
        ),
        Some(Signature::Refused) => (
            BannerKind::Warn,
            "Записано: от подписи отказался".to_owned(),
            Some(format!("Запись сделана {when}.")),
        ),
        None if conclusion.refusal.is_some() => (
            BannerKind::Warn,
            "Вы отказались подписать заключение".to_owned(),
            Some("Специалист заменит заключение или запишет отказ от подписи. Подписать заключение пока можно.".to_owned()),
        ),
        None => {
            let by = conclusion.attached_by.clone().unwrap_or_default();
            let until = conclusion.refusal_from.map(long_date).unwrap_or_default();
            (
                BannerKind::Info,
                format!("Подпишите до {until}"),
                Some(format!(
                    "Заключение прикрепил(а) {by}. С этого дня специалист может записать, что Вы отказались от подписи."
                )),
            )
        }
    }
}

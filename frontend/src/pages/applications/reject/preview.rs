use domain::applications::correction::correction_deadline;
use domain::applications::reasons::RejectionReason;
use domain::calendar::long_date;
use leptos::prelude::*;

use super::refusal::Refusal;
use crate::clock::today;
use crate::pages::applications::case::state::OpenCase;

/// The letter as the teacher gets it; a browser test compares it with the one that is sent.
#[component]
pub fn LetterPreview(
    open: OpenCase,
    refusal: Refusal,
    reason: RwSignal<String>,
    comment: RwSignal<String>,
) -> impl IntoView {
    let (number, name) = open.case.with_untracked(|case| {
        let number = case.case_number.clone().unwrap_or_default();
        (number, case.full_name.clone())
    });
    let until = long_date(correction_deadline(today()));
    let (subject, act, label, note) = match refusal {
        Refusal::Reject => (
            "Заявление отклонено",
            "устраните причину отклонения и подайте новое заявление; срок подачи не ограничен."
                .to_owned(),
            "Причина отклонения",
            "Новое заявление можно составить на основе отклонённого: внесённые ранее сведения сохранены.",
        ),
        Refusal::Return => (
            "Заявление возвращено на доработку",
            format!("исправьте заявление и подайте его снова не позднее {until}"),
            "Причина возврата",
            "Номер дела и дата подачи заявления сохраняются.",
        ),
    };
    let chosen =
        move || RejectionReason::from_code(&reason.get()).map_or("…", |reason| reason.title());
    let words = move || comment.with(|comment| comment.trim().to_owned());

    view! {
        <section class="panel" aria-labelledby="letter-preview">
            <div class="panel__head"><h2 id="letter-preview">"Письмо педагогу"</h2></div>
            <div class="panel__body small letter">
                <p><b>{format!("[Дело {number}] {subject}")}</b></p>
                <p>{format!("{name}, {act}")}</p>
                <p>"Номер дела: " {number}</p>
                <p>{label} ": " {chosen}</p>
                <Show when=move || !words().is_empty()>
                    <div><p>"Пояснение:"</p><blockquote class="letter__quote">{words}</blockquote></div>
                </Show>
                <p>{note}</p>
            </div>
        </section>
    }
}

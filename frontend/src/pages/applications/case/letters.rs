use contract::applications::{ApplicationCase, LetterRow, LetterState};
use leptos::prelude::*;

use crate::clock::instant;

/// «Письма»: which letters went out on this case, and what became of them.
#[component]
pub fn Letters(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    let rows = move || case.with(|case| case.letters.iter().map(row).collect_view());
    view! {
        <Show when=move || case.with(|case| !case.letters.is_empty())>
            <section class="panel" aria-labelledby="case-letters">
                <div class="panel__head"><h2 id="case-letters">"Письма"</h2></div>
                <div class="panel__body"><ul class="file-list">{rows}</ul></div>
            </section>
        </Show>
    }
}

fn row(letter: &LetterRow) -> impl IntoView + use<> {
    let failed = letter.state == LetterState::Failed;
    let problem = letter
        .problem
        .clone()
        .filter(|_| letter.state != LetterState::Sent);
    view! {
        <li class="file" class:file--error=failed>
            <span class="file__type" aria-hidden="true">"@"</span>
            <div>
                <div class="file__name">{letter.subject.clone()}</div>
                <div class="file__meta">"Кому: " {letter.recipient.clone()}</div>
                {problem.map(|words| view! { <div class="file__meta">"Ответ почтового сервера: " {words}</div> })}
            </div>
            <div class="file__actions">{fate(letter)}</div>
        </li>
    }
}

fn fate(letter: &LetterRow) -> AnyView {
    match (letter.state, letter.sent_at) {
        (LetterState::Sent, at) => {
            view! { <span>"Отправлено " {instant(at.unwrap_or(letter.queued_at))}</span> }
                .into_any()
        }
        (LetterState::Queued, _) => {
            view! { <span class="muted">"Ждёт отправки с " {instant(letter.queued_at)}</span> }
                .into_any()
        }
        (LetterState::Failed, _) => {
            view! { <span class="tag tag--danger">"Не доставлено"</span> }.into_any()
        }
    }
}

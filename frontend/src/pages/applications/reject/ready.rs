use domain::applications::reasons::RejectionReason;
use domain::applications::templates;
use leptos::prelude::*;

/// Ready texts of the chosen reason. Taken into an untouched field they replace what stands there; what was typed stays.
#[component]
pub fn ReadyTexts(reason: RwSignal<String>, comment: RwSignal<String>) -> impl IntoView {
    let texts = Memo::new(move |_| {
        RejectionReason::from_code(&reason.get()).map_or(&[][..], |reason| templates::of(reason))
    });
    let take = move |text: &'static str| {
        comment.update(|comment| {
            if templates::is_untouched(comment) {
                text.clone_into(comment);
            } else {
                comment.truncate(comment.trim_end().len());
                comment.push('\n');
                comment.push_str(text);
            }
        });
    };
    let line = move |text: &&'static str| {
        let text = *text;
        view! {
            <li>
                {text} " "
                <button class="link-button" type="button" on:click=move |_| take(text)>
                    "Взять этот текст"
                    <span class="visually-hidden">": " {text}</span>
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || !texts.get().is_empty()>
            <div class="stack stack--xs small" role="group" aria-label="Готовые тексты">
                <p><b>"Готовые тексты"</b>", их можно изменить"</p>
                <ul class="list stack--xs">{move || texts.get().iter().map(line).collect_view()}</ul>
            </div>
        </Show>
    }
}

use contract::applications::{ApplicationCase, Return};
use domain::applications::correction::correction_words;
use domain::applications::{Action, Stage};
use domain::calendar::long_date;
use leptos::prelude::*;

use crate::clock::today;
use crate::components::{Banner, BannerKind};

/// While the case is corrected: why it came back and until when. For its teacher and for officials.
#[component]
pub fn ReturnedBanner(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    move || {
        let case = case.read();
        let corrected = matches!(case.stage, Stage::Returned | Stage::Corrected);
        let corrects = [Action::SaveDraft, Action::Submit]
            .iter()
            .any(|action| case.allowed_actions.contains(action));
        let returned = case.returned.clone().filter(|_| corrected);
        returned.map(|returned| banner(returned, corrects))
    }
}

/// `corrects`: the reader is the one who corrects.
fn banner(returned: Return, corrects: bool) -> impl IntoView {
    let late = returned.until < today();
    let kind = if late {
        BannerKind::Danger
    } else {
        BannerKind::Warn
    };
    let title = format!(
        "Заявление на доработке до {}: {}",
        long_date(returned.until),
        correction_words(returned.until, today())
    );
    view! {
        <Banner kind title>
            <p>"Причина: " {returned.reason_title} "."</p>
            {returned.comment.map(|comment| view! { <p class="as-typed">{comment}</p> })}
            {corrects.then(|| view! {
                <p>"Исправьте сведения, сформируйте и подпишите заявление заново. Номер дела и дата подачи не изменятся."</p>
            })}
        </Banner>
    }
}

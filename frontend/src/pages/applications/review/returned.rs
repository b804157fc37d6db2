use contract::applications::{ApplicationCase, Return};
use domain::applications::Stage;
use domain::applications::correction::correction_words;
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
        case.returned.clone().filter(|_| corrected).map(banner)
    }
}

fn banner(returned: Return) -> impl IntoView {
    let late = returned.until < today();
    let kind = if late {
        BannerKind::Danger
    } else {
        BannerKind::Warn
    };
    let title = format!(
        "Заявление на доработке до {}: {}",
        long_date(returned.until).trim_end_matches('.'),
        correction_words(returned.until, today())
    );
    view! {
        <Banner kind title>
            <p>"Причина: " {returned.reason_title} "."</p>
            {returned.comment.map(|comment| view! { <p class="as-typed">{comment}</p> })}
            <p>"Исправьте сведения, сформируйте и подпишите заявление заново. Номер дела и дата подачи не изменятся."</p>
        </Banner>
    }
}

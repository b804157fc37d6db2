//! What came of the last act, row by row.

use chrono::NaiveDate;
use contract::not_filed::NoticesSent;
use domain::calendar::short_date;
use domain::plural::count;
use leptos::prelude::*;

use crate::components::{Banner, BannerKind};

#[derive(Debug, Clone)]
pub enum Answer {
    Sent(NoticesSent),
    Planned {
        name: String,
        until: Option<NaiveDate>,
    },
}

#[component]
pub fn AnswerBanner(answer: RwSignal<Option<Answer>>) -> impl IntoView {
    move || {
        answer.get().map(|answer| match answer {
            Answer::Planned { name, until } => {
                let words = match until {
                    Some(day) => format!("{name}: строка скрыта до {}", short_date(day)),
                    None => format!("{name}: строка снова в списке"),
                };
                view! { <Banner kind=BannerKind::Ok role="status" title=words/> }.into_any()
            }
            Answer::Sent(sent) => view! { <Sent sent/> }.into_any(),
        })
    }
}

/// «Отправлено 3 письма, пропущено 2» with the reason of each that was skipped.
#[component]
fn Sent(sent: NoticesSent) -> impl IntoView {
    let skipped: Vec<_> = sent
        .rows
        .into_iter()
        .filter(|row| row.skipped.is_some())
        .collect();
    let number = u64::try_from(skipped.len()).unwrap_or_default();
    let mut title = format!(
        "Поставлено в очередь: {}",
        count(sent.sent, "письмо", "письма", "писем")
    );
    if number > 0 {
        title.push_str(&format!(", пропущено: {number}"));
    }
    let kind = if sent.sent > 0 {
        BannerKind::Ok
    } else {
        BannerKind::Warn
    };
    let line = |row: contract::not_filed::NoticeOutcome| {
        let name = row.full_name.unwrap_or_else(|| "Строка".to_owned());
        view! { <li>{name} ": " {row.words}</li> }
    };
    view! {
        <Banner kind role="status" title>
            {(number > 0).then(|| view! { <ul class="stack--xs">{skipped.into_iter().map(line).collect_view()}</ul> })}
        </Banner>
    }
}

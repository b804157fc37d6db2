use chrono::{Datelike, NaiveDate, Weekday};
use contract::packages::NextPackage;
use domain::calendar::long_date;
use leptos::prelude::*;

use crate::clock::today;
use crate::components::due::SOON_DAYS;
use crate::components::{Banner, BannerKind};

/// «15 декабря 2026 г. (вторник)»
fn with_weekday(day: NaiveDate) -> String {
    let weekday = match day.weekday() {
        Weekday::Mon => "понедельник",
        Weekday::Tue => "вторник",
        Weekday::Wed => "среда",
        Weekday::Thu => "четверг",
        Weekday::Fri => "пятница",
        Weekday::Sat => "суббота",
        Weekday::Sun => "воскресенье",
    };
    format!("{} ({weekday})", long_date(day))
}

/// By when, how many days are left, and the working day before a day off.
#[component]
pub fn DueLine(next: NextPackage) -> impl IntoView {
    let near = (next.hand_over_by - today()).num_days() <= SOON_DAYS;
    let nothing = next.ready.is_empty() && next.not_ready.is_empty();
    let kind = match (nothing, next.overdue, near) {
        (true, ..) | (_, false, false) => BannerKind::Info,
        (_, true, _) => BannerKind::Danger,
        (_, false, true) => BannerKind::Warn,
    };
    let title = format!(
        "Передать до {}: {}",
        with_weekday(next.fifteenth),
        next.deadline
    );
    let moved = (next.hand_over_by != next.fifteenth).then(|| {
        format!(
            "Это выходной день, последний рабочий день перед ним: {}.",
            with_weekday(next.hand_over_by)
        )
    });
    view! {
        <Banner kind title>
            {moved.map(|words| view! { <p>{words}</p> })}
            <p>"Решение об установлении квалификационной категории принимает аттестационная комиссия."</p>
        </Banner>
    }
}

use chrono::{Days, NaiveDate};
use contract::applications::ApplicationCase;
use domain::applications::Stage;
use domain::calendar::{Deadline, long_date};
use domain::plural::count;
use leptos::prelude::*;

use crate::clock::today;
use crate::components::Icon;

const WHOLE: i64 = 90;
const SOON: u32 = 7;

/// «Сроки»: the days of the review and the 90 days of the whole, on one axis.
#[component]
pub fn Deadlines(#[prop(into)] case: Signal<ApplicationCase>) -> impl IntoView {
    move || {
        let facts = case.with(|case| Some((case.filed_on?, case.review_until?, case.stage)));
        facts.map(|(filed_on, review_until, stage)| panel(filed_on, review_until, stage))
    }
}

fn panel(filed_on: NaiveDate, review_until: NaiveDate, stage: Stage) -> impl IntoView {
    let whole_until = filed_on
        .checked_add_days(Days::new(WHOLE.unsigned_abs()))
        .unwrap_or(review_until);
    // The number of days is a setting of the installation.
    let review = (review_until - filed_on).num_days();
    let review_words = format!(
        "Рассмотрение, {}",
        count(review.unsigned_abs(), "день", "дня", "дней")
    );
    let under_review = matches!(stage, Stage::Submitted | Stage::Returned | Stage::Corrected);
    let review_over = if stage == Stage::Rejected {
        "заявление отклонено"
    } else {
        "рассмотрено"
    };
    view! {
        <section class="panel" aria-labelledby="case-deadlines">
            <div class="panel__head"><h2 id="case-deadlines">"Сроки"</h2></div>
            <div class="panel__body">
                <div class="deadlines">
                    {bar(review_words, filed_on, review_until, review, (!under_review).then_some(review_over))}
                    {(stage != Stage::Rejected).then(|| bar("Всего, 90 дней".to_owned(), filed_on, whole_until, WHOLE, None))}
                </div>
            </div>
        </section>
    }
}

/// `over`: what is said instead of the days that are left.
fn bar(
    title: String,
    from: NaiveDate,
    until: NaiveDate,
    days: i64,
    over: Option<&'static str>,
) -> impl IntoView {
    let deadline = Deadline::of(until, today());
    let mood = match deadline {
        _ if over.is_some() => Mood::Idle,
        Deadline::OverdueBy(_) => Mood::Late,
        Deadline::LastDay => Mood::Soon,
        Deadline::DaysLeft(left) if left <= SOON => Mood::Soon,
        Deadline::DaysLeft(_) => Mood::Calm,
    };
    let passed = (today() - from).num_days().clamp(0, days);
    let fill = if over.is_some() { days } else { passed };
    let mark = format!("M{passed} -3V13");
    view! {
        <div class=mood.class()>
            <div class="deadline__head">
                <span>{title}</span>
                <span class="deadline__left">
                    {mood.icon().map(|name| view! { <Icon name class="icon--s"/> })}
                    {over.map_or_else(|| deadline.words(), ToOwned::to_owned)}
                </span>
            </div>
            <svg class="deadline__bar" viewBox="0 0 90 10" preserveAspectRatio="none" aria-hidden="true">
                <rect class="meter__track" x="0" width=days height="10"></rect>
                <rect class=mood.fill() x="0" width=fill height="10"></rect>
                <rect class="meter__frame" x="0" width=days height="10"></rect>
                {over.is_none().then(|| view! { <path class="meter__today" d=mark></path> })}
            </svg>
            <div class="deadline__note">"до " {long_date(until)}</div>
        </div>
    }
}

#[derive(Clone, Copy)]
enum Mood {
    Calm,
    Soon,
    Late,
    Idle,
}

impl Mood {
    const fn class(self) -> &'static str {
        match self {
            Self::Calm => "deadline",
            Self::Soon => "deadline deadline--soon",
            Self::Late => "deadline deadline--late",
            Self::Idle => "deadline deadline--idle",
        }
    }

    const fn fill(self) -> &'static str {
        match self {
            Self::Calm | Self::Idle => "meter__fill",
            Self::Soon => "meter__fill meter__fill--soon",
            Self::Late => "meter__fill meter__fill--late",
        }
    }

    const fn icon(self) -> Option<&'static str> {
        match self {
            Self::Soon => Some("clock"),
            Self::Late => Some("alert"),
            Self::Calm | Self::Idle => None,
        }
    }
}

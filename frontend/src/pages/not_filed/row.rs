use contract::applications::LetterState;
use contract::not_filed::{LastNotice, NotFiledRow};
use domain::plural::count;
use leptos::prelude::*;

use super::{
    answer::Answer,
    chosen::{ChooseRow, Chosen},
    later::Later,
};
use crate::clock::short_instant;
use crate::components::{Cell, Icon};

#[component]
pub fn Row(
    row: NotFiledRow,
    /// The municipality is shown, too.
    all: bool,
    chosen: Chosen,
    answer: RwSignal<Option<Answer>>,
    reload: RwSignal<u32>,
) -> impl IntoView {
    let municipality = row.municipality.clone().map(|one| one.name);
    // A coordinator's list is of one municipality: no column for it.
    let own = municipality.clone().filter(|_| !all);
    let mail = format!("mailto:{}", row.email);
    let last = row.last_notice.clone();
    let picked = row.clone();
    let planned = row.clone();
    let NotFiledRow {
        full_name,
        workplace,
        phone,
        email,
        ..
    } = row.clone();
    view! {
        <tr role="row" class="row--title-first">
            <Cell label="Выбрать" class="col-choice"><ChooseRow chosen row=picked/></Cell>
            {all.then(|| view! { <Cell label="Муниципалитет">{municipality}</Cell> })}
            <Cell label="Фамилия Имя Отчество" class="cell--title"><b>{full_name}</b></Cell>
            <Cell label="Место работы (образовательная организация)">
                {workplace}
                {own.map(|name| view! { <span class="cell__sub">{name}</span> })}
            </Cell>
            <Cell label="Номер телефона (сотовый), адрес электронной почты">
                {match phone {
                    Some(phone) => view! { <a class="cell__contact num" href=format!("tel:{phone}")>{phone_words(&phone)}</a> }.into_any(),
                    None => view! { <span class="muted">"телефон не указан"</span> }.into_any(),
                }}
                <a class="cell__contact" href=mail>{email}</a>
            </Cell>
            <Cell label="Зарегистрировался" class="col-date">{short_instant(row.registered_at)}</Cell>
            <Cell label="Сформировал заявление на аттестацию">
                {if row.generated {
                    view! { <span class="nowrap"><Icon name="check" class="icon--s"/>" да"</span> }.into_any()
                } else {
                    view! { <span class="muted">"нет"</span> }.into_any()
                }}
            </Cell>
            <Cell label="Последнее уведомление"><Last last notices=row.notices/></Cell>
            <Cell label="Планирует позже" class="cell--actions col-actions"><Later row=planned answer reload/></Cell>
        </tr>
    }
}

/// «+7 900 000-00-17»
fn phone_words(phone: &str) -> String {
    let digits: Vec<char> = phone.chars().filter(char::is_ascii_digit).collect();
    let part = |from: usize, until: usize| {
        digits
            .get(from..until)
            .unwrap_or_default()
            .iter()
            .collect::<String>()
    };
    if digits.len() == 11 {
        format!(
            "+{} {} {}-{}-{}",
            part(0, 1),
            part(1, 4),
            part(4, 7),
            part(7, 9),
            part(9, 11)
        )
    } else {
        phone.to_owned()
    }
}

/// Which letter, when, by whom, and its fate where it is not simply sent.
#[component]
fn Last(last: Option<LastNotice>, notices: u64) -> impl IntoView {
    let Some(last) = last else {
        return view! { <span class="muted">"не отправлялось"</span> }.into_any();
    };
    let fate = match last.state {
        LetterState::Failed => Some("письмо не доставлено"),
        LetterState::Queued => Some("в очереди на отправку"),
        LetterState::Sent => None,
    };
    let more =
        (notices > 1).then(|| format!("всего {}", count(notices, "письмо", "письма", "писем")));
    view! {
        <span>{last.kind.title()}</span>
        <span class="cell__sub num">{short_instant(last.sent_at)}</span>
        <span class="cell__sub">{last.sent_by}</span>
        {fate.map(|fate| view! { <span class="cell__sub">{fate}</span> })}
        {more.map(|more| view! { <span class="cell__sub">{more}</span> })}
    }
    .into_any()
}

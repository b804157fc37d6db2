//! A span of days in a list's filter: typed as ДД.ММ.ГГГГ, in the address as the server takes it.

use chrono::NaiveDate;
use domain::calendar::short_date;
use leptos::prelude::*;

use super::ListAddress;
use crate::components::date_field::{DateField, read_date};
use crate::components::focus::focus_later;
use crate::form::Form;

/// The names of its first and last day, and where their mistakes are told.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    form: Form,
    from: &'static str,
    to: &'static str,
}

impl Days {
    pub fn new(from: &'static str, to: &'static str) -> Self {
        Self {
            form: Form::named("filter"),
            from,
            to,
        }
    }

    /// The values for the address; `None` after a mistake, which stands at its field.
    pub fn read(self, typed: impl Fn(&str) -> String) -> Option<[(&'static str, String); 2]> {
        self.form.clear();
        let day = |name| read_date(self.form, name, &typed(name));
        let wrong = match (day(self.from), day(self.to)) {
            (Ok(Some(from)), Ok(Some(to))) if to < from => {
                self.form.add(self.to, "Последний день раньше первого");
                self.to
            }
            (Ok(from), Ok(to)) => {
                return Some([(self.from, value(from)), (self.to, value(to))]);
            }
            (Err(()), _) => self.from,
            (_, Err(())) => self.to,
        };
        focus_later(self.form.id(wrong));
        None
    }

    /// What is chosen, in words: «Решение с: 01.11.2026».
    pub fn chosen(self, address: &ListAddress, title: &str) -> Vec<(&'static str, String)> {
        let words = |name: &'static str, word: &str| {
            let day = shown(address, name);
            (!day.is_empty()).then(|| (name, format!("{title} {word}: {day}")))
        };
        let days = [words(self.from, "с"), words(self.to, "по")];
        days.into_iter().flatten().collect()
    }
}

/// Its two fields: «Решение с», «Решение по».
#[component]
pub fn FilterDays(address: Memo<ListAddress>, days: Days, title: &'static str) -> impl IntoView {
    let field = |name: &'static str, word: &str| {
        let now = Memo::new(move |_| address.with(|address| shown(address, name)));
        let value = RwSignal::new(now.get_untracked());
        Effect::new(move |_| {
            value.set(now.get());
            days.form.clear();
        });
        view! { <DateField form=days.form name label=format!("{title} {word}") hint="ДД.ММ.ГГГГ" value/> }
    };
    view! {
        {field(days.from, "с")}
        {field(days.to, "по")}
    }
}

/// As the address has it; what is no day stands as it is.
fn shown(address: &ListAddress, name: &str) -> String {
    let day = address.owned(name);
    day.parse().map_or(day, short_date)
}

fn value(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

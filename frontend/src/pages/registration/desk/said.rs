use contract::applications::ApplicationCase;
use contract::planned_steps::PlannedStep;
use domain::applications::{Route, Stage};
use domain::calendar::short_date;
use leptos::prelude::*;

use crate::components::notice::Notice;
use crate::components::{Banner, BannerKind};

/// What came of a decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    title: String,
    name: String,
    /// Address and words of the next step.
    next: Option<(String, &'static str)>,
}

impl Said {
    /// A rejection that waits.
    pub fn planned(step: &PlannedStep) -> Self {
        let name = step.rows.first().and_then(|row| row.full_name.clone());
        Self {
            title: "Отклонение запланировано, вверху страницы его можно отменить".to_owned(),
            name: name.unwrap_or_default(),
            next: None,
        }
    }

    pub fn of(case: &ApplicationCase) -> Self {
        let number = case.registration_number.as_deref().unwrap_or_default();
        let until = case.returned.as_ref().map(|returned| returned.until);
        let title = match case.stage {
            Stage::Registered => format!("Заявление зарегистрировано под №\u{a0}{number}"),
            Stage::Returned => format!(
                "Заявление возвращено на доработку до {}",
                until.map(short_date).unwrap_or_default()
            ),
            stage => stage.title().to_owned(),
        };
        let planned = case.stage == Stage::Registered && case.route == Route::General;
        Self {
            title,
            name: case.full_name.clone(),
            next: planned.then(|| {
                let address = format!("/planning?application={}", case.id);
                (address, "Назначить период и специалистов")
            }),
        }
    }

    /// For the place above the list, when nothing else opens.
    pub fn notice(self) -> Notice {
        let notice = Notice::done(self.title, self.name);
        match self.next {
            Some((address, words)) => notice.then(address, words),
            None => notice,
        }
    }

    pub fn view(self) -> impl IntoView {
        view! {
            <Banner kind=BannerKind::Ok role="status" title=self.title>
                <p>
                    {self.name} ". "
                    {self.next.map(|(address, words)| view! { <a href=address>{words}</a> })}
                </p>
            </Banner>
        }
    }
}

//! What a schedule's document says: read once, shown on screen, printed, exported, frozen.

use crate::{
    applications::printed::{category, form, initials_first, subjects_genitive},
    problem::{ApiError, ApiResult},
};
use casework::schedule::Place;
use contract::schedule::ScheduleRow;
use documents::schedule as print;
use domain::applications::{AttestationForm, ClaimedCategory};
use persistence::{
    Store,
    applications::{Assignment, Case, assignments_of},
    people,
    reference::{self, Subject},
    schedule,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The content of a schedule; the JSON of a frozen version.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Content {
    pub municipality: String,
    /// «январе-феврале 2018 г.», after «в».
    pub months: String,
    pub rows: Vec<ScheduleRow>,
    /// Parallel to the rows' experts: name and printed words apart.
    experts: Vec<Vec<(String, String)>>,
    pub coordinator_name: Option<String>,
    coordinator_short: Option<String>,
    pub coordinator_phone: Option<String>,
    /// «И. О. Фамилия» of who approved it; only a frozen version has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
}

/// Where the schedule is, if there are such a municipality and period.
pub(super) async fn place(
    store: &impl Store,
    municipality_id: Uuid,
    period_id: Uuid,
) -> ApiResult<Place> {
    Place::find(store, municipality_id, period_id)
        .await?
        .ok_or_else(ApiError::not_found)
}

/// Reads the content as it stands.
pub(super) async fn read(store: &impl Store, place: &Place) -> ApiResult<(Content, Vec<Case>)> {
    let cases = schedule::cases(store, place.municipality.id, place.period_row.id).await?;
    let ids: Vec<Uuid> = cases.iter().map(|case| case.id).collect();
    let experts = assignments_of(store, &ids).await?;
    let subjects = reference::subjects(store).await?;
    let coordinator = people::coordinators(store, place.municipality.id)
        .await?
        .into_iter()
        .next();
    let phrase = place.period.heading_phrase();
    let content = Content {
        municipality: place.municipality.name_for_documents.clone(),
        months: phrase
            .trim_start_matches('в')
            .trim_start_matches(['\u{a0}', ' '])
            .to_owned(),
        experts: cases
            .iter()
            .map(|case| {
                of(&experts, case)
                    .map(|one| (one.full_name.clone(), one.printed.clone()))
                    .collect()
            })
            .collect(),
        rows: cases
            .iter()
            .map(|case| row(case, &experts, &subjects))
            .collect(),
        coordinator_name: coordinator.as_ref().map(people::Person::full_name),
        coordinator_short: coordinator.as_ref().map(|person| {
            initials_first(
                &person.surname,
                &person.first_name,
                person.patronymic.as_deref(),
            )
        }),
        coordinator_phone: coordinator.and_then(|person| person.work_phone),
        approved_by: None,
    };
    Ok((content, cases))
}

fn of<'a>(experts: &'a [Assignment], case: &Case) -> impl Iterator<Item = &'a Assignment> {
    let id = case.id;
    experts.iter().filter(move |one| one.application_id == id)
}

fn row(case: &Case, experts: &[Assignment], subjects: &[Subject]) -> ScheduleRow {
    let subject = subjects_genitive(case.subjects.as_deref(), subjects)
        .filter(|_| case.position_needs_subject);
    let position = subject.map_or_else(
        || case.position.clone(),
        |subject| format!("{} {subject}", case.position),
    );
    ScheduleRow {
        application_id: case.id,
        full_name: case.full_name(),
        claimed_category: case.claimed_category.unwrap_or(ClaimedCategory::First),
        form: case.form.unwrap_or(AttestationForm::InPerson),
        position_and_workplace: format!("{position}, {}", case.workplace),
        experts: of(experts, case)
            .map(|one| format!("{}, {}", one.full_name, one.printed))
            .collect(),
        starts_on: case.starts_on,
    }
}

impl Content {
    /// Rows that lack an expert, in words.
    pub(super) fn gaps(&self) -> Vec<String> {
        self.rows
            .iter()
            .filter_map(|row| match row.experts.len() {
                0 => Some(format!("{}: специалисты не назначены", row.full_name)),
                1 => Some(format!("{}: назначен 1 из 2 специалистов", row.full_name)),
                _ => None,
            })
            .collect()
    }

    /// The same, and whom the coordinator has not planned into any period while the schedule is theirs.
    pub(super) async fn gaps_of(
        &self,
        store: &impl Store,
        schedule: &schedule::Schedule,
    ) -> ApiResult<Vec<String>> {
        let mut gaps = self.gaps();
        if !schedule.state.is_locked() {
            let unplanned = schedule::unplanned(store, schedule.municipality_id).await?;
            let words = |case: &Case| format!("{}: период не выбран", case.full_name());
            gaps.extend(unplanned.iter().map(words));
        }
        Ok(gaps)
    }

    /// The document to print.
    pub(super) fn document(
        &self,
        status: print::ScheduleStatus,
        printed_on: chrono::NaiveDate,
    ) -> print::ScheduleDocument {
        print::ScheduleDocument {
            municipality: self.municipality.clone(),
            months: self.months.clone(),
            status,
            printed_on,
            rows: self
                .rows
                .iter()
                .zip(&self.experts)
                .map(|(row, experts)| print::ScheduleRow {
                    full_name: row.full_name.clone(),
                    category: category(row.claimed_category),
                    form: form(row.form),
                    position_and_workplace: row.position_and_workplace.clone(),
                    experts: [0, 1].map(|place| experts.get(place).map(printed_expert)),
                })
                .collect(),
            coordinator: print::Coordinator {
                short_name: self
                    .coordinator_short
                    .clone()
                    .unwrap_or_else(|| "не назначен".into()),
                work_phone: self
                    .coordinator_phone
                    .clone()
                    .unwrap_or_else(|| "не указан".into()),
            },
        }
    }
}

fn printed_expert((full_name, printed): &(String, String)) -> print::Expert {
    let (position, workplace) = printed.split_once(", ").unwrap_or((printed, ""));
    print::Expert {
        full_name: full_name.clone(),
        position: position.to_owned(),
        workplace: workplace.to_owned(),
    }
}

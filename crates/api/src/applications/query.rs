//! The parameters of lists: scope from the acting role, one parameter per filter, the order.

use crate::{
    conclusions::conclusion_filter,
    identity::Acting,
    problem::{ApiError, ApiResult, field_problem},
    query::searched,
};
use chrono::{Days, NaiveDate};
use contract::problem::FieldProblem;
use domain::{
    applications::{AttestationForm, ClaimedCategory, Route, Stage},
    roles::Role,
};
use persistence::applications::{
    Correction, Experts, Filter, PeriodFilter, Review, Scope, Sort, SortKey,
};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Clone, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ApplicationsQuery {
    /// Stages, separated by commas: `draft`, `generated`, `submitted`, `returned`, `corrected`, `registered`, `concluded`,
    /// `signed`, `compliant`, `not_compliant`, `rejected`, `withdrawn`.
    #[param(
        example = "submitted",
        pattern = "^((draft|generated|submitted|returned|corrected|registered|concluded|signed|compliant|not_compliant|rejected|withdrawn)(,|$))*$"
    )]
    pub stage: Option<String>,
    pub municipality_id: Option<Uuid>,
    /// `in_person`, `remote` or `simplified`.
    #[param(value_type = Option<AttestationForm>, example = "in_person")]
    pub form: Option<String>,
    /// The claimed category: `first` or `highest`.
    #[param(value_type = Option<ClaimedCategory>, example = "highest")]
    pub category: Option<String>,
    /// `general` or `operator`.
    #[param(value_type = Option<Route>, example = "general")]
    pub route: Option<String>,
    /// A period's id, `none` or `any`.
    #[param(
        example = "none",
        pattern = "^(none|any|[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12})$"
    )]
    pub period_id: Option<String>,
    /// How many experts are named: `none`, `part`, `full`, `missing` for fewer than two, or `requested` for those of them
    /// that were left to the operator.
    #[param(example = "missing", pattern = "^(none|part|full|missing|requested)$")]
    pub experts: Option<String>,
    /// By the end of the 30-day review: `late`, or `soon` for seven days and late ones.
    #[param(example = "soon", pattern = "^(late|soon)$")]
    pub review: Option<String>,
    /// Of those on correction, by its last day: `late` or `running`.
    #[param(example = "late", pattern = "^(late|running)$")]
    pub correction: Option<String>,
    /// «Проверено, замечаний нет»: `yes` or `no`.
    #[param(example = "yes", pattern = "^(yes|no)$")]
    pub verified: Option<String>,
    /// `typed`: «Моей организации нет» is not matched yet.
    #[param(example = "typed", pattern = "^typed$")]
    pub organisation: Option<String>,
    /// By the conclusion: `none`, `attached`, `signed`, `refused` («от подписи отказался») or `overdue`; signed and refused ones may be
    /// verified already.
    #[param(
        example = "overdue",
        pattern = "^(none|attached|signed|refused|overdue)$"
    )]
    pub conclusion: Option<String>,
    /// A day on which the review of a submitted case, or the conclusion on a registered one, is due.
    #[param(value_type = Option<NaiveDate>, example = "2026-12-15")]
    pub review_on: Option<String>,
    /// `missing`: no period, or fewer than two experts.
    #[param(example = "missing", pattern = "^missing$")]
    pub plan: Option<String>,
    /// `yes`: registered or rejected, whatever came of it.
    #[param(example = "yes", pattern = "^yes$")]
    pub decided: Option<String>,
    /// First day of the decision, `YYYY-MM-DD` in Tomsk.
    #[param(value_type = Option<NaiveDate>, example = "2026-11-01")]
    pub decided_from: Option<String>,
    /// Last day of the decision.
    #[param(value_type = Option<NaiveDate>, example = "2026-11-30")]
    pub decided_to: Option<String>,
    /// A part of the name, of a number or of the workplace; ё = е, any case.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// `surname`, `filed_on`, `review_until`, `held_until`, `claimed_category`, `form`, `registration_number`, `decided_at`,
    /// `correct_until`, `conclusion_due` or `updated_at`; `-` in front for descending.
    #[param(
        example = "-filed_on",
        pattern = "^-?(surname|filed_on|review_until|held_until|claimed_category|form|registration_number|decided_at|correct_until|conclusion_due|updated_at)$"
    )]
    pub sort: Option<String>,
    #[param(minimum = 1)]
    pub page: Option<u64>,
    #[param(minimum = 1, maximum = 200)]
    pub per_page: Option<u64>,
}

/// What the acting role may see at all.
pub(crate) fn scope_of(acting: &Acting) -> Scope {
    let actor = &acting.actor;
    match actor.role {
        Role::Teacher => Scope::Own(actor.person_id),
        Role::Expert => Scope::Assigned(actor.person_id),
        Role::SchoolCoordinator => actor
            .organisation_id
            .map_or(Scope::Nothing, Scope::Organisation),
        Role::MunicipalCoordinator => actor
            .municipality_id
            .map_or(Scope::Nothing, Scope::Municipality),
        Role::Operator => Scope::Region,
        Role::Administrator => Scope::Nothing,
    }
}

fn word<T>(
    errors: &mut Vec<FieldProblem>,
    field: &str,
    value: Option<&str>,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let value = value.filter(|value| !value.is_empty())?;
    let parsed = parse(value);
    if parsed.is_none() {
        errors.push(field_problem(
            field,
            "unknown",
            format!("Неизвестное значение «{value}»"),
        ));
    }
    parsed
}

impl ApplicationsQuery {
    pub(crate) fn filter(&self, today: NaiveDate) -> ApiResult<Filter> {
        let mut errors = Vec::new();
        let stages = self.stage.as_deref().unwrap_or_default();
        let decided = self.decided()?;
        let filter =
            Filter {
                stages: stages
                    .split(',')
                    .filter_map(|stage| {
                        word(&mut errors, "stage", Some(stage.trim()), Stage::from_code)
                    })
                    .collect(),
                municipality_id: self.municipality_id,
                form: word(
                    &mut errors,
                    "form",
                    self.form.as_deref(),
                    AttestationForm::from_code,
                ),
                category: word(
                    &mut errors,
                    "category",
                    self.category.as_deref(),
                    ClaimedCategory::from_code,
                ),
                route: word(
                    &mut errors,
                    "route",
                    self.route.as_deref(),
                    Route::from_code,
                ),
                period: word(
                    &mut errors,
                    "period_id",
                    self.period_id.as_deref(),
                    |value| match value {
                        "none" => Some(PeriodFilter::NotChosen),
                        "any" => Some(PeriodFilter::Chosen),
                        id => id.parse().ok().map(PeriodFilter::Is),
                    },
                ),
                experts: word(
                    &mut errors,
                    "experts",
                    self.experts.as_deref(),
                    |value| match value {
                        "none" => Some(Experts::None),
                        "part" => Some(Experts::Part),
                        "full" => Some(Experts::Full),
                        "missing" => Some(Experts::Missing),
                        "requested" => Some(Experts::Requested),
                        _ => None,
                    },
                ),
                review: word(
                    &mut errors,
                    "review",
                    self.review.as_deref(),
                    |value| match value {
                        "late" => Some(Review::Before(today)),
                        "soon" => Some(Review::Until(soon(today))),
                        _ => None,
                    },
                ),
                correction: word(
                    &mut errors,
                    "correction",
                    self.correction.as_deref(),
                    |value| match value {
                        "late" => Some(Correction::Before(today)),
                        "running" => Some(Correction::From(today)),
                        _ => None,
                    },
                ),
                verified: word(&mut errors, "verified", self.verified.as_deref(), |value| {
                    match value {
                        "yes" => Some(true),
                        "no" => Some(false),
                        _ => None,
                    }
                }),
                organisation_typed: word(
                    &mut errors,
                    "organisation",
                    self.organisation.as_deref(),
                    |value| (value == "typed").then_some(()),
                )
                .is_some(),
                conclusion: word(
                    &mut errors,
                    "conclusion",
                    self.conclusion.as_deref(),
                    |value| conclusion_filter(value, today),
                ),
                due_on: word(
                    &mut errors,
                    "review_on",
                    self.review_on.as_deref(),
                    |value| value.parse().ok(),
                ),
                unplanned: word(&mut errors, "plan", self.plan.as_deref(), |value| {
                    (value == "missing").then_some(())
                })
                .is_some(),
                decided: decided.only,
                decided_from: decided.from,
                decided_before: decided.before,
                q: searched(self.q.as_deref(), 200)?,
            };
        if errors.is_empty() {
            Ok(filter)
        } else {
            Err(ApiError::invalid(errors))
        }
    }

    pub(crate) fn sort(&self) -> ApiResult<Sort> {
        let text = self
            .sort
            .as_deref()
            .filter(|sort| !sort.is_empty())
            .unwrap_or("review_until");
        let (descending, name) = text
            .strip_prefix('-')
            .map_or((false, text), |name| (true, name));
        let key = match name {
            "surname" => SortKey::Surname,
            "filed_on" => SortKey::FiledOn,
            "review_until" => SortKey::ReviewUntil,
            "held_until" => SortKey::HeldUntil,
            "claimed_category" => SortKey::ClaimedCategory,
            "form" => SortKey::Form,
            "registration_number" => SortKey::RegistrationNumber,
            "decided_at" => SortKey::DecidedAt,
            "updated_at" => SortKey::UpdatedAt,
            "conclusion_due" => SortKey::ConclusionDue,
            "correct_until" => SortKey::CorrectUntil,
            _ => {
                return Err(ApiError::field(
                    "sort",
                    "unknown",
                    format!("По «{name}» список не упорядочивается"),
                ));
            }
        };
        Ok(Sort { key, descending })
    }
}

/// The last day that counts as near.
pub(crate) fn soon(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(7)).unwrap_or(today)
}

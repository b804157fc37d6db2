//! «Радар сроков»: how many reviews and conclusions end on which day.

use crate::{State, problem::ApiResult};
use chrono::{Days, NaiveDate};
use contract::home::RadarDay;
use domain::roles::Role;
use persistence::{
    Store,
    applications::{self, DayCount, Scope},
};
use std::collections::BTreeMap;

/// How many days after today the radar shows.
const DAYS: u64 = 30;

pub(super) async fn radar(
    state: &State,
    store: &impl Store,
    role: Role,
    scope: Scope,
) -> ApiResult<Vec<RadarDay>> {
    if role != Role::MunicipalCoordinator {
        return Ok(Vec::new());
    }
    let today = state.today();
    let last = today.checked_add_days(Days::new(DAYS)).unwrap_or(today);
    let (reviews, conclusions) = applications::deadlines(store, scope, last).await?;
    let mut days: BTreeMap<NaiveDate, RadarDay> = BTreeMap::new();
    for one in reviews {
        of_day(&mut days, one).reviews = number(one);
    }
    for one in conclusions {
        of_day(&mut days, one).conclusions = number(one);
    }
    Ok(days.into_values().collect())
}

fn of_day(days: &mut BTreeMap<NaiveDate, RadarDay>, one: DayCount) -> &mut RadarDay {
    days.entry(one.day).or_insert(RadarDay {
        day: one.day,
        reviews: 0,
        conclusions: 0,
    })
}

fn number(one: DayCount) -> u64 {
    u64::try_from(one.number).unwrap_or_default()
}

//! What a package is made of: read without a lock to make its documents, and again under the locks to see that they still fit.

use super::{next::municipality, readiness};
use crate::{
    identity::Acting,
    problem::{ApiError, ApiResult, Code, field_problem},
};
use chrono::{Datelike, NaiveDate};
use contract::packages::NewPackage;
use domain::{
    packages::{PackageAction, PackageNumber, judge, next_due, workflow::PackagePermit},
    workflow::{Seen, check},
};
use persistence::{
    Reader, Store, WriteTx,
    applications::Case,
    documents::{self, Document},
    packages,
    reference::{self, Municipality, PeriodRow},
    schedule::{self, Version},
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A package under way. Two that are equal have the same files.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Contents {
    pub municipality: Municipality,
    pub number: String,
    pub cases: Vec<Case>,
    pub documents: Vec<Document>,
    /// The approved version of each period that the cases were planned for.
    pub schedules: Vec<(PeriodRow, Version)>,
    pub today: NaiveDate,
}

impl Contents {
    /// As it stands, under the number that comes next.
    pub(super) async fn read(
        reader: &Reader,
        body: &NewPackage,
        today: NaiveDate,
    ) -> ApiResult<Self> {
        let place = municipality(reader, Some(body.municipality_id)).await?;
        let number = packages::expected_number(reader, place.id, today.year()).await?;
        let cases = packages::cases(reader, place.id, &body.application_ids).await?;
        Self::of(reader, place, number, cases, today).await
    }

    /// The same for good: the number is taken, and neither a case nor another package of the municipality moves until the transaction ends.
    pub(super) async fn lock(tx: &WriteTx, body: &NewPackage, today: NaiveDate) -> ApiResult<Self> {
        let place = municipality(tx, Some(body.municipality_id)).await?;
        let number = packages::next_number(tx, place.id, today.year()).await?;
        let cases = packages::lock_cases(tx, place.id, &body.application_ids).await?;
        Self::of(tx, place, number, cases, today).await
    }

    /// A permit for each case, or what keeps some of them back.
    pub(super) fn permits(&self, acting: &Acting, ids: &[Uuid]) -> ApiResult<Vec<PackagePermit>> {
        let field = |id: &Uuid| {
            let at = ids.iter().position(|one| one == id).unwrap_or_default();
            format!("application_ids[{at}]")
        };
        let unknown: Vec<_> = ids
            .iter()
            .filter(|id| !self.cases.iter().any(|case| case.id == **id))
            .map(|id| {
                field_problem(
                    &field(id),
                    "unknown",
                    "Такого заявления в муниципалитете нет",
                )
            })
            .collect();
        if !unknown.is_empty() {
            return Err(ApiError::invalid(unknown));
        }
        let due = next_due(self.today).fifteenth;
        let mut problems = Vec::new();
        let mut permits = Vec::new();
        for case in &self.cases {
            let facts = readiness::state_of(case, &self.documents, &acting.actor);
            match judge(&facts, self.today, self.today, due) {
                Ok(()) => {
                    let found = Some((packages::case_facts(case), ()));
                    let (action, actor) = (PackageAction::HandOver, &acting.actor);
                    let checked = check(found, action, actor, Seen::NotAsked, self.today);
                    permits.push(checked?.1);
                }
                Err(reason) => {
                    let words = format!(
                        "{}: {}",
                        case.full_name(),
                        reason.words(case.conclusion_due)
                    );
                    let code = readiness::code(reason);
                    problems.push(field_problem(&field(&case.id), &code, words));
                }
            }
        }
        if problems.is_empty() {
            return Ok(permits);
        }
        let words =
            "Состав пакета изменился: часть документов передать уже нельзя. Ничего не передано";
        Err(ApiError {
            errors: problems,
            ..ApiError::new(Code::NotNow, words)
        })
    }

    async fn of(
        store: &impl Store,
        municipality: Municipality,
        sequence: i64,
        cases: Vec<Case>,
        today: NaiveDate,
    ) -> ApiResult<Self> {
        let ids: Vec<Uuid> = cases.iter().map(|case| case.id).collect();
        let number = PackageNumber {
            municipality_code: municipality.code.clone(),
            year: today.year(),
            sequence,
        };
        Ok(Self {
            number: number.to_string(),
            documents: documents::of(store, &ids).await?,
            schedules: schedules(store, municipality.id, &cases).await?,
            municipality,
            cases,
            today,
        })
    }
}

async fn schedules(
    store: &impl Store,
    municipality_id: Uuid,
    cases: &[Case],
) -> ApiResult<Vec<(PeriodRow, Version)>> {
    let concerned: BTreeSet<_> = cases.iter().filter_map(|case| case.period_id).collect();
    let mut approved = Vec::new();
    for period in reference::periods(store).await? {
        if concerned.contains(&period.id) {
            let versions = schedule::versions(store, municipality_id, period.id).await?;
            approved.extend(versions.into_iter().next().map(|version| (period, version)));
        }
    }
    Ok(approved)
}

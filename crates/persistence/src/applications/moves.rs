//! Saving a move: one `UPDATE … WHERE version = …`, and only with a permit of the workflow table.

use super::{Case, numbers};
use crate::{Database, Store, StoreError, WriteTx, entities};
use chrono::{DateTime, NaiveDate, Utc};
use domain::applications::workflow::{Action, Permit};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// Writes `change` and the permit's stage. `actions`: those that the change stands for; any other's permit, or another case's, saves
/// nothing. Whoever comes second gets [`StoreError::Stale`].
pub(crate) async fn save(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    actions: &[Action],
    mut change: entities::applications::ActiveModel,
) -> Result<(), StoreError> {
    use entities::applications::{Column, Entity};
    permit.proves(actions, case.id, case.version)?;
    change.stage = Set(permit.to().code().to_owned());
    change.version = Set(case.version + 1);
    change.updated_at = Set(tx.at());
    let done = Entity::update_many()
        .set(change)
        .filter(Column::Id.eq(case.id))
        .filter(Column::Version.eq(case.version))
        .filter(Column::Stage.eq(permit.from().code()))
        .exec(tx.connection())
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// Only a new version, for a change beside the row: a document added or removed.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn renew_version(tx: &WriteTx, permit: &Permit, case: &Case) -> Result<(), StoreError> {
    save(
        tx,
        permit,
        case,
        &[Action::SaveDraft, Action::AttachScan],
        entities::applications::ActiveModel::default(),
    )
    .await
}

/// The generated form.
#[derive(Debug, Clone)]
pub struct Printing {
    pub case_number: String,
    pub form_version: i32,
    pub check_code: String,
}

impl Printing {
    /// Number and version, as titles and the history have them.
    #[must_use]
    pub fn words(&self) -> String {
        format!("{}, версия {}", self.case_number, self.form_version)
    }

    /// The case number, the next version and a fresh check code: all before the form is made. At the first printing the number is taken
    /// in a transaction of its own, so that nobody waits for the region's counter while the form is made; a printing that then fails
    /// leaves a gap, which case numbers may have.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn next(
        database: &Database,
        at: DateTime<Utc>,
        case: &Case,
        year: i32,
    ) -> Result<Self, StoreError> {
        let Some(case_number) = case.case_number.clone() else {
            let tx = database.begin(at).await?;
            let first = Self::first(&tx, case, year).await?;
            tx.commit_at_once().await?;
            return Ok(first);
        };
        Ok(Self {
            case_number,
            form_version: case.form_version + 1,
            check_code: database.check_code(),
        })
    }

    /// The first printing, with the region's next number.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn first(tx: &WriteTx, case: &Case, year: i32) -> Result<Self, StoreError> {
        let case_number = numbers::next_case_number(tx, year).await?.to_string();
        Ok(Self {
            case_number,
            form_version: case.form_version + 1,
            check_code: tx.check_code(),
        })
    }
}

/// # Errors
/// [`StoreError::Stale`].
pub async fn generate(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    printing: &Printing,
) -> Result<(), StoreError> {
    let change = entities::applications::ActiveModel {
        search_text: Set(case.search_text(None, Some(&printing.case_number))),
        case_number: Set(Some(printing.case_number.clone())),
        form_version: Set(printing.form_version),
        check_code: Set(Some(printing.check_code.clone())),
        generated_at: Set(Some(tx.at())),
        ..Default::default()
    };
    save(tx, permit, case, &[Action::Generate], change).await
}

/// Back to the draft: the printed form no longer counts.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn edit_again(tx: &WriteTx, permit: &Permit, case: &Case) -> Result<(), StoreError> {
    let change = entities::applications::ActiveModel {
        check_code: Set(None),
        generated_at: Set(None),
        ..Default::default()
    };
    save(tx, permit, case, &[Action::EditAgain], change).await
}

/// Filed once: what comes back from a correction keeps its day of filing and its end of review.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn submit(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    typed_code: String,
    filed_on: NaiveDate,
    review_until: NaiveDate,
) -> Result<(), StoreError> {
    let change = entities::applications::ActiveModel {
        submitted_code: Set(Some(typed_code)),
        filed_on: Set(case.filed_on.or(Some(filed_on))),
        filed_at: Set(case.filed_at.or_else(|| Some(tx.at()))),
        review_until: Set(case.review_until.or(Some(review_until))),
        ..Default::default()
    };
    save(tx, permit, case, &[Action::Submit], change).await
}

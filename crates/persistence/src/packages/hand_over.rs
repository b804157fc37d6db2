//! «Передать в Центр».

use super::PackageFile;
use crate::{Store, StoreError, WriteTx, applications::Case, counter, entities};
use domain::{
    packages::{
        ItemState, PackageAction,
        workflow::{ItemFacts, PackagePermit},
    },
    roles::Author,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, sea_query::Expr,
    sea_query::ExprTrait,
};
use uuid::Uuid;

/// Rows of one INSERT; SQLite takes 32,766 values.
const AT_ONCE: usize = 500;

/// A package to freeze.
#[derive(Debug)]
pub struct NewPackage {
    pub id: Uuid,
    pub municipality_id: Uuid,
    pub number: String,
    pub by: Author,
    pub archive_sha256: String,
    pub archive_size: i64,
    /// Each with the proof that it may be handed over, in the order of the register.
    pub cases: Vec<(PackagePermit, Case)>,
    pub files: Vec<PackageFile>,
}

/// The number that [`next_number`] gives if nobody comes before: a package's documents carry it, and take longer to make than the number
/// can be held for.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn expected_number(
    store: &impl Store,
    municipality_id: Uuid,
    year: i32,
) -> Result<i64, StoreError> {
    let row = entities::package_numbers::Entity::find_by_id((municipality_id, year))
        .one(store.connection())
        .await?;
    Ok(row.map_or(0, |row| row.last) + 1)
}

/// The next gapless number of the municipality and year. Until the transaction ends nobody else makes a package there.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn next_number(
    tx: &WriteTx,
    municipality_id: Uuid,
    year: i32,
) -> Result<i64, StoreError> {
    use entities::package_numbers::{ActiveModel, Column};
    let first = ActiveModel {
        municipality_id: Set(municipality_id),
        year: Set(year),
        last: Set(0),
    };
    let mine = Condition::all()
        .add(Column::MunicipalityId.eq(municipality_id))
        .add(Column::Year.eq(year));
    counter::next(tx, first, mine, Column::Last).await
}

/// Freezes the package and marks its cases. The caller holds their locks.
///
/// # Errors
/// [`StoreError::Stale`] when a case has gone into another package.
pub async fn hand_over(tx: &WriteTx, new: NewPackage) -> Result<(), StoreError> {
    for (permit, case) in &new.cases {
        let facts = case_facts(case);
        permit.proves(&[PackageAction::HandOver], facts.id(), facts.version)?;
    }
    let ids: Vec<Uuid> = new.cases.iter().map(|(_, case)| case.id).collect();
    let row = entities::packages::ActiveModel {
        id: Set(new.id),
        version: Set(1),
        municipality_id: Set(new.municipality_id),
        number: Set(new.number),
        handed_at: Set(tx.at()),
        handed_by: Set(new.by.id),
        handed_by_name: Set(new.by.name),
        archive_sha256: Set(new.archive_sha256),
        archive_size: Set(new.archive_size),
    };
    entities::packages::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    let items: Vec<_> = (1..)
        .zip(new.cases)
        .map(|(place, (permit, case))| item_row(new.id, place, &permit, case))
        .collect();
    for rows in items.chunks(AT_ONCE) {
        entities::package_items::Entity::insert_many(rows.to_vec())
            .exec_without_returning(tx.connection())
            .await?;
    }
    let files: Vec<_> = new
        .files
        .into_iter()
        .map(|file| file_row(new.id, file))
        .collect();
    for rows in files.chunks(AT_ONCE) {
        entities::package_files::Entity::insert_many(rows.to_vec())
            .exec_without_returning(tx.connection())
            .await?;
    }
    mark(tx, new.id, &ids).await
}

async fn mark(tx: &WriteTx, package_id: Uuid, ids: &[Uuid]) -> Result<(), StoreError> {
    use entities::applications::{Column, Entity};
    let done = Entity::update_many()
        .col_expr(Column::PackageId, Expr::value(package_id))
        .col_expr(Column::ReturnedByCentre, Expr::value(false))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .col_expr(Column::UpdatedAt, Expr::value(tx.at()))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::PackageId.is_null())
        .exec(tx.connection())
        .await?;
    if usize::try_from(done.rows_affected).is_ok_and(|rows| rows == ids.len()) {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

/// What the workflow table asks about a case that is in no package.
#[must_use]
pub const fn case_facts(case: &Case) -> ItemFacts {
    ItemFacts {
        package_id: None,
        application_id: case.id,
        teacher_id: case.teacher_id,
        municipality_id: case.municipality_id,
        version: case.version,
        state: ItemState::Ready,
    }
}

fn item_row(
    package_id: Uuid,
    place: i32,
    permit: &PackagePermit,
    case: Case,
) -> entities::package_items::ActiveModel {
    entities::package_items::ActiveModel {
        package_id: Set(package_id),
        application_id: Set(case.id),
        teacher_id: Set(case.teacher_id),
        place: Set(place),
        full_name: Set(case.full_name()),
        registration_number: Set(case.registration_number),
        position: Set(case.position),
        workplace: Set(case.workplace),
        stage: Set(case.stage.code().to_owned()),
        state: Set(permit.to().code().to_owned()),
        decided_at: Set(None),
        decided_by_name: Set(None),
        remarks: Set(None),
    }
}

fn file_row(package_id: Uuid, file: PackageFile) -> entities::package_files::ActiveModel {
    entities::package_files::ActiveModel {
        package_id: Set(package_id),
        place: Set(file.place),
        kind: Set(file.kind),
        application_id: Set(file.application_id),
        name: Set(file.name),
        title: Set(file.title),
        size: Set(file.size),
        sha256: Set(file.sha256),
    }
}

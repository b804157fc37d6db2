//! The destruction itself. Rows that nothing refers to go; the account's own row stays without a word of its owner, since
//! the hash chain names its id. The history keeps its hashes: personal words entered it only as salted digests.

use crate::{Store, StoreError, WriteTx, entities, outbox, people::Person};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, UpdateMany,
    sea_query::{Expr, ExprTrait, Func, Query},
};
use uuid::Uuid;

/// What was destroyed, without personal data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    pub consents: u64,
    pub drafts: u64,
    pub letters: u64,
    /// The history's entries about the account: chain, number, time, event, hash.
    pub log: Vec<String>,
}

/// Destroys what is known of the person; `drafts` are their applications, none of which was ever submitted.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn erase(tx: &WriteTx, person: &Person, drafts: &[Uuid]) -> Result<Erased, StoreError> {
    let person_id = person.id;
    let about = about(person_id, drafts);
    let log = log(tx, &about).await?;
    forget_history(tx, about).await?;
    documents(tx, drafts).await?;
    let letters = letters(tx, person).await?;
    accesses(tx, person_id).await?;
    let consents = entities::consents::Entity::delete_many()
        .filter(entities::consents::Column::PersonId.eq(person_id))
        .exec(tx.connection())
        .await?
        .rows_affected;
    let drafts = entities::applications::Entity::delete_many()
        .filter(entities::applications::Column::Id.is_in(drafts.iter().copied()))
        .exec(tx.connection())
        .await?
        .rows_affected;
    account(tx, person_id).await?;
    Ok(Erased {
        consents,
        drafts,
        letters,
        log,
    })
}

fn about(person_id: Uuid, drafts: &[Uuid]) -> Condition {
    use entities::history::Column;
    Condition::any()
        .add(Column::PersonId.eq(person_id))
        .add(Column::ActorId.eq(person_id))
        .add(Column::ApplicationId.is_in(drafts.iter().copied()))
}

async fn log(tx: &WriteTx, about: &Condition) -> Result<Vec<String>, StoreError> {
    use entities::history::{Column, Entity};
    let rows = Entity::find()
        .filter(about.clone())
        .order_by_asc(Column::Chain)
        .order_by_asc(Column::Seq)
        .all(tx.connection())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let at = row.at.format("%Y-%m-%dT%H:%M:%SZ");
            format!("{} {} {at} {} {}", row.chain, row.seq, row.event, row.hash)
        })
        .collect())
}

/// Note and name go together: the chain allows exactly that.
async fn forget_history(tx: &WriteTx, about: Condition) -> Result<(), StoreError> {
    use entities::history::{Column, Entity};
    Entity::update_many()
        .col_expr(Column::Note, Expr::value(None::<String>))
        .col_expr(Column::ActorName, Expr::value(None::<String>))
        .filter(about)
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Their rows; the files themselves are collected once no other row names them.
async fn documents(tx: &WriteTx, drafts: &[Uuid]) -> Result<(), StoreError> {
    use entities::documents::{Column, Entity};
    Entity::delete_many()
        .filter(Column::ApplicationId.is_in(drafts.iter().copied()))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Waiting letters are dropped; of those that went out, or are going out at this moment, the words and the address go. The
/// letter that confirmed the address was sent before there was an account: it is found by the address.
async fn letters(tx: &WriteTx, person: &Person) -> Result<u64, StoreError> {
    use entities::{
        letter_cases,
        letters::{Column, Entity},
    };
    let address = Expr::expr(Func::lower(Expr::col(Column::Recipient)));
    let theirs = Condition::any()
        .add(Column::PersonId.eq(person.id))
        .add(address.eq(person.email.to_lowercase()));
    let ids: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(theirs)
        .into_tuple()
        .all(tx.connection())
        .await?;
    letter_cases::Entity::delete_many()
        .filter(letter_cases::Column::LetterId.is_in(ids.iter().copied()))
        .exec(tx.connection())
        .await?;
    let free = Condition::any()
        .add(Column::LeaseUntil.is_null())
        .add(Column::LeaseUntil.lt(tx.at()));
    Entity::delete_many()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::State.eq(outbox::QUEUED))
        .filter(free)
        .exec(tx.connection())
        .await?;
    let update: UpdateMany<Entity> = Entity::update_many()
        .col_expr(Column::Payload, Expr::value(""))
        .col_expr(Column::Subject, Expr::value(""))
        .col_expr(Column::Recipient, Expr::value(""))
        .col_expr(Column::Problem, Expr::value(None::<String>))
        .col_expr(Column::ApplicationId, Expr::value(None::<Uuid>))
        .filter(Column::Id.is_in(ids.iter().copied()));
    update.exec(tx.connection()).await?;
    Entity::update_many()
        .col_expr(Column::State, Expr::value(outbox::FAILED))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::State.eq(outbox::QUEUED))
        .exec(tx.connection())
        .await?;
    Ok(u64::try_from(ids.len()).unwrap_or_default())
}

/// Sessions with their tokens and tickets, links for a new password, sizes of uploads, «планирует позже».
async fn accesses(tx: &WriteTx, person_id: Uuid) -> Result<(), StoreError> {
    use entities::{
        email_changes, filing_plans, municipality_requests, password_resets, preferences,
        received_files, refresh_tokens, saved_filters, sessions, tickets,
    };
    let theirs = Query::select()
        .column(sessions::Column::Id)
        .from(sessions::Entity)
        .and_where(sessions::Column::PersonId.eq(person_id))
        .to_owned();
    tickets::Entity::delete_many()
        .filter(tickets::Column::SessionId.in_subquery(theirs.clone()))
        .exec(tx.connection())
        .await?;
    refresh_tokens::Entity::delete_many()
        .filter(refresh_tokens::Column::SessionId.in_subquery(theirs))
        .exec(tx.connection())
        .await?;
    sessions::Entity::delete_many()
        .filter(sessions::Column::PersonId.eq(person_id))
        .exec(tx.connection())
        .await?;
    password_resets::Entity::delete_many()
        .filter(password_resets::Column::PersonId.eq(person_id))
        .exec(tx.connection())
        .await?;
    email_changes::Entity::delete_many()
        .filter(email_changes::Column::PersonId.eq(person_id))
        .exec(tx.connection())
        .await?;
    municipality_requests::Entity::delete_many()
        .filter(municipality_requests::Column::PersonId.eq(person_id))
        .exec(tx.connection())
        .await?;
    preferences::Entity::delete_many()
        .filter(preferences::Column::PersonId.eq(person_id))
        .exec(tx.connection())
        .await?;
    saved_filters::Entity::delete_many()
        .filter(saved_filters::Column::PersonId.eq(person_id))
        .exec(tx.connection())
        .await?;
    received_files::Entity::delete_many()
        .filter(received_files::Column::PersonId.eq(person_id))
        .exec(tx.connection())
        .await?;
    filing_plans::Entity::delete_many()
        .filter(filing_plans::Column::PersonId.eq(person_id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// The account's row, its roles, and the invitations it once accepted.
async fn account(tx: &WriteTx, person_id: Uuid) -> Result<(), StoreError> {
    use entities::{grants, invitations, people};
    use sea_orm::{ActiveModelTrait, ActiveValue::Set};
    let nobody = format!("deleted:{person_id}");
    let row = people::ActiveModel {
        id: Set(person_id),
        username: Set(nobody.clone()),
        username_key: Set(nobody.clone()),
        password_hash: Set(String::new()),
        email: Set(String::new()),
        email_key: Set(nobody),
        surname: Set("Удалено".to_owned()),
        first_name: Set("Удалено".to_owned()),
        patronymic: Set(None),
        name_key: Set(String::new()),
        phone: Set(None),
        work_phone: Set(None),
        municipality_id: Set(None),
        organisation_id: Set(None),
        organisation_typed: Set(None),
        position_id: Set(None),
        subjects: Set(None),
        blocked_at: Set(Some(tx.at())),
        erased_at: Set(Some(tx.at())),
        ..Default::default()
    };
    row.update(tx.connection()).await?;
    grants::Entity::update_many()
        .col_expr(grants::Column::EndedAt, Expr::value(tx.at()))
        .filter(grants::Column::PersonId.eq(person_id))
        .filter(grants::Column::EndedAt.is_null())
        .exec(tx.connection())
        .await?;
    invitations::Entity::update_many()
        .col_expr(invitations::Column::Email, Expr::value(""))
        .col_expr(invitations::Column::EmailKey, Expr::value(""))
        .col_expr(invitations::Column::Surname, Expr::value("Удалено"))
        .col_expr(invitations::Column::FirstName, Expr::value("Удалено"))
        .col_expr(invitations::Column::Patronymic, Expr::value(None::<String>))
        .col_expr(invitations::Column::NameKey, Expr::value(""))
        .filter(invitations::Column::AcceptedBy.eq(person_id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

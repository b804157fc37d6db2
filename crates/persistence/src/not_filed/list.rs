//! The list: who belongs to it, filters, order, page.

use super::{LastNotice, NotFiled};
use crate::{
    Store, StoreError, entities, like,
    people::Person,
    total::{Total, total},
};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{applications::Stage, roles::Role};
use entities::{
    applications, filing_plans, grants, letters, notices, organisations,
    people::{Column, Entity, Model},
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, ExprTrait, Query, SelectStatement},
};
use std::collections::HashMap;
use uuid::Uuid;

/// One field per filter; `None` means any.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// All that the acting role may see.
    pub within: Option<Uuid>,
    pub municipality_id: Option<Uuid>,
    /// Registered at this moment or before.
    pub registered_by: Option<DateTime<Utc>>,
    pub generated: Option<bool>,
    /// A part of the name.
    pub q: Option<String>,
    /// Those who plan to file later (`true`), or the others; the day decides.
    pub hidden: Option<(bool, NaiveDate)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortKey {
    Surname,
    RegisteredAt,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    pub key: SortKey,
    pub descending: bool,
}

/// A page of rows and the number of all.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn list(
    store: &impl Store,
    filter: &Filter,
    sort: Sort,
    page: u64,
    per_page: u64,
) -> Result<(Vec<NotFiled>, Total), StoreError> {
    let query = narrow(filter);
    let total = total(store, query.clone()).await?;
    let people = ordered(query, sort)
        .offset(page.saturating_sub(1).saturating_mul(per_page))
        .limit(per_page)
        .all(store.connection())
        .await?;
    Ok((rows(store, people).await?, total))
}

/// Every row of the filter, for an export; at most `most`.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn list_all(
    store: &impl Store,
    filter: &Filter,
    sort: Sort,
    most: u64,
) -> Result<Vec<NotFiled>, StoreError> {
    let people = ordered(narrow(filter), sort)
        .limit(most)
        .all(store.connection())
        .await?;
    rows(store, people).await
}

/// Those of these people who are still on the list.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn find(store: &impl Store, ids: &[Uuid]) -> Result<Vec<NotFiled>, StoreError> {
    let people = narrow(&Filter::default())
        .filter(Column::Id.is_in(ids.iter().copied()))
        .all(store.connection())
        .await?;
    rows(store, people).await
}

fn of_person(from: impl sea_orm::sea_query::IntoTableRef) -> SelectStatement {
    let mut query = Query::select();
    query.expr(Expr::val(1)).from(from);
    query
}

fn own(column: impl ColumnTrait) -> Expr {
    column.into_expr().eq(Expr::col((Entity, Column::Id)))
}

fn teaches() -> Expr {
    let query = of_person(grants::Entity)
        .and_where(own(grants::Column::PersonId))
        .and_where(grants::Column::Role.eq(Role::Teacher.code()))
        .and_where(grants::Column::EndedAt.is_null())
        .to_owned();
    Expr::exists(query)
}

fn application(condition: Expr) -> Expr {
    let query = of_person(applications::Entity)
        .and_where(own(applications::Column::TeacherId))
        .and_where(condition)
        .to_owned();
    Expr::exists(query)
}

fn plans_later(day: NaiveDate) -> Expr {
    let query = of_person(filing_plans::Entity)
        .and_where(own(filing_plans::Column::PersonId))
        .and_where(filing_plans::Column::LaterUntil.gte(day))
        .to_owned();
    Expr::exists(query)
}

fn narrow(filter: &Filter) -> Select<Entity> {
    let generated = || application(applications::Column::Stage.eq(Stage::Generated.code()));
    let mut all = Condition::all()
        .add(Column::BlockedAt.is_null())
        .add(teaches())
        .add(Column::FirstFiledAt.is_null());
    for id in [filter.within, filter.municipality_id]
        .into_iter()
        .flatten()
    {
        all = all.add(Column::MunicipalityId.eq(id));
    }
    if let Some(at) = filter.registered_by {
        all = all.add(Column::RegisteredAt.lte(at));
    }
    all = match filter.generated {
        Some(true) => all.add(generated()),
        Some(false) => all.add(generated().not()),
        None => all,
    };
    all = match filter.hidden {
        Some((true, day)) => all.add(plans_later(day)),
        Some((false, day)) => all.add(plans_later(day).not()),
        None => all,
    };
    if let Some(part) = &filter.q {
        let key = domain::text::search_key(part);
        all = all.add(Column::NameKey.into_expr().like(like::containing(&key)));
    }
    Entity::find().filter(all)
}

fn ordered(query: Select<Entity>, sort: Sort) -> Select<Entity> {
    let order = if sort.descending {
        Order::Desc
    } else {
        Order::Asc
    };
    let column = match sort.key {
        SortKey::Surname => Column::NameKey,
        SortKey::RegisteredAt => Column::RegisteredAt,
    };
    query
        .order_by(column, order.clone())
        .order_by(Column::Id, order)
}

/// What stands in other tables, in one query each.
async fn rows(store: &impl Store, people: Vec<Model>) -> Result<Vec<NotFiled>, StoreError> {
    let ids: Vec<Uuid> = people.iter().map(|person| person.id).collect();
    let generated: Vec<Uuid> = applications::Entity::find()
        .select_only()
        .column(applications::Column::TeacherId)
        .filter(applications::Column::TeacherId.is_in(ids.iter().copied()))
        .filter(applications::Column::Stage.eq(Stage::Generated.code()))
        .into_tuple()
        .all(store.connection())
        .await?;
    let later: HashMap<Uuid, NaiveDate> = filing_plans::Entity::find()
        .filter(filing_plans::Column::PersonId.is_in(ids.iter().copied()))
        .all(store.connection())
        .await?
        .into_iter()
        .map(|row| (row.person_id, row.later_until))
        .collect();
    let places: HashMap<Uuid, String> = organisations::Entity::find()
        .filter(
            organisations::Column::Id
                .is_in(people.iter().filter_map(|person| person.organisation_id)),
        )
        .all(store.connection())
        .await?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    let sent = sent(store, &ids).await?;
    Ok(people
        .into_iter()
        .map(|person| {
            let last = sent.get(&person.id);
            NotFiled {
                workplace: person
                    .organisation_id
                    .and_then(|id| places.get(&id).cloned())
                    .or_else(|| person.organisation_typed.clone())
                    .unwrap_or_default(),
                generated: generated.contains(&person.id),
                later_until: later.get(&person.id).copied(),
                notices: last.map_or(0, |(count, _)| *count),
                last_notice: last.map(|(_, notice)| notice.clone()),
                person: Person::from(person),
            }
        })
        .collect())
}

/// How many letters each got, and the newest.
async fn sent(
    store: &impl Store,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, (u64, LastNotice)>, StoreError> {
    let mut sent: HashMap<Uuid, (u64, LastNotice)> = HashMap::new();
    let rows = notices::Entity::find()
        .filter(notices::Column::PersonId.is_in(ids.iter().copied()))
        .order_by_asc(notices::Column::SentAt)
        .order_by_asc(notices::Column::Id)
        .all(store.connection())
        .await?;
    for row in rows {
        let count = sent.get(&row.person_id).map_or(0, |(count, _)| *count);
        let notice = LastNotice {
            kind: row.kind,
            sent_at: row.sent_at,
            sent_by_name: row.sent_by_name,
            letter: None,
            letter_id: row.letter_id,
        };
        sent.insert(row.person_id, (count + 1, notice));
    }
    let letter_ids = sent.values().map(|(_, notice)| notice.letter_id);
    let states: HashMap<Uuid, String> = letters::Entity::find()
        .filter(letters::Column::Id.is_in(letter_ids))
        .all(store.connection())
        .await?
        .into_iter()
        .map(|row| (row.id, row.state))
        .collect();
    for (_, notice) in sent.values_mut() {
        notice.letter = states.get(&notice.letter_id).cloned();
    }
    Ok(sent)
}

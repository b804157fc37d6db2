//! A teacher's name in their drafts, and in what came back for correction, follows the profile. What is generated or filed keeps the name it was made with.

use super::draft::search_text;
use crate::{Store, StoreError, WriteTx, entities, people::Person};
use domain::{applications::Stage, declension, people::PersonName};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// Where the answers are open to their author.
const OPEN: [Stage; 2] = [Stage::Draft, Stage::Returned];

/// After a change of the profile: every draft gets the name and a new version.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn rename_drafts(tx: &WriteTx, teacher: &Person) -> Result<(), StoreError> {
    use entities::applications::{Column, Entity};
    let drafts = Entity::find()
        .filter(Column::TeacherId.eq(teacher.id))
        .filter(Column::Stage.is_in(OPEN.map(Stage::code)))
        .order_by_asc(Column::Id)
        .all(tx.connection())
        .await?;
    for draft in drafts.iter().filter(|draft| differs(draft, teacher)) {
        rename(tx, draft, teacher, draft.version + 1).await?;
    }
    Ok(())
}

/// After going back to the draft, within the version that this made.
///
/// # Errors
/// [`StoreError::Database`], [`StoreError::Impossible`].
pub async fn rename_draft(tx: &WriteTx, id: Uuid, teacher: &Person) -> Result<(), StoreError> {
    let draft = entities::applications::Entity::find_by_id(id)
        .one(tx.connection())
        .await?;
    match draft.filter(|draft| differs(draft, teacher)) {
        Some(draft) => rename(tx, &draft, teacher, draft.version).await,
        None => Ok(()),
    }
}

fn differs(draft: &entities::applications::Model, teacher: &Person) -> bool {
    draft.surname != teacher.surname
        || draft.first_name != teacher.first_name
        || draft.patronymic != teacher.patronymic
}

async fn rename(
    tx: &WriteTx,
    draft: &entities::applications::Model,
    teacher: &Person,
    version: i64,
) -> Result<(), StoreError> {
    use entities::applications::{ActiveModel, Column, Entity};
    let patronymic = draft.patronymic.as_deref();
    let full = teacher.full_name();
    let numbers = [draft.case_number.as_deref()];
    let old = PersonName::parse(
        &draft.surname,
        &draft.first_name,
        patronymic.unwrap_or_default(),
    );
    // What the teacher wrote by hand stays.
    let by_rule = old.is_ok_and(|old| declension::genitive(&old) == draft.name_genitive);
    let genitive = if by_rule {
        declension::genitive(&teacher.name()?)
    } else {
        draft.name_genitive.clone()
    };
    let row = ActiveModel {
        version: Set(version),
        surname: Set(teacher.surname.clone()),
        first_name: Set(teacher.first_name.clone()),
        patronymic: Set(teacher.patronymic.clone()),
        name_key: Set(domain::text::search_key(&full)),
        search_text: Set(search_text(&full, &draft.workplace, &numbers)),
        name_genitive: Set(genitive),
        updated_at: Set(tx.at()),
        ..Default::default()
    };
    Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(draft.id))
        .filter(Column::Stage.is_in(OPEN.map(Stage::code)))
        .exec(tx.connection())
        .await?;
    Ok(())
}

//! Drafts.

use super::Case;
use crate::{Store, StoreError, WriteTx, entities};
use chrono::NaiveDate;
use domain::applications::{
    AttestationForm, ClaimedCategory, HeldCategory, Route, Stage,
    workflow::{Action, Permit},
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait, EntityTrait, QueryFilter,
};
use uuid::Uuid;

/// The fields of a draft, all of them at once; every text was parsed.
#[derive(Debug, Clone)]
pub struct DraftFields {
    pub organisation_id: Option<Uuid>,
    pub organisation_typed: Option<String>,
    pub workplace: String,
    pub position_id: Option<Uuid>,
    pub position: String,
    pub position_needs_subject: bool,
    pub subjects: Option<String>,
    pub phone: String,
    pub held_category: Option<HeldCategory>,
    pub held_until: Option<NaiveDate>,
    pub held_indefinitely: bool,
    pub claimed_category: Option<ClaimedCategory>,
    pub form: Option<AttestationForm>,
    pub simplified_grounds: Option<String>,
    pub name_genitive: String,
}

/// A new draft: whose, where, with which answers.
#[derive(Debug, Clone)]
pub struct NewDraft {
    pub teacher_id: Uuid,
    pub municipality_id: Uuid,
    pub surname: String,
    pub first_name: String,
    pub patronymic: Option<String>,
    pub email: String,
    pub fields: DraftFields,
}

pub(super) fn search_text(name: &str, workplace: &str, numbers: &[Option<&str>]) -> String {
    let mut text = format!("{name} {workplace}");
    for number in numbers.iter().flatten() {
        text.push(' ');
        text.push_str(number);
    }
    domain::text::search_key(&text)
}

impl Case {
    pub(super) fn search_text(
        &self,
        registration_number: Option<&str>,
        case_number: Option<&str>,
    ) -> String {
        search_text(
            &self.full_name(),
            &self.workplace,
            &[case_number, registration_number],
        )
    }
}

fn set_fields(row: &mut entities::applications::ActiveModel, fields: DraftFields) {
    row.route = Set(fields
        .form
        .map_or(Route::General, AttestationForm::route)
        .code()
        .to_owned());
    row.organisation_id = Set(fields.organisation_id);
    row.organisation_typed = Set(fields.organisation_typed);
    row.workplace = Set(fields.workplace);
    row.position_id = Set(fields.position_id);
    row.position = Set(fields.position);
    row.position_needs_subject = Set(fields.position_needs_subject);
    row.subjects = Set(fields.subjects);
    row.phone = Set(fields.phone);
    row.held_category = Set(fields.held_category.map(|word| word.code().to_owned()));
    row.held_until = Set(fields.held_until);
    row.held_indefinitely = Set(fields.held_indefinitely);
    row.claimed_category = Set(fields.claimed_category.map(|word| word.code().to_owned()));
    row.form = Set(fields.form.map(|word| word.code().to_owned()));
    row.simplified_grounds = Set(fields.simplified_grounds);
    row.name_genitive = Set(fields.name_genitive);
}

/// `copied`: the closed application that is filed again, with its permit.
///
/// # Errors
/// [`StoreError::Database`].
pub async fn insert_draft(
    tx: &WriteTx,
    new: NewDraft,
    copied: Option<(&Permit, &Case)>,
) -> Result<Uuid, StoreError> {
    if let Some((permit, case)) = copied {
        permit.proves(&[Action::FileAgain], case.id, case.version)?;
    }
    let id = tx.new_id();
    let name = crate::people::join_name(&new.surname, &new.first_name, new.patronymic.as_deref());
    let mut row = entities::applications::ActiveModel {
        id: Set(id),
        version: Set(1),
        teacher_id: Set(new.teacher_id),
        municipality_id: Set(new.municipality_id),
        name_key: Set(domain::text::search_key(&name)),
        search_text: Set(search_text(&name, &new.fields.workplace, &[])),
        surname: Set(new.surname),
        first_name: Set(new.first_name),
        patronymic: Set(new.patronymic),
        email: Set(new.email),
        stage: Set(Stage::Draft.code().to_owned()),
        form_version: Set(0),
        experts_count: Set(0),
        copy_of: Set(copied.map(|(_, case)| case.id)),
        created_at: Set(tx.at()),
        updated_at: Set(tx.at()),
        ..Default::default()
    };
    set_fields(&mut row, new.fields);
    entities::applications::Entity::insert(row)
        .exec_without_returning(tx.connection())
        .await?;
    Ok(id)
}

/// # Errors
/// [`StoreError::Stale`].
pub async fn save_draft(
    tx: &WriteTx,
    permit: &Permit,
    case: &Case,
    fields: DraftFields,
) -> Result<(), StoreError> {
    let mut row = entities::applications::ActiveModel {
        search_text: Set(search_text(
            &case.full_name(),
            &fields.workplace,
            &[case.case_number.as_deref()],
        )),
        ..Default::default()
    };
    set_fields(&mut row, fields);
    if case.route_note.is_some() {
        // A route that was chosen by hand stays, whatever the form is.
        row.route = NotSet;
    }
    super::moves::save(tx, permit, case, &[Action::SaveDraft], row).await
}

/// Removes a draft that has no number, with its documents' rows.
///
/// # Errors
/// [`StoreError::Stale`].
pub async fn delete_draft(tx: &WriteTx, permit: &Permit, case: &Case) -> Result<(), StoreError> {
    use entities::{applications, documents};
    permit.proves(&[Action::DeleteDraft], case.id, case.version)?;
    documents::Entity::delete_many()
        .filter(documents::Column::ApplicationId.eq(case.id))
        .exec(tx.connection())
        .await?;
    let done = applications::Entity::delete_many()
        .filter(applications::Column::Id.eq(case.id))
        .filter(applications::Column::Version.eq(case.version))
        .exec(tx.connection())
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(StoreError::Stale)
    }
}

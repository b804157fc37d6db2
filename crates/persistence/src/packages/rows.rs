use crate::{StoreError, entities};
use chrono::{DateTime, Utc};
use domain::{
    applications::Stage,
    packages::{ItemState, workflow::ItemFacts},
};
use uuid::Uuid;

/// A package's own row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    pub id: Uuid,
    pub version: i64,
    pub municipality_id: Uuid,
    pub number: String,
    pub handed_at: DateTime<Utc>,
    pub handed_by: Uuid,
    pub handed_by_name: String,
    pub archive_sha256: String,
    pub archive_size: i64,
}

impl From<entities::packages::Model> for Package {
    fn from(row: entities::packages::Model) -> Self {
        Self {
            id: row.id,
            version: row.version,
            municipality_id: row.municipality_id,
            number: row.number,
            handed_at: row.handed_at,
            handed_by: row.handed_by,
            handed_by_name: row.handed_by_name,
            archive_sha256: row.archive_sha256,
            archive_size: row.archive_size,
        }
    }
}

/// A case in a package, as it was when it was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub package_id: Uuid,
    pub application_id: Uuid,
    pub teacher_id: Uuid,
    /// From 1, in the order of the register.
    pub place: i32,
    pub full_name: String,
    pub registration_number: Option<String>,
    pub position: String,
    pub workplace: String,
    pub stage: Stage,
    pub state: ItemState,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_by_name: Option<String>,
    pub remarks: Option<String>,
}

impl Item {
    /// What the workflow table asks about.
    #[must_use]
    pub fn facts(&self, package: &Package) -> ItemFacts {
        ItemFacts {
            package_id: Some(package.id),
            application_id: self.application_id,
            teacher_id: self.teacher_id,
            municipality_id: package.municipality_id,
            version: package.version,
            state: self.state,
        }
    }
}

impl TryFrom<entities::package_items::Model> for Item {
    type Error = StoreError;
    fn try_from(row: entities::package_items::Model) -> Result<Self, StoreError> {
        let id = row.application_id;
        let state = ItemState::from_code(&row.state)
            .ok_or_else(|| StoreError::impossible("package_items", "state", id, &row.state))?;
        let stage = Stage::from_code(&row.stage)
            .ok_or_else(|| StoreError::impossible("package_items", "stage", id, &row.stage))?;
        Ok(Self {
            package_id: row.package_id,
            application_id: row.application_id,
            teacher_id: row.teacher_id,
            place: row.place,
            full_name: row.full_name,
            registration_number: row.registration_number,
            position: row.position,
            workplace: row.workplace,
            stage,
            state,
            decided_at: row.decided_at,
            decided_by_name: row.decided_by_name,
            remarks: row.remarks,
        })
    }
}

/// A file of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackageFile {
    /// From 0, in the order of the archive.
    pub place: i32,
    /// `inventory`, `register`, `schedule`, or the kind of a case's document.
    pub kind: String,
    pub application_id: Option<Uuid>,
    /// In the archive.
    pub name: String,
    /// What it is, for people.
    pub title: String,
    pub size: i64,
    pub sha256: String,
}

impl From<entities::package_files::Model> for PackageFile {
    fn from(row: entities::package_files::Model) -> Self {
        Self {
            place: row.place,
            kind: row.kind,
            application_id: row.application_id,
            name: row.name,
            title: row.title,
            size: row.size,
            sha256: row.sha256,
        }
    }
}

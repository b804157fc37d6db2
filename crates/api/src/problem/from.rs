//! Errors of the other crates as problems.

use super::{ApiError, Code};
use crate::if_match::version_required;
use casework::CaseworkError;
use domain::{
    applications::{conditions::When, workflow::Refusal},
    packages::workflow::PackageRefusal,
    schedule::workflow::ScheduleRefusal,
    workflow::Denied,
};
use files::FileError;
use persistence::{Outage, StoreError};
use queue::QueueError;

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Stale => Self::stale(),
            StoreError::Taken(_) => Self::new(Code::AlreadyExists, "Такая запись уже есть"),
            StoreError::Database(_) => match error.outage() {
                Some(Outage::NoSpace) => Self::no_space(error),
                Some(Outage::Unavailable) => Self::unavailable(error),
                None => Self::internal(error),
            },
            StoreError::Impossible { .. } | StoreError::WrongPermit(_) => Self::internal(error),
        }
    }
}

impl From<CaseworkError> for ApiError {
    fn from(error: CaseworkError) -> Self {
        match error {
            CaseworkError::Store(error) => error.into(),
            other => Self::internal(other),
        }
    }
}

impl<State, Refusal: Into<Self>> From<Denied<State, Refusal>> for ApiError {
    fn from(denied: Denied<State, Refusal>) -> Self {
        match denied {
            Denied::NotFound => Self::not_found(),
            Denied::Refused(refusal) => refusal.into(),
            Denied::VersionNotSaid => version_required(),
            Denied::OtherVersion(_) => Self::stale(),
        }
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> Self {
        let code = match refusal {
            Refusal::NotYours => Code::Forbidden,
            Refusal::WrongStage(_) => Code::WrongStage,
            Refusal::NotNow(When::ScheduleOpen) => Code::ScheduleLocked,
            Refusal::NotNow(_) => Code::NotNow,
        };
        Self::new(code, refusal.to_string())
    }
}

impl From<ScheduleRefusal> for ApiError {
    fn from(refusal: ScheduleRefusal) -> Self {
        let code = match refusal {
            ScheduleRefusal::NotYours => Code::Forbidden,
            ScheduleRefusal::WrongState(_) => Code::WrongStage,
        };
        Self::new(code, refusal.to_string())
    }
}

impl From<PackageRefusal> for ApiError {
    fn from(refusal: PackageRefusal) -> Self {
        let code = match refusal {
            PackageRefusal::NotYours => Code::Forbidden,
            PackageRefusal::WrongState(_) => Code::WrongStage,
        };
        Self::new(code, refusal.to_string())
    }
}

impl From<documents::DocumentError> for ApiError {
    fn from(error: documents::DocumentError) -> Self {
        Self::internal(error)
    }
}

impl From<QueueError> for ApiError {
    fn from(error: QueueError) -> Self {
        match error {
            QueueError::Full => Self::busy(),
            QueueError::Stopped(_) => Self::internal(error),
        }
    }
}

impl From<FileError> for ApiError {
    fn from(error: FileError) -> Self {
        match error.code() {
            "file_too_large" => {
                let mut problem = Self::field("file", error.code(), error.to_string());
                problem.code = Code::FileTooLarge;
                problem
            }
            "busy" => Self::busy(),
            "no_space" => Self::new(Code::NoSpace, error.to_string()),
            "file_storage" => Self::unavailable(error),
            code => Self::field("file", code, error.to_string()),
        }
    }
}

//! Extractors.

use super::find;
use crate::{
    State,
    openapi::problems::answer,
    problem::{ApiError, ApiResult, Code},
};
use actix_web::{FromRequest, HttpRequest, dev::Payload, web};
use domain::roles::{Actor, Author, Role};
use futures_util::future::LocalBoxFuture;
use persistence::{
    people::{Grant, Person},
    sessions::Session,
};
use std::collections::BTreeMap;
use utoipa::{
    IntoResponses,
    openapi::{RefOr, Response},
};
use uuid::Uuid;

/// A signed-in person in their acting role.
#[derive(Debug, Clone)]
pub(crate) struct Acting {
    pub session: Session,
    pub actor: Actor,
    /// What histories and documents say.
    pub author: Author,
}

impl Acting {
    pub(crate) const fn person(&self) -> &Person {
        &self.session.person
    }

    pub(crate) const fn grant(&self) -> &Grant {
        &self.session.grant
    }

    fn only(self, role: Role) -> ApiResult<Self> {
        if self.actor.role == role {
            Ok(self)
        } else {
            Err(forbidden())
        }
    }
}

/// «Лосев Тимур Аркадьевич за Кедрову Майю Львовну»
fn name_of(session: &Session) -> ApiResult<String> {
    let own = session.person.full_name();
    match &session.in_place_of {
        Some(one) => Ok(format!(
            "{own} за {}",
            domain::declension::accusative(&one.principal.name()?)
        )),
        None => Ok(own),
    }
}

fn forbidden() -> ApiError {
    ApiError::new(Code::Forbidden, "Это действие доступно в другой роли")
}

impl FromRequest for Acting {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let state = request
                .app_data::<web::Data<State>>()
                .ok_or_else(|| ApiError::internal("no state"))?;
            let session = find::session(state, &request).await?;
            let actor = Actor {
                person_id: session.person.id,
                role: session.grant.role,
                municipality_id: session.grant.municipality_id,
                organisation_id: session.grant.organisation_id,
                in_place_of: session.in_place_of.as_ref().map(|one| one.principal.id),
            };
            let author = Author {
                id: session.person.id,
                name: name_of(&session)?,
                role: session.grant.role,
            };
            Ok(Self {
                session,
                actor,
                author,
            })
        })
    }
}

/// For `responses(…)` of an operation that is of one role: the others get 403.
macro_rules! refuses_other_roles {
    ($name:ident) => {
        impl IntoResponses for $name {
            fn responses() -> BTreeMap<String, RefOr<Response>> {
                answer(Code::Forbidden)
            }
        }
    };
}

macro_rules! one_role {
    ($(#[$meta:meta])* $name:ident, $role:expr) => {
        refuses_other_roles!($name);

        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub(crate) struct $name(pub Acting);

        impl FromRequest for $name {
            type Error = ApiError;
            type Future = LocalBoxFuture<'static, ApiResult<Self>>;

            fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
                let acting = Acting::from_request(request, payload);
                Box::pin(async move { Ok(Self(acting.await?.only($role)?)) })
            }
        }
    };
}

one_role!(
    /// Somebody who acts as an operator.
    Operator,
    Role::Operator
);
one_role!(
    /// Somebody who acts as a teacher.
    Teacher,
    Role::Teacher
);

/// A municipal coordinator (with the municipality) or an operator (without).
#[derive(Debug, Clone)]
pub(crate) struct Coordinator {
    pub acting: Acting,
    /// The only municipality that the person acts in; `None` for the operator.
    pub within: Option<Uuid>,
}

impl Coordinator {
    /// Whether this one invites into the role, and ends it.
    pub(crate) const fn gives(&self, role: Role) -> bool {
        match role {
            Role::Expert | Role::SchoolCoordinator => true,
            Role::MunicipalCoordinator | Role::Operator => self.within.is_none(),
            Role::Teacher | Role::Administrator => false,
        }
    }
}

refuses_other_roles!(Coordinator);

impl FromRequest for Coordinator {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, ApiResult<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let acting = Acting::from_request(request, payload);
        Box::pin(async move {
            let acting = acting.await?;
            match (acting.actor.role, acting.actor.municipality_id) {
                (Role::Operator, _) => Ok(Self {
                    acting,
                    within: None,
                }),
                (Role::MunicipalCoordinator, Some(id)) => Ok(Self {
                    acting,
                    within: Some(id),
                }),
                _ => Err(forbidden()),
            }
        })
    }
}

//! Errors as `application/problem+json`: one table of codes → status → title, logged once, at the edge.

mod code;
mod from;
mod methods;
mod middleware;
mod response;

pub(crate) use code::Code;
pub(crate) use middleware::{in_this_request, json_problems};
pub(crate) use response::{ApiError, ApiResult, field_problem};

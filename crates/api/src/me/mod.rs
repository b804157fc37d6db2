//! The own account: address, password, another municipality.

pub(crate) mod confirm_email;
pub(crate) mod email;
mod identify;
pub(crate) mod municipality_request;
pub(crate) mod password;

pub(crate) use municipality_request::{answer_of, request_of, requests_of};

//! Applications: the teacher's own pages, and the case for everyone who may see it.

pub mod address;
pub mod case;
mod check;
mod conclusion;
mod decline;
mod draft;
mod edit;
mod head;
mod held;
mod latest;
pub mod leaving;
mod mine;
pub mod names;
mod open;
mod others;
pub mod reject;
pub mod review;
mod routes;
mod sent;
mod sign;
mod uploading;
pub mod withdrawal;

pub use routes::ApplicationRoutes;

//! Applications: the teacher's own pages, and the case for everyone who may see it.

pub mod address;
pub mod case;
pub mod check;
pub mod conclusion;
pub mod decline;
mod draft;
pub mod edit;
mod head;
mod held;
mod latest;
pub mod leaving;
pub mod mine;
pub mod names;
mod open;
pub mod others;
pub mod reject;
pub mod review;
pub mod sent;
pub mod sign;
mod uploading;
pub mod withdrawal;

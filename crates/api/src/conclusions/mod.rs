//! The conclusion (итоговое заключение): attached, signed or refused, verified.

mod answer;
pub(crate) mod attach;
pub(crate) mod attest;
pub(crate) mod decline;
mod file;
mod filter;
mod json;
pub(crate) mod object;
mod on_paper;
pub(crate) mod refusal;
pub(crate) mod refuse;
pub(crate) mod sign;
pub(crate) mod signed_scan;
pub(crate) mod take_back;

pub(crate) use filter::conclusion_filter;
pub(crate) use json::conclusion_json;

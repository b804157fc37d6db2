//! «Аттестация педагогических работников»: conclusions, their due days, the coordinator's verdict.

mod attest;
mod filter;
mod list;
mod page;
mod row;
mod tab;
mod verdict;

pub use page::AttestationPage;

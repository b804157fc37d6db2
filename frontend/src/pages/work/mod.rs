//! «Работа с заявлениями»: the hub and the rail beside its pages.

mod counts;
mod hub;
mod rail;
mod steps;

pub use hub::WorkPage;
pub use rail::WorkRail;

//! «Отзыв заявления педагогического работника муниципальным координатором».

mod list;
mod page;
mod row;
mod states;

pub use page::ExclusionPage;

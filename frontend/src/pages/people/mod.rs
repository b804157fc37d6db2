//! «Пользователи»: the operator's list.

mod page;
mod row;

pub use page::PeoplePage;

//! «Пользователи»: the operator's list.

mod municipality;
mod page;
mod row;

pub use page::PeoplePage;

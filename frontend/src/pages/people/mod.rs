//! «Пользователи»: the operator's list.

mod municipality;
mod municipality_answer;
mod page;
mod row;

pub use page::PeoplePage;

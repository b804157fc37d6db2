//! «Регистрация заявлений на отзыв»: to be registered, registered, returned.

mod cells;
mod filter;
mod page;
mod register;
mod rows;
mod tab;

pub use page::WithdrawalsPage;

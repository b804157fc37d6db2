//! «Регистрация заявлений»: new applications and the register.

mod actions;
mod cells;
mod documents;
mod filter;
mod head;
mod journal;
mod list;
mod new;
mod outcome;
mod page;
mod register;
mod tab;

pub use page::RegistrationPage;

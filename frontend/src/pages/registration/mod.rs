//! «Регистрация заявлений»: new applications and the register.

mod actions;
mod bulk;
mod cells;
mod columns;
mod columns_menu;
mod correction;
mod desk;
mod documents;
mod files;
mod filter;
mod head;
mod journal;
mod list;
mod marks;
mod new;
mod outcome;
mod overdue;
mod page;
mod register;
mod tab;

pub use desk::Viewer;
pub use page::RegistrationPage;

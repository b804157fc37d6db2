//! «Войти».

mod about;
mod page;

pub use page::LoginPage;

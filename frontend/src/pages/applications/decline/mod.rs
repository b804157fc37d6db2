//! «Не аттестовать»: a page of its own, because the reason goes to the teacher and nothing takes it back.

mod page;
mod question;

pub use page::DeclinePage;

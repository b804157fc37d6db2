//! «Отклонить»: a page of its own, because it cannot be undone and the teacher gets a letter at once.

mod page;
mod question;

pub use page::RejectPage;

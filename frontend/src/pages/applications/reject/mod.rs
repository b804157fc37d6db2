//! «Отклонить» and «Вернуть на доработку»: pages of their own, because the teacher gets a letter at once.

mod page;
mod preview;
mod question;
mod ready;
mod refusal;

pub use page::{RejectPage, ReturnPage};
pub use question::Question;
pub use refusal::Refusal;

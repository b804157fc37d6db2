//! «Отклонить» and «Вернуть на доработку»: pages of their own, because a letter with the reason goes to the teacher.

mod page;
mod preview;
mod question;
mod ready;
mod refusal;

pub use page::{RejectPage, ReturnPage};
pub use question::Question;
pub use refusal::{Decided, Refusal};

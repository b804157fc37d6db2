//! «Проверьте ответы»: all answers on one page, then the printable form.

mod page;
mod panels;

pub use page::CheckPage;

//! The withdrawal («заявление на отзыв») that its filer prints, signs by hand, scans and sends back.

mod input;
mod pdf;
mod view;

pub use input::{Filer, WithdrawalForm, WithdrawnApplication};
pub use pdf::pdf;

//! «Итоговое заключение» on the case's page.

mod buttons;
mod facts;
mod panel;
mod papers;
mod take_back;

pub use buttons::AttestButton;
pub use panel::ConclusionPart;

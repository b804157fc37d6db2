//! «Версия для слабовидящих»: a setting of the page, not another site.

mod panel;
mod segmented;
mod settings;
mod state;

pub use panel::{VisionForm, VisionPanel};
pub use state::Vision;

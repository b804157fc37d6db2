//! The correction of a registered name.

mod confirm;
mod decline;
mod propose;
mod waiting;

pub use confirm::confirm;
pub use decline::decline;
pub use propose::propose;
pub use waiting::waiting;

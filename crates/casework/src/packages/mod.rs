//! Packages to the Centre: handed over, looked through.

mod decide;
mod hand_over;

pub use decide::{Transition, decide};
pub use hand_over::hand_over;

use persistence::packages::Package;

fn link(package: &Package) -> String {
    format!("/packages/{}", package.id)
}

//! A package to the Centre: its inventory («опись») and its archive.

mod archive;
mod input;
mod inventory;
mod view;

pub use archive::archive;
pub use input::{Inventory, InventoryLine};
pub use inventory::pdf;

//! Withdrawals: their rows, the open one mirrored in the application's row, and the saving of each move.

mod find;
mod list;
mod moves;
mod printing;
mod row;

pub use find::{find, latest_of};
pub use list::{Filter, List, Sort, SortKey, exceeds, list, list_all};
pub use moves::{Sent, cancel, generate, object, register, return_, send};
pub use printing::Printing;
pub use row::{Decision, Withdrawal};

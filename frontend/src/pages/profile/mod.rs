//! «Личный кабинет».

mod edit;
mod view;

pub use edit::ProfileEditPage;
pub use view::ProfilePage;

//! «Личный кабинет».

mod become_teacher;
mod edit;
mod view;

pub use become_teacher::BecomeTeacherPage;
pub use edit::ProfileEditPage;
pub use view::ProfilePage;

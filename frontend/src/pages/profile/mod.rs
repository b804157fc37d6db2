//! «Личный кабинет».

mod become_teacher;
mod confirm_email;
mod edit;
mod email;
mod municipality;
mod password;
mod substitute;
mod substitutes;
mod substitution;
mod view;
mod wrong_municipality;

pub use become_teacher::BecomeTeacherPage;
pub use confirm_email::ConfirmEmailPage;
pub use edit::ProfileEditPage;
pub use email::EmailPage;
pub use municipality::MunicipalityRequestPage;
pub use password::PasswordPage;
pub use substitute::SubstitutePage;
pub use substitution::SubstitutionPage;
pub use view::ProfilePage;
pub use wrong_municipality::WrongMunicipality;

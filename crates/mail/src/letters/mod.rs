//! One file per letter: what it carries and what it says. The layout and the escaping are shared.

mod content;
mod layout;
mod letter;
mod text;
mod words;

mod account_exists;
mod email_changed;
mod email_confirmation;
mod experts_assigned;
mod filed;
mod invitation;
mod not_filed;
mod password_changed;
mod password_reset;
mod plan_changed;
mod question_asked;
mod registered;
mod rejected;
mod resubmitted;
mod returned;
mod schedule_approved_expert;
mod schedule_approved_teacher;
mod schedule_returned;
mod schedule_sent;
mod session_revoked;

pub use account_exists::AccountExists;
pub use email_changed::EmailChanged;
pub use email_confirmation::EmailConfirmation;
pub use experts_assigned::{AssignedCase, ExpertsAssigned};
pub use filed::Filed;
pub use invitation::Invitation;
pub use layout::RenderedLetter;
pub use letter::{Letter, NotMergeable};
pub use not_filed::{DeletionLink, FilingReminder};
pub use password_changed::PasswordChanged;
pub use password_reset::PasswordReset;
pub use plan_changed::PlanChanged;
pub use question_asked::{CaseMessage, QuestionAsked};
pub use registered::Registered;
pub use rejected::Rejected;
pub use resubmitted::Resubmitted;
pub use returned::Returned;
pub use schedule_approved_expert::{ExpertSchedule, ScheduleApprovedExpert, ScheduledCase};
pub use schedule_approved_teacher::ScheduleApprovedTeacher;
pub use schedule_returned::ScheduleReturned;
pub use schedule_sent::ScheduleSent;
pub use session_revoked::SessionRevoked;

pub(crate) use text::one_line;

//! «Приглашение»: the list, sending, accepting.

mod accept;
mod accept_as_me;
mod accept_new;
mod acts;
mod ending;
mod invite;
mod invite_parts;
mod list;
mod new_invitation;
mod row;

pub use accept::AcceptPage;
pub use ending::EndingPage;
pub use invite::InvitePage;
pub use list::InvitationsPage;

//! Whom to ask.

use crate::message;
use domain::roles::Role;

message! {
    /// Somebody of the next level, with the phone that the system knows.
    pub struct HelpContact {
        pub role: Role,
        pub full_name: String,
        pub work_phone: Option<String>,
        /// Name of the organisation or municipality that they answer for.
        pub of: Option<String>,
    }
}

message! {
    /// The next level for the acting role, nearest first.
    pub struct HelpContacts {
        pub items: Vec<HelpContact>,
    }
}

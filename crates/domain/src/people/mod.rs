//! Names, phones, addresses and sign-in data of people.
//!
//! Each type parses what was typed into a form field; the message of a refusal stands beside that field as it is.

mod alphabet;
mod common_passwords;
mod email;
mod keyboard;
mod kin;
pub(crate) mod letter_case;
mod name;
mod name_part;
mod password;
mod phone;
mod username;

pub use email::Email;
pub use kin::same_surname;
pub use name::PersonName;
pub use name_part::{NameField, NamePart};
pub use password::{Password, PasswordContext};
pub use phone::{MobilePhone, WorkPhone};
pub use username::Username;

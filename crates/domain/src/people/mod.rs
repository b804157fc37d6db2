//! Names, phones, addresses and sign-in data of people.
mod email;
mod name;
mod name_part;
mod password;
mod phone;
mod username;

pub use email::Email;
pub use name::PersonName;
pub use name_part::{NameField, NamePart};
pub use password::{Password, PasswordContext};
pub use phone::{MobilePhone, WorkPhone};
pub use username::Username;

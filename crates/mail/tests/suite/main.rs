//! The mail crate as its users see it: letters as text, messages as another program's parser reads them,
//! and sending against a mail server written here.
#![expect(clippy::unwrap_used, reason = "a broken assumption must fail the test")]

mod folder;
mod letters;
mod message;
mod samples;
mod server;
mod settings;
mod smtp;

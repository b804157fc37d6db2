//! The API as its clients see it: each test starts the real app with a database, a file folder and a clock of its own,
//! and talks HTTP to it as named invented people. `TEST_DATABASE=postgres` runs the same tests on PostgreSQL.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a broken assumption must fail the test"
)]

mod access;
mod applications;
mod bodies;
mod conclusions;
mod connections;
mod control_characters;
mod documents;
mod experts;
mod full_disk;
mod headers;
mod help;
mod home;
mod invitations;
mod job;
mod literal_texts;
mod me;
mod names;
mod not_filed;
mod openapi;
mod order_of_checks;
mod packages;
mod page_costs;
mod page_sizes;
mod password_resets;
mod people;
mod planned_steps;
mod planning;
mod plans;
mod problems;
mod questions;
mod reference;
mod registrations;
mod repeated_posts;
mod review;
mod saved_filters;
mod schedules;
mod sessions;
mod substitutions;
mod support;
mod tickets;
mod withdrawals;
mod worker;

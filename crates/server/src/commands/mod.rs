//! The commands, one file each.

mod audit;
mod config;
mod migrate;
mod openapi;
mod serve;
mod signals;
mod user;
mod work;

use clap::{Parser, Subcommand};
use domain::roles::Role;

/// ЭС «Аттестация»: certification of teachers.
#[derive(Debug, Parser)]
#[command(name = "attestation", version)]
pub(crate) struct Command {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Serve the API and the app, and send letters.
    Serve {
        /// Fill an empty database with invented people and applications first.
        #[arg(long)]
        demo: bool,
        /// Do not send letters from this process.
        #[arg(long)]
        without_worker: bool,
    },
    /// Only send letters and clean up.
    Worker,
    /// Bring the database up to date.
    Migrate,
    /// Print the OpenAPI specification.
    Openapi,
    /// Accounts.
    User {
        #[command(subcommand)]
        what: UserCommand,
    },
    /// Print the effective settings, secrets masked.
    Config,
    /// The history.
    Audit {
        #[command(subcommand)]
        what: AuditCommand,
    },
}

#[derive(Debug, Subcommand)]
enum UserCommand {
    /// Make an account with a role; asks for what is not given. Prints a password where none is given.
    Add {
        /// `operator` or `administrator`; the others are invited.
        #[arg(long, value_parser = parse_role)]
        role: Role,
        #[arg(long)]
        username: String,
        #[arg(long)]
        email: String,
        /// «Фамилия Имя Отчество»
        #[arg(long)]
        name: String,
        /// Read from the environment (`ATTESTATION_USER_PASSWORD`) rather than the command line where others can see it.
        #[arg(long, env = "ATTESTATION_USER_PASSWORD", hide_env_values = true)]
        password: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
enum AuditCommand {
    /// Recompute the chains of the history.
    Verify,
}

fn parse_role(word: &str) -> Result<Role, String> {
    match Role::from_code(word) {
        Some(role @ (Role::Operator | Role::Administrator)) => Ok(role),
        _ => Err("operator or administrator".into()),
    }
}

/// Runs a command; an error is the one line to print.
pub(crate) async fn run(command: Command) -> Result<(), String> {
    match command.what {
        What::Serve {
            demo,
            without_worker,
        } => serve::run(demo, !without_worker).await,
        What::Worker => work::run().await,
        What::Migrate => migrate::run().await,
        What::Openapi => openapi::run(),
        What::User {
            what:
                UserCommand::Add {
                    role,
                    username,
                    email,
                    name,
                    password,
                },
        } => user::add(role, &username, &email, &name, password).await,
        What::Config => config::run(),
        What::Audit {
            what: AuditCommand::Verify,
        } => audit::verify().await,
    }
}

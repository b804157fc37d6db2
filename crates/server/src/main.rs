//! `attestation`: the server and its commands.

mod clock;
mod commands;
mod demo;
mod secrets;
mod settings;
mod start;

use clap::Parser;
use std::process::ExitCode;

#[actix_web::main]
async fn main() -> ExitCode {
    let command = commands::Command::parse();
    match commands::run(command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(line) => {
            eprintln!("attestation: {line}");
            ExitCode::FAILURE
        }
    }
}

//! `attestation migrate`

use crate::{settings::Settings, start};

pub(super) async fn run() -> Result<(), String> {
    let settings = Settings::read()?;
    start::migrated(&settings).await?;
    println!("the database is up to date");
    Ok(())
}

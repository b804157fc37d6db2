//! `attestation audit verify`

use crate::{settings::Settings, start};
use persistence::history;

pub(super) async fn verify() -> Result<(), String> {
    let database = start::database(&Settings::read()?).await?;
    let (entries, breaks) = history::verify(&database.reader())
        .await
        .map_err(|error| error.to_string())?;
    for broken in &breaks {
        println!("{broken}");
    }
    if breaks.is_empty() {
        println!("{entries} entries, unbroken");
        Ok(())
    } else {
        Err(format!("{} of {entries} entries do not hold", breaks.len()))
    }
}

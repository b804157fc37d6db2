//! `attestation openapi`

pub(super) fn run() -> Result<(), String> {
    let text =
        serde_json::to_string_pretty(&api::specification()).map_err(|error| error.to_string())?;
    println!("{text}");
    Ok(())
}

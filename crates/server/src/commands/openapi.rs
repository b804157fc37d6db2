//! `attestation openapi`

pub(super) fn run() -> Result<(), String> {
    let text = api::specification_text().map_err(|error| error.to_string())?;
    print!("{text}");
    Ok(())
}

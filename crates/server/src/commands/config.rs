//! `attestation config`

use crate::settings::Settings;

pub(super) fn run() -> Result<(), String> {
    print!("{}", Settings::read()?.shown()?);
    Ok(())
}

//! The installation's secret: made at the first start, mode 0600.

use crate::clock::SystemRandomness;
use persistence::Randomness;
use std::{
    fs::OpenOptions,
    io::{ErrorKind, Write},
    os::unix::fs::OpenOptionsExt,
    path::Path,
};

/// Reads the secret, making it where it is missing. Two servers that start at once agree on the first one's.
pub(crate) fn read_or_make(path: &Path) -> Result<Vec<u8>, String> {
    let failed = |error: std::io::Error| {
        format!(
            "the secret {} cannot be read or made: {error}",
            path.display()
        )
    };
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let made = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path);
    match made {
        Ok(mut file) => {
            let mut secret = SystemRandomness.bytes().to_vec();
            secret.extend(SystemRandomness.bytes());
            file.write_all(&secret)
                .and_then(|()| file.sync_all())
                .map_err(failed)?;
            Ok(secret)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let secret = std::fs::read(path).map_err(failed)?;
            if secret.len() < 32 {
                return Err(format!(
                    "the secret {} is shorter than 32 bytes; remove the file to have a new one made",
                    path.display()
                ));
            }
            Ok(secret)
        }
        Err(error) => Err(failed(error)),
    }
}

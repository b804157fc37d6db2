use std::path::Path;

use tokio::fs;
use tokio::io::AsyncWriteExt;

use super::SendError;
use crate::Message;

/// Writes `<time>-<id>.eml`. A reader of the folder never sees half a message; a repeat replaces the file.
pub(super) async fn send(folder: &Path, message: &Message) -> Result<(), SendError> {
    write(folder, message)
        .await
        .map_err(|error| SendError::Installation(format!("{}: {error}", folder.display())))
}

async fn write(folder: &Path, message: &Message) -> std::io::Result<()> {
    let name = format!(
        "{}-{}.eml",
        message.date.format("%Y%m%dT%H%M%S%.3fZ"),
        message.id
    );
    let unfinished = folder.join(format!(".{name}.tmp"));
    fs::create_dir_all(folder).await?;
    let mut file = fs::File::create(&unfinished).await?;
    file.write_all(&message.bytes()).await?;
    file.sync_all().await?;
    fs::rename(unfinished, folder.join(name)).await
}

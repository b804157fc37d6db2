//! Takes one file in, as an upload would be: `time cargo run --release -p files --example check -- scan.pdf`.

use files::{FileKind, FileStore};
use std::{env, error::Error, fs};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("which file?")?;
    let folder = tempfile::tempdir()?;
    let mut incoming = FileStore::local(folder.path().to_owned())?.begin().await?;
    incoming.write(&fs::read(&path)?).await?;
    match incoming.finish(&path, FileKind::ALL).await {
        Ok(stored) => println!("taken: {stored:?}"),
        Err(error) => println!("{}: {error}", error.code()),
    }
    Ok(())
}

//! Removing what nobody names. The caller knows the names; here are the files' ages.
//!
//! A file may be stored at the very moment at which its old copy is collected. What keeps it:
//!
//! 1. A file is in its place before the row that names it is committed, and every storing puts it there anew, even where the
//!    same bytes lie already: its age begins again. A collector passes over what is younger than its `before`, a day ago,
//!    and no request lasts that long: when it asks the database about a file that old, the row is committed or never will be.
//! 2. Between that look and the removal the same bytes may be stored once more. So the file is moved aside first and its age
//!    looked at there, where nobody renews it: if it became young meanwhile, it goes back. A rename is atomic for all processes and
//!    machines that share the folder, so no lock is needed. Only in this instant is the file out of its place, and no row that was
//!    committed names it.
//! 3. A collector that is killed in this instant leaves the file aside, under its hash: the next sweep puts it back and lets its
//!    age begin again. Two collectors at once find that the other was quicker, and go on.
//!
//! A row that copies the name of another row's file (an application filed again, a package) stores nothing: the caller must
//! go on counting a removed row for as long as a file's age (`before`), which no such transaction outlasts.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::FileStore;

impl FileStore {
    /// The files of one of the 256 folders that were last stored before this moment.
    ///
    /// # Errors
    /// What the disk says.
    pub async fn aged(&self, folder: u8, before: SystemTime) -> io::Result<Vec<String>> {
        let folder = self.root().join(hex::encode([folder]));
        let store = self.clone();
        crate::blocking(move || {
            let mut aged = Vec::new();
            for entry in entries(&folder)? {
                let entry = entry?;
                let Ok(name) = entry.file_name().into_string() else {
                    continue;
                };
                if store.place(&name).is_ok() && is_older(&entry.path(), before)? {
                    aged.push(name);
                }
            }
            Ok(aged)
        })
        .await
    }

    /// Removes a file that nobody names, unless it was stored again since `before`; tells whether it is gone.
    ///
    /// # Errors
    /// `InvalidInput` when this is not a hash, or what the disk says.
    pub async fn collect(&self, sha256: &str, before: SystemTime) -> io::Result<bool> {
        let (place, aside) = (self.place(sha256)?, self.temporary().join(sha256));
        let collected = crate::blocking(move || {
            fs::rename(&place, &aside)?;
            if !is_older(&aside, before)? {
                return fs::rename(&aside, &place).map(|()| false);
            }
            fs::remove_file(&aside).map(|()| true)
        });
        match collected.await {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            done => done,
        }
    }

    /// Removes what receiving left unfinished before this moment, and puts back what a killed collector left aside; its age
    /// begins again, `now`.
    ///
    /// # Errors
    /// What the disk says.
    pub async fn sweep(&self, before: SystemTime, now: SystemTime) -> io::Result<()> {
        let store = self.clone();
        crate::blocking(move || {
            for entry in entries(&store.temporary())? {
                let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
                let place = name.to_str().and_then(|name| store.place(name).ok());
                let done = match place {
                    Some(place) => put_back(&path, &place, now),
                    None if is_older(&path, before)? => fs::remove_file(&path),
                    None => Ok(()),
                };
                match done {
                    Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                    _ => {}
                }
            }
            Ok(())
        })
        .await
    }
}

fn put_back(aside: &Path, place: &PathBuf, now: SystemTime) -> io::Result<()> {
    let file = fs::File::options().append(true).open(aside)?;
    file.set_modified(now)?;
    fs::rename(aside, place)
}

/// What stands in a folder, nothing where there is no folder.
fn entries(folder: &Path) -> io::Result<impl Iterator<Item = io::Result<fs::DirEntry>>> {
    match fs::read_dir(folder) {
        Ok(entries) => Ok(Some(entries).into_iter().flatten()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None.into_iter().flatten()),
        Err(error) => Err(error),
    }
}

/// A file that is gone is not older than anything.
fn is_older(path: &Path, before: SystemTime) -> io::Result<bool> {
    match fs::metadata(path).and_then(|file| file.modified()) {
        Ok(modified) => Ok(modified < before),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

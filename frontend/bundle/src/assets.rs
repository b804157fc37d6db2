//! Files with a hash of their content in the name, each with its compressed copies beside it.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use brotli::CompressorReader;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use crate::Outcome;

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// On the site.
    pub address: String,
    /// Bytes, compressed.
    pub loaded: usize,
}

#[derive(Debug)]
pub struct Assets {
    folder: PathBuf,
    compress: bool,
}

impl Assets {
    pub fn new(folder: PathBuf, compress: bool) -> Outcome<Self> {
        fs::create_dir_all(&folder)?;
        Ok(Self { folder, compress })
    }

    /// Writes the file under a name of its own.
    pub fn add(&self, stem: &str, extension: &str, content: &[u8]) -> Outcome<Asset> {
        let digest = hex::encode(Sha256::digest(content));
        let name = format!("{stem}-{}.{extension}", digest.get(..16).unwrap_or(&digest));
        Ok(Asset {
            loaded: self.write(&self.folder.join(&name), content)?,
            address: format!("/assets/{name}"),
        })
    }

    /// Writes the file and answers how many bytes a browser loads.
    pub fn write(&self, path: &Path, content: &[u8]) -> Outcome<usize> {
        fs::write(path, content)?;
        let mut sizes = format!("{:>9}", content.len());
        let mut loaded = content.len();
        if self.compress {
            let brotli = brotli(content)?;
            let gzip = gzip(content)?;
            sizes += &format!("{:>9} br{:>9} gz", brotli.len(), gzip.len());
            loaded = brotli.len();
            fs::write(with_suffix(path, "br"), brotli)?;
            fs::write(with_suffix(path, "gz"), gzip)?;
        }
        println!(
            "{sizes}  {}",
            path.file_name().unwrap_or_default().to_string_lossy()
        );
        Ok(loaded)
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

fn brotli(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut compressed = Vec::new();
    CompressorReader::new(content, 4096, 11, 22).read_to_end(&mut compressed)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Outcome<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::Assets;

    #[test]
    fn the_name_follows_the_content() {
        let folder = tempfile::tempdir().unwrap();
        let assets = Assets::new(folder.path().to_path_buf(), true).unwrap();
        let first = assets.add("app", "js", b"one").unwrap();
        assert_eq!(first, assets.add("app", "js", b"one").unwrap());
        assert_ne!(first, assets.add("app", "js", b"two").unwrap());
        assert!(first.address.starts_with("/assets/app-"), "{first:?}");
    }

    #[test]
    fn compressed_copies_lie_beside_the_file() {
        let folder = tempfile::tempdir().unwrap();
        Assets::new(folder.path().to_path_buf(), true)
            .unwrap()
            .write(&folder.path().join("page.html"), b"text")
            .unwrap();
        for name in ["page.html", "page.html.br", "page.html.gz"] {
            assert!(folder.path().join(name).exists(), "{name}");
        }
    }
}

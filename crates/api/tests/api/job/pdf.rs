//! A PDF as poppler reads it.

use std::process::Command;
use tempfile::TempDir;

/// A PDF on disk for as long as this lives.
pub struct Pdf(TempDir);

impl Pdf {
    pub fn new(bytes: &[u8]) -> Self {
        assert!(bytes.starts_with(b"%PDF-"), "no PDF");
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("document.pdf"), bytes).unwrap();
        Self(folder)
    }

    fn run(&self, program: &str, arguments: &[&str]) -> String {
        let output = Command::new(program)
            .arg(self.0.path().join("document.pdf"))
            .args(arguments)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{program}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// The text of all pages, white space squeezed to single spaces.
    pub fn text(&self) -> String {
        self.run("pdftotext", &["-"])
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// A line of pdfinfo, for example «Tagged».
    pub fn info(&self, field: &str) -> String {
        let info = self.run("pdfinfo", &[]);
        let line = info
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{field}:")));
        line.unwrap_or_default().trim().to_owned()
    }
}

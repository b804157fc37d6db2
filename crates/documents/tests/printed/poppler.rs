//! Reading PDF files back with poppler's command-line tools.

use std::process::Command;

use tempfile::TempDir;

/// A PDF on disk for as long as this lives.
pub struct Pdf {
    directory: TempDir,
}

impl Pdf {
    pub fn new(bytes: &[u8]) -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        std::fs::write(directory.path().join("document.pdf"), bytes).expect("the file is written");
        Self { directory }
    }

    /// One page's text (from 1), laid out as on paper.
    pub fn layout(&self, number: usize) -> String {
        let number = number.to_string();
        self.run(
            "pdftotext",
            &["-layout", "-f", &number, "-l", &number],
            &["-"],
        )
    }

    /// One page's text (from 1), white space squeezed to single spaces.
    pub fn page(&self, number: usize) -> String {
        let number = number.to_string();
        squeeze(&self.run("pdftotext", &["-f", &number, "-l", &number], &["-"]))
    }

    /// All pages' text in reading order, white space squeezed to single spaces.
    pub fn text(&self) -> String {
        squeeze(&self.run("pdftotext", &[], &["-"]))
    }

    /// A field of pdfinfo: «Tagged», «Pages», «Title».
    pub fn info(&self, field: &str) -> String {
        let info = self.run("pdfinfo", &[], &[]);
        let prefix = format!("{field}:");
        info.lines()
            .find_map(|line| line.strip_prefix(&prefix))
            .unwrap_or_default()
            .trim()
            .to_owned()
    }

    pub fn pages(&self) -> usize {
        self.info("Pages").parse().expect("a page count")
    }

    /// The structure tree of the tags.
    pub fn structure(&self) -> String {
        self.run("pdfinfo", &["-struct-text"], &[])
    }

    /// The XMP metadata.
    pub fn metadata(&self) -> String {
        self.run("pdfinfo", &["-meta"], &[])
    }

    /// The rightmost and the lowest edge of any word, in points from the page's upper left corner.
    pub fn extent(&self) -> (f64, f64) {
        let boxes = self.run("pdftotext", &["-bbox"], &["-"]);
        (largest(&boxes, "xMax=\""), largest(&boxes, "yMax=\""))
    }

    /// Addresses of the links.
    pub fn links(&self) -> String {
        self.run("pdfinfo", &["-url"], &[])
    }

    fn run(&self, tool: &str, before: &[&str], after: &[&str]) -> String {
        let output = Command::new(tool)
            .args(before)
            .arg(self.directory.path().join("document.pdf"))
            .args(after)
            .output()
            .unwrap_or_else(|error| panic!("{tool} (Debian package poppler-utils): {error}"));
        assert!(
            output.status.success(),
            "{tool}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn largest(boxes: &str, attribute: &str) -> f64 {
    boxes
        .split(attribute)
        .skip(1)
        .filter_map(|rest| rest.split('"').next()?.parse().ok())
        .fold(0.0, f64::max)
}

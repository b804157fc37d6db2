//! The kinds of files the system takes in.

use std::fmt;

/// What a file is, judged by its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    Pdf,
    Jpg,
    Png,
    Docx,
    Xlsx,
}

impl FileKind {
    /// Every kind, in the order in which people are shown them.
    pub const ALL: &[FileKind] = &[Self::Pdf, Self::Jpg, Self::Png, Self::Docx, Self::Xlsx];

    /// What a signed paper may be: a scan or a photograph of it.
    pub const SCANS: &[FileKind] = &[Self::Pdf, Self::Jpg, Self::Png];

    /// The value of `Content-Type`, and of the column `media_type`.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpg => "image/jpeg",
            Self::Png => "image/png",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// The kind whose media type this is, exactly as [`FileKind::media_type`] writes it.
    #[must_use]
    pub fn from_media_type(media_type: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.media_type() == media_type)
    }

    /// The extension that a name given by us ends with, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpg => "jpg",
            Self::Png => "png",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
        }
    }

    /// What people call it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Jpg => "JPG",
            Self::Png => "PNG",
            Self::Docx => "DOCX",
            Self::Xlsx => "XLSX",
        }
    }

    /// Whether a browser may show it in place; the others are served as attachments.
    #[must_use]
    pub const fn is_inline(self) -> bool {
        matches!(self, Self::Pdf | Self::Jpg | Self::Png)
    }

    /// Whether a name with this extension (lower case, no dot) promises this kind.
    pub(crate) fn is_named(self, extension: &str) -> bool {
        extension == self.extension()
            || (self == Self::Jpg && matches!(extension, "jpeg" | "jpe" | "jfif"))
    }
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title())
    }
}

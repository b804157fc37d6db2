use thiserror::Error;

/// Why a document could not be made. None of these is the user's fault: the input has been checked before.
#[derive(Debug, Error)]
pub enum DocumentError {
    /// The template could not be laid out with the given data; the text is the compiler's diagnostics, one a line.
    #[error("typesetting failed: {0}")]
    Typesetting(String),
    /// The laid-out document could not be written as an accessible (PDF/UA-1) file; the text is the exporter's diagnostics.
    #[error("PDF export failed: {0}")]
    Export(String),
    /// The input could not be handed to the template.
    #[error("the document's data could not be serialised")]
    Data(#[from] serde_json::Error),
    /// The spreadsheet could not be written.
    #[error("the spreadsheet could not be written")]
    Spreadsheet(#[from] rust_xlsxwriter::XlsxError),
    /// The text document could not be packed; the text is the library's reason.
    #[error("the text document could not be written: {0}")]
    Text(String),
    /// The comma-separated file could not be written.
    #[error("the CSV file could not be written")]
    Csv(#[from] csv::Error),
    /// A file of an archive could not be read, or the archive could not be written.
    #[error("the archive could not be written: {0}")]
    Archive(std::io::Error),
    /// A register's row does not have one cell per column; `row` counts from 0.
    #[error("row {row} has {actual} cells, the register has {expected} columns")]
    RowWidth {
        /// Index of the row, from 0.
        row: usize,
        /// Number of columns of the register.
        expected: usize,
        /// Number of cells of the row.
        actual: usize,
    },
    /// There are more rows or columns than a worksheet holds (1 048 576 × 16 384).
    #[error("the register does not fit into a worksheet")]
    TooLarge,
}

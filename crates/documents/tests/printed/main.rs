//! Every document is made from invented data and read back by another program's code: poppler for PDF, calamine for XLSX.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod any_text;
mod application_form;
mod application_form_pages;
mod archive;
mod destruction_act;
mod invented;
mod inventory;
mod journal_pdf;
mod poppler;
mod register_csv;
mod register_xlsx;
mod schedule_docx;
mod schedule_pdf;
mod schedule_xlsx;
mod withdrawal_form;
mod workbook;

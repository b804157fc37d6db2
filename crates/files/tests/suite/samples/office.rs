//! Office documents, entry by entry.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const DOCX: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship
    Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="PART"/></Relationships>"#;

pub fn docx() -> Vec<u8> {
    docx_with(&[])
}

pub fn docx_with(more: &[(&str, &[u8])]) -> Vec<u8> {
    document("word/document.xml", DOCX, more)
}

/// A document whose list of parts names this type for the text.
pub fn docx_of_type(content_type: &str) -> Vec<u8> {
    document("word/document.xml", content_type, &[])
}

pub fn xlsx() -> Vec<u8> {
    document(
        "xl/workbook.xml",
        XLSX,
        &[("xl/worksheets/sheet1.xml", b"<worksheet/>")],
    )
}

fn document(part: &str, content_type: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let types = format!(
        r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default
        Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override
        PartName="/{part}" ContentType="{content_type}"/></Types>"#
    );
    let relations = RELATIONS.replace("PART", part);
    let mut entries: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", relations.as_bytes()),
        (
            part,
            "<w:document><w:body><w:p>Представление</w:p></w:body></w:document>".as_bytes(),
        ),
    ];
    entries.extend(more);
    archive(&entries)
}

pub fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

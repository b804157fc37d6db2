//! The smallest real files that the server takes.

use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A grey sheet of 6 by 8 pixels, written by libjpeg.
const JPG: &str = "ffd8ffe000104a46494600010101000000000000ffdb00430050373c463c32504641465a55505f78c882786e6e78f5afb991c8\
    ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0000b080008000601011100ffc400140001\
    00000000000000000000000000000004ffc4001a100100010500000000000000000000000001020011132161ffda0008010100003f004131\
    6d9a2f355fffd9";

/// A white pixel, written by libpng.
const PNG: &str = "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55\
    0000000a4944415478da63f80f00010101001cb08c990000000049454e44ae426082";

pub fn jpg() -> Vec<u8> {
    hex::decode(JPG).unwrap()
}

pub fn png() -> Vec<u8> {
    hex::decode(PNG).unwrap()
}

/// One empty page.
pub fn pdf() -> Vec<u8> {
    pdf_with("<<>>")
}

/// One empty page whose catalogue opens `action`.
pub fn pdf_with(action: &str) -> Vec<u8> {
    let objects = [
        "<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        action,
    ];
    let mut text = String::from("%PDF-1.5\n");
    let mut places = String::new();
    for (number, object) in (1..).zip(objects) {
        places += &format!("{:010} 00000 n \n", text.len());
        text += &format!("{number} 0 obj\n{object}\nendobj\n");
    }
    let table = text.len();
    text += &format!("xref\n0 5\n0000000000 65535 f \n{places}");
    text += &format!("trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
    text.into_bytes()
}

pub fn docx() -> Vec<u8> {
    docx_with(&[])
}

/// A document with more parts, for example `word/vbaProject.bin`.
pub fn docx_with(more: &[(&str, &[u8])]) -> Vec<u8> {
    office(
        "word/document.xml",
        "wordprocessingml.document",
        "<w:document/>",
        more,
    )
}

pub fn xlsx() -> Vec<u8> {
    office(
        "xl/workbook.xml",
        "spreadsheetml.sheet",
        "<workbook/>",
        &[("xl/worksheets/sheet1.xml", b"<worksheet/>")],
    )
}

fn office(part: &str, kind: &str, content: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let types = format!(
        r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default
        Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/{part}"
        ContentType="application/vnd.openxmlformats-officedocument.{kind}.main+xml"/></Types>"#
    );
    let relations = format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{part}"/></Relationships>"#
    );
    let mut entries: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", relations.as_bytes()),
        (part, content.as_bytes()),
    ];
    entries.extend(more);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

//! PDF files of one empty page with something beside it.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;

pub fn plain() -> Vec<u8> {
    with("")
}

/// `object` is what stands between `4 0 obj` and `endobj`; the catalogue opens it.
pub fn with(object: impl AsRef<[u8]>) -> Vec<u8> {
    let objects: [&[u8]; 4] = [
        b"<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        object.as_ref(),
    ];
    let mut bytes = b"%PDF-1.5\n%\xE2\xE3\xCF\xD3\n".to_vec();
    let mut places = String::new();
    for (number, object) in (1..).zip(objects) {
        places += &format!("{:010} 00000 n \n", bytes.len());
        bytes.extend(
            [
                format!("{number} 0 obj\n").as_bytes(),
                object,
                b"\nendobj\n",
            ]
            .concat(),
        );
    }
    let table = bytes.len();
    bytes.extend(format!("xref\n0 5\n0000000000 65535 f \n{places}").bytes());
    bytes.extend(format!("trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n").bytes());
    bytes
}

/// With objects packed together, as most programs have written them since PDF 1.5.
pub fn with_packed(objects: &str) -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
    packed
        .write_all(format!("5 0 {objects}").as_bytes())
        .unwrap();
    let packed = packed.finish().unwrap();
    let dictionary = format!(
        "<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {}>>",
        packed.len()
    );
    with(
        [
            dictionary.as_bytes(),
            b"\nstream\n",
            &packed,
            b"\nendstream",
        ]
        .concat(),
    )
}

//! What a person reads when a file is refused.

use std::io;

use files::{FileError, FileKind};

#[test]
fn a_full_disk_is_told_from_other_faults() {
    // ENOSPC and EIO of Linux.
    assert_eq!(
        FileError::from(io::Error::from_raw_os_error(28)).code(),
        "no_space"
    );
    assert_eq!(
        FileError::from(io::Error::from_raw_os_error(5)).code(),
        "file_storage"
    );
}

#[test]
fn the_texts_say_what_to_do() {
    let differs = |named: &str| {
        FileError::TypeDiffers {
            named: named.to_owned(),
            actual: FileKind::Jpg,
        }
        .to_string()
    };
    assert_eq!(FileError::Empty.to_string(), "Файл пустой: выберите другой");
    assert_eq!(
        FileError::TooLarge {
            limit: files::DEFAULT_LIMIT
        }
        .to_string(),
        "Файл больше 20 МБ. Уменьшите разрешение скана или разделите файл"
    );
    assert_eq!(
        differs("pdf"),
        "По имени это PDF, а внутри — JPG. Переименуйте файл в .jpg или выберите другой"
    );
    assert_eq!(
        differs(""),
        "У имени файла нет расширения, а внутри — JPG. Добавьте к имени .jpg"
    );
}

fn unknown(allowed: &[FileKind]) -> FileError {
    let allowed = allowed.to_vec();
    FileError::TypeUnknown { allowed }
}

#[test]
fn an_unknown_file_is_told_the_kinds_that_are_taken_here() {
    let words = |allowed| unknown(allowed).to_string();
    assert_eq!(
        words(FileKind::SCANS),
        "Файл не похож ни на PDF, ни на JPG или PNG. Сохраните документ в одном из этих форматов и выберите его снова"
    );
    assert_eq!(
        words(FileKind::ALL),
        "Файл не похож ни на PDF, ни на JPG, PNG, DOCX или XLSX. Сохраните документ в одном из этих форматов \
         (старый DOC — как DOCX или PDF) и выберите его снова"
    );
    assert_eq!(
        words(&[FileKind::Pdf]),
        "Файл не похож на PDF. Сохраните документ в этом формате и выберите его снова"
    );
}

#[test]
fn every_text_is_one_line_of_russian() {
    let errors = [
        FileError::Empty,
        FileError::TooLarge { limit: 1000 },
        FileError::TooManyPixels { limit: 40 },
        unknown(FileKind::ALL),
        unknown(FileKind::SCANS),
        unknown(&[FileKind::Pdf]),
        unknown(&[]),
        FileError::TypeNotAllowed {
            actual: FileKind::Xlsx,
            allowed: vec![FileKind::Pdf],
        },
        FileError::Macros,
        FileError::ActivePdf,
        FileError::Damaged,
        FileError::Protected,
        FileError::ArchiveBomb,
        FileError::NoSpace,
        FileError::Storage(io::Error::other("disk /srv/files failed")),
    ];
    for error in errors {
        let text = error.to_string();
        assert!(
            text.starts_with(|first: char| ('А'..='Я').contains(&first)),
            "{text}"
        );
        assert!(
            !text.contains('\n') && !text.contains("  ") && !text.contains("/srv"),
            "{text}"
        );
    }
}

//! The archive of a package.

use chrono::NaiveDate;
use documents::package::archive;
use std::io::{Cursor, Error, Read};
use std::process::Command;
use zip::ZipArchive;

fn made(names: &[&str], contents: &[&[u8]]) -> Vec<u8> {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let day = NaiveDate::from_ymd_opt(2026, 12, 14).unwrap();
    let open = |place: usize| {
        contents
            .get(place)
            .copied()
            .ok_or_else(|| Error::other("none"))
    };
    archive(Cursor::new(Vec::new()), day, &names, open)
        .unwrap()
        .into_inner()
}

#[test]
fn russian_names_and_bytes_come_back_and_other_programs_take_it() {
    let names = ["00_опись.pdf", "01_Ёлкина_А_Б_итоговое_заключение.pdf"];
    let bytes = made(&names, &[b"first", b"second"]);
    let mut zip = ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut found = Vec::new();
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        assert_eq!(file.name_raw(), file.name().as_bytes(), "UTF-8");
        found.push((file.name().to_owned(), text));
    }
    assert_eq!(
        found,
        [
            (names[0].to_owned(), "first".to_owned()),
            (names[1].to_owned(), "second".to_owned())
        ]
    );
    // The flag that says so to every other program: bit 11.
    assert_eq!(bytes[7] & 0b1000, 0b1000);

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("package.zip");
    std::fs::write(&path, &bytes).unwrap();
    let check = Command::new("python3")
        .args(["-m", "zipfile", "-t"])
        .arg(&path)
        .output()
        .unwrap();
    assert!(check.status.success(), "{check:?}");
}

#[test]
fn the_same_files_make_the_same_archive() {
    let make = || made(&["а.pdf", "б.pdf"], &[b"1", b"2"]);
    assert_eq!(make(), make());
    assert_ne!(make(), made(&["а.pdf", "б.pdf"], &[b"1", b"3"]));
}

#[test]
fn a_file_that_cannot_be_read_spoils_the_archive() {
    let names = ["а.pdf".to_owned()];
    let day = NaiveDate::from_ymd_opt(2026, 12, 14).unwrap();
    let open = |_| Err::<&[u8], _>(Error::other("gone"));
    let failed = archive(Cursor::new(Vec::new()), day, &names, open).unwrap_err();
    assert!(failed.to_string().contains("gone"), "{failed}");
}

//! The archive read back by other programs than the one that made it.

use super::stage::Stage;
use crate::job::*;
use calamine::{Reader, Xlsx};
use domain::applications::Stage as CaseStage;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{
    io::{Cursor, Read},
    process::Command,
};
use zip::ZipArchive;

fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Names and bytes, in the archive's order.
fn contents(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut file = archive.by_index(place).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().to_owned(), bytes)
        })
        .collect()
}

/// Two verified teachers, one of them planned for an approved schedule, in one package.
async fn handed_over() -> (Stage, Value) {
    let stage = Stage::empty().await;
    let period = stage.app.period("2027-01-01").await;
    let day = "2027-01-11".parse().unwrap();
    let planned = stage
        .registered(
            ["Белова", "Вера", "Львовна"],
            Some((period.parse().unwrap(), day)),
        )
        .await;
    let path = format!("/schedules/{}/{period}", stage.municipality);
    for (who, verb) in [
        (&stage.cast.coordinator, "send"),
        (&stage.cast.operator, "approve"),
    ] {
        let seen = stage.cast.operator.get(&path).await.expect(200);
        who.post(&format!("{path}/{verb}"))
            .if_match(version(&seen))
            .json(json!({ "note": "специалистов нет" }))
            .await
            .expect(200);
    }
    let refused = Verdict {
        stage: CaseStage::NotCompliant,
        signature: "refused",
        papers: &["conclusion", "refusal_record", "material"],
        ..Verdict::default()
    };
    stage.app.settle(planned, refused).await;
    let other = stage
        .add(["Аистов-Заречный", "Ян", "Ильич"], Verdict::default())
        .await;
    let package = stage.hand_over(&[planned, other]).await;
    (stage, package)
}

#[tokio::test]
async fn it_holds_what_the_package_names_and_each_hash_is_right() {
    let (stage, package) = handed_over().await;
    let answer = stage.download(&package, "package.zip").await;
    assert_eq!(answer.header("content-type"), "application/zip");
    assert!(answer.header("content-disposition").contains("attachment"));
    let found = contents(&answer.bytes);
    let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "00_опись.pdf",
            "00_реестр.xlsx",
            "00_график_январь-февраль_2027.pdf",
            "01_Аистов-Заречный_Я_И_итоговое_заключение.pdf",
            "02_Белова_В_Л_итоговое_заключение.pdf",
            "02_Белова_В_Л_от_подписи_отказался.pdf",
        ]
    );
    assert_eq!(column(&package["files"], "name"), names);
    let hashes: Vec<String> = found.iter().map(|(_, bytes)| sha256(bytes)).collect();
    assert_eq!(column(&package["files"], "sha256"), hashes);
    for ((name, bytes), file) in found.iter().zip(package["files"].as_array().unwrap()) {
        assert_eq!(file["size"].as_u64(), Some(bytes.len() as u64), "{name}");
    }
    assert_eq!(package["sha256"], sha256(&answer.bytes));
    assert_eq!(package["size"].as_u64(), Some(answer.bytes.len() as u64));

    let file = stage.app.folder().join("package.zip");
    std::fs::write(&file, &answer.bytes).unwrap();
    let check = Command::new("unzip").arg("-t").arg(&file).output();
    let check = check.expect("unzip (Debian package unzip)");
    assert!(check.status.success(), "{check:?}");
}

#[tokio::test]
async fn the_inventory_names_every_other_file_with_its_hash() {
    let (stage, package) = handed_over().await;
    let answer = stage.download(&package, "inventory.pdf").await;
    assert_eq!(package["files"][0]["sha256"], sha256(&answer.bytes));
    let pdf = Pdf::new(&answer.bytes);
    assert_eq!(pdf.info("Tagged"), "yes");
    let text = pdf.text();
    for words in [
        "Опись документов, переданных в Центр аттестации",
        "14-2026/П-1",
        "от 24 ноября 2026 г.",
        "Всего документов: 5",
        "Аттестуемых: 2.",
        "муниципальный координатор",
    ] {
        assert!(text.contains(words), "«{words}» is missing from: {text}");
    }
    let digits: String = text.split_whitespace().collect();
    for file in package["files"].as_array().unwrap().iter().skip(1) {
        assert!(
            digits.contains(file["sha256"].as_str().unwrap()),
            "{file}: {text}"
        );
    }
}

#[tokio::test]
async fn the_register_is_a_sheet_of_the_people_inside() {
    let (stage, package) = handed_over().await;
    let answer = stage.download(&package, "package.zip").await;
    let found = contents(&answer.bytes);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(found[1].1.clone())).unwrap();
    let sheet = book.worksheet_range("Реестр").unwrap();
    let rows: Vec<Vec<String>> = sheet
        .rows()
        .map(|row| row.iter().map(ToString::to_string).collect())
        .collect();
    assert_eq!(
        rows[0][0],
        "Реестр документов аттестуемых, пакет № 14-2026/П-1, ".to_owned()
            + package["municipality"]["name"].as_str().unwrap()
    );
    let of = |row: usize| {
        (
            rows[row][2].as_str(),
            rows[row][8].as_str(),
            rows[row][10].as_str(),
        )
    };
    assert_eq!(
        of(2),
        (
            "Аистов-Заречный Ян Ильич",
            "соответствует",
            "подписано в личном кабинете"
        )
    );
    assert_eq!(
        of(3),
        (
            "Белова Вера Львовна",
            "не соответствует",
            "от подписи отказался"
        )
    );
    assert_eq!(rows[3][7], "январь-февраль 2027");
    assert_eq!(rows[3][13], "2");
    assert_eq!(rows.len(), 4);
}

#[tokio::test]
async fn it_is_the_same_whenever_it_is_downloaded() {
    let (stage, package) = handed_over().await;
    let first = stage.download(&package, "package.zip").await;
    stage.app.clock.advance(chrono::Duration::minutes(5));
    let again = stage.download(&package, "package.zip").await;
    assert!(first.bytes == again.bytes);
    let inventories = [
        stage.download(&package, "inventory.pdf").await.bytes,
        contents(&first.bytes)[0].1.clone(),
    ];
    assert!(inventories[0] == inventories[1]);
}

#[tokio::test]
async fn a_browser_downloads_it_with_a_ticket() {
    let (stage, package) = handed_over().await;
    let path = format!("/api/v1/packages/{}/package.zip", id(&package));
    let ticket = stage
        .cast
        .coordinator
        .post("/tickets")
        .json(json!({ "path": path }));
    let ticket = ticket.await.expect(201);
    let address = ticket["url"]
        .as_str()
        .unwrap()
        .trim_start_matches("/api/v1")
        .to_owned();
    let answer = stage.app.client().get(&address).await;
    answer.expect(200);
    assert_eq!(package["sha256"], sha256(&answer.bytes));
}

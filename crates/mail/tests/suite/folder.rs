use mail::{MailSettings, SendError, Transport};

use crate::message::{LETTER_ID, assert_is_the_letter, message};

fn names(folder: &std::path::Path) -> Vec<String> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[tokio::test]
async fn a_letter_becomes_one_file_named_by_time_and_id_however_often_it_is_sent() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("made/when/missing");
    let transport = Transport::new(&MailSettings {
        folder: folder.clone(),
        ..MailSettings::default()
    })
    .unwrap();
    transport.send(&message()).await.unwrap();
    transport.send(&message()).await.unwrap();
    let expected = format!("20261201T031542.250Z-{LETTER_ID}.eml");
    assert_eq!(names(&folder), [expected.as_str()]);
    assert_is_the_letter(&std::fs::read(folder.join(expected)).unwrap());
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_a_reason_to_try_later() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("file");
    std::fs::write(&folder, "in the way").unwrap();
    let result = Transport::Folder(folder).send(&message()).await;
    assert!(
        matches!(result, Err(SendError::Installation(_))),
        "{result:?}"
    );
}

use mail::{MailSettings, SettingsError, Transport};
use serde_json::{Value, json};

fn settings(smtp: Value) -> MailSettings {
    serde_json::from_value(json!({ "from": "attestation@example.ru", "smtp": smtp })).unwrap()
}

#[test]
fn without_a_server_letters_go_to_a_folder() {
    let settings: MailSettings = serde_json::from_value(json!({})).unwrap();
    assert!(matches!(
        Transport::new(&settings).unwrap(),
        Transport::Folder(_)
    ));
}

#[test]
fn the_password_is_never_shown() {
    let settings = settings(
        json!({ "host": "mail.example.ru", "username": "robot", "password": "kedr-i-sosna" }),
    );
    let transport = Transport::new(&settings).unwrap();
    for shown in [
        format!("{settings:?}"),
        serde_json::to_string(&settings).unwrap(),
        format!("{transport:?}"),
    ] {
        assert!(!shown.contains("kedr"), "{shown}");
        assert!(shown.contains("mail.example.ru"), "{shown}");
    }
}

#[test]
fn a_password_never_travels_in_the_open() {
    let open = |host: &str| {
        settings(json!({ "host": host, "tls": "none", "username": "robot", "password": "kedr" }))
    };
    assert!(matches!(
        Transport::new(&open("mail.example.ru")),
        Err(SettingsError::PlainPassword)
    ));
    assert!(matches!(
        Transport::new(&open("192.0.2.7")),
        Err(SettingsError::PlainPassword)
    ));
    assert!(Transport::new(&open("127.0.0.1")).is_ok());
}

#[test]
fn mistakes_are_found_at_the_start() {
    let half = settings(json!({ "host": "mail.example.ru", "username": "robot" }));
    assert!(matches!(
        Transport::new(&half),
        Err(SettingsError::HalfCredentials)
    ));
    let missing =
        settings(json!({ "host": "mail.example.ru", "root_certificate": "/nowhere/root.pem" }));
    assert!(matches!(
        Transport::new(&missing),
        Err(SettingsError::Unreadable(..))
    ));
    let nobody = MailSettings {
        from: "nobody".into(),
        ..settings(json!({ "host": "mail.example.ru" }))
    };
    assert!(matches!(
        Transport::new(&nobody),
        Err(SettingsError::From(_))
    ));
    assert!(
        serde_json::from_value::<MailSettings>(
            json!({ "smtp": { "host": "mail.example.ru", "pasword": "x" } })
        )
        .is_err()
    );
}

#[test]
fn a_certificate_file_without_certificates_is_a_mistake() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("root.pem");
    std::fs::write(&file, "no certificate").unwrap();
    let empty = settings(json!({ "host": "mail.example.ru", "root_certificate": file }));
    assert!(matches!(Transport::new(&empty), Err(SettingsError::Tls(_))));
}

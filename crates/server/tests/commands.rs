//! The program as the one who starts it meets it: one clear line and a non-zero exit where something is wrong.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail there"
)]

use std::{
    io::Read,
    net::TcpListener,
    process::{Command, Output, Stdio},
    time::{Duration, Instant},
};
use tempfile::TempDir;

fn attestation(folder: &TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_attestation"));
    command.current_dir(folder.path());
    for (name, _) in std::env::vars() {
        if name.starts_with("ATTESTATION_") || name == "PORT" {
            command.env_remove(name);
        }
    }
    command
}

fn one_line(output: &Output) -> String {
    assert!(!output.status.success(), "it must fail");
    let errors = String::from_utf8(output.stderr.clone()).unwrap();
    let lines: Vec<&str> = errors
        .lines()
        .filter(|line| line.starts_with("attestation: "))
        .collect();
    assert_eq!(lines.len(), 1, "one line: {errors}");
    lines[0].to_owned()
}

#[test]
fn a_port_in_use_is_named() {
    let folder = TempDir::new().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let output = attestation(&folder)
        .env("PORT", port.to_string())
        .arg("serve")
        .output()
        .unwrap();
    let line = one_line(&output);
    assert!(line.contains(&format!("127.0.0.1:{port}")), "{line}");
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let folder = TempDir::new().unwrap();
    std::fs::write(
        folder.path().join("taken"),
        "a file where a folder should be",
    )
    .unwrap();
    let output = attestation(&folder)
        .env("ATTESTATION_FILES", "taken/files")
        .env("PORT", "0")
        .arg("serve")
        .output()
        .unwrap();
    let line = one_line(&output);
    assert!(line.contains("taken/files"), "{line}");
}

#[test]
fn plain_http_beyond_this_machine_is_refused() {
    let folder = TempDir::new().unwrap();
    let output = attestation(&folder)
        .env("ATTESTATION_HOST", "0.0.0.0")
        .arg("config")
        .output()
        .unwrap();
    assert!(one_line(&output).contains("behind_tls_proxy"));
}

#[test]
fn an_unknown_setting_is_named() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("attestation.toml"), "prot = 8081\n").unwrap();
    let output = attestation(&folder).arg("config").output().unwrap();
    assert!(one_line(&output).contains("prot"));
}

/// A debug build's clock can be set, for tests on other days; a release build has no such setting.
#[test]
fn only_a_debug_build_has_a_clock_to_set() {
    let folder = TempDir::new().unwrap();
    let output = attestation(&folder)
        .env("ATTESTATION_CLOCK_AHEAD", "86400")
        .arg("config")
        .output()
        .unwrap();
    if cfg!(debug_assertions) {
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(text.contains("clock_ahead = 86400"), "{text}");
    } else {
        assert!(one_line(&output).contains("clock_ahead"));
    }
}

#[test]
fn the_settings_in_force_hide_passwords() {
    let folder = TempDir::new().unwrap();
    std::fs::write(
        folder.path().join("attestation.toml"),
        "port = 8123\ndatabase_url = \"postgres://us:lisa-u-ruchya@db/att\"\n[mail.smtp]\nhost = \"mail\"\nusername = \"us\"\npassword = \"lisa-u-ruchya\"\n",
    )
    .unwrap();
    let output = attestation(&folder).arg("config").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success() && text.contains("port = 8123") && text.contains("***"),
        "{text}"
    );
    assert!(!text.contains("lisa-u-ruchya"), "{text}");
}

#[test]
fn the_first_operator_is_made_once() {
    let folder = TempDir::new().unwrap();
    let add = || {
        attestation(&folder)
            .env("ATTESTATION_USER_PASSWORD", "три лисы у ручья")
            .args([
                "user",
                "add",
                "--role",
                "operator",
                "--username",
                "vedeneeva",
            ])
            .args([
                "--email",
                "vedeneeva@example.ru",
                "--name",
                "Веденеева Анна Ильинична",
            ])
            .output()
            .unwrap()
    };
    let first = add();
    let said = String::from_utf8(first.stdout).unwrap();
    assert!(
        first.status.success() && said.contains("Веденеева Анна Ильинична"),
        "{said}"
    );
    assert!(
        !said.contains("лисы"),
        "a given password is not printed: {said}"
    );
    assert!(one_line(&add()).contains("username"));
    let checked = attestation(&folder)
        .args(["audit", "verify"])
        .output()
        .unwrap();
    assert!(
        String::from_utf8(checked.stdout)
            .unwrap()
            .contains("unbroken")
    );
}

#[test]
fn the_secret_is_the_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = TempDir::new().unwrap();
    let mut server = attestation(&folder)
        .env("PORT", free_port().to_string())
        .arg("serve")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut said = [0_u8; 16];
    let started = Instant::now();
    server
        .stdout
        .as_mut()
        .unwrap()
        .read_exact(&mut said)
        .unwrap();
    assert!(started.elapsed() < Duration::from_secs(60));
    let mode = std::fs::metadata(folder.path().join("var/secret"))
        .unwrap()
        .permissions()
        .mode();
    server.kill().unwrap();
    server.wait().unwrap();
    assert_eq!(mode & 0o777, 0o600);
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

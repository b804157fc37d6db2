//! Headers that keep a browser from what it should not do.

use crate::support::{Answer, TestApp};
use std::fs;

#[track_caller]
fn check_common(answer: &Answer) {
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        (
            "permissions-policy",
            "camera=(), microphone=(), geolocation=()",
        ),
    ] {
        assert_eq!(answer.header(name), value, "{name}");
    }
    let policy = answer.header("content-security-policy");
    for part in ["default-src 'none'", "base-uri 'none'"] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(policy.contains("frame-ancestors"), "{policy}");
}

#[tokio::test]
async fn answers_of_the_api_are_not_kept_by_browsers() {
    let app = TestApp::start().await;
    let operator = app.operator().await;

    for path in ["/me", "/reference/consent", "/nothing"] {
        let answer = operator.get(path).await;
        check_common(&answer);
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert!(
            answer
                .header("content-security-policy")
                .contains("frame-ancestors 'none'")
        );
    }
}

#[tokio::test]
async fn the_page_runs_its_own_scripts_alone_and_its_files_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("assets")).unwrap();
    fs::write(
        folder.path().join("index.html"),
        "<!doctype html><title>Аттестация</title>",
    )
    .unwrap();
    fs::write(folder.path().join("assets/app-1a2b3c.js"), "export {}").unwrap();
    let app = TestApp::start_with(|settings| settings.spa = Some(folder.path().to_owned())).await;

    for path in [
        "/",
        "/applications/0192f0c1-7a00-7000-8000-000000000001",
        "/confirm?token=abc",
    ] {
        let page = app.client().get_anywhere(path).await;
        page.expect(200);
        assert!(page.text().contains("Аттестация"), "{path}");
        check_common(&page);
        let policy = page.header("content-security-policy");
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval';"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe-inline"), "{policy}");
        assert_eq!(page.header("cache-control"), "no-cache");
    }
    let script = app.client().get_anywhere("/assets/app-1a2b3c.js").await;
    script.expect(200);
    check_common(&script);
    assert_eq!(
        script.header("cache-control"),
        "public, max-age=31536000, immutable"
    );
    app.client()
        .get_anywhere("/assets/old.js")
        .await
        .expect(404);
    app.client()
        .get("/nothing")
        .await
        .expect_problem(404, "not_found");
}

#[tokio::test]
async fn a_file_that_is_gone_is_not_remembered() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("assets")).unwrap();
    fs::write(folder.path().join("index.html"), "<!doctype html>").unwrap();
    let app = TestApp::start_with(|settings| settings.spa = Some(folder.path().to_owned())).await;

    let gone = app.client().get_anywhere("/assets/app-0.js").await;

    gone.expect(404);
    assert!(
        !gone.header("cache-control").contains("immutable"),
        "{}",
        gone.header("cache-control")
    );
    app.client()
        .get_anywhere("/assets/..%2f..%2findex.html")
        .await
        .expect(400);
}

#[tokio::test]
async fn the_explorer_has_a_policy_of_its_own() {
    let app = TestApp::start().await;

    let page = app.client().get_anywhere("/api/docs/").await;

    page.expect(200);
    check_common(&page);
    assert!(page.text().contains("swagger-ui"));
    assert!(
        page.header("content-security-policy")
            .contains("script-src 'self';")
    );
    let from = app.client().get_anywhere("/api/docs").await;
    from.expect(308);
    assert_eq!(from.header("location"), "/api/docs/");
    let specification = app.client().get_anywhere("/api/openapi.json").await;
    check_common(&specification);
    assert!(
        specification.expect(200)["openapi"]
            .as_str()
            .unwrap()
            .starts_with("3.1")
    );
}

#[tokio::test]
async fn without_the_explorer_there_is_none() {
    let app = TestApp::start_with(|settings| settings.explorer = false).await;

    app.client()
        .get_anywhere("/api/docs/")
        .await
        .expect_problem(404, "not_found");
    app.client()
        .get_anywhere("/api/openapi.json")
        .await
        .expect_problem(404, "not_found");
}

#[tokio::test]
async fn browsers_remember_tls_only_where_there_is_some() {
    let plain = TestApp::start().await;
    let tls = TestApp::start_with(|settings| settings.behind_tls_proxy = true).await;

    let answer = plain.client().get("/reference/consent").await;
    assert_eq!(answer.header("strict-transport-security"), "");
    let answer = tls.client().get("/reference/consent").await;
    assert_eq!(
        answer.header("strict-transport-security"),
        "max-age=31536000; includeSubDomains"
    );
}

use crate::support::{TestApp, people::CONSENT};

#[tokio::test]
async fn whoever_registers_reads_the_lists_without_signing_in() {
    let app = TestApp::start().await;
    let nobody = app.client();

    let municipalities = nobody.get("/reference/municipalities").await.expect(200);
    let positions = nobody.get("/reference/positions").await.expect(200);
    let subjects = nobody.get("/reference/subjects").await.expect(200);

    assert_eq!(municipalities.as_array().unwrap().len(), 21);
    assert_eq!(municipalities[0]["code"], "01");
    assert_eq!(municipalities[0]["name"], "Город Томск");
    assert_eq!(municipalities[0]["name_for_documents"], "город Томск");
    let teacher = positions
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["name"] == "учитель")
        .unwrap();
    assert_eq!(teacher["needs_subject"], true);
    let mathematics = subjects
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["name"] == "математика")
        .unwrap();
    assert_eq!(mathematics["genitive"], "математики");
}

#[tokio::test]
async fn the_consent_is_a_text_with_its_version() {
    let app = TestApp::start().await;

    let consent = app.client().get("/reference/consent").await.expect(200);

    assert_eq!(consent["version"], CONSENT);
    assert_eq!(
        consent["title"],
        "Согласие на обработку персональных данных"
    );
    assert!(consent["paragraphs"].as_array().unwrap().len() >= 4);
}

//! SQL and HTML are words like others: they come back as they were typed.

use crate::support::{TestApp, people::*};
use serde_json::json;

const HOSTILE: [&str; 5] = [
    "'; DROP TABLE people; --",
    "<script>alert(\"1\")</script> & <b>жирно</b>",
    "%_\\ ${7*7} {{7*7}} $1 ? :x",
    "\"кавычки\" 'и' `другие`",
    "=HYPERLINK(\"http://example.ru\")",
];

#[tokio::test]
async fn in_a_teachers_organisation_and_subjects() {
    let app = TestApp::start().await;
    for (number, hostile) in HOSTILE.into_iter().enumerate() {
        let mut body = app.registration(TEACHER, "14").await;
        let login = format!("teacher{number}");
        let email = format!("{login}@example.ru");
        body["username"] = login.clone().into();
        body["email"] = email.clone().into();
        body["organisation_id"] = json!(null);
        body["organisation_typed"] = hostile.into();
        body["subjects"] = hostile.into();

        app.client()
            .post("/registrations")
            .json(body)
            .await
            .expect(202);
        let token = json!({ "token": app.token_from_letter(&email).await });
        app.client()
            .post("/registrations/confirm")
            .json(token)
            .await
            .expect(201);

        let me = app
            .sign_in(&login, PASSWORD)
            .await
            .get("/me")
            .await
            .expect(200);
        assert_eq!(me["organisation_typed"], hostile);
        assert_eq!(me["subjects"], hostile);
    }
}

#[tokio::test]
async fn in_what_is_printed_of_an_expert() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    for (number, hostile) in HOSTILE.into_iter().enumerate() {
        let mut body = invitation(EXPERT, "expert", Some(app.municipality("14").await));
        let email = format!("expert{number}@example.ru");
        body["email"] = email.clone().into();
        body["printed_position"] = hostile.into();
        body["printed_workplace"] = hostile.into();
        operator.post("/invitations").json(body).await.expect(201);
        let mut acceptance = acceptance(EXPERT, &app.token_from_letter(&email).await);
        acceptance["username"] = format!("expert{number}").into();
        app.client()
            .post("/invitations/accept")
            .json(acceptance)
            .await
            .expect(201);
    }

    let experts = operator.get("/experts").await.expect(200);

    let shown = experts.to_string();
    for hostile in HOSTILE {
        let word = json!(hostile).to_string();
        assert!(shown.contains(&word), "{word} is not in {shown}");
    }
}

#[tokio::test]
async fn in_an_organisations_name_and_in_searches() {
    let app = TestApp::start().await;
    let operator = app.operator().await;
    let municipality = app.municipality("14").await;
    for hostile in HOSTILE {
        let body = json!({ "municipality_id": municipality, "name": hostile });
        assert_eq!(
            operator
                .post("/reference/organisations")
                .json(body)
                .await
                .expect(201)["name"],
            hostile
        );
    }

    for hostile in HOSTILE {
        let found = app
            .client()
            .get("/reference/organisations")
            .query(&[("q", hostile)])
            .await
            .expect(200);
        assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
        assert_eq!(found[0]["name"], hostile);
        operator
            .get("/people")
            .query(&[("q", hostile)])
            .await
            .expect(200);
        operator
            .get("/invitations")
            .query(&[("q", hostile)])
            .await
            .expect(200);
        operator
            .get("/applications")
            .query(&[("q", hostile)])
            .await
            .expect(200);
        operator
            .get("/experts")
            .query(&[("q", hostile)])
            .await
            .expect(200);
    }
}

#[tokio::test]
async fn in_logins_passwords_and_tokens_they_open_nothing() {
    let app = TestApp::start().await;
    app.operator().await;

    for hostile in HOSTILE {
        app.try_sign_in(hostile, hostile)
            .await
            .expect_problem(401, "wrong_credentials");
        app.try_sign_in(OPERATOR.username, hostile)
            .await
            .expect_problem(401, "wrong_credentials");
        let token = json!({ "token": hostile });
        app.client()
            .post("/registrations/confirm")
            .json(token.clone())
            .await
            .expect_problem(404, "link_unknown");
        app.client()
            .post("/invitations/inspect")
            .json(token)
            .await
            .expect_problem(404, "link_unknown");
        app.client()
            .post("/password-resets")
            .json(json!({ "email": hostile }))
            .await
            .expect(202);
    }
    app.try_sign_in(OPERATOR.username, PASSWORD)
        .await
        .expect(201);
}

#[tokio::test]
async fn as_a_password_they_work_as_any_other() {
    let app = TestApp::start().await;
    app.operator().await;
    for hostile in HOSTILE {
        app.client()
            .post("/password-resets")
            .json(json!({ "email": OPERATOR.email() }))
            .await
            .expect(202);
        let body =
            json!({ "token": app.token_from_letter(&OPERATOR.email()).await, "password": hostile });

        app.client()
            .post("/password-resets/complete")
            .json(body)
            .await
            .expect(200);

        app.try_sign_in(OPERATOR.username, hostile)
            .await
            .expect(201);
    }
}

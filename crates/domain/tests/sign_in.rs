//! User names and passwords of invented people.

use domain::people::{Password, PasswordContext, Username};
use proptest::prelude::*;

#[test]
fn user_names() {
    assert_eq!(Username::parse(" Орлёнок_7 ").unwrap().key(), "орленок_7");
    assert_eq!(
        Username::parse("Teacher.Tomsk-2").unwrap().key(),
        "teacher.tomsk-2"
    );
    assert_eq!(
        Username::parse("admin_школа").unwrap().as_str(),
        "admin_школа"
    );
    let refused = [
        ("", "required"),
        ("ян", "too_short"),
        ("анна орлова", "bad_character"),
        ("anna@example.ru", "bad_character"),
        ("_anna", "username_start"),
        ("аdmin", "mixed_alphabets"),
    ];
    for (typed, code) in refused {
        assert_eq!(Username::parse(typed).unwrap_err().code(), code, "{typed}");
    }
    assert_eq!(
        Username::parse(&"a".repeat(41)).unwrap_err().code(),
        "too_long"
    );
}

const ORLOVA: PasswordContext<'_> = PasswordContext {
    username: "anna.orl",
    email: "o.anna77@example.ru",
    surname: "Орлёнкова",
};

#[test]
fn passwords() {
    for good in [
        "зимний трамвай едет",
        "correct horse",
        "        x",
        "тaк-тoже-мoжнo",
        "ann orlova",
    ] {
        assert_eq!(Password::parse(good, ORLOVA).unwrap().expose(), good);
    }
    let refused = [
        ("", "required"),
        ("семь777", "too_short"),
        ("12345678", "password_common"),
        ("QWERTY123", "password_common"),
        ("Йцукен123", "password_common"),
        ("gfhjkm123", "password_common"),
        ("яяяяяяяяяя", "password_common"),
        ("My-Anna.Orl-1", "password_personal"),
        ("o.anna77!!", "password_personal"),
        ("орленкова2026", "password_personal"),
        ("jhk`yrjdf2026", "password_personal"),
    ];
    for (typed, code) in refused {
        assert_eq!(
            Password::parse(typed, ORLOVA).unwrap_err().code(),
            code,
            "{typed}"
        );
    }
    let long = "аб".repeat(101);
    assert_eq!(
        Password::parse(&long, ORLOVA).unwrap_err().code(),
        "too_long"
    );
    assert!(Password::parse(&"аб".repeat(100), ORLOVA).is_ok());
}

#[test]
fn a_password_is_never_printed() {
    let password = Password::parse("зимний трамвай", PasswordContext::default()).unwrap();
    assert_eq!(format!("{password:?}"), "Password(***)");
}

proptest! {
    #[test]
    fn a_kept_user_name_parses_to_itself(typed in "[a-zA-Z0-9._-]{1,10}[а-яА-Яё0-9._-]{0,10}") {
        if let Ok(kept) = Username::parse(&typed) {
            prop_assert_eq!(Username::parse(kept.as_str()), Ok(kept.clone()));
            let key = Username::parse(&kept.key()).unwrap();
            prop_assert_eq!(key.key(), kept.key());
        }
    }

    #[test]
    fn a_password_is_kept_exactly(typed in any::<String>()) {
        if let Ok(kept) = Password::parse(&typed, ORLOVA) {
            prop_assert_eq!(kept.expose(), typed);
        }
    }
}

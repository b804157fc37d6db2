//! Phones and e-mail addresses of invented people.

use domain::people::{Email, MobilePhone, WorkPhone};
use proptest::prelude::*;

#[test]
fn mobile_numbers() {
    for typed in [
        "8 900 000-00-17",
        "+7 (900) 000-00-17",
        "79000000017",
        "9000000017",
        "8.900.000.00.17",
        "8–900–000–00–17",
    ] {
        let phone = MobilePhone::parse(typed).unwrap();
        assert_eq!(phone.as_str(), "+79000000017", "{typed}");
        assert_eq!(phone.display(), "8 900 000-00-17");
    }
    let refused = [
        ("", "required"),
        ("--", "required"),
        ("8 900 000-00-1", "phone_length"),
        ("8 900 000-00-177", "phone_length"),
        ("8 (3822) 00-00-00", "phone_not_mobile"),
        ("+1 900 000-00-17", "phone_not_mobile"),
        ("8 900 OOO-00-17", "bad_character"),
        ("8 900 000+00-17", "bad_character"),
    ];
    for (typed, code) in refused {
        assert_eq!(
            MobilePhone::parse(typed).unwrap_err().code(),
            code,
            "{typed}"
        );
    }
    let short = MobilePhone::parse("8900").unwrap_err();
    assert_eq!(
        short.message(),
        "Введите номер с кодом, 11 цифр, например 8 900 000-00-17: сейчас цифр 4"
    );
}

#[test]
fn work_numbers_stay_as_typed() {
    for typed in [
        "8 (38200) 0-00-00",
        "(3822) 00-00-00",
        "+7 3822 000000",
        "8 (3822) 00-00-00, доб. 12",
        "8 3822 000000 #123456",
    ] {
        assert_eq!(WorkPhone::parse(typed).unwrap().as_str(), typed);
    }
    assert_eq!(
        WorkPhone::parse("  8  (38200) 0-00-00 ").unwrap().as_str(),
        "8 (38200) 0-00-00"
    );
    let refused = [
        ("", "required"),
        ("доб. 5", "required"),
        ("0-00-00", "phone_length"),
        ("8 (38200) 0-00-0", "phone_length"),
        ("+7 38200 0000", "phone_length"),
        ("1 3822 00-00-00", "phone_code"),
        ("8 913 000-00-00", "phone_mobile"),
        ("913 000-00-00, доб. 1", "phone_mobile"),
        ("8 (3822) 00-00-00 доб. 1234567", "phone_extension"),
        ("8 (3822) 00-00-00 доб.", "phone_extension"),
        ("8 (3822) 00-00-00, 8 (3822) 00-00-01", "phone_extension"),
        ("8 (3822) 00-00-00/01", "bad_character"),
    ];
    for (typed, code) in refused {
        assert_eq!(WorkPhone::parse(typed).unwrap_err().code(), code, "{typed}");
    }
}

#[test]
fn addresses() {
    let email = Email::parse(" Orlova.Anna+x@Mail.Example.RU ").unwrap();
    assert_eq!(email.as_str(), "Orlova.Anna+x@mail.example.ru");
    assert_eq!(email.key(), "orlova.anna+x@mail.example.ru");
    assert_eq!(email.local_part(), "Orlova.Anna+x");
    let refused = [
        ("", "required"),
        ("orlova", "email_at"),
        ("a@b.ru, c@d.ru", "email_space"),
        ("a@b.ru,c@d.ru", "email_at"),
        ("orlovа@example.ru", "mixed_alphabets"),
        ("school@школа.рф", "mixed_alphabets"),
        ("@example.ru", "email_local"),
        ("a..b@example.ru", "email_local"),
        (".a@example.ru", "email_local"),
        ("a\"b@example.ru", "email_local"),
        ("a@example", "email_domain"),
        ("a@.ru", "email_domain"),
        ("a@mail,ru", "email_domain"),
        ("a@-mail.ru", "email_domain"),
        ("a@192.0.2.7", "email_domain"),
        ("a@\u{0}b.ru", "control_character"),
    ];
    for (typed, code) in refused {
        assert_eq!(Email::parse(typed).unwrap_err().code(), code, "{typed}");
    }
    let long = format!("a@{}.ru", "b.".repeat(130));
    assert_eq!(Email::parse(&long).unwrap_err().code(), "too_long");
}

proptest! {
    #[test]
    fn a_mobile_number_round_trips(rest in "[0-9]{9}") {
        let phone = MobilePhone::parse(&format!("89{rest}")).unwrap();
        prop_assert_eq!(MobilePhone::parse(phone.as_str()), Ok(phone.clone()));
        prop_assert_eq!(MobilePhone::parse(&phone.display()), Ok(phone));
    }

    #[test]
    fn what_is_kept_parses_to_itself(
        address in "[a-zA-Z0-9._]{1,8}@[a-zA-Z0-9-]{1,6}[.][a-z]{2,4}",
        number in "(8|[+]7|) ?[(]?[0-9]{4,5}[)]? ?[0-9]{1,2}-[0-9]{2}-[0-9]{2}(, доб[.] [0-9]{1,7})?",
    ) {
        if let Ok(kept) = Email::parse(&address) {
            prop_assert_eq!(Email::parse(kept.as_str()), Ok(kept));
        }
        if let Ok(kept) = WorkPhone::parse(&number) {
            prop_assert_eq!(WorkPhone::parse(kept.as_str()), Ok(kept));
        }
    }

    #[test]
    fn anything_typed_is_answered(typed in any::<String>()) {
        let _ = (Email::parse(&typed), MobilePhone::parse(&typed), WorkPhone::parse(&typed));
    }
}

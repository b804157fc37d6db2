//! Names of invented people.

use domain::people::NameField::{FirstName, Patronymic, Surname};
use domain::people::{NamePart, PersonName};
use proptest::prelude::*;

#[expect(clippy::unwrap_used, reason = "a helper of tests with literals only")]
fn surname(typed: &str) -> String {
    NamePart::parse(typed, Surname).unwrap().as_str().to_owned()
}

#[test]
fn capitals() {
    let table = [
        ("иванова", "Иванова"),
        ("ИВАНОВА", "Иванова"),
        ("иВАНОВА", "Иванова"),
        ("салтыков-щедрин", "Салтыков-Щедрин"),
        ("САЛТЫКОВ - ЩЕДРИН", "Салтыков-Щедрин"),
        ("Салтыков–Щедрин", "Салтыков-Щедрин"),
        ("ашраф оглы", "Ашраф оглы"),
        ("АШРАФ-КЫЗЫ", "Ашраф-кызы"),
        ("фон  гольц", "фон Гольц"),
        ("ВАН", "Ван"),
        ("де", "Де"),
        ("о’нил", "О'Нил"),
        ("ЛУК'ЯНОВ", "Лук'янов"),
        ("ДеЛакрузова", "ДеЛакрузова"),
        ("ёлкин", "Ёлкин"),
        (" Семёнов\u{a0}", "Семёнов"),
        ("и", "И"),
    ];
    for (typed, kept) in table {
        assert_eq!(surname(typed), kept, "{typed}");
    }
}

#[test]
fn refusals_say_what_to_do() {
    #[rustfmt::skip]
    let table = [
        ("", Surname, "required", "Введите фамилию"),
        (" ", FirstName, "required", "Введите имя"),
        ("Ивaнова", Surname, "mixed_alphabets", "В фамилии «Ивaнова» буква «a» латинская: замените её русской"),
        ("Oльгa", FirstName, "mixed_alphabets", "В имени «Oльгa» буквы «O», «a» латинские: замените их русскими"),
        ("Gtnhjdf", Surname, "wrong_layout", "Введите фамилию русскими буквами. Возможно, Вы имели в виду «Петрова»: переключите раскладку"),
        ("Petrova", Surname, "not_cyrillic", "Введите фамилию русскими буквами"),
        ("Smith", Surname, "not_cyrillic", "Введите фамилию русскими буквами"),
        ("С.", Patronymic, "initial_only", "Введите отчество полностью, без сокращений и точек"),
        ("Иванов1", Surname, "bad_character", "Уберите знак «1»: в фамилии допустимы русские буквы, дефис, пробел и апостроф"),
        ("Иванова-", Surname, "bad_hyphen", "В фамилии «Иванова-» уберите лишний дефис или апостроф"),
        ("Орлова--Белова", Surname, "bad_hyphen", "В фамилии «Орлова--Белова» уберите лишний дефис или апостроф"),
    ];
    for (typed, field, code, message) in table {
        let error = NamePart::parse(typed, field).unwrap_err();
        assert_eq!((error.code(), error.message()), (code, message), "{typed}");
    }
}

#[test]
fn wrong_layouts_are_recognised() {
    let table = [
        ("bdfyjdf", "Иванова"),
        ("<tkjdf", "Белова"),
        (";erjdf", "Жукова"),
        ("{vtkmyjd", "Хмельнов"),
        ("vfhbz", "Мария"),
        ("Ctkbdthcnjdf-Gtcrjdf", "Селиверстова-Пескова"),
    ];
    for (typed, meant) in table {
        let error = NamePart::parse(typed, Surname).unwrap_err();
        assert_eq!(error.code(), "wrong_layout", "{typed}");
        assert!(error.message().contains(&format!("«{meant}»")), "{error}");
    }
    for latin in [
        "Ivanova",
        "Smirnova",
        "Kuznetsov",
        "Popov",
        "Chistyakova",
        "Schmidt",
        "Johnson",
        "Orlova",
        "Anna",
    ] {
        assert_eq!(
            NamePart::parse(latin, Surname).unwrap_err().code(),
            "not_cyrillic",
            "{latin}"
        );
    }
}

#[test]
fn length_is_counted_in_characters() {
    assert!(NamePart::parse(&"я".repeat(60), Surname).is_ok());
    let error = NamePart::parse(&"я".repeat(61), Surname).unwrap_err();
    assert_eq!(error.code(), "too_long");
    assert!(error.message().contains("60"));
}

#[test]
fn a_whole_name() {
    let name = PersonName::parse("семёнова", "анна-мария", "ивановна").unwrap();
    assert_eq!(name.full(), "Семёнова Анна-Мария Ивановна");
    assert_eq!(name.short(), "Семёнова\u{a0}А.-М.\u{a0}И.");
    assert_eq!(name.search_key(), "семенова анна-мария ивановна");
    for none in ["", " ", "-", "—", "нет"] {
        let name = PersonName::parse("Ким", "Юна", none).unwrap();
        assert_eq!((name.patronymic(), name.full().as_str()), (None, "Ким Юна"));
        assert_eq!(name.short(), "Ким\u{a0}Ю.");
    }
    let name = PersonName::parse("Агаев", "Рустам", "Ашраф оглы").unwrap();
    assert_eq!(name.short(), "Агаев\u{a0}Р.\u{a0}А.");
}

#[test]
fn every_wrong_field_is_reported() {
    let errors = PersonName::parse("", "Aнна", "Иван0вна").unwrap_err();
    let codes: Vec<_> = errors
        .iter()
        .map(|(field, error)| (*field, error.code()))
        .collect();
    assert_eq!(
        codes,
        [
            (Surname, "required"),
            (FirstName, "mixed_alphabets"),
            (Patronymic, "bad_character")
        ]
    );
}

proptest! {
    #[test]
    fn anything_typed_is_answered(typed in any::<String>()) {
        if let Err(error) = NamePart::parse(&typed, Surname) {
            prop_assert!(!error.message().is_empty());
        }
    }

    #[test]
    fn a_kept_name_parses_to_itself(typed in "[\u{400}-\u{481}\u{48a}-\u{52f}' -]{1,20}") {
        if let Ok(part) = NamePart::parse(&typed, Surname) {
            prop_assert_eq!(NamePart::parse(part.as_str(), Surname), Ok(part));
        }
    }

    #[test]
    fn letters_survive(typed in "[а-яёА-ЯЁ]{1,60}") {
        let kept = surname(&typed);
        prop_assert_eq!(kept.to_lowercase(), typed.to_lowercase());
    }

    #[test]
    fn yo_is_found_as_ye(typed in "[а-яё]{1,20}") {
        let with = PersonName::parse(&typed, "Пётр", "").unwrap();
        let without = PersonName::parse(&typed.replace('ё', "е"), "Петр", "").unwrap();
        prop_assert_eq!(with.search_key(), without.search_key());
    }
}

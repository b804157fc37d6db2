use mail::Letter;
use mail::letters::AssignedCase;

use crate::samples::{all, assigned, filed, render, scheduled};

#[test]
fn assignments_merge_into_one_letter_with_a_link_to_the_list() {
    let merged = assigned(1..=3).merge(assigned(4..=7)).unwrap();
    let rendered = render(&merged);
    assert_eq!(rendered.subject, "Вам назначено 7 аттестуемых");
    for number in 1..=7 {
        assert!(rendered.text.contains(&format!(
            "{number}. Лугова Мария {number}, дело АТ-2026-0000{number}"
        )));
    }
    assert!(
        rendered
            .text
            .contains("https://attestation.example.ru/assigned\n")
    );
    assert!(!rendered.text.contains("/applications/"));
}

#[test]
fn a_case_assigned_twice_counts_once() {
    let merged = assigned(1..=2).merge(assigned(2..=3)).unwrap();
    assert_eq!(render(&merged).subject, "Вам назначено 3 аттестуемых");
    assert_eq!(
        assigned(5..=5).merge(assigned(5..=5)).unwrap(),
        assigned(5..=5)
    );
}

#[test]
fn the_later_letter_wins_where_both_speak_of_a_case() {
    let mut later = assigned(2..=2);
    if let Letter::ExpertsAssigned(letter) = &mut later {
        let corrected = AssignedCase {
            teacher: "Луговая Мария".into(),
            case_number: "АТ-2026-00002".into(),
            link: "/a".into(),
        };
        letter.cases = vec![corrected];
    }
    let text = render(&assigned(1..=2).merge(later).unwrap()).text;
    assert!(
        text.contains("Луговая Мария") && !text.contains("Лугова Мария 2"),
        "{text}"
    );
}

#[test]
fn schedules_of_two_municipalities_stand_side_by_side_and_one_approved_again_replaces() {
    let both = scheduled("Город Томск", &[20])
        .merge(scheduled("Парабельский район", &[14, 15]))
        .unwrap();
    let rendered = render(&both);
    assert_eq!(rendered.subject, "2 утверждённых графика аттестации");
    assert!(rendered.text.contains(
        "Город Томск, январь-февраль 2027:\n1. Лугова Мария Ивановна: 20 декабря 2026 г."
    ));
    assert!(
        rendered
            .text
            .contains("Парабельский район, январь-февраль 2027:\n1. ")
    );

    let again = scheduled("Город Томск", &[20, 21])
        .merge(scheduled("Город Томск", &[22]))
        .unwrap();
    let rendered = render(&again);
    assert_eq!(
        rendered.subject,
        "График аттестации утверждён: Город Томск, январь-февраль 2027"
    );
    assert!(rendered.text.contains("22 декабря") && !rendered.text.contains("20 декабря"));
}

#[test]
fn only_three_kinds_merge_and_nothing_is_lost_when_two_letters_do_not() {
    let keys: Vec<&str> = all("Мария Ивановна", "слова")
        .iter()
        .filter_map(Letter::merge_key)
        .collect();
    assert_eq!(
        keys,
        [
            "experts_assigned",
            "schedule_approved_expert",
            "question_asked"
        ]
    );
    let refused = assigned(1..=1).merge(filed()).unwrap_err();
    assert_eq!((*refused.0, *refused.1), (assigned(1..=1), filed()));
    assert!(filed().merge(filed()).is_err());
}

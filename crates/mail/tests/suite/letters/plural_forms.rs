use crate::samples::{assigned, render, scheduled};

#[test]
fn assigned_teachers_are_counted_in_good_russian() {
    let expected = [
        (
            2,
            "Вам назначено 2 аттестуемых",
            "документами 2 аттестуемых;",
        ),
        (
            5,
            "Вам назначено 5 аттестуемых",
            "документами 5 аттестуемых;",
        ),
        (
            7,
            "Вам назначено 7 аттестуемых",
            "документами 7 аттестуемых;",
        ),
        (
            11,
            "Вам назначено 11 аттестуемых",
            "документами 11 аттестуемых;",
        ),
        (
            21,
            "Вам назначен 21 аттестуемый",
            "документами 21 аттестуемого;",
        ),
        (
            111,
            "Вам назначено 111 аттестуемых",
            "документами 111 аттестуемых;",
        ),
    ];
    for (count, subject, act) in expected {
        let rendered = render(&assigned(1..=count));
        assert_eq!(rendered.subject, subject);
        assert!(
            rendered.text.lines().next().unwrap().contains(act),
            "{count}: {}",
            rendered.text
        );
    }
}

#[test]
fn a_single_assignment_names_its_case_and_leads_to_it() {
    let rendered = render(&assigned(184..=184));
    assert_eq!(
        rendered.subject,
        "[Дело АТ-2026-00184] Вам назначен аттестуемый"
    );
    assert!(
        rendered.text.contains("Аттестуемый: Лугова Мария 184\n"),
        "{}",
        rendered.text
    );
    assert!(
        rendered
            .text
            .contains("https://attestation.example.ru/applications/184\n")
    );
}

#[test]
fn planned_teachers_are_counted_in_good_russian_from_the_earliest_start() {
    let first = |days: &[u32]| {
        render(&scheduled("Город Томск", days))
            .text
            .lines()
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(
        first(&[20, 14]),
        "Пётр Олегович, проведите аттестацию 2 педагогических работников по утверждённому графику, первое начало 14 декабря 2026 г."
    );
    assert!(first(&(1..=21).collect::<Vec<_>>()).contains(" 21 педагогического работника "));
    assert!(first(&(1..=11).collect::<Vec<_>>()).contains(" 11 педагогических работников "));
}

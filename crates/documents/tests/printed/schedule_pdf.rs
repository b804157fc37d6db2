//! The printed schedule.

use documents::schedule::{ScheduleDocument, ScheduleStatus, pdf};

use crate::invented::{expert, row, schedule};
use crate::poppler::Pdf;

const HEADING: &str = "График проведения аттестации педагогических работников муниципального образования \
    «Приозёрный район» в целях установления квалификационной категории в январе – феврале 2027 г.";

fn print(document: &ScheduleDocument) -> Pdf {
    Pdf::new(&pdf(document).unwrap())
}

#[test]
fn is_a_tagged_landscape_a4_table_under_its_heading() {
    let file = print(&schedule(vec![row(1)]));
    assert_eq!(file.info("Tagged"), "yes");
    assert_eq!(file.info("Title"), HEADING);
    assert!(
        file.info("Page size").starts_with("841.89 x 595.276"),
        "{}",
        file.info("Page size")
    );
    assert!(file.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(file.text().contains(HEADING), "{}", file.text());
    let structure = file.structure();
    assert_eq!(structure.matches("TH ").count(), 6, "{structure}");
}

#[test]
fn the_head_is_repeated_and_no_row_is_lost() {
    let file = print(&schedule((1..=60).map(row).collect()));
    let pages = file.pages();
    assert!(pages > 2, "{pages} pages");
    for page in 1..=pages {
        let text = file.layout(page);
        for word in [
            "п/п",
            "Фамилия Имя Отчество",
            "Заявленная",
            "дистанционно)",
            "Занимаемая должность",
            "эксперта",
        ] {
            assert!(
                text.contains(word),
                "«{word}» is missing from page {page}: {text}"
            );
        }
        assert!(
            text.contains(&format!("Страница {page} из {pages}")),
            "{text}"
        );
    }
    let text = file.text();
    let mut from = 0;
    for n in 1..=60 {
        let name = format!("Подъёмов{n} Пётр Ильич");
        let at = text
            .get(from..)
            .and_then(|rest| rest.find(&name))
            .unwrap_or_else(|| panic!("{name}: {text}"));
        assert_eq!(text.matches(&name).count(), 1, "{name}");
        from += at;
    }
}

#[test]
fn a_row_says_who_what_where_and_by_whom() {
    let mut teacher = row(1);
    teacher.full_name = "Салтыкова-Ежевичная Ёлка Фёдоровна".into();
    teacher.experts = [
        Some(expert("Щур Ян Ильич", "методист", "МКУ «Центр № 1»")),
        None,
    ];
    let text = print(&schedule(vec![teacher])).text();
    for expected in [
        "Салтыкова-Ежевичная Ёлка Фёдоровна",
        "высшая",
        "очно",
        "учитель химии и биологии, МБОУ «Ежовская СОШ № 1»",
        "1. Щур Ян Ильич, методист, МКУ «Центр № 1»",
        "2. эксперт не назначен",
    ] {
        assert!(
            text.contains(expected),
            "«{expected}» is missing from: {text}"
        );
    }
}

#[test]
fn the_coordinator_and_the_work_phone_close_the_document() {
    let file = print(&schedule((1..=60).map(row).collect()));
    let last = file.layout(file.pages());
    let line = last
        .lines()
        .find(|line| line.contains("Муниципальный координатор"))
        .expect("a line");
    assert!(
        line.contains("М. А. Кедрина") && line.contains("Рабочий телефон: 8 (38200) 0-00-00"),
        "{last}"
    );
}

#[test]
fn an_expert_without_a_workplace_leaves_no_comma() {
    let mut teacher = row(1);
    teacher.experts = [Some(expert("Щур Ян Ильич", "методист", " ")), None];
    let text = print(&schedule(vec![teacher])).text();
    assert!(text.contains("1. Щур Ян Ильич, методист 2."), "{text}");
}

#[test]
fn the_stamp_tells_an_approved_schedule_from_a_draft() {
    let approved = print(&schedule(vec![row(1)])).text();
    assert!(
        approved.contains("Утвержден 20.11.2026, версия 3, О. Д. Рябинина-Ёжикова"),
        "{approved}"
    );
    assert!(!approved.contains("Не утвержден"), "{approved}");
    let draft = ScheduleDocument {
        status: ScheduleStatus::NotApproved,
        ..schedule(vec![row(1)])
    };
    let draft = print(&draft).text();
    assert_eq!(
        draft.matches("Не утвержден").count(),
        2,
        "stamp and foot: {draft}"
    );
    assert!(
        !draft.contains("Рябинина") && !draft.contains("версия"),
        "{draft}"
    );
}

#[test]
fn characters_with_a_meaning_in_the_template_stay_literal() {
    let tricky = r##"#x $y$ *a* _b_ <c> "q" @d `e`"##;
    let mut teacher = row(1);
    teacher.full_name = tricky.into();
    teacher.position_and_workplace = tricky.into();
    teacher.experts = [Some(expert(tricky, "методист", "школа")), None];
    let text = print(&schedule(vec![teacher])).text();
    assert_eq!(text.matches(tricky).count(), 3, "{text}");
}

#[test]
fn nothing_runs_off_the_page() {
    let mut teacher = row(1);
    let word = "Ж".repeat(120);
    teacher.full_name = word.clone();
    teacher.position_and_workplace = word.clone();
    teacher.experts = [Some(expert(&word, &word, &word)), None];
    let (right, bottom) = print(&schedule(vec![teacher])).extent();
    assert!(
        right <= 841.9 - 12.0 / 25.4 * 72.0 + 1.0,
        "a word ends at {right} pt"
    );
    assert!(bottom <= 595.3, "a word ends at {bottom} pt");
}

#[test]
fn an_empty_schedule_says_so() {
    let text = print(&schedule(vec![])).text();
    assert!(
        text.contains("Педагогических работников в графике нет"),
        "{text}"
    );
}

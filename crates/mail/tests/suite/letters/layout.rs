use mail::Letter;
use mail::letters::{Rejected, Returned};

use crate::samples::{BASE_URL, all, day, filed, render};

#[test]
fn every_letter_has_exactly_one_link_and_it_leads_to_the_site() {
    for letter in all("Мария Ивановна", "слова") {
        let rendered = render(&letter);
        let url = format!("{BASE_URL}/somewhere/1");
        assert_eq!(rendered.text.matches("://").count(), 1, "{}", letter.kind());
        assert!(
            rendered.text.lines().any(|line| line == url),
            "{}",
            letter.kind()
        );
        assert_eq!(rendered.html.matches("://").count(), 1, "{}", letter.kind());
        assert_eq!(rendered.html.matches("<a ").count(), 1, "{}", letter.kind());
        assert!(
            rendered.html.contains(&format!("<a href=\"{url}\">")),
            "{}",
            letter.kind()
        );
    }
}

#[test]
fn a_path_cannot_leave_its_attribute_or_its_line() {
    let mut letter = filed();
    if let Letter::Filed(filed) = &mut letter {
        filed.link = "applications/1\"\n><script> x?a=1&b=2".into();
    }
    let rendered = letter.render("https://attestation.example.ru/");
    assert!(
        rendered
            .text
            .contains("\nhttps://attestation.example.ru/applications/1scriptx?a=1&b=2\n")
    );
    assert!(
        rendered.html.contains(
            "<a href=\"https://attestation.example.ru/applications/1scriptx?a=1&amp;b=2\">"
        )
    );
}

#[test]
fn the_subject_begins_with_the_case() {
    assert_eq!(
        render(&filed()).subject,
        "[Дело АТ-2026-00184] Заявление подано"
    );
}

#[test]
fn the_whole_text_of_a_letter() {
    let letter = Letter::Returned(Returned {
        name: "Мария Ивановна".into(),
        case_number: "АТ-2026-00184".into(),
        reason: "Скан не читается или неполный".into(),
        comment: Some("Нет второй страницы.\n\nПодпись размыта.".into()),
        until: day(10),
        link: "/applications/184".into(),
    });
    let expected = "\
Мария Ивановна, исправьте заявление и подайте его снова не позднее 10 декабря 2026 г.

Номер дела: АТ-2026-00184
Причина возврата: Скан не читается или неполный

Пояснение:
> Нет второй страницы.
> Подпись размыта.

Номер дела и дата подачи заявления сохраняются.

Исправить заявление:
https://attestation.example.ru/applications/184

-- 
Электронная система «Аттестация», Центр аттестации педагогических работников ТОИПКРО.
Письмо отправлено автоматически, отвечать на него не нужно.
";
    assert_eq!(render(&letter).text, expected);
}

#[test]
fn an_absent_comment_leaves_no_empty_heading() {
    for comment in [None, Some(" \n".to_owned())] {
        let letter = Letter::Rejected(Rejected {
            name: "Мария Ивановна".into(),
            case_number: "АТ-2026-00184".into(),
            reason: "Нет подписи".into(),
            comment,
            link: "/applications/184".into(),
        });
        let rendered = render(&letter);
        assert!(rendered.text.contains("Причина отклонения: Нет подписи"));
        assert!(!rendered.text.contains("Пояснение") && !rendered.html.contains("Пояснение"));
    }
}

use crate::samples::{all, render};

/// What to do and by when, in the exact words, as the very first thing.
#[test]
fn the_first_line_says_what_to_do_and_by_when() {
    let expected = [
        (
            "email_confirmation",
            "подтвердите адрес электронной почты до 14:05 1 декабря 2026 г. (местное время).",
        ),
        (
            "password_reset",
            "задайте новый пароль до 09:05 1 декабря 2026 г. (местное время).",
        ),
        (
            "invitation",
            "примите приглашение в электронную систему «Аттестация» не позднее 8 декабря 2026 г.",
        ),
        (
            "account_exists",
            "войдите под своим именем пользователя; если забыли пароль, задайте новый до 09:05 1 декабря 2026 г. (местное время).",
        ),
        (
            "email_changed",
            "если адрес изменили Вы, ничего делать не нужно; если не Вы, сегодня же сообщите оператору.",
        ),
        (
            "password_changed",
            "если пароль изменили Вы, ничего делать не нужно; если не Вы, сразу задайте новый.",
        ),
        (
            "session_revoked",
            "войдите в систему снова и сегодня же смените пароль.",
        ),
        (
            "filed",
            "от Вас ничего не требуется: заявление подано и будет рассмотрено не позднее 31 декабря 2026 г.",
        ),
        (
            "registered",
            "от Вас ничего не требуется: заявление зарегистрировано 2 декабря 2026 г.",
        ),
        (
            "rejected",
            "устраните причину отклонения и подайте новое заявление; срок подачи не ограничен.",
        ),
        (
            "resubmitted",
            "от Вас ничего не требуется: исправленное заявление подано и будет рассмотрено не позднее 31 декабря 2026 г.",
        ),
        (
            "returned",
            "исправьте заявление и подайте его снова не позднее 10 декабря 2026 г.",
        ),
        (
            "experts_assigned",
            "ознакомьтесь с заявлением и документами аттестуемого; дату аттестации сообщим после утверждения графика.",
        ),
        (
            "plan_changed",
            "от Вас ничего не требуется: Вы больше не назначены экспертом по этому делу.",
        ),
        (
            "schedule_sent",
            "утвердите график или верните его с замечаниями до начала периода (25 декабря 2026 г.).",
        ),
        (
            "schedule_returned",
            "исправьте график и отправьте его на утверждение до начала периода (25 декабря 2026 г.).",
        ),
        (
            "schedule_approved_teacher",
            "проверьте документы в своём деле: аттестация начинается 14 декабря 2026 г.",
        ),
        (
            "schedule_approved_expert",
            "проведите аттестацию 1 педагогического работника по утверждённому графику, начало 14 декабря 2026 г.",
        ),
    ];
    let letters = all("Мария Ивановна", "слова");
    assert_eq!(letters.len(), expected.len());
    for (letter, (kind, act)) in letters.iter().zip(expected) {
        assert_eq!(letter.kind(), kind);
        let first = format!("Мария Ивановна, {act}");
        let rendered = render(letter);
        assert_eq!(rendered.text.lines().next(), Some(first.as_str()));
        let (_, body) = rendered.html.split_once("<body").unwrap();
        let (_, body) = body.split_once('>').unwrap();
        assert!(
            body.trim_start()
                .starts_with(&format!("<p><b>{first}</b></p>")),
            "{kind}: {body}"
        );
    }
}

#[test]
fn without_a_name_the_sentence_still_begins_with_a_capital() {
    for letter in all(" ", "слова") {
        let text = render(&letter).text;
        assert!(
            text.starts_with(char::is_uppercase),
            "{}: {text}",
            letter.kind()
        );
    }
}

//! What the withdrawal says, and as what file.

use documents::Category;
use documents::withdrawal_form::{Filer, WithdrawalForm, WithdrawnApplication, pdf};

use crate::invented::day;
use crate::poppler::Pdf;

fn of_teacher() -> WithdrawalForm {
    WithdrawalForm {
        version: 2,
        check_code: "K7QM-3FXD".into(),
        made_on: day(2026, 11, 24),
        commission: "аттестационную комиссию Департамента образования Вымышленной области".into(),
        filer: Filer::Teacher {
            short_name: "Ф. И. Ёлкина-Заречная".into(),
            phone: "8 900 000-00-01".into(),
            email: "f.elkina@example.org".into(),
        },
        application: WithdrawnApplication {
            case_number: "АТ-2026-00184".into(),
            registration_number: Some("14-2026/0012".into()),
            filed_on: Some(day(2026, 11, 2)),
            teacher_genitive: "Ёлкиной-Заречной Фёклы Ильиничны".into(),
            position_genitive: "учителя".into(),
            position: "учитель".into(),
            subject_genitive: Some("русского языка и литературы".into()),
            workplace: "МБОУ «Ежовская СОШ № 7 им. П. П. Подъёмного»".into(),
            municipality: "Приозёрный район".into(),
            requested: Category::Highest,
            period: Some("январь-февраль 2027".into()),
        },
        reason: "увольнение по собственному желанию".into(),
    }
}

fn of_coordinator() -> WithdrawalForm {
    WithdrawalForm {
        filer: Filer::Coordinator {
            full_name_genitive: "Кедриной Марии Аркадьевны".into(),
            short_name: "М. А. Кедрина".into(),
            work_phone: Some("8 (38200) 0-00-00".into()),
        },
        ..of_teacher()
    }
}

fn text(form: &WithdrawalForm) -> String {
    Pdf::new(&pdf(form).unwrap()).text()
}

#[track_caller]
fn says(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "«{part}» is missing from: {text}");
    }
}

#[test]
fn a_teachers_says_who_withdraws_what_and_why() {
    says(
        &text(&of_teacher()),
        &[
            "В аттестационную комиссию Департамента образования Вымышленной области",
            "от Ёлкиной-Заречной Фёклы Ильиничны, учителя русского языка и литературы,",
            "место работы: МБОУ «Ежовская СОШ № 7 им. П. П. Подъёмного»,",
            "муниципалитет: Приозёрный район",
            "телефон: 8 900 000-00-01",
            "эл. почта: f.elkina@example.org",
            "ЗАЯВЛЕНИЕ об отзыве заявления о проведении аттестации",
            "Прошу отозвать мое заявление о проведении аттестации в целях установления высшей квалификационной категории по должности «учитель русского языка и литературы».",
            "Номер дела АТ-2026-00184 Регистрационный номер 14-2026/0012",
            "Дата подачи заявления 2 ноября 2026 г.",
            "Период аттестации январь-февраль 2027",
            "Причина отзыва заявления: увольнение по собственному желанию",
            "Ф. И. Ёлкина-Заречная",
            "личная подпись",
            "Заявление на отзыв сформировано в ЭС «Аттестация» 24.11.2026.",
        ],
    );
}

#[test]
fn a_coordinators_is_from_the_coordinator_about_the_teacher() {
    let text = text(&of_coordinator());
    says(
        &text,
        &[
            "от Кедриной Марии Аркадьевны, муниципального координатора по аттестации, муниципалитет: Приозёрный район",
            "рабочий телефон: 8 (38200) 0-00-00",
            "Прошу отозвать заявление Ёлкиной-Заречной Фёклы Ильиничны, учителя русского языка и литературы (МБОУ «Ежовская СОШ № 7 им. П. П. Подъёмного»), о проведении аттестации в целях установления высшей квалификационной категории.",
            "М. А. Кедрина",
        ],
    );
    assert!(!text.contains("мое заявление"), "{text}");
}

#[test]
fn what_is_not_there_yet_leaves_no_line_behind() {
    let mut form = of_teacher();
    form.application.registration_number = None;
    form.application.period = None;
    let text = text(&form);
    assert!(
        !text.contains("Регистрационный номер") && !text.contains("Период аттестации"),
        "{text}"
    );
}

#[test]
fn characters_with_a_meaning_in_the_template_stay_literal() {
    let tricky = r##"#pagebreak() $x^2$ *a* _b_ <c> "q" 'r' @d `e` \f ~ -- // = [h] {i} #"##;
    let mut form = of_coordinator();
    form.reason = tricky.into();
    form.application.teacher_genitive = tricky.into();
    let text = text(&form);
    assert_eq!(text.matches(tricky).count(), 2, "{text}");
}

#[test]
fn is_a_tagged_accessible_file_with_number_version_and_code_on_every_page() {
    let form = WithdrawalForm {
        reason: "увольнение, переезд. ".repeat(250),
        ..of_teacher()
    };
    let file = Pdf::new(&pdf(&form).unwrap());
    assert_eq!(file.info("Tagged"), "yes");
    assert_eq!(
        file.info("Title"),
        "Заявление на отзыв АТ-2026-00184, версия 2"
    );
    assert!(file.info("Page size").ends_with("(A4)"));
    assert!(file.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"));
    let pages = file.pages();
    assert!(pages >= 2, "{pages} pages");
    for page in 1..=pages {
        let text = file.page(page);
        says(
            &text,
            &[
                "Дело № АТ-2026-00184 отзыв, версия 2 код проверки K7QM-3FXD",
                &format!("Страница {page} из {pages}"),
            ],
        );
    }
    assert_eq!(Pdf::new(&pdf(&of_teacher()).unwrap()).pages(), 1);
}

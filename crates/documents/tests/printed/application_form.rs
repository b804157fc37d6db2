//! What the application form says.

use documents::application_form::{ApplicationForm, HeldCategory, pdf};
use documents::{AttestationForm, Category};

use crate::invented::{application, day, document, material};
use crate::poppler::Pdf;

fn text(form: &ApplicationForm) -> String {
    Pdf::new(&pdf(form).unwrap()).text()
}

#[test]
fn prints_every_field_as_it_was_given() {
    let text = text(&application());
    for expected in [
        "В аттестационную комиссию Департамента образования Вымышленной области",
        "от Ёлкиной-Заречной Фёклы Ильиничны, учителя русского языка и литературы,",
        "место работы: МБОУ «Ежовская СОШ № 7 им. П. П. Подъёмного»,",
        "муниципалитет: Приозёрный район",
        "телефон: +7 900 000-00-01",
        "эл. почта: f.elkina@example.org",
        "ЗАЯВЛЕНИЕ о проведении аттестации в целях установления квалификационной категории",
        "Прошу аттестовать меня в 2027 году на высшую квалификационную категорию по должности \
         «учитель русского языка и литературы».",
        "К заявлению прилагаю: 1. Представление – файл «представление_2026.pdf»",
        "2. Аттестационный лист – файл «Аттестационный лист Ёлкиной.jpg» 3. Награды, звания – файл «грамота № 12.pdf»",
        "1. Открытый урок «Ёж и уж» https://portfolio.example.org/elkina/urok-1",
        "заявление заполнено мною лично",
        "Ф. И. Ёлкина-Заречная",
        "личная подпись",
        "Заявление сформировано в ЭС «Аттестация» 24.11.2026.",
    ] {
        assert!(
            text.contains(expected),
            "«{expected}» is missing from: {text}"
        );
    }
}

#[test]
fn characters_with_a_meaning_in_the_template_stay_literal() {
    let tricky = r##"#pagebreak() $x^2$ *a* _b_ <c> "q" 'r' @d `e` \f ~ -- // = [h] {i} #"##;
    let mut form = application();
    form.applicant.full_name_genitive = tricky.into();
    form.applicant.workplace = tricky.into();
    form.documents = vec![document(tricky, tricky)];
    form.materials = vec![material(tricky, "https://example.org/#a*b_c$d")];
    let text = text(&form);
    assert_eq!(text.matches(tricky).count(), 5, "{text}");
    assert!(text.contains("https://example.org/#a*b_c$d"), "{text}");
}

#[test]
fn says_which_category_is_held() {
    let label =
        "Имеющаяся (имевшаяся, в случае истечения срока действия) квалификационная категория";
    let end = "Дата окончания срока действия квалификационной категории";
    let cases = [
        (
            HeldCategory::None,
            format!("{label} не имею Форма аттестации очно"),
            false,
        ),
        (
            HeldCategory::Unlimited(Category::Highest),
            format!("{label} высшая {end} бессрочно"),
            true,
        ),
        (
            HeldCategory::Until(Category::First, day(2027, 4, 30)),
            format!("{label} первая {end} 30 апреля 2027 г."),
            true,
        ),
    ];
    for (held, expected, has_end) in cases {
        let text = text(&ApplicationForm {
            held,
            ..application()
        });
        assert!(text.contains(&expected), "{held:?}: {text}");
        assert_eq!(text.contains(end), has_end, "{held:?}: {text}");
    }
}

#[test]
fn names_the_category_asked_for() {
    let cases = [
        (
            Category::First,
            "на первую квалификационную категорию по должности",
        ),
        (
            Category::Highest,
            "на высшую квалификационную категорию по должности",
        ),
        (
            Category::Methodist,
            "на квалификационную категорию «педагог-методист» по должности",
        ),
        (
            Category::Mentor,
            "на квалификационную категорию «педагог-наставник» по должности",
        ),
    ];
    for (requested, expected) in cases {
        let text = text(&ApplicationForm {
            requested,
            ..application()
        });
        assert!(text.contains(expected), "{requested:?}: {text}");
    }
}

#[test]
fn grounds_are_printed_only_for_the_simplified_form() {
    let basis = Some("победитель конкурса «Ёлка года», приказ № 5".to_owned());
    let printed = "Основание для прохождения аттестации по упрощенной форме победитель конкурса «Ёлка года», приказ № 5";
    for (form, expected) in [
        (AttestationForm::Simplified, true),
        (AttestationForm::InPerson, false),
        (AttestationForm::Remote, false),
    ] {
        let text = text(&ApplicationForm {
            form,
            simplified_basis: basis.clone(),
            ..application()
        });
        assert!(
            text.contains(&format!("Форма аттестации {}", form.title())),
            "{text}"
        );
        assert_eq!(text.contains(printed), expected, "{form:?}: {text}");
    }
}

#[test]
fn empty_lists_leave_no_heading_behind() {
    let text = text(&ApplicationForm {
        documents: vec![],
        materials: vec![],
        ..application()
    });
    assert!(
        !text.contains("прилагаю") && !text.contains("Материалы"),
        "{text}"
    );
}

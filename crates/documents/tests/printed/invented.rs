//! Invented people and places.

use chrono::NaiveDate;
use documents::application_form::{
    Applicant, ApplicationForm, AttachedDocument, HeldCategory, Material,
};
use documents::schedule::{Coordinator, Expert, ScheduleDocument, ScheduleRow, ScheduleStatus};
use documents::{AttestationForm, Category};

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a calendar day")
}

pub fn application() -> ApplicationForm {
    ApplicationForm {
        case_number: "АТ-2026-00184".into(),
        version: 2,
        check_code: "K7QM-3FXD".into(),
        made_on: day(2026, 11, 24),
        commission: "аттестационную комиссию Департамента образования Вымышленной области".into(),
        applicant: Applicant {
            full_name_genitive: "Ёлкиной-Заречной Фёклы Ильиничны".into(),
            short_name: "Ф. И. Ёлкина-Заречная".into(),
            position: "учитель".into(),
            position_genitive: "учителя".into(),
            subject_genitive: Some("русского языка и литературы".into()),
            workplace: "МБОУ «Ежовская СОШ № 7 им. П. П. Подъёмного»".into(),
            municipality: "Приозёрный район".into(),
            phone: "+7 900 000-00-01".into(),
            email: "f.elkina@example.org".into(),
        },
        year: 2027,
        requested: Category::Highest,
        held: HeldCategory::Until(Category::First, day(2027, 4, 30)),
        form: AttestationForm::InPerson,
        simplified_basis: None,
        documents: vec![
            document("Представление", "представление_2026.pdf"),
            document("Аттестационный лист", "Аттестационный лист Ёлкиной.jpg"),
            document("Награды, звания", "грамота № 12.pdf"),
        ],
        materials: vec![
            material(
                "Открытый урок «Ёж и уж»",
                "https://portfolio.example.org/elkina/urok-1",
            ),
            material(
                "Рабочая программа кружка",
                "https://portfolio.example.org/elkina/files/2026/programma.pdf?part=1&view=full",
            ),
        ],
    }
}

pub fn document(kind: &str, file_name: &str) -> AttachedDocument {
    AttachedDocument {
        kind: kind.into(),
        file_name: file_name.into(),
    }
}

pub fn material(name: &str, link: &str) -> Material {
    Material {
        name: name.into(),
        link: link.into(),
    }
}

pub fn expert(full_name: &str, position: &str, workplace: &str) -> Expert {
    Expert {
        full_name: full_name.into(),
        position: position.into(),
        workplace: workplace.into(),
    }
}

pub fn schedule(rows: Vec<ScheduleRow>) -> ScheduleDocument {
    ScheduleDocument {
        municipality: "Приозёрный район".into(),
        months: "январе – феврале 2027 г.".into(),
        status: ScheduleStatus::Approved {
            version: 3,
            on: day(2026, 11, 20),
            by: "О. Д. Рябинина-Ёжикова".into(),
        },
        printed_on: day(2026, 11, 24),
        rows,
        coordinator: Coordinator {
            short_name: "М. А. Кедрина".into(),
            work_phone: "8 (38200) 0-00-00".into(),
        },
    }
}

/// Row `n` of a long schedule; every name is its own.
pub fn row(n: usize) -> ScheduleRow {
    ScheduleRow {
        full_name: format!("Подъёмов{n} Пётр Ильич"),
        category: if n.is_multiple_of(2) {
            Category::First
        } else {
            Category::Highest
        },
        form: if n.is_multiple_of(3) {
            AttestationForm::Remote
        } else {
            AttestationForm::InPerson
        },
        position_and_workplace: format!("учитель химии и биологии, МБОУ «Ежовская СОШ № {n}»"),
        experts: [
            Some(expert(
                &format!("Щеглова{n} Ия Львовна"),
                "методист",
                "МКУ «Методический центр»",
            )),
            (!n.is_multiple_of(4)).then(|| {
                expert(
                    &format!("Журавлёв{n} Ян Юрьевич"),
                    "учитель химии",
                    "МАОУ «Лицей № 0»",
                )
            }),
        ],
    }
}

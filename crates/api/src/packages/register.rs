//! The register of a package's contents.

use super::{contents::Contents, readiness::papers};
use crate::{calendar, problem::ApiResult};
use documents::register::{Cell, Column, RegisterSheet};
use domain::applications::Stage;
use persistence::{Store, applications::Case, reference};

const COLUMNS: [(&str, f64); 14] = [
    ("№ п/п", 6.0),
    ("Регистрационный номер", 15.0),
    ("Фамилия Имя Отчество", 30.0),
    ("Должность", 24.0),
    ("Место работы", 32.0),
    ("Заявленная категория", 13.0),
    ("Форма аттестации", 15.0),
    ("Период аттестации", 20.0),
    ("Результат проверки", 18.0),
    ("Причина", 28.0),
    ("Подпись заключения", 22.0),
    ("Дата проверки", 12.0),
    ("Кто проверил", 28.0),
    ("Документов", 11.0),
];

pub(super) async fn sheet(store: &impl Store, contents: &Contents) -> ApiResult<RegisterSheet> {
    let periods = reference::periods(store).await?;
    let period = |case: &Case| {
        let row = periods.iter().find(|row| Some(row.id) == case.period_id);
        text(row.map(|row| row.label()))
    };
    let rows = (1_u32..)
        .zip(&contents.cases)
        .map(|(place, case)| {
            let mut cells = of_person(place, case);
            cells.push(period(case));
            cells.extend(of_verdict(case, papers(case, &contents.documents).len()));
            cells
        })
        .collect();
    Ok(RegisterSheet {
        title: format!(
            "Реестр документов аттестуемых, пакет № {}, {}",
            contents.number, contents.municipality.name
        ),
        sheet_name: "Реестр".into(),
        made_on: contents.today,
        columns: COLUMNS
            .iter()
            .map(|(title, width)| Column {
                title: (*title).to_owned(),
                width: *width,
            })
            .collect(),
        rows,
    })
}

fn text(value: Option<String>) -> Cell {
    value.map_or(Cell::Empty, Cell::Text)
}

fn of_person(place: u32, case: &Case) -> Vec<Cell> {
    vec![
        Cell::Number(f64::from(place)),
        text(case.registration_number.clone()),
        Cell::Text(case.full_name()),
        Cell::Text(case.position.clone()),
        Cell::Text(case.workplace.clone()),
        text(case.claimed_category.map(|one| one.title().to_owned())),
        text(case.form.map(|form| form.title().to_owned())),
    ]
}

fn of_verdict(case: &Case, papers: usize) -> Vec<Cell> {
    let verdict = case.verdict.as_ref();
    let result = match case.stage {
        Stage::Compliant => "соответствует",
        _ => "не соответствует",
    };
    vec![
        Cell::Text(result.to_owned()),
        text(verdict.and_then(|verdict| verdict.reason.clone())),
        text(case.signed.as_ref().map(|signed| {
            let how = signed.how.title();
            match case.objection() {
                Some(objection) => format!("{how}; аттестуемый возразил: {objection}"),
                None => how.to_owned(),
            }
        })),
        verdict.map_or(Cell::Empty, |verdict| {
            Cell::Date(calendar::day_of(verdict.at))
        }),
        text(verdict.map(|verdict| verdict.by_name.clone())),
        Cell::Number(f64::from(u32::try_from(papers).unwrap_or_default())),
    ]
}

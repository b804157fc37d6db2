//! What a package consists of, made once and kept: inventory, register, schedules, the cases' papers.

use super::{contents::Contents, readiness::papers, register};
use crate::{
    State,
    applications::printed::initials_first,
    identity::Acting,
    problem::{ApiError, ApiResult},
};
use ::files::FileKind;
use contract::packages::PackageFileKind;
use documents::{
    package::{Inventory, InventoryLine, pdf},
    register::xlsx,
};
use domain::packages::{for_case, for_schedule};
use persistence::{applications::Case, documents::Document, packages::PackageFile};

impl Contents {
    /// Makes and stores what is new; the files in the order of the archive. Outside a transaction: it takes long.
    pub(super) async fn freeze(
        &self,
        state: &State,
        acting: &Acting,
    ) -> ApiResult<Vec<PackageFile>> {
        let mut files = vec![self.register(state).await?];
        files.extend(self.schedules(state).await?);
        files.extend(self.papers());
        let inventory = self.inventory(state, acting, &files).await?;
        files.insert(0, inventory);
        for (place, file) in (0..).zip(&mut files) {
            file.place = place;
        }
        Ok(files)
    }

    /// Digits of the numbers before the names.
    fn width(&self) -> usize {
        self.cases.len().to_string().len().max(2)
    }

    async fn register(&self, state: &State) -> ApiResult<PackageFile> {
        let sheet = register::sheet(&state.database.reader(), self).await?;
        let bytes = state.make(move || xlsx(&sheet)).await?;
        let stored = state.files.put_bytes(&bytes, FileKind::Xlsx).await?;
        Ok(PackageFile {
            kind: PackageFileKind::Register.code().to_owned(),
            name: format!("{:0width$}_реестр.xlsx", 0, width = self.width()),
            title: "Реестр документов аттестуемых".into(),
            ..own(stored)?
        })
    }

    async fn schedules(&self, state: &State) -> ApiResult<Vec<PackageFile>> {
        let mut files = Vec::new();
        for (period, version) in &self.schedules {
            let period = period.label();
            let file = state.files.open(&version.pdf_sha256).await;
            let size = file.map_err(ApiError::internal)?.metadata().await;
            let size = size.map_err(ApiError::internal)?.len();
            files.push(PackageFile {
                place: 0,
                kind: PackageFileKind::Schedule.code().to_owned(),
                application_id: None,
                name: for_schedule(self.width(), &period),
                title: format!("График, {period}, версия {}", version.number),
                size: i64::try_from(size).map_err(ApiError::internal)?,
                sha256: version.pdf_sha256.clone(),
            });
        }
        Ok(files)
    }

    fn papers(&self) -> Vec<PackageFile> {
        let mut files: Vec<PackageFile> = Vec::new();
        for (number, case) in (1..).zip(&self.cases) {
            let mut last = None;
            let mut again = 1;
            for (kind, row) in papers(case, &self.documents) {
                again = if last == Some(kind) { again + 1 } else { 1 };
                last = Some(kind);
                files.extend(self.paper((number, again), case, kind, row));
            }
        }
        files
    }

    fn paper(
        &self,
        (number, again): (usize, usize),
        case: &Case,
        kind: PackageFileKind,
        row: &Document,
    ) -> Option<PackageFile> {
        let (what, title) = words(kind);
        let what = match again {
            1 => what.to_owned(),
            again => format!("{what} {again}"),
        };
        let extension = row
            .media_type
            .as_deref()
            .and_then(FileKind::from_media_type)
            .map_or("bin", FileKind::extension);
        let person = (
            case.surname.as_str(),
            case.first_name.as_str(),
            case.patronymic.as_deref(),
        );
        Some(PackageFile {
            place: 0,
            kind: kind.code().to_owned(),
            application_id: Some(case.id),
            name: for_case(number, self.width(), person, &what, extension),
            title: format!("{title}: {}", case.full_name()),
            size: row.size.unwrap_or_default(),
            sha256: row.sha256.clone()?,
        })
    }

    async fn inventory(
        &self,
        state: &State,
        acting: &Acting,
        files: &[PackageFile],
    ) -> ApiResult<PackageFile> {
        let person = acting.person();
        let inventory = Inventory {
            number: self.number.clone(),
            municipality: self.municipality.name_for_documents.clone(),
            handed_on: self.today,
            handed_by: initials_first(
                &person.surname,
                &person.first_name,
                person.patronymic.as_deref(),
            ),
            handed_as: acting.actor.role.title().to_lowercase(),
            people: u32::try_from(self.cases.len()).unwrap_or(u32::MAX),
            lines: files.iter().map(line).collect(),
        };
        let bytes = state.make(move || pdf(&inventory)).await?;
        let stored = state.files.put_bytes(&bytes, FileKind::Pdf).await?;
        Ok(PackageFile {
            kind: PackageFileKind::Inventory.code().to_owned(),
            name: format!("{:0width$}_опись.pdf", 0, width = self.width()),
            title: "Опись".into(),
            ..own(stored)?
        })
    }
}

/// A file that is no case's.
fn own(stored: ::files::StoredFile) -> ApiResult<PackageFile> {
    Ok(PackageFile {
        place: 0,
        kind: String::new(),
        application_id: None,
        name: String::new(),
        title: String::new(),
        size: i64::try_from(stored.size).map_err(ApiError::internal)?,
        sha256: stored.sha256,
    })
}

fn line(file: &PackageFile) -> InventoryLine {
    InventoryLine {
        title: file.title.clone(),
        name: file.name.clone(),
        size: u64::try_from(file.size).unwrap_or_default(),
        sha256: file.sha256.clone(),
    }
}

/// In the file's name, and in the inventory.
const fn words(kind: PackageFileKind) -> (&'static str, &'static str) {
    match kind {
        PackageFileKind::SignedConclusion => (
            "итоговое заключение с подписью",
            "Итоговое заключение с подписью",
        ),
        PackageFileKind::RefusalRecord => ("от подписи отказался", "От подписи отказался"),
        _ => ("итоговое заключение", "Итоговое заключение"),
    }
}

use contract::applications::ApplicationCase;
use contract::documents::DocumentKind;

use super::Field;

/// A task of the list: one page of the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Work,
    Held,
    Claimed,
    Documents,
    Name,
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskStatus {
    Done,
    /// Nothing is asked for; nothing is given.
    Optional,
    InProgress,
    NotStarted,
    Problem,
}

impl Section {
    pub const ALL: [Self; 5] = [
        Self::Work,
        Self::Held,
        Self::Claimed,
        Self::Documents,
        Self::Name,
    ];

    /// The last part of its address.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Held => "held",
            Self::Claimed => "claimed",
            Self::Documents => "documents",
            Self::Name => "name",
        }
    }

    pub fn at(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.slug() == slug)
    }

    pub const fn title(self) -> &'static str {
        match self {
            Self::Work => "Сведения о работе",
            Self::Held => "Имеющаяся категория",
            Self::Claimed => "Заявленная категория и форма",
            Self::Documents => "Документы и материалы",
            Self::Name => "Имя в родительном падеже",
        }
    }

    /// Names of the fields, inputs and missing documents that belong to it.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Work => &[
                "organisation_id",
                "organisation_typed",
                "position_id",
                "subjects",
                "phone",
            ],
            Self::Held => &["held_category", "held_until", "held_indefinitely"],
            Self::Claimed => &["claimed_category", "form", "simplified_grounds"],
            Self::Documents => &["presentation", "awards", "attestation_sheet"],
            Self::Name => &["name_genitive"],
        }
    }

    /// The page on which a mistake is corrected.
    pub fn of(name: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|section| section.names().contains(&name))
            .unwrap_or(Self::Work)
    }

    pub fn status(self, case: &ApplicationCase) -> TaskStatus {
        let mut own = case
            .mistakes
            .iter()
            .filter(|mistake| self.names().contains(&mistake.field.as_str()))
            .peekable();
        let any = own.peek().is_some();
        let wrong =
            own.any(|mistake| !matches!(mistake.code.as_str(), "required" | "document_missing"));
        match (wrong, any, self.is_begun(case)) {
            (true, ..) => TaskStatus::Problem,
            (_, true, true) => TaskStatus::InProgress,
            (_, true, false) => TaskStatus::NotStarted,
            (_, false, false) if self == Self::Documents => TaskStatus::Optional,
            (_, false, _) => TaskStatus::Done,
        }
    }

    fn is_begun(self, case: &ApplicationCase) -> bool {
        if self == Self::Documents {
            return attachments(case).next().is_some();
        }
        let mut answers = self.names().iter().filter_map(|name| Field::named(name));
        answers.any(|field| !field.stored(&case.data).is_empty())
    }
}

impl TaskStatus {
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::Optional)
    }

    pub const fn title(self) -> &'static str {
        match self {
            Self::Done => "Готово",
            Self::Optional => "Необязательно",
            Self::InProgress => "В работе",
            Self::NotStarted => "Не начато",
            Self::Problem => "Есть проблема",
        }
    }
}

/// What the teacher puts beside the answers: everything but the form and its scan.
pub fn attachments(case: &ApplicationCase) -> impl Iterator<Item = &contract::documents::Document> {
    case.documents.iter().filter(|document| {
        !matches!(
            document.kind,
            DocumentKind::PrintedForm
                | DocumentKind::SignedScan
                | DocumentKind::WithdrawalForm
                | DocumentKind::WithdrawalScan
        )
    })
}

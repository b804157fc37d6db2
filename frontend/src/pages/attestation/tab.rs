use crate::api::Query;
use crate::components::list::{self, ListAddress, Order};

/// Rows of one page.
pub const PER_PAGE: u64 = 25;
/// The parameters that choose rows, in the address.
pub const FIELDS: &[&str] = &["q", "period", "conclusion", "review_on", "municipality_id"];
/// The conclusions that the coordinator is to verify, signed or refused: the stage itself. The home page's tile counts them.
pub const WAITING: &str = "waiting";
/// For the row of tabs.
pub const TABS: &[list::Tab] = &[
    (Tab::Open.code(), "В работе"),
    (Tab::Verified.code(), "Проверенные"),
];

const COLUMNS: &str = "period,full_name,position,subjects,held_category,claimed_category,form,simplified_grounds,documents,\
    conclusion,conclusion_due,verdict";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Registered, and not verified yet.
    Open,
    /// «Проверенные»: complies or does not.
    Verified,
}

impl Tab {
    pub fn of(address: &ListAddress) -> Self {
        if address.is("tab", Self::Verified.code()) {
            Self::Verified
        } else {
            Self::Open
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::Verified => "verified",
        }
    }

    const fn stages(self) -> &'static str {
        match self {
            Self::Open => "registered,concluded,signed",
            Self::Verified => "compliant,not_compliant",
        }
    }

    pub const fn default_order(self) -> &'static str {
        match self {
            Self::Open => "conclusion_due",
            Self::Verified => "-updated_at",
        }
    }

    pub const fn orders(self) -> &'static [Order] {
        match self {
            Self::Open => &[
                ("conclusion_due", "Сначала ближайший срок заключения"),
                ("-conclusion_due", "Сначала дальний срок заключения"),
                ("surname", "Фамилия, А–Я"),
                ("-surname", "Фамилия, Я–А"),
                ("claimed_category", "Заявленная категория"),
                ("form", "Форма аттестации"),
            ],
            Self::Verified => &[
                ("-updated_at", "Сначала последние"),
                ("updated_at", "Сначала первые"),
                ("surname", "Фамилия, А–Я"),
                ("-surname", "Фамилия, Я–А"),
                ("claimed_category", "Заявленная категория"),
                ("form", "Форма аттестации"),
            ],
        }
    }

    /// The rows of the open tab on all its pages.
    fn rows(self, address: &ListAddress) -> Query {
        let conclusion = address.get("conclusion");
        let stages = match (self, conclusion) {
            (Self::Open, Some(WAITING)) => "signed",
            _ => self.stages(),
        };
        Query::new()
            .with("stage", stages)
            .maybe("q", address.get("q"))
            .maybe("period_id", address.get("period"))
            .maybe("conclusion", conclusion.filter(|state| *state != WAITING))
            .maybe("review_on", address.get("review_on"))
            .maybe("municipality_id", address.get("municipality_id"))
            .with("sort", address.get("sort").unwrap_or(self.default_order()))
    }

    pub fn page_of_rows(self, address: &ListAddress) -> Query {
        self.rows(address)
            .with("page", address.page())
            .with("per_page", PER_PAGE)
    }

    /// What «Скачать» takes.
    pub fn file(self, address: &ListAddress) -> Query {
        self.rows(address)
            .with("columns", COLUMNS)
            .with("title", "Аттестация педагогических работников")
    }
}

//! The main sections of each role.

use domain::roles::Role;

/// An entry of the main navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    pub address: &'static str,
    pub name: &'static str,
    /// Addresses of other pages that belong to it.
    pub also: &'static [&'static str],
}

const fn section(
    address: &'static str,
    name: &'static str,
    also: &'static [&'static str],
) -> Section {
    Section {
        address,
        name,
        also,
    }
}

const HOME: Section = section("/", "Главная", &[]);
const PROFILE: Section = section("/profile", "Личный кабинет", &[]);
const INVITATIONS: Section = section("/invitations", "Приглашение", &[]);
const PEOPLE: Section = section("/people", "Пользователи", &[]);
const MY_APPLICATIONS: Section = section("/applications", "Мои заявления", &[]);
const MY_CASES: Section = section("/applications", "Мои аттестуемые", &[]);
const OF_MY_SCHOOL: Section = section("/applications", "Заявления педагогов", &[]);
const WORK: Section = section(
    "/work",
    "Работа с заявлениями",
    &[
        "/registration",
        "/planning",
        "/schedules",
        "/withdrawals",
        "/exclusion",
        "/attestation",
        "/packages",
        "/not-filed",
        "/destruction-acts",
        "/applications",
        "/people/names",
    ],
);
const OPERATORS_WORK: Section = section(
    "/work",
    "Работа с заявлениями",
    &[
        "/not-filed",
        "/registration",
        "/planning",
        "/withdrawals",
        "/exclusion",
        "/attestation",
        "/packages",
        "/destruction-acts",
        "/applications",
    ],
);
const SCHEDULES: Section = section("/schedules", "Графики", &[]);

/// In the order of the bar.
pub fn sections(role: Role) -> &'static [Section] {
    match role {
        Role::Teacher => &[HOME, MY_APPLICATIONS, PROFILE],
        Role::Expert => &[HOME, MY_CASES, PROFILE],
        Role::SchoolCoordinator => &[HOME, OF_MY_SCHOOL, PROFILE],
        Role::MunicipalCoordinator => &[HOME, PROFILE, WORK, INVITATIONS],
        Role::Operator => &[HOME, OPERATORS_WORK, SCHEDULES, INVITATIONS, PEOPLE],
        Role::Administrator => &[HOME, PEOPLE, PROFILE],
    }
}

impl Section {
    /// Whether the page at `path` belongs to this section.
    pub fn holds(&self, path: &str) -> bool {
        let below = |address: &str| {
            path == address
                || path
                    .strip_prefix(address)
                    .is_some_and(|rest| rest.starts_with('/'))
        };
        if self.address == "/" {
            return path == "/";
        }
        below(self.address) || self.also.iter().any(|address| below(address))
    }
}

//! The steps of the work, in the order in which they are done.

use contract::home::TileKind;
use domain::roles::Role;

pub struct Step {
    /// Empty for what is done whenever it comes up.
    pub number: &'static str,
    pub address: &'static str,
    /// In the rail and above the page.
    pub name: &'static str,
    /// The step's card: title, explanation, button.
    pub title: &'static str,
    pub explanation: &'static str,
    pub button: &'static str,
    /// What waits there, for a coordinator as for an operator.
    waiting: &'static [TileKind],
}

impl Step {
    /// What waits there for this role: an operator registers in both orders.
    pub fn waiting(&self, role: Option<Role>) -> Vec<TileKind> {
        let registers = self.waiting.contains(&TileKind::AwaitingRegistration);
        let also =
            (registers && role == Some(Role::Operator)).then_some(TileKind::AwaitingOperator);
        self.waiting.iter().copied().chain(also).collect()
    }
}

pub const STEPS: &[Step] = &[
    Step {
        number: "",
        address: "/not-filed",
        name: "Не подавшие заявление",
        title: "Педагогические работники, не подавшие заявление",
        explanation: "В этом разделе Вы просматриваете педагогических работников, ни разу не подавших заявление, \
            или они сформировали заявление, но не загрузили в систему.",
        button: "Посмотреть",
        waiting: &[],
    },
    Step {
        number: "1",
        address: "/registration",
        name: "Регистрация заявлений",
        title: "Зарегистрировать заявления о проведении аттестации",
        explanation: "В этом разделе Вы регистрируете новые заявления, которые не были зарегистрированы или отклонены.",
        button: "Зарегистрировать",
        waiting: &[TileKind::AwaitingRegistration],
    },
    Step {
        number: "2",
        address: "/planning",
        name: "Заполнение графика",
        title: "Заполнение графика проведения аттестации",
        explanation: "В этом разделе Вы просматриваете сведения об аттестуемых, назначаете специалистов по аттестации \
            и устанавливаете срок проведения аттестации для каждого педагогического работника.",
        button: "Назначить",
        waiting: &[TileKind::Unplanned],
    },
    Step {
        number: "3",
        address: "/schedules",
        name: "Просмотр графика",
        title: "Просмотр графика проведения аттестации",
        explanation: "В этом разделе Вы просматриваете график проведения аттестации по своему муниципалитету \
            за выбранный Вами период аттестации.",
        button: "Посмотреть",
        waiting: &[TileKind::SchedulesToApprove],
    },
    Step {
        number: "4",
        address: "/attestation",
        name: "Аттестация педагогических работников",
        title: "Аттестация педагогических работников",
        explanation: "В этом разделе отображаются заявления педагогических работников с прикрепленными документами. \
            Вы можете посмотреть итоговое заключение, прикрепленное к заявлению, и выставить педагогическому работнику статус \
            «соответствует/не соответствует» требованиям, предъявляемым к заявленной квалификационной категории. \
            Решение о категории принимает комиссия.",
        button: "Аттестовать",
        waiting: &[TileKind::ConclusionSigned],
    },
    Step {
        number: "",
        address: "/packages",
        name: "Передача в Центр",
        title: "Передача документов в Центр",
        explanation: "В этом разделе Вы передаёте проверенные итоговые заключения в Центр до 15 числа каждого месяца \
            и видите, что Центр принял или вернул с замечаниями.",
        button: "Перейти",
        waiting: &[],
    },
    Step {
        number: "",
        address: "/withdrawals",
        name: "Заявления на отзыв",
        title: "Зарегистрировать заявления на отзыв",
        explanation: "В этом разделе Вы просматриваете и регистрируете новые заявления на отзыв, которые не были зарегистрированы, \
            и заявления, которые были ранее зарегистрированы.",
        button: "Зарегистрировать",
        waiting: &[TileKind::WithdrawalsSent],
    },
    Step {
        number: "",
        address: "/exclusion",
        name: "Отзыв муниципальным координатором",
        title: "Отзыв заявления педагогического работника муниципальным координатором",
        explanation: "В этом разделе Вы просматриваете перечень педагогических работников с зарегистрированными заявлениями. \
            Доступно: описать причину отзыва заявления муниципальным координатором, сформировать и подать заявление на отзыв.",
        button: "Исключить",
        waiting: &[],
    },
];

/// The steps with numbers, and the rest.
pub fn groups() -> [Vec<&'static Step>; 2] {
    let (numbered, rest) = STEPS.iter().partition(|step| !step.number.is_empty());
    [numbered, rest]
}

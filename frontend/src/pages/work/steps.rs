//! The steps of the work, in the order in which they are done.

use contract::home::TileKind;

pub struct Step {
    pub number: &'static str,
    pub address: &'static str,
    /// In the rail and above the page.
    pub name: &'static str,
    /// The slides' card: title, explanation, button.
    pub title: &'static str,
    pub explanation: &'static str,
    pub button: &'static str,
    /// What waits there for this user.
    pub waiting: &'static [TileKind],
}

pub const STEPS: [Step; 3] = [
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
        waiting: &[TileKind::WithoutPeriod],
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
];

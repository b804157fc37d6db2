//! The demo's people and places. All invented.

/// Codes of the three municipalities.
pub(super) const MUNICIPALITIES: [&str; 3] = ["07", "13", "18"];

/// Municipality (index above) and name.
pub(super) const ORGANISATIONS: [(usize, &str); 12] = [
    (0, "МБОУ «Сосновская СОШ»"),
    (0, "МБОУ «Луговская СОШ № 2»"),
    (0, "МБДОУ «Детский сад «Кедрушка»"),
    (0, "МБОУ ДО «Дом творчества «Родник»"),
    (0, "МКОУ «Боровая ООШ»"),
    (1, "МАОУ «Заречный лицей»"),
    (1, "МБОУ «Песчаная СОШ»"),
    (1, "МБДОУ «Детский сад «Ласточка»"),
    (1, "МБОУ «Ягодненская ООШ»"),
    (2, "МБОУ «Берёзовская СОШ»"),
    (2, "МБОУ «Таёжная СОШ»"),
    (2, "МБДОУ «Детский сад «Брусничка»"),
];

/// Somebody who is invited: login, name, municipality, role, printed position, organisation (index above).
pub(super) struct Invited {
    pub username: &'static str,
    pub name: [&'static str; 3],
    pub municipality: usize,
    pub role: &'static str,
    pub position: &'static str,
    pub organisation: usize,
}

const fn invited(
    username: &'static str,
    name: [&'static str; 3],
    municipality: usize,
    role: &'static str,
    position: &'static str,
    organisation: usize,
) -> Invited {
    Invited {
        username,
        name,
        municipality,
        role,
        position,
        organisation,
    }
}

pub(super) const OPERATOR: (&str, [&str; 3]) = ("operator", ["Вересова", "Инга", "Савельевна"]);

/// The first has three roles: she is an expert and a teacher, too.
#[rustfmt::skip]
pub(super) const COORDINATORS: [Invited; 3] = [
    invited("koordinator", ["Дроздова", "Мария", "Аркадьевна"], 0, "municipal_coordinator", "", 0),
    invited("koordinator2", ["Зимина", "Лидия", "Петровна"], 1, "municipal_coordinator", "", 5),
    invited("koordinator3", ["Кольцов", "Роман", "Игоревич"], 2, "municipal_coordinator", "", 9),
];

#[rustfmt::skip]
pub(super) const EXPERTS: [Invited; 9] = [
    invited("ekspert", ["Лаврова", "Нина", "Павловна"], 0, "expert", "учитель математики", 1),
    invited("ekspert2", ["Горелов", "Пётр", "Андреевич"], 0, "expert", "учитель физики", 0),
    invited("ekspert3", ["Ольхова", "Анна", "Викторовна"], 0, "expert", "старший воспитатель", 2),
    invited("ekspert4", ["Снегирёв", "Максим", "Олегович"], 0, "expert", "методист", 3),
    invited("ekspert5", ["Рощина", "Вера", "Львовна"], 1, "expert", "учитель русского языка и литературы", 5),
    invited("ekspert6", ["Полозов", "Артём", "Денисович"], 1, "expert", "учитель истории и обществознания", 6),
    invited("ekspert7", ["Клёнова", "Дарья", "Семёновна"], 1, "expert", "воспитатель", 7),
    invited("ekspert8", ["Бережной", "Илья", "Фёдорович"], 2, "expert", "учитель географии", 9),
    invited("ekspert9", ["Тальникова", "Ольга", "Юрьевна"], 2, "expert", "учитель начальных классов", 10),
];

pub(super) const SCHOOL_COORDINATOR: Invited = invited(
    "shkola",
    ["Нечаева", "Ольга", "Тихоновна"],
    0,
    "school_coordinator",
    "",
    0,
);

/// Bears the surname of a teacher of the same municipality; planned to nobody from the start.
#[rustfmt::skip]
pub(super) const NAMESAKE: Invited =
    invited("ekspert10", ["Мельников", "Антон", "Глебович"], 0, "expert", "учитель химии", 3);

pub(super) const SURNAMES: [(&str, &str); 30] = [
    ("Авдеева", "ж"),
    ("Берёзкина", "ж"),
    ("Вершинин", "м"),
    ("Гордиенко", "ж"),
    ("Ёлкина", "ж"),
    ("Журавский", "м"),
    ("Зорина", "ж"),
    ("Ивлева", "ж"),
    ("Калинина-Луговая", "ж"),
    ("Ладогин", "м"),
    ("Мельникова", "ж"),
    ("Незнамова", "ж"),
    ("Озерова", "ж"),
    ("Пташкина", "ж"),
    ("Родникова", "ж"),
    ("Светлова", "ж"),
    ("Травин", "м"),
    ("Ухова", "ж"),
    ("Филатьева", "ж"),
    ("Хвойная", "ж"),
    ("Цветаев", "м"),
    ("Черёмухина", "ж"),
    ("Шишкина", "ж"),
    ("Щеглова", "ж"),
    ("Юрасова", "ж"),
    ("Яровая", "ж"),
    ("Белозёрова", "ж"),
    ("Лебедянская", "ж"),
    ("Соловей", "м"),
    ("Заяц", "ж"),
];

pub(super) const WOMEN: [(&str, &str); 10] = [
    ("Ксения", "Романовна"),
    ("Тамара", "Игнатьевна"),
    ("Зоя", "Платоновна"),
    ("Лилия", "Фаритовна"),
    ("Елена", "Олеговна"),
    ("Алёна", "Борисовна"),
    ("Марина", "Сергеевна"),
    ("Наталья", "Ильинична"),
    ("Светлана", "Юрьевна"),
    ("Вероника", "Марковна"),
];

pub(super) const MEN: [(&str, &str); 5] = [
    ("Глеб", "Олегович"),
    ("Демьян", "Петрович"),
    ("Игорь", "Савельевич"),
    ("Семён", "Аркадьевич"),
    ("Фёдор", "Львович"),
];

/// Position and subject.
pub(super) const POSITIONS: [(&str, Option<&str>); 8] = [
    ("учитель", Some("математика")),
    ("учитель", Some("русский язык и литература")),
    ("воспитатель", None),
    ("учитель", Some("начальные классы")),
    (
        "педагог дополнительного образования",
        Some("информатика и ИКТ"),
    ),
    ("учитель-логопед", None),
    ("учитель", Some("физическая культура")),
    ("педагог-психолог", None),
];

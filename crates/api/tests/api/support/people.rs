//! Invented people, and what they fill in.

use serde_json::{Value, json};

pub const PASSWORD: &str = "три лисы у ручья";
pub const CONSENT: &str = "2026-11-01";

/// Somebody invented; the e-mail address is `username@example.ru`.
#[derive(Debug, Clone, Copy)]
pub struct Who {
    pub username: &'static str,
    pub surname: &'static str,
    pub first_name: &'static str,
    pub patronymic: &'static str,
}

const fn who(
    username: &'static str,
    surname: &'static str,
    first_name: &'static str,
    patronymic: &'static str,
) -> Who {
    Who {
        username,
        surname,
        first_name,
        patronymic,
    }
}

pub const OPERATOR: Who = who("i.vetrova", "Ветрова", "Инга", "Саввична");
pub const COORDINATOR: Who = who("m.kedrova", "Кедрова", "Майя", "Львовна");
pub const OTHER_COORDINATOR: Who = who("z.rosshin", "Рощин", "Захар", "Ильич");
pub const EXPERT: Who = who("l.zhuravleva", "Журавлёва", "Лидия", "Прохоровна");
pub const SECOND_EXPERT: Who = who("t.losev", "Лосев", "Тимур", "Аркадьевич");
pub const OTHER_EXPERT: Who = who("n.zimina", "Зимина", "Нелли", "Юрьевна");
pub const SCHOOL_COORDINATOR: Who = who("f.tumanov", "Туманов", "Фёдор", "Осипович");
pub const TEACHER: Who = who("a.polyanskaya", "Полянская-Ёлкина", "Алёна", "Кузьминична");
pub const SECOND_TEACHER: Who = who("g.sorokin", "Сорокин", "Глеб", "Матвеевич");
pub const THIRD_TEACHER: Who = who("e.berezina", "Берёзина", "Ева", "Тарасовна");

impl Who {
    pub fn email(&self) -> String {
        format!("{}@example.ru", self.username)
    }

    pub fn full_name(&self) -> String {
        format!("{} {} {}", self.surname, self.first_name, self.patronymic)
    }
}

/// An invitation without mistakes for roles that need no more.
pub fn invitation(who: Who, role: &str, municipality_id: Option<String>) -> Value {
    json!({
        "role": role, "email": who.email(),
        "surname": who.surname, "first_name": who.first_name, "patronymic": who.patronymic,
        "municipality_id": municipality_id,
    })
}

/// An acceptance without mistakes.
pub fn acceptance(who: Who, token: &str) -> Value {
    json!({
        "token": token, "username": who.username, "password": PASSWORD,
        "surname": who.surname, "first_name": who.first_name, "patronymic": who.patronymic,
        "work_phone": "8 (38200) 0-00-00", "consent_version": CONSENT,
    })
}

//! Names of the months in the cases that dates and headings need; `month` is 1 to 12.

const NOMINATIVE: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];
const GENITIVE: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const PREPOSITIONAL: [&str; 12] = [
    "январе",
    "феврале",
    "марте",
    "апреле",
    "мае",
    "июне",
    "июле",
    "августе",
    "сентябре",
    "октябре",
    "ноябре",
    "декабре",
];

pub(crate) fn nominative(month: u32) -> &'static str {
    name(&NOMINATIVE, month)
}

pub(crate) fn genitive(month: u32) -> &'static str {
    name(&GENITIVE, month)
}

pub(crate) fn prepositional(month: u32) -> &'static str {
    name(&PREPOSITIONAL, month)
}

fn name(names: &[&'static str; 12], month: u32) -> &'static str {
    let position = (month as usize).checked_sub(1);
    position
        .and_then(|position| names.get(position))
        .copied()
        .unwrap_or_default()
}

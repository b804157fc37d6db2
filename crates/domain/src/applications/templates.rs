//! Ready texts for the letter that rejects or returns an application. They are offered for editing, never sent by themselves.

use super::reasons::RejectionReason;

/// One or two texts for the reason; the letter says what is wrong and what to do.
#[must_use]
pub const fn of(reason: RejectionReason) -> &'static [&'static str] {
    match reason {
        RejectionReason::NoSignature => &[
            "На скане нет Вашей личной подписи. Распечатайте заявление, подпишите его от руки на каждом месте для подписи и загрузите новый скан.",
            "Подпись стоит не на всех страницах. Подпишите заявление на каждом месте для подписи и загрузите новый скан.",
        ],
        RejectionReason::UnreadableScan => &[
            "Скан не читается. Отсканируйте заявление ещё раз: страница ровная, текст и подпись видны целиком.",
            "В скане не все страницы. Отсканируйте все страницы заявления одним файлом.",
        ],
        RejectionReason::ErrorsInData => &[
            "В заявлении ошибка в сведениях о работе. Проверьте место работы, должность и предмет по приказу или трудовому договору.",
            "Дата окончания срока действия категории не совпадает с аттестационным листом. Проверьте имеющуюся категорию и дату.",
        ],
        RejectionReason::DocumentsMissing => &[
            "Не приложены документы для упрощенной формы: представление, наградные документы, аттестационный лист. Приложите их к заявлению.",
            "Приложенный файл не открывается или относится к другому документу. Приложите его заново.",
        ],
        RejectionReason::WrongMunicipality => &[
            "Ваша организация относится к другому муниципалитету. Заявление подают по месту работы.",
            "Организация в заявлении указана неверно. Выберите организацию, в которой Вы работаете.",
        ],
        RejectionReason::Duplicate => {
            &["Ваше заявление уже рассматривается. Второе заявление подавать не нужно."]
        }
        RejectionReason::Other => &[],
    }
}

/// Whether the text is one of the ready ones or empty: then another reason may replace it and nothing typed is lost.
#[must_use]
pub fn is_untouched(text: &str) -> bool {
    text.trim().is_empty()
        || RejectionReason::ALL
            .iter()
            .any(|reason| of(*reason).contains(&text.trim()))
}

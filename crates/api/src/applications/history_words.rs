//! Titles of history events, as the timeline shows them.

/// «Заявление зарегистрировано» for `register`; the code itself where a word is missing.
pub(super) fn title_of(event: &str) -> &str {
    match event {
        "create" => "Черновик создан",
        "generate" => "Заявление сформировано",
        "edit_again" => "Заявление возвращено в черновик, прежняя форма не действует",
        "attach_document" => "Прикреплён документ",
        "remove_document" => "Документ удалён",
        "attach_scan" => "Загружен подписанный скан",
        "submit" => "Заявление подано",
        "register" => "Заявление зарегистрировано",
        "reject" => "Заявление отклонено",
        "plan" => "Назначены период и специалисты",
        "schedule_send" => "График отправлен на утверждение",
        "schedule_approve" => "График утвержден",
        "schedule_return" => "График возвращён с замечаниями",
        "schedule_reopen" => "График открыт для изменений",
        other => other,
    }
}

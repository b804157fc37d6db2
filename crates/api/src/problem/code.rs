//! The table of codes.

use actix_web::http::StatusCode;

macro_rules! codes {
    ($($variant:ident = $code:literal, $status:ident, $title:literal;)+) => {
        /// A stable code of a problem.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Code { $($variant,)+ }

        impl Code {
            pub(crate) const ALL: &[Self] = &[$(Self::$variant,)+];

            pub(crate) const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
            pub(crate) const fn status(self) -> StatusCode {
                match self { $(Self::$variant => StatusCode::$status,)+ }
            }
            pub(crate) const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)+ }
            }
        }
    };
}

codes! {
    MalformedJson = "malformed_json", BAD_REQUEST, "Запрос не разобран";
    BadRequest = "bad_request", BAD_REQUEST, "Запрос не разобран";
    SessionRequired = "session_required", UNAUTHORIZED, "Нужно войти";
    WrongCredentials = "wrong_credentials", UNAUTHORIZED, "Не удалось войти";
    AccountBlocked = "account_blocked", UNAUTHORIZED, "Учетная запись заблокирована";
    Forbidden = "forbidden", FORBIDDEN, "Нет полномочий";
    NotFound = "not_found", NOT_FOUND, "Не найдено";
    LinkUnknown = "link_unknown", NOT_FOUND, "Ссылка не действует";
    MethodNotAllowed = "method_not_allowed", METHOD_NOT_ALLOWED, "Так обратиться нельзя";
    WrongStage = "wrong_stage", CONFLICT, "Действие недоступно";
    NotNow = "not_now", CONFLICT, "Действие сейчас недоступно";
    ScheduleLocked = "schedule_locked", CONFLICT, "График у оператора";
    UsernameTaken = "username_taken", CONFLICT, "Имя пользователя занято";
    AccountExists = "account_exists", CONFLICT, "Учетная запись уже есть";
    AlreadyExists = "already_exists", CONFLICT, "Уже есть";
    StaleVersion = "stale_version", PRECONDITION_FAILED, "Данные изменились";
    BodyTooLarge = "body_too_large", PAYLOAD_TOO_LARGE, "Запрос слишком большой";
    FileTooLarge = "file_too_large", PAYLOAD_TOO_LARGE, "Файл слишком большой";
    WrongContentType = "wrong_content_type", UNSUPPORTED_MEDIA_TYPE, "Неподходящий тип содержимого";
    Invalid = "invalid", UNPROCESSABLE_ENTITY, "Проверьте введённое";
    VersionRequired = "version_required", PRECONDITION_REQUIRED, "Нужна версия";
    TooManyAttempts = "too_many_attempts", TOO_MANY_REQUESTS, "Слишком много попыток";
    Internal = "internal", INTERNAL_SERVER_ERROR, "Ошибка на сервере";
    Busy = "busy", SERVICE_UNAVAILABLE, "Сервер занят";
    Unavailable = "unavailable", SERVICE_UNAVAILABLE, "Сервер временно недоступен";
    NoSpace = "no_space", INSUFFICIENT_STORAGE, "На сервере нет места";
}

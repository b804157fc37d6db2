//! The problems that each operation can answer: by its shape, and by name where the shape does not tell.

use super::Shape;
use crate::problem::{ApiError, Code};
use serde_json::Value;
use utoipa::openapi::{
    Content, Ref, RefOr, ResponseBuilder, path::Operation, request_body::RequestBody,
};

/// Open to one role or two, whatever the record: 403 to the others.
const OF_A_ROLE: &[&str] = &[
    "create_application",
    "list_experts",
    "list_invitations",
    "create_invitation",
    "resend_invitation",
    "withdraw_invitation",
    "list_people",
    "block_person",
    "unblock_person",
    "change_municipality",
    "decline_municipality_request",
    "send_password_reset",
    "grant_ending",
    "end_grant",
    "list_substitutions",
    "create_substitution",
    "end_substitution",
    "accept_invitation_as_me",
    "add_organisation",
    "add_period",
    "list_schedules",
    "add_and_match_organisation",
    "show_planning",
    "list_name_proposals",
    "plan_period",
    "journal_pdf",
    "preview_planned_step",
    "create_planned_step",
    "list_planned_steps",
    "cancel_planned_step",
    "list_not_filed",
    "export_not_filed_xlsx",
    "export_not_filed_csv",
    "plan_filing_later",
    "preview_notice",
    "send_notices",
    "list_destruction_acts",
    "destruction_act_pdf",
    "ask_on_case",
    "list_withdrawals",
    "export_withdrawals_xlsx",
    "export_withdrawals_csv",
    "next_package",
    "list_packages",
    "hand_over_package",
    "show_package",
    "package_zip",
    "package_inventory",
];
/// Refused when something is there already, or stands elsewhere.
const CONFLICTS: &[(&str, Code)] = &[
    ("create_application", Code::WrongStage),
    ("resend_invitation", Code::WrongStage),
    ("withdraw_invitation", Code::WrongStage),
    ("cancel_planned_step", Code::WrongStage),
    ("add_organisation", Code::AlreadyExists),
    ("add_period", Code::AlreadyExists),
    ("add_and_match_organisation", Code::AlreadyExists),
    ("save_filter", Code::AlreadyExists),
    ("become_teacher", Code::AlreadyExists),
    ("ask_for_municipality", Code::AlreadyExists),
    ("change_municipality", Code::NotNow),
    ("decline_municipality_request", Code::WrongStage),
    ("end_substitution", Code::NotNow),
    ("confirm_email", Code::UsernameTaken),
    ("accept_invitation_as_me", Code::AlreadyExists),
    ("accept_invitation", Code::UsernameTaken),
    ("confirm_registration", Code::UsernameTaken),
    ("plan_filing_later", Code::WrongStage),
    ("preview_notice", Code::WrongStage),
    ("inspect_deletion", Code::WrongStage),
    ("delete_registration", Code::WrongStage),
];
/// By the token of a letter's link.
const BY_LINK: &[&str] = &[
    "confirm_registration",
    "complete_password_reset",
    "inspect_invitation",
    "accept_invitation",
    "accept_invitation_as_me",
    "inspect_deletion",
    "delete_registration",
    "confirm_email",
    "inspect_substitution",
    "accept_substitution",
];
/// Checks what stands in the record rather than in the request.
const CHECKS_THE_RECORD: &[&str] = &["generate_form"];
const COUNTS_ATTEMPTS: &[&str] = &[
    "sign_in",
    "register_teacher",
    "sign_conclusion",
    "change_email",
    "change_password",
    "send_password_reset",
    "create_substitution",
];

/// Waits in a bounded queue for heavy work: hashes a password.
const WAITS_ITS_TURN: &[&str] = &[
    "sign_in",
    "register_teacher",
    "accept_invitation",
    "complete_password_reset",
    "change_password",
    "change_email",
    "sign_conclusion",
];

/// Whether the body is a form with a file.
pub(super) fn is_form(body: &RefOr<RequestBody>) -> bool {
    matches!(body, RefOr::T(body) if body.content.contains_key("multipart/form-data"))
}

/// The codes with which this operation can fail.
fn codes(shape: &Shape) -> Vec<Code> {
    let id = shape.id.as_str();
    let conflict = CONFLICTS.iter().find(|(one, _)| *one == id);
    let by_link = BY_LINK.contains(&id);
    let upload = shape.uploads;
    let conflict_code = conflict.map_or(Code::WrongStage, |(_, code)| *code);
    let table = [
        (shape.has_body && !upload, Code::MalformedJson),
        (upload, Code::BadRequest),
        (
            !shape.public || id == "refresh_session",
            Code::SessionRequired,
        ),
        (id == "sign_in", Code::WrongCredentials),
        (shape.moves || OF_A_ROLE.contains(&id), Code::Forbidden),
        (id == "refresh_session", Code::Forbidden),
        (shape.by_id || id == "preview_notice", Code::NotFound),
        (by_link, Code::LinkUnknown),
        (
            shape.moves || shape.repeatable || conflict.is_some(),
            conflict_code,
        ),
        (shape.conditional, Code::StaleVersion),
        (shape.has_body && !upload, Code::BodyTooLarge),
        (upload, Code::FileTooLarge),
        (shape.has_body, Code::WrongContentType),
        (
            shape.has_body
                || shape.has_query
                || shape.repeatable
                || CHECKS_THE_RECORD.contains(&id),
            Code::Invalid,
        ),
        (shape.conditional, Code::VersionRequired),
        (COUNTS_ATTEMPTS.contains(&id), Code::TooManyAttempts),
        (true, Code::Internal),
        (true, Code::Unavailable),
        (upload || WAITS_ITS_TURN.contains(&id), Code::Busy),
        // Each marks the session as used.
        (true, Code::NoSpace),
    ];
    table
        .into_iter()
        .filter_map(|(applies, code)| applies.then_some(code))
        .collect()
}

/// What each means to the one who calls.
const fn words(code: Code) -> &'static str {
    match code {
        Code::MalformedJson => "The body is no JSON",
        Code::BadRequest => "The form breaks off",
        Code::SessionRequired => "No session, or it is over",
        Code::WrongCredentials => {
            "Login or password do not fit (`wrong_credentials`), or the account is blocked (`account_blocked`)"
        }
        Code::Forbidden => "Visible, but not this role's to do",
        Code::NotFound => "No such record, or it is not visible",
        Code::LinkUnknown => "The link was used or is too old",
        Code::WrongStage => {
            "Not in this state (`wrong_stage`), a condition does not hold now (`not_now`), the schedule is with the operator (`schedule_locked`), or the same request is still being answered"
        }
        Code::NotNow => "A condition does not hold now (`not_now`)",
        Code::AlreadyExists => "It is there already",
        Code::UsernameTaken => {
            "The login is taken (`username_taken`), or the address has an account (`account_exists`)"
        }
        Code::StaleVersion => "Somebody changed it since",
        Code::BodyTooLarge => "The body is larger than 64 KB",
        Code::FileTooLarge => {
            "The file is larger than 20 MB, all files of the case than 200 MB (`case_too_large`), or one person uploads too much (`day_quota`, `person_quota`)"
        }
        Code::WrongContentType => "The body has another content type",
        Code::Invalid => "Mistakes, each with its field, in `errors`",
        Code::VersionRequired => "`If-Match` is missing",
        Code::TooManyAttempts => "Too many attempts, see `Retry-After`",
        Code::Busy | Code::Unavailable => {
            "Too many requests at once (`busy`), or the database or the files cannot be reached or written now (`unavailable`), see `Retry-After`"
        }
        Code::NoSpace => "No room on the server: nothing was saved",
        Code::AccountBlocked
        | Code::AccountExists
        | Code::ScheduleLocked
        | Code::MethodNotAllowed
        | Code::Internal => "A fault of the server; `trace_id` names it in the log",
    }
}

/// Adds them, each with an example.
pub(super) fn add(operation: &mut Operation, shape: &Shape) {
    for code in codes(shape) {
        let mut content = Content::new(Some(RefOr::Ref(Ref::from_schema_name("Problem"))));
        content.example = Some(example(code));
        let response = ResponseBuilder::new()
            .description(words(code))
            .content("application/problem+json", content)
            .build();
        operation
            .responses
            .responses
            .insert(code.status().as_str().to_owned(), RefOr::T(response));
    }
}

fn example(code: Code) -> Value {
    let detail = match code {
        Code::Forbidden => "Это действие доступно в другой роли",
        Code::Invalid => "Введите название организации",
        _ => code.title(),
    };
    let mut problem = match code {
        Code::NotFound => ApiError::not_found(),
        Code::StaleVersion => ApiError::stale(),
        Code::Internal => ApiError::internal(""),
        Code::Busy => ApiError::busy(),
        Code::Unavailable => ApiError::unavailable(""),
        Code::NoSpace => ApiError::no_space(""),
        code => ApiError::new(code, detail),
    };
    if code == Code::Invalid {
        problem.errors = vec![crate::problem::field_problem("name", "required", detail)];
    }
    let mut json = serde_json::to_value(problem.body("4bf92f3577b34da6a3ce929d0e0e4736".into()))
        .unwrap_or_default();
    // An empty list is left out of answers.
    if let Some(fields) = json.as_object_mut() {
        fields.retain(|_, value| value.as_array().is_none_or(|list| !list.is_empty()));
    }
    json
}

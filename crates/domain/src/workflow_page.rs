//! The workflow tables as a page for people: `docs/workflow.md`.

use crate::{
    applications::{
        access::Who,
        workflow::{Action, TABLE, When},
    },
    roles::Role,
    schedule::{ScheduleAction, workflow as schedule},
};
use std::fmt::Write;

const HEAD: &str = "\
# Workflow

Printed from the tables in `crates/domain`; a test fails when this page is older than they are. To print it anew:
`cargo run -q -p domain --example workflow > docs/workflow.md`.

Nobody acts on their own application in another role than the teacher's. Officials and assigned experts see a case once it
is submitted; before that only its teacher and the coordinator of the teacher's organisation do.

## An application

| action | from → to | who | when |
|---|---|---|---|
";

const MIDDLE: &str = "
The order of the answers: 401 no session · 404 not visible · 403 not yours, or not on this case's route · 428 no `If-Match` ·
412 stale version · 409 another stage, or the schedule is with the operator · 422 bad input.

## A schedule

One per municipality and period. Each approval freezes a numbered version: who, when, the document and its hash.

| action | from → to | who |
|---|---|---|
";

/// The page.
#[must_use]
pub fn markdown() -> String {
    let mut page = HEAD.to_owned();
    for row in TABLE {
        let who: Vec<&str> = row.who.iter().copied().map(who).collect();
        let (from, to) = (row.from.code(), row.to.code());
        let line = (action(row.action), who.join("; "), when(row.when));
        let _ = writeln!(
            page,
            "| {} | {from} → {to} | {} | {} |",
            line.0, line.1, line.2
        );
    }
    page.push_str(MIDDLE);
    for row in schedule::TABLE {
        let (from, to) = (row.from.code(), row.to.code());
        let (action, role) = (schedule_action(row.action), role(row.role));
        let _ = writeln!(page, "| {action} | {from} → {to} | {role} |");
    }
    page
}

const fn action(action: Action) -> &'static str {
    match action {
        Action::SaveDraft => "save the draft",
        Action::DeleteDraft => "throw the draft away",
        Action::Generate => "generate the printable form (сформировать)",
        Action::EditAgain => "edit again; the printed form becomes stale",
        Action::AttachScan => "attach the signed scan",
        Action::Submit => "submit with the check code (подать)",
        Action::Register => "register (зарегистрировать)",
        Action::Reject => "reject with a reason (отклонить)",
        Action::Plan => "plan period, start and experts (назначить)",
        Action::FileAgain => "file again: a new draft with the same answers",
    }
}

const fn who(who: Who) -> &'static str {
    match who {
        Who::Teacher => "the teacher",
        Who::SchoolCoordinator => "the coordinator of the teacher's organisation",
        Who::MunicipalCoordinator => "the municipal coordinator of the case's municipality",
        Who::AssignedExpert => "an assigned expert",
        Who::Operator => "an operator",
    }
}

const fn when(when: When) -> &'static str {
    match when {
        When::Always => "always",
        When::GeneralRoute => "on the general route",
        When::NoCaseNumber => "before it has a case number",
        When::GeneralRouteScheduleOpen => {
            "on the general route, while its schedule is neither sent nor approved"
        }
    }
}

const fn schedule_action(action: ScheduleAction) -> &'static str {
    match action {
        ScheduleAction::Send => "send for approval (отправить на утверждение)",
        ScheduleAction::Approve => "approve (утвердить)",
        ScheduleAction::Return => "return with remarks (вернуть)",
        ScheduleAction::Reopen => "reopen with a reason (открыть для изменений)",
    }
}

const fn role(role: Role) -> &'static str {
    match role {
        Role::Teacher => "a teacher",
        Role::Expert => "an expert",
        Role::SchoolCoordinator => "the coordinator of an organisation",
        Role::MunicipalCoordinator => "the municipal coordinator of that municipality",
        Role::Operator => "an operator",
        Role::Administrator => "an administrator",
    }
}

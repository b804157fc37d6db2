//! The workflow tables as a page for people: `docs/workflow.md`.

use crate::{
    applications::{
        Stage,
        access::Who,
        conditions::When,
        workflow::{Action, TABLE},
    },
    packages::{PackageAction, workflow as packages},
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
412 stale version · 409 another stage, or a condition that does not hold now · 422 bad input.

## A schedule

One per municipality and period. Each approval freezes a numbered version: who, when, the document and its hash.

| action | from → to | who |
|---|---|---|
";

const PACKAGES: &str = "
## A case on its way to the Centre

A package is frozen when it is handed over. None of these moves changes the case's stage; a returned case is ready for the
next package. Nobody hands over or takes their own case.

| action | from → to | who |
|---|---|---|
";

/// The page.
#[must_use]
pub fn markdown() -> String {
    let mut page = HEAD.to_owned();
    for row in TABLE {
        let who: Vec<&str> = row.who.iter().copied().map(who).collect();
        let (from, to) = (stages(row.from), row.to.map(Stage::code));
        let to = to.unwrap_or(if row.from.len() == 1 {
            &from
        } else {
            "the same"
        });
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
    page.push_str(PACKAGES);
    for row in packages::TABLE {
        let (from, to) = (row.from.code(), row.to.code());
        let who: Vec<&str> = row.who.iter().copied().map(role).collect();
        let (action, who) = (package_action(row.action), who.join("; "));
        let _ = writeln!(page, "| {action} | {from} → {to} | {who} |");
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
        Action::Check => "tick the checklist",
        Action::MatchOrganisation => "match the typed organisation to the list",
        Action::ChangeRoute => "change the route, with a note",
        Action::MarkVerified => "mark «Проверено, замечаний нет»",
        Action::ReturnForCorrection => "return for correction with a reason (вернуть на доработку)",
        Action::Register => "register (зарегистрировать)",
        Action::Reject => "reject with a reason (отклонить)",
        Action::ProposeName => "propose the right name",
        Action::DecideName => "confirm or decline the proposed name",
        Action::Plan => "plan period, start and experts (назначить)",
        Action::AttachConclusion => "attach the conclusion",
        Action::ReplaceConclusion => "replace the conclusion",
        Action::TakeBackConclusion => "take the conclusion back",
        Action::SignConclusion => "sign the conclusion «Ознакомлен(а)»",
        Action::RefuseToSign => "refuse to sign, with remarks",
        Action::AttachSignedConclusion => "attach the conclusion signed on paper",
        Action::RecordRefusal => "record «от подписи отказался», with a scan",
        Action::ObjectToSignature => "object to the signature on paper (возразить)",
        Action::Attest => "attest (аттестовать)",
        Action::DeclineToAttest => "decline to attest with a reason (не аттестовать)",
        Action::GenerateWithdrawal => "generate the withdrawal with a reason",
        Action::SendWithdrawal => "attach the signed withdrawal and send it",
        Action::CancelWithdrawal => "take the withdrawal back",
        Action::ObjectToWithdrawal => "object to the coordinator's withdrawal",
        Action::RegisterWithdrawal => "register the withdrawal",
        Action::ReturnWithdrawal => "return the withdrawal with a reason",
        Action::Ask => "ask or answer on the case",
        Action::FileAgain => "file again: a new draft with the same answers",
    }
}

fn stages(stages: &[Stage]) -> String {
    let codes: Vec<&str> = stages.iter().map(|stage| stage.code()).collect();
    codes.join(", ")
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

fn when(conditions: &[When]) -> String {
    if conditions.is_empty() {
        return "always".to_owned();
    }
    let texts: Vec<&str> = conditions.iter().map(|when| when.text()).collect();
    texts.join(", ")
}

const fn schedule_action(action: ScheduleAction) -> &'static str {
    match action {
        ScheduleAction::Send => "send for approval (отправить на утверждение)",
        ScheduleAction::Approve => "approve (утвердить)",
        ScheduleAction::Return => "return with remarks (вернуть)",
        ScheduleAction::Reopen => "reopen with a reason (открыть для изменений)",
    }
}

const fn package_action(action: PackageAction) -> &'static str {
    match action {
        PackageAction::HandOver => "hand over to the Centre (передать в Центр)",
        PackageAction::Accept => "take (принять)",
        PackageAction::Return => "return with remarks (вернуть)",
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

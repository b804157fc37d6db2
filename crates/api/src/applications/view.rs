//! The case as JSON.

use super::{
    review::{returned, verification},
    row::{expert, rejection},
    steps::steps,
};
use crate::{
    State, conclusions::conclusion_json, identity::Acting, problem::ApiResult,
    withdrawals::case_withdrawal,
};
use contract::{
    applications::{
        ApplicationCase, ApplicationData, CodeCheck, DraftMistake, HistoryEntry, LetterRow,
        LetterState, PrintedForm,
    },
    documents::{Document, DocumentKind},
    lists::Named,
};
use domain::{
    applications::{Stage, access::Who, draft, numbers::CheckCode, workflow},
    history::title_of,
};
use persistence::{
    Store,
    applications::{Case, Found},
    documents, history, outbox, reference, schedule, withdrawals,
};

/// Everything the case page shows, in a constant number of queries.
pub(crate) async fn case_json(
    state: &State,
    store: &impl Store,
    acting: &Acting,
    found: Found,
) -> ApiResult<ApplicationCase> {
    let Found {
        case,
        experts,
        facts,
    } = found;
    let rows = documents::of(store, &[case.id]).await?;
    let owner =
        Who::Teacher.is(&acting.actor, &facts) || Who::SchoolCoordinator.is(&acting.actor, &facts);
    let period = match case.period_id {
        Some(id) => reference::period(store, id).await?.map(|row| Named {
            id,
            name: row.label(),
        }),
        None => None,
    };
    let schedule_state = match case.period_id {
        Some(period_id) => Some(schedule::state(store, case.municipality_id, period_id).await?),
        None => None,
    };
    let municipality = reference::municipality(store, case.municipality_id).await?;
    let municipality = Named {
        id: case.municipality_id,
        name: municipality.map(|row| row.name).unwrap_or_default(),
    };
    let mistakes = if matches!(case.stage, Stage::Draft | Stage::Returned) {
        mistakes(&case, &rows, state)
    } else {
        Vec::new()
    };
    let name_proposal =
        crate::names::of_case(state, store, acting, (&case, &facts), &municipality).await?;
    let history = history::of_application(store, case.id).await?;
    let mut letters = outbox::of_application(store, case.id).await?;
    if owner {
        // Whom else the system wrote to about the case, experts for instance, is not the teacher's to see.
        letters.retain(|letter| letter.recipient == case.email);
    }
    let withdrawals = withdrawals::latest_of(store, &[case.id]).await?;
    Ok(ApplicationCase {
        withdrawal: case_withdrawal(&case, &facts, &acting.actor, &withdrawals, &rows),
        steps: steps(
            &case,
            period.as_ref().map(|period| period.name.as_str()),
            schedule_state,
            state.settings.review_days,
        ),
        full_name: case.full_name(),
        mistakes,
        printed_form: printed_form(&case, &rows, owner),
        code_check: code_check(&case),
        registered_at: case
            .decision
            .as_ref()
            .filter(|decision| decision.rejected.is_none())
            .map(|decision| decision.at),
        rejection: rejection(case.decision.as_ref()),
        experts: experts.iter().map(expert).collect(),
        conclusion: conclusion_json(&case, rows.iter(), state.today()),
        schedule_state,
        documents: rows
            .iter()
            .filter_map(document_json)
            .filter(|document| document.kind != DocumentKind::WithdrawalForm)
            .collect(),
        history: history.into_iter().map(history_json).collect(),
        letters: letters.into_iter().map(letter_json).collect(),
        allowed_actions: workflow::allowed_actions(&acting.actor, &facts, state.today()),
        id: case.id,
        version: case.version,
        stage: case.stage,
        route: case.route,
        teacher_id: case.teacher_id,
        case_number: case.case_number.clone(),
        registration_number: case.registration_number.clone(),
        copy_of: case.copy_of,
        created_at: case.created_at,
        updated_at: case.updated_at,
        filed_on: case.filed_on,
        review_until: case.review_until,
        returned: case.returned.as_ref().map(returned),
        checklist: case.checklist.clone(),
        verified: case.verified.clone().map(verification),
        route_note: case.route_note.clone(),
        period,
        starts_on: case.starts_on,
        name_proposal,
        data: data(case, municipality),
    })
}

fn data(case: Case, municipality: Named) -> ApplicationData {
    ApplicationData {
        held_category: case.held_category,
        held_until: case.held_until,
        held_indefinitely: case.held_indefinitely,
        claimed_category: case.claimed_category,
        form: case.form,
        simplified_grounds: case.simplified_grounds,
        surname: case.surname,
        first_name: case.first_name,
        patronymic: case.patronymic,
        name_genitive: case.name_genitive,
        municipality,
        organisation_id: case.organisation_id,
        organisation_typed: case.organisation_typed,
        workplace: case.workplace,
        position: case.position_id.map(|id| Named {
            id,
            name: case.position,
        }),
        position_needs_subject: case.position_needs_subject,
        subjects: case.subjects,
        phone: case.phone,
        email: case.email,
    }
}

fn mistakes(case: &Case, rows: &[documents::Document], state: &State) -> Vec<DraftMistake> {
    let answers = case.answers(|kind| rows.iter().any(|row| row.kind == kind));
    draft::check(&answers, state.today())
        .err()
        .unwrap_or_default()
        .into_iter()
        .map(|mistake| DraftMistake {
            field: mistake.field.to_owned(),
            code: mistake.code.to_owned(),
            message: mistake.message.to_owned(),
        })
        .collect()
}

fn printed_form(case: &Case, rows: &[documents::Document], owner: bool) -> Option<PrintedForm> {
    let row = rows
        .iter()
        .rev()
        .find(|row| row.kind == DocumentKind::PrintedForm.code())?;
    Some(PrintedForm {
        version: case.form_version,
        check_code: case.check_code.clone().filter(|_| owner),
        generated_at: case.generated_at?,
        document_id: row.id,
    })
}

/// Only of what was handed in: on correction the form is another one than the scan's.
fn code_check(case: &Case) -> Option<CodeCheck> {
    if matches!(case.stage, Stage::Returned | Stage::Corrected) {
        return None;
    }
    let typed = case.submitted_code.as_deref()?;
    let fits = case
        .check_code
        .as_deref()
        .is_some_and(|code| CheckCode::matches(code, typed));
    Some(if fits {
        CodeCheck::Fits
    } else {
        CodeCheck::Differs
    })
}

pub(crate) fn document_json(row: &documents::Document) -> Option<Document> {
    Some(Document {
        id: row.id,
        kind: DocumentKind::from_code(&row.kind)?,
        title: row.title.clone(),
        media_type: row.media_type.clone(),
        size: row.size,
        url: row.url.clone(),
        sha256: row.sha256.clone(),
        uploaded_at: row.uploaded_at,
        uploaded_by: row.uploaded_by_name.clone(),
        form_version: row.form_version,
    })
}

fn history_json(entry: history::Entry) -> HistoryEntry {
    HistoryEntry {
        at: entry.at,
        title: title_of(&entry.event).to_owned(),
        event: entry.event,
        actor: entry.actor_name.unwrap_or_else(|| "Система".into()),
        role: entry.actor_role,
        note: entry.note,
    }
}

fn letter_json(row: outbox::LetterRow) -> LetterRow {
    LetterRow {
        state: match row.state.as_str() {
            outbox::SENT => LetterState::Sent,
            outbox::FAILED => LetterState::Failed,
            _ => LetterState::Queued,
        },
        subject: row.subject,
        recipient: row.recipient,
        queued_at: row.queued_at,
        sent_at: row.sent_at,
        problem: row.problem,
    }
}

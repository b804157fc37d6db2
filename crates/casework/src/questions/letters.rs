//! Whom a message is told to: the other side of the case, and whoever is answered.

use crate::{CaseworkResult, Transition};
use domain::{applications::Route, roles::Role};
use mail::{
    Letter,
    letters::{CaseMessage, QuestionAsked},
};
use persistence::{
    Store,
    applications::Case,
    people::{self, Person},
    questions::{self, Question},
};

/// Queues a letter to each of them.
pub(super) async fn tell(
    transition: &Transition,
    question: &Question,
    tell_operators: bool,
) -> CaseworkResult {
    let (tx, case) = (&transition.tx, transition.case());
    let role = question.author_role.title().to_lowercase();
    for person in recipients(tx, case, question, tell_operators).await? {
        let letter = Letter::QuestionAsked(QuestionAsked {
            name: person.full_name(),
            messages: vec![CaseMessage {
                case_number: transition.number()?,
                author: format!("{}, {role}", question.author_name),
                text: question.text.clone(),
                link: transition.link("#questions"),
            }],
            list_link: "/applications".into(),
        });
        transition.tell(&person, letter).await?;
    }
    Ok(())
}

/// The teacher's side writes to the coordinators of the municipality, on the operator's route to the operators; officials write
/// to the teacher, an operator to the coordinators, too, a coordinator to the operators when asked to. Whoever is answered gets
/// the letter in any case.
async fn recipients(
    store: &impl Store,
    case: &Case,
    question: &Question,
    tell_operators: bool,
) -> CaseworkResult<Vec<Person>> {
    let mut people: Vec<Person> = match question.author_role {
        Role::Teacher | Role::SchoolCoordinator => officials(store, case).await?,
        Role::Operator => people::coordinators(store, case.municipality_id).await?,
        _ if tell_operators => people::operators(store).await?,
        _ => Vec::new(),
    };
    people.extend(people::find(store, case.teacher_id).await?);
    let answered = match question.answers {
        Some(id) => questions::of(store, case.id)
            .await?
            .into_iter()
            .find(|one| one.id == id),
        None => None,
    };
    if let Some(answered) = answered
        && let Some(author) = people::find(store, answered.author_id).await?
    {
        people.push(author);
    }
    people.sort_by_key(|person| person.id);
    people.dedup_by_key(|person| person.id);
    people.retain(|person| person.id != question.author_id && person.blocked_at.is_none());
    Ok(people)
}

async fn officials(store: &impl Store, case: &Case) -> CaseworkResult<Vec<Person>> {
    let coordinators = people::coordinators(store, case.municipality_id).await?;
    if case.route == Route::Operator || coordinators.is_empty() {
        return Ok(people::operators(store).await?);
    }
    Ok(coordinators)
}

//! The letter before it goes: as the first who can get it will read it, and those who cannot.

use contract::not_filed::{NoticeKind, NoticePreview, NoticePreviewRequest, NoticeSkipped};
use domain::plural::count;
use leptos::prelude::*;
use uuid::Uuid;

use crate::api::{ApiError, not_filed};

/// The server tells of one person at a time: of more than these, the others are told of after the sending.
const ASKED: usize = 5;

#[derive(Debug, Clone)]
pub struct Outlook {
    pub kind: NoticeKind,
    chosen: u64,
    /// Whether each of the chosen was asked about.
    whole: bool,
    letter: Option<(String, NoticePreview)>,
    /// Name, and why not.
    refused: Vec<(String, String)>,
}

/// Asks about everyone where they are few, otherwise until somebody can get the letter.
pub async fn look_ahead(
    kind: NoticeKind,
    people: Vec<(Uuid, String)>,
) -> Result<Outlook, ApiError> {
    let mut outlook = Outlook {
        kind,
        chosen: u64::try_from(people.len()).unwrap_or_default(),
        whole: people.len() <= ASKED,
        letter: None,
        refused: Vec::new(),
    };
    for (person_id, name) in people.into_iter().take(ASKED) {
        match not_filed::preview(&NoticePreviewRequest { kind, person_id }).await {
            Ok(letter) => {
                outlook.letter.get_or_insert((name, letter));
                if !outlook.whole {
                    break;
                }
            }
            Err(error) => {
                let reason = reason(&error).ok_or(error)?;
                outlook.refused.push((name, reason));
            }
        }
    }
    Ok(outlook)
}

/// In the words of the report that follows the sending; `None`: no refusal of this person.
fn reason(error: &ApiError) -> Option<String> {
    let skipped = match error.status()? {
        404 => NoticeSkipped::NotYours,
        409 if error.is("not_now") => NoticeSkipped::OtherRoles,
        409 => NoticeSkipped::Filed,
        _ => return None,
    };
    Some(skipped.words().to_owned())
}

/// «Отправить 3 письма», or how many at most; nothing where nobody can get it.
pub fn button_words(chosen: u64, outlook: Option<&Outlook>) -> Option<String> {
    let whole = outlook.map_or(chosen == 1, |outlook| outlook.whole);
    let can = outlook.map_or(chosen, Outlook::can);
    match can {
        0 => None,
        can if whole => Some(format!(
            "Отправить {}",
            count(can, "письмо", "письма", "писем")
        )),
        can => Some(format!("Отправить письма (до\u{a0}{can})")),
    }
}

impl Outlook {
    fn can(&self) -> u64 {
        let refused = u64::try_from(self.refused.len()).unwrap_or_default();
        self.chosen.saturating_sub(refused)
    }
}

#[component]
pub fn LetterAhead(outlook: Outlook) -> impl IntoView {
    let line = |(name, reason): (String, String)| view! { <li>{name} ": " {reason}</li> };
    let nobody = match (outlook.letter.is_none(), outlook.whole) {
        (true, true) => Some("Это письмо не может получить никто из выбранных."),
        (true, false) => Some("Образца письма нет: первым выбранным его отправить нельзя."),
        (false, _) => None,
    };
    view! {
        {(!outlook.refused.is_empty()).then(|| view! {
            <div class="stack stack--xs">
                <p><b>"Пропустим:"</b></p>
                <ul class="list">{outlook.refused.into_iter().map(line).collect_view()}</ul>
            </div>
        })}
        {(!outlook.whole).then(|| view! {
            <p>"Кому это письмо отправить нельзя, тех пропустим и назовём после отправки."</p>
        })}
        {nobody.map(|words| view! { <p>{words}</p> })}
        {outlook.letter.map(|(name, letter)| view! {
            <section aria-labelledby="letter">
                <h3 id="letter">"Письмо: " {name}</h3>
                <Letter letter/>
            </section>
        })}
    }
}

#[component]
fn Letter(letter: NoticePreview) -> impl IntoView {
    view! {
        <div class="letter-preview" tabindex="0" role="group" aria-label="Текст письма">
            <p class="small muted">"Кому: " {letter.recipient}</p>
            <p><b>{letter.subject}</b></p>
            <p class="letter-preview__text">{letter.text}</p>
        </div>
    }
}

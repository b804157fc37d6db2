//! Reading the form of a sending from the stream: `check_code`, then `file`. Mistakes of both are told at once.

use crate::{
    State,
    documents::{
        Coming, Upload, file_name,
        receive::{broken, read_to_the_end, shown_name, text},
    },
    fields::Fields,
    identity::Acting,
    problem::{ApiError, ApiResult, Code},
};
use actix_multipart::Field;
use domain::applications::numbers::CheckCode;
use files::{FileKind, StoredFile};
use futures_util::StreamExt;

/// The signed scan in the store, and the code that was typed with it.
pub(super) struct Scan {
    pub typed_code: String,
    pub title: String,
    pub stored: StoredFile,
}

pub(super) async fn receive(
    state: &State,
    acting: &Acting,
    mut upload: Upload,
    check_code: &str,
) -> ApiResult<Scan> {
    let (mut typed, mut file, mut fields) = (String::new(), None, Fields::default());
    while let Some(mut part) = upload.parts.next().await.transpose().map_err(broken)? {
        match part.name().unwrap_or_default() {
            "check_code" => typed = text(&mut part, 100).await?,
            "file" => {
                file = store(state, acting, upload.length, &mut part, &mut fields).await?;
                drop(part);
                if file.is_some() {
                    read_to_the_end(upload.parts).await?;
                }
                break;
            }
            other => {
                let name = other.to_owned();
                return Err(ApiError::field(
                    &name,
                    "unknown_field",
                    "Неизвестное поле формы",
                ));
            }
        }
    }
    check(&typed, check_code, &mut fields);
    if file.is_none() && fields.is_free("file") {
        fields.mistake(
            "file",
            "required",
            "Выберите скан подписанного заявления на отзыв",
        );
    }
    let (title, stored) = fields.all(file)?;
    Ok(Scan {
        typed_code: typed.chars().filter(|c| !c.is_control()).take(20).collect(),
        title,
        stored,
    })
}

/// A file of the wrong kind is a mistake beside others; no room and a broken stream are problems of their own.
async fn store(
    state: &State,
    acting: &Acting,
    length: Option<u64>,
    part: &mut Field,
    fields: &mut Fields,
) -> ApiResult<Option<(String, StoredFile)>> {
    let name = file_name(part);
    let coming = Coming {
        acting,
        length,
        name: &name,
        allowed: FileKind::SCANS,
    };
    match coming.store(state, part).await {
        Ok(stored) => Ok(Some((shown_name(&name), stored))),
        Err(problem) if problem.code == Code::Invalid => {
            fields.add(problem.errors);
            Ok(None)
        }
        Err(problem) => Err(problem),
    }
}

fn check(typed: &str, code: &str, fields: &mut Fields) {
    if typed.trim().is_empty() {
        fields.mistake(
            "check_code",
            "required",
            "Введите код, напечатанный внизу заявления на отзыв",
        );
    } else if !CheckCode::matches(code, typed) {
        let words = "Код не совпадает: проверьте, что подписана последняя версия заявления на отзыв, и введите код с неё";
        fields.mistake("check_code", "code_differs", words);
    }
}

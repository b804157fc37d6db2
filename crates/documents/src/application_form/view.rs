use serde::Serialize;

use super::facts::{Fact, facts};
use super::{ApplicationForm, AttachedDocument, Material};
use crate::{Category, dates};

/// Longest address that is made clickable; the layout engine refuses addresses over 8 000 characters.
const LONGEST_LINK: usize = 2_000;

/// What the template reads.
#[derive(Debug, Serialize)]
pub(super) struct View<'a> {
    title: String,
    case_number: &'a str,
    version: u32,
    check_code: &'a str,
    made_on: String,
    commission: &'a str,
    full_name_genitive: &'a str,
    short_name: &'a str,
    position_genitive: String,
    position: String,
    workplace: &'a str,
    municipality: &'a str,
    phone: &'a str,
    email: &'a str,
    year: i32,
    requested: &'static str,
    facts: Vec<Fact>,
    documents: Vec<DocumentView<'a>>,
    materials: Vec<MaterialView<'a>>,
}

#[derive(Debug, Serialize)]
struct DocumentView<'a> {
    kind: &'a str,
    file_name: &'a str,
}

#[derive(Debug, Serialize)]
struct MaterialView<'a> {
    name: &'a str,
    link: &'a str,
    clickable: bool,
}

impl<'a> View<'a> {
    pub(super) fn new(form: &'a ApplicationForm) -> Self {
        let who = &form.applicant;
        let subject = who.subject_genitive.as_deref();
        Self {
            title: format!("Заявление {}, версия {}", form.case_number, form.version),
            case_number: &form.case_number,
            version: form.version,
            check_code: &form.check_code,
            made_on: dates::short(form.made_on),
            commission: &form.commission,
            full_name_genitive: &who.full_name_genitive,
            short_name: &who.short_name,
            position_genitive: with_subject(&who.position_genitive, subject),
            position: with_subject(&who.position, subject),
            workplace: &who.workplace,
            municipality: &who.municipality,
            phone: &who.phone,
            email: &who.email,
            year: form.year,
            requested: requested(form.requested),
            facts: facts(form),
            documents: form.documents.iter().map(DocumentView::new).collect(),
            materials: form.materials.iter().map(MaterialView::new).collect(),
        }
    }
}

impl<'a> DocumentView<'a> {
    fn new(document: &'a AttachedDocument) -> Self {
        Self {
            kind: &document.kind,
            file_name: &document.file_name,
        }
    }
}

impl<'a> MaterialView<'a> {
    fn new(material: &'a Material) -> Self {
        let link = material.link.as_str();
        let web = link.starts_with("http://") || link.starts_with("https://");
        Self {
            name: &material.name,
            link,
            clickable: web && link.len() <= LONGEST_LINK,
        }
    }
}

fn with_subject(position: &str, subject: Option<&str>) -> String {
    subject.map_or_else(
        || position.to_owned(),
        |subject| format!("{position} {subject}"),
    )
}

/// The category asked for, after «на».
const fn requested(category: Category) -> &'static str {
    match category {
        Category::First => "первую квалификационную категорию",
        Category::Highest => "высшую квалификационную категорию",
        Category::Methodist => "квалификационную категорию «педагог-методист»",
        Category::Mentor => "квалификационную категорию «педагог-наставник»",
    }
}

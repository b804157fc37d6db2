use serde::Serialize;

use super::{ApplicationForm, HeldCategory};
use crate::{AttestationForm, dates};

/// One line of the form's table of facts, in the words of the register's columns.
#[derive(Debug, Serialize)]
pub(super) struct Fact {
    label: &'static str,
    value: String,
}

/// The facts that this applicant's form has.
pub(super) fn facts(form: &ApplicationForm) -> Vec<Fact> {
    let (held, until) = match form.held {
        HeldCategory::None => ("не имею", None),
        HeldCategory::Unlimited(category) => (category.title(), Some("бессрочно".to_owned())),
        HeldCategory::Until(category, date) => (category.title(), Some(dates::long(date))),
    };
    let mut facts = vec![Fact {
        label: "Имеющаяся (имевшаяся, в случае истечения срока действия) квалификационная категория",
        value: held.to_owned(),
    }];
    facts.extend(until.map(|value| Fact {
        label: "Дата окончания срока действия квалификационной категории",
        value,
    }));
    facts.push(Fact {
        label: "Форма аттестации",
        value: form.form.title().to_owned(),
    });
    if form.form == AttestationForm::Simplified {
        let basis = form.simplified_basis.clone();
        facts.extend(basis.map(|value| Fact {
            label: "Основание для прохождения аттестации по упрощенной форме",
            value,
        }));
    }
    facts
}

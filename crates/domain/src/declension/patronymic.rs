use super::Case;
use super::ending::{Forms, ends_with_any};

/// Only Russian patronymics change: Ильич → Ильича, Сергеевна → Сергеевны; «Ашраф оглы» stays.
pub(super) fn declined(patronymic: &str, case: Case) -> String {
    match forms(&patronymic.to_lowercase()) {
        Some(forms) => forms.applied(patronymic, case),
        None => patronymic.to_owned(),
    }
}

fn forms(word: &str) -> Option<Forms> {
    if word.ends_with("ич") {
        return Some(Forms::new(0, "а", "у"));
    }
    ends_with_any(word, &["вна", "чна", "шна"]).then(|| Forms::new(1, "ы", "е"))
}

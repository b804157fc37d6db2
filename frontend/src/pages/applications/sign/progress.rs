use contract::applications::{ApplicationCase, Step, StepState};
use contract::documents::{Document, DocumentKind};

/// The steps of signing, as the stepper shows them. `taken`: the form was opened or downloaded on this page.
pub fn progress(case: &ApplicationCase, taken: bool) -> Vec<Step> {
    let scanned = scan(case).is_some();
    let done = match (taken, scanned) {
        (_, true) => 3,
        (true, false) => 1,
        (false, false) => 0,
    };
    let steps = [
        ("Скачать и распечатать", "PDF"),
        ("Подписать от руки", "на каждом месте для подписи"),
        ("Загрузить скан", "PDF, JPG или PNG"),
        ("Подать", "ввести код с бумаги"),
    ];
    let step = |(index, (title, note)): (usize, (&str, &str))| Step {
        title: title.to_owned(),
        note: note.to_owned(),
        state: if index < done {
            StepState::Done
        } else if index == done {
            StepState::Current
        } else {
            StepState::Ahead
        },
    };
    steps.into_iter().enumerate().map(step).collect()
}

/// The scan of the form that counts now.
pub fn scan(case: &ApplicationCase) -> Option<&Document> {
    let version = case.printed_form.as_ref().map(|form| form.version);
    let scans = case.documents.iter().filter(|document| {
        document.kind == DocumentKind::SignedScan && document.form_version == version
    });
    scans.max_by_key(|document| document.uploaded_at)
}

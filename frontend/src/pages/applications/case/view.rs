use contract::applications::ApplicationCase;
use contract::documents::{Document, DocumentKind};
use leptos::prelude::*;

use super::actions::Actions;
use super::checking::{self, Checking};
use super::documents::Documents;
use super::facts::Facts;
use super::outcome::OutcomeBanner;
use super::planned::{PlannedPart, use_planned};
use super::review::ReviewBanners;
use super::scan::Scan;
use super::state::OpenCase;
use super::ticks::Ticks;
use crate::components::{Empty, EmptyKind, StageTag};
use crate::pages::applications::address;
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;

/// The scan and the data side by side, to compare and decide.
#[component]
pub fn ViewPage() -> impl IntoView {
    with_case(|case| view! { <SideBySide case/> }.into_any())
}

#[component]
fn SideBySide(case: ApplicationCase) -> impl IntoView {
    let id = case.id;
    let name = case.full_name.clone();
    let scan = signed_scan(&case).cloned();
    let open = OpenCase::new(case);
    let case = Signal::from(open.case);
    let ticks = Ticks::of(&case.read_untracked());
    let note = Signal::derive(move || checking::note(ticks, &open.case.read()));
    use_planned(open);
    let from = address::use_came_from();
    let back = format!("{}{}", address::case(id), from.get_untracked().query());
    let caption = move || {
        let (number, stage) = open
            .case
            .with(|case| (case.case_number.clone(), case.stage));
        view! { <span class="case-no">"Заявление " {number}</span><StageTag stage/> }
    };

    view! {
        <Head title="Скан и сведения" tab=format!("Скан и сведения: {name}") back lead=name caption=caption.into_any()/>
        <OutcomeBanner open/>
        <PlannedPart open/>
        <ReviewBanners open/>
        <div class="columns columns--even">
            <div class="stack">
                {match scan {
                    Some(document) => view! { <Scan case=id document/> }.into_any(),
                    None => view! {
                        <Empty
                            kind=EmptyKind::NothingYet
                            title="Скана ещё нет"
                            text="Подписанное заявление появится здесь, когда его загрузят."
                        />
                    }
                    .into_any(),
                }}
            </div>
            <div class="stack">
                <Checking open ticks beside_scan=true/>
                <Facts case/>
                <Documents case/>
            </div>
        </div>
        <Actions open note/>
    }
}

/// The scan of the form that counts; the newest where there are several.
pub fn signed_scan(case: &ApplicationCase) -> Option<&Document> {
    let version = case.printed_form.as_ref().map(|form| form.version);
    let scans = case
        .documents
        .iter()
        .filter(|document| document.kind == DocumentKind::SignedScan);
    scans
        .filter(|scan| {
            version.is_none() || scan.form_version.is_none() || scan.form_version == version
        })
        .max_by_key(|scan| scan.uploaded_at)
}

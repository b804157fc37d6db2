use contract::applications::ApplicationCase;
use contract::documents::{Document, DocumentKind};
use domain::withdrawals::WithdrawalState;
use leptos::prelude::*;

use super::decide::Decide;
use crate::clock::instant;
use crate::components::{Banner, BannerKind, Empty, EmptyKind, StageTag, Summary, SummaryRow};
use crate::pages::applications::address;
use crate::pages::applications::case::OutcomeBanner;
use crate::pages::applications::case::scan::Scan;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;
use crate::pages::applications::withdrawal::words::{filed, returned};

/// «Просмотреть заявление»: the scan and the data side by side.
#[component]
pub fn WithdrawalPage() -> impl IntoView {
    with_case(|case| view! { <SideBySide case/> }.into_any())
}

#[component]
fn SideBySide(case: ApplicationCase) -> impl IntoView {
    let id = case.id;
    let name = case.full_name.clone();
    let scan = scan(&case).cloned();
    let from = address::use_came_from().get_untracked();
    let back = from.page.clone().unwrap_or_else(|| address::case(id));
    let open = OpenCase::new(case);
    let caption = move || {
        let (number, stage) = open
            .case
            .with(|case| (case.case_number.clone(), case.stage));
        view! { <span class="case-no">"Заявление " {number}</span><StageTag stage/> }
    };

    view! {
        <Head title="Заявление на отзыв" tab=format!("Заявление на отзыв: {name}") back lead=name caption=caption.into_any()/>
        <OutcomeBanner open/>
        {move || outcome(&open.case.read())}
        <div class="columns columns--even">
            <div class="stack">
                {match scan {
                    Some(document) => view! { <Scan case=id document/> }.into_any(),
                    None => view! {
                        <Empty
                            kind=EmptyKind::NothingYet
                            title="Скана нет"
                            text="Подписанное заявление на отзыв появится здесь, когда его отправят."
                        />
                    }
                    .into_any(),
                }}
            </div>
            <div class="stack">
                <section class="panel" aria-labelledby="withdrawal-facts">
                    <div class="panel__head"><h2 id="withdrawal-facts">"Сведения"</h2></div>
                    <div class="panel__body">{move || facts(&open.case.read())}</div>
                </section>
            </div>
        </div>
        <Decide open/>
    }
}

/// What was decided; nothing while it waits.
fn outcome(case: &ApplicationCase) -> Option<AnyView> {
    let withdrawal = case.withdrawal.as_ref()?;
    let when = withdrawal.decided_at.map(instant)?;
    let who = withdrawal.decided_by.clone();
    let banner = match withdrawal.state {
        WithdrawalState::Registered => view! {
            <Banner kind=BannerKind::Ok role="status" title="Заявление на отзыв зарегистрировано">
                <p>{when} ", " {who} ". Заявление отозвано и вышло из графика, письма отправлены."</p>
            </Banner>
        }
        .into_any(),
        WithdrawalState::Returned => {
            let why = withdrawal.returned.as_ref().map(returned);
            view! {
                <Banner kind=BannerKind::Warn role="status" title="Заявление на отзыв возвращено">
                    <p>{when} ", " {who} ". Причина возврата: " {why}</p>
                </Banner>
            }
            .into_any()
        }
        _ => return None,
    };
    Some(banner)
}

fn facts(case: &ApplicationCase) -> impl IntoView + use<> {
    let own = case.withdrawal.as_ref();
    let period = case.period.as_ref().map(|period| period.name.clone());
    let experts: Vec<String> = case
        .experts
        .iter()
        .map(|one| one.full_name.clone())
        .collect();
    let numbers = [case.case_number.clone(), case.registration_number.clone()];
    let numbers: Vec<String> = numbers.into_iter().flatten().collect();
    let objection = own.and_then(|own| own.objection.clone());
    let reason = own.and_then(|own| own.reason.clone()).unwrap_or_default();
    let filed = own.map(filed).unwrap_or_default();
    let workplace = case.data.workplace.clone();
    view! {
        <Summary>
            <SummaryRow name="Причина отзыва заявления" value=reason/>
            <SummaryRow name="Кто подал" value=filed/>
            {objection.map(|words| view! { <SummaryRow name="Возражение педагога" value=words/> })}
            <SummaryRow name="Номера" value=numbers.join(", ")/>
            <SummaryRow name="Место работы" value=workplace/>
            {period.map(|period| view! { <SummaryRow name="Период аттестации" value=period/> })}
            {(!experts.is_empty()).then(|| view! { <SummaryRow name="Специалисты по аттестации" value=experts.join(", ")/> })}
        </Summary>
    }
}

/// The scan of the withdrawal that the case names.
fn scan(case: &ApplicationCase) -> Option<&Document> {
    let id = case.withdrawal.as_ref()?.scan.as_ref()?.id;
    case.documents
        .iter()
        .find(|document| document.id == id && document.kind == DocumentKind::WithdrawalScan)
}

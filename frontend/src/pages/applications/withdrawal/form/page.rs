use contract::applications::ApplicationCase;
use domain::applications::Action;
use domain::withdrawals::WithdrawalState;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_query_map;

use super::reason::Reason;
use super::sent::Sent;
use super::sign::Sign;
use crate::components::{Banner, BannerKind, ErrorSummary};
use crate::form::Form;
use crate::identity::use_identity;
use crate::pages::applications::address;
use crate::pages::applications::case::OutcomeBanner;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::open::with_case;
use crate::pages::applications::withdrawal::words::{is_filed_as, who};

/// What the page is about now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Reason,
    Sign,
    Sent,
    Nothing,
}

impl Step {
    /// `again`: the reason is being changed after the form was made.
    fn of(case: &ApplicationCase, again: bool) -> Self {
        let may = |action: Action| case.allowed_actions.contains(&action);
        let sent = case
            .withdrawal
            .as_ref()
            .is_some_and(|withdrawal| withdrawal.state == WithdrawalState::Sent);
        if may(Action::SendWithdrawal) && !again {
            Self::Sign
        } else if may(Action::GenerateWithdrawal) {
            Self::Reason
        } else if may(Action::CancelWithdrawal) && sent {
            Self::Sent
        } else {
            Self::Nothing
        }
    }
}

/// «Отзыв заявления о проведении аттестации»: for the teacher and the coordinator alike.
#[component]
pub fn WithdrawPage() -> impl IntoView {
    with_case(|case| view! { <Withdraw case/> }.into_any())
}

#[component]
fn Withdraw(case: ApplicationCase) -> impl IntoView {
    let form = Form::new();
    let from = address::use_came_from().get_untracked();
    let id = case.id;
    let back = from.page.unwrap_or_else(|| address::case(id));
    let back = StoredValue::new(back);
    let open = OpenCase::new(case);
    let asked = use_query_map().with_untracked(|query| query.get_str("again").is_some());
    let again = RwSignal::new(asked);
    let step = Memo::new(move |_| open.case.with(|case| Step::of(case, again.get())));

    view! {
        <ErrorSummary form/>
        <OutcomeBanner open/>
        {move || {
            let back = back.get_value();
            match step.get() {
                Step::Reason => view! { <Reason open form again back/> }.into_any(),
                Step::Sign => view! { <Sign open form again back/> }.into_any(),
                Step::Sent => view! { <Sent open back/> }.into_any(),
                Step::Nothing => view! { <Nothing open back/> }.into_any(),
            }
        }}
    }
}

#[component]
fn Nothing(open: OpenCase, back: String) -> impl IntoView {
    let role = use_identity().role_now();
    let why = move || {
        let case = open.case.read();
        let prepared = case
            .withdrawal
            .as_ref()
            .filter(|other| other.state == WithdrawalState::Generated && !is_filed_as(other, role));
        match prepared {
            Some(other) => {
                let href = format!("{}#questions", address::case(case.id));
                view! {
                    <p>
                        {who(other.by)}
                        " готовит отзыв этого заявления. Спросите его в "
                        <A href=href>"«Вопросах и ответах»"</A>
                        " на странице заявления."
                    </p>
                }
                .into_any()
            }
            None => view! {
                <p>"Откройте заявление: там видно, в каком оно состоянии и есть ли по нему другое заявление на отзыв."</p>
            }
            .into_any(),
        }
    };
    view! {
        <Head title="Отзыв заявления о проведении аттестации" back/>
        <Banner kind=BannerKind::Note title="Отозвать это заявление сейчас нельзя">{why}</Banner>
    }
}

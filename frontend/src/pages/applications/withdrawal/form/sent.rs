use domain::withdrawals::WithdrawnBy;
use leptos::prelude::*;
use leptos_router::components::A;

use super::reason::facts;
use crate::components::{Banner, BannerKind};
use crate::pages::applications::address;
use crate::pages::applications::case::state::OpenCase;
use crate::pages::applications::head::Head;
use crate::pages::applications::withdrawal::cancel::CancelButton;

/// It is sent: who decides over it, and how to take it back.
#[component]
pub fn Sent(open: OpenCase, back: String) -> impl IntoView {
    let (id, reason, by, name) = open.case.with_untracked(|case| {
        let own = case.withdrawal.as_ref();
        (
            case.id,
            own.and_then(|own| own.reason.clone()).unwrap_or_default(),
            own.map(|own| own.by),
            case.full_name.clone(),
        )
    });
    let next = match by {
        Some(WithdrawnBy::Coordinator) => format!(
            "Отзыв зарегистрирует или вернёт оператор. {name} получит письмо с причиной и сможет возразить."
        ),
        _ => "Отзыв зарегистрирует или вернёт муниципальный координатор. О решении придёт письмо."
            .to_owned(),
    };

    view! {
        <Head title="Заявление на отзыв отправлено" back=back.clone()/>
        <Banner kind=BannerKind::Ok role="status" title="Ждёт регистрации"><p>{next}</p></Banner>
        <section class="panel">
            <div class="panel__body">
                {facts(&open.case.read_untracked(), Some(reason))}
            </div>
        </section>
        <div class="cluster">
            <A href=back attr:class="button button--primary">"Вернуться"</A>
            <A href=address::page(id, "withdrawal")>"Просмотреть заявление на отзыв"</A>
            <CancelButton open/>
        </div>
    }
}

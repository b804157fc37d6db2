//! «Заявление подано»: a page that says the same when it is opened again.

use contract::applications::ApplicationCase;
use contract::documents::DocumentKind;
use domain::applications::Stage;
use domain::calendar::long_date;
use leptos::prelude::*;
use leptos_router::components::A;

use super::address;
use super::case::document_ways::Ways;
use super::head::Head;
use super::open::with_case;
use crate::components::file_list::type_of;
use crate::components::{Banner, BannerKind, FileItem};

#[component]
pub fn SentPage() -> impl IntoView {
    with_case(|case| {
        let corrected = matches!(case.stage, Stage::Returned | Stage::Corrected);
        if case.stage.is_filed() && !corrected {
            sent(&case).into_any()
        } else {
            not_yet(&case).into_any()
        }
    })
}

fn sent(case: &ApplicationCase) -> impl IntoView + use<> {
    let number = case.case_number.clone().unwrap_or_default();
    let filed = case.filed_on.map(long_date);
    let until = case.review_until.map(long_date);
    let scan = case
        .documents
        .iter()
        .find(|document| document.kind == DocumentKind::SignedScan)
        .cloned();
    let id = case.id;
    let stage = case.stage;
    let email = case.data.email.clone();
    let (title, filed) = if case.returned.is_some() {
        let words = filed.map(|filed| format!("Номер дела и дата подачи прежние: {filed}"));
        ("Исправленное заявление подано", words)
    } else {
        (
            "Заявление подано",
            filed.map(|filed| format!("Подано {filed}")),
        )
    };
    view! {
        <Head title tab=format!("Заявление {number} подано") back=address::MINE/>
        <Banner kind=BannerKind::Ok role="status" title=format!("Номер Вашего заявления: {number}")>
            <p>{filed} " Письмо об этом придёт на " {email} "."</p>
        </Banner>
        {decided(stage)}
        <section class="panel">
            <div class="panel__head"><h2>"Что дальше"</h2></div>
            <div class="panel__body">
                <ol class="list">
                    <li>"Заявление проверят и зарегистрируют" {until.map(|until| format!(" до {until}"))}</li>
                    <li>"Если найдут ошибку, заявление вернут на доработку или отклонят: придёт письмо с причиной."</li>
                    <li>"После регистрации назначат период аттестации и специалистов. О каждом шаге придёт письмо."</li>
                </ol>
            </div>
        </section>
        {scan.map(|document| view! {
            <section class="panel">
                <div class="panel__head"><h2>"Ваш экземпляр"</h2></div>
                <div class="panel__body">
                    <ul class="file-list">
                        <FileItem name=document.title.clone() meta="Подписанное заявление" kind=type_of(document.media_type.as_deref(), &document.title)><Ways case=id document/></FileItem>
                    </ul>
                </div>
            </section>
        })}
        <div class="cluster">
            <A href=address::case(id) attr:class="button">"Посмотреть ход дела"</A>
            <A href=address::MINE>"Мои заявления"</A>
        </div>
    }
}

/// Opened again later: the case has moved on.
fn decided(stage: Stage) -> Option<impl IntoView> {
    let title = match stage {
        Stage::Registered => "С тех пор заявление зарегистрировано",
        Stage::Rejected => "С тех пор заявление отклонено",
        _ => return None,
    };
    Some(view! { <Banner title><p>"Подробности на странице «Ход дела»."</p></Banner> })
}

fn not_yet(case: &ApplicationCase) -> impl IntoView + use<> {
    let page = if matches!(case.stage, Stage::Generated | Stage::Corrected) {
        "sign"
    } else {
        "edit"
    };
    view! {
        <Head title="Заявление ещё не подано" back=address::MINE/>
        <p><A href=address::page(case.id, page) attr:class="button button--primary">"Продолжить"</A></p>
    }
}

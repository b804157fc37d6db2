use contract::{invitations::InvitationRow, lists::Page};
use leptos::prelude::*;
use leptos_router::{
    components::A,
    hooks::{use_navigate, use_query_map},
};

use super::row::row;
use crate::{
    api::{Query, invitations},
    components::{
        Banner, BannerKind, DataTable, Empty, EmptyKind, Head, Loaded, PageHead, Pagination,
        SearchField,
    },
};

const PER_PAGE: u64 = 25;

/// «Список пользователей зарегистрированных по приглашению». It also helps those who forgot their login: it shows it.
#[component]
pub fn InvitationsPage() -> impl IntoView {
    let query = use_query_map();
    let q = Memo::new(move |_| query.with(|query| query.get("q")).unwrap_or_default());
    let page = Memo::new(move |_| {
        query
            .with(|query| query.get("page"))
            .and_then(|page| page.parse().ok())
            .unwrap_or(1)
    });
    let reload = RwSignal::new(0_u32);
    let outcome = RwSignal::new(None::<(bool, String)>);
    let load = move || {
        let (q, page) = (q.get(), page.get());
        async move { invitations::list(&q, page, PER_PAGE).await }
    };
    let show = move |found: Page<InvitationRow>| table(found, q.get_untracked(), reload, outcome);

    view! {
        <PageHead
            title="Список пользователей зарегистрированных по приглашению"
            lead="Если пользователь забыл имя пользователя или адрес электронной почты, подскажите их отсюда: новый пароль он задаст сам по ссылке «Забыли пароль?»."
        >
            <A href="/invitations/new" attr:class="button button--primary">"Сформировать приглашение"</A>
        </PageHead>
        <Search q/>
        {move || outcome.get().map(|(worked, words)| {
            let (kind, role) = if worked { (BannerKind::Ok, "status") } else { (BannerKind::Danger, "alert") };
            view! { <Banner kind role title=words/> }
        })}
        <Loaded load show reload/>
    }
}

#[component]
fn Search(q: Memo<String>) -> impl IntoView {
    let typed = RwSignal::new(q.get_untracked());
    let navigate = use_navigate();
    Effect::new(move |_| typed.set(q.get()));
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        navigate(
            &format!("/invitations{}", Query::new().with("q", typed.get().trim())),
            Default::default(),
        );
    };

    view! {
        <form class="filter" aria-label="Поиск приглашения" on:submit=apply>
            <div class="filter__fields">
                <SearchField label="Фамилия, имя пользователя или адрес" value=typed/>
                <div class="filter__buttons"><button class="button" type="submit">"Найти"</button></div>
            </div>
        </form>
    }
}

fn table(
    found: Page<InvitationRow>,
    q: String,
    reload: RwSignal<u32>,
    outcome: RwSignal<Option<(bool, String)>>,
) -> AnyView {
    if found.items.is_empty() {
        return nothing(&q).into_any();
    }
    let (page, per_page, total) = (found.page, found.per_page, found.total);
    let href = move |number: u64| {
        format!(
            "/invitations{}",
            Query::new().with("q", &q).with("page", number)
        )
    };
    let head = [
        "Имя пользователя",
        "Адрес электронной почты",
        "Фамилия",
        "Имя",
        "Отчество",
        "Роль пользователя",
        "Муниципалитет",
        "Приглашение",
    ];

    view! {
        <DataTable
            label="Список пользователей зарегистрированных по приглашению"
            wide=true
            head=head.into_iter().map(|label| view! { <Head label/> }).collect_view().into_any()
        >
            {found.items.into_iter().map(|invitation| row(invitation, reload, outcome)).collect_view()}
        </DataTable>
        <Pagination page per_page total href/>
    }
    .into_any()
}

fn nothing(q: &str) -> impl IntoView {
    if q.is_empty() {
        return view! {
            <Empty kind=EmptyKind::NothingYet title="Приглашений пока нет" text="Пригласите специалистов по аттестации и координаторов в ОО.">
                <A href="/invitations/new" attr:class="button button--primary">"Сформировать приглашение"</A>
            </Empty>
        }
        .into_any();
    }
    view! {
        <Empty kind=EmptyKind::NotFound title="Ничего не найдено" text=format!("По запросу «{q}» приглашений нет.")>
            <A href="/invitations" attr:class="button">"Сбросить поиск"</A>
        </Empty>
    }
    .into_any()
}

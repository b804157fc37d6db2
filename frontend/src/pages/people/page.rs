use contract::{lists::Page, people::PersonRow};
use leptos::prelude::*;
use leptos_router::{
    components::A,
    hooks::{use_navigate, use_query_map},
};

use super::row::row;
use crate::{
    api::{Query, people},
    components::{
        Banner, BannerKind, DataTable, Empty, EmptyKind, Head, Loaded, PageHead, Pagination,
        SearchField,
        list::PastEnd,
        notice::{Notice, NoticeBanner},
    },
};

const PER_PAGE: u64 = 25;

#[component]
pub fn PeoplePage() -> impl IntoView {
    let query = use_query_map();
    let q = Memo::new(move |_| query.with(|query| query.get("q")).unwrap_or_default());
    let page = Memo::new(move |_| {
        query
            .with(|query| query.get("page"))
            .and_then(|page| page.parse().ok())
            .unwrap_or(1)
    });
    let typed = RwSignal::new(q.get_untracked());
    Effect::new(move |_| typed.set(q.get()));
    let navigate = use_navigate();
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        navigate(
            &format!("/people{}", Query::new().with("q", typed.get().trim())),
            Default::default(),
        );
    };
    let refused = RwSignal::new(None::<String>);
    let notice = RwSignal::new(None::<Notice>);
    let load = move || {
        let (q, page) = (q.get(), page.get());
        async move { people::list(&q, page, PER_PAGE).await }
    };
    let show = move |found: Page<PersonRow>| table(found, q.get_untracked(), refused, notice);

    view! {
        <PageHead title="Пользователи" lead="Заблокированный пользователь не может войти, его открытые сеансы сразу заканчиваются."/>
        <crate::pages::applications::names::WaitingNames/>
        <form class="filter" aria-label="Поиск пользователя" on:submit=apply>
            <div class="filter__fields">
                <SearchField label="Фамилия, имя пользователя или адрес" value=typed/>
                <div class="filter__buttons"><button class="button" type="submit">"Найти"</button></div>
            </div>
        </form>
        {move || refused.get().map(|words| view! { <Banner kind=BannerKind::Danger role="alert" title=words/> })}
        <NoticeBanner notice/>
        <Loaded load show/>
    }
}

fn table(
    found: Page<PersonRow>,
    q: String,
    refused: RwSignal<Option<String>>,
    notice: RwSignal<Option<Notice>>,
) -> AnyView {
    let (page, per_page, total) = (found.page, found.per_page, found.found());
    if found.items.is_empty() && total.rows > 0 {
        let href = move |number: u64| address_of(&q, number);
        return view! { <PastEnd page per_page total href/> }.into_any();
    }
    if found.items.is_empty() {
        return view! {
            <Empty kind=EmptyKind::NotFound title="Ничего не найдено" text=format!("По запросу «{q}» пользователей нет.")>
                <A href="/people" attr:class="button">"Сбросить поиск"</A>
            </Empty>
        }
        .into_any();
    }
    let href = move |number: u64| address_of(&q, number);
    let head = [
        "Фамилия Имя Отчество",
        "Роли",
        "Муниципалитет",
        "Адрес электронной почты",
        "Зарегистрировался",
        "Доступ",
    ];
    let bar = view! {
        <div class="table-bar"><p><b>{total.of("пользователь", "пользователя", "пользователей")}</b></p></div>
    };

    view! {
        <DataTable
            label="Пользователи"
            bar=bar.into_any()
            head=head.into_iter().map(|label| view! { <Head label/> }).collect_view().into_any()
        >
            {found.items.into_iter().map(|person| row(person, refused, notice)).collect_view()}
        </DataTable>
        <Pagination page per_page total href/>
    }
    .into_any()
}

fn address_of(q: &str, page: u64) -> String {
    format!("/people{}", Query::new().with("q", q).with("page", page))
}

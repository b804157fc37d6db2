use contract::{
    invitations::InvitationRow,
    lists::{Found, Page},
};
use leptos::prelude::*;
use leptos_router::components::A;

use super::row::row;
use crate::{
    api::{Query, invitations},
    components::{
        DataTable, Empty, EmptyKind, Head, Loaded, PageHead, Pagination,
        list::{
            Choice, FilterForm, FilterSearch, FilterSelect, ListAddress, NoRows, choice,
            use_list_address, words_of,
        },
        notice::{Notice, NoticeBanner},
    },
};

const PER_PAGE: u64 = 25;
const FIELDS: &[&str] = &["q", "state"];

fn states() -> Vec<Choice> {
    vec![
        choice("sent", "отправлено"),
        choice("opened", "ссылку открыли"),
        choice("accepted", "принято"),
        choice("expired", "срок истёк"),
        choice("letter_failed", "письмо не доставлено"),
    ]
}

/// «Список пользователей, зарегистрированных по приглашению». It also helps those who forgot their login: it shows it.
#[component]
pub fn InvitationsPage() -> impl IntoView {
    let address = use_list_address();
    let reload = RwSignal::new(0_u32);
    let notice = RwSignal::new(None::<Notice>);
    let load = move || {
        let query = address.with(page_of_rows);
        async move { invitations::list(&query).await }
    };
    let show = move |found: Page<InvitationRow>| table(found, address, reload, notice);
    let chosen = Signal::derive(move || {
        address.with(|address| {
            let state = words_of(address, "state", &states());
            [
                address.get("q").map(|q| ("q", format!("Поиск: {q}"))),
                state.map(|words| ("state", format!("Приглашение: {words}"))),
            ]
            .into_iter()
            .flatten()
            .collect()
        })
    });

    view! {
        <PageHead
            title="Список пользователей, зарегистрированных по приглашению"
            here="Приглашение"
            lead="Если пользователь забыл имя пользователя или пароль, найдите его здесь и отправьте ему письмо: в нём имя пользователя и ссылка, по которой он сам задаст пароль."
        >
            <A href="/invitations/new" attr:class="button button--primary">"Сформировать приглашение"</A>
        </PageHead>
        <NoticeBanner notice/>
        <FilterForm address label="Фильтр приглашений" fields=FIELDS chosen>
            <FilterSearch address label="Фамилия, имя пользователя или адрес"/>
            <FilterSelect address name="state" label="Приглашение" any="Любое" choices=states()/>
        </FilterForm>
        <Loaded load show reload/>
    }
}

fn page_of_rows(address: &ListAddress) -> Query {
    address
        .query(FIELDS)
        .with("page", address.page())
        .with("per_page", PER_PAGE)
}

fn table(
    found: Page<InvitationRow>,
    address: Memo<ListAddress>,
    reload: RwSignal<u32>,
    notice: RwSignal<Option<Notice>>,
) -> AnyView {
    let now = address.get_untracked();
    if found.items.is_empty() {
        return nothing(address, found.found()).into_any();
    }
    let (page, per_page, total) = (found.page, found.per_page, found.found());
    let href = move |number: u64| now.clone().beside("page", number).href();
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
            label="Список пользователей, зарегистрированных по приглашению"
            wide=true
            head=head.into_iter().map(|label| view! { <Head label/> }).collect_view().into_any()
        >
            {found.items.into_iter().map(|invitation| row(invitation, reload, notice)).collect_view()}
        </DataTable>
        <Pagination page per_page total href/>
    }
    .into_any()
}

fn nothing(address: Memo<ListAddress>, total: Found) -> impl IntoView {
    view! {
        <NoRows address fields=FIELDS per_page=PER_PAGE total text="Таких приглашений нет.">
            // The button stands in the head of the page.
            <Empty kind=EmptyKind::NothingYet title="Приглашений пока нет" text="Пригласите специалистов по аттестации и координаторов в ОО: кнопка «Сформировать приглашение» вверху страницы."/>
        </NoRows>
    }
}

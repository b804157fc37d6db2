use contract::accounts::{EndGrant, GrantEnding, OpenCase};
use domain::{plural::count, roles::Role};
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_params_map};

use crate::{
    api::accounts,
    components::{
        Banner, BannerKind, Cell, DataTable, ErrorSummary, Head, Loaded, PageHead, Select,
        StageTag, SubmitButton, Summary, SummaryRow,
        notice::{Notice, NoticeBanner},
    },
    form::Form,
};

/// The value of «оставить оператору».
const OPERATOR: &str = "operator";

/// «Завершить роль»: what is open in it, and who takes it over.
#[component]
pub fn EndingPage() -> impl IntoView {
    let params = use_params_map();
    let part = move |name: &str| {
        params
            .with_untracked(|params| params.get(name))
            .unwrap_or_default()
    };
    let load = move || {
        let (person, grant) = (part("person"), part("grant"));
        async move { accounts::ending(&person, &grant).await }
    };

    view! { <Loaded load show=|ending| view! { <Ending ending/> }.into_any()/> }
}

#[component]
fn Ending(ending: GrantEnding) -> impl IntoView {
    let form = Form::new();
    let ended = RwSignal::new(None::<Notice>);
    let to = RwSignal::new(String::new());
    let open = ending.cases.len() as u64;
    let (person, grant) = (ending.person_id, ending.grant_id);
    let municipality = ending.municipality.as_ref().map(|one| one.id);
    let known = LocalResource::new(move || async move {
        accounts::experts(municipality).await.unwrap_or_default()
    });
    let options = Signal::derive(move || {
        let experts = known.get().unwrap_or_default();
        let experts = experts
            .into_iter()
            .filter(|expert| expert.person_id != person)
            .map(|expert| (expert.person_id.to_string(), expert.full_name));
        std::iter::once((
            OPERATOR.to_owned(),
            "Оставить пустым: назначит оператор".to_owned(),
        ))
        .chain(experts)
        .collect::<Vec<_>>()
    });
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        if open > 0 && to.get().is_empty() {
            form.add(
                "hand_over_to",
                "Выберите, кому передать дела, или оставьте их оператору",
            );
            return;
        }
        let end = EndGrant {
            hand_over_to: to.get().parse().ok(),
        };
        let title = match (open, end.hand_over_to) {
            (0, _) => "Роль завершена",
            (_, Some(_)) => "Роль завершена, дела переданы",
            (_, None) => "Роль завершена, специалистов назначит оператор",
        };
        let notice = Notice::done(title, "Письма отправлены тем, кого это касается.")
            .then("/invitations?state=accepted", "Вернуться к списку");
        form.submit(
            async move { accounts::end_grant(person, grant, &end).await },
            move |()| ended.set(Some(notice)),
        );
    };
    let place = ending
        .organisation
        .or(ending.municipality)
        .map(|one| one.name);

    view! {
        <ErrorSummary form/>
        <PageHead title=format!("Завершить роль: {}", ending.full_name) here="Завершение роли" crumbs=vec![("/invitations", "Приглашение")]/>
        <NoticeBanner notice=ended/>
        <form class="stack" hidden=move || ended.with(Option::is_some) novalidate on:submit=send>
            <Summary>
                <SummaryRow name="Роль пользователя" value=ending.role.title()/>
                {place.map(|place| view! { <SummaryRow name="Где" value=place/> })}
            </Summary>
            {if ending.role == Role::Expert { cases(ending.cases) } else { ().into_any() }}
            {(open > 0).then(|| view! {
                <Select form name="hand_over_to" label="Кому передать дела" value=to options blank="Выберите специалиста"/>
            })}
            <Banner kind=BannerKind::Warn>
                <p>"Сеансы в этой роли закончатся сразу. Учетная запись и другие роли останутся. Тем, кого это касается, придут письма."</p>
            </Banner>
            <div class="cluster">
                <SubmitButton form label="Завершить роль" busy="Завершаем…" class="button--danger-solid"/>
                <A href="/invitations">"Не завершать"</A>
            </div>
        </form>
    }
}

fn cases(cases: Vec<OpenCase>) -> AnyView {
    if cases.is_empty() {
        return view! { <p>"Открытых дел нет: передавать нечего."</p> }.into_any();
    }
    let title = count(
        cases.len() as u64,
        "открытое дело",
        "открытых дела",
        "открытых дел",
    );
    let head = ["Фамилия Имя Отчество", "Состояние", "Период аттестации"];
    let rows = cases.into_iter().map(|case| {
        let planned = case.period.is_some();
        view! {
        <tr role="row">
            <Cell label="Фамилия Имя Отчество" class="col-name cell--title">
                <a class="cell__title" href=format!("/applications/{}", case.id)>{case.full_name}</a>
                {case.case_number.map(|number| view! { <span class="cell__sub case-no">{number}</span> })}
            </Cell>
            <Cell label="Состояние"><StageTag stage=case.stage action=false planned/></Cell>
            <Cell label="Период аттестации">{case.period.map(|period| period.name).unwrap_or_default()}</Cell>
        </tr>
        }
    });
    view! {
        <h2>{title}</h2>
        <DataTable label="Открытые дела" head=head.into_iter().map(|label| view! { <Head label/> }).collect_view().into_any()>
            {rows.collect_view()}
        </DataTable>
    }
    .into_any()
}

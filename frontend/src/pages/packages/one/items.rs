use contract::packages::{Package, PackageItem};
use domain::packages::ItemState;
use domain::plural::count;
use leptos::prelude::*;
use uuid::Uuid;

use super::decide::Buttons;
use super::give_back::GiveBack;
use crate::clock::short_instant;
use crate::components::notice::Notice;
use crate::components::{Cell, DataTable, Head, StageTag};

/// The cases with what became of each; the operator's buttons.
#[component]
pub fn Items(
    package: Package,
    /// Of whom the remarks are being written; both outlive a reading of the package.
    returning: RwSignal<Option<Uuid>>,
    remarks: RwSignal<String>,
    outcome: Callback<Notice>,
) -> impl IntoView {
    let (id, version) = (package.id, package.version);
    let decides = package
        .items
        .iter()
        .any(|item| !item.allowed_actions.is_empty());
    let found = count(
        package.items.len() as u64,
        "аттестуемый",
        "аттестуемых",
        "аттестуемых",
    );
    let bar = view! { <div class="table-bar"><p><b>{found}</b></p></div> };
    let head = view! {
        <Head label="№ п/п"/>
        <Head label="Фамилия Имя Отчество"/>
        <Head label="Регистрационный номер"/>
        <Head label="Результат проверки"/>
        <Head label="Состояние"/>
        {decides.then(|| view! {
            <th role="columnheader" scope="col" class="th-actions"><span class="visually-hidden">"Действия"</span></th>
        })}
    };
    let items = StoredValue::new(package.items.clone());
    let named = move |case: Uuid| {
        items.with_value(|items| {
            let item = items.iter().find(|item| item.application_id == case);
            item.map(|item| item.full_name.clone()).unwrap_or_default()
        })
    };
    view! {
        <section class="stack stack--s" aria-labelledby="items">
            <h2 id="items">"Аттестуемые в пакете"</h2>
            <DataTable label="Аттестуемые в пакете" head=head.into_any() bar=bar.into_any()>
                {package
                    .items
                    .into_iter()
                    .map(|item| view! { <OneItem item decides version id returning outcome/> })
                    .collect_view()}
            </DataTable>
            {move || returning.get().map(|case| view! {
                <GiveBack id version case name=named(case) remarks returning outcome/>
            })}
        </section>
    }
}

#[component]
fn OneItem(
    item: PackageItem,
    decides: bool,
    version: i64,
    id: Uuid,
    returning: RwSignal<Option<Uuid>>,
    outcome: Callback<Notice>,
) -> impl IntoView {
    let share = match item.state {
        ItemState::Ready | ItemState::HandedOver => "stage--p2",
        ItemState::Accepted => "stage--full",
        ItemState::Returned => "stage--stop",
    };
    let decided = item.decided_at.map(|at| {
        let by = item.decided_by.clone().unwrap_or_default();
        format!("{}, {by}", short_instant(at))
    });
    let remarks = item.remarks.clone();
    let buttons = decides.then(|| {
        let item = item.clone();
        view! { <Cell label="Действия" class="cell--actions"><Buttons item id version returning outcome/></Cell> }
    });
    view! {
        <tr role="row">
            <Cell label="№ п/п"><span class="num">{item.place}</span></Cell>
            <Cell label="Фамилия Имя Отчество" class="col-name cell--title">
                <a class="cell__title" href=format!("/applications/{}", item.application_id)>{item.full_name}</a>
                <span class="cell__sub">{item.position} ", " {item.workplace}</span>
            </Cell>
            <Cell label="Регистрационный номер"><span class="num">{item.registration_number}</span></Cell>
            <Cell label="Результат проверки"><StageTag stage=item.stage/></Cell>
            <Cell label="Состояние">
                <span class=format!("stage {share}")>{item.state.title()}</span>
                {decided.map(|words| view! { <span class="cell__sub">{words}</span> })}
                {remarks.map(|words| view! { <span class="cell__sub">"Замечания: " {words}</span> })}
            </Cell>
            {buttons}
        </tr>
    }
}

use contract::schedule::ScheduleVersion;
use leptos::prelude::*;

use crate::api::schedule::ScheduleId;
use crate::clock::instant;
use crate::components::open_document::{DocumentButton, Opens};
use crate::components::{Cell, DataTable, Head};

/// Signs of a hash that are enough to tell versions apart; the whole one is in the title.
const SHOWN: usize = 12;

/// Every approval is a frozen version with its own PDF.
#[component]
pub fn Versions(id: ScheduleId, versions: Vec<ScheduleVersion>) -> impl IntoView {
    let head = || {
        view! {
            <Head label="Версия"/>
            <Head label="Утверждена"/>
            <Head label="Кто утвердил"/>
            <Head label="Контрольная сумма SHA-256"/>
            <Head label="Документ"/>
        }
        .into_any()
    };
    (!versions.is_empty()).then(|| {
        view! {
            <section class="stack stack--s no-print" aria-labelledby="versions">
                <h2 id="versions">"Утвержденные версии"</h2>
                <p><a href=id.versions_page()>"Что изменилось между версиями"</a></p>
                <DataTable label="Утвержденные версии графика" head=head()>
                    {versions.into_iter().map(|version| view! { <OneVersion id version/> }).collect_view()}
                </DataTable>
            </section>
        }
    })
}

#[component]
fn OneVersion(id: ScheduleId, version: ScheduleVersion) -> impl IntoView {
    let number = version.number;
    let short: String = version.sha256.chars().take(SHOWN).collect();
    view! {
        <tr role="row">
            <Cell label="Версия" class="cell--title"><a class="cell__title" href=id.version_page(number)>"Версия\u{a0}" {number}</a></Cell>
            <Cell label="Утверждена"><span class="num">{instant(version.approved_at)}</span></Cell>
            <Cell label="Кто утвердил">{version.approved_by}</Cell>
            <Cell label="Контрольная сумма SHA-256">
                <abbr class="num" title=version.sha256>{short} "…"</abbr>
            </Cell>
            <Cell label="Документ">
                <DocumentButton path=id.pdf(Some(number)) opens=Opens::InTab>
                    "Просмотреть PDF"
                    <span class="visually-hidden">": версия " {number}</span>
                </DocumentButton>
            </Cell>
        </tr>
    }
}

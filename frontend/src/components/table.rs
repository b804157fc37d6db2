//! Tables that become cards on a narrow page: the roles are written out, because cards would lose them.
//!
//! ```ignore
//! <DataTable label="Журнал регистрации" head=view! { <Head label="Фамилия Имя Отчество"/> }.into_any()>
//!     <tr role="row"><Cell label="Фамилия Имя Отчество" class="col-name cell--title">…</Cell></tr>
//! </DataTable>
//! ```

use leptos::prelude::*;

/// `head`: the `<th>`s of one row. The children are `<tr role="row">`s. `wide`: becomes cards earlier.
#[component]
pub fn DataTable(
    #[prop(into)] label: String,
    head: AnyView,
    #[prop(optional)] wide: bool,
    /// `.table-bar` above the table.
    #[prop(optional, into)]
    bar: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="table-region" class:table-region--wide=wide>
            {bar}
            <table role="table" class="data-table" aria-label=label>
                <thead role="rowgroup"><tr role="row">{head}</tr></thead>
                <tbody role="rowgroup">{children()}</tbody>
            </table>
        </div>
    }
}

/// A column without sorting; see `SortHeader`.
#[component]
pub fn Head(#[prop(into)] label: String, #[prop(optional)] class: &'static str) -> impl IntoView {
    view! { <th role="columnheader" scope="col" class=class>{label}</th> }
}

/// A cell; `label` repeats the column's words for the card.
#[component]
pub fn Cell(
    #[prop(into)] label: String,
    #[prop(optional)] class: &'static str,
    children: Children,
) -> impl IntoView {
    view! { <td role="cell" class=class data-label=label><div class="cell">{children()}</div></td> }
}

use leptos::prelude::*;

use super::cells::{CLAIMED, FORM, HELD, NAME, UNTIL};
use super::columns::Columns;
use crate::components::SortHeader;
use crate::components::list::ListOrder;

/// The columns under «Квалификационная категория».
const GROUP: [&str; 3] = ["held_category", "held_until", "claimed_category"];

/// The two rows of headings; `first` and `last` are the columns of one tab only.
#[component]
pub fn RegisterHead(order: ListOrder, first: AnyView, last: AnyView) -> impl IntoView {
    let ListOrder { now, choose } = order;
    let columns = expect_context::<Columns>();
    let shown: Vec<&str> = GROUP.into_iter().filter(|name| columns.has(name)).collect();
    let grouped = !shown.is_empty();
    let held = columns
        .has("held_category")
        .then(|| view! { <th role="columnheader" scope="col" class=edge(&shown, "held_category") aria-label=HELD>"Имеющаяся (имевшаяся)"</th> });
    let until = columns.has("held_until").then(|| {
        let class = edge(&shown, "held_until");
        view! { <SortHeader column="held_until" label="Дата окончания срока действия" full=UNTIL sort=now choose class/> }
    });
    let claimed = columns.has("claimed_category").then(|| {
        let class = edge(&shown, "claimed_category");
        view! { <SortHeader column="claimed_category" label="Заявленная" full=CLAIMED sort=now choose class/> }
    });
    let form = columns
        .has("form")
        .then(|| view! { <SortHeader column="form" label=FORM sort=now choose rowspan=2/> });
    view! {
        <thead role="rowgroup">
            <tr role="row">
                {first}
                <SortHeader column="surname" label=NAME sort=now choose rowspan=2/>
                {grouped.then(|| view! {
                    <th role="columnheader" scope="colgroup" colspan=shown.len().to_string() class="th-group">
                        "Квалификационная категория"
                    </th>
                })}
                {form}
                {last}
            </tr>
            {grouped.then(|| view! { <tr role="row">{held}{until}{claimed}</tr> })}
        </thead>
    }
}

/// The lines at the two ends of the group.
fn edge(shown: &[&str], name: &str) -> &'static str {
    match (shown.first() == Some(&name), shown.last() == Some(&name)) {
        (true, true) => "group-start group-end",
        (true, false) => "group-start",
        (false, true) => "group-end",
        (false, false) => "",
    }
}

use leptos::prelude::*;

use super::cells::{CLAIMED, FORM, HELD, NAME, UNTIL};
use crate::components::SortHeader;
use crate::components::list::ListOrder;

/// The two rows of headings; `first` and `last` are the columns of one tab only.
#[component]
pub fn RegisterHead(order: ListOrder, first: AnyView, last: AnyView) -> impl IntoView {
    let ListOrder { now, choose } = order;
    view! {
        <thead role="rowgroup">
            <tr role="row">
                {first}
                <SortHeader column="surname" label=NAME sort=now choose rowspan=2/>
                <th role="columnheader" scope="colgroup" colspan="3" class="th-group">"Квалификационная категория"</th>
                <SortHeader column="form" label=FORM sort=now choose rowspan=2/>
                {last}
            </tr>
            <tr role="row">
                <th role="columnheader" scope="col" class="group-start" aria-label=HELD>"Имеющаяся (имевшаяся)"</th>
                <SortHeader column="held_until" label="Дата окончания срока действия" full=UNTIL sort=now choose/>
                <SortHeader
                    column="claimed_category"
                    label="Заявленная"
                    full=CLAIMED
                    sort=now
                    choose
                    class="group-end"
                />
            </tr>
        </thead>
    }
}

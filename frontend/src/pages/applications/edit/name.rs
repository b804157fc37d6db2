use leptos::prelude::*;

use crate::components::{Field as Line, Summary, SummaryRow};
use crate::form::Form;
use crate::pages::applications::draft::{Draft, Field};

/// The name in the genitive: proposed, and corrected where the proposal is wrong.
#[component]
pub fn Name(draft: Draft, form: Form) -> impl IntoView {
    let genitive = draft.value(Field::NameGenitive);
    draft.watch(Field::NameGenitive);
    let name = draft.case.with_untracked(|case| case.full_name.clone());

    view! {
        <section class="panel">
            <div class="panel__body">
                <Summary>
                    <SummaryRow name="Фамилия, имя, отчество" value=name/>
                    <SummaryRow name="В заявлении напечатают">"«от " {move || genitive.get()} "»"</SummaryRow>
                </Summary>
            </div>
        </section>
        <Line
            form
            name="name_genitive"
            label=Field::NameGenitive.label()
            value=genitive
            width="input--w-m"
            hint="Заявление от кого? Мы поставили имя в родительный падеж сами; если получилось неверно, исправьте"
        />
    }
}

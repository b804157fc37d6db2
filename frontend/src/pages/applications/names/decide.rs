use contract::applications::ApplicationCase;
use contract::names::{DeclineName, NameProposal};
use leptos::prelude::*;

use crate::api::names;
use crate::clock::instant;
use crate::components::{Summary, SummaryRow, Textarea};
use crate::form::Form;

/// Both names side by side, and the two answers.
#[component]
pub fn Decide(
    case: ApplicationCase,
    proposal: NameProposal,
    form: Form,
    done: Callback<ApplicationCase>,
) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let (id, version) = (case.id, case.version);
    let confirm = move |_| {
        let call = async move { names::confirm(id, version).await };
        form.submit(call, move |case| done.run(case));
    };
    let decline = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let why = DeclineName {
            reason: reason.get_untracked(),
        };
        let call = async move { names::decline(id, version, &why).await };
        form.submit(call, move |case| done.run(case));
    };
    let busy = move || form.is_busy().then_some("true");
    let who = format!(
        "{}, {}",
        proposal.proposed_by,
        instant(proposal.proposed_at)
    );
    view! {
        <section class="panel">
            <div class="panel__body">
                <Summary>
                    <SummaryRow name="В заявлении" value=proposal.old_name/>
                    <SummaryRow name="Предложено" value=proposal.new_name/>
                    <SummaryRow name="Обоснование" value=proposal.reason/>
                    <SummaryRow name="Кто предложил" value=who/>
                </Summary>
                <p class="small">
                    "После подтверждения новое имя будет в заявлении и в учётной записи педагога, прежнее останется в истории. \
                     В утвержденном графике появится отметка «есть изменения»."
                </p>
                <div class="cluster">
                    <button class="button button--primary" type="button" aria-busy=busy on:click=confirm>"Подтвердить исправление"</button>
                </div>
            </div>
        </section>
        <form class="stack" novalidate on:submit=decline>
            <Textarea form name="reason" label="Если имя остаётся прежним, напишите почему" value=reason rows=3 hint="Координатор получит этот текст письмом"/>
            <div class="cluster">
                <button class="button button--danger" type="submit" aria-busy=busy>"Отклонить исправление"</button>
            </div>
        </form>
    }
}

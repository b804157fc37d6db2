use contract::schedule::Schedule;
use domain::plural::count;
use leptos::prelude::*;

use crate::components::{Dialog, Summary, SummaryRow};

/// «Утвердить график?»: whose schedule it is and how many get letters, before it is pressed.
#[component]
pub fn ConfirmApproval(
    asks: RwSignal<bool>,
    schedule: StoredValue<Schedule>,
    approve: Callback<()>,
) -> impl IntoView {
    let facts = move || {
        let (municipality, period, teachers) = schedule.with_value(|schedule| {
            (
                schedule.municipality.name.clone(),
                schedule.period.label.clone(),
                schedule.rows.len() as u64,
            )
        });
        let teachers = count(
            teachers,
            "педагогический работник",
            "педагогических работника",
            "педагогических работников",
        );
        view! {
            <Summary>
                <SummaryRow name="Муниципалитет" value=municipality/>
                <SummaryRow name="Период аттестации" value=period/>
                <SummaryRow name="В графике" value=teachers/>
            </Summary>
        }
    };
    view! {
        <Dialog open=asks title="Утвердить график?" id="approve-schedule">
            <div class="dialog__body">
                {facts()}
                <p>"Педагогические работники и специалисты сразу получат письма с датами аттестации."</p>
            </div>
            <div class="dialog__foot">
                <button class="button button--primary" type="button" on:click=move |_| approve.run(())>"Утвердить"</button>
                <button class="button" type="button" on:click=move |_| asks.set(false)>"Не утверждать"</button>
            </div>
        </Dialog>
    }
}

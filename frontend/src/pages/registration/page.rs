use contract::applications::{ApplicationCase, ApplicationRow};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::bulk::Selection;
use super::columns::Columns;
use super::desk::{Said, Viewed, use_desk};
use super::files::Files;
use super::filter::RegistrationFilter;
use super::list::RegisterList;
use super::overdue::OverdueCorrections;
use super::register::register;
use super::tab::{KEPT, TABS, Tab};
use crate::api::applications;
use crate::components::list::{
    SavedFilters, Tabs, cases_lead_back, use_list_address, use_list_order,
};
use crate::components::notice::{Notice, NoticeBanner};
use crate::components::planned::{PlannedBanners, Steps};
use crate::components::{Loaded, PageHead};
use crate::pages::applications::reject::Decided;
use crate::parts;

/// «Регистрация заявлений».
#[component]
pub fn RegistrationPage() -> impl IntoView {
    let address = use_list_address();
    let tab = Memo::new(move |_| address.with(Tab::of));
    let notice = RwSignal::new(None::<Notice>);
    cases_lead_back(
        address,
        Signal::derive(move || address.with(|address| tab.get().page_of_rows(address))),
    );
    let reload = RwSignal::new(0_u32);
    let desk = use_desk(address);
    let chosen =
        Memo::new(move |_| address.with(|address| tab.get().page_of_rows(address).to_string()));
    let done = Callback::new(move |case: ApplicationCase| {
        let said = Said::of(&case);
        if !desk.go_on(case.id, said.clone()) {
            notice.set(Some(said.notice()));
        }
        reload.update(|times| *times += 1);
    });
    let steps = Steps::of_this_page();
    provide_context(steps);
    let decided = Callback::new(move |decided: Decided| match decided {
        Decided::Returned(case) => done.run(*case),
        Decided::Planned(step) => {
            if let Some(row) = step.rows.first() {
                desk.go_on(row.application_id, Said::planned(&step));
            }
            steps.add(step);
        }
    });
    provide_context(Columns::of_this_page(address));
    let selection = Selection::none();
    provide_context(selection);
    let chosen_from =
        Memo::new(move |_| address.with(|address| tab.get().filtered(address).to_string()));
    // Read, not tracked: a memo that nobody reads is never computed and tells of no change.
    Effect::new(move |_| chosen_from.with(|_| selection.clear()));
    Effect::new(move |_| {
        if steps.ended.get() > 0 {
            reload.update(|times| *times += 1);
        }
    });
    let register = Callback::new(move |row: ApplicationRow| {
        spawn_local(async move {
            let outcome = register(&row).await;
            notice.try_set(Some(outcome));
            let _ = reload.try_update(|times| *times += 1);
        });
    });

    view! {
        <PageHead
            title="Регистрация заявлений"
            crumbs=vec![("/work", "Работа с заявлениями")]
            lead="Журнал регистрации заявлений педагогических работников на аттестацию"
        >
            <Files address/>
        </PageHead>
        <NoticeBanner notice/>
        <PlannedBanners steps notice/>
        <div
            class=move || if desk.opened.get().is_some() { "columns columns--viewer" } else { "stack" }
            data-panel=move || desk.opened.get().map(|_| "open")
        >
        <Tabs address label="Журнал регистрации" tabs=TABS forget=&["sort", "review", "review_on", "decided_from", "decided_to", "open", "act", "columns"]>
            {move || (tab.get() == Tab::New).then(|| view! { <OverdueCorrections address reload/> })}
            <SavedFilters address page="registration" names=KEPT/>
            <RegistrationFilter address/>
            {move || {
                let tab = tab.get();
                let order = use_list_order(address, tab.default_order());
                view! {
                    <Loaded
                        load=move || {
                            chosen.track();
                            let query = address.with_untracked(|address| tab.page_of_rows(address));
                            async move { applications::list(&query).await }
                        }
                        show=move |page| view! { <RegisterList tab page address order register desk notice/> }.into_any()
                        reload
                    />
                }
            }}
        </Tabs>
        {move || desk.opened.get().map(|application| {
            provide_context(Viewed { application, desk, done, decided });
            parts::viewer()
        })}
        </div>
    }
}

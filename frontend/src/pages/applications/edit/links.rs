use contract::documents::{Document, DocumentKind, NewLink};
use leptos::prelude::*;

use super::removable::Removable;
use crate::api::applications;
use crate::components::{ErrorSummary, Field as Line};
use crate::form::Form;
use crate::pages::applications::draft::Draft;
use crate::pages::applications::latest::at_latest;

/// Materials on the internet. Stands within the page's form, so its button is an ordinary one.
#[component]
pub fn Links(draft: Draft) -> impl IntoView {
    let form = Form::named("link");
    let title = RwSignal::new(String::new());
    let url = RwSignal::new(String::new());
    let add = move || {
        let link = NewLink {
            title: title.get_untracked().trim().to_owned(),
            url: url.get_untracked().trim().to_owned(),
        };
        let added = async move {
            let add = |version| applications::add_link(draft.id, version, &link);
            at_latest(draft.id, add).await
        };
        form.submit(added, move |_| {
            title.try_set(String::new());
            url.try_set(String::new());
            draft.reload();
        });
    };
    // Enter adds the link instead of sending the whole page.
    let on_enter = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            add();
        }
    };
    let links = move || {
        let own: Vec<Document> = draft.case.with(|case| {
            case.documents
                .iter()
                .filter(|document| document.kind == DocumentKind::Link)
                .cloned()
                .collect()
        });
        (!own.is_empty()).then(|| {
            view! { <ul class="file-list">{own.into_iter().map(|document| view! { <Removable draft document/> }).collect_view()}</ul> }
        })
    };

    view! {
        <section class="panel" aria-labelledby="links">
            <div class="panel__head"><h2 id="links">"Ссылки на интернет-ресурсы, где размещены документы (необязательно)"</h2></div>
            <div class="panel__body">
                {links}
                <ErrorSummary form/>
                <div class="stack stack--s" on:keydown=on_enter>
                    <Line form name="title" label="Название материала" value=title width="input--w-m"/>
                    <Line form name="url" label="Адрес" value=url hint="Начинается с http:// или https://"/>
                </div>
                <div>
                    <button class="button" type="button" aria-busy=move || form.is_busy().then_some("true") on:click=move |_| add()>
                        "Добавить ссылку"
                    </button>
                </div>
            </div>
        </section>
    }
}

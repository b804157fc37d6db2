//! «Аттестовать?»: asked once more, by name, wherever the button stands.

use leptos::prelude::*;

use super::{Banner, BannerKind, COMMISSION, Dialog};

#[component]
pub fn AttestQuestion(
    open: RwSignal<bool>,
    /// Whom.
    #[prop(into)]
    name: Signal<String>,
    /// The teacher's objection to the signature on paper.
    #[prop(into)]
    objection: Signal<Option<String>>,
    /// «Аттестовать» was pressed; the dialog is closed.
    attest: Callback<()>,
) -> impl IntoView {
    let sure = move |_| {
        open.set(false);
        attest.run(());
    };
    view! {
        <Dialog open title="Аттестовать?" id="attest">
            <div class="dialog__body">
                <p><b>{name}</b></p>
                {move || objection.get().map(|text| view! {
                    <Banner kind=BannerKind::Warn title="Аттестуемый возразил против подписи на бумаге">
                        <p>{text}</p>
                        <p>"Специалист может заменить заключение: тогда его подпишут заново. Если Вы отметите сейчас, возражение войдёт в реестр для Центра."</p>
                    </Banner>
                })}
                <p>"Вы отмечаете, что педагог соответствует требованиям, предъявляемым к заявленной квалификационной категории. Отменить отметку нельзя."</p>
                <p>{COMMISSION}</p>
            </div>
            <div class="dialog__foot">
                <button class="button button--primary" type="button" on:click=sure>"Аттестовать"</button>
                <button class="button" type="button" on:click=move |_| open.set(false)>"Не отмечать"</button>
            </div>
        </Dialog>
    }
}

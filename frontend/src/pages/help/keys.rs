use leptos::prelude::*;

use crate::components::{PageHead, Summary, SummaryRow};

const KEYS: [(&str, &str); 8] = [
    (
        "Tab и Shift + Tab",
        "следующий и предыдущий элемент; первый Tab на странице — «Перейти к содержанию»",
    ),
    ("Enter", "открыть ссылку, нажать кнопку, отправить форму"),
    ("Ctrl + Enter", "отправить форму из многострочного поля"),
    ("/", "поиск в списке заявлений"),
    ("Esc", "закрыть диалог, меню или список подсказок"),
    (
        "Enter на строке «Регистрации заявлений»",
        "открыть заявление рядом со списком; на его заголовке — перейти к следующему",
    ),
    (
        "↑ и ↓ рядом с открытым заявлением",
        "соседние строки списка; Esc закрывает заявление",
    ),
    ("↑ и ↓", "выбор в списке подсказок и между переключателями"),
];

/// «Сочетания клавиш».
#[component]
pub fn KeysPage() -> impl IntoView {
    view! {
        <PageHead title="Сочетания клавиш" crumbs=vec![("/help", "Помощь")]/>
        <section class="panel">
            <div class="panel__body">
                <Summary>
                    {KEYS.into_iter().map(|(name, value)| view! { <SummaryRow name value/> }).collect_view()}
                </Summary>
            </div>
        </section>
    }
}

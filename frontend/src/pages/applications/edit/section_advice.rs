use leptos::prelude::*;

use crate::pages::applications::draft::Section;

/// A short explanation beside a task.
#[component]
pub fn SectionAdvice(section: Section) -> impl IntoView {
    let (title, lines) = words(section);
    view! {
        <aside class="stack" aria-label="Подсказка">
            <section class="panel">
                <div class="panel__head"><h2>{title}</h2></div>
                <div class="panel__body small">
                    {lines.iter().map(|line| view! { <p>{*line}</p> }).collect_view()}
                </div>
            </section>
        </aside>
    }
}

const fn words(section: Section) -> (&'static str, &'static [&'static str]) {
    match section {
        Section::Work => (
            "Откуда эти сведения",
            &[
                "Мы взяли их из Вашего личного кабинета. Здесь их можно исправить для этого заявления.",
            ],
        ),
        Section::Held => (
            "Где посмотреть дату",
            &[
                "В приказе или выписке об установлении категории.",
                "По этой дате выбирают период аттестации, поэтому проверьте её внимательно.",
            ],
        ),
        Section::Claimed => (
            "Что можно выбрать",
            &[
                "На высшую категорию подают те, у кого есть или была первая либо высшая.",
                "Форму аттестации можно изменить, пока заявление не подано.",
            ],
        ),
        Section::Documents => (
            "Какие файлы подойдут",
            &[
                "Скан или фотография, где читается весь текст. Многостраничный документ загрузите одним файлом PDF.",
                "Ссылку проверьте: она должна открываться без пароля.",
            ],
        ),
        Section::Name => (
            "Как проверить",
            &[
                "Прочитайте вслух: «заявление от …». Подумайте о фамилии: некоторые фамилии не склоняются.",
            ],
        ),
    }
}

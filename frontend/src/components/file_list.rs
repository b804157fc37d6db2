//! A file in `<ul class="file-list">`.

use leptos::prelude::*;

/// The children are its actions (links and buttons).
#[component]
pub fn FileItem(
    #[prop(into)] name: String,
    /// «1,2 МБ · загружен 28 октября 2026 г.»
    #[prop(into)]
    meta: String,
    /// The tag at the left: see [`type_of`]; «WWW» for a link.
    #[prop(into)]
    kind: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <li class="file">
            <span class="file__type" aria-hidden="true">{kind}</span>
            <div>
                <div class="file__name">{name}</div>
                <div class="file__meta">{meta}</div>
            </div>
            {children.map(|children| view! { <div class="file__actions">{children()}</div> })}
        </li>
    }
}

/// «PDF» for `application/pdf` or for a name that ends in `.pdf`; «WWW» without either.
pub fn type_of(media_type: Option<&str>, name: &str) -> String {
    match media_type {
        Some("application/pdf") => "PDF".to_owned(),
        Some("image/jpeg") => "JPG".to_owned(),
        Some("image/png") => "PNG".to_owned(),
        Some(_) => name
            .rsplit('.')
            .next()
            .unwrap_or_default()
            .chars()
            .take(4)
            .collect::<String>()
            .to_uppercase(),
        None => "WWW".to_owned(),
    }
}

/// «1,2 МБ», «38 КБ»
pub fn size_of(bytes: i64) -> String {
    let tenths = bytes * 10 / (1024 * 1024);
    if tenths == 0 {
        return format!("{}\u{a0}КБ", (bytes / 1024).max(1));
    }
    format!("{},{}\u{a0}МБ", tenths / 10, tenths % 10)
}

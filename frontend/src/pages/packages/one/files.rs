use contract::packages::{Package, PackageFile};
use domain::plural::count;
use leptos::prelude::*;

use crate::components::file_list::size_of;
use crate::components::{Cell, DataTable, Head};

/// Every file of the archive with its hash: what the inventory says.
#[component]
pub fn Files(package: Package) -> impl IntoView {
    let found = count(package.files.len() as u64, "файл", "файла", "файлов");
    let bar = view! {
        <div class="table-bar"><p><b>{found}</b>", архив " {size_of(package.size)}</p></div>
    };
    let head = view! {
        <Head label="Документ и имя файла"/>
        <Head label="Размер"/>
        <Head label="Контрольная сумма SHA-256"/>
    };
    view! {
        <section class="stack stack--s" aria-labelledby="files">
            <h2 id="files">"Содержимое архива"</h2>
            <DataTable label="Содержимое архива" head=head.into_any() bar=bar.into_any()>
                {package.files.into_iter().map(|file| view! { <OneFile file/> }).collect_view()}
            </DataTable>
        </section>
    }
}

#[component]
fn OneFile(file: PackageFile) -> impl IntoView {
    view! {
        <tr role="row">
            <Cell label="Документ и имя файла" class="cell--title">
                {file.title}
                <span class="cell__sub"><span class="file-name">{file.name}</span></span>
            </Cell>
            <Cell label="Размер"><span class="num">{size_of(file.size)}</span></Cell>
            <Cell label="Контрольная сумма SHA-256"><code class="hash">{file.sha256}</code></Cell>
        </tr>
    }
}

use contract::home::Home;
use leptos::prelude::*;

use super::{coordinator::Go, deadlines::Deadlines, tiles::Tiles};

#[component]
pub fn OperatorHome(home: Home) -> impl IntoView {
    view! {
        <div class="stack">
            <Tiles home/>
            <Deadlines/>
            <div class="columns columns--even">
                <section class="card" aria-labelledby="work">
                    <h2 id="work">"Работа с заявлениями"</h2>
                    <p>"Заявления всех муниципалитетов. Упрощенную форму регистрирует только оператор."</p>
                    <Go href="/work" rest=" к работе с заявлениями"/>
                </section>
                <section class="card" aria-labelledby="schedules">
                    <h2 id="schedules">"Графики"</h2>
                    <p>"Графики, которые отправили муниципальные координаторы: проверить, утвердить или вернуть с замечаниями."</p>
                    <Go href="/schedules" rest=" к графикам"/>
                </section>
                <section class="card" aria-labelledby="packages">
                    <h2 id="packages">"Передача в Центр"</h2>
                    <p>"Пакеты документов, которые передали муниципальные координаторы: принять каждого аттестуемого или вернуть с замечаниями."</p>
                    <Go href="/packages?waiting=true" rest=" к переданным пакетам"/>
                </section>
            </div>
        </div>
    }
}

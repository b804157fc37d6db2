use contract::{invitations::InvitationToken, sessions::Me};
use domain::roles::Role;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{components::A, hooks::use_navigate};

use crate::{
    api::{Query, invitations},
    components::{Banner, BannerKind, ErrorSummary, SubmitButton},
    form::Form,
    identity::use_identity,
};

/// «У меня уже есть учетная запись»: sign in, then the role is added to it.
#[component]
pub fn AcceptAsMe(role: Role, token: String) -> impl IntoView {
    let identity = use_identity();
    let name = Memo::new(move |_| identity.me().map(|me| (me.short_name, me.username)));
    let accepted = RwSignal::new(None::<Me>);
    let here = format!("/invitation{}", Query::new().with("token", &token));
    let login = format!("/login{}", Query::new().with("next", here));

    move || {
        match (accepted.get(), name.get()) {
        (Some(me), _) => view! { <Accepted me role/> }.into_any(),
        (None, Some((name, username))) => view! { <Ask name username token=token.clone() accepted/> }.into_any(),
        (None, None) => view! {
            <p>"Войдите в свою учетную запись: после входа Вы вернётесь на эту страницу и примете приглашение."</p>
            <p class="cluster"><A href=login.clone() attr:class="button button--primary">"Войти и принять приглашение"</A></p>
        }
        .into_any(),
    }
    }
}

#[component]
fn Ask(
    name: String,
    username: String,
    token: String,
    accepted: RwSignal<Option<Me>>,
) -> impl IntoView {
    let form = Form::named("mine");
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let token = InvitationToken {
            token: token.clone(),
        };
        form.submit(
            async move { invitations::accept_as_me(&token).await },
            move |me| accepted.set(Some(me)),
        );
    };

    view! {
        <form class="stack stack--s" novalidate on:submit=send>
            <ErrorSummary form/>
            <p>"Роль будет добавлена к учетной записи: " <b>{name}</b> " (" {username} ")."</p>
            <div class="cluster">
                <SubmitButton form label="Принять приглашение" busy="Принимаем…"/>
                <span class="muted small">"Это не Вы? Нажмите «Выйти» вверху страницы."</span>
            </div>
        </form>
    }
}

#[component]
fn Accepted(me: Me, role: Role) -> impl IntoView {
    let identity = use_identity();
    let navigate = use_navigate();
    let grant = me
        .roles
        .iter()
        .rev()
        .find(|grant| grant.role == role)
        .map(|grant| grant.id);
    identity.update(me);
    let start = move |_| {
        let navigate = navigate.clone();
        spawn_local(async move {
            if let Some(grant) = grant {
                // Refused: the role can still be chosen in the header.
                let _ = identity.switch_role(grant).await;
            }
            navigate("/", Default::default());
        });
    };

    view! {
        <Banner kind=BannerKind::Ok role="status" title="Роль добавлена к Вашей учетной записи">
            <p>"Сменить роль можно вверху страницы."</p>
        </Banner>
        <p class="cluster">
            <button class="button button--primary" type="button" on:click=start>"Начать работу в новой роли"</button>
        </p>
    }
}

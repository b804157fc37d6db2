use domain::{calendar::long_date, roles::Role};
use leptos::prelude::*;
use leptos_router::components::A;

use super::invite_parts::{Municipality, OfRole};
use super::new_invitation::Draft;
use crate::{
    api::invitations,
    components::{
        Banner, BannerKind, ErrorSummary, Field, FieldKind, PageHead, Radios, SubmitButton,
    },
    form::Form,
    identity::use_identity,
};

const EXPERT: (&str, &str, &str) = (
    "expert",
    "Специалист по аттестации",
    "Видит заявления аттестуемых, к которым назначен",
);
const SCHOOL: (&str, &str, &str) = (
    "school_coordinator",
    "Координатор по аттестации в ОО",
    "Помогает педагогам своей организации",
);
const MUNICIPAL: (&str, &str, &str) = (
    "municipal_coordinator",
    "Муниципальный координатор",
    "Регистрирует заявления и заполняет график своего муниципалитета",
);
const OPERATOR: (&str, &str, &str) = (
    "operator",
    "Оператор ТОИПКРО",
    "Работает с заявлениями всех муниципалитетов",
);

/// «Сформировать приглашение».
#[component]
pub fn InvitePage() -> impl IntoView {
    let me = use_identity().me_now();
    let by_operator = me
        .as_ref()
        .is_some_and(|me| me.acting.role == Role::Operator);
    let own = me
        .and_then(|me| me.acting.municipality)
        .map(|one| one.id.to_string())
        .unwrap_or_default();
    let form = Form::new();
    let draft = Draft::empty(if by_operator { String::new() } else { own });
    let sent = RwSignal::new(None::<String>);
    let roles = if by_operator {
        vec![MUNICIPAL, EXPERT, SCHOOL, OPERATOR]
    } else {
        vec![EXPERT, SCHOOL]
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        sent.set(None);
        let Some(invitation) = draft.read(form, by_operator) else {
            return;
        };
        form.submit(
            async move { invitations::invite(&invitation).await },
            move |row| {
                draft.clear();
                sent.set(Some(format!(
                    "Приглашение отправлено на {}, действует до {}",
                    row.email,
                    long_date(row.valid_until)
                )));
            },
        );
    };

    view! {
        <ErrorSummary form/>
        <PageHead
            title="Сформировать приглашение"
            crumbs=vec![("/invitations", "Приглашение")]
            lead="Система отправит письмо со ссылкой. По ней приглашённый придумает имя пользователя и пароль или добавит роль к своей учетной записи."
        />
        {move || sent.get().map(|words| view! {
            <Banner kind=BannerKind::Ok role="status" title=words>
                <p>"Можно пригласить следующего пользователя или "<A href="/invitations">"вернуться к списку"</A>"."</p>
            </Banner>
        })}
        <form class="stack" novalidate on:submit=send>
            <section class="panel">
                <div class="panel__body">
                    <Radios form name="role" legend="Роль пользователя" value=draft.role options=roles/>
                    <Show when=move || by_operator && draft.needs_municipality()>
                        <Municipality form value=draft.municipality/>
                    </Show>
                    <Field form name="surname" label="Фамилия" value=draft.surname width="input--w-m"/>
                    <Field form name="first_name" label="Имя" value=draft.first_name width="input--w-m"/>
                    <Field form name="patronymic" label="Отчество" optional=true value=draft.patronymic width="input--w-m"/>
                    <Field form name="email" label="Адрес электронной почты" value=draft.email kind=FieldKind::Email width="input--w-m"/>
                    <OfRole form draft/>
                </div>
            </section>
            <div class="cluster">
                <SubmitButton form label="Отправить приглашение"/>
                <A href="/invitations">"Вернуться назад"</A>
            </div>
        </form>
    }
}

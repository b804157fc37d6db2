use leptos::prelude::*;

use super::answers::Answers;
use crate::{
    components::{Field, FieldKind},
    form::Form,
};

/// Name and contacts.
#[component]
pub fn PersonGroup(form: Form, answers: Answers) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="person">
            <div class="panel__head"><h2 id="person">"Фамилия, имя, отчество и контакты"</h2></div>
            <div class="panel__body">
                <p class="muted small">"Русскими буквами, в соответствии с правилами русского языка. Так они будут напечатаны в заявлении."</p>
                <Field form name="surname" label="Фамилия" value=answers.surname autocomplete="family-name" width="input--w-m"/>
                <Field form name="first_name" label="Имя" value=answers.first_name autocomplete="given-name" width="input--w-m"/>
                <Field form name="patronymic" label="Отчество" optional=true value=answers.patronymic autocomplete="additional-name" width="input--w-m"/>
                <Field
                    form
                    name="phone"
                    label="Номер телефона (сотовый)"
                    hint="Например, 8 900 000-00-00"
                    value=answers.phone
                    kind=FieldKind::Tel
                    autocomplete="tel"
                    width="input--w-phone"
                />
                <Field
                    form
                    name="email"
                    label="Адрес электронной почты"
                    hint="Сюда придут письмо для подтверждения и все уведомления о заявлении"
                    value=answers.email
                    kind=FieldKind::Email
                    autocomplete="email"
                    width="input--w-m"
                />
            </div>
        </section>
    }
}

/// Login and password.
#[component]
pub fn AccountGroup(form: Form, answers: Answers) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby="account">
            <div class="panel__head"><h2 id="account">"Имя пользователя и пароль"</h2></div>
            <div class="panel__body">
                <p class="muted small">"Придумайте их сами: с ними Вы будете входить в систему."</p>
                <Field
                    form
                    name="username"
                    label="Имя пользователя"
                    hint="Например, i.sosnina. Войти можно и по адресу электронной почты"
                    value=answers.username
                    kind=FieldKind::Username
                    autocomplete="username"
                    width="input--w-m"
                />
                <Field
                    form
                    name="password"
                    label="Пароль"
                    hint="Не короче 8 знаков. Удобно взять фразу из трёх-четырёх слов"
                    value=answers.password
                    kind=FieldKind::Password
                    autocomplete="new-password"
                    width="input--w-m"
                />
            </div>
        </section>
    }
}

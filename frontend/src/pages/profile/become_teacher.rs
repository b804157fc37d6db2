use contract::people::TeacherProfile;
use domain::{people::MobilePhone, roles::Role};
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{components::A, hooks::use_navigate};

use super::view::shown_phone;
use crate::{
    api::sessions,
    components::{ErrorSummary, Field, FieldKind, PageHead, SubmitButton},
    form::Form,
    identity::use_identity,
    pages::registrations::{WorkplaceAnswers, WorkplaceGroup, check},
};

/// A coordinator or expert who teaches: their own application under the same account.
#[component]
pub fn BecomeTeacherPage() -> impl IntoView {
    let identity = use_identity();
    let navigate = use_navigate();
    let form = Form::new();
    let answers = WorkplaceAnswers::empty();
    let phone = RwSignal::new(shown_phone(identity.me_now().and_then(|me| me.phone)));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.clear();
        check(form, "phone", MobilePhone::parse(&phone.get()));
        let workplace = answers.read(form);
        let Some(workplace) = workplace.filter(|_| !form.has_errors()) else {
            return;
        };
        let profile = TeacherProfile {
            phone: phone.get(),
            municipality_id: workplace.municipality_id,
            organisation_id: workplace.organisation_id,
            organisation_typed: workplace.organisation_typed,
            position_id: workplace.position_id,
            subjects: workplace.subjects,
        };
        let navigate = navigate.clone();
        form.submit(
            async move { sessions::become_teacher(&profile).await },
            move |me| {
                let grant = me
                    .roles
                    .iter()
                    .find(|grant| grant.role == Role::Teacher)
                    .map(|grant| grant.id);
                identity.update(me);
                spawn_local(async move {
                    if let Some(grant) = grant {
                        // Refused: the role can still be chosen in the header.
                        let _ = identity.switch_role(grant).await;
                    }
                    navigate("/", Default::default());
                });
            },
        );
    };

    view! {
        <ErrorSummary form/>
        <PageHead
            title="Своё заявление на аттестацию"
            crumbs=vec![("/profile", "Личный кабинет")]
            lead="К Вашей учетной записи добавится роль педагогического работника. Решения по своему заявлению Вы не принимаете: им займётся другой сотрудник."
        />
        <form class="stack" novalidate on:submit=send>
            <section class="panel">
                <div class="panel__body">
                    <Field
                        form
                        name="phone"
                        label="Номер телефона (сотовый)"
                        hint="Например, 8 900 000-00-00"
                        value=phone
                        kind=FieldKind::Tel
                        autocomplete="tel"
                        width="input--w-phone"
                    />
                </div>
            </section>
            <WorkplaceGroup form answers/>
            <div class="cluster">
                <SubmitButton form label="Добавить роль" busy="Добавляем…"/>
                <A href="/profile">"Не добавлять"</A>
            </div>
        </form>
    }
}

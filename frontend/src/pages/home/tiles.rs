//! Numbers that lead into their lists.

use contract::{
    home::{Home, Tile, TileKind},
    lists::Found,
};
use domain::roles::Role;
use leptos::prelude::*;
use leptos_router::components::A;

use crate::{components::Icon, identity::use_identity};

/// How a tile looks while its number is not zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Urgency {
    Calm,
    Due,
    Late,
}

struct Words {
    label: &'static str,
    note: &'static str,
    /// When there is nothing.
    none: &'static str,
    href: &'static str,
    urgency: Urgency,
}

const fn words(kind: TileKind) -> Words {
    let (label, note, none, href, urgency) = match kind {
        TileKind::AwaitingRegistration => (
            "Ждут регистрации",
            "рассмотрите",
            "новых нет",
            "/registration?route=general",
            Urgency::Due,
        ),
        TileKind::AwaitingOperator => (
            "Регистрирует оператор",
            "упрощенная форма",
            "новых нет",
            "/registration?route=operator",
            Urgency::Calm,
        ),
        TileKind::Unplanned => (
            "Без периода или специалистов",
            "назначьте",
            "у всех назначены",
            "/planning?plan=missing",
            Urgency::Due,
        ),
        TileKind::ConclusionOverdue => (
            "Заключение просрочено",
            "напомните специалистам",
            "просроченных нет",
            "/attestation?conclusion=overdue",
            Urgency::Late,
        ),
        TileKind::ConclusionSigned => (
            "Заключение подписано",
            "проверьте и аттестуйте",
            "новых нет",
            "/attestation?conclusion=waiting",
            Urgency::Due,
        ),
        TileKind::WithdrawalsSent => (
            "Заявления на отзыв",
            "рассмотрите",
            "новых нет",
            "/withdrawals?state=sent",
            Urgency::Due,
        ),
        TileKind::WithoutExperts => (
            "Без специалистов",
            "назначен не каждый из двух",
            "у всех назначены",
            "/planning?experts=missing",
            Urgency::Due,
        ),
        TileKind::ReviewEnding => (
            "Срок рассмотрения заканчивается",
            "7 дней или меньше",
            "горящих сроков нет",
            "/registration?review=soon",
            Urgency::Late,
        ),
        TileKind::SchedulesToApprove => (
            "Графики ждут утверждения",
            "проверьте и утвердите",
            "новых нет",
            "/schedules?state=sent",
            Urgency::Due,
        ),
        TileKind::MyCases => (
            "Мои аттестуемые",
            "заявления и документы",
            "пока не назначены",
            "/applications",
            Urgency::Calm,
        ),
    };
    Words {
        label,
        note,
        none,
        href,
        urgency,
    }
}

/// The list that a tile counts. A coordinator registers only what the teachers filed: the own withdrawals wait for the operator.
fn href(kind: TileKind, role: Option<Role>) -> &'static str {
    match (kind, role) {
        (TileKind::WithdrawalsSent, Some(Role::MunicipalCoordinator)) => {
            "/withdrawals?state=sent&by=teacher"
        }
        (kind, _) => words(kind).href,
    }
}

/// «Количество аттестуемых» and the tiles of the acting role.
#[component]
pub fn Tiles(home: Home) -> impl IntoView {
    let total = Found {
        rows: home.applications,
        more: home.applications_is_lower_bound,
    }
    .number();
    let spoken = format!("Количество заявлений = {total}");

    view! {
        <section aria-label="Количество аттестуемых">
            <div class="metrics metrics--even">
                <div class="metric metric--total">
                    <span class="metric__value"><span class="visually-hidden">"Количество заявлений = "</span>{total}</span>
                    <span class="metric__label">"Количество аттестуемых"</span>
                    <span class="metric__note" aria-hidden="true">{spoken}</span>
                </div>
                {home.tiles.into_iter().map(|tile| view! { <TileLink tile/> }).collect_view()}
            </div>
        </section>
    }
}

#[component]
pub fn TileLink(tile: Tile) -> impl IntoView {
    let words = words(tile.kind);
    let found = Found {
        rows: tile.count,
        more: tile.count_is_lower_bound,
    };
    let href = href(tile.kind, use_identity().role_now());
    let (look, icon) = match (tile.count, words.urgency) {
        (0, _) | (_, Urgency::Calm) => ("metric", None),
        (_, Urgency::Due) => ("metric metric--due", Some("clock")),
        (_, Urgency::Late) => ("metric metric--late", Some("alert")),
    };
    let note = if tile.count == 0 {
        words.none
    } else {
        words.note
    };

    view! {
        <A href=href attr:class=look attr:aria-current="false">
            <span class="metric__value">{found.number()}</span>
            <span class="metric__label">{words.label}</span>
            <span class="metric__note">{icon.map(|name| view! { <Icon name class="icon--s"/> })}<span>{note}</span></span>
        </A>
    }
}

//! `GET /reference/consent`: the consent to processing, a document of its own (152-ФЗ, art. 9, since 01.09.2025).

use crate::fields::Fields;
use actix_web::{get, web};
use contract::people::ConsentText;

/// Changes with the text; who agreed to which version is kept.
pub(crate) const CONSENT_VERSION: &str = "2026-11-01";

/// The consent text
///
/// Shown before registration; its version is sent back with it.
#[utoipa::path(operation_id = "consent_text", tag = "Справочники", security(()),
    responses((status = 200, description = "The text that is in force", body = ConsentText)))]
#[get("/reference/consent")]
pub(crate) async fn consent() -> web::Json<ConsentText> {
    web::Json(ConsentText {
        version: CONSENT_VERSION.into(),
        title: "Согласие на обработку персональных данных".into(),
        paragraphs: [
            "Я даю согласие Томскому областному институту повышения квалификации и переподготовки работников образования (ТОИПКРО) на обработку моих персональных данных в электронной системе «Аттестация».",
            "Цель обработки: проведение аттестации педагогических работников в целях установления квалификационной категории (приказ Минпросвещения России от 24.03.2023 № 196).",
            "Перечень данных: фамилия, имя, отчество; адрес электронной почты и номер телефона; муниципалитет, место работы, должность, преподаваемые предметы; сведения о квалификационной категории; документы, которые я прикладываю к заявлению.",
            "Действия с данными: сбор, запись, хранение, уточнение, использование, передача муниципальному координатору, назначенным специалистам по аттестации и аттестационной комиссии, удаление. Данные хранятся на территории Российской Федерации.",
            "Согласие действует до достижения цели обработки или до отзыва. Отозвать согласие можно письмом на адрес оператора ТОИПКРО; данные зарегистрированных заявлений хранятся в течение срока, установленного архивным законодательством.",
        ]
        .map(str::to_owned)
        .to_vec(),
    })
}

/// The version that was agreed to must be the one in force.
pub(crate) fn check_consent(fields: &mut Fields, version: &str) {
    if version != CONSENT_VERSION {
        fields.mistake(
            "consent_version",
            "consent_required",
            "Прочитайте согласие на обработку персональных данных и отметьте его",
        );
    }
}

//! Changing the own address and password, another municipality, the end of a role.

use crate::{lists::Named, message};
use domain::{applications::Stage, roles::Role};
use uuid::Uuid;

message! {
    /// Another e-mail address; the password is asked again. A link that is sent there confirms it.
    #[serde(deny_unknown_fields)]
    pub struct EmailChange {
        #[cfg_attr(feature = "openapi", schema(example = "m.drozdova@example.ru", max_length = 254))]
        pub email: String,
        #[cfg_attr(feature = "openapi", schema(format = "password", max_length = 200))]
        pub password: String,
    }
}

message! {
    /// The token of the letter that confirms an address.
    #[serde(deny_unknown_fields)]
    pub struct EmailToken {
        #[cfg_attr(feature = "openapi", schema(max_length = 100))]
        pub token: String,
    }
}

message! {
    /// Another password; the present one is asked again.
    #[serde(deny_unknown_fields)]
    pub struct PasswordChange {
        #[cfg_attr(feature = "openapi", schema(format = "password", max_length = 200))]
        pub old: String,
        #[cfg_attr(feature = "openapi", schema(format = "password", max_length = 200))]
        pub new: String,
    }
}

message! {
    /// «Неверно? Напишите оператору».
    #[serde(deny_unknown_fields)]
    pub struct NewMunicipalityRequest {
        #[cfg_attr(feature = "openapi", schema(example = "Теперь я работаю в другом районе", max_length = 1000))]
        pub text: String,
        /// The right one, where the person knows it.
        #[serde(default)]
        pub municipality_id: Option<Uuid>,
    }
}

message! {
    /// The operator's answer to it.
    #[serde(deny_unknown_fields)]
    pub struct MunicipalityChange {
        pub municipality_id: Uuid,
        /// The person's letter carries it.
        #[cfg_attr(feature = "openapi", schema(example = "Вы назначены координатором другого района", max_length = 1000))]
        pub reason: String,
    }
}

message! {
    /// The operator's answer when the municipality stays as it is.
    #[serde(deny_unknown_fields)]
    pub struct MunicipalityAnswer {
        /// Why it is right: the person's letter and start page carry it.
        #[cfg_attr(feature = "openapi", schema(example = "В приказе указан этот район", max_length = 1000))]
        pub reason: String,
    }
}

message! {
    /// An open case of a role that is to be ended.
    pub struct OpenCase {
        pub id: Uuid,
        pub case_number: Option<String>,
        pub full_name: String,
        pub municipality: Named,
        pub stage: Stage,
        pub period: Option<Named>,
    }
}

message! {
    /// What ending a role would mean.
    pub struct GrantEnding {
        pub person_id: Uuid,
        pub full_name: String,
        pub grant_id: Uuid,
        pub role: Role,
        pub municipality: Option<Named>,
        pub organisation: Option<Named>,
        /// An expert's open cases: to be handed over, or left to the operator.
        pub cases: Vec<OpenCase>,
    }
}

message! {
    /// Ends a role. `hand_over_to` is always sent: an expert's id, or `null` to leave the places to the operator.
    #[serde(deny_unknown_fields)]
    pub struct EndGrant {
        #[serde(deserialize_with = "Option::deserialize")]
        #[cfg_attr(feature = "openapi", schema(required = true))]
        pub hand_over_to: Option<Uuid>,
    }
}

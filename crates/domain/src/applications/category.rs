//! Qualification categories, forms of attestation and routes: the officials' words as values.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal, $title:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable word of the database and the JSON.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.code() == code)
            }

            /// The officials' word for it.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),+ }
            }
        }
    };
}
pub(crate) use words;

words! {
    /// Имеющаяся (имевшаяся, в случае истечения срока действия) квалификационная категория.
    HeldCategory {
        None = "none", "не имею";
        First = "first", "первая";
        Highest = "highest", "высшая";
    }
}

words! {
    /// Заявленная квалификационная категория.
    ClaimedCategory {
        First = "first", "первая";
        Highest = "highest", "высшая";
    }
}

words! {
    /// Форма аттестации.
    AttestationForm {
        InPerson = "in_person", "очно";
        Remote = "remote", "дистанционно";
        Simplified = "simplified", "упрощенно";
    }
}

words! {
    /// Who registers and concludes: the municipality, or the operator alone.
    Route {
        General = "general", "на общих основаниях";
        Operator = "operator", "через оператора";
    }
}

impl AttestationForm {
    /// «упрощенно» is always the operator's.
    #[must_use]
    pub const fn route(self) -> Route {
        match self {
            Self::Simplified => Route::Operator,
            Self::InPerson | Self::Remote => Route::General,
        }
    }
}

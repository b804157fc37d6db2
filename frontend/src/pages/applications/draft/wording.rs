use contract::applications::ApplicationData;
use domain::applications::{AttestationForm, ClaimedCategory, HeldCategory};

use super::Field;
use super::field::YES;

impl Field {
    /// The words of the printed form and of the lists.
    pub const fn label(self) -> &'static str {
        match self {
            Self::OrganisationId => "Место работы (образовательная организация)",
            Self::OrganisationTyped => "Полное название организации",
            Self::PositionId => "Должность",
            Self::Subjects => "Преподаваемый(ые) предмет(ы)",
            Self::Phone => "Номер телефона (сотовый)",
            Self::HeldCategory => {
                "Имеющаяся (имевшаяся, в случае истечения срока действия) квалификационная категория"
            }
            Self::HeldUntil => "Дата окончания срока действия квалификационной категории",
            Self::HeldIndefinitely => "Категория установлена бессрочно",
            Self::ClaimedCategory => "Заявленная квалификационная категория",
            Self::Form => "Форма аттестации",
            Self::SimplifiedGrounds => "Основания для прохождения аттестации по упрощенной форме",
            Self::NameGenitive => "Фамилия, имя и отчество в родительном падеже",
        }
    }

    /// The stored answer for a reader; `None` where nothing is given.
    pub fn shown(self, data: &ApplicationData) -> Option<String> {
        let text = match self {
            Self::OrganisationId => data.workplace.clone(),
            Self::PositionId => data
                .position
                .as_ref()
                .map(|position| position.name.clone())
                .unwrap_or_default(),
            _ => self.words(&self.stored(data)),
        };
        (!text.trim().is_empty()).then_some(text)
    }

    /// A typed answer for a reader.
    pub fn words(self, typed: &str) -> String {
        let title = match self {
            Self::HeldCategory => HeldCategory::from_code(typed).map(HeldCategory::title),
            Self::ClaimedCategory => ClaimedCategory::from_code(typed).map(ClaimedCategory::title),
            Self::Form => AttestationForm::from_code(typed).map(AttestationForm::title),
            Self::HeldIndefinitely => Some(if typed == YES {
                "бессрочно"
            } else {
                "до указанной даты"
            }),
            Self::OrganisationId | Self::PositionId if !typed.is_empty() => {
                Some("Ваш выбор на этой странице")
            }
            _ => None,
        };
        title.unwrap_or(typed).to_owned()
    }
}

//! What the history tells: each event with the code that is stored and the title that people read.

use crate::{applications::Action, packages::PackageAction, schedule::ScheduleAction};

/// Declares the events. A line without a title, an action without an event and a code given twice do not compile.
macro_rules! events {
    (
        moves { $($moved:ident $moved_code:literal $moved_title:literal;)* }
        others { $($other:ident $other_code:literal $other_title:literal;)* }
    ) => {
        /// Something that happened, as histories keep it. The codes are hashed into the chains: none ever changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum HistoryEvent {
            $(#[doc = $moved_title] $moved,)*
            $(#[doc = $other_title] $other,)*
        }

        impl HistoryEvent {
            /// What is stored.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$moved => $moved_code,)*
                    $(Self::$other => $other_code,)*
                }
            }

            #[must_use]
            pub const fn title(self) -> &'static str {
                match self {
                    $(Self::$moved => $moved_title,)*
                    $(Self::$other => $other_title,)*
                }
            }

            #[deny(unreachable_patterns)]
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code {
                    $($moved_code => Some(Self::$moved),)*
                    $($other_code => Some(Self::$other),)*
                    _ => None,
                }
            }
        }

        /// The event of a move is its action's, where the move does not say more precisely what happened.
        impl From<Action> for HistoryEvent {
            fn from(action: Action) -> Self {
                match action {
                    $(Action::$moved => Self::$moved,)*
                }
            }
        }
    };
}

events! {
    moves {
        SaveDraft "save_draft" "Черновик изменён";
        DeleteDraft "delete_draft" "Черновик удалён";
        Generate "generate" "Заявление сформировано";
        EditAgain "edit_again" "Заявление возвращено в черновик, прежняя форма не действует";
        AttachScan "attach_scan" "Загружен подписанный скан";
        Submit "submit" "Заявление подано";
        Check "check" "Отмечена проверка";
        MatchOrganisation "match_organisation" "Организация выбрана из списка";
        ChangeRoute "change_route" "Изменён порядок регистрации";
        MarkVerified "mark_verified" "Проверено, замечаний нет";
        ReturnForCorrection "return_for_correction" "Возвращено на доработку";
        Register "register" "Заявление зарегистрировано";
        Reject "reject" "Заявление отклонено";
        ProposeName "propose_name" "Предложено исправление имени";
        DecideName "decide_name" "Принято решение об исправлении имени";
        Plan "plan" "Назначены период и специалисты";
        AttachConclusion "attach_conclusion" "Итоговое заключение прикреплено";
        ReplaceConclusion "replace_conclusion" "Итоговое заключение заменено";
        TakeBackConclusion "take_back_conclusion" "Итоговое заключение отозвано специалистом";
        SignConclusion "sign_conclusion" "Итоговое заключение подписано аттестуемым";
        RefuseToSign "refuse_to_sign" "Аттестуемый отказался подписать заключение";
        AttachSignedConclusion "attach_signed_conclusion" "Прикреплён скан заключения, подписанного на бумаге";
        RecordRefusal "record_refusal" "Записано: от подписи отказался";
        ObjectToSignature "object_to_signature" "Аттестуемый возразил против подписи на бумаге";
        Attest "attest" "Проверка координатором: соответствует";
        DeclineToAttest "decline_to_attest" "Проверка координатором: не соответствует";
        GenerateWithdrawal "generate_withdrawal" "Сформировано заявление на отзыв";
        SendWithdrawal "send_withdrawal" "Заявление на отзыв отправлено";
        CancelWithdrawal "cancel_withdrawal" "Заявление на отзыв отменено";
        ObjectToWithdrawal "object_to_withdrawal" "Аттестуемый возразил против отзыва";
        RegisterWithdrawal "register_withdrawal" "Заявление на отзыв зарегистрировано";
        ReturnWithdrawal "return_withdrawal" "Заявление на отзыв возвращено";
        Ask "ask" "Вопрос или ответ";
        FileAgain "file_again" "Подготовлено новое заявление с теми же сведениями";
    }
    others {
        // A case.
        Create "create" "Черновик создан";
        AttachDocument "attach_document" "Прикреплён документ";
        RemoveDocument "remove_document" "Документ удалён";
        SubmitAgain "submit_again" "Исправленное заявление подано";
        ConfirmName "confirm_name" "Исправление имени подтверждено";
        DeclineName "decline_name" "Исправление имени отклонено";
        HandOverPlace "hand_over" "Место специалиста передано";
        PlanStep "plan_step" "Запланировано действие";
        CancelStep "cancel_step" "Запланированное действие отменено";
        HandOverPackage "package" "Передано в Центр";
        AcceptPackageItem "package_accept" "Документы приняты Центром";
        ReturnPackageItem "package_return" "Документы возвращены Центром с замечаниями";
        // A schedule.
        SendSchedule "schedule_send" "График отправлен на утверждение";
        ApproveSchedule "schedule_approve" "График утвержден";
        ReturnSchedule "schedule_return" "График возвращён с замечаниями";
        ReopenSchedule "schedule_reopen" "График открыт для изменений";
        // A person.
        AccountMade "account_made" "Учетная запись создана администратором системы";
        RegisteredAccount "registered_account" "Учетная запись создана";
        BecameTeacher "became_teacher" "Добавлена роль педагога";
        ProfileChanged "profile_changed" "Изменены сведения профиля";
        EmailChanged "email_changed" "Изменён адрес электронной почты";
        PasswordChanged "password_changed" "Изменён пароль";
        PasswordReset "password_reset" "Изменён пароль";
        PasswordResetSent "password_reset_sent" "Отправлена ссылка для нового пароля";
        Blocked "blocked" "Учетная запись заблокирована";
        Unblocked "unblocked" "Учетная запись разблокирована";
        RoleEnded "role_ended" "Полномочия прекращены";
        MunicipalityRequested "municipality_requested" "Запрошена смена муниципалитета";
        MunicipalityChanged "municipality_changed" "Изменён муниципалитет";
        MunicipalityKept "municipality_kept" "В смене муниципалитета отказано";
        NoticeSent "notice_sent" "Отправлено уведомление";
        PlansFilingLater "plans_filing_later" "Отмечено: планирует подать позже";
        RegistrationDataDestroyed "registration_data_destroyed" "Регистрационные данные уничтожены";
        // Invitations and substitutions.
        Invited "invited" "Отправлено приглашение";
        InvitedAgain "invited_again" "Приглашение отправлено повторно";
        InvitationAccepted "invitation_accepted" "Приглашение принято";
        InvitationWithdrawn "invitation_withdrawn" "Приглашение отозвано";
        SubstituteNamed "substitute_named" "Назначен замещающий";
        SubstitutionAccepted "substitution_accepted" "Замещение принято";
        SubstitutionEnded "substitution_ended" "Замещение прекращено";
    }
}

impl From<ScheduleAction> for HistoryEvent {
    fn from(action: ScheduleAction) -> Self {
        match action {
            ScheduleAction::Send => Self::SendSchedule,
            ScheduleAction::Approve => Self::ApproveSchedule,
            ScheduleAction::Return => Self::ReturnSchedule,
            ScheduleAction::Reopen => Self::ReopenSchedule,
        }
    }
}

impl From<PackageAction> for HistoryEvent {
    fn from(action: PackageAction) -> Self {
        match action {
            PackageAction::HandOver => Self::HandOverPackage,
            PackageAction::Accept => Self::AcceptPackageItem,
            PackageAction::Return => Self::ReturnPackageItem,
        }
    }
}

/// The title of a stored event. Only a database that a newer program wrote holds codes without one: the code itself then.
#[must_use]
pub fn title_of(code: &str) -> &str {
    match HistoryEvent::from_code(code) {
        Some(event) => event.title(),
        None => code,
    }
}

"""For each operation a whole call that succeeds."""

import dataclasses

from people import LOGINS, PASSWORD, PDF


@dataclasses.dataclass
class Call:
    role: str | None = None
    path: dict = dataclasses.field(default_factory=dict)
    version: int | None = None
    body: object = None
    query: dict = dataclasses.field(default_factory=dict)
    headers: dict = dataclasses.field(default_factory=dict)
    cookies: dict = dataclasses.field(default_factory=dict)
    # Where the version of the record is read again.
    shown: str | None = None


# Operations without a record, by the role that calls them.
PUBLIC = {
    "consent_text",
    "list_municipalities",
    "list_organisations",
    "list_positions",
    "list_subjects",
    "list_periods",
}
PLAIN = {
    "list_applications": "municipal",
    "export_applications_csv": "municipal",
    "export_applications_xlsx": "operator",
    "list_experts": "municipal",
    "home": "operator",
    "list_invitations": "municipal",
    "me": "school",
    "journal_pdf": "municipal",
    "list_planned_steps": "municipal",
    "list_saved_filters": "municipal",
    "preferences": "municipal",
    "list_people": "operator",
    "list_schedules": "operator",
    "list_not_filed": "municipal",
    "export_not_filed_csv": "municipal",
    "help_contacts": "teacher",
    "export_not_filed_xlsx": "operator",
    "list_destruction_acts": "operator",
    "list_name_proposals": "operator",
    "list_packages": "municipal",
    "list_withdrawals": "municipal",
    "export_withdrawals_csv": "municipal",
    "export_withdrawals_xlsx": "operator",
    "list_substitutions": "municipal",
}


def make(people, operation):
    """The call, with a record made for it where it needs one."""
    if operation in PUBLIC:
        return Call()
    if operation in PLAIN:
        return Call(PLAIN[operation])
    return globals()[operation](people)


def of(case, role, body=None, **more):
    return Call(
        role, {"id": case["id"], **more}, case["version"], body, shown=f"/applications/{case['id']}"
    )


def create_application(people):
    return Call("teacher", body={})


def show_application(people):
    return of(people.get("expert", "/applications")["items"][0], "expert")


def delete_draft(people):
    return of(people.draft(), "teacher")


def save_draft(people):
    return of(people.draft(), "teacher", {"claimed_category": "first"})


def generate_form(people):
    return of(people.filled(), "teacher")


def edit_again(people):
    return of(people.generated(), "teacher")


def submit_application(people):
    case = people.scanned()
    return of(case, "teacher", {"check_code": case["printed_form"]["check_code"]})


def register_application(people):
    return of(people.submitted(), "municipal")


def reject_application(people):
    return of(people.submitted(), "operator", {"reason_code": "no_signature"})


def check_application(people):
    return of(people.submitted(), "municipal", {"items": ["scan_readable", "own_signature"]})


def return_application(people):
    return of(
        people.submitted(),
        "municipal",
        {"reason_code": "unreadable_scan", "comment": "Отсканируйте все страницы"},
    )


def change_route(people):
    return of(
        people.submitted(), "operator", {"route": "operator", "note": "Отраслевое: школа искусств"}
    )


def verify_application(people):
    case = people.submitted()
    body = {"route": "operator", "note": "Отраслевое: школа искусств"}
    case = people.call(
        "municipal", "PUT", f"/applications/{case['id']}/route", body, case["version"]
    )
    return of(case, "municipal")


def match_organisation(people):
    rows = people.get(None, f"/reference/organisations?municipality_id={people.municipality_id}")
    return of(people.submitted(typed=True), "municipal", {"organisation_id": rows[0]["id"]})


def add_and_match_organisation(people):
    return of(
        people.submitted(typed=True),
        "operator",
        {"name": f"МБОУ «Новая ООШ № {next(people.number)}»"},
    )


def selection(people):
    case = people.submitted()
    return {"kind": "register", "items": [{"id": case["id"], "version": case["version"]}]}


def preview_planned_step(people):
    return Call("municipal", body=selection(people))


def create_planned_step(people):
    return Call("municipal", body=selection(people))


def cancel_planned_step(people):
    step = people.call("municipal", "POST", "/planned-steps", selection(people))
    return Call("municipal", {"id": step["id"]})


def new_filter(people):
    return {"page": "planning", "name": f"Фильтр {next(people.number)}", "query": "experts=missing"}


def save_filter(people):
    return Call("school", body=new_filter(people))


def delete_saved_filter(people):
    saved = people.call("school", "POST", "/saved-filters", new_filter(people))
    return Call("school", {"id": saved["id"]})


def change_preferences(people):
    return Call(
        "expert",
        body={"columns": {"registration_new": ["case_number", "full_name"]}, "density": "compact"},
    )


def plan_application(people):
    case = people.registered()
    return of(case, "municipal", {"period_id": None, "expert_ids": people.free_experts(case)[:1]})


RIGHT_NAME = {
    "surname": "Верная",
    "first_name": "Алла",
    "patronymic": None,
    "reason": "по паспорту",
}


def propose_name(people):
    return of(people.registered(), "municipal", RIGHT_NAME)


def named_wrong(people, body=None):
    case = people.move(
        "municipal",
        people.registered(),
        "name-proposal",
        {**RIGHT_NAME, "first_name": "Анна" + "а" * (next(people.number) % 9)},
    )
    return of(case, "operator", body)


def confirm_name(people):
    return named_wrong(people)


def decline_name(people):
    return named_wrong(people, {"reason": "в паспорте так"})


def show_planning(people):
    return of(people.registered(), "municipal")


def plan_period(people):
    case = people.registered()
    period = people.call("operator", "POST", "/reference/periods", people.new_period())
    return Call(
        "municipal",
        body={"period_id": period["id"], "items": [{"id": case["id"], "version": case["version"]}]},
    )


def list_questions(people):
    return of(people.submitted(), "teacher")


def ask_on_case(people):
    return of(people.submitted(), "municipal", {"text": "Пришлите скан ещё раз"})


def plan_filing_later(people):
    return Call(
        "municipal", {"person_id": people.account()["id"]}, body={"until": people.tomorrow()}
    )


def preview_notice(people):
    return Call("municipal", body={"kind": "reminder", "person_id": people.account()["id"]})


def send_notices(people):
    return Call("municipal", body={"kind": "reminder", "person_ids": [people.account()["id"]]})


def inspect_deletion(people):
    return Call(body={"token": people.link("deletion")})


def delete_registration(people):
    return Call(body={"token": people.link("deletion")})


def destruction_act_pdf(people):
    people.call(None, "POST", "/deletions", {"token": people.link("deletion")})
    return Call("municipal", {"id": people.get("municipal", "/destruction-acts")["items"][0]["id"]})


def attach_conclusion(people):
    return of(people.planned(), "expert", {"file": PDF})


def take_back_conclusion(people):
    return of(people.concluded(), "expert")


def sign_conclusion(people):
    return of(people.concluded(), "teacher", {"password": PASSWORD})


def refuse_to_sign_conclusion(people):
    return of(people.concluded(), "teacher", {"remarks": "Не учтена олимпиада"})


def attach_signed_conclusion(people):
    return of(people.concluded(), "expert", {"file": PDF})


def record_refusal(people):
    return of(people.refused(), "expert", {"file": PDF})


def object_to_signature(people):
    return of(people.signed(), "teacher", {"text": "Эту страницу я не подписывала"})


def attest_application(people):
    return of(people.signed(), "municipal")


def decline_to_attest(people):
    return of(people.signed(), "operator", {"reason": "Нет результатов освоения программ"})


def generate_withdrawal(people):
    return of(people.registered(), "municipal", {"reason": "Увольнение"})


def send_withdrawal(people):
    case = people.leaving()
    return of(case, "teacher", {"check_code": case["withdrawal"]["check_code"], "file": PDF})


def cancel_withdrawal(people):
    return of(people.leaving(), "teacher")


def object_to_withdrawal(people):
    return of(people.leave("municipal"), "teacher", {"text": "Я не увольняюсь"})


def register_withdrawal(people):
    return of(people.leave("teacher"), "municipal")


def return_withdrawal(people):
    return of(people.leave("municipal"), "operator", {"reason_code": "no_signature"})


def upload_document(people):
    return of(people.draft(), "teacher", {"kind": "material", "file": PDF})


def add_link(people):
    return of(people.draft(), "teacher", {"title": "Уроки", "url": "https://example.ru/uroki"})


def remove_document(people):
    case = people.linked()
    return of(case, "teacher", document_id=case["documents"][0]["id"])


def document_content(people):
    case = people.generated()
    return of(case, "teacher", document_id=case["printed_form"]["document_id"])


def issue_ticket(people):
    return Call("municipal", body={"path": "/api/v1/applications/export.csv"})


def scheduled(people, role, body, *moves):
    place, version = people.schedule(*moves)
    shown = f"/schedules/{place['municipality_id']}/{place['period_id']}"
    return Call(role, place, version, body, shown=shown)


def show_schedule(people):
    return scheduled(people, "municipal", None)


def schedule_pdf(people):
    call = scheduled(people, "operator", None, ("municipal", "send"), ("operator", "approve"))
    return dataclasses.replace(call, query={"version": 1})


def schedule_xlsx(people):
    return scheduled(people, "municipal", None)


def schedule_docx(people):
    return scheduled(people, "municipal", None)


def approved_schedule(people, query=None, **path):
    call = scheduled(people, "operator", None, ("municipal", "send"), ("operator", "approve"))
    return dataclasses.replace(call, query=query or {}, path={**call.path, **path})


def list_schedule_versions(people):
    return approved_schedule(people)


def show_schedule_version(people):
    return approved_schedule(people, number=1)


def schedule_changes(people):
    return approved_schedule(people, {"from": 1})


def send_schedule(people):
    return scheduled(people, "municipal", {"note": "Остальные в следующем периоде"})


def approve_schedule(people):
    return scheduled(people, "operator", None, ("municipal", "send"))


def return_schedule(people):
    return scheduled(people, "operator", {"remarks": "Проверьте строку 1"}, ("municipal", "send"))


def reopen_schedule(people):
    moves = ("municipal", "send"), ("operator", "approve")
    return scheduled(people, "operator", {"remarks": "Один педагог перешёл"}, *moves)


def create_invitation(people):
    return Call("operator", body=people.invitation())


def resend_invitation(people):
    return Call("municipal", {"id": people.invited()["id"]})


def withdraw_invitation(people):
    return Call("municipal", {"id": people.invited()["id"]})


def inspect_invitation(people):
    return Call(body={"token": people.link("invitation")})


def accept_invitation(people):
    acceptance = people.registration()
    return Call(
        body={
            "token": people.link("invitation"),
            "work_phone": "8 (38249) 0-00-71",
            **{
                name: acceptance[name]
                for name in (
                    "username",
                    "password",
                    "surname",
                    "first_name",
                    "patronymic",
                    "consent_version",
                )
            },
        }
    )


def accept_invitation_as_me(people):
    # The school coordinator becomes an expert; each time another person would be needed, so the role is taken once.
    return Call("school", body={"token": people.own_invitation("school")})


def block_person(people):
    row = people.account()
    return Call("operator", {"id": row["id"]}, row["version"])


def unblock_person(people):
    return block_person(people)


def add_organisation(people):
    name = f"МБОУ «Новая СОШ № {next(people.number)}»"
    return Call("operator", body={"municipality_id": people.municipality_id, "name": name})


def add_period(people):
    return Call("operator", body=people.new_period())


def register_teacher(people):
    return Call(body=people.registration())


def confirm_registration(people):
    return Call(body={"token": people.link("confirm")})


def request_password_reset(people):
    return Call(body={"email": "pedagog@example.ru"})


def complete_password_reset(people):
    return Call(body={"token": people.link("reset"), "password": "четыре лисы у ручья"})


def sign_in(people):
    return Call(body={"username": LOGINS["expert"], "password": PASSWORD})


def a_session_of_its_own(people):
    """So that ending it ends nothing else."""
    people.sign_in("passing", LOGINS["municipal"])


def sign_out(people):
    a_session_of_its_own(people)
    return Call("passing")


def switch_role(people):
    a_session_of_its_own(people)
    roles = people.me["passing"]["roles"]
    return Call("passing", body={"role_id": roles[-1]["id"]})


def refresh_session(people):
    signed_in = people.raw(
        None, "POST", "/sessions", {"username": LOGINS["municipal"], "password": PASSWORD}
    )
    return Call(headers={"X-Attestation-Client": "spa"}, cookies=dict(signed_in.cookies))


def change_me(people):
    me = people.get("school", "/me")
    return Call(
        "school", version=me["version"], body={"work_phone": "8 (38249) 0-00-72"}, shown="/me"
    )


def become_teacher(people):
    body = {
        name: people.registration()[name]
        for name in ("phone", "municipality_id", "organisation_typed", "position_id")
    }
    return Call("expert", body=body)


def change_email(people):
    # Somebody new each time: letters are counted.
    people.newcomer()
    return Call(
        "newcomer",
        body={
            "email": f"novyi{next(people.number)}@example.ru",
            "password": people.registration()["password"],
        },
    )


def change_password(people):
    people.newcomer()
    return Call(
        "newcomer", body={"old": people.registration()["password"], "new": "четыре лисы у ручья"}
    )


def confirm_email(people):
    return Call(body={"token": people.link("email")})


def ask_for_municipality(people):
    people.newcomer()
    return Call("newcomer", body={"text": "Работаю в другом районе"})


def change_municipality(people):
    row = people.account()
    there = next(
        one["id"]
        for one in people.get(None, "/reference/municipalities")
        if one["id"] != people.municipality_id
    )
    return Call(
        "operator",
        {"id": row["id"]},
        row["version"],
        {"municipality_id": there, "reason": "Переезд"},
    )


def decline_municipality_request(people):
    row = people.newcomer()
    people.call("newcomer", "POST", "/me/municipality-request", {"text": "Работаю в другом районе"})
    return Call("operator", {"id": row["id"]}, body={"reason": "В приказе указан этот район"})


def send_password_reset(people):
    return Call("operator", {"id": people.account()["id"]})


def grant_ending(people):
    row = people.expert()
    return Call("municipal", {"id": row["person_id"], "grant_id": row["grant_id"]})


def end_grant(people):
    row = people.expert()
    return Call(
        "municipal",
        {"id": row["person_id"], "grant_id": row["grant_id"]},
        body={"hand_over_to": None},
    )


def create_substitution(people):
    return Call("municipal", body=people.new_substitution())


def end_substitution(people):
    row = people.call("municipal", "POST", "/substitutions", people.new_substitution())
    return Call("municipal", {"id": row["id"]})


def inspect_substitution(people):
    return Call("expert", body={"token": people.link("substitution")})


def accept_substitution(people):
    return Call("expert", body={"token": people.link("substitution")})


def next_package(people):
    return Call("operator", query={"municipality_id": people.municipality_id})


def hand_over_package(people):
    body = {"municipality_id": people.municipality_id, "application_ids": [people.verified()["id"]]}
    return Call("municipal", body=body)


def show_package(people):
    return Call("municipal", {"id": people.package()["id"]})


def package_zip(people):
    return Call("operator", {"id": people.package()["id"]})


def package_inventory(people):
    return Call("municipal", {"id": people.package()["id"]})


def of_package(people, body=None):
    package = people.package()
    place = {"id": package["id"], "application_id": package["items"][0]["application_id"]}
    return Call("operator", place, package["version"], body, shown=f"/packages/{package['id']}")


def accept_package_item(people):
    return of_package(people)


def return_package_item(people):
    return of_package(people, {"remarks": "На второй странице нет подписи"})

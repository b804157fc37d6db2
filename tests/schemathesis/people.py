"""The demo's people, and what they make for a call: over HTTP, as a browser would."""

import datetime
import email
import email.policy
import itertools
import pathlib
import re
import time

import requests

PASSWORD = "demo-2026-kedr"
LOGINS = {
    "teacher": "pedagog",
    "expert": "ekspert",
    "school": "shkola",
    "municipal": "koordinator",
    "operator": "operator",
}
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)


class People:
    def __init__(self, server, mail):
        self.api = server + "/api/v1"
        self.mail = pathlib.Path(mail)
        self.number = itertools.count(1)
        self.tokens = {}
        self.me = {}
        for role, login in LOGINS.items():
            self.sign_in(role, login)
        self.municipality_id = self.me["municipal"]["acting"]["municipality"]["id"]
        self.position_id = next(
            row["id"] for row in self.get(None, "/reference/positions") if row["name"] == "методист"
        )
        self.consent = self.get(None, "/reference/consent")["version"]
        self.taken = set()
        self.links = {
            kind: []
            for kind in ("confirm", "invitation", "reset", "deletion", "email", "substitution")
        }

    def sign_in(self, role, login):
        signed_in = self.call(None, "POST", "/sessions", {"username": login, "password": PASSWORD})
        self.tokens[role] = signed_in["access_token"]
        self.me[role] = signed_in["person"]

    def raw(self, role, method, path, body=None, version=None, **more):
        headers = {}
        if role:
            headers["Authorization"] = "Bearer " + self.tokens[role]
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        return requests.request(
            method, self.api + path, json=body, headers=headers, timeout=30, **more
        )

    def call(self, role, method, path, body=None, version=None, **more):
        response = self.raw(role, method, path, body, version, **more)
        if not response.ok:
            raise AssertionError(f"{role} {method} {path}: {response.status_code} {response.text}")
        return response.json() if response.content else None

    def get(self, role, path):
        return self.call(role, "GET", path)

    @staticmethod
    def tomorrow():
        return (datetime.date.today() + datetime.timedelta(days=7)).isoformat()

    # Cases, each a step further.

    def case(self, case, role="teacher"):
        return self.get(role, f"/applications/{case['id']}")

    def move(self, role, case, verb, body=None):
        return self.call(
            role,
            "POST",
            f"/applications/{case['id']}/{verb}",
            body,
            self.case(case, role)["version"],
        )

    def draft(self):
        return self.call("teacher", "POST", "/applications", {})

    def filled(self, typed=False):
        case = self.draft()
        answers = {"held_category": "none", "claimed_category": "first", "form": "in_person"}
        if typed:
            answers["organisation_typed"] = "Школа будущего"
        return self.call(
            "teacher", "PATCH", f"/applications/{case['id']}", answers, case["version"]
        )

    def linked(self):
        case = self.filled()
        link = {"title": "Уроки", "url": "https://example.ru/uroki"}
        self.call("teacher", "POST", f"/applications/{case['id']}/links", link, case["version"])
        return self.case(case)

    def generated(self, **answers):
        return self.move("teacher", self.filled(**answers), "generate")

    def scanned(self, **answers):
        case = self.generated(**answers)
        form = [("kind", (None, "signed_scan")), ("file", ("скан.pdf", PDF))]
        self.call(
            "teacher",
            "POST",
            f"/applications/{case['id']}/documents",
            None,
            case["version"],
            files=form,
        )
        return self.case(case)

    def submitted(self, **answers):
        case = self.scanned(**answers)
        return self.move(
            "teacher", case, "submit", {"check_code": case["printed_form"]["check_code"]}
        )

    def rejected(self):
        return self.move("municipal", self.submitted(), "reject", {"reason_code": "duplicate"})

    def registered(self):
        return self.move("municipal", self.submitted(), "register")

    def planned(self):
        """With the signed-in expert named."""
        case = self.registered()
        plan = {"period_id": None, "expert_ids": [self.me["expert"]["id"]]}
        return self.call(
            "municipal", "PUT", f"/applications/{case['id']}/plan", plan, case["version"]
        )

    def concluded(self):
        case = self.planned()
        return self.conclude(case, "PUT", "conclusion")

    def conclude(self, case, method, what):
        form = [("file", ("заключение.pdf", PDF))]
        return self.call(
            "expert",
            method,
            f"/applications/{case['id']}/{what}",
            None,
            case["version"],
            files=form,
        )

    def refused(self):
        return self.move(
            "teacher", self.concluded(), "conclusion/refuse", {"remarks": "Не учтена олимпиада"}
        )

    def signed(self):
        return self.conclude(self.concluded(), "POST", "conclusion/signed-scan")

    def verified(self):
        return self.move("municipal", self.signed(), "attest")

    def package(self):
        body = {"municipality_id": self.municipality_id, "application_ids": [self.verified()["id"]]}
        return self.call("municipal", "POST", "/packages", body)

    def leaving(self, role="teacher"):
        """A registered case with a withdrawal that waits for its scan."""
        return self.move(role, self.registered(), "withdrawal", {"reason": "Увольнение"})

    def leave(self, role):
        """The same, sent."""
        case = self.leaving(role)
        form = [
            ("check_code", (None, case["withdrawal"]["check_code"])),
            ("file", ("скан.pdf", PDF)),
        ]
        return self.call(
            role,
            "POST",
            f"/applications/{case['id']}/withdrawal/send",
            None,
            case["version"],
            files=form,
        )

    def free_experts(self, case):
        """Those between whom and the teacher nothing stands."""
        rows = self.get("municipal", f"/applications/{case['id']}/planning")["experts"]
        return [row["person_id"] for row in rows if not row["conflicts"]]

    def new_period(self):
        number = next(self.number)
        year, month = 2031 + number // 12, number % 12 + 1
        return {"starts_on": f"{year}-{month:02}-01", "ends_on": f"{year}-12-31"}

    def schedule(self, *moves):
        """A schedule with one case in a period of its own, after these moves; its path's parameters and its version."""
        period = self.call("operator", "POST", "/reference/periods", self.new_period())
        case = self.registered()
        plan = {"period_id": period["id"], "expert_ids": self.free_experts(case)[:2]}
        self.call("municipal", "PUT", f"/applications/{case['id']}/plan", plan, case["version"])
        place = {"municipality_id": self.municipality_id, "period_id": period["id"]}
        path = f"/schedules/{self.municipality_id}/{period['id']}"
        for role, verb in moves:
            self.call(
                role,
                "POST",
                f"{path}/{verb}",
                {"note": "Остальные позже"} if verb == "send" else {},
                self.get("operator", path)["version"],
            )
        return place, self.get("operator", path)["version"]

    # Accounts, by the links of letters.

    def registration(self):
        login = f"novichok{next(self.number)}"
        return {
            "username": login,
            "password": "три лисы у ручья",
            "email": f"{login}@example.ru",
            "surname": "Новикова",
            "first_name": "Зоя",
            "patronymic": "Ильинична",
            "phone": "8 900 000-00-71",
            "municipality_id": self.municipality_id,
            "organisation_id": None,
            "organisation_typed": "МБОУ «Дальняя СОШ»",
            "position_id": self.position_id,
            "subjects": None,
            "consent_version": self.consent,
        }

    def invitation(self):
        return {
            "role": "expert",
            "email": f"priglashena{next(self.number)}@example.ru",
            "surname": "Зорина",
            "first_name": "Вера",
            "patronymic": None,
            "municipality_id": self.municipality_id,
            "organisation_id": None,
            "printed_position": "учитель химии",
            "printed_workplace": "МБОУ «Дальняя СОШ»",
            "subject": "химия",
        }

    def invited(self):
        return self.call("operator", "POST", "/invitations", self.invitation())

    def own_invitation(self, role):
        """The token of an invitation that bears this one's name, sent to an address of nobody's."""
        name = {part: self.me[role][part] for part in ("surname", "first_name", "patronymic")}
        row = self.call("operator", "POST", "/invitations", {**self.invitation(), **name})
        return self.token("invitation", row["email"])

    def account(self):
        """Somebody who has just confirmed their address; the operator's row."""
        self.call(None, "POST", "/registrations/confirm", {"token": self.link("confirm")})
        return self.get("operator", "/people?q=novichok&per_page=200")["items"][-1]

    def newcomer(self):
        """Somebody who has just confirmed their address, signed in."""
        row = self.account()
        signed_in = self.call(
            None,
            "POST",
            "/sessions",
            {"username": row["username"], "password": self.registration()["password"]},
        )
        self.tokens["newcomer"] = signed_in["access_token"]
        self.me["newcomer"] = signed_in["person"]
        return row

    def expert(self):
        """Somebody who has just accepted an invitation; the coordinator's row."""
        acceptance = self.registration()
        names = ("username", "password", "surname", "first_name", "patronymic", "consent_version")
        body = {
            "token": self.link("invitation"),
            "work_phone": "8 (38249) 0-00-71",
            **{name: acceptance[name] for name in names},
        }
        self.call(None, "POST", "/invitations/accept", body)
        rows = self.get("municipal", f"/invitations?q={acceptance['username']}")["items"]
        return next(row for row in rows if row["username"] == acceptance["username"])

    def new_substitution(self):
        day = f"{2030 + next(self.number)}-06-01"
        return {"login": LOGINS["expert"], "starts_on": day, "ends_on": day}

    def link(self, kind):
        """The token of a letter that nobody has used. Several are asked for at once: the post goes every two seconds."""
        if not self.links[kind]:
            # A coordinator has one substitute at a time.
            several = 1 if kind == "substitution" else 4
            self.links[kind] = [
                self.token(kind, address) for address in [self.ask(kind) for _ in range(several)]
            ]
        return self.links[kind].pop()

    def ask(self, kind):
        if kind == "invitation":
            return self.invited()["email"]
        if kind == "reset":
            address = self.account()["email"]
            self.call(None, "POST", "/password-resets", {"email": address})
            return address
        if kind == "deletion":
            row = self.account()
            self.call(
                "municipal",
                "POST",
                "/notices",
                {"kind": "deletion_link", "person_ids": [row["id"]]},
            )
            return row["email"]
        if kind == "email":
            self.newcomer()
            address = f"novyi{next(self.number)}@example.ru"
            self.call(
                "newcomer",
                "PUT",
                "/me/email",
                {"email": address, "password": self.registration()["password"]},
            )
            return address
        if kind == "substitution":
            self.call("municipal", "POST", "/substitutions", self.new_substitution())
            return "ekspert@example.ru"
        registration = self.registration()
        self.call(None, "POST", "/registrations", registration)
        return registration["email"]

    def token(self, kind, address):
        for _ in range(100):
            # Their names begin with the time.
            for file in sorted(self.mail.glob("*.eml"), reverse=True)[:40]:
                letter = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
                found = re.search(
                    rf"/{kind}\?token=([\w-]+)", letter.get_body(("plain",)).get_content()
                )
                if found and address in str(letter["to"]) and found[1] not in self.taken:
                    self.taken.add(found[1])
                    return found[1]
            time.sleep(0.2)
        raise AssertionError(f"no letter with {kind} to {address}")

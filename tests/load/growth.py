#!/usr/bin/env python3
"""How much longer a page takes with a hundred thousand applications than with a thousand.

    tests/load/growth.py [--program target/debug/attestation] [--sizes 1000 100000] [--repeat 5] [--postgres URL]

For each size: a server of its own with the demo, in a database that is then filled with copies of the demo's applications,
teachers, experts and documents. Printed: milliseconds of each page, the best of several, and how many times longer the last
size takes than the first. SQLite, or the PostgreSQL of --postgres ($TEST_POSTGRES_URL: scripts/postgres-for-tests).
"""

import argparse
import http.client
import json
import os
import signal
import sqlite3
import subprocess
import tempfile
import time
import urllib.parse

from sign_ins import free_port, wait_until_ready

PASSWORD = "demo-2026-kedr"
PAGES = [
    ("operator", "/home"),
    ("operator", "/not-filed"),
    ("operator", "/not-filed?sort=-registered_at"),
    ("operator", "/applications?q=куз"),
    ("operator", "/applications?q=кузнецов анна"),
    ("operator", "/applications?sort=-filed_on"),
    ("operator", "/applications?sort=surname&page=10"),
    ("operator", "/applications"),
    ("operator", "/applications?stage=submitted&sort=-filed_on"),
    ("operator", "/applications?decided=yes&sort=-decided_at"),
    ("operator", "/applications?stage=registered&experts=missing&sort=surname"),
    ("operator", "/experts"),
    ("operator", "/schedules"),
    ("operator", "/people"),
    ("operator", "/people?q=кузнецов"),
    ("operator", "/withdrawals"),
    ("operator", "/packages"),
    ("koordinator", "/home"),
    ("koordinator", "/not-filed"),
    ("koordinator", "/experts"),
    ("koordinator", "/schedules"),
    ("koordinator", "/packages/next"),
    ("koordinator", "/applications?stage=submitted&sort=surname"),
    ("koordinator", "/applications?q=куз"),
    ("koordinator", "/invitations"),
]
NAME = "CASE WHEN {n} % 100 = 7 THEN 'Кузнецов' ELSE 'Фамилия' || ({n} * 7919 % 100003) END"
KEY = "CASE WHEN {n} % 100 = 7 THEN 'кузнецов' ELSE 'фамилия' || ({n} * 7919 % 100003) END || ' анна ильинична'"


class Sqlite:
    uuid, shift = "randomblob(16)", "date(a.filed_on, '-' || (c.number % 900) || ' days')"

    def __init__(self, home):
        self.url = f"sqlite://{home}/attestation.db"
        self.path = f"{home}/attestation.db"

    def columns(self, table):
        with sqlite3.connect(self.path) as database:
            return [row[1] for row in database.execute(f"PRAGMA table_info({table})")]

    def run(self, statements):
        database = sqlite3.connect(self.path)
        for statement in statements:
            database.execute(statement)
        database.commit()
        database.close()

    def close(self):
        pass


class Postgres:
    uuid, shift = "gen_random_uuid()", "a.filed_on - (c.number % 900)::int"

    def __init__(self, server, name):
        self.server, self.name = server.rstrip("/"), name
        self.psql(f"{self.server}/postgres", f"CREATE DATABASE {name}")
        self.url = f"{self.server}/{name}"

    def psql(self, url, sql):
        answer = subprocess.run(
            ["psql", "-qAt", "-v", "ON_ERROR_STOP=1", url, "-f", "-"],
            input=sql.encode(),
            capture_output=True,
            check=False,
        )
        if answer.returncode:
            raise SystemExit(answer.stderr.decode())
        return answer.stdout.decode().split()

    def columns(self, table):
        return self.psql(
            self.url,
            f"SELECT column_name FROM information_schema.columns WHERE table_name = '{table}' ORDER BY ordinal_position",
        )

    def run(self, statements):
        self.psql(self.url, "BEGIN;" + ";\n".join(statements) + "; COMMIT; VACUUM ANALYZE;")

    def close(self):
        self.psql(f"{self.server}/postgres", f"DROP DATABASE {self.name} WITH (FORCE)")


def fill(database, count):
    """`count` applications like the demo's, as many people, of whom a fifth never filed, and an expert for each 250."""
    number, uuid, words = "c.number", database.uuid, database.columns("application_words")
    experts = max(count // 250, 4)
    filing = max(count * 4 // 5, 1)
    crowd = "crowd c JOIN places p ON p.place = c.number % (SELECT COUNT(*) FROM places)"
    like = "JOIN likes l ON l.place = c.number % (SELECT COUNT(*) FROM likes)"

    def insert(table, changes, source):
        columns = database.columns(table)
        values = ", ".join(changes.get(name, f"a.{name}") for name in columns)
        return f"INSERT INTO {table} ({', '.join(columns)}) SELECT {values} FROM {source}"

    def grants(who, up_to):
        return insert(
            "grants",
            {"id": uuid, "person_id": "c.person_id", "municipality_id": "p.id"},
            f"{crowd} JOIN grants a ON a.id = (SELECT g.id FROM grants g JOIN people w ON w.id = g.person_id"
            f" WHERE w.username = '{who}' AND g.role = '{'expert' if who == 'ekspert' else 'teacher'}' LIMIT 1)"
            f" WHERE c.number <= {up_to}",
        )

    name, key = NAME.format(n=number), KEY.format(n=number)
    statements = [
        "CREATE TABLE crowd AS WITH RECURSIVE numbers(number) AS"
        f" (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < {count})"
        f" SELECT number, {uuid} AS person_id, {uuid} AS application_id FROM numbers",
        "CREATE UNIQUE INDEX crowd_number ON crowd (number)",
        "CREATE TABLE places AS SELECT row_number() OVER (ORDER BY code) - 1 AS place, id FROM municipalities",
        "CREATE TABLE likes AS SELECT row_number() OVER (ORDER BY id) - 1 AS place, id FROM applications",
        insert(
            "people",
            {
                "id": "c.person_id",
                "username": "'crowd' || c.number",
                "username_key": "'crowd' || c.number",
                "email": "'crowd' || c.number || '@example.ru'",
                "email_key": "'crowd' || c.number || '@example.ru'",
                "surname": name,
                "first_name": "'Анна'",
                "patronymic": "'Ильинична'",
                "name_key": key,
                "municipality_id": "p.id",
                "organisation_id": "NULL",
                "first_filed_at": "NULL",
            },
            f"{crowd} JOIN people a ON a.username = 'pedagog'",
        ),
        grants("pedagog", count),
        grants("ekspert", experts),
        insert(
            "applications",
            {
                "id": "c.application_id",
                "teacher_id": "t.person_id",
                "municipality_id": "p.id",
                "organisation_id": "NULL",
                "surname": name,
                "first_name": "'Анна'",
                "patronymic": "'Ильинична'",
                "name_key": key,
                "search_text": f"{key} || ' мбоу заречная сош ат-2026-9' || c.number",
                "case_number": "CASE WHEN a.case_number IS NULL THEN NULL ELSE 'АТ-2026-9' || c.number END",
                "registration_number": "CASE WHEN a.registration_number IS NULL THEN NULL ELSE '99-2026/' || c.number END",
                "filed_on": database.shift,
                "copy_of": "NULL",
            },
            f"{crowd} {like} JOIN applications a ON a.id = l.id JOIN crowd t ON t.number = c.number * 7 % {filing} + 1",
        ),
        insert(
            "assignments",
            {"application_id": "c.application_id", "expert_id": "e.person_id"},
            f"crowd c {like} JOIN assignments a ON a.application_id = l.id"
            f" JOIN crowd e ON e.number = (c.number * 13 + a.slot) % {experts} + 1",
        ),
        insert(
            "documents",
            {"id": uuid, "application_id": "c.application_id"},
            f"crowd c {like} JOIN documents a ON a.application_id = l.id",
        ),
    ]
    if words:
        for word in [
            KEY.format(n=number).removesuffix(" || ' анна ильинична'"),
            "'анна'",
            "'ильинична'",
            "'мбоу'",
            "'заречная'",
            "'сош'",
            "'ат-2026-9' || c.number",
        ]:
            statements.append(
                f"INSERT INTO application_words (word, application_id) SELECT {word}, c.application_id FROM crowd c"
            )
    database.run([*statements, "DROP TABLE crowd", "DROP TABLE places", "DROP TABLE likes"])


def ask(port, method, path, token=None, body=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    headers = {"Content-Type": "application/json"} | (
        {"Authorization": f"Bearer {token}"} if token else {}
    )
    path = urllib.parse.quote("/api/v1" + path, safe="/?&=-")
    connection.request(method, path, None if body is None else json.dumps(body), headers)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    assert answer.status < 300, f"{path}: {answer.status} {content[:300]}"
    return json.loads(content)


def measure(options, size):
    """Milliseconds of each page."""
    with tempfile.TemporaryDirectory(prefix="attestation-load.") as home:
        database = (
            Postgres(options.postgres, f"growth_{os.getpid()}_{size}")
            if options.postgres
            else Sqlite(home)
        )
        port = free_port()
        with open(f"{home}/log", "wb") as log:
            server = subprocess.Popen(
                [os.path.abspath(options.program), "serve", "--demo"],
                cwd=home,
                stdout=log,
                stderr=log,
                env={
                    **os.environ,
                    "PORT": str(port),
                    "RUST_LOG": "warn",
                    "ATTESTATION_DATABASE_URL": database.url,
                },
            )
        try:
            wait_until_ready(port, server)
            began = time.monotonic()
            fill(database, size)
            print(f"{size} applications made in {time.monotonic() - began:.0f} s", flush=True)
            token = {
                who: ask(port, "POST", "/sessions", None, {"username": who, "password": PASSWORD})[
                    "access_token"
                ]
                for who in {who for who, _ in PAGES}
            }
            return [best(port, token[who], path, options.repeat) for who, path in PAGES]
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()
            database.close()


def best(port, token, path, repeat):
    took = []
    for _ in range(repeat):
        began = time.monotonic()
        ask(port, "GET", path, token)
        took.append((time.monotonic() - began) * 1000)
    return min(took)


def main():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--program", default="target/debug/attestation")
    options.add_argument("--sizes", type=int, nargs="+", default=[1000, 100_000])
    options.add_argument("--repeat", type=int, default=5)
    options.add_argument("--postgres", default=os.environ.get("TEST_POSTGRES_URL"))
    options = options.parse_args()
    sizes = [measure(options, size) for size in options.sizes]
    for (who, path), *milliseconds in zip(PAGES, *sizes, strict=True):
        numbers = " | ".join(f"{one:.0f}" for one in milliseconds)
        print(f"| {who}: `{path}` | {numbers} | {milliseconds[-1] / milliseconds[0]:.1f} |")


main()

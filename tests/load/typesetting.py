#!/usr/bin/env python3
"""What somebody else's «Сохранить» takes while eight clients make the largest forms there are.

    tests/load/typesetting.py [--program target/debug/attestation] [--clients 8] [--patches 400]

Starts a server of its own with the demo. Eight teachers, each with a draft of sixty links of the greatest length, generate the form and
edit again, over and over; a ninth saves a draft of their own twenty times a second. Printed: p50 and p99 of the saving, first while
nobody generates, then while they do, and their ratio.
"""

import argparse
import collections
import http.client
import json
import os
import pathlib
import signal
import subprocess
import tempfile
import threading
import time

from sign_ins import free_port, wait_until_ready

PASSWORD = "demo-2026-kedr"
LINKS = 60
LONGEST_TITLE = 200
LONGEST_ADDRESS = 2000
ANSWERS = {"held_category": "none", "claimed_category": "first", "form": "in_person"}


class Teacher:
    """A signed-in browser."""

    def __init__(self, port, login):
        self.port, self.token = port, None
        self.token = self.call("POST", "/sessions", {"username": login, "password": PASSWORD})[
            "access_token"
        ]
        self.case = self.call("POST", "/applications", {})
        self.move("PATCH", "", ANSWERS)

    def ask(self, method, path, body=None, version=None):
        """Status and JSON."""
        headers = {"Content-Type": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        # A connection of its own: one that was idle for long is closed by the server.
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=600)
        connection.request(
            method, "/api/v1" + path, None if body is None else json.dumps(body), headers
        )
        response = connection.getresponse()
        content = response.read()
        connection.close()
        return response.status, json.loads(content) if content else None

    def call(self, *request):
        status, answer = self.ask(*request)
        if status >= 300:
            raise AssertionError(f"{request[:2]}: {status} {answer}")
        return answer

    def try_move(self, method, rest, body=None):
        status, answer = self.ask(
            method, f"/applications/{self.case['id']}{rest}", body, self.case["version"]
        )
        if status == 200:
            self.case = answer
        return status

    def move(self, *request):
        status = self.try_move(*request)
        assert status == 200, f"{request[:2]}: {status}"

    def add_links(self):
        for number in range(LINKS):
            title = f"Материал {number} " + "мастер-класс " * 20
            address = f"https://example.ru/urok-{number}/" + "razdel/" * 400
            link = {"title": title[:LONGEST_TITLE].strip(), "url": address[:LONGEST_ADDRESS]}
            self.call("POST", f"/applications/{self.case['id']}/links", link, self.case["version"])
            self.case["version"] += 1


class Generating:
    """The clients at work."""

    def __init__(self, teachers):
        self.stop = threading.Event()
        self.statuses, self.seconds = collections.Counter(), []
        self.threads = [threading.Thread(target=self.work, args=(teacher,)) for teacher in teachers]

    def work(self, teacher):
        while not self.stop.is_set():
            began = time.monotonic()
            status = teacher.try_move("POST", "/generate")
            self.seconds.append(time.monotonic() - began)
            self.statuses[status] += 1
            if status == 200:
                while teacher.try_move("POST", "/edit") != 200:
                    time.sleep(1)
            else:
                time.sleep(1)

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stop.set()
        for thread in self.threads:
            thread.join()


def save(teacher, patches):
    """Milliseconds of each saving, ordered; how often each status came."""
    took, statuses = [], collections.Counter()
    for number in range(patches):
        began = time.monotonic()
        statuses[
            teacher.try_move("PATCH", "", {"claimed_category": ["first", "highest"][number % 2]})
        ] += 1
        took.append((time.monotonic() - began) * 1000)
        time.sleep(0.05)
    return sorted(took), statuses


def share(ordered, part):
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))]


def line(name, took, statuses):
    print(
        f"{name}: p50 {share(took, 0.5):.1f} ms, p99 {share(took, 0.99):.1f} ms, longest {took[-1]:.1f} ms, answers {dict(statuses)}",
        flush=True,
    )
    return share(took, 0.99)


def measure(port, clients, patches):
    teachers = [Teacher(port, f"pedagog{number}") for number in range(2, clients + 2)]
    other = Teacher(port, "pedagog")
    for teacher in teachers:
        teacher.add_links()
    save(other, 40)
    quiet = line("nobody generates", *save(other, patches))
    with Generating(teachers) as generating:
        # The first of them are under way.
        time.sleep(3)
        busy = line(f"{clients} generate", *save(other, patches))
    seconds = sorted(generating.seconds)
    print(
        f"forms: {len(seconds)}, p50 {share(seconds, 0.5):.1f} s, longest {seconds[-1]:.1f} s, answers {dict(generating.statuses)}"
    )
    print(f"p99 while they generate / p99 while nobody does: {busy / quiet:.2f}")


def main():
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--program", default="target/debug/attestation")
    options.add_argument("--clients", type=int, default=8)
    options.add_argument("--patches", type=int, default=400)
    options = options.parse_args()
    port = free_port()
    with (
        tempfile.TemporaryDirectory(prefix="attestation-load.") as home,
        open(pathlib.Path(home) / "log", "wb") as log,
    ):
        server = subprocess.Popen(
            [os.path.abspath(options.program), "serve", "--demo"],
            cwd=home,
            stdout=log,
            stderr=log,
            env={**os.environ, "PORT": str(port), "RUST_LOG": "warn"},
        )
        try:
            wait_until_ready(port, server)
            measure(port, options.clients, options.patches)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait()


main()

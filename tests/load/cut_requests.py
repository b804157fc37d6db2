#!/usr/bin/env python3
"""What becomes of requests with an `Idempotency-Key` that are cut: by clients who go away, and by a server that is killed.

    tests/load/cut_requests.py [--server FILE] [--aborted 1000] [--killed 300]

A server of its own with an empty SQLite database and one operator, who adds organisations, each with a key. Afterwards each
request is repeated with its key: printed are the answers of the repeats, and how many organisations there are.
"""

import argparse
import collections
import concurrent.futures
import contextlib
import http.client
import json
import random
import socket
import sqlite3
import struct
import subprocess
import tempfile
import time

from sign_ins import ACCOUNT, LOGIN, PASSWORD, ROOT, free_port, settings, wait_until_ready


class Server:
    def __init__(self, program: str, folder: str) -> None:
        self.program, self.port = program, free_port()
        self.environment = settings(folder, self.port)
        self.database = f"{folder}/attestation.db"
        for command in (["migrate"], ["user", "add", *ACCOUNT]):
            subprocess.run(
                [program, *command], env=self.environment, check=True, stdout=subprocess.DEVNULL
            )
        self.start()
        self.token = self.call("POST", "/sessions", {"username": LOGIN, "password": PASSWORD}, {})[
            1
        ]["access_token"]
        self.municipality = self.call("GET", "/reference/municipalities", None, {})[1][0]["id"]

    def start(self) -> None:
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self.process = subprocess.Popen([self.program, "serve"], env=self.environment, **quiet)
        wait_until_ready(self.port, self.process)

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    def call(self, method: str, path: str, body, headers: dict[str, str]) -> tuple[int, dict]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        text = None if body is None else json.dumps(body)
        connection.request(
            method, f"/api/v1{path}", text, {"Content-Type": "application/json"} | headers
        )
        answer = connection.getresponse()
        said = json.loads(answer.read() or b"{}")
        connection.close()
        return answer.status, said

    def add(self, number: int) -> str:
        """Adds the organisation with its key; the answer in a word."""
        body = {"name": f"МБОУ «Школа № {number}»", "municipality_id": self.municipality}
        status, said = self.call(
            "POST",
            "/reference/organisations",
            body,
            self.bearer() | {"Idempotency-Key": f"key {number}"},
        )
        return f"{status} {said.get('code', '')}".strip()

    def add_and_leave(self, number: int) -> None:
        body = json.dumps(
            {"name": f"МБОУ «Школа № {number}»", "municipality_id": self.municipality}
        ).encode()
        head = (
            f"POST /api/v1/reference/organisations HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {self.token}\r\n"
            f"Idempotency-Key: key {number}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        with socket.create_connection(("127.0.0.1", self.port)) as connection:
            connection.sendall(head.encode() + body)
            time.sleep(random.uniform(0, 0.3))
            # Not a farewell but a cut: as a page that is closed, or a network that is gone.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def organisations(self) -> int:
        with contextlib.closing(sqlite3.connect(self.database)) as behind:
            return behind.execute("SELECT count(*) FROM organisations").fetchone()[0]


def repeats(server: Server, numbers: range) -> str:
    answers = collections.Counter(server.add(number) for number in numbers)
    return ", ".join(f"{answer}: {count}" for answer, count in sorted(answers.items()))


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--server", default=str(ROOT / "target/debug/attestation"))
    options.add_argument("--aborted", type=int, default=1000)
    options.add_argument("--killed", type=int, default=300)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(asked.server, folder)
        try:
            there = server.organisations()
            aborted = range(asked.aborted)
            with concurrent.futures.ThreadPoolExecutor(128) as crowd:
                list(crowd.map(server.add_and_leave, aborted))
            time.sleep(3)
            print(
                f"{len(aborted)} aborted, repeated: {repeats(server, aborted)}; organisations: {server.organisations() - there}"
            )
            there = server.organisations()
            killed = range(asked.aborted, asked.aborted + asked.killed)
            with concurrent.futures.ThreadPoolExecutor(len(killed)) as crowd:
                asking = [crowd.submit(server.add, number) for number in killed]
                while sum(one.done() for one in asking) < len(killed) / 10:
                    time.sleep(0.001)
                server.kill()
            answered = sum(one.exception() is None for one in asking)
            server.start()
            print(
                f"{len(killed)} asked, {answered} answered, killed; repeated at once: {repeats(server, killed)}"
            )
            time.sleep(61)
            print(
                f"after 61 s: {repeats(server, killed)}; organisations: {server.organisations() - there}"
            )
        finally:
            server.kill()


if __name__ == "__main__":
    main()

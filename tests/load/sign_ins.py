#!/usr/bin/env python3
"""What many sign-ins at once cost: memory of a real server before, during and after them.

    tests/load/sign_ins.py [--server FILE] [--total 200] [--at-once 64] [--rounds 3]

A server of its own with an empty SQLite database and one operator; each sign-in is a connection of its own. Printed per
round: the answers by status, the time, the largest memory that was seen, and the memory two seconds after the last answer.
"""

import argparse
import collections
import concurrent.futures
import http.client
import json
import os
import re
import socket
import subprocess
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LOGIN, PASSWORD = "operator", "nagruzka-2026-kedr"
# The only one who signs in.
ACCOUNT = [
    "--role",
    "operator",
    "--username",
    LOGIN,
    "--email",
    "operator@example.ru",
    "--name",
    "Ветрова Ирина Олеговна",
]


def settings(folder: str, port: int) -> dict[str, str]:
    return os.environ | {
        "PORT": str(port),
        "ATTESTATION_DATABASE_URL": f"sqlite://{folder}/attestation.db",
        "ATTESTATION_FILES": f"{folder}/files",
        "ATTESTATION_SECRET_FILE": f"{folder}/secret",
        # The right password is never held up: what is measured is hashing.
        "ATTESTATION_LOGIN_ATTEMPTS": "100000",
        "ATTESTATION_USER_PASSWORD": PASSWORD,
    }


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def sign_in(port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    body = json.dumps({"username": LOGIN, "password": PASSWORD})
    connection.request("POST", "/api/v1/sessions", body, {"Content-Type": "application/json"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def megabytes(pid: int) -> int:
    status = Path(f"/proc/{pid}/status").read_text()
    return round(int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024)


def wait_until_ready(port: int, server: subprocess.Popen) -> None:
    """Until it can be written to, with all that it was told to load."""
    while server.poll() is None:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/readyz")
            if connection.getresponse().status == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise SystemExit("the server stopped")


def one_round(pid: int, port: int, total: int, at_once: int) -> str:
    largest, over = megabytes(pid), threading.Event()

    def watch() -> None:
        nonlocal largest
        while not over.wait(0.02):
            largest = max(largest, megabytes(pid))

    watching = threading.Thread(target=watch)
    watching.start()
    begun = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(at_once) as crowd:
        answers = collections.Counter(crowd.map(lambda _: sign_in(port), range(total)))
    took = time.monotonic() - begun
    over.set()
    watching.join()
    time.sleep(2)
    told = ", ".join(f"{status}: {count}" for status, count in sorted(answers.items()))
    return f"{told}; {took:.1f} s; at most {largest} MB, afterwards {megabytes(pid)} MB"


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--server", default=ROOT / "target/debug/attestation")
    options.add_argument("--total", type=int, default=200)
    options.add_argument("--at-once", type=int, default=64)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        environment = settings(folder, port)
        for command in (["migrate"], ["user", "add", *ACCOUNT]):
            subprocess.run(
                [asked.server, *command], env=environment, check=True, stdout=subprocess.DEVNULL
            )
        server = subprocess.Popen(
            [asked.server, "serve"],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            wait_until_ready(port, server)
            time.sleep(1)
            print(f"idle: {megabytes(server.pid)} MB")
            for _ in range(asked.rounds):
                print(
                    f"{asked.total} sign-ins, {asked.at_once} at once: {one_round(server.pid, port, asked.total, asked.at_once)}"
                )
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()

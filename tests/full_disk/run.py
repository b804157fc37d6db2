"""Fills the disk under a server at random moments and frees it again: not one acknowledged write may be lost.

    python3 tests/full_disk/run.py [--cycles 25] [--seed N] [--server target/debug/attestation]

The database, the files, or both lie on a tmpfs of a few megabytes (mounting one needs root). While several people write,
a ballast file takes the rest of it. Meanwhile each answer is a success, 507 or 503; once there is room everything works
again, without a restart. At the end the server is killed and started anew, and every write that was acknowledged is looked for.
"""

import argparse
import collections
import contextlib
import pathlib
import random
import sqlite3
import sys
import tempfile
import time

from server import Server, SmallDisk
from writers import Crowd

# What is left on the disk when the server has started, and each time it is freed: the writers fill it, too.
ROOM = 3 * 1024 * 1024
PATIENCE = 30
# The key of a request that broke off is free again when its lease of a minute is over.
PATIENCE_WITH_KEYS = 90
# Long enough for a probe to meet the full disk.
LONG = 7


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cycles", type=int, default=25)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--server", default="target/debug/attestation")
    parser.add_argument("--modes", default="database,files,both")
    arguments = parser.parse_args()
    seed = random.randrange(1_000_000) if arguments.seed is None else arguments.seed
    print(f"seed {seed}")
    binary = pathlib.Path(arguments.server).resolve()
    failed = False
    for mode in arguments.modes.split(","):
        with tempfile.TemporaryDirectory(prefix="attestation-full-disk.") as home:
            disk = SmallDisk(pathlib.Path(home) / "small")
            if not disk.mount():
                print("skipped: a tmpfs cannot be mounted here (it needs root)")
                return 0
            try:
                faults = try_mode(
                    mode,
                    pathlib.Path(home),
                    disk,
                    binary,
                    arguments.cycles,
                    random.Random(f"{seed} {mode}"),
                )
            finally:
                disk.unmount()
        for fault in faults[:20]:
            print(f"  FAULT {fault}")
        failed = failed or bool(faults)
    return 1 if failed else 0


def try_mode(mode, home, disk, binary, cycles, chance):
    places = {
        "database": (disk.path / "attestation.db", home / "files"),
        "files": (home / "attestation.db", disk.path / "files"),
        "both": (disk.path / "attestation.db", disk.path / "files"),
    }
    database, files = places[mode]
    server = Server(binary, home, database, files)
    server.start()
    crowd = None
    try:
        disk.free(ROOM)
        crowd = Crowd(server.address, chance.random())
        crowd.start()
        faults, readiness = [], collections.Counter()
        for cycle in range(cycles):
            faults += one_cycle(cycle, disk, server, crowd, readiness, chance)
        crowd.stop()
        faults += crowd.settle_keys(PATIENCE_WITH_KEYS)
        server.kill()
        disk.grow()
        server.start()
        missing = crowd.missing(server.address)
    except BaseException:
        print(server.log()[-4000:])
        raise
    finally:
        if crowd:
            crowd.stop()
        server.kill()
    faults += [f"lost: {one}" for one in missing] + crowd.faults
    # A probe is small: now and then what is left is enough for it.
    if mode != "files" and cycles > 3 and readiness[503] == 0:
        faults.append(f"/readyz never said 503 while the disk was full: {dict(readiness)}")
    with contextlib.closing(sqlite3.connect(database)) as connection:
        check = connection.execute("PRAGMA integrity_check").fetchone()[0]
    if check != "ok":
        faults.append(f"the database is damaged: {check}")
    panics = server.log().count("panicked")
    if panics:
        faults.append(f"{panics} panics in the log")
    statuses = ", ".join(f"{status}: {count}" for status, count in sorted(crowd.statuses.items()))
    print(
        f"{mode}: {cycles} cycles, {crowd.acknowledged()} acknowledged writes, {len(missing)} lost, "
        f"{crowd.left_keys} keys taken for a while; answers {statuses}; "
        f"/readyz while full {dict(readiness)}"
    )
    return faults


def one_cycle(cycle, disk, server, crowd, readiness, chance):
    """Fills, waits, frees, and waits until every kind of work is done again."""
    faults = []
    time.sleep(chance.uniform(0.1, 0.6))
    disk.fill(spare=chance.choice([0, 0, chance.randrange(64 * 1024)]))
    if cycle % 8 == 3:
        watch_readiness(server, LONG, readiness)
    else:
        time.sleep(chance.uniform(0.2, 1.5))
    disk.free(ROOM)
    freed = time.monotonic()
    while (waiting := crowd.not_since(freed)) or server.readiness() != 200:
        if time.monotonic() - freed > PATIENCE:
            late = ", ".join(waiting) or "/readyz"
            faults.append(f"cycle {cycle}: {late}: nothing {PATIENCE} s after there is room")
            break
        # The writers go on, so that what was room is soon theirs.
        disk.free(ROOM)
        time.sleep(0.05)
    return faults


def watch_readiness(server, seconds, seen):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        seen[server.readiness()] += 1
        time.sleep(0.2)


if __name__ == "__main__":
    sys.exit(main())

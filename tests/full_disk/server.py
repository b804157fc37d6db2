"""The real server, and a disk that is too small for it."""

import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

LARGE = "512m"


class SmallDisk:
    """A tmpfs with a ballast file."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.ballast = self.path / "ballast"

    def mount(self):
        self.path.mkdir()
        if os.geteuid() != 0 or not shutil.which("mount"):
            return False
        command = ["mount", "-t", "tmpfs", "-o", f"size={LARGE}", "tmpfs", self.path]
        return subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode == 0

    def unmount(self):
        subprocess.run(["umount", self.path], check=True)

    def grow(self):
        self._resize(LARGE)

    def _resize(self, size):
        subprocess.run(["mount", "-o", f"remount,size={size}", self.path], check=True)

    def fill(self, spare):
        """Takes what is left but `spare` bytes. The server writes meanwhile, so that it may find less, or more."""
        with open(self.ballast, "wb", buffering=0) as ballast:
            for size in (1 << 16, 1 << 12):
                try:
                    while ballast.write(b"\0" * size):
                        pass
                except OSError:
                    continue
            ballast.truncate(max(0, ballast.tell() - spare))

    def free(self, room):
        self.ballast.unlink(missing_ok=True)
        self._resize(shutil.disk_usage(self.path).used + room)


class Server:
    def __init__(self, binary, home, database, files):
        self.binary, self.home = binary, home
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.environment = {
            **os.environ,
            "PORT": str(port),
            "ATTESTATION_DATABASE_URL": f"sqlite://{database}",
            "ATTESTATION_FILES": str(files),
            "ATTESTATION_LOGIN_ATTEMPTS": "1000000",
        }
        self.process = None

    def start(self):
        with open(self.home / "log", "ab") as log:
            self.process = subprocess.Popen(
                [self.binary, "serve", "--demo"],
                cwd=self.home,
                env=self.environment,
                stdout=log,
                stderr=log,
            )
        if not self.ready_within(300):
            raise RuntimeError("the server does not start")

    def kill(self):
        """As a loss of power would end it."""
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None

    def readiness(self):
        try:
            with urllib.request.urlopen(f"{self.address}/readyz", timeout=15) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def ready_within(self, seconds):
        end = time.monotonic() + seconds
        while self.readiness() != 200:
            if time.monotonic() > end or self.process.poll() is not None:
                return False
            time.sleep(0.1)
        return True

    def log(self):
        return (self.home / "log").read_text(errors="replace")

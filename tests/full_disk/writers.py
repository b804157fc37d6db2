"""People who write all the time and remember what was acknowledged."""

import collections
import hashlib
import json
import random
import threading
import time
import urllib.error
import urllib.request
import uuid

PASSWORD = "demo-2026-kedr"
# While the disk is full.
REFUSALS = (507, 503)
SAVERS = ("koordinator", "operator", "ekspert")
UPLOADERS = ("pedagog", "pedagog2")
READER = "koordinator2"
PER_CASE = 50
PDF = (
    b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n%%%s\ntrailer<</Root 1 0 R>>\n%%%%EOF\n"
)


class Client:
    def __init__(self, address, login):
        self.api = f"{address}/api/v1"
        self.token = None
        status, signed_in = self.json(
            "POST", "/sessions", {"username": login, "password": PASSWORD}
        )
        if status != 201:
            raise RuntimeError(f"{login} cannot sign in: {status} {signed_in}")
        self.token = signed_in["access_token"]

    def call(self, method, path, body=None, headers=None):
        headers = dict(headers or {})
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        request = urllib.request.Request(self.api + path, data=body, method=method, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()
        except OSError as error:
            return 0, str(error).encode()

    def json(self, method, path, body=None, headers=None):
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", **(headers or {})}
        status, answer = self.call(method, path, data, headers)
        try:
            return status, json.loads(answer) if answer else None
        except ValueError:
            return status, answer

    def upload(self, case, content):
        border = uuid.uuid4().hex
        parts = (
            f'--{border}\r\nContent-Disposition: form-data; name="kind"\r\n\r\nmaterial\r\n'
            f'--{border}\r\nContent-Disposition: form-data; name="file"; filename="plan.pdf"\r\n'
            f"Content-Type: application/pdf\r\n\r\n"
        )
        body = parts.encode() + content + f"\r\n--{border}--\r\n".encode()
        headers = {
            "Content-Type": f"multipart/form-data; boundary={border}",
            "If-Match": f'"{case["version"]}"',
        }
        status, answer = self.call("POST", f"/applications/{case['id']}/documents", body, headers)
        return status, json.loads(answer) if status else answer


class Crowd:
    def __init__(self, address, seed):
        self.lock = threading.Lock()
        self.filters = collections.defaultdict(dict)
        self.files = collections.defaultdict(dict)
        self.statuses = collections.Counter()
        self.faults = []
        self.keys = []
        self.left_keys = 0
        self.worked = {}
        self.ended = threading.Event()
        self.seed = seed
        jobs = [(self.save, login) for login in SAVERS]
        jobs += [(self.attach, login) for login in UPLOADERS]
        jobs += [(self.be_refused, SAVERS[0]), (self.read, READER)]
        self.threads = []
        for number, (job, login) in enumerate(jobs):
            client = Client(address, login)
            name = f"{job.__name__} by {login}"
            self.worked[name] = 0.0
            thread = threading.Thread(
                target=self.run, args=(job, name, client, login, number), daemon=True
            )
            self.threads.append(thread)

    def start(self):
        for thread in self.threads:
            thread.start()

    def stop(self):
        self.ended.set()
        for thread in self.threads:
            thread.join(timeout=90)

    def run(self, job, name, client, login, number):
        steps = job(client, login, random.Random(f"{self.seed} {number}"))
        while not self.ended.is_set():
            begun = time.monotonic()
            try:
                status, wanted, answer = next(steps)
            except Exception as error:  # noqa: BLE001 a broken assumption of this program is told, too
                self.faults.append(f"{name}: {error!r}")
                return
            with self.lock:
                self.statuses[status] += 1
                if status in wanted:
                    self.worked[name] = begun
                elif status not in REFUSALS:
                    self.faults.append(f"{name}: {status} {answer}")
            # Those who are refused do not hammer.
            time.sleep(0.002 if status in wanted else 0.03)

    def not_since(self, moment):
        """Whose work, begun after the moment, is not done yet."""
        with self.lock:
            return [name for name, worked in self.worked.items() if worked < moment]

    def acknowledged(self):
        return sum(len(names) for names in self.filters.values()) + sum(
            len(files) for files in self.files.values()
        )

    def settle_keys(self, patience):
        """Repeats the requests whose keys were left: each is done, once."""
        self.left_keys = len(self.keys)
        end = time.monotonic() + patience
        while self.keys:
            client, login, body, headers = self.keys[-1]
            status, answer = client.json("POST", "/saved-filters", body, headers)
            if status == 201:
                self.filters[login][body["name"]] = body["query"]
                self.keys.pop()
            elif status != 409 or time.monotonic() > end:
                return [f"{len(self.keys)} keys stay taken: {status} {answer}"]
            else:
                time.sleep(0.5)
        return []

    # What they do: each step is one request with the statuses that mean success.

    def save(self, client, login, chance):
        """Saves filters of lists; half of them under a key, with which a refused request is repeated."""
        for number in range(1_000_000):
            name, query = f"{login} {number}", "q=" + "ж" * chance.randrange(1_900)
            body = {"page": f"p{number // 40}", "name": name, "query": query}
            headers = (
                {"Idempotency-Key": str(uuid.UUID(int=chance.getrandbits(128)))}
                if number % 2
                else {}
            )
            while True:
                status, answer = client.json("POST", "/saved-filters", body, headers)
                if status == 201:
                    self.filters[login][name] = query
                if status == 409 and headers:
                    # The full disk did not let the server give the key back: later.
                    with self.lock:
                        self.keys.append((client, login, body, headers))
                    break
                yield status, (201,), answer
                if status == 201 or not headers:
                    break

    def attach(self, client, login, chance):
        case, count = None, 0
        while True:
            if case is None or count >= PER_CASE:
                status, made = client.json("POST", "/applications", {})
                if status == 201:
                    case, count = made, 0
                yield status, (201,), made
                continue
            content = PDF % chance.randbytes(chance.randrange(1_000, 60_000)).hex().encode()
            status, answer = client.upload(case, content)
            if status == 201:
                self.files[login][(case["id"], answer["id"])] = hashlib.sha256(content).hexdigest()
                count += 1
            yield status, (201,), answer
            status, now = client.json("GET", f"/applications/{case['id']}")
            case = now if status == 200 else case
            yield status, (200, 412), now

    def be_refused(self, client, _login, chance):
        while True:
            status, answer = client.json(
                "DELETE", f"/saved-filters/{uuid.UUID(int=chance.getrandbits(128))}"
            )
            yield status, (404,), answer

    def read(self, client, _login, _chance):
        while True:
            status, answer = client.json("GET", "/applications")
            yield status, (200,), answer if status != 200 else None

    def missing(self, address):
        """What was acknowledged and is not there."""
        missing = []
        for login, names in self.filters.items():
            status, answer = Client(address, login).json("GET", "/saved-filters")
            kept = {row["name"]: row["query"] for row in answer["items"]} if status == 200 else {}
            missing += [
                f"the filter {name}" for name, query in names.items() if kept.get(name) != query
            ]
        for login, files in self.files.items():
            client = Client(address, login)
            for (case, document), digest in files.items():
                status, content = client.call(
                    "GET", f"/applications/{case}/documents/{document}/content"
                )
                if status != 200 or hashlib.sha256(content).hexdigest() != digest:
                    missing.append(f"the document {document}: {status}")
        return missing

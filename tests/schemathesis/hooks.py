"""Makes sense of a part of schemathesis' calls, and counts how each operation was answered. See README.md."""

import atexit
import collections
import json
import os
import pathlib
import sys

import schemathesis

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import calls
from people import People

PEOPLE = People(os.environ["ATTESTATION_SERVER"], os.environ["ATTESTATION_MAIL_FOLDER"])
# Whole calls of one operation; each makes something.
MOST_WHOLE = 4

turns = collections.Counter()
whole = collections.Counter()
answers = collections.defaultdict(collections.Counter)
last = {}
# What a call that must succeed was answered instead.
surprises = []
awaited = {}


def name(case):
    return case.operation.definition.raw["operationId"]


@schemathesis.hook
def before_call(context, case, kwargs):
    operation = name(case)
    if case.method.lower() != case.operation.method.lower():
        return
    turn = turns[operation]
    turns[operation] += 1
    # The first of each phase's calls come early; later ones are far between.
    if turn in (0, 5, 60, 150) and whole[operation] < MOST_WHOLE:
        whole[operation] += 1
        try:
            call = last[operation] = calls.make(PEOPLE, operation)
        except AssertionError as error:
            surprises.append(f"{operation}: {error}")
            return
        use_record(case, call)
        use_body(case, call)
        if turn == 0:
            awaited[case.id] = operation
    elif operation in last and turn % 4 != 3:
        use_record(case, last[operation], again=True)
    elif operation in last:
        give_token(case, last[operation])


def give_token(case, call):
    if call.role and "Authorization" not in (case.headers or {}):
        case.headers["Authorization"] = "Bearer " + PEOPLE.tokens[call.role]


def use_record(case, call, again=False):
    """The role, a record that exists, and its version."""
    if call.role:
        case.headers["Authorization"] = "Bearer " + PEOPLE.tokens[call.role]
    case.headers.pop("Idempotency-Key", None)
    case.path_parameters.update(call.path)
    version = call.version
    if again and call.shown and call.role:
        shown = PEOPLE.raw(call.role, "GET", call.shown)
        version = shown.json()["version"] if shown.ok else version
    if version is not None:
        case.headers["If-Match"] = f'"{version}"'


def use_body(case, call):
    case.headers.update(call.headers)
    case.cookies.update(call.cookies)
    case.query.clear()
    case.query.update(call.query)
    if call.body is not None:
        case.body = call.body
        multipart = isinstance(call.body, dict) and "file" in call.body
        case.media_type = "multipart/form-data" if multipart else "application/json"


@schemathesis.hook
def after_call(context, case, response):
    operation = awaited.pop(case.id, None)
    if operation and response.status_code >= 300:
        surprises.append(f"{operation}: {response.status_code} {response.text}")
    if case.method.lower() == case.operation.method.lower():
        answers[name(case)][response.status_code] += 1


@atexit.register
def tell():
    result = {"answers": answers, "surprises": surprises}
    pathlib.Path(os.environ["ATTESTATION_ANSWERS"]).write_text(
        json.dumps(result, ensure_ascii=False)
    )

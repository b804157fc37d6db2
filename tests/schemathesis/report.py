"""report.py HOME: tells how the operations were answered, and ends with "passed failed". An operation passes when every
answer was as the specification says, one was 2xx, and its examples fit their schemas."""

import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

import jsonschema_rs

home = pathlib.Path(sys.argv[1])
specification = json.loads((home / "openapi.json").read_text())
told = json.loads((home / "answers.json").read_text())


def failed_operations():
    tree = ElementTree.parse(home / "junit.xml")
    cases = [
        case
        for case in tree.iter("testcase")
        if case.find("failure") is not None or case.find("error") is not None
    ]
    return {case.get("name") for case in cases}


def misfits(operation):
    """Bodies whose example does not fit; an answer's stands at its schema."""
    bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
    for body in map(followed, bodies):
        for media_type, content in body.get("content", {}).items():
            example = content.get("example", followed(content["schema"]).get("example"))
            if example is not None and media_type != "multipart/form-data":
                schema = {**content["schema"], "components": specification["components"]}
                yield from jsonschema_rs.Draft202012Validator(schema).iter_errors(example)


def followed(thing):
    """What a reference leads to."""
    found = thing
    if "$ref" in thing:
        found = specification
        for part in thing["$ref"].removeprefix("#/").split("/"):
            found = found[part]
    return found


failures = failed_operations()
passed, problems = 0, []
print(f"{'operation':<84}{'2xx':>6}{'4xx':>6}{'5xx':>6}")
for path, item in specification["paths"].items():
    for method, operation in item.items():
        name = f"{method.upper()} {path}"
        counts = {
            int(status): count
            for status, count in told["answers"].get(operation["operationId"], {}).items()
        }
        by_class = [
            sum(count for status, count in counts.items() if status // 100 == one)
            for one in (2, 4, 5)
        ]
        print(f"{name:<84}" + "".join(f"{count:>6}" for count in by_class))
        wrong = [
            f"{name}: an example does not fit: {error.message}" for error in misfits(operation)
        ]
        if by_class[0] == 0:
            wrong.append(f"{name}: never answered 2xx: {counts}")
        if by_class[2]:
            wrong.append(f"{name}: {by_class[2]} answers of 5xx")
        if name in failures:
            wrong.append(f"{name}: an answer is not as the specification says (above)")
        problems += wrong
        passed += not wrong
total = sum(len(item) for item in specification["paths"].values())
for problem in problems + told["surprises"]:
    print(problem)
failed = total - passed or (1 if told["surprises"] else 0)
print(passed, failed)
sys.exit(failed > 0)

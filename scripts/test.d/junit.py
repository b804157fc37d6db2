"""Prints "passed failed" of a JUnit report."""

import sys
import xml.etree.ElementTree as ElementTree

suites = ElementTree.parse(sys.argv[1]).getroot()
tests = int(suites.get("tests", 0))
failed = int(suites.get("failures", 0)) + int(suites.get("errors", 0))
print(tests - failed, failed)

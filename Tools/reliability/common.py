"""What the parts of Tools/reliability share: the program, small logs, and what must hold of them."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
UNITS = 40


def program():
    """The program to test: JEJAK, or the newest build."""
    if os.environ.get("JEJAK"):
        return os.path.abspath(os.environ["JEJAK"])
    builds = [ROOT / ".build" / kind / "jejak" for kind in ("release", "debug")]
    builds = [str(path) for path in builds if path.exists()]
    if not builds:
        raise SystemExit("no build of jejak: swift build -c release --product jejak")
    return max(builds, key=os.path.getmtime)


JEJAK = program()
ENVIRONMENT = dict(os.environ, JEJAK_LANG="en", LC_ALL="C.UTF-8", JEJAK_ACTOR="perencana")


def work_folder(name):
    """A new folder, in memory where the system offers it: the tests sync a lot."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    return tempfile.mkdtemp(prefix=f"jejak-{name}-", dir=memory)


def jejak(*arguments, timeout=120, wrap=(), **options):
    """Runs the program and gives the finished process, with its output as text."""
    return subprocess.run(
        [*wrap, JEJAK, *arguments], env=ENVIRONMENT, capture_output=True, text=True,
        timeout=timeout, **options)


def code(number):
    return "2.17.08.2.01.%02d" % (number % UNITS + 1)


def unit_event(number):
    return {
        "effective": "2021-01-01", "type": "unit-defined", "v": 1, "pd": "uji",
        "actor": "perencana", "dasar": "Nomenklatur",
        "data": {"kode": code(number), "level": "subkegiatan", "nama": f"Kegiatan {number}",
                 "tahun": 2021}}


def pagu_event(number):
    return {
        "effective": "2021-03-15", "type": "pagu-changed", "v": 1, "pd": "uji",
        "actor": "perencana", "dasar": "Analisis kebutuhan",
        "data": {"tahun": 2022, "tahapan": "kebutuhan", "kode": code(number),
                 "rupiah": 1000 * (number + 1)}}


def write_events(path, events):
    with open(path, "w", encoding="utf-8") as file:
        for event in events:
            file.write(json.dumps(event, separators=(",", ":")) + "\n")


def record(log, number, *more, **options):
    """One event, as a person types it."""
    return jejak(
        "record", "pagu", code(number), str(1000 * (number + 1)), "--tahun", "2022", "--tahapan",
        "kebutuhan", "--effective", "2021-03-15", "--dasar", "Uji", "--log", log, *more, **options)


def make_log(folder, segment=3000):
    """A log with units, some sealed segments and one that is open."""
    log = os.path.join(folder, "log")
    must(jejak("init", log, "--origin", "renja.example/uji", "--pd", "uji", "--segment",
               str(segment)))
    first = os.path.join(folder, "first.jsonl")
    write_events(first, [unit_event(number) for number in range(UNITS)])
    must(jejak("import", "events", first, "--log", log))
    for number in range(4):
        must(record(log, number))
    return log


def must(process):
    if process.returncode != 0:
        raise Broken(f"{' '.join(map(str, process.args))}: {process.returncode} {process.stderr}")
    return process


class Broken(Exception):
    """A promise of the log does not hold."""


def lines(log):
    """Every line of the log as it stands in the files, whole or not."""
    found = []
    for folder in ("segments", "active"):
        where = os.path.join(log, folder)
        for name in sorted(os.listdir(where)) if os.path.isdir(where) else []:
            with open(os.path.join(where, name), "rb") as file:
                found += file.read().splitlines(keepends=True)
    return found


def numbers(log):
    """The numbers of all events; an error where a line is half or is no event."""
    result = []
    for line in lines(log):
        if not line.endswith(b"\n"):
            raise Broken(f"half a line in {log}: {line[:60]}")
        result.append(json.loads(line)["seq"])
    return result


def expect_whole(log, sizes):
    """The log is sound, its numbers have no gap, and its size is one of these."""
    must(jejak("verify", "--log", log))
    found = numbers(log)
    if found != list(range(1, len(found) + 1)):
        raise Broken(f"numbers with gaps: {found}")
    if len(found) not in sizes:
        raise Broken(f"{len(found)} events, expected one of {sorted(sizes)}")
    return len(found)


def remove(folder):
    for path, folders, _ in os.walk(folder):
        for name in folders:
            os.chmod(os.path.join(path, name), 0o755)
    shutil.rmtree(folder, ignore_errors=True)


class Budget:
    """Ends a part after so many minutes."""

    def __init__(self, minutes):
        self.end = time.monotonic() + minutes * 60

    @property
    def is_over(self):
        return time.monotonic() > self.end

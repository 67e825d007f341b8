#!/usr/bin/env python3
"""SYNOPSIS
  Tools/reliability/processes.py [--minutes N] [--events N] [--rounds N]

DESCRIPTION
  Many processes at one log: writers that race for a position and for an identity; a holder of the
  lock that is killed, and one that is stopped; readers that follow, open again and again and keep
  every checkpoint they see while EVENTS events are imported and the log rolls and seals; copies by
  cp, rsync and tar meanwhile. Each reader must see a prefix without gaps, never half a line, and
  nothing that is gone later.
"""
import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time

from common import (Broken, Budget, ENVIRONMENT, JEJAK, code, expect_whole, jejak, make_log, must,
                    numbers, pagu_event, record, remove, work_folder, write_events)


def start(*arguments, **options):
    return subprocess.Popen(
        [JEJAK, *arguments], env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        text=True, **options)


def pagu(log, number, *more):
    return ["record", "pagu", code(number), str(1000 + number), "--tahun", "2022", "--tahapan",
            "kebutuhan", "--effective", "2021-03-15", "--dasar", "Uji", "--log", log, *more]


def race_for_position(rounds, writers=6):
    """One wins, and each of the others is told by whom."""
    folder = work_folder("race")
    log = make_log(folder)
    size = len(numbers(log))
    for round_number in range(rounds):
        racers = [start(*pagu(log, n, "--expect", str(size), "--actor", f"orang-{n}"))
                  for n in range(writers)]
        ends = [(racer.communicate(), racer.returncode) for racer in racers]
        winners = [n for n, (_, status) in enumerate(ends) if status == 0]
        if len(winners) != 1:
            raise Broken(f"round {round_number}: {len(winners)} winners: {ends}")
        for (_, errors), status in ends:
            if status != 0 and (status != 75 or f"orang-{winners[0]}" not in errors):
                raise Broken(f"a loser was told: {status} {errors}")
        size += 1
    expect_whole(log, {size})
    remove(folder)
    print(f"processes position: {rounds} rounds of {writers} writers, one winner each, the others"
          " told by whom", flush=True)


def race_for_identity(rounds, writers=6):
    """All succeed, and one event is stored."""
    folder = work_folder("same")
    log = make_log(folder)
    size = len(numbers(log))
    for round_number in range(rounds):
        racers = [start(*pagu(log, round_number, "--id", "%032x" % (round_number + 1)))
                  for _ in range(writers)]
        ends = [(racer.communicate(), racer.returncode) for racer in racers]
        if any(status != 0 for _, status in ends):
            raise Broken(f"round {round_number}: {ends}")
        size += 1
    expect_whole(log, {size})
    remove(folder)
    print(f"processes identity: {rounds} rounds of {writers} writers, one event each", flush=True)


def hold_lock(log, folder, events=60_000):
    """An import that holds the lock for a while."""
    path = os.path.join(folder, "many.jsonl")
    write_events(path, (pagu_event(n) for n in range(events)))
    before = os.path.getsize(os.path.join(log, "checkpoint")), len(numbers(log))
    holder = start("import", "events", path, "--log", log)
    # Its own number stands in the lock file once it holds the lock.
    for _ in range(3000):
        with open(os.path.join(log, "lock"), encoding="utf-8") as file:
            text = file.read()
        if text and json.loads(text)["pid"] == holder.pid:
            return holder, before[1]
        if holder.poll() is not None:
            raise Broken(f"the holder ended: {holder.communicate()}")
        time.sleep(0.01)
    raise Broken("the holder never took the lock")


def kill_holder(rounds):
    """A lock dies with its holder: the next writer need not wait, and finds whole batches."""
    for round_number in range(rounds):
        folder = work_folder("killed")
        log = make_log(folder, segment=200_000)
        holder, size = hold_lock(log, folder)
        time.sleep(0.05 * (round_number % 8))
        holder.kill()
        holder.communicate()
        began = time.monotonic()
        must(record(log, 1))
        if time.monotonic() - began > 8:
            raise Broken("the next writer waited for a dead one")
        found = len(numbers(log))
        must(jejak("verify", "--log", log))
        if numbers(log) != list(range(1, found + 1)) or found <= size:
            raise Broken(f"{found} events after a killed import")
        must(jejak("import", "events", os.path.join(folder, "many.jsonl"), "--log", log))
        expect_whole(log, {size + 60_001})
        remove(folder)
    print(f"processes killed: {rounds} holders of the lock killed; the import again adds the rest",
          flush=True)


def stop_holder():
    """A stopped holder keeps the lock: who waits is told by whom, and may try again."""
    folder = work_folder("stopped")
    log = make_log(folder, segment=200_000)
    holder, size = hold_lock(log, folder)
    os.kill(holder.pid, signal.SIGSTOP)
    began = time.monotonic()
    waiter = record(log, 1)
    waited = time.monotonic() - began
    if waiter.returncode != 75 or str(holder.pid) not in waiter.stderr:
        raise Broken(f"the waiter was told: {waiter.returncode} {waiter.stderr}")
    reading = jejak("log", "--seq", f"{size}..{size}", "--log", log)
    if reading.returncode != 0:
        raise Broken(f"a reader beside a stopped writer: {reading.stderr}")
    os.kill(holder.pid, signal.SIGCONT)
    holder.communicate()
    if holder.returncode != 0:
        raise Broken(f"the stopped import ended with {holder.returncode}")
    must(record(log, 1))
    expect_whole(log, {size + 60_001})
    remove(folder)
    print(f"processes stopped: after {waited:.1f} s the waiter was told who holds the lock (75)",
          flush=True)


class Readers:
    """Processes and threads that read a log while others write to it."""

    def __init__(self, log, folder):
        self.log, self.folder = log, folder
        self.is_over = threading.Event()
        self.faults, self.counts, self.kept = [], {}, {}
        self.threads = [threading.Thread(target=self.guarded, args=(part,)) for part in
                        (self.follow, self.open_again, self.read_files, self.copy)]

    def guarded(self, part):
        try:
            part()
        except Exception as problem:  # noqa: BLE001: every fault of a thread must be told
            self.faults.append(f"{part.__name__}: {problem!r}"[:800])

    def count(self, name, number=1):
        self.counts[name] = self.counts.get(name, 0) + number

    def follow(self):
        follower = subprocess.Popen(
            [JEJAK, "log", "--follow", "--format", "json", "--log", self.log], env=ENVIRONMENT,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        wanted = 0
        threading.Thread(target=self.end_follower, args=(follower,)).start()
        for line in follower.stdout:
            wanted += 1
            match = re.match(rb'\{"seq":(\d+),.*\}\n$', line)
            if not match or int(match.group(1)) != wanted:
                raise Broken(f"the follower saw, for event {wanted}: {line[:200]}")
        self.followed = wanted
        errors = follower.stderr.read().decode()
        if "error [" in errors:
            raise Broken(f"the follower ended: {errors}")

    def end_follower(self, follower):
        self.is_over.wait()
        # Time to see the last events: it looks every 200 ms.
        time.sleep(20)
        follower.send_signal(signal.SIGINT)

    def open_again(self):
        size = 0
        while not self.is_over.is_set():
            short = must(jejak("checkpoint", "--short", "--log", self.log)).stdout.split()
            found = int(short[1])
            if found < size:
                raise Broken(f"{size} events were seen, then {found}")
            size = found
            self.kept[size] = " ".join(short[:3])
            answer = must(jejak("log", "--format", "json", "--seq", f"{max(1, size - 40)}..{size}",
                                "--log", self.log))
            rows = [row["seq"] for row in json.loads(answer.stdout)["rows"]]
            if rows != list(range(max(1, size - 40), size + 1)):
                raise Broken(f"rows with gaps at {size}: {rows}")
            if "evidence" in answer.stderr or "error" in answer.stderr:
                raise Broken(f"a reader was told: {answer.stderr}")
            self.count("opened")

    def read_files(self):
        """As an engine of analysis does: the sealed segments alone, straight from the folder."""
        seen = 0
        while not self.is_over.is_set():
            names = sorted(os.listdir(os.path.join(self.log, "segments")))
            with open(os.path.join(self.log, "segments", names[-1]), "rb") as file:
                text = file.read()
            rows = [json.loads(line)["seq"] for line in text.splitlines()]
            if not text.endswith(b"\n") or rows != list(range(rows[0], rows[-1] + 1)):
                raise Broken(f"half a segment: {names[-1]}")
            if rows[0] != int(names[-1].split(".")[0]) or rows[-1] < seen:
                raise Broken(f"another segment than its name says: {names[-1]}")
            seen = rows[-1]
            self.count("segments")
            time.sleep(0.05)

    def copy(self):
        """Copies opened by a reader: the same first events, whatever the copier caught."""
        ways = {
            "cp": lambda to: ["cp", "-r", self.log, to],
            "rsync": lambda to: ["rsync", "-a", self.log + "/", to + "/"],
            "tar": lambda to: ["sh", "-c", f"mkdir {to}; tar -C {self.log} -cf - . | tar -C {to} -xf -"],
        }
        for number in range(10_000):
            for name, command in ways.items():
                if self.is_over.is_set():
                    return
                to = os.path.join(self.folder, f"copy-{name}-{number}")
                subprocess.run(command(to), capture_output=True, check=False)
                self.examine_copy(name, to)
                remove(to)

    def examine_copy(self, name, copy):
        self.count(f"{name} copies")
        first, window = 1, 50_000
        while True:
            answer = jejak("log", "--format", "json", "--seq", f"{first}..{first + window - 1}",
                           "--log", copy, timeout=600)
            if answer.returncode not in (0, 2):
                raise Broken(f"{name}: a copy does not open: {answer.returncode} {answer.stderr}")
            rows = [row["seq"] for row in json.loads(answer.stdout)["rows"]]
            if rows != list(range(first, first + len(rows))):
                raise Broken(f"{name}: a copy with gaps")
            if len(rows) < window:
                break
            first += window
        verified = jejak("verify", "--log", copy).returncode
        self.count(f"{name} copies: verify {verified}")


def write_much(log, folder, events, budget):
    """Imports in pieces, a seal between; gives how many events there are."""
    written, piece = 0, 20_000
    path = os.path.join(folder, "piece.jsonl")
    while written < events and not budget.is_over:
        write_events(path, (pagu_event(written + n) for n in range(piece)))
        must(jejak("import", "events", path, "--log", log, timeout=600))
        written += piece
        must(jejak("seal", "--log", log))
    return written


def readers(events, budget):
    folder = work_folder("readers")
    log = make_log(folder, segment=1_000_000)
    must(jejak("seal", "--log", log))
    size = len(numbers(log))
    watch = Readers(log, folder)
    for thread in watch.threads:
        thread.start()
    try:
        written = write_much(log, folder, events, budget)
    finally:
        watch.is_over.set()
        for thread in watch.threads:
            thread.join()
    if watch.faults:
        raise Broken("; ".join(watch.faults))
    if watch.followed != size + written:
        raise Broken(f"the follower saw {watch.followed} of {size + written} events")
    expect_whole(log, {size + written})
    kept = []
    for number, text in watch.kept.items():
        path = os.path.join(folder, f"kept-{number}")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text + "\n")
        kept.append(path)
    must(jejak("verify", "--log", log, *[word for path in kept for word in ("--against", path)],
               timeout=600))
    counts = ", ".join(f"{count} {name}" for name, count in sorted(watch.counts.items()))
    print(f"processes readers: {written} events in {len(os.listdir(os.path.join(log, 'segments')))}"
          f" segments; the follower saw all; {len(kept)} checkpoints seen, all still true;"
          f" {counts}", flush=True)
    remove(folder)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    budget = Budget(options.minutes)
    parts = {
        "position": lambda: race_for_position(options.rounds),
        "identity": lambda: race_for_identity(options.rounds),
        "killed": lambda: kill_holder(max(1, options.rounds // 2)),
        "stopped": stop_holder,
        "readers": lambda: readers(options.events, budget),
    }
    broken = 0
    for name, part in parts.items():
        if options.only and name not in options.only.split(","):
            continue
        try:
            part()
        except (Broken, subprocess.TimeoutExpired) as problem:
            broken += 1
            print(f"  processes {name}: {problem}"[:1500], flush=True)
    print(f"processes: {broken} broken")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()

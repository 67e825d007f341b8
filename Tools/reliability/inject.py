#!/usr/bin/env python3
"""SYNOPSIS
  Tools/reliability/inject.py [--minutes N] [--seed N] [--only COMMAND,…]

DESCRIPTION
  Runs record, import, seal, publish, checkpoint-renewing recovery and init under strace, once for
  each system call on files from the first that names the log on: there the process is killed, or the
  call fails with EIO (and, drawn by the seed, ENOSPC, EINTR, EMFILE, EROFS, EACCES). Afterwards the
  log must verify, hold what was acknowledged and no half batch, and go on; what was published must be
  whole. Calls are taken in an order that the seed draws, until all were or the minutes are over. A
  fault counts only where the trace shows that it struck.

  Earlier calls load the program and can change nothing. Between two calls on files nothing on the
  disk changes, so that a process killed there leaves what one killed at the next call leaves.

  Needs strace; installs it with apt-get where it is missing and it may.
"""
import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time

from common import (Broken, Budget, ENVIRONMENT, JEJAK, expect_whole, jejak, lines, make_log, must,
                    pagu_event, record, remove, work_folder, write_events)

CALLS = ("openat,open,read,pread64,write,pwrite64,fdatasync,fsync,close,rename,renameat,renameat2,"
         "mkdir,mkdirat,chmod,fchmodat,fchmod,unlink,unlinkat,flock,ftruncate,fstat,newfstatat,lseek,"
         "getdents64,statfs,fstatfs")
OTHER_ERRORS = ["ENOSPC", "EDQUOT", "EINTR", "EMFILE", "EROFS", "EACCES"]
# Done, an input that may not be read, disk trouble, cannot create, locked, refused; never a crash,
# never 2 (evidence) or usage.
FAIR = {0, 66, 73, 74, 75, 77}


def need_strace():
    if shutil.which("strace") is None:
        subprocess.run(["apt-get", "install", "-y", "-qq", "strace"], check=False)
    if shutil.which("strace") is None:
        print("inject: skipped, strace is not installed and cannot be")
        sys.exit(0)


class Command:
    """A command line, the log it starts from, and how many events it adds."""

    def __init__(self, name, arguments, added, prepare=lambda folder: None):
        self.name, self.arguments, self.added, self.prepare = name, arguments, added, prepare

    def start(self, folder):
        log = make_log(folder)
        write_events(os.path.join(folder, "more.jsonl"), [pagu_event(n) for n in range(10, 15)])
        self.prepare(folder)
        return log


def torn(folder):
    """Half a batch behind the checkpoint, and no caches, as a crash leaves them."""
    active = os.path.join(folder, "log", "active")
    name = os.listdir(active)[0]
    with open(os.path.join(active, name), "ab") as file:
        file.write(b'{"seq":45,"id":"00')
    shutil.rmtree(os.path.join(folder, "log", "derived"))


def publish(folder):
    must(jejak("publish", os.path.join(folder, "public"), "--log", os.path.join(folder, "log")))
    must(record(os.path.join(folder, "log"), 20))
    must(jejak("seal", "--log", os.path.join(folder, "log")))


PAGU = ["record", "pagu", "2.17.08.2.01.09", "5000", "--tahun", "2022", "--tahapan", "kebutuhan",
        "--effective", "2021-03-15", "--dasar", "Uji", "--log", "log"]
COMMANDS = [
    Command("record", PAGU, 1),
    Command("recover", PAGU, 1, torn),
    Command("import", ["import", "events", "more.jsonl", "--log", "log"], 5),
    Command("seal", ["seal", "--log", "log"], 0),
    Command("publish", ["publish", "public", "--log", "log"], 0, publish),
    Command("init", ["init", "new/log", "--origin", "renja.example/baru"], 0),
]


def places(command, pattern):
    """The n-th calls of the first thread, by name, from the first on that touches the log's folder.

    Other threads are the system library's own, which waits for signals; strace counts the calls of
    each thread apart.
    """
    folder = work_folder("trace")
    shutil.copytree(pattern, folder, dirs_exist_ok=True)
    trace = os.path.join(folder, "trace")
    must(subprocess.run(
        ["strace", "-f", "-qq", "-o", trace, "-e", "trace=" + CALLS, JEJAK, *command.arguments],
        env=ENVIRONMENT, cwd=folder, capture_output=True, text=True))
    counts, found, begun, first = {}, [], False, None
    with open(trace, encoding="utf-8", errors="replace") as file:
        for line in file:
            match = re.match(r"(\d+) +(\w+)\(", line)
            if not match:
                continue
            thread, name = match.groups()
            first = first or thread
            if thread != first:
                if '"log' in line:
                    raise Broken(f"another thread reaches the log: {line}")
                continue
            counts[name] = counts.get(name, 0) + 1
            begun = begun or re.search(r'"(log|new|more|public)', line) is not None
            if begun:
                found.append((name, counts[name]))
    remove(folder)
    return found


def attempt(command, pattern, size, call, number, fault):
    """One run with one fault, and all that must hold afterwards; the exit status, none where the
    fault did not strike."""
    folder = work_folder("inject")
    shutil.copytree(pattern, folder, dirs_exist_ok=True)
    trace = os.path.join(folder, "trace")
    try:
        process = subprocess.run(
            ["strace", "-f", "-qq", "-o", trace, "-e", "trace=" + call,
             "-e", f"inject={call}:{fault}:when={number}", JEJAK, *command.arguments],
            env=ENVIRONMENT, cwd=folder, capture_output=True, text=True, timeout=60)
        status = process.returncode
        is_killed = "KILL" in fault
        struck = status == -signal.SIGKILL if is_killed else "(INJECTED)" in read(trace)
        if not is_killed and status not in FAIR:
            raise Broken(f"exit status {status}: {process.stderr}")
        if status == 66 and "'more.jsonl'" not in process.stderr:
            raise Broken(f"exit status 66 for no input: {process.stderr}")
        if not is_killed and status != 0 and "error [" not in process.stderr:
            raise Broken(f"exit status {status} without a message: {process.stderr!r}")
        check(command, folder, size, status)
        return status if struck else None
    finally:
        remove(folder)


def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def check(command, folder, size, status):
    log = os.path.join(folder, "log")
    reading = jejak("verify", "--log", log)
    if reading.returncode not in (0, 1):
        raise Broken(f"verify: {reading.returncode} {reading.stdout} {reading.stderr}")
    must(record(log, 30))
    sizes = {size + 1, size + command.added + 1}
    if status == 0:
        sizes = {size + command.added + 1}
    expect_whole(log, sizes)
    if command.name == "publish":
        must(jejak("publish", os.path.join(folder, "public"), "--log", log))
        must(jejak("mirror", os.path.join(folder, "public"), os.path.join(folder, "copy")))
    if command.name == "init":
        made = os.path.join(folder, "new", "log")
        if not os.path.exists(os.path.join(made, "log.json")):
            must(jejak("init", made, "--origin", "renja.example/baru"))
        must(jejak("verify", "--log", made))


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    need_strace()
    # One processor: the calls then come from one thread, in the same order each time.
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    generator = random.Random(options.seed)
    budget = Budget(options.minutes)
    wanted = [c for c in COMMANDS if not options.only or c.name in options.only.split(",")]
    broken = 0
    for index, command in enumerate(wanted):
        pattern = work_folder("pattern")
        command.start(pattern)
        log = os.path.join(pattern, "log")
        size = expect_size(log)
        tries = [(call, number, fault) for call, number in places(command, pattern)
                 for fault in ("signal=KILL", "error=EIO",
                               "error=" + generator.choice(OTHER_ERRORS))]
        total = len(tries)
        generator.shuffle(tries)
        share = Budget((budget.end - time.monotonic()) / 60 / (len(wanted) - index))
        done, statuses = 0, {}
        for call, number, fault in tries:
            if share.is_over:
                break
            done += 1
            try:
                status = attempt(command, pattern, size, call, number, fault)
                statuses[status] = statuses.get(status, 0) + 1
            except (Broken, subprocess.TimeoutExpired) as problem:
                broken += 1
                print(f"  {command.name}: inject={call}:{fault}:when={number}: {problem}"[:600])
        missed = statuses.pop(None, 0)
        told = ", ".join(f"{count} × {status}" for status, count in sorted(statuses.items()))
        print(f"inject {command.name} --seed {options.seed}: {done} of {total} places and faults,"
              f" {missed} did not strike; exit statuses {told}", flush=True)
        remove(pattern)
    print(f"inject: {broken} broken")
    sys.exit(1 if broken else 0)


def expect_size(log):
    """How many whole lines there are; a torn one is no event."""
    return sum(1 for line in lines(log) if line.endswith(b"\n"))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""SYNOPSIS
  Tools/reliability/full_disk.py [--rounds N]

DESCRIPTION
  A disk that fills up: a small one in memory (tmpfs; only root may mount it, else this half is
  skipped), and a limit on the size of files (RLIMIT_FSIZE). Commands write until there is no more
  room, with fewer and fewer bytes left. Each must end with 0 or with 74 and a message that says what to do;
  what was acknowledged stays, nothing is half, and all works again when there is room.
"""
import argparse
import os
import resource
import shutil
import signal
import subprocess
import sys

from common import (Broken, UNITS, expect_whole, jejak, lines, make_log, must, pagu_event, record,
                    remove, work_folder, write_events)


def expect_full(process, what):
    """Room enough, or the one answer to a full disk."""
    if process.returncode == 0:
        return False
    if process.returncode < 0:
        raise Broken(f"{what} was ended by {signal.Signals(-process.returncode).name}")
    told = "storage-failed" in process.stderr and "Make room" in process.stderr
    if process.returncode != 74 or not told:
        raise Broken(f"{what}: {process.returncode} {process.stderr}")
    return True


def whole_lines(log):
    return sum(1 for line in lines(log) if line.endswith(b"\n"))


def commands(log, folder, number):
    """What is done on a disk without room: name, arguments, events."""
    path = os.path.join(folder, "more.jsonl")
    write_events(path, [pagu_event(number * 7 + n) for n in range(5)])
    return [
        ("record", ["record", "pagu", "2.17.08.2.01.09", str(number), "--tahun", "2022",
                    "--tahapan", "kebutuhan", "--effective", "2021-03-15", "--dasar", "Uji"], 1),
        ("import", ["import", "events", path], 5),
        ("seal", ["seal"], 0),
        ("publish", ["publish", os.path.join(os.path.dirname(log), "public")], 0),
    ]


def small_disk(rounds):
    if os.geteuid() != 0:
        print("full disk: tmpfs skipped, only root may mount one")
        return
    outside = work_folder("outside")
    mount = work_folder("mount")
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", mount], capture_output=True, text=True)
    if mounted.returncode != 0:
        print(f"full disk: tmpfs skipped, this system mounts none: {mounted.stderr.strip()}")
        return
    refused = 0
    try:
        log = make_log(mount)
        for number in range(rounds):
            for name, arguments, added in commands(log, outside, number):
                before = whole_lines(log)
                ballast = os.path.join(mount, "ballast")
                fill(mount, ballast, number % 5 * 4096)
                process = jejak(*arguments, "--log", log)
                is_full = expect_full(process, f"{name}, round {number}")
                refused += is_full
                reading = jejak("verify", "--log", log)
                if reading.returncode not in (0, 1):
                    raise Broken(f"a full disk cannot be read: {reading.stdout}{reading.stderr}")
                os.remove(ballast)
                must(record(log, number))
                sizes = {before + added + 1} if not is_full else {before + 1, before + added + 1}
                expect_whole(log, sizes)
                must(jejak("publish", os.path.join(mount, "public"), "--log", log))
            if shutil.disk_usage(mount).free < 150_000:
                remove(os.path.join(mount, "public"))
                remove(log)
                log = make_log(mount)
        print(f"full disk: tmpfs, {rounds * 4} commands with 0 to 4 pages left, {refused} refused"
              " with 74; all went on when there was room", flush=True)
    finally:
        subprocess.run(["umount", mount], check=False)
        os.rmdir(mount)
        remove(outside)


def fill(mount, ballast, left):
    """Leaves so many bytes."""
    free = shutil.disk_usage(mount).free - left
    with open(ballast, "wb") as file:
        file.write(b"x" * max(0, free))


def size_limit():
    """No file may grow beyond a limit; the system says so by a signal that must not end us."""
    folder = work_folder("limit")
    log = make_log(folder, segment=10_000_000)
    active = os.path.join(log, "active", os.listdir(os.path.join(log, "active"))[0])
    refused = tried = 0
    for room in list(range(0, 260, 20)) + [400, 800, 1600, 3200]:
        for name, arguments, added in commands(log, folder, 1000 + tried)[:2]:
            before, size = whole_lines(log), os.path.getsize(active)
            tried += 1

            def limit():
                resource.setrlimit(resource.RLIMIT_FSIZE, (size + room, size + room))

            process = jejak(*arguments, "--log", log, preexec_fn=limit)
            is_full = expect_full(process, f"{name} with {room} bytes left")
            refused += is_full
            if is_full and "EFBIG" not in process.stderr and "SHORTWRITE" not in process.stderr:
                raise Broken(f"the reason is not told: {process.stderr}")
            must(record(log, tried))
            sizes = {before + added + 1} if not is_full else {before + 1}
            expect_whole(log, sizes)
    print(f"full disk: RLIMIT_FSIZE, {tried} commands, {refused} refused with 74, none ended by"
          " SIGXFSZ", flush=True)
    remove(folder)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--rounds", type=int, default=18)
    options = parser.parse_args()
    broken = 0
    for part in (lambda: small_disk(options.rounds), size_limit):
        try:
            part()
        except Broken as problem:
            broken += 1
            print(f"  full disk: {problem}"[:900])
    print(f"full disk: {broken} broken")
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()

"""
A folder of published logs, checked before anything is asked of it.

Every line is read and every tree computed again with the second reader's code; what the checkpoints do
not cover is no part of any answer.
"""
import contextlib, json, os, pathlib, re, sys, tempfile
from concurrent.futures import ProcessPoolExecutor

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "reader"))
from jejak_reader import Wrong, event_of, grow, sha, strict_checkpoint  # noqa: E402


def check(root, name):
    """Checks one log; gives its origin, size and root.

    The lines up to the checkpoint must be those of its root, and no file may hold others: a segment
    beyond the checkpoint is being published, and the caller is to ask again.
    """
    log = pathlib.Path(root, "logs", name)
    origin, size, expected = strict_checkpoint((log / "checkpoint").read_bytes().decode("utf-8"))
    if json.loads((log / "log.json").read_text("utf-8"))["origin"] != origin:
        raise Wrong(f"{log}: the checkpoint is of another log")
    edge, total, seq = [], sha(), 1
    for file in sorted(pathlib.Path(root, "events", f"log={name}").iterdir()):
        if file.suffix != ".jsonl" or int(file.stem) != seq:
            raise Wrong(f"{file}: event {seq} should be the first of this file")
        with file.open("rb") as lines:
            for place, line in enumerate(lines, 1):
                if not line.endswith(b"\n") or seq > size:
                    raise Wrong(f"{file}:{place}: beyond the checkpoint, or no whole line")
                if event_of(line[:-1])["seq"] != seq:
                    raise Wrong(f"{file}:{place}: event {seq} should stand here")
                total = grow(edge, seq - 1, sha(b"\0", line[:-1]))
                seq += 1
    if (seq - 1, total) != (size, expected):
        raise Wrong(f"{log}: the lines do not give the root of the checkpoint")
    return origin, size, total.hex()


def checked(root, name):
    try:
        return name, check(root, name), None
    except (Wrong, ValueError, KeyError, TypeError, OSError) as error:
        return name, None, str(error)


def names(root):
    """The logs that are published in a folder, and those whose segments stand there without one."""
    folder = pathlib.Path(root)
    found = {path.name for path in folder.glob("logs/*") if (path / "checkpoint").exists()}
    found |= {path.name.removeprefix("log=") for path in folder.glob("events/log=*")}
    return sorted(found)


def verify(root, output=sys.stderr):
    """Checks every log on all processors; says which are wrong, and gives those that hold."""
    good = {}
    broken = False
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for name, fact, error in pool.map(checked, [str(root)] * len(names(root)), names(root)):
            if error:
                print(f"{name}: left out: {error}", file=output)
                broken = True
            else:
                good[name] = fact
    return good, broken


@contextlib.contextmanager
def sound(root, good):
    """A folder that shows engines the logs that hold and no others."""
    if set(good) == set(names(root)):
        yield str(root)
        return
    with tempfile.TemporaryDirectory() as folder:
        for part in ("events", "logs"):
            pathlib.Path(folder, part).mkdir()
        for name in good:
            for part in (f"events/log={name}", f"logs/{name}"):
                pathlib.Path(folder, part).symlink_to(
                    pathlib.Path(root, part).resolve(), target_is_directory=True)
        yield folder


# What the lines themselves give, whatever is asked of them.
LOADED = re.compile(r"(TABLE|VIEW)( IF EXISTS)? (events|lines|logs|identities)\b")


def statements(sql, loaded=False):
    """The statements of a script; a semicolon ends one where it ends a line.

    Where the lines are loaded, those are left out that would load them again.
    """
    for part in sql.split(";\n"):
        lines = [line for line in part.split("\n") if not line.startswith("--")]
        statement = "\n".join(lines).strip().rstrip(";")
        if statement and not (loaded and LOADED.search(statement.split("\n")[0])):
            yield statement


if __name__ == "__main__":
    sys.exit(2 if verify(sys.argv[1])[1] else 0)

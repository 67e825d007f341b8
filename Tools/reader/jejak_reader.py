#!/usr/bin/env python3
"""
SYNOPSIS
    jejak_reader.py verify LOG
    jejak_reader.py check PROOF [--checkpoint FILE]
    jejak_reader.py consistency PROOF --checkpoint FILE
    jejak_reader.py pagu LOG COORDINATE [--pd OFFICE]

DESCRIPTION
    A second reader of Jejak's logs, written from the description of the format and sharing no code
    with the first: two programs that agree are a better witness than one.

    verify       reads every line up to the checkpoint, compares the tree with the checkpoint, the
                 stored leaf hashes and witness/ (no signatures), and prints the checkpoint.
    check        checks a .tlog-proof without the log, and prints the event that it proves.
    consistency  checks that the checkpoint of a proof extends the one in FILE.
    pagu         prints the pagu of the leaves of a plan as CSV. A blank pagu is an empty field, 0
                 is 0, and what is absent has no row. COORDINATE is
                 TAHUN[/TAHAPAN][@TANGGAL][~KNOWN]; without a stage, the stage in force.

    A checkpoint FILE has origin, size and root on three lines or on one, or is a signed note.
    Status: 0 all is well, 1 nobody vouches for a proof, 2 something is wrong, 64 the command is.
"""
import base64, csv, datetime, decimal, hashlib, json, pathlib, re, sys

STAGES = ("renstra prakiraan ranwal-rkpd kebutuhan ranwal pagu-indikatif rancangan rkpd ranhir "
          "penetapan ppas rka apbd dpa rkpd-perubahan perubahan ppas-perubahan rka-perubahan "
          "dppa").split()
DATA_TYPES = ("line-listed indicator-defined pagu-changed pagu-shifted target-revised location-set "
              "note-written goal-measured").split()

class Wrong(Exception):
    """Something is not as it must be."""

# The tree: RFC 6962 section 2.1; proofs are checked as RFC 9162 sections 2.1.3.2 and 2.1.4.2 say.
def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

def node(left, right):
    return sha(b"\1", left, right)

def grow(edge, size, leaf):
    """Adds a leaf to the roots of a tree's complete subtrees, largest first; gives its root."""
    while size & 1:
        leaf, size = node(edge.pop(), leaf), size >> 1
    edge.append(leaf)
    total = edge[-1]
    for left in reversed(edge[:-1]):
        total = node(left, total)
    return total

def climb(at, last, proof):
    """The siblings on the way up from a node, and whether each stands on the left."""
    for sibling in proof:
        if last == 0:
            raise Wrong("the proof has too many hashes")
        is_left = at & 1 or at == last
        while is_left and not at & 1 and at:
            at, last = at >> 1, last >> 1
        yield sibling, is_left
        at, last = at >> 1, last >> 1
    if last:
        raise Wrong("the proof has too few hashes")

def check_inclusion(leaf, index, size, proof, root):
    if index >= size:
        raise Wrong(f"the event is not among the {size} of the checkpoint")
    for sibling, is_left in climb(index, size - 1, proof):
        leaf = node(sibling, leaf) if is_left else node(leaf, sibling)
    if leaf != root:
        raise Wrong("the proof leads to another root")

def check_consistency(old_size, new_size, old_root, new_root, proof):
    if old_size in (0, new_size):
        if proof or old_root != (new_root if old_size else sha()):
            raise Wrong("the roots differ")
        return
    path = proof if old_size & (old_size - 1) else [old_root, *proof]
    at, last = old_size - 1, new_size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    old = new = path[0]
    for sibling, is_left in climb(at, last, path[1:]):
        old = node(sibling, old) if is_left else old
        new = node(sibling, new) if is_left else node(new, sibling)
    if old_size > new_size or (old, new) != (old_root, new_root):
        raise Wrong("the later log does not begin with the earlier one")

# Texts: checkpoints, signed notes, proofs.
def refuse(why):
    raise ValueError(why)

def unbase64(text, length=None):
    content = base64.b64decode(text, validate=True)
    is_exact = base64.b64encode(content).decode() == text and length in (None, len(content))
    return content if is_exact else refuse(f"{text} is not the Base64 it must be")

def number(text):
    return int(text) if re.fullmatch(r"0|[1-9][0-9]*", text) else refuse(f"{text} is no number")

def checkpoint(lines):
    origin, size, root = lines
    is_name = origin and not re.search(r"[\s+]", origin)
    return origin if is_name else refuse("no origin"), number(size), unbase64(root, 32)

def strict_checkpoint(text):
    """Three lines; of a signed note, those above its last empty line."""
    text, mark, signatures = text.rpartition("\n\n") if "\n\n" in text else (text[:-1], "", text)
    is_whole = signatures.endswith("\n") and (not mark or signatures.startswith("\u2014 "))
    return checkpoint(text.split("\n")) if is_whole else refuse("no checkpoint")

def kept_checkpoint(path):
    text = pathlib.Path(path).read_text("utf-8")
    return strict_checkpoint(text) if "\n\u2014 " in text else checkpoint(text.split())

def read_proof(path):
    """The lines above the first empty line, and the checkpoint below it."""
    above, _, below = pathlib.Path(path).read_bytes().decode("utf-8").partition("\n\n")
    return above.split("\n"), strict_checkpoint(below)

def show(origin, size, root):
    print(f"{origin}\n{size}\n{base64.b64encode(root).decode()}")
    return 0

# The log: every line of every segment.
def unique(pairs):
    found = dict(pairs)
    return found if len(found) == len(pairs) else refuse("a key stands there twice")

def event_of(line):
    event = json.loads(line.decode("utf-8"), object_pairs_hook=unique, parse_constant=number,
                       parse_float=decimal.Decimal)
    missing = set("seq id recorded effective type v pd actor user data".split()) - set(event)
    return event if not missing else refuse(f"{', '.join(sorted(missing))} is missing")

class Log:
    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.identity = json.loads(text := (self.path / "log.json").read_text("utf-8"))
        summed = re.sub(r',"sha256":"\w*"\}\n?$', "}", text).encode()
        if self.identity.get("sha256") not in (None, sha(summed).hex()):
            raise Wrong("log.json is not what its sha256 says")
        self.origin, self.size, self.root = strict_checkpoint(
            (self.path / "checkpoint").read_bytes().decode("utf-8"))
        if self.origin != self.identity["origin"]:
            raise Wrong(f"the checkpoint is of {self.origin}, the log is {self.identity['origin']}")

    def events(self):
        """Each event up to the checkpoint: its number, where it stands, its line, what it says."""
        files = {int(file.stem): file for file in self.path.glob("active/*.open")}
        files |= {int(file.stem): file for file in self.path.glob("segments/*.jsonl")}
        seq = 1
        for first, file in sorted(files.items()):
            if first != seq and seq <= self.size:
                raise Wrong(f"{file}: event {seq} should be the first, the name says {first}")
            for place, line in enumerate(file.open("rb"), 1):
                if seq > self.size:
                    return
                if not line.endswith(b"\n") or len(line) > 65536:
                    raise Wrong(f"{file}:{place}: no whole line")
                try:
                    event = event_of(line[:-1])
                except (ValueError, TypeError) as error:
                    raise Wrong(f"{file}:{place}: no event: {error}") from None
                if event["seq"] != seq:
                    raise Wrong(f"{file}:{place}: event {seq} should stand here")
                yield seq, f"{file}:{place}", line[:-1], event
                seq += 1
        if seq <= self.size:
            raise Wrong(f"the checkpoint covers {self.size} events, there are {seq - 1}")

def verify(path):
    log, edge, leaves, roots = Log(path), [], [], [sha()]
    recorded, batch, ids = "", (1, 1), set()
    for _, place, line, event in log.events():
        of_batch = tuple(map(number, event.get("batch", "1/1").split("/")))
        expected = (1, of_batch[1]) if batch[0] == batch[1] else (batch[0] + 1, batch[1])
        if of_batch != expected or event["id"] in ids or event["recorded"] < recorded:
            raise Wrong(f"{place}: a batch is broken, an id stands there twice, or time runs back")
        recorded, batch = event["recorded"], of_batch
        ids.add(event["id"])
        leaves.append(sha(b"\0", line))
        roots.append(grow(edge, len(roots) - 1, leaves[-1]))
    if roots[-1] != log.root:
        raise Wrong("the lines do not give the root of the checkpoint")
    for file in log.path.glob("witness/*.note"):
        origin, size, root = strict_checkpoint(file.read_bytes().decode("utf-8"))
        if origin != log.origin or size > log.size or roots[size] != root:
            raise Wrong(f"{file}: the log does not extend this checkpoint")
    for file in log.path.glob("tree/*.leaves"):
        start, stored = int(file.stem) - 1, file.read_bytes()
        if not stored.startswith(b"".join(leaves[start:start + len(stored) // 32])):
            raise Wrong(f"{file}: the stored hashes are not those of the lines")
    return show(log.origin, log.size, log.root)

def check(path, kept):
    lines, (origin, size, root) = read_proof(path)
    if [line.split(" ")[0] for line in lines[:3]] != ["c2sp.org/tlog-proof@v1", "extra", "index"]:
        raise Wrong("this is no c2sp.org/tlog-proof@v1 that carries its event")
    line, index = unbase64(lines[1][6:]), number(lines[2][6:])
    check_inclusion(sha(b"\0", line), index, size, [unbase64(h, 32) for h in lines[3:]], root)
    if event_of(line)["seq"] != index + 1:
        raise Wrong("the event says another number than the proof")
    if kept and (kept[0] != origin or kept[1] == size and kept[2] != root):
        raise Wrong("the kept checkpoint contradicts the proof")
    print(line.decode("utf-8"))
    return 0 if kept == (origin, size, root) else 1

def consistency(path, kept):
    lines, (origin, size, root) = read_proof(path)
    if lines[0] != f"old {kept[1]}" or origin != kept[0]:
        raise Wrong("the proof does not start from the kept checkpoint")
    check_consistency(kept[1], size, kept[2], root, [unbase64(h, 32) for h in lines[1:]])
    return show(origin, size, root)

# The plan: a cell takes the value of the event with the greatest (effective, seq).
def is_known(event, known, offset):
    if not known or known.isdigit():
        return not known or event["seq"] <= int(known)
    if known.endswith("Z"):
        return event["recorded"] <= known
    moment = datetime.datetime.fromisoformat(event["recorded"])
    return str(moment.astimezone(datetime.datetime.strptime(offset, "%z").tzinfo).date()) <= known

def order(stage):
    name, _, shift = stage.partition("pergeseran-")
    return STAGES.index(name or "dpa") + int(shift or 0) / 1000

def plan(log, coordinate, pd):
    """The pagu of each row (kode, indikator) at a coordinate; None is blank."""
    parts = re.fullmatch(r"(\d{4})(?:/([a-z0-9-]+))?(?:@(\d{4}-\d\d-\d\d))?(?:~(.+))?", coordinate)
    if not parts:
        raise Wrong(f"{coordinate} is not TAHUN[/TAHAPAN][@TANGGAL][~KNOWN]")
    year, stage, day, known = parts.groups()
    events = [e for _, _, _, e in log.events() if is_known(e, known, log.identity["offset"])]
    gone = {e["data"]["seq"] for e in events if e["type"] == "retracted"}
    pagu, said, drops, adopted = {}, {}, {}, []

    def offer(cells, key, stamp, value=None):
        cells[key] = max(cells.get(key, (("",),)), (stamp, value), key=lambda cell: cell[0])

    for event in events:
        data, stamp, kind = event["data"], (event["effective"], event["seq"]), event["type"]
        if event["seq"] in gone or event["pd"] != pd or day and event["effective"] > day or (
                data.get("tahun") != int(year) or "tahapan" not in data):
            continue
        at = data["tahapan"]
        if kind == "stage-adopted":
            adopted.append((event["effective"], order(at), event["seq"], at))
        elif kind == "line-dropped":
            offer(drops, (at, data["kode"], data.get("indikator")), stamp)
        elif kind in DATA_TYPES:
            for row in data.get("lines", [data]):
                key = (at, row.get("kode"), row.get("indikator"))
                offer(said, key, stamp)
                if kind.startswith("pagu-"):
                    offer(pagu, key, stamp, row["sesudah" if "lines" in data else "rupiah"])

    def holds(key, cell):
        return all(cell[0] > drops[k][0] for k in (key, (*key[:2], None)) if k in drops)

    if stage is None:
        held = {key[0] for key, cell in said.items() if holds(key, cell)}
        held = sorted(held, key=lambda name: (name.startswith("pergeseran-"), order(name)))
        stage = max(adopted)[3] if adopted else held[-1] if held else None
    return {key[1:]: cell[1] for key, cell in pagu.items() if key[0] == stage and holds(key, cell)}

def print_pagu(path, coordinate, pd):
    log = Log(path)
    rows = plan(log, coordinate, pd or log.identity["pd"])
    above = {kode[:dot.start()] for kode, _ in rows for dot in re.finditer(r"\.", kode)}
    lines = [(row[0], row[1] or "", pagu) for row, pagu in rows.items() if row[0] not in above]
    lines.sort(key=lambda leaf: (leaf[0].split("."), len(leaf[1]), leaf[1]))
    csv.writer(sys.stdout, lineterminator="\n").writerows([("kode", "indikator", "rupiah"), *lines])
    return 0

def main(arguments):
    words, options = list(arguments), {}
    for name in ("--checkpoint", "--pd"):
        if name in words[:-1]:
            place = words.index(name)
            options[name] = words[place + 1]
            del words[place:place + 2]
    kept = kept_checkpoint(options["--checkpoint"]) if "--checkpoint" in options else None
    match words:
        case ["verify", path]: return verify(path)
        case ["check", path]: return check(path, kept)
        case ["consistency", path] if kept: return consistency(path, kept)
        case ["pagu", path, coordinate]: return print_pagu(path, coordinate, options.get("--pd"))
        case ["-h" | "--help"]: return print(__doc__.strip()) or 0
    print(__doc__.strip(), file=sys.stderr)
    return 64

if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Wrong, ValueError, KeyError, TypeError, IndexError, OSError) as error:
        print(f"jejak_reader: {error}", file=sys.stderr)
        sys.exit(2)

"""
What Jejak answers, as rows that an engine's answers are held against.

Each log is asked by itself, on all processors, and all of them at once with --logs.
"""
import collections, concurrent.futures, decimal, json, os, pathlib, subprocess

import questions
from duckdb_report import jejak


# What is absent, beside None for what is blank.
ABSENT = object()


def ask(*words):
    """What Jejak answers as JSON; None where it says that there is no such plan."""
    run = subprocess.run(
        [jejak(), *words, "--format", "json", "--lang", "en"], capture_output=True, text=True)
    if run.returncode == 66:
        return None
    if run.returncode not in (0, 1):
        raise SystemExit(f"jejak {' '.join(words)}: {run.stderr}")
    return json.loads(run.stdout, parse_float=decimal.Decimal)


def number(value):
    return "" if value is None else questions.text(decimal.Decimal(value))


def fold(text):
    return "".join(c for c in text.lower() if c.isascii() and c.isalnum())


def generic(kode):
    parts = kode.split(".")
    return ".".join(["X", "XX", *parts[2:]]) if len(parts) > 2 and int(parts[2]) == 1 else kode


def summed(rows):
    """Rows with an amount last as sums; 0 is no row."""
    sums = collections.defaultdict(decimal.Decimal)
    for *key, amount in rows:
        sums[tuple(key)] += decimal.Decimal(amount)
    return [(*key, number(amount)) for key, amount in sums.items() if amount]


def key(name, row):
    return name, row["pd"], row["kode"], row.get("indikator", "")


def words(value):
    """A content as the engines word it: the parts of a source in order."""
    if isinstance(value, list):
        return "; ".join(sorted(f"{part['sumber']}={decimal.Decimal(part['rupiah']):.2f}"
                                for part in value))
    return "" if value is None else str(value)


def compared(text):
    """What two texts share that say the same; one without letters and digits is itself."""
    return text if text is None else fold(text) or f"={text}"


def contents(field, change):
    """A field's content before and after; of notes, each kind that differs."""
    sides = [change.get(side, {} if field == "catatan" else ABSENT) for side in ("before", "after")]
    if field == "catatan":
        kinds = sorted({*sides[0], *sides[1]})
        pairs = [(kind, [side.get(kind, ABSENT) for side in sides]) for kind in kinds]
        pairs = [(kind, pair) for kind, pair in pairs
                 if ABSENT in pair or compared(pair[0]) != compared(pair[1])]
    else:
        pairs = [("", sides)]
    text = number if field == "pagu" else words
    for kind, pair in pairs:
        yield (field, kind, *("absent" if side is ABSENT else text(side) for side in pair))


def verdict(text):
    """What Jejak's own note of T-C.31 says, as the engines say it."""
    whole = {"same": "same", "only in the analysis of need": "only-need"}
    if text in whole or text.startswith("only"):
        return whole.get(text, "only-draft"), ""
    differing = text.removeprefix("changed: ").split(", ")
    return "changed", " ".join(sorted(field.split(" ")[0] for field in differing))


class Answers:
    """The answers at one basis: the plan `second`, and what it differs in from `first`.

    `tables` has the rows of every question by its name. `absent` are the logs that have no plan on one
    of the sides, of which there is no difference.
    """

    def __init__(self, folder, logs, first, second):
        self.first, self.second = first, second
        self.year, _, bound = second[:4], *second.partition("~")[1:]
        self.known = ["--known", bound] if bound else []
        self.tables = collections.defaultdict(list)
        self.absent = set()
        self.overall(str(folder))
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for tables in pool.map(lambda log: self.one(log, logs[log]), logs):
                for question, rows in tables.items():
                    self.tables[question] += rows

    def overall(self, folder):
        """All logs at once: the total of every office, and the stage that answers for it."""
        rows = ask("show", self.second, "--logs", folder)["rows"]
        self.stages = {(row["log"], row["pd"]): row["tahapan"] for row in rows}
        self.tables["totals of every office"] = [
            (row["pd"], row["tahapan"], number(row["computed"])) for row in rows]

    def one(self, name, log):
        tables = {"state": self.state(name, log)}
        tables |= self.review(name, log) | self.difference(name, log)
        # A year is traced through its stages, whatever the day.
        return tables if "@" in self.second else tables | self.trace(name, log)

    def state(self, name, log):
        answer = ask("show", self.second, "--log", log) or {"rows": []}
        stage = {pd: stage for (of, pd), stage in self.stages.items() if of == pathlib.Path(log).name}
        return [(name, row["pd"], self.year, stage[row["pd"]], row["kode"], number(row["pagu"]))
                for row in answer["rows"] if "pagu" in row]

    def trace(self, name, log):
        """Per office and stage, per program, per source, and unit by unit."""
        tables = {"per-office": [], "per-program": [], "per-source": [], "trace": []}
        answer = ask("trace", self.year, "--log", log, *self.known)
        if answer is None:
            return tables
        for row in answer["rows"]:
            for stage in {*row["stages"], *row["computed"]}:
                tables["trace"].append(
                    (name, row["pd"], self.year, row["kode"], stage,
                     number(row["stages"].get(stage)), number(row["computed"].get(stage))))
        tables["per-office"] = summed(
            (name, self.year, *total) for total in answer["totals"]["stages"].items())
        for kind, key, label in (("program", "kode", generic), ("sumber", "nama", fold)):
            groups = ask("trace", self.year, "--log", log, "--by", kind, *self.known)["groups"]
            tables["per-program" if kind == "program" else "per-source"] = summed(
                (name, label(group.get(key) or ""), self.year, stage, amount or 0)
                for group in groups for stage, amount in group["stages"].items())
        return tables

    def difference(self, name, log):
        """Unit by unit, kind and figures; and the difference of the totals."""
        answer = ask("diff", self.first, self.second, "--log", log)
        if answer is None:
            self.absent.add(name)
            return {}
        rows = []
        for row in answer["rows"]:
            pagu = row["fields"].get("pagu", {})
            if "indikator" not in row and (row["kind"] != "changed" or pagu):
                rows.append((name, row["pd"], row["kode"], row["kind"], number(pagu.get("before")),
                             number(pagu.get("after"))))
        # Codes that were merged or split are one row, of which engines compare the money.
        single = [row for row in answer["rows"] if "members" not in row]
        fields = [(*key(name, row), row["kind"], *values) for row in single
                  for field, change in row["fields"].items() for values in contents(field, change)]
        came = [(*key(name, row), row["kind"]) for row in single if row["kind"] != "changed"]
        return {"diff": rows, "diff of totals": [(name, number(answer["totals"]["change"]))],
                "diff-rows": came, "diff-fields": fields}

    def review(self, name, log):
        """T-C.31: what each side states for each unit, and what became of each row."""
        answer = ask("form", "T-C.31", self.second, "--log", log) or {"rows": []}
        rows = [(*key(name, row), *verdict(row["cells"]["hitung:12"])) for row in answer["rows"]
                if "hitung:12" in row["cells"]]
        sums = collections.defaultdict(lambda: [None, None])
        for row in answer["rows"]:
            said = {**row["cells"], **row.get("stated", {})}
            for side, column in enumerate(("6", "11")):
                if said.get(column) is not None:
                    held = sums[row["kode"]]
                    held[side] = (held[side] or 0) + decimal.Decimal(said[column])
        return {"review": [(name, kode, *map(number, sides)) for kode, sides in sums.items()],
                "review-rows": rows}

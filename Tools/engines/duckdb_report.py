#!/usr/bin/env python3
"""
SYNOPSIS
    duckdb_report.py TREE [COORD [COORD2]] [--ask QUESTION] [--parquet DIR] [--unchecked]

DESCRIPTION
    Answers questions about published logs with DuckDB: pip install duckdb, then
    Tools/engines/duckdb_report.py /srv/renja 2022@2021-06-01 2022@2021-12-31 --ask diff

    Every log is checked against its checkpoint first; one that does not hold is left out by name, and
    the status is 2. QUESTION is per-office, per-program, per-source (pagu from draft to final), state (at
    COORD), trace, diff, diff-rows, diff-fields (from COORD to COORD2: money, units and indicators that came
    or went, every field), review or review-rows (T-C.31); without it, per-office. The answer is CSV.

    --parquet   writes the tables behind the answers to DIR: a copy to work with, made anew at any time,
                and no record of anything.
    JEJAK       names the program that prints the schema (jejak schema duckdb); else it is looked for in
                .build and PATH.
"""
import argparse, csv, os, pathlib, shutil, subprocess, sys

import published, questions

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def jejak():
    built = [str(ROOT / ".build" / kind / "jejak") for kind in ("release", "debug")]
    for place in [os.environ.get("JEJAK"), *built, shutil.which("jejak")]:
        if place and os.access(place, os.X_OK):
            return place
    sys.exit("no jejak: build it, or name it in JEJAK")


def schema(engine, tree, coordinates):
    command = [jejak(), "schema", engine, tree, *coordinates]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def arguments(doc):
    parser = argparse.ArgumentParser(usage=doc.strip(), add_help=False)
    parser.add_argument("tree")
    parser.add_argument("coordinates", nargs="*")
    parser.add_argument("--ask", default="per-office", choices=sorted(questions.QUESTIONS))
    parser.add_argument("--parquet")
    parser.add_argument("--unchecked", action="store_true")
    if set(sys.argv) & {"-h", "--help"}:
        print(doc.strip())
        sys.exit(0)
    return parser.parse_args()


class DuckDB:
    """Published logs in DuckDB, and what is asked of them."""

    def __init__(self, tree, coordinates, database=":memory:"):
        import duckdb
        self.tree = tree
        self.session = duckdb.connect(database)
        self.run(coordinates, loaded=False)
        questions.refuse_strangers(self)

    def run(self, coordinates, loaded=True):
        """Works everything out for these plans; the lines are read once."""
        for statement in published.statements(schema("duckdb", self.tree, coordinates), loaded):
            self.session.execute(statement)

    def ask(self, query):
        """The names of the columns, and the rows."""
        answer = self.session.execute(query)
        return [column[0] for column in answer.description], answer.fetchall()

    def write_parquet(self, folder):
        pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
        for table in questions.TABLES:
            path = str(pathlib.Path(folder, f"{table}.parquet")).replace("'", "''")
            self.session.execute(f"COPY {table} TO '{path}' (FORMAT parquet)")

    def close(self):
        self.session.close()


def report(engine_of, doc):
    """What a report does, whichever engine answers."""
    options = arguments(doc)
    good, broken = ({name: None for name in published.names(options.tree)}, False)
    if not options.unchecked:
        good, broken = published.verify(options.tree)
    with published.sound(options.tree, good) as tree:
        engine = engine_of(tree, options.coordinates)
        if options.parquet:
            engine.write_parquet(options.parquet)
        names, rows = engine.ask(questions.QUESTIONS[options.ask])
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        writer.writerows(questions.rows(rows))
        engine.close()
    return 2 if broken else 0


if __name__ == "__main__":
    sys.exit(report(DuckDB, __doc__))

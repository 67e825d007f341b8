#!/usr/bin/env python3
"""
SYNOPSIS
    duckdb_report.py TREE [COORD [COORD2]] [--ask QUESTION] [--parquet DIR] [--unchecked]

DESCRIPTION
    Answers questions about published logs with DuckDB: pip install duckdb, then
    Tools/engines/duckdb_report.py /srv/renja 2022@2021-06-01 2022@2021-12-31 --ask diff

    Every log is checked against its checkpoint first; one that does not hold is left out by name, and
    the status is 2. QUESTION is per-office, per-program, per-source (pagu from draft to final), state (at
    COORD), trace, diff (from COORD to COORD2) or review (T-C.31); without it, per-office. The answer is CSV.

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


def connect(tree, coordinates, database=":memory:"):
    import duckdb
    engine = duckdb.connect(database)
    for statement in published.statements(schema("duckdb", tree, coordinates)):
        engine.execute(statement)
    strange = engine.execute("SELECT count(*) FROM strangers WHERE is_newer").fetchone()[0]
    if strange:
        sys.exit(f"{strange} events are of a newer version: use a newer jejak")
    return engine


def main():
    options = arguments(__doc__)
    good, broken = ({name: None for name in published.names(options.tree)}, False)
    if not options.unchecked:
        good, broken = published.verify(options.tree)
    with published.sound(options.tree, good) as tree:
        engine = connect(tree, options.coordinates)
        if options.parquet:
            pathlib.Path(options.parquet).mkdir(parents=True, exist_ok=True)
            for table in questions.TABLES:
                path = str(pathlib.Path(options.parquet, f"{table}.parquet")).replace("'", "''")
                engine.execute(f"COPY {table} TO '{path}' (FORMAT parquet)")
        answer = engine.execute(questions.QUESTIONS[options.ask])
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow([column[0] for column in answer.description])
        writer.writerows(questions.rows(answer.fetchall()))
    return 2 if broken else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""
SYNOPSIS
    spark_report.py TREE [COORD [COORD2]] [--ask QUESTION] [--parquet DIR] [--unchecked]

DESCRIPTION
    The same questions as duckdb_report.py, answered by Spark: pip install pyspark (and Java 17), then
    Tools/engines/spark_report.py /srv/renja 2022 --ask per-program

    On a cluster: spark-submit --py-files published.py,questions.py,duckdb_report.py spark_report.py …
    with TREE on a disk that all workers see. Every log is checked against its checkpoint first, on the
    machine that submits the job.
"""
import atexit, csv, pathlib, shutil, sys, tempfile

import published, questions
from duckdb_report import arguments, schema


def connect(tree, coordinates):
    from pyspark.sql import SparkSession
    session = (
        SparkSession.builder.appName("jejak").config("spark.ui.enabled", "false")
        .config("spark.sql.session.timeZone", "UTC").config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.shuffle.partitions", "4").config("spark.driver.memory", "6g")
        .config("spark.log.level", "ERROR")
        .config("spark.sql.warehouse.dir", tempfile.mkdtemp(prefix="jejak-spark-")).getOrCreate())
    # The tables are copies that live as long as the session.
    atexit.register(shutil.rmtree, session.conf.get("spark.sql.warehouse.dir").removeprefix("file:"),
                    ignore_errors=True)
    for statement in published.statements(schema("spark", tree, coordinates)):
        session.sql(statement)
    strange = session.sql("SELECT count(*) FROM strangers WHERE is_newer").first()[0]
    if strange:
        sys.exit(f"{strange} events are of a newer version: use a newer jejak")
    return session


def main():
    options = arguments(__doc__)
    good, broken = ({name: None for name in published.names(options.tree)}, False)
    if not options.unchecked:
        good, broken = published.verify(options.tree)
    with published.sound(options.tree, good) as tree:
        session = connect(tree, options.coordinates)
        if options.parquet:
            for table in questions.TABLES:
                path = str(pathlib.Path(options.parquet, table))
                session.table(table).write.mode("overwrite").parquet(path)
        answer = session.sql(questions.QUESTIONS[options.ask])
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(answer.columns)
        writer.writerows(questions.rows(map(tuple, answer.collect())))
    return 2 if broken else 0


if __name__ == "__main__":
    sys.exit(main())

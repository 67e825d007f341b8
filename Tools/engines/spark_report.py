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
import pathlib, shutil, sys, tempfile

import published, questions
from duckdb_report import report, schema


class Spark:
    """Published logs in Spark, and what is asked of them; its tables live as long as the session."""

    def __init__(self, tree, coordinates):
        from pyspark.sql import SparkSession
        self.tree = tree
        self.warehouse = tempfile.mkdtemp(prefix="jejak-spark-")
        self.session = (
            SparkSession.builder.appName("jejak").config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC").config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.shuffle.partitions", "4").config("spark.driver.memory", "6g")
            .config("spark.log.level", "ERROR").config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.warehouse.dir", self.warehouse).getOrCreate())
        self.run(coordinates, loaded=False)
        questions.refuse_strangers(self)

    def run(self, coordinates, loaded=True):
        """Works everything out for these plans; the lines are read once."""
        for statement in published.statements(schema("spark", self.tree, coordinates), loaded):
            self.session.sql(statement)

    def ask(self, query):
        """The names of the columns, and the rows."""
        answer = self.session.sql(query)
        return answer.columns, [tuple(row) for row in answer.collect()]

    def write_parquet(self, folder):
        for table in questions.TABLES:
            path = str(pathlib.Path(folder, f"{table}.parquet"))
            self.session.table(table).write.mode("overwrite").parquet(path)

    def close(self):
        self.session.stop()
        shutil.rmtree(self.warehouse, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(report(Spark, __doc__))

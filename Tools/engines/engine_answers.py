"""
What an engine answers, as rows like those of Jejak's answers.
"""
import collections, decimal

import questions
from jejak_answers import number, summed

TOTALS = """
SELECT p.pd, p.tahapan, coalesce(t.rupiah, 0) AS rupiah
FROM plans p JOIN held_stages h ON h.side = p.side AND h.log = p.log AND h.pd = p.pd
  AND h.tahun = p.tahun AND h.tahapan = p.tahapan
LEFT JOIN plan_totals t ON t.side = p.side AND t.log = p.log AND t.pd = p.pd AND t.tahun = p.tahun
  AND t.tahapan = p.tahapan
WHERE p.side = 'after'"""


def field(row):
    """A field that differs, with its content before and after."""
    *key, kind, name, jenis, is_before, is_after = row[:9]
    sides = row[9:11] if name == "pagu" else row[11:13]
    sides = [side if there == "True" else "absent"
             for there, side in zip((is_before, is_after), sides)]
    return (*key, "changed" if kind == "both" else kind, name, jenis, *sides)


def verdict(row):
    """A row of T-C.31: what became of it, and the fields that differ."""
    names = ("pagu", "lokasi", "indikator", "target")
    differing = sorted(name for name, differs in zip(names, row[6:10]) if differs == "True")
    return (row[0], row[1], row[3], row[4], row[5],
            " ".join(differing) if row[5] == "changed" else "")


def answers(engine, logs, mine):
    """The rows of every question that Jejak was asked, of the logs that it was asked about."""
    found = {}
    for question, query in questions.QUESTIONS.items():
        rows = questions.rows(engine.ask(query)[1])
        found[question] = [row for row in rows if row[0] in logs]
    of_year = {question: [row for row in rows if row[2] == mine.year]
               for question, rows in found.items()}
    differing = [row for row in found["diff"] if row[0] not in mine.absent]
    change = collections.defaultdict(decimal.Decimal)
    for row in differing:
        change[row[0]] += decimal.Decimal(row[6] or 0)
    tables = {
        "totals of every office": questions.rows(engine.ask(TOTALS)[1]),
        "state": found["state"],
        "review": [(row[0], *row[3:6]) for row in of_year["review"] if row[4] or row[5]],
        "diff": [row[:6] for row in differing if row[3] != "changed" or row[7] == "True"],
        "diff-rows": [row for row in found["diff-rows"] if row[0] not in mine.absent],
        "diff-fields": [field(row) for row in found["diff-fields"] if row[0] not in mine.absent],
        "review-rows": [verdict(row) for row in of_year["review-rows"]],
        "diff of totals": [(log, number(change[log])) for log in logs if log not in mine.absent],
        "per-office": summed((row[0], *row[2:5]) for row in of_year["per-office"]),
        "per-program": summed(of_year["per-program"]),
        "per-source": summed(of_year["per-source"]),
        "trace": [row[:7] for row in of_year["trace"]],
    }
    return {question: tables[question] for question in mine.tables}

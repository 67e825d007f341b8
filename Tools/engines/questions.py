"""
What is asked of the engines: the same questions in SQL that DuckDB, Spark and PostgreSQL understand.

Every answer is a list of rows of texts, sorted; money is written as Jejak writes it.
"""
import decimal, sys

# Pagu from draft to final: the total of every stage.
BY_OFFICE = """
SELECT log, pd, tahun, tahapan, sum(coalesce(rupiah, 0)) AS rupiah FROM bearing
WHERE side = 'after' GROUP BY log, pd, tahun, tahapan"""
BY_PROGRAM = """
SELECT log, nomenklatur, tahun, tahapan, sum(rupiah) AS rupiah FROM trace_programs
WHERE side = 'after' GROUP BY log, nomenklatur, tahun, tahapan"""
BY_SOURCE = """
SELECT log, fold, tahun, tahapan, sum(rupiah) AS rupiah FROM trace_sources
WHERE side = 'after' GROUP BY log, fold, tahun, tahapan"""
# State at a date: the plan in force of every office, unit by unit.
STATE = """
SELECT p.log, p.pd, p.tahun, p.tahapan, u.kode, u.rupiah FROM plans p
JOIN unit_pagu u ON u.side = p.side AND u.log = p.log AND u.pd = p.pd AND u.tahun = p.tahun
  AND u.tahapan = p.tahapan
WHERE p.side = 'after'"""
TRACE = """
SELECT log, pd, tahun, kode, tahapan, stated, computed, change FROM trace
WHERE side = 'after' AND (is_listed OR has_parts)"""
# What changed between two dates, or two plans.
DIFF = """
SELECT log, pd, kode, kind, rupiah_before, rupiah_after, counted, is_stated_otherwise FROM diff"""
# The rows of units and indicators that came or went, and every field that differs.
DIFF_ROWS = """
SELECT log, pd, kode, indikator, kind FROM diff_rows WHERE kind <> 'both'"""
DIFF_FIELDS = """
SELECT log, pd, kode, indikator, kind, field, jenis, is_before, is_after,
  rupiah_before, rupiah_after, teks_before, teks_after FROM diff_fields"""
REVIEW = """
SELECT log, pd, tahun, kode, draft, need, difference, verdict FROM review WHERE side = 'after'"""

REVIEW_ROWS = """
SELECT log, pd, tahun, kode, indikator, verdict, pagu_differs, lokasi_differs, indikator_differs,
  target_differs, difference FROM review_rows WHERE side = 'after'"""

QUESTIONS = {
    "per-office": BY_OFFICE, "per-program": BY_PROGRAM, "per-source": BY_SOURCE, "state": STATE,
    "trace": TRACE, "diff": DIFF, "diff-rows": DIFF_ROWS, "diff-fields": DIFF_FIELDS, "review": REVIEW,
    "review-rows": REVIEW_ROWS,
}
# Tables worth keeping as a derived copy.
TABLES = ["cells", "unit_pagu", "bearing", "bearing_sources", "stage_order", "plans"]


def refuse_strangers(engine):
    """Stops where an answer would leave something out that the lines say."""
    newer = engine.ask("SELECT count(*) FROM strangers WHERE is_newer")[1][0][0]
    if newer:
        sys.exit(f"{newer} events are of a newer version: use a newer jejak")
    nameless = engine.ask(
        "SELECT DISTINCT e.log FROM events e LEFT JOIN logs l ON l.log = e.log WHERE l.log IS NULL")
    if nameless[1]:
        names = ", ".join(sorted(name for name, in nameless[1]))
        sys.exit(f"segments without a logs/NAME/log.json beside them: {names}")


def text(value):
    if value is None:
        return ""
    if isinstance(value, decimal.Decimal):
        whole = value == value.to_integral_value()
        return str(int(value)) if whole else f"{value:.2f}"
    return str(value)


def rows(found):
    return sorted(tuple(map(text, row)) for row in found)

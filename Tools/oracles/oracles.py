"""Asks two strangers the questions that `jejak` answers: DuckDB and hledger.

DuckDB reads the lines of the log themselves and is told in SQL, from scratch, what they mean: the
value of a cell is that of the event with the greatest (effective, seq) within the bounds that nothing
takes back, a dropped row is absent from then on, and money stands at sub kegiatan. hledger gets the
journal of `jejak export hledger` and adds it up. For every bound that is asked for, the total of each
stage, the money of each unit and the difference of two stages must be the same as `jejak` says.
"""

import argparse
import csv
import glob
import io
import json
import os
import random
import subprocess
import sys
from decimal import Decimal

import duckdb

TABLES = """
create or replace temp table event as
  select seq, effective, type, pd, data, row_number() over () as place
  from (select json_extract(line, '$.seq')::bigint as seq,
               json_extract_string(line, '$.effective') as effective,
               json_extract_string(line, '$.type') as type,
               json_extract_string(line, '$.pd') as pd,
               json_extract(line, '$.data') as data
        from lines)
  order by seq;
"""

# What the events within the bounds say of money, and what they drop.
SAID = """
create or replace temp table standing as
  select * from event
  where seq <= $upto and effective <= $day and seq not in (
    select json_extract(data, '$.seq')::bigint from event where type = 'retracted' and seq <= $upto);
create or replace temp table said as
  select seq, effective, pd, json_extract(data, '$.tahun')::int as tahun,
         json_extract_string(data, '$.tahapan') as tahapan, json_extract_string(data, '$.kode') as kode,
         json_extract_string(data, '$.indikator') as indikator,
         json_extract_string(data, '$.rupiah')::decimal(18, 2) as rupiah
  from standing where type = 'pagu-changed'
  union all
  select seq, effective, pd, json_extract(data, '$.tahun')::int, json_extract_string(data, '$.tahapan'),
         json_extract_string(part, '$.kode'), json_extract_string(part, '$.indikator'),
         json_extract_string(part, '$.sesudah')::decimal(18, 2)
  from (select *, unnest(json_extract(data, '$.lines[*]')) as part
        from standing where type = 'pagu-shifted');
create or replace temp table gone as
  select seq, effective, pd, json_extract(data, '$.tahun')::int as tahun,
         json_extract_string(data, '$.tahapan') as tahapan, json_extract_string(data, '$.kode') as kode,
         json_extract_string(data, '$.indikator') as indikator
  from standing where type = 'line-dropped';
create or replace temp table cell as
  select pd, tahun, tahapan, kode, indikator, arg_max(ifnull(rupiah::varchar, 'kosong'), (effective, seq)) as figure
  from said s
  where not exists (
    select 1 from gone g
    where g.pd = s.pd and g.tahun = s.tahun and g.tahapan = s.tahapan and g.kode = s.kode
      and (g.indikator is null or g.indikator = s.indikator)
      and (g.effective, g.seq) > (s.effective, s.seq))
  group by all;
create or replace temp table unit as
  select pd, tahun, tahapan, kode,
    case when bool_or(indikator is null)
      then coalesce(max(try_cast(figure as decimal(18, 2))) filter (indikator is null), 0)
      else coalesce(sum(try_cast(figure as decimal(18, 2))), 0) end as amount
  from cell group by all;
create or replace temp table counted as
  select * from unit u
  where not exists (
    select 1 from unit below
    where below.pd = u.pd and below.tahun = u.tahun and below.tahapan = u.tahapan
      and starts_with(below.kode, u.kode || '.'))
  and len(string_split(kode, '.')) >= 3;
"""


def say(program, log, *arguments):
    """The JSON that a command prints, or None where it has no answer."""
    done = subprocess.run(
        [program, *arguments, "--format", "json", "--log", log, "--lang", "en"],
        capture_output=True, text=True)
    if done.returncode == 66:
        return None
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments)}: {done.returncode} {done.stderr}")
    return json.loads(done.stdout, parse_float=Decimal, parse_int=Decimal)


def lines(log):
    """The lines of a log up to its checkpoint."""
    with open(os.path.join(log, "checkpoint"), encoding="utf-8") as file:
        size = int(file.read().split("\n")[1])
    found = []
    for folder in ("segments/*.jsonl", "active/*.open"):
        for path in sorted(glob.glob(os.path.join(log, folder))):
            with open(path, "rb") as file:
                found += [line.decode() for line in file.read().split(b"\n") if line]
    return found[:size]


class Oracle:
    """A log as DuckDB and hledger see it."""

    def __init__(self, program, log):
        self.program, self.log = program, log
        self.lines = lines(log)
        self.base = duckdb.connect()
        self.base.execute("create temp table lines (line json)")
        self.base.executemany("insert into lines values (?)", [(line,) for line in self.lines])
        self.base.execute(TABLES)
        self.asked = 0

    def bound(self, upto, day):
        """Lets the tables hold what is within the bounds."""
        words = SAID.replace("$upto", str(upto)).replace("$day", f"'{day}'")
        self.base.execute(words)

    def stages(self):
        return self.base.execute(
            "select distinct pd, tahun, tahapan from cell order by all").fetchall()

    def total(self, tahun, tahapan):
        found = self.base.execute(
            "select coalesce(sum(amount), 0) from counted where tahun = ? and tahapan = ?",
            [tahun, tahapan]).fetchone()
        return Decimal(found[0])

    def units(self, tahun, tahapan):
        found = self.base.execute(
            "select kode, amount from unit where tahun = ? and tahapan = ?", [tahun, tahapan])
        return {kode: Decimal(amount) for kode, amount in found.fetchall()}

    def ledger(self, upto, day):
        """The balances that hledger finds: the total of each stage, by office, year and stage."""
        journal = subprocess.run(
            [self.program, "export", "hledger", "--known", str(upto), "--log", self.log, "--lang", "en"],
            capture_output=True, text=True)
        if journal.returncode != 0:
            return None
        following = subprocess.run(
            ["date", "-u", "-d", f"{day} + 1 day", "+%Y-%m-%d"], capture_output=True, text=True,
            check=True).stdout.strip()
        table = subprocess.run(
            ["hledger", "-f", "-", "balance", "--end", following, "--flat", "--no-total",
             "--depth", "4", "-O", "csv", "^pagu:"],
            input=journal.stdout, capture_output=True, text=True, check=True).stdout
        found = {}
        for row in list(csv.reader(io.StringIO(table)))[1:]:
            parts = row[0].split(":")
            if len(parts) == 4:
                amount = row[1].replace("Rp", "").replace(" ", "")
                key = (int(parts[2]), parts[3])
                found[key] = found.get(key, Decimal(0)) + Decimal(amount)
        return found

    def compare(self, upto, day, with_ledger):
        """Holds all stages at one bound against `jejak`."""
        self.bound(upto, day)
        stages = sorted({(tahun, tahapan) for _, tahun, tahapan in self.stages()})
        balances = self.ledger(upto, day) if with_ledger else None
        for tahun, tahapan in stages:
            place = f"{tahun}/{tahapan}@{day}~{upto}"
            answer = say(self.program, self.log, "show", place)
            if answer is None:
                self.fail(place, "a plan", "none")
            self.same(place, self.total(tahun, tahapan), answer["totals"].get("computed", 0))
            units = self.units(tahun, tahapan)
            for row in answer["rows"]:
                if row["kode"] in units and row.get("pagu") is not None:
                    self.same(f"{place} {row['kode']}", units[row["kode"]], row["pagu"])
            if balances is not None:
                self.same(f"hledger {place}", balances.get((tahun, tahapan), Decimal(0)),
                          self.total(tahun, tahapan))
        for (year, one), (_, other) in zip(stages, stages[1:]):
            if (year, other) in stages:
                self.difference(f"{year}/{one}@{day}~{upto}", f"{year}/{other}@{day}~{upto}",
                                self.total(year, one), self.total(year, other))

    def difference(self, one, other, before, after):
        answer = say(self.program, self.log, "diff", one, other)
        if answer is None:
            return
        totals = answer["totals"]
        self.same(f"diff {one} {other} before", before, totals["before"])
        self.same(f"diff {one} {other} after", after, totals["after"])
        self.same(f"diff {one} {other} change", after - before, totals["change"])

    def same(self, place, theirs, ours):
        self.asked += 1
        if Decimal(theirs) != Decimal(ours):
            self.fail(place, theirs, ours)

    @staticmethod
    def fail(place, theirs, ours):
        sys.exit(f"{place}: the oracle says {theirs}, jejak says {ours}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, prog="oracles.py")
    parser.add_argument("program")
    parser.add_argument("log", nargs="+")
    parser.add_argument("--bounds", type=int, default=6, help="how many bounds to ask at")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for log in given.log:
        oracle = Oracle(given.program, log)
        chance = random.Random(given.seed)
        days = sorted({json.loads(line)["effective"] for line in oracle.lines})
        bounds = [(len(oracle.lines), days[-1])]
        bounds += [
            (chance.randint(1, len(oracle.lines)), chance.choice(days)) for _ in range(given.bounds)]
        for place, (upto, day) in enumerate(bounds):
            oracle.compare(upto, day, with_ledger=True)
        print(f"{os.path.basename(log)}: {len(oracle.lines)} events, {len(bounds)} bounds, "
              f"{oracle.asked} figures the same")


if __name__ == "__main__":
    main()

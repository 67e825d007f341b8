-- Jejak's published lines in postgresql, made by 'jejak schema postgresql'.
-- Run it from top to bottom. basis names the plans that are asked for, one a row; tables are
-- worked out at it, so for another basis run the script that another one gives.
-- An empty indikator is the unit itself. A blank figure is NULL in a row that is there; what is
-- absent has no row. In sums both count as 0.

-- log: the origin with _ for /. zone: the offset of its days, as log.json has it.
CREATE TABLE IF NOT EXISTS logs (log text PRIMARY KEY, origin text NOT NULL, zone text NOT NULL);

CREATE TABLE IF NOT EXISTS events (
  log text NOT NULL,
  seq bigint NOT NULL,
  "id" text NOT NULL,
  "recorded" timestamptz NOT NULL,
  "clock" timestamptz,
  "effective" date NOT NULL,
  "type" text NOT NULL,
  "v" bigint NOT NULL,
  "pd" text NOT NULL,
  "actor" text NOT NULL,
  "user" text NOT NULL,
  "dasar" text,
  "batch" text,
  data jsonb NOT NULL,
  PRIMARY KEY (log, seq)
);
-- A line of a log as it stands, for loading: \copy lines (log, line) FROM …
CREATE TABLE IF NOT EXISTS lines (log text NOT NULL, line jsonb NOT NULL);
CREATE OR REPLACE VIEW lines_as_events AS
SELECT log, (line->>'seq')::bigint AS "seq",
  (line->>'id')::text AS "id",
  (line->>'recorded')::timestamptz AS "recorded",
  (line->>'clock')::timestamptz AS "clock",
  (line->>'effective')::date AS "effective",
  (line->>'type')::text AS "type",
  (line->>'v')::bigint AS "v",
  (line->>'pd')::text AS "pd",
  (line->>'actor')::text AS "actor",
  (line->>'user')::text AS "user",
  (line->>'dasar')::text AS "dasar",
  (line->>'batch')::text AS "batch",
  line->'data' AS data
FROM lines;

-- Types of events

CREATE OR REPLACE VIEW unit_defined AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  data->>'kode' AS "kode",
  data->>'level' AS "level",
  data->>'nama' AS "nama",
  (data->>'tahun')::bigint AS "tahun",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'unit-defined' AND v <= 1;

CREATE OR REPLACE VIEW alias_added AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  data->>'kode' AS "kode",
  data->>'nama' AS "nama",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'alias-added' AND v <= 1;

CREATE OR REPLACE VIEW code_mapped AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->'dari' AS "dari",
  data->'ke' AS "ke",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'code-mapped' AND v <= 1;

CREATE OR REPLACE VIEW indicator_defined AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->>'kode' AS "kode",
  data->>'indikator' AS "indikator",
  data->>'teks' AS "teks",
  data->>'satuan' AS "satuan",
  data->>'agregasi' AS "agregasi",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'indicator-defined' AND v <= 1;

CREATE OR REPLACE VIEW document_registered AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  data->>'dok' AS "dok",
  data->>'form' AS "form",
  data->>'judul' AS "judul",
  data->>'bagian_dari' AS "bagian_dari",
  data->>'nomor' AS "nomor",
  (data->>'tanggal')::date AS "tanggal",
  data->>'berkas' AS "berkas",
  data->>'sha256' AS "sha256",
  data->'kepala' AS "kepala",
  data->'kolom_kosong' AS "kolom_kosong",
  (data->>'baris')::bigint AS "baris",
  data->'pilihan' AS "pilihan"
FROM events WHERE type = 'document-registered' AND v <= 1;

CREATE OR REPLACE VIEW line_listed AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->>'form' AS "form",
  data->>'kode' AS "kode",
  data->>'indikator' AS "indikator",
  (data->>'urut')::bigint AS "urut",
  data->>'huruf' AS "huruf",
  data->>'nama' AS "nama",
  data->>'kode_tertulis' AS "kode_tertulis",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'line-listed' AND v <= 1;

CREATE OR REPLACE VIEW line_dropped AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->>'kode' AS "kode",
  data->>'indikator' AS "indikator",
  data->>'alasan' AS "alasan",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'line-dropped' AND v <= 1;

CREATE OR REPLACE VIEW stage_opened AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->>'dari' AS "dari",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'stage-opened' AND v <= 1;

CREATE OR REPLACE VIEW stage_adopted AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->>'judul' AS "judul",
  data->>'nomor' AS "nomor",
  (data->>'tanggal')::date AS "tanggal",
  data->>'sha256' AS "sha256",
  data->>'oleh' AS "oleh",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'stage-adopted' AND v <= 1;

CREATE OR REPLACE VIEW pagu_changed AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->>'kode' AS "kode",
  data->>'indikator' AS "indikator",
  (data->>'rupiah')::numeric(18,2) AS "rupiah",
  data->'sumber' AS "sumber",
  data->>'alasan' AS "alasan",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'pagu-changed' AND v <= 1;

CREATE OR REPLACE VIEW pagu_shifted AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->'lines' AS "lines",
  data->>'alasan' AS "alasan",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'pagu-shifted' AND v <= 1;

CREATE OR REPLACE VIEW target_revised AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->>'kode' AS "kode",
  data->>'indikator' AS "indikator",
  data->>'teks' AS "teks",
  (data->>'nilai')::numeric(38,18) AS "nilai",
  data->>'satuan' AS "satuan",
  data->>'alasan' AS "alasan",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'target-revised' AND v <= 1;

CREATE OR REPLACE VIEW realisation_recorded AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'periode' AS "periode",
  data->>'kode' AS "kode",
  data->>'indikator' AS "indikator",
  (data->>'rupiah')::numeric(18,2) AS "rupiah",
  (data->>'nilai')::numeric(38,18) AS "nilai",
  data->>'teks' AS "teks",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'realisation-recorded' AND v <= 1;

CREATE OR REPLACE VIEW location_set AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->>'periode' AS "periode",
  data->>'kode' AS "kode",
  data->>'indikator' AS "indikator",
  data->>'teks' AS "teks",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'location-set' AND v <= 1;

CREATE OR REPLACE VIEW note_written AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->>'periode' AS "periode",
  data->>'kode' AS "kode",
  data->>'indikator' AS "indikator",
  data->>'jenis' AS "jenis",
  data->>'teks' AS "teks",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'note-written' AND v <= 1;

CREATE OR REPLACE VIEW form_stated AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  data->>'form' AS "form",
  (data->>'tahun')::bigint AS "tahun",
  data->>'kode' AS "kode",
  data->>'kunci' AS "kunci",
  data->>'indikator' AS "indikator",
  data->>'kolom' AS "kolom",
  data->>'teks' AS "teks",
  (data->>'nilai')::numeric(38,18) AS "nilai",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'form-stated' AND v <= 1;

CREATE OR REPLACE VIEW goal_defined AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  data->>'kunci' AS "kunci",
  data->>'jenis' AS "jenis",
  data->>'induk' AS "induk",
  data->>'teks' AS "teks",
  data->>'formula' AS "formula",
  data->>'spm' AS "spm",
  data->>'ikk' AS "ikk",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'goal-defined' AND v <= 1;

CREATE OR REPLACE VIEW goal_measured AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  data->>'kunci' AS "kunci",
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->>'ukuran' AS "ukuran",
  data->>'teks' AS "teks",
  (data->>'nilai')::numeric(38,18) AS "nilai",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'goal-measured' AND v <= 1;

CREATE OR REPLACE VIEW goal_linked AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'kode' AS "kode",
  data->>'kunci' AS "kunci",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'goal-linked' AND v <= 1;

CREATE OR REPLACE VIEW proposal_received AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'usulan' AS "usulan",
  data->>'nomor' AS "nomor",
  data->>'teks' AS "teks",
  data->>'lokasi' AS "lokasi",
  data->>'indikator' AS "indikator",
  data->>'besaran' AS "besaran",
  data->>'pengusul' AS "pengusul",
  data->>'mekanisme' AS "mekanisme",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'proposal-received' AND v <= 1;

CREATE OR REPLACE VIEW proposal_decided AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'usulan' AS "usulan",
  data->>'keputusan' AS "keputusan",
  data->>'kode' AS "kode",
  data->>'alasan' AS "alasan",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'proposal-decided' AND v <= 1;

CREATE OR REPLACE VIEW assertion_made AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->>'ukuran' AS "ukuran",
  data->>'lingkup' AS "lingkup",
  data->>'kode' AS "kode",
  (data->>'nilai')::numeric(38,18) AS "nilai",
  data->>'teks' AS "teks",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'assertion-made' AND v <= 1;

CREATE OR REPLACE VIEW finding_raised AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  data->>'temuan' AS "temuan",
  data->>'check' AS "check",
  (data->>'tahun')::bigint AS "tahun",
  data->>'tahapan' AS "tahapan",
  data->>'kode' AS "kode",
  data->>'tingkat' AS "tingkat",
  data->>'teks' AS "teks",
  data->>'asal' AS "asal",
  data->>'nomor' AS "nomor",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'finding-raised' AND v <= 1;

CREATE OR REPLACE VIEW finding_answered AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  data->>'temuan' AS "temuan",
  data->>'teks' AS "teks",
  data->>'nomor' AS "nomor",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'finding-answered' AND v <= 1;

CREATE OR REPLACE VIEW finding_closed AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  data->>'temuan' AS "temuan",
  data->>'teks' AS "teks",
  data->>'nomor' AS "nomor",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'finding-closed' AND v <= 1;

CREATE OR REPLACE VIEW retracted AS
SELECT log, seq, recorded, effective, pd, actor, dasar,
  (data->>'seq')::bigint AS "data_seq",
  data->>'alasan' AS "alasan",
  data->>'dok' AS "dok",
  (data->>'baris')::bigint AS "baris"
FROM events WHERE type = 'retracted' AND v <= 1;

-- Events of types or versions that this schema does not know; no other view counts them.
CREATE OR REPLACE VIEW strangers AS
SELECT e.log, e.seq, e.type, e.v, known.type IS NOT NULL AS is_newer
FROM events e LEFT JOIN (VALUES ('unit-defined', 1), ('alias-added', 1), ('code-mapped', 1), ('indicator-defined', 1), ('document-registered', 1), ('line-listed', 1), ('line-dropped', 1), ('stage-opened', 1), ('stage-adopted', 1), ('pagu-changed', 1), ('pagu-shifted', 1), ('target-revised', 1), ('realisation-recorded', 1), ('location-set', 1), ('note-written', 1), ('form-stated', 1), ('goal-defined', 1), ('goal-measured', 1), ('goal-linked', 1), ('proposal-received', 1), ('proposal-decided', 1), ('assertion-made', 1), ('finding-raised', 1), ('finding-answered', 1), ('finding-closed', 1), ('retracted', 1)) AS known(type, v) ON known.type = e.type
WHERE known.type IS NULL OR e.v > known.v;

-- Stages, and the plan that is asked for

-- The stages in planning order; reference stages are never first.
CREATE OR REPLACE VIEW stages AS
SELECT * FROM (VALUES
  ('renstra', 0, true),
  ('prakiraan', 1000, true),
  ('ranwal-rkpd', 2000, false),
  ('kebutuhan', 3000, false),
  ('ranwal', 4000, false),
  ('pagu-indikatif', 5000, false),
  ('rancangan', 6000, false),
  ('rkpd', 7000, false),
  ('ranhir', 8000, false),
  ('penetapan', 9000, false),
  ('ppas', 10000, false),
  ('rka', 11000, false),
  ('apbd', 12000, false),
  ('dpa', 13000, false),
  ('rkpd-perubahan', 14000, false),
  ('perubahan', 15000, false),
  ('ppas-perubahan', 16000, false),
  ('rka-perubahan', 17000, false),
  ('dppa', 18000, false)
) AS s(tahapan, nominal, is_reference);

-- The plans that are asked for. side: a name; diff compares before with after. tahun, tahapan: NULL
-- is every year, and the stage in force. effective: the day whose plan it is. recorded,
-- recorded_day, upto: what each log knew, by an instant (UTC), the end of a day in the log's own
-- zone, or a number of events. log: NULL is every log.
CREATE OR REPLACE VIEW basis AS
SELECT 'after' AS side,
  CAST(NULL AS bigint) AS tahun,
  CAST(NULL AS text) AS tahapan,
  CAST(NULL AS date) AS effective,
  CAST(NULL AS timestamptz) AS recorded,
  CAST(NULL AS date) AS recorded_day,
  CAST(NULL AS bigint) AS upto,
  CAST(NULL AS text) AS log;

-- What a basis asks of each log: a day that bounds what it knew ends in its own zone.
DROP MATERIALIZED VIEW IF EXISTS bounds CASCADE;
CREATE MATERIALIZED VIEW bounds AS
SELECT b.side, l.log, b.tahun, b.tahapan, b.effective, b.upto,
  coalesce(b.recorded, CAST(CAST(b.recorded_day AS text) || 'T23:59:59' || l.zone AS timestamptz)) AS recorded
FROM basis b JOIN logs l ON b.log IS NULL OR b.log = l.log;
ANALYZE bounds;

-- What is taken back within a basis: a retraction counts as soon as it is known, whatever its
-- effective date.
DROP MATERIALIZED VIEW IF EXISTS retractions CASCADE;
CREATE MATERIALIZED VIEW retractions AS
SELECT DISTINCT b.side, r.log, r.data_seq AS seq
FROM retracted r JOIN bounds b
  ON b.log = r.log AND (b.upto IS NULL OR r.seq <= b.upto)
  AND (b.recorded IS NULL OR r.recorded <= b.recorded);
ANALYZE retractions;

-- The events that a basis knows and nobody took back; is_in_force says whether they are in force by
-- its day.
DROP MATERIALIZED VIEW IF EXISTS counted CASCADE;
CREATE MATERIALIZED VIEW counted AS
SELECT b.side, e.log, e.seq, e.type, e.pd, e.effective,
  (b.effective IS NULL OR e.effective <= b.effective) AS is_in_force
FROM events e JOIN bounds b
  ON b.log = e.log AND (b.upto IS NULL OR e.seq <= b.upto)
  AND (b.recorded IS NULL OR e.recorded <= b.recorded)
LEFT JOIN retractions r ON r.side = b.side AND r.log = e.log AND r.seq = e.seq
WHERE r.seq IS NULL;
ANALYZE counted;

-- Cells at a basis

-- The sources that an event names; a NULL amount is all of the pagu.
DROP MATERIALIZED VIEW IF EXISTS source_parts CASCADE;
CREATE MATERIALIZED VIEW source_parts AS
SELECT log, seq, sumber #>> '{}' AS sumber, NULL::numeric(18,2) AS rupiah
FROM pagu_changed WHERE jsonb_typeof(sumber) = 'string'
UNION ALL
SELECT x.log, x.seq, part->>'sumber', (part->>'rupiah')::numeric(18,2)
FROM pagu_changed x CROSS JOIN LATERAL jsonb_array_elements(x.sumber) AS part
WHERE jsonb_typeof(x.sumber) = 'array';
ANALYZE source_parts;

-- The sources that an event names, as one text; those of two events agree where fold is the same,
-- in whatever order and spelling.
DROP MATERIALIZED VIEW IF EXISTS source_names CASCADE;
CREATE MATERIALIZED VIEW source_names AS
WITH shares AS (
  SELECT log, seq, regexp_replace(lower(sumber), '[^a-z0-9]', '', 'g') AS sumber, sum(rupiah) AS rupiah
  FROM source_parts GROUP BY log, seq, regexp_replace(lower(sumber), '[^a-z0-9]', '', 'g')
),
folds AS (
  SELECT log, seq, string_agg(sumber || coalesce('=' || CAST(rupiah AS text), ''), '; ' ORDER BY sumber || coalesce('=' || CAST(rupiah AS text), '') COLLATE "C") AS fold
  FROM shares GROUP BY log, seq
)
SELECT p.log, p.seq, string_agg(p.sumber || coalesce('=' || CAST(rupiah AS text), ''), '; ' ORDER BY p.sumber || coalesce('=' || CAST(rupiah AS text), '') COLLATE "C") AS teks, min(f.fold) AS fold
FROM source_parts p JOIN folds f ON f.log = p.log AND f.seq = p.seq GROUP BY p.log, p.seq;
ANALYZE source_names;

-- Everything that counted events say of a cell, one row each.
CREATE OR REPLACE VIEW said AS
WITH all_said (side, log, pd, tahun, tahapan, periode, kode, indikator, field, jenis, rupiah, teks, nilai,
  effective, seq, line) AS (
SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, '', x.kode, coalesce(x.indikator, ''), 'sumber',
  '', CAST(NULL AS numeric(18,2)), n.teks, CAST(NULL AS numeric(38,18)), x.effective, x.seq, 0
FROM pagu_changed x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
LEFT JOIN source_names n ON n.log = x.log AND n.seq = x.seq
WHERE x.sumber IS NOT NULL
UNION ALL
SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, '', x.kode, coalesce(x.indikator, ''),
  'pagu', '', x.rupiah,
  CAST(NULL AS text), CAST(NULL AS numeric(38,18)), x.effective, x.seq, 0
FROM pagu_changed x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force

UNION ALL
SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, '', x.kode, coalesce(x.indikator, ''),
  'target', '', CAST(NULL AS numeric(18,2)),
  x.teks, x.nilai, x.effective, x.seq, 0
FROM target_revised x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force

UNION ALL
SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, '', x.kode, coalesce(x.indikator, ''),
  'satuan', '', CAST(NULL AS numeric(18,2)),
  x.satuan, CAST(NULL AS numeric(38,18)), x.effective, x.seq, 0
FROM target_revised x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
WHERE x.satuan IS NOT NULL
UNION ALL
SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, '', x.kode, coalesce(x.indikator, ''),
  'indikator', '', CAST(NULL AS numeric(18,2)),
  x.teks, CAST(NULL AS numeric(38,18)), x.effective, x.seq, 0
FROM indicator_defined x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force

UNION ALL
SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, '', x.kode, coalesce(x.indikator, ''),
  'satuan', '', CAST(NULL AS numeric(18,2)),
  x.satuan, CAST(NULL AS numeric(38,18)), x.effective, x.seq, 0
FROM indicator_defined x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
WHERE x.satuan IS NOT NULL
UNION ALL
SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, '', x.kode, coalesce(x.indikator, ''),
  'nama', x.form, CAST(NULL AS numeric(18,2)),
  x.nama, x.urut, x.effective, x.seq, 0
FROM line_listed x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force

UNION ALL
SELECT c.side, x.log, x.pd, x.tahun, coalesce(x.tahapan, ''), coalesce(x.periode, ''), x.kode, coalesce(x.indikator, ''),
  'lokasi', '', CAST(NULL AS numeric(18,2)),
  x.teks, CAST(NULL AS numeric(38,18)), x.effective, x.seq, 0
FROM location_set x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force

UNION ALL
SELECT c.side, x.log, x.pd, x.tahun, coalesce(x.tahapan, ''), coalesce(x.periode, ''), x.kode, coalesce(x.indikator, ''),
  'catatan', coalesce(x.jenis, 'catatan'), CAST(NULL AS numeric(18,2)),
  x.teks, CAST(NULL AS numeric(38,18)), x.effective, x.seq, 0
FROM note_written x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force

UNION ALL
SELECT c.side, x.log, x.pd, x.tahun, '', x.periode, x.kode, coalesce(x.indikator, ''),
  'realisasi', '', x.rupiah,
  CAST(NULL AS text), CAST(NULL AS numeric(38,18)), x.effective, x.seq, 0
FROM realisation_recorded x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
WHERE x.rupiah IS NOT NULL
UNION ALL
SELECT c.side, x.log, x.pd, x.tahun, '', x.periode, x.kode, coalesce(x.indikator, ''),
  'kinerja', '', CAST(NULL AS numeric(18,2)),
  x.teks, x.nilai, x.effective, x.seq, 0
FROM realisation_recorded x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
WHERE x.nilai IS NOT NULL OR x.teks IS NOT NULL
UNION ALL
SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, '', element.item->>'kode',
  coalesce(element.item->>'indikator', ''), 'pagu', '', (element.item->>'sesudah')::numeric(18,2), CAST(NULL AS text),
  CAST(NULL AS numeric(38,18)), x.effective, x.seq, element.place
FROM pagu_shifted x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
CROSS JOIN LATERAL (SELECT item, place FROM jsonb_array_elements(x.lines) WITH ORDINALITY AS t(item, place)) AS element
)
SELECT * FROM all_said;

-- Rows that were dropped; an empty indikator drops the whole unit.
CREATE OR REPLACE VIEW drops AS
SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, x.kode, coalesce(x.indikator, '') AS indikator,
  x.effective, x.seq
FROM line_dropped x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force;

-- The value of every cell: that of the event with the greatest (effective, seq), unless the row was
-- dropped after it.
DROP MATERIALIZED VIEW IF EXISTS cells CASCADE;
CREATE MATERIALIZED VIEW cells AS
SELECT l.side, l.log, l.pd, l.tahun, l.tahapan, l.periode, l.kode, l.indikator, l.field, l.jenis,
  l.rupiah, l.teks, l.nilai, l.effective, l.seq
FROM (
  SELECT *, row_number() OVER (
    PARTITION BY side, log, pd, tahun, tahapan, periode, kode, indikator, field, jenis ORDER BY effective DESC, seq DESC, line DESC) AS place
  FROM said) l
LEFT JOIN (
  SELECT side, log, pd, tahun, tahapan, kode, indikator, effective, seq
  FROM (SELECT *, row_number() OVER (
      PARTITION BY side, log, pd, tahun, tahapan, kode, indikator
      ORDER BY effective DESC, seq DESC) AS place FROM drops) d
  WHERE place = 1) own
  ON own.side = l.side AND own.log = l.log AND own.pd = l.pd AND own.tahun = l.tahun
  AND own.tahapan = l.tahapan AND own.kode = l.kode AND own.indikator = l.indikator
LEFT JOIN (
  SELECT side, log, pd, tahun, tahapan, kode, effective, seq
  FROM (SELECT *, row_number() OVER (
      PARTITION BY side, log, pd, tahun, tahapan, kode
      ORDER BY effective DESC, seq DESC) AS place FROM drops WHERE indikator = '') d
  WHERE place = 1) whole
  ON whole.side = l.side AND whole.log = l.log AND whole.pd = l.pd AND whole.tahun = l.tahun
  AND whole.tahapan = l.tahapan AND whole.kode = l.kode
WHERE l.place = 1
  AND (own.seq IS NULL OR own.effective < l.effective
    OR (own.effective = l.effective AND own.seq < l.seq))
  AND (whole.seq IS NULL OR whole.effective < l.effective
    OR (whole.effective = l.effective AND whole.seq < l.seq));
ANALYZE cells;

-- The money of a plan

-- What a unit states: its own cell, or the sum of its indicators' cells; NULL is blank. At a
-- program or kegiatan it is a claim.
DROP MATERIALIZED VIEW IF EXISTS unit_pagu CASCADE;
CREATE MATERIALIZED VIEW unit_pagu AS
SELECT side, log, pd, tahun, tahapan, kode, (length(kode) - length(replace(kode, '.', '')) + 1) AS segments,
  CASE WHEN max(CASE WHEN indikator = '' THEN 1 ELSE 0 END) = 1
    THEN max(CASE WHEN indikator = '' THEN rupiah END) ELSE sum(rupiah) END AS rupiah
FROM cells WHERE field = 'pagu' AND tahapan <> ''
GROUP BY side, log, pd, tahun, tahapan, kode;
ANALYZE unit_pagu;

-- The kegiatan and programs that have a figure below them.
DROP MATERIALIZED VIEW IF EXISTS units_above CASCADE;
CREATE MATERIALIZED VIEW units_above AS
SELECT side, log, pd, tahun, tahapan, array_to_string((string_to_array(kode, '.'))[1:5], '.') AS kode FROM unit_pagu WHERE segments = 6
UNION
SELECT side, log, pd, tahun, tahapan, array_to_string((string_to_array(kode, '.'))[1:3], '.') AS kode FROM unit_pagu WHERE segments IN (5, 6);
ANALYZE units_above;

-- The units whose own amount the total counts: nothing below them has a cell, blank and 0 counting
-- as one.
DROP MATERIALIZED VIEW IF EXISTS bearing CASCADE;
CREATE MATERIALIZED VIEW bearing AS
SELECT u.side, u.log, u.pd, u.tahun, u.tahapan, u.kode, u.segments, u.rupiah
FROM unit_pagu u LEFT JOIN units_above a ON a.side = u.side AND a.log = u.log AND a.pd = u.pd AND a.tahun = u.tahun AND a.tahapan = u.tahapan AND a.kode = u.kode
WHERE u.segments >= 3 AND a.kode IS NULL;
ANALYZE bearing;

-- The sum of what bears money at or below a unit; NULL is blank.
DROP MATERIALIZED VIEW IF EXISTS unit_computed CASCADE;
CREATE MATERIALIZED VIEW unit_computed AS
SELECT side, log, pd, tahun, tahapan, kode, sum(rupiah) AS rupiah FROM (
  SELECT side, log, pd, tahun, tahapan, kode, rupiah FROM bearing
  UNION ALL
  SELECT side, log, pd, tahun, tahapan, array_to_string((string_to_array(kode, '.'))[1:5], '.'), rupiah FROM bearing WHERE segments = 6
  UNION ALL
  SELECT side, log, pd, tahun, tahapan, array_to_string((string_to_array(kode, '.'))[1:3], '.'), rupiah FROM bearing WHERE segments IN (5, 6)
  UNION ALL
  SELECT side, log, pd, tahun, tahapan, array_to_string((string_to_array(kode, '.'))[1:2], '.'), rupiah FROM bearing
  UNION ALL
  SELECT side, log, pd, tahun, tahapan, array_to_string((string_to_array(kode, '.'))[1:1], '.'), rupiah FROM bearing
) parts
GROUP BY side, log, pd, tahun, tahapan, kode;
ANALYZE unit_computed;

-- The total of every plan.
CREATE OR REPLACE VIEW plan_totals AS
SELECT side, log, pd, tahun, tahapan, sum(coalesce(rupiah, 0)) AS rupiah FROM bearing GROUP BY side, log, pd, tahun, tahapan;

-- What bears money, by source; the parts of a unit sum to it. Spellings that fold alike are one
-- source (fold); money that names none, or that the parts leave over, has an empty one.
DROP MATERIALIZED VIEW IF EXISTS bearing_sources CASCADE;
CREATE MATERIALIZED VIEW bearing_sources AS
WITH rows_of AS (
  SELECT c.side, c.log, c.pd, c.tahun, c.tahapan, c.kode, c.indikator, c.rupiah, s.seq AS source_seq
  FROM cells c
  JOIN bearing b ON b.side = c.side AND b.log = c.log AND b.pd = c.pd AND b.tahun = c.tahun AND b.tahapan = c.tahapan AND b.kode = c.kode
  LEFT JOIN cells own ON own.field = 'pagu' AND own.indikator = '' AND own.side = c.side AND own.log = c.log AND own.pd = c.pd AND own.tahun = c.tahun AND own.tahapan = c.tahapan
    AND own.periode = c.periode AND own.kode = c.kode
  LEFT JOIN cells s ON s.field = 'sumber' AND s.side = c.side AND s.log = c.log AND s.pd = c.pd AND s.tahun = c.tahun AND s.tahapan = c.tahapan
    AND s.periode = c.periode AND s.kode = c.kode AND s.indikator = c.indikator
  WHERE c.field = 'pagu' AND c.rupiah IS NOT NULL AND (c.indikator = '' OR own.seq IS NULL)
),
named AS (
  SELECT r.*, p.sumber, coalesce(p.rupiah, r.rupiah) AS part
  FROM rows_of r JOIN source_parts p ON p.log = r.log AND p.seq = r.source_seq
)
SELECT side, log, pd, tahun, tahapan, kode, sumber, regexp_replace(lower(sumber), '[^a-z0-9]', '', 'g') AS fold,
  sum(part) AS rupiah
FROM named GROUP BY side, log, pd, tahun, tahapan, kode, sumber
UNION ALL
SELECT r.side, r.log, r.pd, r.tahun, r.tahapan, r.kode, '', '',
  sum(r.rupiah - coalesce(n.part, 0))
FROM rows_of r LEFT JOIN (
  SELECT side, log, pd, tahun, tahapan, kode, indikator, sum(part) AS part
  FROM named GROUP BY side, log, pd, tahun, tahapan, kode, indikator) n
  ON n.side = r.side AND n.log = r.log AND n.pd = r.pd AND n.tahun = r.tahun AND n.tahapan = r.tahapan AND n.kode = r.kode AND n.indikator = r.indikator
WHERE r.rupiah <> coalesce(n.part, 0)
GROUP BY r.side, r.log, r.pd, r.tahun, r.tahapan, r.kode;
ANALYZE bearing_sources;

-- What was spent, unit by unit and period by period.
CREATE OR REPLACE VIEW realisation AS
SELECT side, log, pd, tahun, periode, kode,
  CASE WHEN max(CASE WHEN indikator = '' THEN 1 ELSE 0 END) = 1
    THEN max(CASE WHEN indikator = '' THEN rupiah END) ELSE sum(rupiah) END AS rupiah
FROM cells WHERE field = 'realisasi' GROUP BY side, log, pd, tahun, periode, kode;

-- The stage in force

-- Every adoption that counts.
DROP MATERIALIZED VIEW IF EXISTS adoptions CASCADE;
CREATE MATERIALIZED VIEW adoptions AS
SELECT c.side, x.log, x.pd, x.tahun, x.tahapan, x.judul, x.oleh, x.effective, x.seq,
  coalesce(s.nominal, 13000 + CAST(substr(x.tahapan, 12) AS bigint)) AS nominal
FROM stage_adopted x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force
LEFT JOIN stages s ON s.tahapan = x.tahapan;
ANALYZE adoptions;

-- The stages that hold data: a cell, a listed row, or a goal.
DROP MATERIALIZED VIEW IF EXISTS held_stages CASCADE;
CREATE MATERIALIZED VIEW held_stages AS
SELECT side, log, pd, tahun, tahapan FROM cells WHERE tahapan <> ''
UNION
SELECT c.side, x.log, x.pd, x.tahun, x.tahapan
FROM goal_measured x JOIN counted c ON c.log = x.log AND c.seq = x.seq AND c.is_in_force;
ANALYZE held_stages;

-- The stages that hold data in planning order. A pergeseran stands behind those from dpa on that
-- were adopted on its day or before; one that is not adopted stands last.
DROP MATERIALIZED VIEW IF EXISTS stage_order CASCADE;
CREATE MATERIALIZED VIEW stage_order AS
WITH adopted AS (
  SELECT side, log, pd, tahun, tahapan, effective, seq FROM (
    SELECT *, row_number() OVER (
      PARTITION BY side, log, pd, tahun, tahapan ORDER BY effective DESC, seq DESC) AS place
    FROM adoptions) a WHERE place = 1
),
placed AS (
  SELECT h.side, h.log, h.pd, h.tahun, h.tahapan, s.nominal AS fixed,
    coalesce(s.nominal, 13000 + CAST(substr(h.tahapan, 12) AS bigint)) AS nominal, coalesce(s.is_reference, false) AS is_reference,
    a.effective, a.seq
  FROM held_stages h LEFT JOIN stages s ON s.tahapan = h.tahapan
  LEFT JOIN adopted a ON a.side = h.side AND a.log = h.log AND a.pd = h.pd
    AND a.tahun = h.tahun AND a.tahapan = h.tahapan
),
shifted AS (
  SELECT p.side, p.log, p.pd, p.tahun, p.tahapan, max(o.fixed) AS behind
  FROM placed p JOIN placed o ON o.side = p.side AND o.log = p.log AND o.pd = p.pd
    AND o.tahun = p.tahun AND o.fixed IS NOT NULL
    AND (o.fixed <= 13000 OR o.effective < p.effective
      OR (o.effective = p.effective AND o.seq < p.seq))
  WHERE p.fixed IS NULL AND p.seq IS NOT NULL
  GROUP BY p.side, p.log, p.pd, p.tahun, p.tahapan
)
SELECT p.side, p.log, p.pd, p.tahun, p.tahapan, p.nominal, p.is_reference,
  row_number() OVER (
    PARTITION BY p.side, p.log, p.pd, p.tahun
    ORDER BY CASE WHEN p.fixed IS NOT NULL THEN p.fixed
        WHEN p.seq IS NULL THEN 1000000 ELSE coalesce(s.behind, -1) END,
      CASE WHEN p.fixed IS NOT NULL THEN 0 ELSE 1 END,
      CASE WHEN p.fixed IS NULL THEN p.effective END, CASE WHEN p.fixed IS NULL THEN p.seq END,
      p.nominal) AS place
FROM placed p LEFT JOIN shifted s ON s.side = p.side AND s.log = p.log AND s.pd = p.pd
  AND s.tahun = p.tahun AND s.tahapan = p.tahapan;
ANALYZE stage_order;

-- The stage in force: that of the adoption with the greatest (effective, stage order, seq); where
-- none was adopted, the last stage that holds data.
DROP MATERIALIZED VIEW IF EXISTS stage_in_force CASCADE;
CREATE MATERIALIZED VIEW stage_in_force AS
SELECT side, log, pd, tahun, tahapan, is_adopted FROM (
  SELECT side, log, pd, tahun, tahapan, is_adopted, row_number() OVER (
    PARTITION BY side, log, pd, tahun ORDER BY is_adopted DESC, rank_day DESC, rank_place DESC,
      rank_seq DESC) AS place
  FROM (
    SELECT side, log, pd, tahun, tahapan, 1 AS is_adopted, effective AS rank_day,
      nominal AS rank_place, seq AS rank_seq
    FROM adoptions
    UNION ALL
    SELECT side, log, pd, tahun, tahapan, 0, CAST('0001-01-01' AS date), place, 0
    FROM stage_order) candidates) ranked
WHERE place = 1;
ANALYZE stage_in_force;

-- The plans that each row of basis names: its stage, or the one in force, office by office.
DROP MATERIALIZED VIEW IF EXISTS plans CASCADE;
CREATE MATERIALIZED VIEW plans AS
SELECT f.side, f.log, f.pd, f.tahun, coalesce(b.tahapan, f.tahapan) AS tahapan
FROM stage_in_force f JOIN bounds b ON b.side = f.side AND b.log = f.log
  AND (b.tahun IS NULL OR b.tahun = f.tahun);
ANALYZE plans;

-- The trace

-- The stages of a year that hold a pagu, numbered in order.
DROP MATERIALIZED VIEW IF EXISTS trace_columns CASCADE;
CREATE MATERIALIZED VIEW trace_columns AS
SELECT o.side, o.log, o.pd, o.tahun, o.tahapan, o.is_reference,
  row_number() OVER (PARTITION BY o.side, o.log, o.pd, o.tahun ORDER BY o.place) AS place
FROM stage_order o JOIN (
  SELECT DISTINCT side, log, pd, tahun, tahapan FROM unit_pagu) u
  ON u.side = o.side AND u.log = o.log AND u.pd = o.pd AND u.tahun = o.tahun
  AND u.tahapan = o.tahapan;
ANALYZE trace_columns;

-- A row for each unit and each stage that holds a pagu. is_listed tells absent from blank,
-- has_parts whether something at or below the unit bears money; counted is what the unit adds to
-- the total; change is against the column before, absent and blank counting as 0, and sums to final
-- minus first. Reference stages have no change.
CREATE OR REPLACE VIEW trace AS
SELECT *, CASE WHEN is_reference THEN NULL ELSE
    coalesce(stated, 0) - coalesce(lag(coalesce(stated, 0)) OVER (
      PARTITION BY side, log, pd, tahun, kode, is_reference ORDER BY place),
      coalesce(stated, 0)) END AS change
FROM (
  SELECT c.side, c.log, c.pd, c.tahun, k.kode, c.tahapan, c.place, c.is_reference,
    u.kode IS NOT NULL AS is_listed, u.rupiah AS stated,
    s.kode IS NOT NULL AS has_parts, s.rupiah AS computed,
    CASE WHEN b.kode IS NOT NULL THEN coalesce(b.rupiah, 0) ELSE 0 END AS counted
  FROM trace_columns c
  JOIN (SELECT DISTINCT side, log, pd, tahun, kode FROM unit_pagu
    UNION SELECT DISTINCT side, log, pd, tahun, kode FROM unit_computed) k
    ON k.side = c.side AND k.log = c.log AND k.pd = c.pd AND k.tahun = c.tahun
  LEFT JOIN unit_pagu u ON u.side = c.side AND u.log = c.log AND u.pd = c.pd
    AND u.tahun = c.tahun AND u.tahapan = c.tahapan AND u.kode = k.kode
  LEFT JOIN unit_computed s ON s.side = c.side AND s.log = c.log AND s.pd = c.pd
    AND s.tahun = c.tahun AND s.tahapan = c.tahapan AND s.kode = k.kode
  LEFT JOIN bearing b ON b.side = c.side AND b.log = c.log AND b.pd = c.pd
    AND b.tahun = c.tahun AND b.tahapan = c.tahapan AND b.kode = k.kode) steps;

-- The money of every program through the stages; programs of several offices compare by
-- nomenklatur, in which penunjang programs have X.XX for their urusan and bidang.
CREATE OR REPLACE VIEW trace_programs AS
SELECT side, log, pd, tahun, tahapan, kode, CASE WHEN CAST(split_part(kode, '.', 3) AS bigint) = 1
      THEN 'X.XX' || substr(kode, length(array_to_string((string_to_array(kode, '.'))[1:2], '.')) + 1) ELSE kode END AS nomenklatur, sum(rupiah) AS rupiah
FROM (
  SELECT side, log, pd, tahun, tahapan, array_to_string((string_to_array(kode, '.'))[1:3], '.') AS kode,
    coalesce(rupiah, 0) AS rupiah
  FROM bearing) p
GROUP BY side, log, pd, tahun, tahapan, kode;

-- The money of every source through the stages.
CREATE OR REPLACE VIEW trace_sources AS
SELECT side, log, pd, tahun, tahapan, fold, min(sumber) AS sumber, sum(rupiah) AS rupiah
FROM bearing_sources GROUP BY side, log, pd, tahun, tahapan, fold;

-- The difference of two plans

-- Which codes become which from a year on, in the order in which the mappings apply.
DROP MATERIALIZED VIEW IF EXISTS code_mappings CASCADE;
CREATE MATERIALIZED VIEW code_mappings AS
SELECT m.log, m.tahun, m.dari, m.ke,
  dense_rank() OVER (PARTITION BY m.log ORDER BY m.tahun, m.seq) AS step
FROM (
  SELECT x.log, x.seq, x.tahun, d.dari, k.ke
  FROM code_mapped x
CROSS JOIN LATERAL jsonb_array_elements_text(x.dari) AS d(dari)
CROSS JOIN LATERAL jsonb_array_elements_text(x.ke) AS k(ke)) m
JOIN counted c ON c.log = m.log AND c.seq = m.seq AND c.side = 'after'
JOIN bounds b ON b.side = 'before' AND b.log = m.log AND m.tahun > b.tahun
JOIN bounds a ON a.side = 'after' AND a.log = m.log AND m.tahun <= a.tahun;
ANALYZE code_mappings;

-- What each code of the side before is on the side after. Where the years differ, codes go through
-- code_mapped, at most three mappings in a row.
DROP MATERIALIZED VIEW IF EXISTS diff_images CASCADE;
CREATE MATERIALIZED VIEW diff_images AS
WITH step0 AS (
  SELECT DISTINCT p.log, p.pd, c.kode, c.kode AS image, 0 AS step FROM plans p JOIN cells c
    ON c.side = p.side AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun
    AND c.tahapan = p.tahapan
  WHERE p.side = 'before'),
next1 AS (
    SELECT s.log, s.pd, s.kode, s.image, min(m.step) AS step
    FROM step0 s LEFT JOIN code_mappings m
      ON m.log = s.log AND m.dari = s.image AND m.step > s.step
    GROUP BY s.log, s.pd, s.kode, s.image, s.step),
  step1 AS (
    SELECT n.log, n.pd, n.kode, coalesce(m.ke, n.image) AS image,
      coalesce(n.step, 1000000) AS step
    FROM next1 n LEFT JOIN code_mappings m
      ON m.log = n.log AND m.dari = n.image AND m.step = n.step),
next2 AS (
    SELECT s.log, s.pd, s.kode, s.image, min(m.step) AS step
    FROM step1 s LEFT JOIN code_mappings m
      ON m.log = s.log AND m.dari = s.image AND m.step > s.step
    GROUP BY s.log, s.pd, s.kode, s.image, s.step),
  step2 AS (
    SELECT n.log, n.pd, n.kode, coalesce(m.ke, n.image) AS image,
      coalesce(n.step, 1000000) AS step
    FROM next2 n LEFT JOIN code_mappings m
      ON m.log = n.log AND m.dari = n.image AND m.step = n.step),
next3 AS (
    SELECT s.log, s.pd, s.kode, s.image, min(m.step) AS step
    FROM step2 s LEFT JOIN code_mappings m
      ON m.log = s.log AND m.dari = s.image AND m.step > s.step
    GROUP BY s.log, s.pd, s.kode, s.image, s.step),
  step3 AS (
    SELECT n.log, n.pd, n.kode, coalesce(m.ke, n.image) AS image,
      coalesce(n.step, 1000000) AS step
    FROM next3 n LEFT JOIN code_mappings m
      ON m.log = n.log AND m.dari = n.image AND m.step = n.step)
SELECT DISTINCT log, pd, kode, image FROM step3;
ANALYZE diff_images;

-- The units that are the same work on both sides: one with one, or several that were merged or
-- split by one mapping. joint names the group.
DROP MATERIALIZED VIEW IF EXISTS diff_groups CASCADE;
CREATE MATERIALIZED VIEW diff_groups AS
WITH news AS (
  SELECT DISTINCT p.log, p.pd, c.kode FROM plans p JOIN cells c
    ON c.side = p.side AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun
    AND c.tahapan = p.tahapan
  WHERE p.side = 'after'),
pairs AS (
  SELECT i.log, i.pd, i.kode AS dari, n.kode AS ke FROM diff_images i
  LEFT JOIN news n ON n.log = i.log AND n.pd = i.pd AND n.kode = i.image),
firsts AS (SELECT log, pd, ke, min(dari) AS joint FROM pairs WHERE ke IS NOT NULL
  GROUP BY log, pd, ke),
olds AS (
  SELECT p.log, p.pd, p.dari AS kode, coalesce(min(f.joint), p.dari) AS joint
  FROM pairs p LEFT JOIN firsts f ON f.log = p.log AND f.pd = p.pd AND f.ke = p.ke
  GROUP BY p.log, p.pd, p.dari)
SELECT 'before' AS side, log, pd, kode, joint FROM olds
UNION ALL
SELECT DISTINCT 'after', n.log, n.pd, n.kode, coalesce(o.joint, '+' || n.kode)
FROM news n LEFT JOIN pairs p ON p.log = n.log AND p.pd = n.pd AND p.ke = n.kode
LEFT JOIN olds o ON o.log = p.log AND o.pd = p.pd AND o.kode = p.dari;
ANALYZE diff_groups;

-- What differs between the plan of the side before and that of the side after, the earlier year
-- first. counted sums to the difference of the totals, always; is_stated_otherwise tells a unit
-- whose own figure differs from one that only counts otherwise.
CREATE OR REPLACE VIEW diff AS
SELECT * FROM (
SELECT log, pd, coalesce(min(CASE WHEN side = 'after' THEN kode END), min(kode)) AS kode,
  CASE WHEN max(CASE WHEN side = 'before' THEN 1 ELSE 0 END) = 0 THEN 'added'
    WHEN max(CASE WHEN side = 'after' THEN 1 ELSE 0 END) = 0 THEN 'removed'
    ELSE 'changed' END AS kind,
  sum(CASE WHEN side = 'before' THEN rupiah END) AS rupiah_before,
  sum(CASE WHEN side = 'after' THEN rupiah END) AS rupiah_after,
  sum(CASE WHEN side = 'after' THEN coalesce(rupiah, 0) ELSE -coalesce(rupiah, 0) END) AS change,
  sum(CASE WHEN side = 'after' THEN counted ELSE -counted END) AS counted,
  (max(CASE WHEN side = 'before' AND is_listed THEN 1 ELSE 0 END)
      <> max(CASE WHEN side = 'after' AND is_listed THEN 1 ELSE 0 END)
    OR max(CASE WHEN side = 'before' AND rupiah IS NOT NULL THEN 1 ELSE 0 END)
      <> max(CASE WHEN side = 'after' AND rupiah IS NOT NULL THEN 1 ELSE 0 END)
    OR sum(CASE WHEN side = 'after' THEN coalesce(rupiah, 0) ELSE -coalesce(rupiah, 0) END) <> 0) AS is_stated_otherwise
FROM (
  SELECT g.side, g.log, g.pd, g.joint, g.kode, u.rupiah, u.kode IS NOT NULL AS is_listed,
      CASE WHEN b.kode IS NULL THEN 0 ELSE coalesce(b.rupiah, 0) END AS counted
    FROM diff_groups g JOIN plans p ON p.side = g.side AND p.log = g.log AND p.pd = g.pd
    LEFT JOIN unit_pagu u ON u.side = p.side AND u.log = p.log AND u.pd = p.pd
      AND u.tahun = p.tahun AND u.tahapan = p.tahapan AND u.kode = g.kode
    LEFT JOIN bearing b ON b.side = p.side AND b.log = p.log AND b.pd = p.pd
      AND b.tahun = p.tahun AND b.tahapan = p.tahapan AND b.kode = g.kode
    WHERE g.side = 'before'
  UNION ALL
  SELECT g.side, g.log, g.pd, g.joint, g.kode, u.rupiah, u.kode IS NOT NULL AS is_listed,
      CASE WHEN b.kode IS NULL THEN 0 ELSE coalesce(b.rupiah, 0) END AS counted
    FROM diff_groups g JOIN plans p ON p.side = g.side AND p.log = g.log AND p.pd = g.pd
    LEFT JOIN unit_pagu u ON u.side = p.side AND u.log = p.log AND u.pd = p.pd
      AND u.tahun = p.tahun AND u.tahapan = p.tahapan AND u.kode = g.kode
    LEFT JOIN bearing b ON b.side = p.side AND b.log = p.log AND b.pd = p.pd
      AND b.tahun = p.tahun AND b.tahapan = p.tahapan AND b.kode = g.kode
    WHERE g.side = 'after') units
GROUP BY log, pd, joint) joined
WHERE kind <> 'changed' OR is_stated_otherwise OR counted <> 0;

-- The units of both plans and their indicators, and whether a row came, went or stayed; an empty
-- indikator is the unit. Codes that were merged or split are compared in money alone.
DROP MATERIALIZED VIEW IF EXISTS diff_rows CASCADE;
CREATE MATERIALIZED VIEW diff_rows AS
WITH singles AS (
  SELECT log, pd, joint, max(CASE WHEN side = 'before' THEN kode END) AS kode_before,
    max(CASE WHEN side = 'after' THEN kode END) AS kode_after
  FROM diff_groups GROUP BY log, pd, joint
  HAVING sum(CASE WHEN side = 'before' THEN 1 ELSE 0 END) <= 1
    AND sum(CASE WHEN side = 'after' THEN 1 ELSE 0 END) <= 1),
held AS (
  SELECT c.side, c.log, c.pd, c.kode, c.indikator FROM plans p
  JOIN cells c ON c.side = p.side AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun AND c.tahapan = p.tahapan
  UNION
  SELECT c.side, c.log, c.pd, c.kode, '' FROM plans p JOIN cells c ON c.side = p.side AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun AND c.tahapan = p.tahapan)
SELECT s.log, s.pd, coalesce(s.kode_after, s.kode_before) AS kode, h.indikator,
  s.kode_before, s.kode_after,
  CASE WHEN max(CASE WHEN h.side = 'before' THEN 1 ELSE 0 END) = 0 THEN 'added'
    WHEN max(CASE WHEN h.side = 'after' THEN 1 ELSE 0 END) = 0 THEN 'removed'
    ELSE 'both' END AS kind
FROM singles s JOIN held h ON h.log = s.log AND h.pd = s.pd
  AND ((h.side = 'before' AND h.kode = s.kode_before)
    OR (h.side = 'after' AND h.kode = s.kode_after))
GROUP BY s.log, s.pd, s.kode_before, s.kode_after, h.indikator;
ANALYZE diff_rows;

-- What both plans hold, cell by cell: a unit's pagu is what it states, its name that of its last
-- listing. Contents agree where compared is the same, or for money rupiah; targets also compare by
-- their numbers.
DROP MATERIALIZED VIEW IF EXISTS diff_contents CASCADE;
CREATE MATERIALIZED VIEW diff_contents AS
SELECT c.side, c.log, c.pd, c.kode, c.indikator, c.field, c.jenis, c.rupiah, c.teks, c.nilai,
  CASE WHEN c.field = 'sumber' THEN n.fold ELSE CASE WHEN regexp_replace(lower(c.teks), '[^a-z0-9]', '', 'g') = '' THEN '=' || c.teks ELSE regexp_replace(lower(c.teks), '[^a-z0-9]', '', 'g') END END AS compared
FROM plans p JOIN cells c ON c.side = p.side AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun AND c.tahapan = p.tahapan
LEFT JOIN source_names n ON c.field = 'sumber' AND n.log = c.log AND n.seq = c.seq
WHERE c.field <> 'nama' AND NOT (c.field = 'pagu' AND c.indikator = '')
UNION ALL
SELECT c.side, c.log, c.pd, c.kode, '', 'pagu', '', c.rupiah, CAST(NULL AS text),
  CAST(NULL AS numeric(38,18)), CAST(NULL AS text)
FROM plans p JOIN unit_pagu c ON c.side = p.side AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun AND c.tahapan = p.tahapan
UNION ALL
SELECT side, log, pd, kode, '', 'nama', '', CAST(NULL AS numeric(18,2)), teks,
  CAST(NULL AS numeric(38,18)), CASE WHEN regexp_replace(lower(teks), '[^a-z0-9]', '', 'g') = '' THEN '=' || teks ELSE regexp_replace(regexp_replace(lower(teks), '[^a-z0-9]', '', 'g'), '^(subkegiatan|kegiatan|program|bidangurusan|urusan)(.+)$', '\2') END
FROM (
  SELECT c.*, row_number() OVER (PARTITION BY c.side, c.log, c.pd, c.kode
    ORDER BY CASE WHEN c.jenis = 'daftar' THEN 1 ELSE 0 END, c.effective DESC, c.seq DESC) AS place
  FROM plans p JOIN cells c ON c.side = p.side AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun AND c.tahapan = p.tahapan
  WHERE c.field = 'nama' AND c.teks <> '') names
WHERE place = 1;
ANALYZE diff_contents;

-- Every field of a unit or an indicator that differs. A field that one side holds for no unit of a
-- log is left out, but for money. is_before, is_after tell what is absent from what is blank.
CREATE OR REPLACE VIEW diff_fields AS
WITH shared AS (
  SELECT log, field FROM diff_contents WHERE side IN ('before', 'after')
  GROUP BY log, field HAVING count(DISTINCT side) = 2 OR field = 'pagu'),
olds AS (
  SELECT r.log, r.pd, r.kode, r.indikator, r.kind, v.field, v.jenis, v.rupiah, v.teks, v.nilai,
      v.compared
    FROM diff_rows r JOIN diff_contents v ON v.side = 'before' AND v.log = r.log AND v.pd = r.pd
      AND v.kode = r.kode_before AND v.indikator = r.indikator),
news AS (
  SELECT r.log, r.pd, r.kode, r.indikator, r.kind, v.field, v.jenis, v.rupiah, v.teks, v.nilai,
      v.compared
    FROM diff_rows r JOIN diff_contents v ON v.side = 'after' AND v.log = r.log AND v.pd = r.pd
      AND v.kode = r.kode_after AND v.indikator = r.indikator)
SELECT d.* FROM (
  SELECT coalesce(b.log, a.log) AS log, coalesce(b.pd, a.pd) AS pd, coalesce(b.kode, a.kode) AS kode, coalesce(b.indikator, a.indikator) AS indikator, coalesce(b.kind, a.kind) AS kind, coalesce(b.field, a.field) AS field, coalesce(b.jenis, a.jenis) AS jenis,
    b.log IS NOT NULL AS is_before, a.log IS NOT NULL AS is_after,
    b.rupiah AS rupiah_before, a.rupiah AS rupiah_after, b.teks AS teks_before,
    a.teks AS teks_after
  FROM olds b FULL JOIN news a ON b.log = a.log AND b.pd = a.pd AND b.kode = a.kode AND b.indikator = a.indikator AND b.kind = a.kind AND b.field = a.field AND b.jenis = a.jenis
  WHERE b.log IS NULL OR a.log IS NULL OR b.rupiah IS DISTINCT FROM a.rupiah
    OR b.compared IS DISTINCT FROM a.compared OR b.nilai <> a.nilai) d
JOIN shared s ON s.log = d.log AND s.field = d.field;

-- The review of the draft RKPD (T-C.31)

-- T-C.31 unit by unit: what the draft (ranwal-rkpd) states, what the need (kebutuhan) states, need
-- minus draft, and what became of the row. counted is the unit's part of the difference of the
-- totals.
CREATE OR REPLACE VIEW review AS
WITH draft AS (
SELECT k.side, k.log, k.pd, k.tahun, k.kode, u.rupiah, u.kode IS NOT NULL AS is_listed,
    b.kode IS NOT NULL AS bears
  FROM (SELECT DISTINCT side, log, pd, tahun, kode FROM cells WHERE tahapan = 'ranwal-rkpd') k
  LEFT JOIN unit_pagu u ON u.side = k.side AND u.log = k.log AND u.pd = k.pd
    AND u.tahun = k.tahun AND u.kode = k.kode AND u.tahapan = 'ranwal-rkpd'
  LEFT JOIN bearing b ON b.side = k.side AND b.log = k.log AND b.pd = k.pd
    AND b.tahun = k.tahun AND b.kode = k.kode AND b.tahapan = 'ranwal-rkpd'),
need AS (
SELECT k.side, k.log, k.pd, k.tahun, k.kode, u.rupiah, u.kode IS NOT NULL AS is_listed,
    b.kode IS NOT NULL AS bears
  FROM (SELECT DISTINCT side, log, pd, tahun, kode FROM cells WHERE tahapan = 'kebutuhan') k
  LEFT JOIN unit_pagu u ON u.side = k.side AND u.log = k.log AND u.pd = k.pd
    AND u.tahun = k.tahun AND u.kode = k.kode AND u.tahapan = 'kebutuhan'
  LEFT JOIN bearing b ON b.side = k.side AND b.log = k.log AND b.pd = k.pd
    AND b.tahun = k.tahun AND b.kode = k.kode AND b.tahapan = 'kebutuhan')
SELECT coalesce(d.side, n.side) AS side, coalesce(d.log, n.log) AS log,
  coalesce(d.pd, n.pd) AS pd, coalesce(d.tahun, n.tahun) AS tahun,
  coalesce(d.kode, n.kode) AS kode, d.rupiah AS draft, n.rupiah AS need,
  coalesce(n.rupiah, 0) - coalesce(d.rupiah, 0) AS difference,
  CASE WHEN n.bears THEN coalesce(n.rupiah, 0) ELSE 0 END
    - CASE WHEN d.bears THEN coalesce(d.rupiah, 0) ELSE 0 END AS counted,
  CASE WHEN n.kode IS NULL THEN 'only-draft' WHEN d.kode IS NULL THEN 'only-need'
    WHEN d.is_listed = n.is_listed AND (d.rupiah = n.rupiah
      OR (d.rupiah IS NULL AND n.rupiah IS NULL)) THEN 'same'
    ELSE 'changed' END AS verdict
FROM draft d FULL JOIN need n
  ON d.side = n.side AND d.log = n.log AND d.pd = n.pd AND d.tahun = n.tahun
  AND d.kode = n.kode;

-- The lines of both sides of T-C.31. The first line of a unit also shows what the unit itself says;
-- an indicator that the form does not list follows, and is the first where the unit is not listed.
DROP MATERIALIZED VIEW IF EXISTS review_lines CASCADE;
CREATE MATERIALIZED VIEW review_lines AS
WITH held AS (
  SELECT side, log, pd, tahun, tahapan, kode, indikator,
    max(CASE WHEN field = 'nama' AND jenis = 'T-C.31' THEN 1 ELSE 0 END) AS is_listed,
    min(CASE WHEN field = 'nama' AND jenis = 'T-C.31' THEN nilai END) AS urut,
    max(CASE WHEN field = 'nama' AND jenis = 'daftar' THEN 0 ELSE 1 END) AS says_something
  FROM cells WHERE tahapan IN ('ranwal-rkpd', 'kebutuhan') GROUP BY side, log, pd, tahun, tahapan, kode, indikator),
units AS (
  SELECT side, log, pd, tahun, tahapan, kode, max(is_listed) AS is_listed, max(says_something) AS says_something,
    max(CASE WHEN indikator <> '' THEN 1 ELSE 0 END) AS has_indicators
  FROM held GROUP BY side, log, pd, tahun, tahapan, kode)
SELECT h.side, h.log, h.pd, h.tahun, h.tahapan, h.kode, h.indikator,
  row_number() OVER (
    PARTITION BY h.side, h.log, h.pd, h.tahun, h.tahapan, h.kode
    ORDER BY h.is_listed DESC, h.urut, length(h.indikator), h.indikator) AS place
FROM held h JOIN units u ON u.side = h.side AND u.log = h.log AND u.pd = h.pd AND u.tahun = h.tahun AND u.tahapan = h.tahapan AND u.kode = h.kode
WHERE u.says_something = 1 AND (h.is_listed = 1 OR h.indikator <> ''
    OR (u.is_listed = 0 AND u.has_indicators = 0));
ANALYZE review_lines;

-- What a line of T-C.31 says, cell by cell: its indicator's cells, and on the first line the unit's
-- place and money. The money of a unit that states its own stands there alone.
DROP MATERIALIZED VIEW IF EXISTS review_contents CASCADE;
CREATE MATERIALIZED VIEW review_contents AS
WITH own AS (
  SELECT side, log, pd, tahun, tahapan, kode FROM cells WHERE field = 'pagu' AND indikator = ''),
found AS (
  SELECT l.side, l.log, l.pd, l.tahun, l.tahapan, l.kode, l.indikator, l.place, c.field, c.rupiah, c.teks, c.nilai, row_number() OVER (
    PARTITION BY l.side, l.log, l.pd, l.tahun, l.tahapan, l.kode, l.indikator, l.place, c.field ORDER BY c.indikator) AS rank
  FROM review_lines l JOIN cells c ON c.side = l.side AND c.log = l.log AND c.pd = l.pd AND c.tahun = l.tahun AND c.tahapan = l.tahapan AND c.kode = l.kode
  LEFT JOIN own o ON o.side = l.side AND o.log = l.log AND o.pd = l.pd AND o.tahun = l.tahun AND o.tahapan = l.tahapan AND o.kode = l.kode
  WHERE (c.field IN ('indikator', 'target') AND l.indikator <> '' AND c.indikator = l.indikator)
    OR (c.field = 'lokasi' AND ((l.place = 1 AND c.indikator = '')
      OR (l.indikator <> '' AND c.indikator = l.indikator)))
    OR (c.field = 'pagu' AND CASE WHEN o.kode IS NULL THEN c.indikator = l.indikator
      ELSE l.place = 1 AND c.indikator = '' END))
SELECT side, log, pd, tahun, tahapan, kode, indikator, place, field, rupiah, teks, nilai,
  CASE WHEN regexp_replace(lower(teks), '[^a-z0-9]', '', 'g') = '' THEN '=' || teks ELSE regexp_replace(lower(teks), '[^a-z0-9]', '', 'g') END AS compared
FROM found WHERE rank = 1;
ANALYZE review_contents;

-- Which lines of the two sides are one row of T-C.31: those of one indicator; a line without one
-- goes with the first that is left.
DROP MATERIALIZED VIEW IF EXISTS review_pairs CASCADE;
CREATE MATERIALIZED VIEW review_pairs AS
WITH drafts AS (
    SELECT side, log, pd, tahun, kode, indikator, place FROM review_lines
    WHERE tahapan = 'ranwal-rkpd'),
needs AS (
    SELECT side, log, pd, tahun, kode, indikator, place FROM review_lines
    WHERE tahapan = 'kebutuhan'),
draft_left AS (
    SELECT x.*, row_number() OVER (
        PARTITION BY x.side, x.log, x.pd, x.tahun, x.kode ORDER BY x.place) AS turn
    FROM drafts x LEFT JOIN needs y ON y.side = x.side AND y.log = x.log AND y.pd = x.pd AND y.tahun = x.tahun AND y.kode = x.kode AND y.indikator = x.indikator
    WHERE y.kode IS NULL),
need_left AS (
    SELECT x.*, row_number() OVER (
        PARTITION BY x.side, x.log, x.pd, x.tahun, x.kode ORDER BY x.place) AS turn
    FROM needs x LEFT JOIN drafts y ON y.side = x.side AND y.log = x.log AND y.pd = x.pd AND y.tahun = x.tahun AND y.kode = x.kode AND y.indikator = x.indikator
    WHERE y.kode IS NULL),
loose AS (
  SELECT n.side, n.log, n.pd, n.tahun, n.kode, n.indikator AS need, d.indikator AS draft
  FROM need_left n JOIN draft_left d ON d.side = n.side AND d.log = n.log AND d.pd = n.pd AND d.tahun = n.tahun AND d.kode = n.kode
  WHERE (n.indikator = '' AND d.turn = 1) OR (d.indikator = '' AND n.turn = 1))
SELECT coalesce(n.side, d.side) AS side, coalesce(n.log, d.log) AS log, coalesce(n.pd, d.pd) AS pd, coalesce(n.tahun, d.tahun) AS tahun, coalesce(n.kode, d.kode) AS kode, d.indikator AS draft, n.indikator AS need
FROM needs n LEFT JOIN loose p ON p.side = n.side AND p.log = n.log AND p.pd = n.pd AND p.tahun = n.tahun AND p.kode = n.kode AND p.need = n.indikator
FULL JOIN drafts d ON d.side = n.side AND d.log = n.log AND d.pd = n.pd AND d.tahun = n.tahun AND d.kode = n.kode AND d.indikator = coalesce(p.draft, n.indikator);
ANALYZE review_pairs;

-- T-C.31 row by row: what became of it, in which fields the sides differ, and need minus draft. A
-- field that one side holds in no line of the office is not compared, but for money.
CREATE OR REPLACE VIEW review_rows AS
WITH said_draft AS (
    SELECT p.side, p.log, p.pd, p.tahun, p.kode, p.draft, p.need, c.field, c.rupiah, c.teks, c.nilai,
      c.compared
    FROM review_pairs p JOIN review_contents c ON c.tahapan = 'ranwal-rkpd' AND c.side = p.side
      AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun AND c.kode = p.kode
      AND c.indikator = p.draft),
said_need AS (
    SELECT p.side, p.log, p.pd, p.tahun, p.kode, p.draft, p.need, c.field, c.rupiah, c.teks, c.nilai,
      c.compared
    FROM review_pairs p JOIN review_contents c ON c.tahapan = 'kebutuhan' AND c.side = p.side
      AND c.log = p.log AND c.pd = p.pd AND c.tahun = p.tahun AND c.kode = p.kode
      AND c.indikator = p.need),
shared AS (
  SELECT side, log, pd, tahun, field FROM review_contents
  GROUP BY side, log, pd, tahun, field HAVING count(DISTINCT tahapan) = 2 OR field = 'pagu'),
differing AS (
  SELECT coalesce(n.side, d.side) AS side, coalesce(n.log, d.log) AS log, coalesce(n.pd, d.pd) AS pd, coalesce(n.tahun, d.tahun) AS tahun, coalesce(n.kode, d.kode) AS kode, coalesce(n.draft, d.draft) AS draft, coalesce(n.need, d.need) AS need, coalesce(n.field, d.field) AS field, coalesce(n.rupiah, 0) - coalesce(d.rupiah, 0) AS difference
  FROM said_need n FULL JOIN said_draft d ON n.side = d.side AND n.log = d.log AND n.pd = d.pd AND n.tahun = d.tahun AND n.kode = d.kode AND n.draft = d.draft AND n.need = d.need AND n.field = d.field
  WHERE n.kode IS NULL OR d.kode IS NULL OR n.rupiah IS DISTINCT FROM d.rupiah
    OR n.compared IS DISTINCT FROM d.compared OR n.nilai <> d.nilai)
SELECT p.side, p.log, p.pd, p.tahun, p.kode, coalesce(p.need, p.draft) AS indikator,
  CASE WHEN p.draft IS NULL THEN 'only-need' WHEN p.need IS NULL THEN 'only-draft'
    WHEN count(x.field) = 0 THEN 'same' ELSE 'changed' END AS verdict,
  coalesce(max(CASE WHEN x.field = 'pagu' THEN 1 END), 0) = 1 AS pagu_differs,
  coalesce(max(CASE WHEN x.field = 'lokasi' THEN 1 END), 0) = 1 AS lokasi_differs,
  coalesce(max(CASE WHEN x.field = 'indikator' THEN 1 END), 0) = 1 AS indikator_differs,
  coalesce(max(CASE WHEN x.field = 'target' THEN 1 END), 0) = 1 AS target_differs,
  coalesce(max(CASE WHEN x.field = 'pagu' THEN x.difference END), 0) AS difference
FROM review_pairs p LEFT JOIN (
  SELECT d.* FROM differing d JOIN shared s ON s.side = d.side AND s.log = d.log AND s.pd = d.pd
    AND s.tahun = d.tahun AND s.field = d.field) x
  ON x.side = p.side AND x.log = p.log AND x.pd = p.pd AND x.tahun = p.tahun AND x.kode = p.kode
  AND x.draft = p.draft AND x.need = p.need
GROUP BY p.side, p.log, p.pd, p.tahun, p.kode, p.draft, p.need;

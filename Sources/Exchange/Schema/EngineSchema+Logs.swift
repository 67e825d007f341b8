extension EngineSchema {
  /// The table `logs`: what a log calls itself, and the zone in which its days end.
  ///
  /// A log is known in paths by its origin with `_` for `/`.
  var logs: String {
    let files = dialect.literal(root + "/logs/*/log.json")
    let columns = "replace(origin, '/', '_') AS log, origin, \(dialect.quoted("offset")) AS zone"
    return switch dialect {
    case .duckdb:
      """
      CREATE OR REPLACE TABLE logs AS
      SELECT \(columns)
      FROM read_json(\(files), format = 'unstructured',
        columns = {'origin': 'VARCHAR', 'offset': 'VARCHAR'});
      """
    case .spark:
      """
      CREATE OR REPLACE TEMPORARY VIEW identities (origin STRING, `offset` STRING)
      USING json OPTIONS (path \(files), multiLine 'true', mode 'FAILFAST');
      DROP TABLE IF EXISTS logs;
      CREATE TABLE logs USING parquet AS SELECT \(columns) FROM identities;
      """
    case .postgresql:
      """
      -- log: the origin with _ for /. zone: the offset of its days, as log.json has it.
      CREATE TABLE IF NOT EXISTS logs (log text PRIMARY KEY, origin text NOT NULL, zone text NOT NULL);
      """
    }
  }
}

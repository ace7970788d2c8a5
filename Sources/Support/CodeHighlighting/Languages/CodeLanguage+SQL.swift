extension CodeLanguage {
  static let sql = CodeLanguage(
    "sql", aliases: ["mysql", "postgres", "postgresql", "psql", "plsql", "sqlite", "tsql"],
    keywords: """
      add all alter analyze and any as asc begin between by cascade case cast check collate column commit constraint create
      cross current_date current_timestamp cursor database declare default delete desc distinct drop else end except exists
      explain false fetch filter first for foreign from full function grant group having if ilike in index inner insert
      intersect into is join key lateral left like limit materialized merge natural next not null nulls of offset on only or
      order outer over partition primary procedure recursive references rename replace returning returns revoke right
      rollback row rows schema select sequence set table then to transaction trigger true truncate union unique update using
      values view when where window with
      """,
    types: """
      bigint bigserial binary bit blob boolean bytea char date datetime decimal double float int integer interval json jsonb
      money nchar numeric nvarchar precision real serial smallint text time timestamp timestamptz tinyint uuid varbinary
      varchar
      """,
    lineComments: ["--"], blockComments: [BlockComment("/*", "*/")],
    strings: [
      StringForm("'", escapes: false, doubles: true, multiline: true),
      StringForm("\"", escapes: false, doubles: true),
    ],
    traits: [.ignoresCase, .calls])
}

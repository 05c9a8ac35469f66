//! The schema as it stands, written down for whoever wants to read it in one place.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use store::Store;

#[test]
fn schema_sql_says_what_a_new_journal_has() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("journal.goodterms");
    drop(Store::create(&path, None).unwrap());
    let raw = rusqlite::Connection::open(&path).unwrap();
    let mut query = raw
        .prepare(
            "SELECT sql FROM sqlite_schema
             WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_text_%'
             ORDER BY tbl_name, type <> 'table', type, name",
        )
        .unwrap();
    let mut schema = String::from(
        "-- Made from the migrations by the test `schema_sql_says_what_a_new_journal_has`.\n",
    );
    for sql in query.query_map([], |row| row.get::<_, String>(0)).unwrap() {
        writeln!(schema, "\n{};", sql.unwrap()).unwrap();
    }
    let written = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.sql");
    if env::var_os("WRITE_SCHEMA").is_some() {
        fs::write(&written, &schema).unwrap();
    }
    let found = fs::read_to_string(&written).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == schema, "schema.sql is stale: WRITE_SCHEMA=1 cargo test -p store schema_sql");
}

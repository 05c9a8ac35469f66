//! The schema as it stands, written down for whoever wants to read it in one place.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use store::Store;

#[test]
fn the_generated_schema_sql_is_up_to_date() {
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
    let mut schema = String::from("-- Made from the migrations by `cargo xtask bindings`.\n");
    for sql in query.query_map([], |row| row.get::<_, String>(0)).unwrap() {
        writeln!(schema, "\n{};", sql.unwrap()).unwrap();
    }
    let written = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema.sql");
    if env::var_os("UPDATE").is_some() {
        fs::write(&written, &schema).unwrap();
    }
    let found = fs::read_to_string(&written).unwrap_or_default().replace("\r\n", "\n");
    assert!(found == schema, "schema.sql is stale; run `cargo xtask bindings`");
}

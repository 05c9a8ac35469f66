//! Replaying images of the history: what was there before comes back.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::error::Error;
use crate::history::{Column, Recorded};

/// Puts back what was there before the operations that a condition on the history selects, the
/// newest first. `at` is when, for what goes to the bin; the condition may name `?1`.
pub(crate) fn replay(
    conn: &Connection,
    tables: &[Recorded],
    condition: &str,
    value: i64,
    at: i64,
) -> Result<(), Error> {
    conn.pragma_update(None, "defer_foreign_keys", "ON")?;
    let sql =
        format!("SELECT in_table, key, before FROM history WHERE {condition} ORDER BY id DESC");
    let images: Vec<(String, String, Option<String>)> = conn
        .prepare_cached(&sql)?
        .query_map([value], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    for (name, key, before) in images {
        let table = tables
            .iter()
            .find(|it| it.name == name)
            .ok_or(Error::Damaged { found: "an unknown table in the history" })?;
        match before {
            Some(before) => put_back(conn, table, &before)?,
            // The bytes of an attachment are in no history: it goes to the bin, which keeps them.
            None if name == "attachment" => {
                let key = key_values(table, &key)?;
                let sql = "UPDATE attachment SET binned_at = ?2 WHERE id = ?1";
                let at = Value::Integer(at);
                conn.prepare_cached(sql)?.execute(params_from_iter(key.into_iter().chain([at])))?;
            }
            None => {
                let sql = format!("DELETE FROM {name} WHERE {}", key_condition(table));
                let key = key_values(table, &key)?;
                conn.prepare_cached(&sql)?.execute(params_from_iter(key))?;
            }
        }
    }
    Ok(())
}

/// Writes a row as it was, whether it is there now or not.
fn put_back(conn: &Connection, table: &Recorded, before: &str) -> Result<(), Error> {
    let serde_json::Value::Object(mut image) = parse(before)? else { return Err(broken()) };
    let mut names = Vec::new();
    let mut values = Vec::new();
    for column in &table.columns {
        // A column that came after the image keeps what it has by default.
        if let Some(value) = image.remove(&column.name) {
            names.push(column);
            values.push(stored(column, value)?);
        }
    }
    let list = names.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ");
    let places = (1..=names.len()).map(|it| format!("?{it}")).collect::<Vec<_>>().join(", ");
    let keys = names.iter().filter(|it| it.in_key).map(|it| it.name.as_str());
    let keys = keys.collect::<Vec<_>>().join(", ");
    let set = names.iter().filter(|it| !it.in_key).map(|it| format!("{0} = excluded.{0}", it.name));
    let set = set.collect::<Vec<_>>().join(", ");
    let action = if set.is_empty() { "NOTHING".to_owned() } else { format!("UPDATE SET {set}") };
    let sql = format!(
        "INSERT INTO {} ({list}) VALUES ({places}) ON CONFLICT ({keys}) DO {action}",
        table.name
    );
    conn.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    Ok(())
}

fn key_condition(table: &Recorded) -> String {
    let parts = table.columns.iter().filter(|it| it.in_key).enumerate();
    parts.map(|(at, it)| format!("{} = ?{}", it.name, at + 1)).collect::<Vec<_>>().join(" AND ")
}

fn key_values(table: &Recorded, key: &str) -> Result<Vec<Value>, Error> {
    let serde_json::Value::Array(parts) = parse(key)? else { return Err(broken()) };
    let columns = table.columns.iter().filter(|it| it.in_key);
    columns.zip(parts).map(|(column, part)| stored(column, part)).collect()
}

fn parse(json: &str) -> Result<serde_json::Value, Error> {
    serde_json::from_str(json).map_err(|_| broken())
}

const fn broken() -> Error {
    Error::Damaged { found: "a line of the history that cannot be read" }
}

/// Turns a value of an image into what the column holds.
fn stored(column: &Column, value: serde_json::Value) -> Result<Value, Error> {
    Ok(match value {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::String(text) if column.is_blob => Value::Blob(bytes(&text)?),
        serde_json::Value::String(text) => Value::Text(text),
        serde_json::Value::Number(number) => match number.as_i64() {
            Some(whole) => Value::Integer(whole),
            None => Value::Real(number.as_f64().ok_or_else(broken)?),
        },
        _ => return Err(broken()),
    })
}

fn bytes(hex: &str) -> Result<Vec<u8>, Error> {
    let pairs = hex.as_bytes().chunks(2);
    pairs
        .map(|it| std::str::from_utf8(it).ok().and_then(|it| u8::from_str_radix(it, 16).ok()))
        .collect::<Option<_>>()
        .ok_or_else(broken)
}

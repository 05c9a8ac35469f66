//! What is generated is committed, and these say when it is stale. `cargo xtask bindings` makes
//! it anew.

use std::fs;
use std::path::Path;

/// Compares a committed file with what would be generated now, or writes it where `UPDATE` is set.
#[track_caller]
fn check(path: &str, fresh: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, fresh).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == fresh, "{} is stale; `cargo xtask bindings` makes it anew", path.display());
}

#[test]
fn the_generated_bindings_are_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bindings.ts");
    shell::bindings::write_typescript(&file).unwrap();
    check("ui/src/lib/backend/generated/bindings.ts", &fs::read_to_string(file).unwrap());
}

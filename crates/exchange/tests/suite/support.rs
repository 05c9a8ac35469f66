//! What the tests of this crate share: files, ids, schemas.

use std::path::PathBuf;

use uuid::Uuid;

/// Returns the path of a file of the workspace.
pub fn workspace(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// Returns the text of a file of the workspace.
pub fn file(path: &str) -> String {
    let path = workspace(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns a maker of ids that count upwards, so that tests are the same each time.
pub fn ids() -> impl FnMut() -> Uuid {
    let mut next = 0x0190_0000_0000_7000_8000_0000_0000_0000_u128;
    move || {
        next += 1;
        Uuid::from_u128(next)
    }
}

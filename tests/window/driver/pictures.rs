//! Pictures of the page, kept where a person can look at them.

use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use serde_json::Value;

use super::repository;

/// Writes a picture as WebDriver hands it over.
pub fn save(name: &str, picture: &Value) -> PathBuf {
    let folder = repository().join("target/screens");
    fs::create_dir_all(&folder).expect("target/screens can be made");
    let file = folder.join(format!("{name}.png"));
    let bytes = base64::engine::general_purpose::STANDARD
        .decode(picture.as_str().unwrap_or_default())
        .expect("a picture comes as base64");
    fs::write(&file, bytes).expect("the picture can be written");
    file
}

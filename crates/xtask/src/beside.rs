//! Building the programs that lie beside the app: the typesetter, and the one that reads PDFs.

use anyhow::Result;

use crate::step;

/// Builds the programs that the app starts by itself.
///
/// They are built as the tests build them, who bring the programs with them: with other features
/// the typesetter's three hundred crates would be compiled once for the app and once more for the
/// tests.
///
/// # Errors
///
/// If the build fails.
pub fn build() -> Result<()> {
    let mut build = step::cargo(["test", "--workspace", "--locked"]);
    build.args(["--features", "custom-protocol", "--no-run"]);
    build.args(["--test", "typesetter", "--test", "pdf_text"]);
    step::run("Programs beside the app", &mut build)
}

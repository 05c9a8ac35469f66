//! Building the typesetter, the program that lies beside the app and makes its documents.

use anyhow::Result;

use crate::step;

/// Builds the typesetter.
///
/// It is built as the tests build it, who bring the program with them: with other features its
/// three hundred crates would be compiled once for the app and once more for the tests.
///
/// # Errors
///
/// If the build fails.
pub fn build() -> Result<()> {
    let mut build = step::cargo(["test", "--workspace", "--locked"]);
    build.args(["--features", "custom-protocol", "--test", "typesetter", "--no-run"]);
    step::run("Typesetter", &mut build)
}

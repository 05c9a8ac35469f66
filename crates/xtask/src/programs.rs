//! Building the app and the programs that lie beside it: the typesetter, and the one that reads
//! PDFs.

use anyhow::Result;

use crate::step;

/// Builds the app, with the interface inside, and the programs that it starts by itself.
///
/// They are built as the tests build them, who bring the programs with them: with other features
/// hundreds of crates would be compiled once to run the app and once more to test it.
///
/// # Errors
///
/// If the build fails.
pub fn build() -> Result<()> {
    let mut build = step::cargo(["test", "--workspace", "--locked"]);
    build.args(["--features", "custom-protocol", "--no-run"]);
    for brings in ["window", "typesetter", "pdf_text"] {
        build.args(["--test", brings]);
    }
    step::run("The app and the programs beside it", &mut build)
}

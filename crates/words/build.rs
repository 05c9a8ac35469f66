//! Lists every `locales/<lang>/*.ftl`, so that adding a folder is all a new language needs.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let locales = Path::new("../../locales");
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut list = String::from("&[\n");
    for folder in sorted(locales)?.into_iter().filter(|it| it.is_dir()) {
        for file in sorted(&folder)? {
            if file.extension().is_some_and(|it| it == "ftl") {
                let (tag, name, path) = (name(&folder), name(&file), file.canonicalize()?);
                writeln!(list, "    ({tag:?}, {name:?}, include_str!({path:?})),")
                    .expect("writing to a string succeeds");
            }
        }
    }
    list.push(']');
    let out = env::var_os("OUT_DIR").expect("cargo sets OUT_DIR for build scripts");
    fs::write(Path::new(&out).join("locales.rs"), list)
}

/// Returns what is in a folder by name, so that every build lists it in the same order.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut all: Vec<_> =
        fs::read_dir(folder)?.map(|it| it.map(|it| it.path())).collect::<io::Result<_>>()?;
    all.sort();
    Ok(all)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

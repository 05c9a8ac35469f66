//! Starting a new migration of the journal's file.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use crate::step;

/// Makes the next numbered file in `crates/store/migrations`.
///
/// # Errors
///
/// If the name is not made of small letters, digits and underscores, or nothing can be written.
pub fn create(name: &str) -> Result<bool> {
    ensure!(is_plain(name), "a migration is named like add_client_colour, not {name:?}");
    let folder = step::root().join("crates/store/migrations");
    fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let there = fs::read_dir(&folder)
        .with_context(|| format!("cannot read {}", folder.display()))?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    let number = next_number(there);
    let file = folder.join(format!("{number:04}_{name}.sql"));
    fs::write(&file, header(name)).with_context(|| format!("cannot write {}", file.display()))?;
    println!("{}", file.display());
    println!("Say in it why. Once released it is frozen. Next: name it in crates/store/src, then");
    println!("cargo xtask bindings");
    Ok(true)
}

fn is_plain(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// One more than the highest number in front of a file's name.
fn next_number(names: impl Iterator<Item = String>) -> u32 {
    let number = |name: String| name.split('_').next().and_then(|digits| digits.parse().ok());
    names.filter_map(number).max().unwrap_or(0) + 1
}

/// The opening remark of a migration, which its author completes.
fn header(name: &str) -> String {
    let mut title = name.replace('_', " ");
    title[..1].make_ascii_uppercase();
    format!("-- {title}.\n--\n-- Why: \n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_number_follows_the_highest() {
        let check = |names: &[&str], expected| {
            assert_eq!(next_number(names.iter().map(|name| (*name).to_owned())), expected);
        };
        check(&[], 1);
        check(&["0001_start.sql"], 2);
        check(&["0009_b.sql", "0010_c.sql", "README.md"], 11);
    }

    #[test]
    fn a_migration_opens_with_what_it_does() {
        assert_eq!(header("add_client_colour"), "-- Add client colour.\n--\n-- Why: \n\n");
    }

    #[test]
    fn names_are_plain() {
        for name in ["add_client_colour", "v2_terms"] {
            assert!(is_plain(name), "{name}");
        }
        for name in ["", "Add", "a-b", "../x", "2nd"] {
            assert!(!is_plain(name), "{name}");
        }
    }
}

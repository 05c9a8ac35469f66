//! The house rules that a compiler does not know. ARCHITECTURE.md gives their reasons.

mod code;
mod edges;
mod interface;
mod packages;
mod permissions;
mod top;
mod words;

/// Fails with every offence at once, so that one run shows all there is to mend.
fn none(offences: &[String], rule: &str) {
    assert!(offences.is_empty(), "{rule}\n  {}", offences.join("\n  "));
}

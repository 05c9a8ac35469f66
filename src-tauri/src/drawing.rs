//! How the window is drawn: by the machine's graphics processor where it has one.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::path::Path;

/// What the engine reads when the first window is made.
#[cfg(target_os = "linux")]
const WITHOUT: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Where the system keeps what programs draw through.
const NODES: &str = "/dev/dri";

/// Tells the engine to draw without layers of pictures where no graphics processor would hold
/// them. It would make each of them in memory instead, at twice the memory for the same picture
/// (docs/decisions/0015). What the person has said themselves holds.
///
/// Is called before anything else, while the program has one thread.
#[cfg(target_os = "linux")]
pub fn suit_this_machine() {
    if !has_processor(Path::new(NODES)) {
        // Where it cannot be said, the window takes more memory, and is drawn all the same.
        let _ = glib::setenv(WITHOUT, "1", false);
    }
}

/// Other systems' engines see to it themselves.
#[cfg(not(target_os = "linux"))]
pub fn suit_this_machine() {}

/// Whether there is a node that this person may draw through.
fn has_processor(nodes: &Path) -> bool {
    let is_node = |name: &OsStr| name.as_encoded_bytes().starts_with(b"renderD");
    let opens = |path: &Path| File::options().read(true).write(true).open(path).is_ok();
    let all = fs::read_dir(nodes).into_iter().flatten().flatten();
    all.into_iter().any(|it| is_node(&it.file_name()) && opens(&it.path()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_processor_is_a_node_that_can_be_opened() {
        let check = |files: &[&str], folders: &[&str], expected: bool| {
            let nodes = tempfile::tempdir().expect("a temporary folder can be made");
            for name in files {
                fs::write(nodes.path().join(name), "").expect("a file can be made");
            }
            for name in folders {
                fs::create_dir(nodes.path().join(name)).expect("a folder can be made");
            }
            assert_eq!(has_processor(nodes.path()), expected, "{files:?} {folders:?}");
        };
        check(&[], &[], false);
        // A screen that can be shown on, and nothing to draw with.
        check(&["card0"], &["by-path"], false);
        check(&["card0", "renderD128"], &["by-path"], true);
        // One that is there and is not for this person.
        check(&["card0"], &["renderD128"], false);
        assert!(!has_processor(Path::new("/nowhere/at/all")));
    }
}

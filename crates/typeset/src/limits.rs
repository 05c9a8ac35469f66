//! Limits that this process sets itself, so that no paper can take the machine.

use rustix::process::{Resource, Rlimit, setrlimit};

/// The most bytes of address space.
const MEMORY: u64 = 2 * 1024 * 1024 * 1024;

/// Takes from this process more memory than any paper asks for, and the memory image on disk when it
/// breaks, which would hold a letter.
///
/// Where the system refuses, it goes on: the time limit outside still holds.
pub fn impose() {
    let limits = [(Resource::As, MEMORY), (Resource::Core, 0)];
    for (resource, most) in limits {
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

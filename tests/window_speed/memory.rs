//! The memory of a program and all that it has started.

use std::collections::BTreeSet;
use std::fs;

/// Returns the proportional set size of a process and its descendants, in megabytes.
pub fn of(process: u32) -> f64 {
    let running: Vec<u32> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|it| it.file_name().to_str()?.parse().ok())
        .collect();
    let mut family = BTreeSet::from([process]);
    // Children have larger numbers than their parents, except where numbers begin again.
    for _ in 0..4 {
        family.extend(
            running
                .iter()
                .filter(|it| parent(**it).is_some_and(|it| family.contains(&it)))
                .copied()
                .collect::<Vec<_>>(),
        );
    }
    family.iter().filter_map(|it| kilobytes(*it)).sum::<f64>() / 1_000.0
}

fn parent(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()
}

fn kilobytes(process: u32) -> Option<f64> {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
    let line = rollup.lines().find_map(|it| it.strip_prefix("Pss:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

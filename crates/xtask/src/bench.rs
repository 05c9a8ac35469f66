//! Measures, and puts each figure beside its limit.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::machine::{self, Purpose};
use crate::{step, ui};

/// Medians of one criterion group in nanoseconds, by the benchmark's name.
type Group = BTreeMap<String, f64>;

/// Runs every benchmark and prints the table, then the one of the real window.
///
/// # Errors
///
/// If the machine lacks something, or the benchmarks do not run or left nothing to read.
pub fn run() -> Result<bool> {
    machine::prepare(Purpose::Build)?;
    let results = step::target().join("criterion");
    // What an earlier run measured is no figure of this one.
    let _ = fs::remove_dir_all(&results);
    // The window is measured last, beside an empty one: its figures are no times of single calls.
    let mut command = step::cargo(["bench", "--workspace", "--locked", "--benches"]);
    command.args(["--exclude", "good-terms", "--exclude", "xtask"]);
    step::run("Benchmarks", &mut command)?;
    let goals = fs::read_to_string(step::root().join("crates/xtask/limits.txt"))
        .context("cannot read crates/xtask/limits.txt")?;
    let table = table(&read(&results)?, &parse_goals(&goals));
    println!("\n{}", table.0);
    let window = window()?;
    Ok(table.1 && window)
}

/// Measures the real window. Returns whether every goal was reached.
fn window() -> Result<bool> {
    machine::prepare(Purpose::Drive)?;
    ui::install()?;
    ui::build()?;
    let mut command = step::cargo(["bench", "--locked", "--bench", "window_speed"]);
    command.args(["--features", "custom-protocol"]);
    step::succeeds("The window", &mut command)
}

/// Reads `<group>/<benchmark>/new/estimates.json`, as criterion lays them out.
fn read(folder: &Path) -> Result<BTreeMap<String, Group>> {
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    let entries = |path: &Path| -> Vec<_> {
        path.read_dir().into_iter().flatten().flatten().map(|entry| entry.path()).collect()
    };
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    for group in entries(folder) {
        for benchmark in entries(&group) {
            let file = benchmark.join("new/estimates.json");
            if let Some(median) = fs::read_to_string(&file).ok().as_deref().and_then(median) {
                groups.entry(name(&group)).or_default().insert(name(&benchmark), median);
            }
        }
    }
    anyhow::ensure!(!groups.is_empty(), "no benchmark left a result in {}", folder.display());
    Ok(groups)
}

/// The median's point estimate out of criterion's JSON, whose keys have a fixed order.
fn median(json: &str) -> Option<f64> {
    let rest = json.split_once("\"median\":")?.1;
    let number = rest.split_once("\"point_estimate\":")?.1;
    number.split([',', '}']).next()?.trim().parse().ok()
}

fn parse_goals(text: &str) -> BTreeMap<String, f64> {
    let lines = text.lines().map(str::trim).filter(|line| !line.starts_with('#'));
    let pair = |line: &str| {
        let (name, times) = line.rsplit_once(char::is_whitespace)?;
        Some((name.trim().to_owned(), times.parse().ok()?))
    };
    lines.filter_map(pair).collect()
}

/// The table, and whether every goal was reached.
fn table(groups: &BTreeMap<String, Group>, goals: &BTreeMap<String, f64>) -> (String, bool) {
    let mut lines = vec![row(["figure", "measured", "limit", "times", "goal", ""])];
    let mut reached = true;
    for (group, benchmarks) in groups {
        let limit = benchmarks.iter().find(|(name, _)| name.starts_with("limit"));
        for (name, &median) in benchmarks.iter().filter(|(name, _)| !name.starts_with("limit")) {
            let figure = format!("{group}/{name}");
            let times = limit.map(|(_, &limit)| median / limit);
            let goal = goals.get(&figure).or_else(|| goals.get(group)).copied();
            let verdict = match (times, goal) {
                (Some(times), Some(goal)) if times > goal => "MISSED",
                (Some(_), Some(_)) => "reached",
                _ => "",
            };
            reached &= verdict != "MISSED";
            let factor = |number: Option<f64>| number.map_or("–".into(), |n| format!("{n:.2} x"));
            let limit = limit.map_or("–".into(), |(_, &limit)| spoken(limit));
            let (times, goal) = (factor(times), factor(goal));
            lines.push(row([&figure, &spoken(median), &limit, &times, &goal, verdict]));
        }
    }
    (lines.join("\n"), reached)
}

fn row(cells: [&str; 6]) -> String {
    let [figure, measured, limit, times, goal, verdict] = cells;
    let line = format!("{figure:<44} {measured:>10} {limit:>10} {times:>9} {goal:>9}  {verdict}");
    line.trim_end().to_owned()
}

/// Nanoseconds in a unit that keeps the number short.
fn spoken(nanoseconds: f64) -> String {
    match nanoseconds {
        n if n < 1e3 => format!("{n:.0} ns"),
        n if n < 1e6 => format!("{:.1} µs", n / 1e3),
        n if n < 1e9 => format!("{:.2} ms", n / 1e6),
        n => format!("{:.2} s", n / 1e9),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_found_among_the_estimates() {
        let json = r#"{"mean":{"confidence_interval":{"upper_bound":9.0},"point_estimate":5.0,
            "standard_error":1.0},"median":{"confidence_interval":{"confidence_level":0.95,
            "lower_bound":1.0,"upper_bound":2.0},"point_estimate":1234.5,"standard_error":0.1},
            "slope":null}"#;
        assert_eq!(median(json), Some(1234.5));
        assert_eq!(median("{}"), None);
    }

    #[test]
    fn a_figure_beyond_its_goal_is_missed() {
        let group = |ours| Group::from([("limit".into(), 100.0), ("ours".into(), ours)]);
        let goals = parse_goals("# a remark\nsearch rare   3\n\nsave/ours 2.5\n");
        let check = |name: &str, ours, expected_word: &str, expected: bool| {
            let (text, reached) = table(&BTreeMap::from([(name.into(), group(ours))]), &goals);
            assert!(text.trim_end().ends_with(expected_word), "{name} {ours}:\n{text}");
            assert_eq!(reached, expected, "{name} {ours}");
        };
        check("search rare", 250.0, "reached", true);
        check("search rare", 301.0, "MISSED", false);
        check("save", 251.0, "MISSED", false);
        check("unnamed", 9000.0, "–", true);
    }
}

//! What the machine must have, and how to get what is missing.

use std::fmt;
use std::process::Command;

use anyhow::Result;

use crate::step;

/// What the machine is to be used for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Node and npm only: the tests of the user interface.
    Interface,
    /// Building the app.
    Build,
    /// Building it and opening it on a virtual display.
    Screen,
    /// Driving its real window in tests as well.
    Drive,
}

/// Something the machine lacks and that could not be installed from here.
#[derive(Debug)]
pub struct Missing(String);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

/// The oldest Node that the user interface's tools run on.
const NODE: (u32, u32) = (20, 19);

#[derive(Clone, Copy)]
enum Sign {
    /// A library that pkg-config knows.
    Library(&'static str),
    /// A program on the path.
    Program(&'static str),
}

/// One need, how to tell that it is met, and the package that brings it.
struct Need {
    sign: Sign,
    apt: &'static str,
    dnf: &'static str,
    pacman: &'static str,
}

const fn need(sign: Sign, apt: &'static str, dnf: &'static str, pacman: &'static str) -> Need {
    Need { sign, apt, dnf, pacman }
}

const BUILD: [Need; 6] = [
    need(Sign::Program("cc"), "build-essential", "gcc gcc-c++ make", "base-devel"),
    need(Sign::Program("pkg-config"), "pkg-config", "pkgconf-pkg-config", "pkgconf"),
    need(
        Sign::Library("webkit2gtk-4.1"),
        "libwebkit2gtk-4.1-dev",
        "webkit2gtk4.1-devel",
        "webkit2gtk-4.1",
    ),
    need(
        Sign::Library("ayatana-appindicator3-0.1"),
        "libayatana-appindicator3-dev",
        "libayatana-appindicator-gtk3-devel",
        "libayatana-appindicator",
    ),
    need(Sign::Library("librsvg-2.0"), "librsvg2-dev", "librsvg2-devel", "librsvg"),
    need(Sign::Library("openssl"), "libssl-dev", "openssl-devel", "openssl"),
];
const SCREEN: [Need; 1] =
    [need(Sign::Program("Xvfb"), "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb")];
/// Fedora and Arch build the driver for another toolkit, so there is no package to name for them.
const DRIVE: [Need; 2] = [
    need(Sign::Program("WebKitWebDriver"), "webkit2gtk-driver", "", ""),
    need(Sign::Program("dbus-daemon"), "dbus", "dbus-daemon", "dbus"),
];

impl Need {
    fn is_met(&self) -> bool {
        match self.sign {
            Sign::Library(name) => {
                step::is_fine(Command::new("pkg-config").args(["--exists", name]))
            }
            Sign::Program(name) => step::is_there(name),
        }
    }

    fn name(&self) -> &'static str {
        match self.sign {
            Sign::Library(name) | Sign::Program(name) => name,
        }
    }
}

/// Checks that the machine can serve `purpose`, and installs what is missing where that is allowed.
///
/// # Errors
///
/// [`Missing`], with the command to type, if something is missing that this program may not or
/// cannot install.
pub fn prepare(purpose: Purpose) -> Result<()> {
    node()?;
    if purpose == Purpose::Interface || !cfg!(target_os = "linux") {
        return Ok(());
    }
    let mut needs: Vec<&Need> = BUILD.iter().collect();
    if matches!(purpose, Purpose::Screen | Purpose::Drive) {
        needs.extend(&SCREEN);
    }
    if purpose == Purpose::Drive {
        needs.extend(&DRIVE);
    }
    let missing = unmet(&needs);
    if missing.is_empty() {
        step::skipped("System libraries", "all there");
        return Ok(());
    }
    let names: Vec<_> = missing.iter().map(|need| need.name()).collect();
    println!("==> System libraries: missing {}", names.join(", "));
    if let Some(sudo) = may_install() {
        install(sudo, &missing)?;
        let still = unmet(&needs);
        if still.is_empty() {
            return Ok(());
        }
        return Err(Missing(how_to_get(&still)).into());
    }
    Err(Missing(how_to_get(&missing)).into())
}

fn unmet<'a>(needs: &[&'a Need]) -> Vec<&'a Need> {
    needs.iter().copied().filter(|need| !need.is_met()).collect()
}

/// How packages may be installed without asking: `Some("")` as root, `Some("sudo")` where sudo asks
/// for no password.
fn may_install() -> Option<&'static str> {
    if !step::is_there("apt-get") {
        return None;
    }
    let id = Command::new("id").arg("-u").output().ok()?;
    if id.stdout.trim_ascii() == b"0" {
        return Some("");
    }
    step::is_fine(Command::new("sudo").args(["-n", "true"])).then_some("sudo")
}

fn install(sudo: &str, missing: &[&Need]) -> Result<()> {
    let apt = |arguments: &[&str]| {
        let mut words: Vec<&str> = Vec::new();
        if !sudo.is_empty() {
            words.extend(["sudo", "-n"]);
        }
        words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        words.extend(arguments);
        let mut command = step::program(words[0]);
        command.args(&words[1..]);
        command
    };
    // Old lists may still do, so only the installation decides.
    step::succeeds("Asking which packages there are", &mut apt(&["update", "-q"]))?;
    let mut arguments = vec!["install", "-y", "-q", "--no-install-recommends"];
    arguments.extend(missing.iter().map(|need| need.apt));
    if step::succeeds("Installing what is missing", &mut apt(&arguments))? {
        return Ok(());
    }
    Err(Missing(how_to_get(missing)).into())
}

/// The sentence that says what to type on this or a like machine.
fn how_to_get(missing: &[&Need]) -> String {
    let names: Vec<_> = missing.iter().map(|need| need.name()).collect();
    let packages = |of: fn(&Need) -> &'static str| {
        let all: Vec<_> = missing.iter().map(|need| of(need)).filter(|p| !p.is_empty()).collect();
        all.join(" ")
    };
    let mut said = format!("Missing on this machine: {}.", names.join(", "));
    let ways = [
        ("Debian, Ubuntu", "sudo apt-get install --no-install-recommends", packages(|n| n.apt)),
        ("Fedora", "sudo dnf install", packages(|n| n.dnf)),
        ("Arch", "sudo pacman -S --needed", packages(|n| n.pacman)),
    ];
    for (system, command, packages) in ways {
        if !packages.is_empty() {
            said.push_str(&format!("\n  {system}: {command} {packages}"));
        }
    }
    if missing.iter().any(|need| need.dnf.is_empty()) {
        said.push_str(
            "\nThe tests of the real window need Debian or Ubuntu. `cargo xtask test rust` and \
             `cargo xtask test ui` run anywhere.",
        );
    }
    said
}

/// Checks Node and npm. They are not installed from here: distributions often carry an older Node.
fn node() -> Result<()> {
    let wanted = format!("Node {}.{} or newer, with npm, is needed", NODE.0, NODE.1);
    let get = "Get it from https://nodejs.org or through your version manager.";
    let Ok(output) = Command::new("node").arg("--version").output() else {
        return Err(Missing(format!("{wanted}, and there is none. {get}")).into());
    };
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if parse_version(&version).is_none_or(|found| found < NODE) {
        return Err(Missing(format!("{wanted}; this is {version}. {get}")).into());
    }
    if !step::is_there("npm") {
        return Err(Missing(format!("{wanted}; npm is missing. {get}")).into());
    }
    Ok(())
}

/// Major and minor number of a version such as `v20.19.4`.
fn parse_version(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.trim_start_matches('v').split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_of_node_are_compared_by_number() {
        let check = |text, enough: bool| {
            assert_eq!(parse_version(text).is_some_and(|v| v >= NODE), enough, "{text}");
        };
        check("v20.19.0", true);
        check("v20.20.2", true);
        check("v24.1.0", true);
        check("v20.9.0", false);
        check("v18.20.4", false);
        check("", false);
    }

    #[test]
    fn what_is_missing_is_named_with_the_command_for_each_system() {
        let said = how_to_get(&[&BUILD[2], &SCREEN[0]]);
        for part in [
            "webkit2gtk-4.1, Xvfb",
            "apt-get install --no-install-recommends libwebkit2gtk-4.1-dev xvfb",
            "dnf install webkit2gtk4.1-devel xorg-x11-server-Xvfb",
            "pacman -S --needed webkit2gtk-4.1 xorg-server-xvfb",
        ] {
            assert!(said.contains(part), "the sentence lacks {part:?}:\n{said}");
        }
    }

    #[test]
    fn where_the_driver_cannot_be_had_the_other_tests_are_pointed_to() {
        assert!(how_to_get(&[&DRIVE[0]]).contains("cargo xtask test rust"));
        assert!(!how_to_get(&[&BUILD[0]]).contains("cargo xtask test rust"));
    }
}

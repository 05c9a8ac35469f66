//! What a window needs around it: a display, a driver, and folders of its own.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Folders that stand for one person's home. They are removed when this is dropped.
#[derive(Debug)]
pub struct Home(tempfile::TempDir);

impl Home {
    pub fn new() -> Self {
        let home = Self(tempfile::tempdir().expect("a temporary folder can be made"));
        for folder in ["data", "config", "cache", "state", "run"] {
            fs::create_dir(home.path().join(folder)).expect("a folder can be made");
        }
        home
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Everything the app and the driver wrote to their terminal.
    pub fn log(&self) -> PathBuf {
        self.path().join("output.log")
    }
}

/// A display and a driver for one window. Each window has its own, so that tests can run side by
/// side without taking the focus from each other. Both end when this is dropped.
#[derive(Debug)]
pub struct Stage {
    display: Child,
    driver: Child,
    pub port: u16,
}

impl Stage {
    /// Raises a display of this size and a driver that hands `variables` on to the app.
    pub fn raise(home: &Home, size: (u32, u32), variables: &[(String, String)]) -> Self {
        let (display, name) = start_display(size);
        let port = free_port();
        let output = File::options()
            .create(true)
            .append(true)
            .open(home.log())
            .expect("the output can be kept");
        let folder = |name: &str| home.path().join(name);
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", name)
            .env("GDK_BACKEND", "x11")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("HOME", home.path())
            .env("XDG_DATA_HOME", folder("data"))
            .env("XDG_CONFIG_HOME", folder("config"))
            .env("XDG_CACHE_HOME", folder("cache"))
            .env("XDG_STATE_HOME", folder("state"))
            .env("XDG_RUNTIME_DIR", folder("run"))
            .env("LANG", "C.UTF-8")
            .env("TZ", "Europe/Tallinn")
            .env("NO_AT_BRIDGE", "1")
            // With a bus, a second window would be handed to the first one's process.
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("LC_ALL")
            .envs(variables.iter().map(|(name, value)| (name, value)))
            .stdout(output.try_clone().expect("the output can be shared"))
            .stderr(output)
            .spawn()
            .expect("WebKitWebDriver starts; `cargo xtask test` installs it");
        let stage = Self { display, driver, port };
        stage.wait_for_driver();
        stage
    }

    fn wait_for_driver(&self) {
        let clock = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            assert!(clock.elapsed() < Duration::from_secs(20), "the driver does not listen");
            sleep(Duration::from_millis(20));
        }
    }

    /// The process of the app, while it runs: the driver's child.
    pub fn app(&self) -> Option<u32> {
        let mine = self.driver.id();
        let processes = fs::read_dir("/proc").ok()?.flatten();
        let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        numbers.into_iter().find(|process| parent_of(*process) == Some(mine))
    }

    /// Ends the app as a power cut would: without a word to it.
    pub fn kill_app(&self) {
        if let Some(process) = self.app() {
            let _ = Command::new("kill").args(["-9", &process.to_string()]).status();
        }
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.kill_app();
        for child in [&mut self.driver, &mut self.display] {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// The parent of a running process; of one that has ended but was not yet waited for, `None`.
fn parent_of(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name in brackets may hold anything, so what follows its last bracket is read.
    let mut fields = stat.rsplit_once(") ")?.1.split(' ');
    let state = fields.next()?;
    let parent = fields.next()?.parse().ok()?;
    (state != "Z").then_some(parent)
}

/// Xvfb finds a free number by itself and says which.
fn start_display(size: (u32, u32)) -> (Child, String) {
    let mut display = Command::new("Xvfb")
        .args(["-displayfd", "1", "-nolisten", "tcp"])
        .args(["-screen", "0", &format!("{}x{}x24", size.0, size.1)])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb starts; `cargo xtask test` installs it");
    let mut number = String::new();
    let output = display.stdout.take().expect("its output is piped");
    BufReader::new(output).read_line(&mut number).expect("Xvfb says its number");
    assert!(!number.trim().is_empty(), "Xvfb stopped before it had a display");
    (display, format!(":{}", number.trim()))
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    listener.local_addr().expect("a bound socket has an address").port()
}

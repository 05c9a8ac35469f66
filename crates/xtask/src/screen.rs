//! A virtual display, for machines without one.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};

use crate::picture::Picture;
use crate::step;

/// A running Xvfb. It stops when this is dropped.
pub struct Screen {
    server: Child,
    name: String,
    frame: PathBuf,
}

/// Pixels of the virtual display.
const SIZE: (u32, u32) = (1280, 900);
const LOOK_AGAIN: Duration = Duration::from_millis(400);
/// Looks without a change after which nothing more is expected. A journal may be opening meanwhile.
const AT_REST: u32 = 4;
/// A start without a graphics card on a busy machine stays well below this.
const PATIENCE: Duration = Duration::from_secs(60);

impl Screen {
    /// Starts a virtual display under a number that is free.
    ///
    /// # Errors
    ///
    /// If Xvfb does not start.
    pub fn start() -> Result<Self> {
        let folder = step::target().join("virtual-display");
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let mut server = step::program("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", &format!("{}x{}x24", SIZE.0, SIZE.1)])
            .args(["-nolisten", "tcp", "-fbdir"])
            .arg(&folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start Xvfb")?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output).read_line(&mut number).context("Xvfb said nothing")?;
        }
        let screen = Self {
            server,
            name: format!(":{}", number.trim()),
            frame: folder.join("Xvfb_screen0"),
        };
        ensure!(!number.trim().is_empty(), "Xvfb stopped before it had a display");
        Ok(screen)
    }

    /// The name to put into `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Waits until a program has drawn its window and the picture rests, then saves it.
    /// Says `false` if it never came to rest; the last picture is saved all the same.
    ///
    /// # Errors
    ///
    /// If the program ends meanwhile, or the picture cannot be read or written.
    pub fn photograph(&self, app: &mut Child, file: &Path) -> Result<bool> {
        let clock = Instant::now();
        let mut last = Picture::read(&self.frame)?;
        let mut unchanged = 0;
        loop {
            sleep(LOOK_AGAIN);
            if let Some(status) = app.try_wait().context("the app cannot be watched")? {
                anyhow::bail!("the app stopped before its window was drawn: {status}");
            }
            let now = Picture::read(&self.frame)?;
            unchanged = if now.is_drawn() && now.is_nearly(&last) { unchanged + 1 } else { 0 };
            let rests = unchanged == AT_REST;
            if rests || clock.elapsed() > PATIENCE {
                now.trimmed().save(file)?;
                return Ok(rests);
            }
            last = now;
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

//! The pictures: the standing over time, and the hours of each month, each with its table.

use std::fmt::Write as _;

use chrono::{Datelike as _, NaiveDate};
use domain::renewal::{Facts, MonthLine, Private};

use super::Writer;
use crate::paper::{Block, Column, Paper, Picture, Table};

const WIDTH: f64 = 640.0;
const HEIGHT: f64 = 180.0;
const FLOOR: f64 = 156.0;
const TOP: f64 = 16.0;
/// Room for what is said at the end of a line.
const END: f64 = 560.0;

/// Ink on paper: prints well without colour.
const INK: &str = "#2b2b2b";
const QUIET: &str = "#8a8a86";
const MARK: &str = "#9a4a1c";

/// Only months that are told apart get a label.
const LABELS: usize = 8;

impl Writer<'_> {
    /// Draws the score over time.
    pub(super) fn over_time(&self, paper: &mut Paper, private: &Private) {
        let points = self.around.history;
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        if points.len() < 2 || first.0 == last.0 {
            return;
        }
        self.heading(paper, "review-over-time");
        let highest = points.iter().map(|it| it.1).fold(0.0, f64::max);
        let days = (last.0 - first.0).num_days() as f64;
        let x = |on: NaiveDate| (on - first.0).num_days() as f64 / days * END;
        let y = |score: f64| FLOOR - score / highest.max(60.0) * (FLOOR - TOP);
        let mut svg = open();
        let mut path = String::new();
        for (at, (on, score, _)) in points.iter().enumerate() {
            let step = if at == 0 { 'M' } else { 'L' };
            let _ = write!(path, "{step}{:.1} {:.1}", x(*on), y(*score));
        }
        let _ = write!(
            svg,
            "<path d=\"M0 {FLOOR}H{END}\" stroke=\"{QUIET}\" stroke-width=\"0.75\"/>\
             <path d=\"{path}\" fill=\"none\" stroke=\"{INK}\" stroke-width=\"1.6\"/>\
             <circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3.5\" fill=\"{INK}\"/>",
            x(last.0),
            y(last.1)
        );
        label(
            &mut svg,
            x(last.0) + 8.0,
            y(last.1) + 4.0,
            INK,
            &self.standing(private.now.standing),
        );
        let months: Vec<NaiveDate> =
            points.iter().map(|it| it.0).filter(|it| it.day() <= 7).collect();
        let every = months.len().div_ceil(LABELS).max(1);
        for on in months.iter().step_by(every) {
            label(&mut svg, x(*on), HEIGHT - 6.0, QUIET, &month(*on));
        }
        svg.push_str("</svg>");
        let mut twin = Table::new([
            Column::text(self.say("dossier-date", &[])),
            Column::text(self.say("dossier-standing", &[])),
            Column::number(self.say("dossier-score", &[])),
        ]);
        let changed = points
            .iter()
            .enumerate()
            .filter(|(at, it)| *at == 0 || *at + 1 == points.len() || points[at - 1].2 != it.2);
        for (_, (on, score, standing)) in changed {
            twin.push([self.day(*on), self.standing(*standing), self.whole(*score)]);
        }
        let args = [
            ("from", self.date(first.0)),
            ("until", self.date(last.0)),
            ("first", self.whole(first.1).into()),
            ("last", self.whole(last.1).into()),
            ("highest", self.whole(highest).into()),
        ];
        paper.push(Block::Picture(Picture {
            svg,
            alt: self.say("dossier-picture-standing-alt", &args),
            caption: Some(self.say("dossier-picture-standing", &[])),
            twin: Some(twin),
        }));
    }

    /// Draws the hours of each month.
    pub(super) fn months(&self, paper: &mut Paper, facts: &Facts) {
        let months = &facts.months;
        let most = months.iter().map(|it| it.minutes).max().unwrap_or(0);
        let (Some(first), Some(last)) = (months.first(), months.last()) else { return };
        if most == 0 || months.len() < 2 {
            return;
        }
        let step = (WIDTH / months.len() as f64).min(40.0);
        let height = |it: &MonthLine| f64::from(it.minutes) / f64::from(most) * (FLOOR - TOP - 8.0);
        let mut svg = open();
        let every = months.len().div_ceil(LABELS).max(1);
        for (at, it) in months.iter().enumerate() {
            let (left, tall) = (at as f64 * step, height(it));
            let _ = write!(
                svg,
                "<rect x=\"{left:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{tall:.1}\" fill=\"#b9b9b3\"/>",
                FLOOR - tall,
                step - 3.0
            );
            if it.incidents > 0 {
                let _ = write!(
                    svg,
                    "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"2.5\" fill=\"{MARK}\"/>",
                    left + (step - 3.0) / 2.0,
                    FLOOR - tall - 5.0
                );
            }
            if it.minutes == most {
                label(&mut svg, left, FLOOR - tall - 10.0, INK, &self.hours(it.minutes));
            }
            if at % every == 0 {
                label(&mut svg, left, HEIGHT - 6.0, QUIET, &month(it.month));
            }
        }
        let _ = write!(
            svg,
            "<path d=\"M0 {FLOOR}H{:.1}\" stroke=\"{QUIET}\" stroke-width=\"0.75\"/></svg>",
            months.len() as f64 * step
        );
        let mut twin = Table::new([
            Column::text(self.say("review-months-month", &[])),
            Column::number(self.say("review-months-contacts", &[])),
            Column::number(self.say("review-months-hours", &[])),
            Column::number(self.say("review-months-incidents", &[])),
        ]);
        for it in months {
            twin.push([
                month(it.month),
                it.contacts.to_string(),
                self.hours(it.minutes),
                it.incidents.to_string(),
            ]);
        }
        let args = [("from", self.date(first.month)), ("until", self.date(last.month))];
        paper.push(Block::Picture(Picture {
            svg,
            alt: self.say("dossier-picture-months-alt", &args),
            caption: Some(self.say("dossier-picture-months", &[])),
            twin: Some(twin),
        }));
    }
}

fn open() -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         font-family=\"Inter\" font-size=\"11\">"
    )
}

/// Writes a word into a picture. Words come from the catalogue; even so, none of their characters
/// turns into markup.
fn label(svg: &mut String, x: f64, y: f64, ink: &str, text: &str) {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let _ = write!(svg, "<text x=\"{x:.1}\" y=\"{y:.1}\" fill=\"{ink}\">{text}</text>");
}

/// Writes a month in figures, which every language reads.
fn month(day: NaiveDate) -> String {
    format!("{}-{:02}", day.year(), day.month())
}

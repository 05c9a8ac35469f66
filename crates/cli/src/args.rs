//! What may be typed after `goodterms`.

use std::path::PathBuf;

use api::closed::{
    Abuse, Cause, Channel, DateOrder, DecimalMark, Direction, Disclosure, HitKind, LedgerKind,
    LetterKind, NoticeForm, Outcome, Preset, Severity, Target, Tone,
};
use api::document::DocumentFormat;
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};

use crate::word::word;

/// What is said below every `--help`.
const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  nothing was found, or it was refused, with the reason
  2  wrong usage, such as an unknown option or a date that is none
  3  the journal is missing, damaged, locked, busy, read-only or from a newer release
  4  another file could not be read or written, or may not be imported as it is
  5  something broke that nobody expected

A CLIENT is named by its name, by the beginning or a part of it, in any case and without
diacritics, or by its id. With --json, what would be said is written as JSON, and a failure
goes to standard error as {\"code\", \"message\", \"hint\"}.";

/// Good Terms in the terminal: the same journal as the app.
#[derive(Debug, Parser)]
#[command(name = "goodterms", version, after_help = EXIT_CODES, disable_help_subcommand = true)]
pub struct Cli {
    /// The journal to work with, instead of your own [env: GOOD_TERMS_JOURNAL]
    #[arg(long, global = true, value_name = "PATH")]
    pub journal: Option<PathBuf>,
    /// Answer in JSON
    #[arg(long, global = true)]
    pub json: bool,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// List the clients with their standing, last contact and next date
    Clients,
    /// Log a call, a meeting or a message
    Log(Box<LogArgs>),
    /// Show where a client stands and why; without a client, where all stand
    Standing(StandingArgs),
    /// Show when notice has to be given, with each step of the working
    Notice(NoticeArgs),
    /// Draft a letter from the records; nothing is sent
    Letter(LetterArgs),
    /// Show a relationship on one page before a renewal, or write it into a file
    Review(ReviewArgs),
    /// Search everything that was written down
    Search(SearchArgs),
    /// Take in an interchange file: all of it, or nothing
    Import {
        /// The file, or - for standard input
        file: PathBuf,
    },
    /// Take in hours and money from another program's CSV export
    ImportCsv(Box<ImportCsvArgs>),
    /// Show what is due when, or write it for another calendar
    Calendar(CalendarArgs),
    /// Show the public holidays of a place, as they count for notice
    Holidays(HolidaysArgs),
    /// Show what each client takes and gives, beside the others
    Portfolio(PortfolioArgs),
    /// Show the numbers that standings are made of, or choose others
    Policy(PolicyArgs),
    /// Write the whole journal as an interchange file
    Export {
        /// The file, or - for standard output
        file: PathBuf,
    },
    /// Write the JSON Schema of interchange files
    Schema,
    /// Undo what was done last, in the app or here
    Undo,
    /// Make a new, empty journal
    New,
    /// Make the sample journal, apart from your own
    Sample {
        /// Make up so many clients instead, to measure with
        #[arg(long, hide = true, requires = "entries")]
        clients: Option<usize>,
        /// Make up so many entries
        #[arg(long, hide = true, requires = "clients")]
        entries: Option<usize>,
    },
}

#[derive(Debug, Args)]
#[command(after_help = "\
A WHEN is \"2026-11-20 14:05\", \"14:05\" (today), \"2026-11-20\", or from now \"+2h\", \"+3d\",
\"+45m\". A promise says after its last \" by \" when it is due; a day alone means its end.

  goodterms log Hollis --channel call --minutes 20 --toll -1 --crossing sunday \\
    --we-promise \"send the draft by 2026-11-25 17:00\" She wanted the files by Sunday.")]
pub struct LogArgs {
    /// The client
    pub client: String,
    /// What was said and done; - reads it from standard input
    pub text: Vec<String>,
    /// How it happened
    #[arg(long, short, value_parser = word::<Channel>(), default_value = "call")]
    pub channel: Channel,
    /// When it happened; now by default
    #[arg(long, value_name = "WHEN")]
    pub at: Option<String>,
    /// How long it took, in minutes
    #[arg(long, short, value_parser = clap::value_parser!(u32).range(1..=10_080))]
    pub minutes: Option<u32>,
    /// How it left you, from -2 (drained) to 2 (lifted)
    #[arg(long, short, allow_negative_numbers = true, value_parser = clap::value_parser!(i8).range(-2..=2))]
    pub toll: Option<i8>,
    /// Minutes you needed to recover
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u32).range(1..=10_080))]
    pub recovery: Option<u32>,
    /// Who started it
    #[arg(long, value_parser = word::<Direction>())]
    pub direction: Option<Direction>,
    /// Whether it took place
    #[arg(long, value_parser = word::<Outcome>())]
    pub outcome: Option<Outcome>,
    /// Their own words
    #[arg(long)]
    pub quote: Option<String>,
    /// How you read it
    #[arg(long)]
    pub reading: Option<String>,
    /// What it did to you; kept for yourself
    #[arg(long)]
    pub feelings: Option<String>,
    /// A boundary was crossed: a part of its rule
    #[arg(long, value_name = "RULE")]
    pub crossing: Vec<String>,
    /// You told them a boundary: a part of its rule
    #[arg(long, value_name = "RULE")]
    pub told: Vec<String>,
    /// They were abusive
    #[arg(long, value_name = "MANNER", value_parser = word::<Abuse>())]
    pub abuse: Vec<Abuse>,
    /// Whom the abuse was aimed at
    #[arg(long, value_parser = word::<Target>(), requires = "abuse")]
    pub toward: Option<Target>,
    /// They asked for so many minutes of work that nobody would pay
    #[arg(long, value_name = "MINUTES", value_parser = clap::value_parser!(u32).range(1..=10_080))]
    pub unpaid: Option<u32>,
    /// They complained about this
    #[arg(long, value_name = "THEME")]
    pub complaint: Vec<String>,
    /// What the marks above are down to; their-conduct by default, and misunderstanding for a
    /// complaint
    #[arg(long, value_parser = word::<Cause>())]
    pub cause: Option<Cause>,
    /// How bad it was; by default the boundary's own, or moderate
    #[arg(long, value_parser = word::<Severity>())]
    pub severity: Option<Severity>,
    /// You promised "WHAT by WHEN"
    #[arg(long, value_name = "PROMISE")]
    pub we_promise: Vec<String>,
    /// They promised "WHAT by WHEN"
    #[arg(long, value_name = "PROMISE")]
    pub they_promise: Vec<String>,
    /// They thanked you
    #[arg(long)]
    pub thanks: bool,
    /// They praised the work
    #[arg(long)]
    pub praise: bool,
    /// They apologised
    #[arg(long)]
    pub apology: bool,
}

#[derive(Debug, Args)]
pub struct StandingArgs {
    /// The client; all of them by default
    pub client: Option<String>,
    /// As it stood at the end of this day
    #[arg(long, value_name = "DATE", value_parser = crate::day::parse)]
    pub as_of: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub struct CalendarArgs {
    /// Only this client's dates
    #[arg(long)]
    pub client: Option<String>,
    /// Write an iCalendar file there instead, or to standard output with -
    #[arg(long, value_name = "FILE")]
    pub ics: Option<PathBuf>,
    /// Also write what was promised, agreed and complained of, in your words
    #[arg(long, requires = "ics")]
    pub details: bool,
}

#[derive(Debug, Args)]
pub struct HolidaysArgs {
    /// A country, with its region where it has some: EE, DE-BY; your own by default
    pub place: Option<String>,
    /// This year by default
    #[arg(long, value_parser = clap::value_parser!(i32).range(1900..=2200))]
    pub year: Option<i32>,
}

#[derive(Debug, Args)]
pub struct PortfolioArgs {
    /// How many months back: 3, 6, 12 or 24
    #[arg(long, default_value_t = 12)]
    pub months: u32,
}

#[derive(Debug, Args)]
pub struct PolicyArgs {
    /// Change a number, as in --set line-from=55; can be given several times
    #[arg(long, value_name = "NAME=VALUE", conflicts_with = "reset")]
    pub set: Vec<String>,
    /// Begin from a policy that is ready made
    #[arg(long, value_parser = word::<Preset>(), conflicts_with = "reset")]
    pub preset: Option<Preset>,
    /// Another target for an hour, in your currency
    #[arg(long, value_name = "AMOUNT", conflicts_with = "reset")]
    pub target_rate: Option<String>,
    /// Go back to the usual numbers
    #[arg(long)]
    pub reset: bool,
    /// Only show what it would change, on your own history
    #[arg(long, conflicts_with = "reset")]
    pub preview: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Exports of Toggl, Clockify, solidtime, Kimai, Harvest, Invoice Ninja and FreshBooks are known by
their columns, and others by common names. What the journal has already is not added twice.

  goodterms import-csv hours.csv --preview
  goodterms import-csv hours.csv --dates day-first --name \"Bergmann Verlag=bergmann\"")]
pub struct ImportCsvArgs {
    /// The file
    pub file: PathBuf,
    /// Only show what it would bring in, and what must be said first
    #[arg(long)]
    pub preview: bool,
    /// What the rows are; found out by default
    #[arg(long, value_parser = word::<LedgerKind>())]
    pub kind: Option<LedgerKind>,
    /// The order of dates such as 03/04/2026
    #[arg(long, value_parser = word::<DateOrder>())]
    pub dates: Option<DateOrder>,
    /// What stands before the decimals of amounts such as 1.234
    #[arg(long, value_parser = word::<DecimalMark>())]
    pub decimals: Option<DecimalMark>,
    /// Whose the rows are that name no client
    #[arg(long)]
    pub client: Option<String>,
    /// Which client a name in the file stands for; can be given several times
    #[arg(long, value_name = "NAME=CLIENT")]
    pub name: Vec<String>,
    /// Add a client with this name
    #[arg(long, value_name = "NAME")]
    pub add: Vec<String>,
    /// Leave the rows with this name out
    #[arg(long, value_name = "NAME")]
    pub leave_out: Vec<String>,
    /// Leave rows out that cannot be read
    #[arg(long)]
    pub skip_problems: bool,
}

#[derive(Debug, Args)]
pub struct NoticeArgs {
    /// The client
    pub client: String,
    /// Also when it would end if notice were sent on this day
    #[arg(long, value_name = "DATE", value_parser = crate::day::parse)]
    pub sent_on: Option<NaiveDate>,
    /// How notice is given; by default every form that the terms allow
    #[arg(long, value_parser = word::<NoticeForm>())]
    pub form: Option<NoticeForm>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Each kind has openings and closings of its own; goodterms --json letter CLIENT shows them, with
every record that the letter rests on.")]
pub struct LetterArgs {
    /// The client
    pub client: String,
    /// What it is for
    #[arg(long, default_value = "parting", value_parser = word::<LetterKind>())]
    pub kind: LetterKind,
    /// How much a letter that ends things says of the reasons
    #[arg(long, default_value = "discreet", value_parser = word::<Tone>())]
    pub tone: Tone,
    /// How it begins, by the name of the opening
    #[arg(long, value_name = "NAME")]
    pub opening: Option<String>,
    /// How it ends, by the name of the closing
    #[arg(long, value_name = "NAME")]
    pub closing: Option<String>,
    /// What it is about, in words meant for the client
    #[arg(long, value_name = "WORDS")]
    pub about: Option<String>,
    /// What is offered
    #[arg(long, value_name = "WORDS")]
    pub offer: Option<String>,
    /// The day by which you answer, they pay, or they decide
    #[arg(long, value_name = "DATE", value_parser = crate::day::parse)]
    pub answer_on: Option<NaiveDate>,
    /// The day from which work is paused, in a payment reminder
    #[arg(long, value_name = "DATE", value_parser = crate::day::parse)]
    pub pause_on: Option<NaiveDate>,
    /// The last day of the agreement; the earliest that the notice gives by default. A later day has
    /// to be one on which the agreement allows an end
    #[arg(long, value_name = "DATE", value_parser = crate::day::parse)]
    pub end: Option<NaiveDate>,
    /// Name this colleague from the referral book; can be given several times
    #[arg(long, value_name = "NAME")]
    pub colleague: Vec<String>,
    /// Write it with this template of your own, by its name or the beginning of it
    #[arg(long, value_name = "NAME")]
    pub template: Option<String>,
    /// The day it is sent; today by default
    #[arg(long, value_name = "DATE", value_parser = crate::day::parse)]
    pub sent_on: Option<NaiveDate>,
    /// How it is sent; by e-mail where the terms allow it, or else the first form they do
    #[arg(long, value_parser = word::<NoticeForm>())]
    pub form: Option<NoticeForm>,
    /// Keep the draft with the client
    #[arg(long)]
    pub save: bool,
    /// Write the letter into this file instead of showing it
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// What to write; by default what the file's name ends in: .pdf, .docx, .md, .eml, else text
    #[arg(long, requires = "out", value_parser = word::<DocumentFormat>())]
    pub format: Option<DocumentFormat>,
}

#[derive(Debug, Args)]
pub struct ReviewArgs {
    /// The client
    pub client: String,
    /// How it stood at the end of this day, with the records of then
    #[arg(long, value_name = "DATE", value_parser = crate::day::parse)]
    pub as_of: Option<NaiveDate>,
    /// How much of it: everything, facts and quotes, or facts only
    #[arg(long, value_parser = word::<Disclosure>(), default_value = "everything")]
    pub level: Disclosure,
    /// Write it as Markdown into this file, or - for standard output
    #[arg(long, value_name = "FILE")]
    pub markdown: Option<PathBuf>,
    /// Write it as a PDF into this file
    #[arg(long, value_name = "FILE")]
    pub pdf: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
All the words must be there; the last may be only begun. Words in double quotes are found side
by side: goodterms search '\"second draft\"'.")]
pub struct SearchArgs {
    /// The words
    #[arg(required = true)]
    pub words: Vec<String>,
    /// Only what belongs to this client
    #[arg(long)]
    pub client: Option<String>,
    /// Only this kind; can be given several times
    #[arg(long, value_parser = word::<HitKind>())]
    pub kind: Vec<HitKind>,
    /// How many to show
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..=200))]
    pub limit: u32,
}

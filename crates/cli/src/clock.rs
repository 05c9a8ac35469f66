//! The clock and new ids: the one place in this program that reads either.

use api::context::{Moment, Tz};
use chrono::{SubsecRound as _, Utc};
use uuid::Uuid;

/// Returns now, in whole milliseconds, in the zone this machine is in.
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
pub fn now() -> Moment {
    Moment::new(Utc::now().trunc_subsecs(3), zone())
}

/// Returns the zone whose clock the person sees: the one that `TZ` names, or else the machine's;
/// UTC where neither says.
fn zone() -> Tz {
    let named = std::env::var("TZ").ok().and_then(|it| it.trim_start_matches(':').parse().ok());
    named.or_else(|| iana_time_zone::get_timezone().ok()?.parse().ok()).unwrap_or(Tz::UTC)
}

/// Makes a new id.
#[expect(clippy::disallowed_methods, reason = "this is the one place that makes ids")]
pub fn new_id() -> Uuid {
    Uuid::now_v7()
}

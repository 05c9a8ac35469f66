//! `goodterms holidays`: the public holidays of a place in a year, as they count for notice.

use api::closed::HolidayState;
use api::holiday::HolidayYear;
use api::view::holiday::HolidayDay;
use chrono::Datelike as _;

use crate::args::HolidaysArgs;
use crate::day;
use crate::desk::Desk;
use crate::failure::{Exit, Failure, Stop};
use crate::out::Out;

pub fn run(desk: &Desk, out: &mut Out, args: &HolidaysArgs) -> Result<Exit, Stop> {
    let session = desk.read()?;
    let own = api::settings::get(&session)?.country;
    let Some(place) = args.place.clone().or(own) else {
        return Err(
            Failure::new(Exit::Refused, "no_country", desk.say("cli-holidays-place", &[])).into()
        );
    };
    let place = place.to_uppercase();
    let (country, region) = match place.split_once('-') {
        Some((country, region)) => (country.to_owned(), Some(region.to_owned())),
        None => (place.clone(), None),
    };
    let year = args.year.unwrap_or_else(|| desk.today().year());
    let days = api::holiday::year(&session, &HolidayYear { country, region, year })?;
    let exit = if days.is_empty() { Exit::Refused } else { Exit::Done };
    if desk.json {
        out.json(&days)?;
        return Ok(exit);
    }
    if days.is_empty() {
        let args = [("place", place.into()), ("year", year.to_string().into())];
        out.line(&desk.say("cli-holidays-none", &args))?;
        return Ok(exit);
    }
    out.table(&days.iter().map(|it| row(desk, it)).collect::<Vec<_>>())?;
    Ok(exit)
}

fn row(desk: &Desk, it: &HolidayDay) -> Vec<String> {
    let noted = |id: &str| {
        let on = it.noted_on.map(|on| day::said(desk, on)).unwrap_or_default();
        desk.say(id, &[("date", on.into())])
    };
    let state = match it.state.0 {
        HolidayState::Known if it.estimated => desk.say("holidays-estimated", &[]),
        HolidayState::Known => String::new(),
        HolidayState::Added => noted("holidays-added"),
        HolidayState::StruckOut => noted("holidays-struck-out"),
    };
    let name = it.name.clone().unwrap_or_default();
    let english = it.english.clone().filter(|it| *it != name).unwrap_or_default();
    vec![day::said_with_weekday(desk, it.on), name, english, state]
}

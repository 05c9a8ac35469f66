//! The holidays of every place at hand: the table with what the person has changed.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

use chrono::{Datelike as _, NaiveDate};
use domain::engagement::Engagement;
use domain::holiday::{Holiday, HolidayChange};
use domain::notice::{Holidays, Notice};
use store::Read;

use crate::error::Error;
use crate::view::holiday::{HolidayDay, HolidayKnowledge, HolidayState};
use crate::wire::Word;

/// The years for which a day that comes back every year is counted.
const YEARS: (i32, i32) = (1990, 2099);

/// The public holidays, as they count in this journal. Read once for a request.
///
/// Whoever asks when notice is due asks this for the [`Holidays`] of the agreement.
pub(crate) struct Book {
    changes: Vec<Holiday>,
    places: RefCell<HashMap<String, Place>>,
}

/// What is known of one place.
#[derive(Clone)]
struct Place {
    days: Rc<Holidays>,
    names: Names,
}

/// The names of the holidays of a place.
pub(crate) type Names = Rc<BTreeMap<NaiveDate, Option<String>>>;

impl Book {
    /// Reads what the person has changed.
    pub(crate) fn read(read: Read<'_>) -> Result<Self, Error> {
        Ok(Self { changes: read.holidays()?, places: RefCell::default() })
    }

    /// Returns the holidays that count for an agreement; none where it names no country.
    pub(crate) fn of(&self, engagement: &Engagement) -> Rc<Holidays> {
        self.place(engagement).days
    }

    /// Returns what those days are called.
    pub(crate) fn names(&self, engagement: &Engagement) -> Names {
        self.place(engagement).names
    }

    fn place(&self, engagement: &Engagement) -> Place {
        let code = engagement.country.as_deref().unwrap_or_default();
        let mut places = self.places.borrow_mut();
        if let Some(place) = places.get(code) {
            return place.clone();
        }
        let (country, region) = holidays::parts(code);
        let days = if code.is_empty() { Vec::new() } else { self.days(country, region) };
        let kept = days.into_iter().filter(|it| it.state.0 != HolidayState::StruckOut);
        let names: BTreeMap<_, _> = kept.map(|it| (it.on, it.name)).collect();
        let days = Rc::new(Holidays(names.keys().copied().collect()));
        let place = Place { days, names: Rc::new(names) };
        places.insert(code.to_owned(), place.clone());
        place
    }

    /// Returns the holidays of a place by day, with those that were struck out.
    pub(crate) fn days(&self, country: &str, region: Option<&str>) -> Vec<HolidayDay> {
        let known = holidays::table().country(country);
        let known = known.map(|it| it.days(region)).unwrap_or_default();
        let mut days: BTreeMap<NaiveDate, HolidayDay> = BTreeMap::new();
        for it in known {
            days.entry(it.on).or_insert_with(|| HolidayDay {
                on: it.on,
                name: Some(it.name.to_owned()),
                english: it.english.map(str::to_owned),
                estimated: it.estimated,
                state: Word(HolidayState::Known),
                change: None,
                noted_on: None,
                yearly: false,
                whole_country: true,
            });
        }
        let here = self.changes.iter().filter(|it| it.is_for(country, region));
        let (added, struck): (Vec<_>, Vec<_>) =
            here.partition(|it| it.change == HolidayChange::Added);
        for change in added {
            for on in change.days(YEARS.0, YEARS.1) {
                days.entry(on).or_insert_with(|| said(change, on));
            }
        }
        for change in struck {
            for on in change.days(YEARS.0, YEARS.1) {
                if let Some(day) = days.get_mut(&on) {
                    let said = said(change, on);
                    let (name, english) = (day.name.take(), day.english.take());
                    *day = HolidayDay { name, english, estimated: day.estimated, ..said };
                }
            }
        }
        days.into_values().collect()
    }
}

/// What the person said of a day.
fn said(change: &Holiday, on: NaiveDate) -> HolidayDay {
    let state = match change.change {
        HolidayChange::Added => HolidayState::Added,
        HolidayChange::StruckOut => HolidayState::StruckOut,
    };
    HolidayDay {
        on,
        name: change.name.as_ref().map(ToString::to_string),
        english: None,
        estimated: false,
        state: Word(state),
        change: Some(change.id.into()),
        noted_on: Some(change.noted_on),
        yearly: change.yearly,
        whole_country: change.region.is_none(),
    }
}

/// Returns what is known of the holidays on which an agreement's dates rest.
pub(crate) fn knowledge(engagement: &Engagement, notice: &Notice) -> HolidayKnowledge {
    let Some(code) = engagement.country.as_deref() else { return HolidayKnowledge::NoCountry };
    let table = holidays::table();
    if table.country(holidays::parts(code).0).is_none() {
        return HolidayKnowledge::NotInTable;
    }
    let latest = notice.deadlines.iter().map(|it| it.ends_on.year()).max();
    if latest.is_some_and(|it| it > table.to_year) {
        return HolidayKnowledge::BeyondTable;
    }
    HolidayKnowledge::Known
}

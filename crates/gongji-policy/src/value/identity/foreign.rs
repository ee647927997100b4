//! The former permanent residence card of foreigners: three letters of the country, four digits of the place of issue, the birthday
//! as `yymmdd`, two digits.

use super::{PaperFacts, PaperProblem, shape};
use crate::date::Day;

/// Checks a number of the former form. Its birthday has no century, so one that exists in either is taken.
pub fn former(number: &str, day: Day) -> Result<PaperFacts, PaperProblem> {
    let facts = shape(number, &[(3, 12)], &[15])?;
    let digits = |from, to| number.get(from..to).and_then(|digits| digits.parse::<i32>().ok());
    let (year, month, of_month) = (digits(7, 9), digits(9, 11), digits(11, 13));
    let exists = |century: i32| {
        let born = Day::from_ymd(century.checked_add(year?)?, month?, of_month?)?;
        (born <= day).then_some(born)
    };
    // Two birthdays may be meant: neither is said to be known.
    [1900, 2000].into_iter().find_map(exists).map(|_| facts).ok_or(PaperProblem::Date)
}

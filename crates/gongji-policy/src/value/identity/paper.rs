//! Papers, what their numbers tell, and what may be wrong with a number.

use crate::date::Day;
use crate::vocabulary;

vocabulary! {
    /// A paper that identifies a person.
    PaperKind {
        /// 居民身份证 (GB 11643).
        ResidentId = "resident_id",
        /// 港澳台居民居住证: the form of a 居民身份证, with address codes 81, 82, 83.
        HmtResidence = "hmt_residence",
        /// 外国人永久居留身份证: 18 digits beginning with 9 (2023 on) or three letters and 12 digits.
        ForeignResidence = "foreign_residence",
        /// 港澳居民来往内地通行证: H or M and 8 or 10 digits.
        HkMacauPermit = "hk_macau_permit",
        /// 台湾居民来往大陆通行证: 8 or 10 digits.
        TaiwanPermit = "taiwan_permit",
        /// 护照: 5 to 17 letters and digits.
        Passport = "passport",
        /// 出生医学证明: one letter and nine digits.
        BirthCertificate = "birth_certificate",
    }
}

vocabulary! {
    /// What is wrong with a number. The problem never holds the number.
    PaperProblem {
        /// Full-width digits or letters, as a Chinese keyboard types them.
        FullWidth = "id_full_width",
        /// A character that is not allowed at its place.
        Characters = "id_characters",
        /// A sign that looks like the letter X at the end: ×, ✕, *.
        TimesSign = "id_times_sign",
        /// The number of an identity card of 香港 or 澳门 (`A123456(3)`), where another paper's is meant.
        HongKongCard = "id_hong_kong_card",
        /// The number of an identity card of 台湾 (`A123456789`), where another paper's is meant.
        TaiwanCard = "id_taiwan_card",
        /// The count of issues behind the number of a permit, in brackets or as a letter: `12345678(B)`.
        IssueCount = "id_issue_count",
        /// 15 digits: the first-generation number, void since 2013.
        FirstGeneration = "id_first_generation",
        /// Too few or too many characters.
        Length = "id_length",
        /// A birthday that does not exist, or that lies after the day asked about.
        Date = "id_date",
        /// The last character does not fit the others: a digit is mistyped.
        CheckDigit = "id_check_digit",
        /// A number that has not the form of this kind of paper.
        Form = "id_form",
    }
}

/// The sex that the paper's number names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// 女.
    Female,
    /// 男.
    Male,
}

/// Holds the facts in a sound number. Birthday and sex may only warn, never refuse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaperFacts {
    /// The birthday, if the number has one.
    pub born: Option<Day>,
    /// The sex, if the number has one.
    pub sex: Option<Sex>,
    /// Whether the address code names no known province, which is worth a second look and no more.
    pub unknown_address: bool,
}

//! Names of fields, which the same amount goes by in many spellings.

/// No field's name is longer.
const LONGEST: usize = 40;

/// Returns whether two names differ in nothing but case and underscores: `medfee_sumamt`, `medfeeSumamt`, `MEDFEE_SUMAMT`.
#[must_use]
pub fn is_same_name(one: &str, other: &str) -> bool {
    rest(one, other).is_some_and(|rest| rest.bytes().all(|byte| byte == b'_'))
}

/// Returns whether a name begins so, whatever its case and underscores.
#[must_use]
pub fn begins_with(name: &str, start: &str) -> bool {
    rest(name, start).is_some()
}

/// What follows in a name after all letters of `start`.
#[inline(never)]
fn rest<'n>(name: &'n str, start: &str) -> Option<&'n str> {
    if name.len() > LONGEST {
        return None;
    }
    let mut left = name;
    for wanted in start.bytes().filter(|byte| *byte != b'_') {
        left = left.trim_start_matches('_');
        let first = *left.as_bytes().first()?;
        if !first.eq_ignore_ascii_case(&wanted) {
            return None;
        }
        left = left.get(1..)?;
    }
    Some(left)
}

/// Returns whether a name nobody knows says that it holds an amount somebody paid. Only letters and underscores may be in it, so
/// that no number of a person or a card passes for one.
#[must_use]
pub fn names_amount(name: &str) -> bool {
    let plain = name.len() <= LONGEST && name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'_');
    let end = name.len().checked_sub(3).and_then(|at| name.get(at..));
    plain && end.is_some_and(|end| end.eq_ignore_ascii_case("pay") || end.eq_ignore_ascii_case("amt"))
}

#[cfg(test)]
mod tests {
    use super::{begins_with, is_same_name, names_amount};

    #[test]
    fn case_and_underscores_make_no_difference() {
        for name in ["medfee_sumamt", "medfeeSumamt", "MedFeeSumAmt", "MEDFEE_SUMAMT", "_medfee__sumamt_"] {
            assert!(is_same_name(name, "medfee_sumamt"), "{name}");
        }
        for name in ["medfee_sumam", "medfee_sumamts", "medfee-sumamt", "", "医", &"_".repeat(41)] {
            assert!(!is_same_name(name, "medfee_sumamt"), "{name}");
        }
        assert!(
            begins_with("OutData_2207", "outdata") && begins_with("InPut", "input") && !begins_with("out", "output")
        );
    }

    #[test]
    fn a_name_of_an_amount_holds_letters_alone() {
        for name in ["xyz_pay", "xyzPay", "XYZ_AMT", "payamt"] {
            assert!(names_amount(name), "{name}");
        }
        for name in ["pay_id", "a1_pay", "支付_pay", "", "payment", "xyz pay"] {
            assert!(!names_amount(name), "{name}");
        }
    }
}

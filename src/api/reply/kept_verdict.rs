//! The reply of `checkBinding` as it crosses: what the other end has is neither built nor written again.

use super::binding::{Finding, Verdict, other_people, other_ways};
use crate::api::bytes::TOO_LONG_KEY;
use crate::api::codec::{Encode, ReplyEncoder, ReplyPart, encode_object};
use crate::binding::{self, BindingVerdict, Case, CaseFinding};
use crate::catalogue::Edition;

/// The kinds of part, the first word of every key.
#[derive(Clone, Copy)]
enum Kind {
    Finding,
    Ask,
    Others,
    Alternatives,
    Receipt,
}

/// Answers a case, and writes the reply as [`Verdict`] is written.
pub fn encode_verdict(case: &Case, edition: &Edition, out: &mut ReplyEncoder) {
    let (case, remarks) = super::place::case_of_today(case);
    let verdict = binding::verdict(&case, &edition.catalogue);
    let reply = Verdict::without_parts(&case, edition, &verdict, remarks);
    let Verdict {
        outcome,
        leans,
        arrangement,
        findings: _,
        warnings,
        ask,
        assuming,
        remedies,
        with_all_remedies,
        others: _,
        bureaus,
        alternatives: _,
        receipt,
    } = &reply;
    let ask = ReplyPart { key: &|key| ask_key(&verdict, key), write: &|out| ask.encode(out) };
    let others = ReplyPart { key: &|key| others_key(&verdict, key), write: &|out| other_people(&verdict).encode(out) };
    let alternatives =
        ReplyPart { key: &|key| alternatives_key(&verdict, key), write: &|out| other_ways(&verdict).encode(out) };
    let receipt = ReplyPart { key: &|key| receipt_key(&case, &verdict, key), write: &|out| receipt.encode(out) };
    let findings = Findings { verdict: &verdict, case: &case, edition };
    let fields: &[(&'static str, &dyn Encode)] = &[
        ("outcome", outcome),
        ("leans", leans),
        ("arrangement", arrangement),
        ("findings", &findings),
        ("warnings", warnings),
        ("ask", &ask),
        ("assuming", assuming),
        ("remedies", remedies),
        ("with_all_remedies", with_all_remedies),
        ("others", &others),
        ("bureaus", bureaus),
        ("alternatives", &alternatives),
        ("receipt", &receipt),
    ];
    let reply = out.begin();
    out.name("ok");
    out.flag(true);
    out.name("value");
    encode_object(fields, out);
    out.end_object(reply, 2);
}

struct Findings<'a> {
    verdict: &'a BindingVerdict<'a>,
    case: &'a Case,
    edition: &'a Edition,
}

impl Encode for Findings<'_> {
    fn encode(&self, out: &mut ReplyEncoder) {
        let start = out.begin();
        for finding in &self.verdict.findings {
            out.part(&|key| finding_key(finding, self.case, key), &mut |out| {
                Finding::of(finding, self.case.day, &self.edition.catalogue).encode(out);
            });
        }
        out.end_list(start, self.verdict.findings.len());
    }
}

fn day(case: &Case) -> usize {
    usize::try_from(case.day.julian()).unwrap_or(usize::MAX)
}

/// The age of a document depends on the day asked about, and nothing else of a finding does that is not in the finding.
fn finding_key(finding: &CaseFinding<'_>, case: &Case, key: &mut Vec<usize>) {
    key.extend([Kind::Finding as usize, day(case), finding.field as usize]);
    finding.add_to_key(key);
}

fn ask_key(verdict: &BindingVerdict<'_>, key: &mut Vec<usize>) {
    key.push(Kind::Ask as usize);
    key.extend(verdict.ask.iter().flat_map(|(rule, field)| [*rule as usize, *field as usize]));
}

fn others_key(verdict: &BindingVerdict<'_>, key: &mut Vec<usize>) {
    key.push(Kind::Others as usize);
    keep_if(verdict.add_others_to_key(key), key);
}

fn alternatives_key(verdict: &BindingVerdict<'_>, key: &mut Vec<usize>) {
    key.push(Kind::Alternatives as usize);
    keep_if(verdict.add_alternatives_to_key(key), key);
}

fn keep_if(is_all: bool, key: &mut Vec<usize>) {
    if !is_all {
        key.resize(TOO_LONG_KEY, 0);
    }
}

/// The edition itself is no part of the key: another one makes the other end forget.
fn receipt_key(case: &Case, verdict: &BindingVerdict<'_>, key: &mut Vec<usize>) {
    key.extend([Kind::Receipt as usize, day(case)]);
    key.extend(verdict.places.iter().map(|place| usize::try_from(place.code()).unwrap_or(usize::MAX)));
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::encode_verdict;
    use crate::api::calls::json;
    use crate::api::codec::{ReplyEncoder, tree};
    use crate::api::reply::{Reply, Verdict};
    use crate::binding::Case;
    use crate::catalogue::{Edition, in_force};
    use proptest::option::weighted;
    use proptest::prelude::*;
    use proptest::sample::select;
    use proptest::test_runner::{FileFailurePersistence, TestRunner};
    use serde_json::{Map, Value, json};
    use std::cell::RefCell;

    /// Codes that need a word, cities with rules of their own, and a place of which nothing is known.
    const REGIONS: [&str; 14] = [
        "420100", "420106", "420000", "429900", "440000", "440100", "650100", "660000", "659001", "371202", "110105",
        "310000", "320500", "540100",
    ];
    /// Days around turns, and days that no source speaks of.
    const DAYS: [&str; 14] = [
        "1900-01-01",
        "1950-06-01",
        "1979-12-31",
        "1980-01-01",
        "2021-04-01",
        "2022-04-01",
        "2024-08-15",
        "2024-10-20",
        "2024-12-02",
        "2025-06-01",
        "2025-12-31",
        "2026-06-05",
        "2026-11-30",
        "2149-12-31",
    ];

    type Field = (&'static str, BoxedStrategy<Value>);

    fn word(words: &'static [&'static str]) -> BoxedStrategy<Value> {
        select(words).prop_map(Value::from).boxed()
    }

    fn flag() -> BoxedStrategy<Value> {
        any::<bool>().prop_map(Value::from).boxed()
    }

    fn count() -> BoxedStrategy<Value> {
        (0..9_u32).prop_map(Value::from).boxed()
    }

    fn yuan() -> BoxedStrategy<Value> {
        prop_oneof![Just(json!("0")), Just(json!("2000")), (0..9_999_u32).prop_map(|yuan| json!(format!("{yuan}.01")))]
            .boxed()
    }

    /// An object of these fields, each left out at times.
    fn object(fields: Vec<Field>) -> BoxedStrategy<Value> {
        let fields = fields.into_iter().map(|(name, value)| weighted(0.8, value).prop_map(move |value| (name, value)));
        let object = |fields: Vec<(&'static str, Option<Value>)>| {
            fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect::<Map<_, _>>().into()
        };
        fields.collect::<Vec<_>>().prop_map(object).boxed()
    }

    fn requests() -> impl Strategy<Value = Value> {
        let schemes = || word(&["employee", "resident", "none"]);
        let statuses = || word(&["normal", "paused", "ended", "not_enrolled"]);
        let categories = || word(&["in_service", "retired", "flexible"]);
        let grantor = object(vec![
            ("region", word(&REGIONS)),
            ("scheme", schemes()),
            ("account", flag()),
            ("status", statuses()),
            ("category", categories()),
            ("balance", yuan()),
            ("history_balance", yuan()),
            ("bound", count()),
            ("is_grantee", flag()),
            ("e_credential", flag()),
            ("wallet", flag()),
        ]);
        let grantee = object(vec![
            (
                "relation",
                word(&["spouse", "parent", "child", "sibling", "paired_kin", "parent_of_spouse", "daughters_child"]),
            ),
            ("region", word(&REGIONS)),
            ("scheme", schemes()),
            ("status", statuses()),
            ("category", categories()),
            ("age", (0..99_u32).prop_map(Value::from).boxed()),
            ("bound", count()),
            ("groups", count()),
            ("same_role", count()),
            ("is_grantor", flag()),
            ("consents", flag()),
            ("wallet", flag()),
        ]);
        let usage = object(vec![
            ("pays", word(&["outpatient", "inpatient", "pharmacy", "resident_premium", "commercial_insurance"])),
            ("amount", yuan()),
            ("hour", (0..24_u32).prop_map(Value::from).boxed()),
            ("transfers_today", count()),
            ("through", word(&["mutual_aid", "wallet", "quota", "family_account"])),
        ]);
        (select(&DAYS[..]), grantor, grantee, weighted(0.5, usage)).prop_map(|(day, grantor, grantee, usage)| {
            json!({ "day": day, "grantor": grantor, "grantee": grantee, "use": usage.unwrap_or_else(|| json!({})) })
        })
    }

    type Fields = &'static [(&'static str, &'static [&'static str])];
    /// What changes none of the other ways inside a province.
    const OF_ONE_WAY: Fields = &[
        ("grantor", &["category", "balance", "history_balance", "bound", "bound_ever", "is_grantee", "e_credential"]),
        ("grantee", &["category", "age", "bound", "groups", "same_role", "is_grantor", "consents"]),
    ];
    /// What changes nothing for others who may bind the relative, while the same rules are met.
    const OF_GRANTOR: Fields = &[(
        "grantor",
        &["scheme", "account", "status", "category", "balance", "bound", "is_grantee", "e_credential", "wallet"],
    )];

    /// Returns the first request with these fields of the second.
    fn mixed(request: &Value, other: &Value, fields: Fields) -> Value {
        let mut request = request.clone();
        for (who, names) in fields {
            let theirs = other.get(*who).and_then(Value::as_object);
            let Some(ours) = request.get_mut(*who).and_then(Value::as_object_mut) else { continue };
            for name in *names {
                ours.remove(*name);
                ours.extend(
                    theirs.and_then(|fields| fields.get(*name)).map(|value| ((*name).to_owned(), value.clone())),
                );
            }
        }
        request
    }

    fn written(case: &Case, edition: &Edition, out: &mut ReplyEncoder) -> Option<String> {
        encode_verdict(case, edition, out);
        serde_json::to_string(&out.take()?).ok()
    }

    #[test]
    fn a_reply_of_parts_that_were_kept_is_the_reply_of_a_fresh_instance() {
        let edition = in_force();
        let kept = RefCell::new(ReplyEncoder::default());
        let kept_failures = FileFailurePersistence::Direct("tests/proptest-regressions/kept_verdict.txt");
        let failure_persistence = Some(Box::new(kept_failures) as _);
        let config = ProptestConfig { cases: 1_500, failure_persistence, ..ProptestConfig::default() };
        let run = TestRunner::new(config).run(&(requests(), requests()), |(request, other)| {
            for request in [mixed(&request, &other, OF_ONE_WAY), mixed(&request, &other, OF_GRANTOR), request] {
                let case: Case =
                    json::read(&request.to_string()).map_err(|why| TestCaseError::fail(format!("{why:?}")))?;
                let fresh = written(&case, &edition, &mut ReplyEncoder::default());
                // The native reply knows nothing of parts.
                let native = serde_json::to_string(&tree(&Reply::from(Ok(Verdict::of(&case, &edition))))).ok();
                prop_assert_eq!(&fresh, &native);
                prop_assert_eq!(written(&case, &edition, &mut kept.borrow_mut()), fresh);
            }
            Ok(())
        });
        assert_eq!(run, Ok(()));
    }
}

//! What holds for every settlement, tried on generated ones that add up.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

mod generated;

use generated::applies;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// A settlement that adds up, counted in one of the ways there are: 共济 inside the account or beside it, the account inside
/// 基金支付总额 or beside it. Parts are left out where that is the same as 0.
fn settlement() -> impl Strategy<Value = (Value, bool, bool)> {
    let fen = || prop_oneof![2 => Just(0_i64), 5 => 1..2_000_000_i64];
    let parts = (fen(), fen(), fen(), fen());
    let payers = (fen(), fen(), fen(), fen(), fen());
    (parts, payers, any::<(bool, bool, bool, bool)>()).prop_map(|(parts, payers, flags)| {
        let (shared_inside, account_inside, reversal, brief) = flags;
        let (self_funded, over_limit, pre_self_pay, _) = parts;
        let (pooled, large, own, shared, cash) = payers;
        let total = pooled + large + own + shared + cash;
        // What does not fit into the bill is cut off, so that the parts sum to it.
        let self_funded = self_funded.min(total);
        let over_limit = over_limit.min(total - self_funded);
        let pre_self_pay = pre_self_pay.min(total - self_funded - over_limit);
        let account = if shared_inside { own + shared } else { own };
        let fund = pooled + large + if account_inside { account } else { 0 };
        let amounts = [
            ("medfee_sumamt", total),
            ("fulamt_ownpay_amt", self_funded),
            ("overlmt_selfpay", over_limit),
            ("preselfpay_amt", pre_self_pay),
            ("inscp_scp_amt", total - self_funded - over_limit - pre_self_pay),
            ("hifp_pay", pooled),
            ("hifob_pay", large),
            ("fund_pay_sumamt", fund),
            ("psn_part_amt", own + shared + cash),
            ("acct_pay", account),
            ("acct_mulaid_pay", shared),
            ("psn_cash_pay", cash),
        ];
        let optional = ["overlmt_selfpay", "hifob_pay", "acct_mulaid_pay"];
        let kept = amounts.into_iter().filter(|(name, fen)| !(brief && *fen == 0 && optional.contains(name)));
        let signed = |fen: i64| if reversal { -fen } else { fen };
        let message: Map<_, _> = kept.map(|(name, fen)| (name.to_owned(), json!(yuan_of(signed(fen))))).collect();
        (message.into(), shared_inside, account_inside)
    })
}

fn yuan_of(fen: i64) -> String {
    format!("{}{}.{:02}", if fen < 0 { "-" } else { "" }, fen.abs() / 100, fen.abs() % 100)
}

fn signed_fen(amount: &Value) -> i64 {
    gongji::settlement::SignedMoney::parse(amount.as_str().unwrap_or("0")).unwrap().fen()
}

fn settled(message: &Value) -> Value {
    let question = json!({ "message": { "output": { "setlinfo": message } } });
    let reply = serde_json::from_str::<Value>(&gongji::json::read_settlement(&question.to_string())).unwrap();
    assert_eq!(reply["ok"], true, "{reply}");
    reply["value"].clone()
}

fn judged<'v>(value: &'v Value, identity: &str) -> &'v Value {
    value["identities"].as_array().unwrap().iter().find(|one| one["identity"] == identity).unwrap()
}

fn config(cases: u32) -> ProptestConfig {
    generated::config(cases, "tests/proptest-regressions/settlement_sums.txt")
}

/// A settlement that adds up is never taken to count its money another way than it does, and its sums hold.
#[test]
fn settlements_that_add_up_are_understood() {
    applies(config(2_000), [50, 50, 40, 90], settlement(), |(message, shared_inside, account_inside)| {
        let value = settled(&message);
        let place = |inside| if inside { "inside" } else { "beside" };
        for (found, inside) in [("shared", shared_inside), ("account", account_inside)] {
            let found = &value[found];
            prop_assert!(found["place"] == place(inside) || found["place"] == "unknown", "{}", value);
        }
        // With money there, and a sum that tells the ways apart, it is found out.
        let (own, shared) = (signed_fen(&message["acct_pay"]), signed_fen(&message["acct_mulaid_pay"]));
        if shared != 0 {
            prop_assert_eq!(&value["shared"]["by"], "numbers");
        }
        if own != 0 {
            prop_assert_eq!(&value["account"]["by"], "numbers");
        }
        let holds = |identity| judged(&value, identity)["judgement"] == "holds";
        prop_assert!(holds("items") && holds("items_with_special") && holds("person"));
        let is_plain = !account_inside || own == 0;
        if is_plain {
            prop_assert!(holds("fund_and_person") && holds("funds"));
            let payers = if shared_inside { "payers_shared_inside" } else { "payers_shared_beside" };
            prop_assert!(holds(payers));
        }
        // Who paid is each amount once.
        let paid =
            ["fund", "own_account", "shared", "cash"].iter().map(|who| signed_fen(&value["paid"][*who])).sum::<i64>();
        let names_payers = value["paid"]["fund"].is_string() && value["paid"]["own_account"].is_string();
        if names_payers {
            prop_assert_eq!(paid, signed_fen(&message["medfee_sumamt"]));
        }
        Ok([shared != 0, own != 0, is_plain, names_payers])
    });
}

proptest! {
    #![proptest_config(config(2_000))]

    /// A sum that is off says by how much, to the fen.
    #[test]
    fn a_sum_that_is_off_says_by_how_much((message, _, _) in settlement(), off in prop_oneof![-5_000..-1_i64, 1..5_000_i64]) {
        let mut wrong = message.clone();
        wrong["inscp_scp_amt"] = json!(yuan_of(signed_fen(&message["inscp_scp_amt"]) - off));
        let value = settled(&wrong);
        let items = judged(&value, "items");
        prop_assert_eq!(&items["judgement"], "fails");
        prop_assert_eq!(signed_fen(&items["difference"]), off);
    }

    /// X08: whatever else a message holds, and wherever, the reply does not.
    #[test]
    fn x08_no_reply_holds_what_is_no_amount((message, _, _) in settlement(), secret in "[A-Z]{8}[0-9]{9}") {
        let mut full = message.clone();
        for name in ["psn_name", "certno", "psn_no", "mdtrt_cert_no", secret.as_str()] {
            full[name] = json!([secret, { "more": secret }]);
        }
        let line = json!({ "fund_pay_type": secret, "fund_pay_type_name": secret, "setl_proc_info": secret, "fund_payamt": "1" });
        let reply = |setlinfo: &Value| {
            let whole = json!({ "message": { "infcode": secret, "err_msg": secret, "output": { "setlinfo": setlinfo, "setldetail": [line] } } });
            gongji::json::read_settlement(&whole.to_string())
        };
        prop_assert!(!reply(&full).contains(&secret));
        full["acct_pay"] = json!(secret);
        prop_assert!(!reply(&full).contains(&secret));
    }
}

/// A name in another spelling: some underscores dropped, some letters in capitals.
fn respelt(name: &str, bits: u64) -> String {
    let bit = |at: usize| bits.rotate_right(u32::try_from(at).unwrap()) & 1 == 1;
    let letters = name.char_indices().filter(|(at, c)| *c != '_' || bit(*at));
    letters.map(|(at, c)| if bit(at + 17) { c.to_ascii_uppercase() } else { c }).collect()
}

/// The same object as somebody may paste it: inside wrappers, as text, as text in a text, escaped without quotation marks.
fn wrapped(object: &Value, ways: &[u8]) -> Value {
    ways.iter().fold(object.clone(), |inner, way| match way % 6 {
        0 => json!({ "code": 0, "data": inner }),
        1 => json!({ "msg": "ok", "结果": inner, "list": [] }),
        2 => json!([inner]),
        3 => json!(format!("\u{feff} {inner}")),
        4 => json!({ "OutData_2207": inner.to_string() }),
        _ => {
            let text = inner.to_string();
            json!(text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(&text))
        }
    })
}

proptest! {
    #![proptest_config(config(300))]

    /// X17: spelling, wrappers, texts and zeros change nothing of what a settlement says.
    #[test]
    fn x17_however_it_is_written_it_says_the_same(
        (message, _, _) in settlement(), bits in any::<u64>(), ways in prop::collection::vec(any::<u8>(), 0..6), zeros in 0..4_usize,
    ) {
        let fields = message.as_object().unwrap().iter();
        let written = |amount: &Value| json!(format!("{}{}", amount.as_str().unwrap(), "0".repeat(zeros)));
        let respelt: Map<_, _> = fields.map(|(name, amount)| (respelt(name, bits), written(amount))).collect();
        let question = json!({ "message": wrapped(&respelt.into(), &ways) });
        let reply = serde_json::from_str::<Value>(&gongji::json::read_settlement(&question.to_string())).unwrap();
        prop_assert_eq!(&reply["ok"], true, "{} {}", question, reply);
        let plain = settled(&message);
        for same in ["identities", "shared", "account", "paid", "details", "unknown"] {
            prop_assert_eq!(&reply["value"][same], &plain[same], "{} {}", same, question);
        }
        let amounts = |value: &Value| -> Vec<Value> {
            let amounts = value["amounts"].as_array().unwrap().iter();
            amounts.map(|one| json!([one["field"], one["amount"], one["code"]])).collect()
        };
        prop_assert_eq!(amounts(&reply["value"]), amounts(&plain));
    }

    /// X08: of a text that is cut off, or changed anywhere, nothing comes back but amounts, and nothing stops.
    #[test]
    fn x08_no_text_comes_back(
        (message, _, _) in settlement(), secret in "[A-Z]{8}[0-9]{9}", at in any::<prop::sample::Index>(), put in "[{}\\[\\]\",:\\\\<0-9eE.u ]{0,3}",
    ) {
        let mut full = message.clone();
        full["psn_name"] = json!(secret);
        let text = json!({ secret.as_str(): secret, "setlinfo": full }).to_string();
        let (before, after) = text.split_at(at.index(text.len()));
        for text in [before.to_owned(), format!("{before}{put}{after}"), format!("{before}{put}"), after.to_owned()] {
            let reply = gongji::json::read_settlement(&json!({ "message": text }).to_string());
            prop_assert!(!reply.contains(&secret), "{} {}", text, reply);
        }
    }
}

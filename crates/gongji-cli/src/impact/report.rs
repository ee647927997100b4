//! The report: Markdown, losses first, codes and amounts only.

use super::answers::{ImpactDifference, Kind};
use super::changes::{Changes, Editions, HIDDEN};
use super::question::{ImpactRequest, Question};
use gongji::region::Region;
use gongji::vocabulary::Vocabulary;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// How many examples a group has.
const EXAMPLES: usize = 3;

/// What became of an answer; losses come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Shift {
    YesToNo,
    YesToOpen,
    BillCostsMore,
    BillBecomesOpen,
    NoToOpen,
    OpenToNo,
    Ending,
    BillCostsLess,
    BillBecomesKnown,
    OpenToYes,
    NoToYes,
}

/// The answers that turned in one way, in one place, by one rule.
#[derive(Debug, Default)]
struct Group {
    count: u64,
    fen: u64,
    examples: Vec<String>,
    topics: BTreeSet<(Region, String)>,
}

/// What is known so far.
#[derive(Debug)]
pub struct Report<'e> {
    editions: &'e Editions,
    changes: &'e Changes,
    groups: BTreeMap<(Shift, Region, &'static str), Group>,
    asked: [u64; 3],
    /// Lines of the file that are no question.
    pub unread: u64,
}

impl<'e> Report<'e> {
    /// Returns a report of nothing.
    pub const fn of(editions: &'e Editions, changes: &'e Changes) -> Self {
        Self { editions, changes, groups: BTreeMap::new(), asked: [0; 3], unread: 0 }
    }

    /// Counts a question.
    pub fn count(&mut self, asked: &ImpactRequest) {
        let place = match asked {
            ImpactRequest::Binding(_) => 0,
            ImpactRequest::Unbinding(_) => 1,
            ImpactRequest::Bill(_) => 2,
        };
        self.asked.get_mut(place).into_iter().for_each(|count| *count = count.saturating_add(1));
    }

    /// Adds an answer that turned.
    pub fn add(&mut self, question: &Question, found: ImpactDifference) {
        let region = found.region.unwrap_or(Region::NATION);
        let (turn, moved) = turn(found.old, found.new);
        let group = self.groups.entry((turn, region, found.rule)).or_default();
        group.count = group.count.saturating_add(1);
        group.fen = group.fen.saturating_add(moved);
        if group.examples.len() < EXAMPLES {
            group.examples.push(format!("{}: {} → {}", question.label, shown(found.old), shown(found.new)));
        }
        // The rule rests on these, and they changed; where none did, whatever changed around the place is named.
        let around: Vec<(Region, &str)> = self.changes.around(region).collect();
        let decided = around.iter().filter(|changed| found.topics.contains(changed));
        let named: Vec<_> = decided.copied().collect();
        let named = if named.is_empty() { around } else { named };
        group.topics.extend(named.into_iter().map(|(region, topic)| (region, topic.to_owned())));
    }

    /// Returns the text; none where nothing differs.
    pub fn text(&self) -> String {
        if self.changes.0.is_empty() && self.groups.is_empty() {
            return String::new();
        }
        let mut text = String::from("# 规则变动的影响 Impact of changed rules\n\n");
        let short = |sha256: &str| sha256.get(..12).unwrap_or(sha256).to_owned();
        let [bindings, unbindings, bills] = self.asked;
        line(
            &mut text,
            format_args!("政策 policies: {} → {}", short(&self.editions.old.sha256), short(&self.editions.new.sha256)),
        );
        line(
            &mut text,
            format_args!("问了 asked: {bindings} 绑定 bindings, {unbindings} 解绑 unbindings, {bills} 单据 bills"),
        );
        if self.unread > 0 {
            line(&mut text, format_args!("读不了的行 lines that are no question: {}", self.unread));
        }
        self.put_changes(&mut text);
        let mut last = None;
        for ((turn, region, rule), group) in &self.groups {
            if last != Some(*turn) {
                let all = self.groups.iter().filter(|((other, ..), _)| other == turn).map(|(_, group)| group);
                let (count, fen) = all.fold((0_u64, 0_u64), |(count, fen), group| {
                    (count.saturating_add(group.count), fen.saturating_add(group.fen))
                });
                line(&mut text, format_args!("\n## {}: {count}{}", turn.heading(), in_all(fen)));
                last = Some(*turn);
            }
            line(&mut text, format_args!("\n### {region} {rule}: {}{}\n", group.count, in_all(group.fen)));
            let topics: Vec<String> = group.topics.iter().map(|(region, topic)| format!("{region} {topic}")).collect();
            line(&mut text, format_args!("因 by {}\n", topics.join(", ")));
            group.examples.iter().for_each(|example| line(&mut text, format_args!("- {example}")));
        }
        if self.groups.is_empty() {
            text.push_str("\n没有答复改变。No answer differs.\n");
        }
        text
    }

    fn put_changes(&self, text: &mut String) {
        text.push_str("\n## 改了什么 What was changed\n");
        for ((region, topic), sides) in &self.changes.0 {
            line(text, format_args!("\n{region} {topic}\n"));
            for (mark, lines) in ["−", "+"].into_iter().zip(sides) {
                let shown = |says: &String| says.split(HIDDEN).next().unwrap_or_default().to_owned();
                lines.iter().for_each(|says| line(text, format_args!("- {mark} {}", shown(says))));
            }
        }
    }
}

impl Shift {
    const fn heading(self) -> &'static str {
        match self {
            Self::YesToNo => "由可变否 yes → no",
            Self::YesToOpen => "由可变为不定 yes → open",
            Self::BillCostsMore => "个人负担增加 the person bears more",
            Self::BillBecomesOpen => "单据变为不能算 the split becomes unknown",
            Self::NoToOpen => "由否变为不定 no → open",
            Self::OpenToNo => "由不定变否 open → no",
            Self::Ending => "解绑的答复改变 how a binding ends",
            Self::BillCostsLess => "个人负担减少 the person bears less",
            Self::BillBecomesKnown => "单据变为能算 the split becomes known",
            Self::OpenToYes => "由不定变可 open → yes",
            Self::NoToYes => "由否变可 no → yes",
        }
    }
}

/// Returns what became of an answer, and by how many fen.
fn turn(old: Kind, new: Kind) -> (Shift, u64) {
    match (old, new) {
        (Kind::Bears(old), Kind::Bears(new)) if old < new => (Shift::BillCostsMore, new.saturating_sub(old).fen()),
        (Kind::Bears(old), Kind::Bears(new)) => (Shift::BillCostsLess, old.saturating_sub(new).fen()),
        (Kind::Bears(_), _) => (Shift::BillBecomesOpen, 0),
        (_, Kind::Bears(_)) => (Shift::BillBecomesKnown, 0),
        (Kind::Yes, Kind::No) => (Shift::YesToNo, 0),
        (Kind::Yes, Kind::Open) => (Shift::YesToOpen, 0),
        (Kind::No, Kind::Open) => (Shift::NoToOpen, 0),
        (Kind::Open, Kind::No) => (Shift::OpenToNo, 0),
        (Kind::Open, Kind::Yes) => (Shift::OpenToYes, 0),
        (Kind::No, Kind::Yes) => (Shift::NoToYes, 0),
        _ => (Shift::Ending, 0),
    }
}

fn shown(kind: Kind) -> String {
    match kind {
        Kind::Yes => "yes".to_owned(),
        Kind::No => "no".to_owned(),
        Kind::Open => "open".to_owned(),
        Kind::Ending(word) => {
            gongji::unbinding::UnbindingOutcome::from_index(word.into()).map_or("", Vocabulary::name).to_owned()
        }
        Kind::Bears(amount) => amount.to_string(),
    }
}

fn in_all(fen: u64) -> String {
    if fen == 0 { String::new() } else { format!(", {} 元 yuan", yuan(fen)) }
}

/// Sums may be above what one amount can be.
fn yuan(fen: u64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

fn line(text: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing to a text does not fail.
    let _always = writeln!(text, "{what}");
}

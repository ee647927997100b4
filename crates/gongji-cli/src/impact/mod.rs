//! What a changed rule changes: the same questions asked of two editions, and a report of the answers that differ, losses first.

mod answers;
mod bills;
mod cases;
mod changes;
mod question;
mod report;

use answers::difference;
use changes::{Changes, Editions};
use gongji::catalogue::{Edition, in_force, put_in_force};
use question::{Question, read};
use report::Report;
use std::io::BufRead;

/// How many questions are asked of one edition before the other is asked them.
const AT_ONCE: usize = 20_000;

/// Returns the report, in Markdown; nothing where no answer differs and no statement does.
///
/// # Errors
/// The policies are refused, or the questions cannot be read.
pub fn report(old: &str, new: &str, questions: Option<&mut dyn BufRead>) -> Result<String, String> {
    let editions = Editions { old: edition(old)?, new: edition(new)? };
    let changes = Changes::of(&editions);
    let mut asker = Asker { editions: &editions, report: Report::of(&editions, &changes), waiting: Vec::new() };
    let affected = changes.affected_places(&editions);
    for place in affected.iter().copied() {
        cases::each(&editions, &affected, place, &mut |question| asker.ask(question));
        bills::each(&editions, place, &mut |question| asker.ask(question));
    }
    if let Some(questions) = questions {
        for (index, line) in questions.lines().enumerate() {
            let line = line.map_err(|error| error.to_string())?;
            let label = || format!("line {}", index.saturating_add(1));
            match read(&line) {
                Some((asked, name)) => asker.ask(Question { asked, label: name.unwrap_or_else(label) }),
                None => asker.report.unread = asker.report.unread.saturating_add(1),
            }
        }
    }
    asker.finish();
    Ok(asker.report.text())
}

fn edition(policies: &str) -> Result<Edition, String> {
    crate::answer::put_in_force(policies)?;
    Ok((*in_force()).clone())
}

/// Asks both editions the same, many questions at a time: to put an edition in force takes longer than to ask it.
struct Asker<'e> {
    editions: &'e Editions,
    report: Report<'e>,
    waiting: Vec<Question>,
}

impl Asker<'_> {
    fn ask(&mut self, question: Question) {
        self.waiting.push(question);
        if self.waiting.len() >= AT_ONCE {
            self.finish();
        }
    }

    /// Asks what is waiting.
    fn finish(&mut self) {
        let answers = |edition: &Edition, questions: &[Question]| -> Vec<_> {
            put_in_force(Some(edition.clone()));
            questions.iter().map(|question| answers::answer(&question.asked)).collect()
        };
        let questions = std::mem::take(&mut self.waiting);
        let old = answers(&self.editions.old, &questions);
        let new = answers(&self.editions.new, &questions);
        for (question, (old, new)) in questions.iter().zip(old.iter().zip(&new)) {
            self.report.count(&question.asked);
            if let Some(found) = difference(&question.asked, old, new) {
                self.report.add(question, found);
            }
        }
    }
}

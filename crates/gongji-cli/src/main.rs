//! `gongji`: answers files of questions of any size, one question a line, one reply a line, in the same order.

mod answer;
mod bulk;
mod fields;
mod impact;
mod lines;
mod only;
mod options;

use answer::CommandCall;
use bulk::RunEnd;
use options::{Command, Compared, USAGE};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::ExitCode;

/// Everything was answered.
const DONE: u8 = 0;
/// A file could not be read or written.
const STOPPED: u8 = 1;
/// The program was called wrongly.
const MISUSED: u8 = 2;

fn main() -> ExitCode {
    ExitCode::from(match options::parse(std::env::args_os().skip(1)) {
        Ok(Command::Help) => print(USAGE),
        Ok(Command::Version) => print(concat!("gongji ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Command::Answer(asked)) => answer_all(asked),
        Ok(Command::Impact(files)) => match compare(&files) {
            Ok(report) => print(&report),
            Err(why) => complain(&why, MISUSED),
        },
        Err(why) => complain(&format!("{why}\n{USAGE}"), MISUSED),
    })
}

fn answer_all(mut asked: CommandCall) -> u8 {
    if let Some(file) = &asked.policies {
        match std::fs::read_to_string(file).map_err(|error| error.to_string()).and_then(checked) {
            Ok(policies) => asked.policies = Some(policies),
            Err(why) => return complain(&format!("{file}: {why}"), MISUSED),
        }
    }
    match bulk::answer_all(&asked, std::io::stdin(), &mut std::io::stdout().lock()) {
        RunEnd::Done => DONE,
        // Who reads the replies has gone, as `head` does; it knows why.
        RunEnd::NotWritten(error) if error.kind() == std::io::ErrorKind::BrokenPipe => STOPPED,
        RunEnd::NotWritten(error) => complain(&format!("replies cannot be written: {error}"), STOPPED),
        RunEnd::NotRead(error) => complain(&format!("questions cannot be read: {error}"), STOPPED),
    }
}

fn compare(files: &Compared) -> Result<String, String> {
    let [old, new] =
        [&files.old, &files.new].map(|file| std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}")));
    let questions = files.questions.as_ref().map(|file| File::open(file).map_err(|error| format!("{file}: {error}")));
    let mut questions = questions.transpose()?.map(BufReader::new);
    impact::report(&old?, &new?, questions.as_mut().map(|questions| questions as &mut dyn BufRead))
}

fn checked(policies: String) -> Result<String, String> {
    answer::put_in_force(&policies).map(|()| policies)
}

/// Writes to standard output what was asked for.
fn print(text: &str) -> u8 {
    use std::io::Write;
    if std::io::stdout().write_all(text.as_bytes()).is_ok() { DONE } else { STOPPED }
}

/// Says on standard error why the program ends, and returns its code.
fn complain(why: &str, code: u8) -> u8 {
    use std::io::Write;
    // Where nobody listens the code has to be enough.
    let _unheard = std::io::stderr().write_all(format!("gongji: {why}\n").as_bytes());
    code
}

//! What the program is asked to do.

use crate::answer::{Call, CommandCall};
use crate::only::Only;
use gongji::date::Day;
use std::ffi::OsString;
use std::num::NonZero;

/// How the program is called.
pub const USAGE: &str = "\
用法：gongji check|preview|year|unbind|settle|policy [选项] < questions.ndjson > replies.ndjson
每行一个问题（JSON），每行一个答复，顺序相同；有错的行在原位答复 \"ok\": false。结果为预估，不作认定。
usage: one question a line (JSON), one reply a line, in the same order; a line that is wrong is answered \"ok\": false
in its place. Every reply is an estimate (预估).

  check     能否绑定家庭共济            may this relative be bound?            Case
  preview   一张单据怎么分担            how will this bill be split?           Bill
  year      一年的单据依次怎么分担      … the bills of one year?               Year
  unbind    绑定怎么结束                how does this binding end?             UnbindingQuestion
  settle    结算单写了什么、对不对得上  what does this settlement say?         SettlementQuestion
  policy    某地某日的规定              what holds in a place on a day?        PolicyQuery

  impact OLD.json NEW.json [QUESTIONS.ndjson]
            换一份政策，哪些答复会变：Markdown 报告，受损的在前；不写出问题里的内容
            which answers differ under other policies: a report in Markdown, losses first; nothing of a question is repeated

  --policies FILE     用此 policies.json 代替内置政策   policies to answer from, in place of those built in
  --day YYYY-MM-DD    没有写 day 的问题按此日答复       the day of questions that name none
  --only PATH,…       只要这些字段，如 outcome,leans,codes,findings.rule
                      only these fields of a reply; codes is findings.code, warnings.code and notes.code together
  --threads N         线程数，默认为核数                threads; as many as there are cores if left out
  --help, --version

退出码 exit code: 0 全部已答复 all answered, 1 读写出错 reading or writing failed, 2 用法错误 called wrongly
";

/// What is asked for on the command line.
#[derive(Debug)]
pub enum Command {
    /// How the program is called.
    Help,
    /// Which version it is.
    Version,
    /// Answers to standard input.
    Answer(CommandCall),
    /// Reports what changed rules change.
    Impact(Compared),
}

/// The files that a report of changed rules is made from.
#[derive(Debug)]
pub struct Compared {
    /// The policies before.
    pub old: String,
    /// The policies after.
    pub new: String,
    /// Questions to ask beside those at every edge.
    pub questions: Option<String>,
}

/// Reads the command line.
///
/// # Errors
/// A sentence that says what is wrong.
pub fn parse(words: impl Iterator<Item = OsString>) -> Result<Command, String> {
    let mut words = words.map(|word| word.into_string().map_err(|_| "an argument is not UTF-8".to_owned()));
    let Some(name) = words.next().transpose()? else { return Err("no command is given".into()) };
    match name.as_str() {
        "--help" | "-h" | "help" => return Ok(Command::Help),
        "--version" | "-V" => return Ok(Command::Version),
        _ => {}
    }
    if name == "impact" {
        let files: Vec<String> = words.collect::<Result<_, _>>()?;
        return match files.as_slice() {
            [old, new, questions @ ..] if questions.len() <= 1 => {
                let questions = questions.first().cloned();
                Ok(Command::Impact(Compared { old: old.clone(), new: new.clone(), questions }))
            }
            _ => Err("impact wants two files of policies, and one of questions if you have one".into()),
        };
    }
    let call = Call::named(&name).ok_or_else(|| format!("no command is called {name}"))?;
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    let mut asked = CommandCall { call, policies: None, day: None, only: None, threads };
    while let Some(option) = words.next().transpose()? {
        if option == "--help" {
            return Ok(Command::Help);
        }
        let (option, value) = match option.split_once('=') {
            Some((option, value)) => (option.to_owned(), Some(value.to_owned())),
            None => (option, None),
        };
        let mut value = || match value.clone() {
            Some(value) => Ok(value),
            None => words.next().transpose()?.ok_or_else(|| format!("{option} wants a value")),
        };
        match option.as_str() {
            "--policies" => asked.policies = Some(value()?),
            "--day" => asked.day = Some(day(&value()?)?),
            "--only" => asked.only = Some(Only::parse(&value()?)?),
            "--threads" => {
                asked.threads = value()?.parse::<NonZero<u8>>().map_err(|_| "--threads wants 1 to 255")?.get().into()
            }
            _ => return Err(format!("no option is called {option}")),
        }
    }
    Ok(Command::Answer(asked))
}

fn day(text: &str) -> Result<String, String> {
    Day::parse(text).map(|day| day.to_string()).ok_or_else(|| "--day wants a day as YYYY-MM-DD".into())
}

//! Answers the questions on standard input, one a line (a function's name, a space, its request as JSON), with one reply a
//! line. `make test-engines` asks every engine the same and compares byte by byte.

use gongji::json;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    for question in std::io::stdin().lines() {
        let question = question?;
        let (name, request) = question.split_once(' ').unwrap_or((&question, ""));
        println!("{}", json::call(name, request).ok_or_else(|| format!("no function is called {name}"))?);
    }
    Ok(())
}

//! Lines in, replies out, on all cores and in order, in memory that does not grow with the input.
//!
//! One thread reads blocks of lines and deals them out by turns, as cards; the thread that writes takes the answered blocks up by the
//! same turns. So the order needs no numbers and nothing has to wait in a heap. Every queue holds two blocks: who is faster waits.

use crate::answer::{CommandCall, answer, put_in_force};
use crate::lines::Blocks;
use std::io::{self, Read, Write};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// How a run ended.
#[derive(Debug)]
pub enum RunEnd {
    /// Everything was answered.
    Done,
    /// The questions could not be read to their end. What was read is answered.
    NotRead(io::Error),
    /// The replies could not be written.
    NotWritten(io::Error),
}

/// How many blocks may wait for a thread, and behind it.
const WAITING: usize = 2;

/// Answers every line of `from` on `to`.
pub fn answer_all(asked: &CommandCall, from: impl Read + Send + 'static, to: &mut impl Write) -> RunEnd {
    let asked = Arc::new(asked.clone());
    let (inputs, outputs): (Vec<_>, Vec<_>) = (0..asked.threads.max(1)).map(|_| worker(&asked)).unzip();
    // Where writing fails the program ends while this still waits for lines; nothing joins it then.
    let reader = thread::spawn(move || deal(from, &inputs));
    for output in outputs.iter().cycle() {
        // A worker that was not dealt this block has ended, and so have all behind it.
        let Ok(replies) = output.recv() else { break };
        if let Err(error) = to.write_all(&replies).and_then(|()| to.flush()) {
            return RunEnd::NotWritten(error);
        }
    }
    match reader.join() {
        Ok(Ok(())) => RunEnd::Done,
        Ok(Err(error)) => RunEnd::NotRead(error),
        Err(_) => RunEnd::NotRead(io::Error::other("the reader ended early")),
    }
}

/// Gives each worker a block in turn.
fn deal(from: impl Read, inputs: &[SyncSender<Vec<u8>>]) -> io::Result<()> {
    let mut blocks = Blocks::of(from);
    for input in inputs.iter().cycle() {
        let Some(block) = blocks.next()? else { return Ok(()) };
        if input.send(block).is_err() {
            return Err(io::Error::other("a thread ended early"));
        }
    }
    Ok(())
}

/// Starts a thread that answers the blocks it is given.
fn worker(asked: &Arc<CommandCall>) -> (SyncSender<Vec<u8>>, Receiver<Vec<u8>>) {
    let (input, blocks) = sync_channel::<Vec<u8>>(WAITING);
    let (replies, output) = sync_channel(WAITING);
    let asked = Arc::clone(asked);
    thread::spawn(move || {
        // They were accepted before, on the thread that started this one.
        if asked.policies.as_deref().is_some_and(|policies| put_in_force(policies).is_err()) {
            return;
        }
        while let Ok(block) = blocks.recv() {
            let mut out = Vec::new();
            for line in block.split_inclusive(|byte| *byte == b'\n') {
                answer(&asked, line, &mut out);
            }
            if replies.send(out).is_err() {
                break;
            }
        }
    });
    (input, output)
}

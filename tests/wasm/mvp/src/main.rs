//! `gongji-mvp FILE`: says whether the file is a strict-MVP module; the exit status does too.

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("usage: gongji-mvp FILE");
        return ExitCode::FAILURE;
    };
    let module = match std::fs::read(&path) {
        Ok(module) => module,
        Err(error) => {
            eprintln!("{}: {error}", path.display());
            return ExitCode::FAILURE;
        }
    };
    let faults = gongji_mvp::faults(&module);
    for fault in &faults {
        eprintln!("{}: {fault}", path.display());
    }
    if faults.is_empty() {
        println!("{}: strict MVP, {} bytes", path.display(), module.len());
        return ExitCode::SUCCESS;
    }
    ExitCode::FAILURE
}

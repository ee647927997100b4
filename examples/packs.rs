//! The catalogue's bytes as places are added one by one, the nation first: `[[places, bytes in hexadecimal]]` as JSON.

use gongji::catalogue::built_in;
use gongji::policy::{Catalogue, encode};
use std::collections::BTreeSet;
use std::fmt::Write;

fn main() {
    let all = built_in();
    let packs: Vec<String> =
        (1..=all.places.len()).map(|count| format!("[{count},\"{}\"]", hex(&encode(&first(all, count))))).collect();
    println!("[{}]", packs.join(","));
}

/// The first places with all they say, and only the sources they name.
fn first(all: &Catalogue, count: usize) -> Catalogue {
    let mut some = all.clone();
    some.places.truncate(count);
    let places: BTreeSet<_> = some.places.iter().map(|place| place.region).collect();
    some.settings.retain(|setting| places.contains(&setting.region));
    some.poolings.retain(|pooling| places.contains(&pooling.region));
    let statements =
        some.settings.iter_mut().flat_map(|setting| &mut setting.statements).map(|statement| &mut statement.sources);
    let mut named: Vec<_> = statements.chain(some.poolings.iter_mut().map(|pooling| &mut pooling.sources)).collect();
    let used: BTreeSet<u16> = named.iter().flat_map(|sources| sources.iter().copied()).collect();
    for source in named.iter_mut().flat_map(|sources| sources.iter_mut()) {
        *source = u16::try_from(used.range(..*source).count()).unwrap_or(u16::MAX);
    }
    some.sources = used.iter().filter_map(|index| all.sources.get(usize::from(*index)).cloned()).collect();
    some
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

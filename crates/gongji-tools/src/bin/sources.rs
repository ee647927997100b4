//! Writes the titles, addresses and excerpts of all sources, by key, as JSON. The page shows them; the module does not hold them.

fn main() {
    println!("{}", gongji::catalogue::SOURCES_JSON);
}

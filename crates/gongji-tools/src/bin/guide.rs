//! Writes what to do next in each place, by the place's code, as JSON. The page shows it; the module does not hold it.

fn main() {
    println!("{}", gongji::catalogue::GUIDE_JSON);
}

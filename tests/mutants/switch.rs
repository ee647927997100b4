
/// Says which change is in force: the one that `GONGJI_MUTANT` numbers. Where that is no number, each place that is reached is written to
/// the file `GONGJI_REACHED` instead.
pub mod gongji_switch {
    use std::io::Write;
    use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

    pub fn is(number: usize) -> bool {
        static CHOSEN: std::sync::OnceLock<usize> = std::sync::OnceLock::new();
        static SEEN: [AtomicBool; 10_000] = [const { AtomicBool::new(false) }; 10_000];
        let chosen = *CHOSEN.get_or_init(|| std::env::var("GONGJI_MUTANT").map_or(0, |text| text.parse().unwrap_or(usize::MAX)));
        if chosen == usize::MAX && !SEEN[number].swap(true, Relaxed) {
            let path = std::env::var("GONGJI_REACHED").unwrap();
            let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path).unwrap();
            file.write_all(format!("{number}\n").as_bytes()).unwrap();
        }
        chosen == number
    }

    #[derive(Clone)]
    pub enum Either<A, B> {
        One(A),
        Other(B),
    }

    impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Either<A, B> {
        type Item = A::Item;
        fn next(&mut self) -> Option<A::Item> {
            match self {
                Self::One(one) => one.next(),
                Self::Other(other) => other.next(),
            }
        }
    }
}

//! The parts of replies that the other end keeps. A part is known by what it follows from, its key: a known one is neither built nor
//! written again, one word names it.

/// How many parts both ends keep.
pub const KEPT_PARTS: usize = 1024;

/// How long a key may be: texts of a request can be in it, and these are held as long as the part is.
const LONGEST_KEY: usize = 64;

/// The length of a key that says that its part is not to be kept.
pub const TOO_LONG_KEY: usize = LONGEST_KEY + 1;

/// Where a part is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartPlace {
    /// The place, the same at both ends.
    pub index: usize,
    /// Whether what stood there before is overwritten.
    pub is_new: bool,
}

/// The keys of the parts that the other end keeps, as a ring: a new part takes the place of the oldest, which is then unknown.
#[derive(Debug, Default)]
pub struct PartCache {
    next: usize,
    /// For each remainder of a hash, the last places that were taken for it.
    places: Vec<[usize; Self::WAYS]>,
    keys: Vec<Box<[usize]>>,
    key: Vec<usize>,
}

impl PartCache {
    const WAYS: usize = 4;

    /// Returns the place of the part that follows from a key; `None` for a key that is too long to be kept. Keys are compared whole.
    pub fn place(&mut self, write_key: &dyn Fn(&mut Vec<usize>)) -> Option<PartPlace> {
        self.key.clear();
        write_key(&mut self.key);
        let key = self.key.as_slice();
        if key.len() > LONGEST_KEY {
            return None;
        }
        if self.places.is_empty() {
            self.places = vec![[KEPT_PARTS; Self::WAYS]; KEPT_PARTS];
        }
        let ways = self.places.get_mut(hash(key) % KEPT_PARTS)?;
        for &index in ways.iter() {
            if self.keys.get(index).is_some_and(|known| **known == *key) {
                return Some(PartPlace { index, is_new: false });
            }
        }
        let index = self.next % KEPT_PARTS;
        self.next = index.wrapping_add(1);
        match self.keys.get_mut(index) {
            Some(held) => *held = key.into(),
            None => self.keys.push(key.into()),
        }
        ways.rotate_right(1);
        if let Some(first) = ways.first_mut() {
            *first = index;
        }
        Some(PartPlace { index, is_new: true })
    }

    /// Forgets every part.
    pub fn forget(&mut self) {
        self.keys.clear();
        self.next = 0;
    }
}

/// Mixes the words of a key; the odd factor is 2³² by the golden ratio.
fn hash(key: &[usize]) -> usize {
    let mixed = key.iter().fold(0_usize, |hash, word| (hash ^ word).wrapping_mul(0x9e37_79b9).rotate_left(15));
    mixed ^ (mixed >> 15)
}

#[cfg(test)]
mod tests {
    use super::{KEPT_PARTS, LONGEST_KEY, PartCache, PartPlace};

    fn place(cache: &mut PartCache, key: &[usize]) -> Option<(usize, bool)> {
        cache.place(&|out| out.extend(key)).map(|PartPlace { index, is_new }| (index, is_new))
    }

    #[test]
    fn a_key_is_known_by_all_its_words_and_its_length() {
        let mut cache = PartCache::default();
        assert_eq!(place(&mut cache, &[1, 2, 3]), Some((0, true)));
        assert_eq!(place(&mut cache, &[1, 2, 3]), Some((0, false)));
        for (index, other) in [&[1, 2][..], &[1, 2, 4], &[3, 2, 1], &[1, 2, 3, 0], &[]].into_iter().enumerate() {
            assert_eq!(place(&mut cache, other), Some((index.wrapping_add(1), true)), "{other:?}");
        }
        assert_eq!(place(&mut cache, &[1, 2, 3]), Some((0, false)));
    }

    #[test]
    fn a_new_part_takes_the_place_of_the_oldest_which_is_unknown_from_then_on() {
        let mut cache = PartCache::default();
        for key in 0..KEPT_PARTS {
            assert_eq!(place(&mut cache, &[key]), Some((key, true)));
        }
        assert_eq!(place(&mut cache, &[KEPT_PARTS]), Some((0, true)));
        assert_eq!(place(&mut cache, &[0]), Some((1, true)), "it was overwritten");
        assert_eq!(place(&mut cache, &[KEPT_PARTS]), Some((0, false)));
        for key in 0..50 * KEPT_PARTS {
            let (index, _) = place(&mut cache, &[key, 7]).unwrap_or_default();
            assert!(index < KEPT_PARTS);
        }
        assert!(cache.keys.len() <= KEPT_PARTS);
    }

    #[test]
    fn a_long_key_is_not_kept() {
        let mut cache = PartCache::default();
        assert_eq!(place(&mut cache, &[7; LONGEST_KEY]), Some((0, true)));
        assert_eq!(place(&mut cache, &[7; LONGEST_KEY + 1]), None);
        assert_eq!(place(&mut cache, &[7; LONGEST_KEY]), Some((0, false)));
    }

    #[test]
    fn nothing_is_known_after_it_was_forgotten() {
        let mut cache = PartCache::default();
        assert_eq!(place(&mut cache, &[1]), Some((0, true)));
        cache.forget();
        assert_eq!(place(&mut cache, &[1]), Some((0, true)));
    }
}

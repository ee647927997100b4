//! Short lists in order. The standard sorts and maps bring kilobytes of code for each type that they hold, which every phone would load.

/// Values by their keys, in the order of the keys.
#[derive(Debug)]
pub struct OrderedMap<K, V>(Vec<(K, V)>);

impl<K: Ord, V> OrderedMap<K, V> {
    /// Returns an empty map.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Returns the value of a key, made where there is none yet, and whether it was made. There always is one.
    pub fn get_or_make(&mut self, key: K, make: impl FnOnce() -> V) -> Option<(&mut V, bool)> {
        let at = self.0.partition_point(|(other, _)| *other < key);
        let is_new = self.0.get(at).is_none_or(|(other, _)| *other != key);
        if is_new {
            self.0.insert(at, (key, make()));
        }
        self.0.get_mut(at).map(|(_, value)| (value, is_new))
    }

    /// Returns keys and values in the order of the keys.
    pub fn into_pairs(self) -> impl Iterator<Item = (K, V)> {
        self.0.into_iter()
    }
}

/// Sorts a short list; what is equal keeps its order.
pub fn sort_short<T>(list: &mut Vec<T>, is_before: impl Fn(&T, &T) -> bool) {
    let mut sorted: Vec<T> = Vec::with_capacity(list.len());
    for item in core::mem::take(list) {
        let at = sorted.partition_point(|other| !is_before(&item, other));
        sorted.insert(at, item);
    }
    *list = sorted;
}

#[cfg(test)]
mod tests {
    use super::{OrderedMap, sort_short};

    #[test]
    fn a_map_keeps_the_first_value_of_a_key_and_the_order_of_keys() {
        let mut map = OrderedMap::new();
        for (key, value) in [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd')] {
            map.get_or_make(key, || value);
        }
        assert_eq!(map.into_pairs().collect::<Vec<_>>(), [(1, 'b'), (2, 'd'), (3, 'a')]);
    }

    #[test]
    fn equal_items_keep_their_order() {
        let mut list = vec![(1, 'a'), (2, 'b'), (1, 'c'), (0, 'd'), (2, 'e')];
        sort_short(&mut list, |one, other| one.0 > other.0);
        assert_eq!(list, [(2, 'b'), (2, 'e'), (1, 'a'), (1, 'c'), (0, 'd')]);
    }
}

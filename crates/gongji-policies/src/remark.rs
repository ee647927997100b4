//! Remarks on policies that are no mistakes.

use gongji_policy::vocabulary::Vocabulary;
use gongji_policy::{Catalogue, Influence, Provision};

/// Returns a line for every topic that a place states and that no rule reads: the statement is shown, and changes no answer.
#[must_use]
pub fn remarks(catalogue: &Catalogue) -> Vec<String> {
    let shown = catalogue.provisions.iter().filter(|provision| provision.topic.influence() == Influence::Shown);
    let line = |provision: &Provision| {
        format!("{}: {}: shown only, decides nothing", provision.region, provision.topic.name())
    };
    let mut lines: Vec<String> = shown.map(line).collect();
    lines.dedup();
    lines
}

#[cfg(test)]
mod tests {
    use super::remarks;
    use gongji_policy::Catalogue;
    use gongji_policy::region::Region;
    use gongji_policy::vocabulary::Vocabulary;
    use gongji_policy::{Influence, PackedValue, Provision, SourcedValue, Start, Topic};

    #[test]
    fn a_place_that_states_what_decides_nothing_is_remarked_on_once() {
        let state = |topic| Provision {
            region: Region::NATION,
            topic,
            start: Start::default(),
            last: None,
            values: vec![SourcedValue { value: PackedValue(0), sources: vec![] }],
        };
        let provisions = vec![state(Topic::Term), state(Topic::Term), state(Topic::KeptBack)];
        let lines = remarks(&Catalogue { provisions, ..Catalogue::default() });
        assert_eq!(lines, ["000000: term: shown only, decides nothing"]);
    }

    #[test]
    fn every_topic_that_a_rule_reads_decides() {
        let shown: Vec<_> = Topic::ALL.iter().filter(|topic| topic.influence() == Influence::Shown).collect();
        assert_eq!(shown.len(), 8, "{shown:?}");
        assert!(shown.contains(&&Topic::OwnFirst));
    }
}

package ma.chikaya.law;

import java.util.List;

/** Where every version of the rules that was ever in force here is kept. */
interface RuleRecords {

    RuleRecords NONE = new RuleRecords() {
        @Override
        public List<RuleSet> list() {
            return List.of();
        }

        @Override
        public void keep(RuleSet set) {}
    };

    List<RuleSet> list();

    /** Keeps a version; one that is kept already stays as it is. */
    void keep(RuleSet set);
}

package ma.chikaya.routing;

import java.util.List;

/** Where the changes of topics are kept. */
interface TopicRecords {

    TopicRecords NONE = new TopicRecords() {
        @Override
        public List<TopicVersion> list() {
            return List.of();
        }

        @Override
        public int count() {
            return 0;
        }
    };

    /** Those of one topic by their number. */
    List<TopicVersion> list();

    /** They are only added to: another number is another list. */
    int count();
}

package ma.chikaya.directory;

import java.util.List;

/** Where the changes of bodies are kept. */
interface BodyRecords {

    BodyRecords NONE = new BodyRecords() {
        @Override
        public List<BodyChange> list() {
            return List.of();
        }

        @Override
        public int count() {
            return 0;
        }
    };

    /** In the order they were entered, those of one body by their number. */
    List<BodyChange> list();

    /** They are only added to: another number is another list. */
    int count();
}

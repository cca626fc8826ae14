package ma.chikaya.directory;

import java.time.Instant;
import java.util.Set;

/** Where the fact that a body has joined is kept. */
interface JoinedRecords {

    JoinedRecords NONE = new JoinedRecords() {
        @Override
        public Set<Integer> list() {
            return Set.of();
        }

        @Override
        public void add(int body, Instant at) {}

        @Override
        public void remove(int body) {}
    };

    Set<Integer> list();

    void add(int body, Instant at);

    void remove(int body);
}

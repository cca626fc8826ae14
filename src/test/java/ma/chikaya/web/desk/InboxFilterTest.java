package ma.chikaya.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.chikaya.casework.Channel;
import ma.chikaya.casework.InboxQuery.View;
import ma.chikaya.casework.State;
import ma.chikaya.law.Kind;
import org.junit.jupiter.api.Test;

class InboxFilterTest {

    @Test
    void isWrittenIntoItsAddressAndReadBack() {
        InboxFilter filter = new InboxFilter(
                View.OVERDUE,
                true,
                State.IN_PROCESS,
                Kind.COMPLAINT,
                "LIGHTING",
                Channel.PAPER,
                7,
                new InboxFilter.Search("حفرة & ماء = \"مشكل\" #1", null));
        String address = filter.address();
        assertThat(InboxFilter.read(Query.read(address.substring(address.indexOf('?') + 1))))
                .isEqualTo(filter);
        assertThat(InboxFilter.of(View.OPEN).address()).isEqualTo("/desk");
    }

    @Test
    void leavesOutWhatIsWrong() {
        assertThat(InboxFilter.read(
                        Map.of("view", "all'; drop", "state", "?", "assignee", "-1", "q", "  ", "kind", "x")))
                .isEqualTo(InboxFilter.of(View.OPEN));
        assertThat(InboxFilter.read(Query.read("=&&q=%zz&view=mine&view=done")).view())
                .isEqualTo(View.MINE);
    }
}

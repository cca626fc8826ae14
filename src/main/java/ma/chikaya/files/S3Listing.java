package ma.chikaya.files;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One page of ListObjectsV2. */
final class S3Listing {

    private static final int ID = 36;

    private S3Listing() {}

    /** Reports the files put before an instant; returns where the next page begins, or nothing. */
    static String read(InputStream answer, Instant before, Consumer<UUID> found) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        String key = "";
        String next = "";
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(answer);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
                switch (xml.getLocalName()) {
                    case "Key" -> key = xml.getElementText();
                    case "NextContinuationToken" -> next = xml.getElementText();
                    case "LastModified" -> {
                        boolean old = Instant.parse(xml.getElementText()).isBefore(before);
                        if (old && key.length() > ID && key.charAt(key.length() - ID - 1) == '/') {
                            found.accept(UUID.fromString(key.substring(key.length() - ID)));
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new IOException("unreadable listing", e);
        }
        return next;
    }
}

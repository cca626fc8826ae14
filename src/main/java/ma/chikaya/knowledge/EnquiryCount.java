package ma.chikaya.knowledge;

import ma.chikaya.kernel.Language;

/** How many questions of a month have all of this in common. */
public record EnquiryCount(
        String topic, String territory, Language language, String channel, Enquiry.Outcome outcome, int n) {}

package ma.chikaya.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ma.chikaya.ChikayaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

@ChikayaTest
class InstallationTest {

    @Autowired
    Facts facts;

    @Test
    void neverMixesInventedPeopleWithRealOnes() {
        assertThat(facts.find("installation")).contains("real");
        assertThatCode(() -> new Installation(facts, settings(false)).afterPropertiesSet())
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Installation(facts, settings(true)).afterPropertiesSet())
                .isInstanceOf(RefusedStart.class);
        assertThat(facts.find("installation")).contains("real");
    }

    private static Settings settings(boolean demo) {
        var source = new MapConfigurationPropertySource(java.util.Map.of("chikaya.demo", demo));
        return new Binder(source).bindOrCreate("chikaya", Settings.class);
    }
}
